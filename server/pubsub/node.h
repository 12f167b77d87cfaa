// Node: a pubsub node in memory while somebody deals with it: everything but its items (XEP-0060
// §4). Decisions change it at once; nodes.h writes and takes it out of memory again. One shard, the
// home of its owner.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "storage/database.h"
#include "storage/roster.h"
#include "xmpp/jid.h"
#include "xmpp/pubsub/access.h"
#include "xmpp/pubsub/node_config.h"
#include "xmpp/pubsub/subscribe_options.h"

namespace parlance::server::pubsub {

struct Subscriber {
    xmpp::Jid jid;
    std::string id;
    xmpp::pubsub::SubscriptionState state = xmpp::pubsub::SubscriptionState::subscribed;
    xmpp::pubsub::SubscribeOptions options;

    Subscriber() {}
};

// What has become of the writes of a decision.
struct Committed {
    bool durable = false;
    std::vector<storage::Rows> rows;  // one for each statement

    Committed() {}
    explicit operator bool() const { return durable; }
};

struct Node {
    // The address of the service: a bare JID or a domain.
    std::string owner;
    std::string name;
    // False: there is none of that name, or no longer.
    bool exists = false;
    // Where the last of that name has gone, of which this one still has the configuration: a URI.
    std::string moved_to;
    std::string creator;          // bare JID
    std::int64_t created_us = 0;  // wall clock
    xmpp::pubsub::NodeConfig config;
    // By bare JID, without "none". At an account the owner of the account is not among them.
    std::map<std::string, xmpp::pubsub::Affiliation, std::less<>> affiliations;
    std::vector<Subscriber> subscribers;  // by JID, then id
    // At a service, if it goes by the creator's roster: those who see the creator's presence, by
    // bare JID (nodes/owners_roster.h).
    std::map<std::string, storage::roster::Item, std::less<>> contacts;
    // XEP-0496 (nodes/relationships.h): the names of its children and of the nodes that link to it,
    // sorted; and, in memory as long as this is, its parent and the node that it links to. Of a
    // node that the service keeps beside another one (nodes/managed.h) that one is `above`.
    std::vector<std::string> branch;
    std::vector<std::string> linking;
    std::shared_ptr<Node> above;
    std::shared_ptr<Node> linked;
    // Of an account, if somebody is subscribed to the account's root (nodes.h): that, in memory as
    // long as this is.
    std::shared_ptr<Node> root;
    // Items in storage, at most: an item published again counts twice until the next pruning.
    std::uint64_t items = 0;
    // Whether anything has ever been attached to its items (XEP-0470).
    bool attached = false;

    xmpp::pubsub::Affiliation affiliation(std::string_view bare) const {
        auto found = affiliations.find(bare);
        return found == affiliations.end() ? xmpp::pubsub::Affiliation::none : found->second;
    }

    // Null: it is at the root.
    Node* parent() const { return config.parent.empty() ? nullptr : above.get(); }

    // Those of the bare JID and of its resources.
    std::vector<Subscriber*> subscriptions_of(std::string_view bare);
    std::vector<const Subscriber*> subscriptions_of(std::string_view bare) const;
    void add(Subscriber subscriber);
    // Invalidates pointers to subscribers.
    void remove(const Subscriber& subscriber);
    // Those whose state is none.
    void remove_ended();

    // For nodes.h: a decision whose writes are under way, or that waits for an earlier one.
    struct Turn {
        bool over = false;
        Committed result;
        base::Completion<Committed>* waiter;
        explicit Turn(base::Completion<Committed>* w) : waiter(w) {}
    };
    std::deque<Turn> turns;
    std::uint64_t turns_taken = 0;  // that have left the queue
    bool loaded = false;
    // It may differ from what is stored, and there may be another one of its name: nothing is
    // decided on it any more.
    bool forgotten = false;
    std::vector<base::Completion<bool>*> waiting;  // for the node to be loaded
    std::int64_t used_us = 0;                      // monotonic

    Node(std::string of, std::string called) : owner(std::move(of)), name(std::move(called)) {}
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;
};

using NodePtr = std::shared_ptr<Node>;

}  // namespace parlance::server::pubsub
