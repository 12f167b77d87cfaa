// Rider: a module that has a part in what happens at one node of the accounts, because the same
// thing is kept in another place too (a vCard's photo and the avatar, bookmarks and private XML
// storage). The engine hands it publications instead of carrying them out. One shard.
#pragma once

#include <string>

#include "base/task.h"
#include "server/pubsub/items/publication.h"

namespace parlance::server::pubsub {

class Rider {
  public:
    virtual ~Rider() = default;
    // Carries out the publication, by publish_item() in the end; its arguments are those.
    virtual base::Task<Published> publish(std::string owner, std::string name, xmpp::Jid from,
                                          const Publication* publication,
                                          const xmpp::Element* options) = 0;
    // Somebody is about to read the node, which may be behind the other place.
    virtual base::Task<> before_read(std::string, std::string) { co_return; }
    // Who may read the node has changed: its access model has.
    virtual base::Task<> after_access_change(std::string, std::string) { co_return; }
    // Items of the node have been taken away, or the node.
    virtual base::Task<> after_removal(std::string, std::string, xmpp::Jid) { co_return; }
};

}  // namespace parlance::server::pubsub
