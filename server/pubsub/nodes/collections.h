// Collections: nodes that hold nodes (XEP-0248). Which ones stands in the configuration of both
// ends, where decisions change it; here it is checked and written. The graph has no cycles; what is
// in no collection of a service is in its root (nodes.h). One shard.
//
// Who links two nodes owns the one that goes into the other, and is allowed to by the policy of the
// collection: subscribers of a collection see what its access model lets them see, whatever that of
// the nodes in it (§10.1).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/pubsub/notifications/audience.h"
#include "server/pubsub/service.h"
#include "storage/database.h"
#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

// The nodes that a change of links may concern, in memory as long as this lives: those that are
// named, and everything above them.
struct Family {
    bool complete = false;  // false: storage cannot be read
    std::map<std::string, NodePtr, std::less<>> nodes;

    Family() {}
    Node* find(std::string_view name) const;
};

// Of the names in the fields pubsub#collection and pubsub#children of the form in `holder`, and of
// those that the node is linked with.
base::Task<Family> family_in_form(Service* service, NodePtr node, const xmpp::Element* holder);
base::Task<Family> family_of(Service* service, std::string owner, std::vector<std::string> names);

// Changes of links made in a decision, to be told when it is durable.
struct Relinked {
    struct Change {
        std::string collection;
        std::string node;
        bool associated;
        Change(std::string c, std::string n, bool a)
            : collection(std::move(c)), node(std::move(n)), associated(a) {}
    };
    std::vector<Change> changes;

    Relinked() {}
};

// Why `who`, who owns `node`, may not link it as `wanted` says; `wanted` becomes its configuration.
xmpp::pubsub::Refusal may_relink(const Service& service, const Family& family, const Node& node,
                                 const xmpp::pubsub::NodeConfig& wanted, const xmpp::Jid& who);
// In a decision on `node`: it is in `collections`, and `children` are in it, from now on.
Relinked relink(const Family& family, Node& node, std::vector<std::string> collections,
                std::vector<std::string> children, storage::Batch& batch);
// Of a node that ceases to exist.
base::Task<Family> family_of_all_links(Service* service, NodePtr node);
void unlink(const Family& family, Node& node);
// The writes have failed.
void forget_family(Service& service, const Family& family);

// To subscribers of the collections, and of those above them: of the links, or of the new node.
void tell_relinked(Service& service, const std::string& owner, const Relinked& relinked);
void tell_created(Service& service, const NodePtr& node);
// What collections are told; see Broadcast.
struct Told {
    About about;
    xmpp::Stanza message;
    std::string body;
    std::string publisher;
    // Called when they have been, at once if there are none, with whom they have told.
    std::function<void(std::vector<xmpp::Jid>)> afterwards;

    Told(About a, xmpp::Stanza m) : about(a), message(std::move(m)) {}
};
// To subscribers of collections in which `node` is now; those nearest to it are `depth` steps away.
void tell_collections(Service& service, const NodePtr& node, Told what, std::uint32_t depth);

// §6.1.3: a second subscription that differs in depth alone.
xmpp::pubsub::Refusal same_type_twice(const Node& node, const xmpp::Jid& jid,
                                      const xmpp::pubsub::SubscribeOptions& options);

}  // namespace parlance::server::pubsub
