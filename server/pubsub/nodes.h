// Nodes: those in memory of the services of one host on one shard, read when they are asked for and
// dropped when nobody has used them for a while. There is never more than one Node of a name, so
// that what is decided on it is decided in one order; commit() makes the effects of decisions
// follow in the same order. One shard.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/task.h"
#include "server/pubsub/node.h"
#include "storage/database.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::pubsub {

// XEP-0248 §8.1, XEP-0163 §5: the node of a service, or of an account, that has no name, a
// collection of everything that is in no other. Only its subscriptions are stored.
inline bool is_root(std::string_view name) {
    return name.empty();
}

class Nodes {
  public:
    // `defaults` is what a node has that says nothing else; the configuration is stored as what
    // differs from it.
    Nodes(Shard& shard, xmpp::pubsub::NodeConfig defaults);
    Nodes(const Nodes&) = delete;
    Nodes& operator=(const Nodes&) = delete;

    const xmpp::pubsub::NodeConfig& defaults() const { return defaults_; }
    // §12.5: the server forgets who was there when it ends, and temporary subscriptions at accounts
    // that were made before have ended with it; those in storage count for nothing.
    bool has_lapsed(std::string_view owner, const xmpp::pubsub::SubscribeOptions& options) const;
    std::size_t in_memory() const { return nodes_.size(); }
    // Loaded and loading.
    std::vector<NodePtr> all() const;

    // The node, whether or not it exists; null if storage cannot be read.
    base::Task<NodePtr> find(std::string owner, std::string name);
    // Commits the writes of a decision made on `node`; returns when they and those of every earlier
    // decision on it are durable, in the order of the calls. False: they are not, and the node has
    // to be found anew. Without writes it waits for the earlier ones.
    base::Task<Committed> commit(NodePtr node, storage::Batch writes);
    // The same for decisions made on several nodes of one owner at once, whose writes are one
    // transaction; whether they are durable. Without nodes the writes are just made.
    base::Task<bool> commit_together(std::vector<NodePtr> nodes, storage::Batch writes);
    // The first subscription to the root of an account has been decided: its nodes know the root
    // from now on.
    void attach(const NodePtr& root);
    // Memory is ahead of the disk: to be found anew, and so are those that hold on to it.
    void forget(const NodePtr& node);
    // How often a service has been told that the roster of that account, or of one of a few others,
    // has changed (nodes/owners_roster.h).
    std::uint64_t& roster_changes(std::string_view account) {
        return roster_changes_[std::hash<std::string_view>()(account) % roster_changes_.size()];
    }
    // The account is gone, with everything in storage that was its.
    void forget_owner(std::string_view owner);

  private:
    base::Task<bool> load(NodePtr node);
    base::Task<bool> load_above(NodePtr node);
    // Whether the node is below the root of an account that somebody may be subscribed to.
    bool root_counts(const Node& node) const;
    // Until everything that had been submitted when a node was forgotten last is stored or not:
    // what is read before that may lack what other decisions have done to it.
    base::Task<> wait_for_forgotten();
    void submit(storage::Batch writes, std::function<void(storage::CommitResult)> done);
    void finish(const NodePtr& node, std::uint64_t turn, Committed result);
    void sweep();

    Shard& shard_;
    xmpp::pubsub::NodeConfig defaults_;
    std::int64_t started_us_;                         // wall clock
    std::unordered_map<std::string, NodePtr> nodes_;  // by owner and name
    bool sweeping_ = false;
    std::uint64_t submitted_ = 0;  // transactions, which end in that order
    std::uint64_t ended_ = 0;
    std::uint64_t forgotten_at_ = 0;
    std::array<std::uint64_t, 64> roster_changes_{};
    std::vector<base::Completion<bool>*> waiting_;  // for those before forgotten_at_
};

}  // namespace parlance::server::pubsub
