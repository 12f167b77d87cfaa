// XEP-0030: what the domain and its accounts are and can do, XEP-0115 and XEP-0390: the domain's
// answer as a hash in the stream features. The answers are made of what all modules have
// registered. At a service below the domain, disco#info is answered and nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
    // The same of XEP-0390, one for each algorithm.
    const std::vector<std::string>& caps2_hashes();
    std::string caps2_feature();
    // Drops the hashes if components have something new to say (XEP-0355 §9.2).
    void look_at_delegated();
    bool is_caps_node(std::string_view node);

    entity::Host& host_;
    std::string caps_ver_;
    std::uint64_t delegated_version_ = 0;  // of what the hashes are about
    std::vector<std::string> caps2_hashes_;
};

}  // namespace parlance::server::modules
