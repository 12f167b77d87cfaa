// XEP-0485: what the domain is and runs on, and which other domains it is connected with, in an
// item of the node "serverinfo" of its pubsub service; and where to find that.
#pragma once

#include <string>

#include "base/task.h"
#include "server/module.h"
#include "server/modules/naming_consents.h"
#include "server/pubsub/service.h"

namespace parlance::server::modules {

// Of a domain: the feature and the address of the node.
class ServerInformation final : public Module {
  public:
    explicit ServerInformation(entity::Host& host) : host_(host), consents_(host) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
    NamingConsents consents_;
};

// Of its pubsub service: the node.
class ServerInformationNode final : public Module {
  public:
    explicit ServerInformationNode(pubsub::Service& service) : service_(service) {}
    void declare(Registry&) override {}
    void start() override;

  private:
    void publish_at(std::int64_t monotonic_us);
    base::Task<> publish();

    pubsub::Service& service_;
};

// The node as an XMPP URI (XEP-0060 §12.22), for the form of XEP-0157; empty: there is none.
std::string server_information_uri(const entity::Host& host);

}  // namespace parlance::server::modules
