// XEP-0398: the avatar (XEP-0084) and the photo of the vCard (XEP-0153) are one picture. What is
// published becomes the photo, in one transaction with the publication, if anybody may read it; a
// photo that is set becomes the avatar. One shard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/modules/vcard_store.h"
#include "server/pubsub/items/item_changes.h"
#include "server/pubsub/rider.h"

namespace parlance::server::modules {

class Avatars final : public pubsub::Rider {
  public:
    Avatars(pubsub::Service& service, VcardStore& store) : service_(service), store_(store) {}

    void declare(Registry& registry);

    // Adds what follows from a new vCard, for one who has the account's turn.
    base::Task<> add_changes(std::string owner, const xmpp::Element* card,
                             const StoredVcard* earlier, std::vector<pubsub::NodeChange>* changes);

    base::Task<pubsub::Published> publish(std::string owner, std::string name, xmpp::Jid from,
                                          const pubsub::Publication* publication,
                                          const xmpp::Element* options) override;
    base::Task<> after_access_change(std::string owner, std::string name) override;
    base::Task<> after_removal(std::string owner, std::string name, xmpp::Jid from) override;

  private:
    // The vCard that the metadata asks for.
    struct NewPhoto {
        storage::Query write;
        std::string sha1;
    };
    base::Task<std::optional<NewPhoto>> photo_for(std::string owner, const xmpp::Element* metadata);
    base::Task<> follow(std::string owner, const xmpp::Element* metadata);
    base::Task<std::optional<std::string>> readable_data(std::string owner, std::string sha1);

    pubsub::Service& service_;
    VcardStore& store_;
};

}  // namespace parlance::server::modules
