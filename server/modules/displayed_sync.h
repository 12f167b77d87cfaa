// XEP-0490: how far each conversation has been displayed, kept for all devices of the account in
// items of one node. What a client puts into a chat message is published for it (server assist,
// §3.5), and what is displayed is read in the inbox. One shard.
#pragma once

#include <string>

#include "server/module.h"
#include "server/modules/mam/inbox_index.h"
#include "server/pubsub/rider.h"

namespace parlance::server::modules {

class DisplayedSync final : public Module, public pubsub::Rider {
  public:
    DisplayedSync(pubsub::Service& service, InboxIndex& inbox) : service_(service), inbox_(inbox) {}
    void declare(Registry& registry) override;

    base::Task<pubsub::Published> publish(std::string owner, std::string name, xmpp::Jid from,
                                          const pubsub::Publication* publication,
                                          const xmpp::Element* options) override;

  private:
    Verdict take(Traffic& traffic);
    base::Task<> assist(std::string owner, xmpp::Jid from, std::string id,
                        xmpp::Document displayed);

    pubsub::Service& service_;
    InboxIndex& inbox_;
};

}  // namespace parlance::server::modules
