// Relationships between nodes of one service (XEP-0496): a node may have a parent, in whose branch
// it is, and may link to another node, with which it goes. Both stand in its configuration; the
// other ends know it, too (node.h). Following them one never comes back, so that a node holds in
// memory what is above it, and access is decided without reading. One shard.
//
// Who sets a relationship owns the node, and is an owner or a publisher of the one it names: those
// hear of each other's nodes, and what is to go with a node is not made up by strangers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/pubsub/service.h"
#include "storage/database.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"

namespace parlance::server::pubsub {

// A node, first, and all below it by either relationship, nearer ones before farther ones.
struct Branch {
    bool complete = false;  // false: storage cannot be read
    std::vector<NodePtr> nodes;

    Branch() {}
    NodePtr find(std::string_view name) const;
    // Nothing has come to it, or gone, while it was being read.
    bool whole() const;
};

base::Task<Branch> branch_of(Service* service, NodePtr node);

// What a change of relationships of a node may concern, in memory as long as this lives.
struct Kin {
    bool complete = false;  // false: storage cannot be read
    bool named = false;     // the form speaks of relationships
    Branch branch;          // of the node
    // Those that it names, and how many nodes there are in their trees, at most.
    std::map<std::string, NodePtr, std::less<>> targets;
    std::int64_t others = 0;
    // Where it was before.
    std::vector<NodePtr> former;

    Kin() {}
    Node* find(std::string_view name) const;
};

// Of the names in the form in `holder`.
base::Task<Kin> kin_in_form(Service* service, NodePtr node, const xmpp::Element* holder);

// Why `who`, who owns `node`, may not relate it as `wanted` says, which becomes its configuration;
// `wanted` gets the parent that follows from a link.
xmpp::pubsub::Refusal may_relate(const Service& service, const Kin& kin, const Node& node,
                                 xmpp::pubsub::NodeConfig& wanted, const xmpp::Jid& who);

// A node that has got another parent, or link; with what it was before.
struct Related {
    NodePtr node;
    NodePtr parent;
    xmpp::DataForm metadata;

    Related(NodePtr what, NodePtr from, xmpp::DataForm was)
        : node(std::move(what)), parent(std::move(from)), metadata(std::move(was)) {}
};

// In a decision: the node has this parent and links to that node from now on. Those that link to it
// follow; they are behind it in what is returned, which is empty if nothing has changed.
std::vector<Related> relate(const Service& service, Kin& kin,
                            const xmpp::pubsub::NodeConfig& wanted, storage::Batch& batch);
// To those who have subscribed to metadata: of all of them but the first.
void tell_followers(Service& service, const std::vector<Related>& related);
// Of a node that has just been made, if it is related.
void tell_related(Service& service, const NodePtr& node);
// In a decision: all of the branch ceases to exist. What the nodes have been, in the same order,
// for telling subscribers.
std::vector<NodePtr> end_branch(const Branch& branch, storage::Batch& batch);

// The writes have failed.
void forget_kin(Service& service, const Kin& kin);
void forget_branch(Service& service, const Branch& branch);

}  // namespace parlance::server::pubsub
