// XEP-0292: the vCard of an account in the form of RFC 6351, which it publishes, and in that of
// XEP-0054: who changes one changes the other (xmpp/vcard4.h). One shard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/modules/vcard_store.h"
#include "server/pubsub/items/item_changes.h"
#include "server/pubsub/rider.h"

namespace parlance::server::modules {

class Vcard4 final : public pubsub::Rider {
  public:
    Vcard4(pubsub::Service& service, VcardStore& store) : service_(service), store_(store) {}

    void declare(Registry& registry);

    // Adds what follows from a new vCard, for one who has the account's turn.
    base::Task<> add_changes(std::string owner, const xmpp::Element* card,
                             std::vector<pubsub::NodeChange>* changes);

    base::Task<pubsub::Published> publish(std::string owner, std::string name, xmpp::Jid from,
                                          const pubsub::Publication* publication,
                                          const xmpp::Element* options) override;
    base::Task<> after_access_change(std::string owner, std::string name) override;
    base::Task<> after_removal(std::string owner, std::string name, xmpp::Jid from) override;

  private:
    base::Task<> save(std::string owner, const xmpp::Element* card, std::string photo_sha1);
    base::Task<std::optional<storage::Query>> converted(std::string owner,
                                                        const xmpp::Element* vcard4,
                                                        const xmpp::Element* options);

    pubsub::Service& service_;
    VcardStore& store_;
};

}  // namespace parlance::server::modules
