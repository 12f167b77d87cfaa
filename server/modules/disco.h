// XEP-0030: what the domain and its accounts are and can do, and XEP-0115: the domain's answer as a
// hash in the stream features. The answers are made of what all modules have registered. At a
// service below the domain, disco#info is answered and nothing else.
#pragma once

#include <string>

#include "server/module.h"
#include "xmpp/element.h"

namespace parlance::server::modules {

class Disco final : public Module {
  public:
    explicit Disco(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    base::Task<IqReply> account_items(IqRequest request);
    xmpp::Document host_info() const;
    IqReply answer_host_info(const IqRequest& request);
    // The hash of host_info(), kept until the configuration changes.
    const std::string& caps_ver();
    std::string caps_feature();

    entity::Host& host_;
    std::string caps_ver_;
};

}  // namespace parlance::server::modules
