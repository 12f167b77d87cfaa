// Broadcast: one notification on its way to everybody who is to hear of it. The body is made once
// and re-addressed. One shard, the home of the node.
//
// Contacts of an account whose home is this server get it at their bare JID, once for all of their
// resources; there it goes on to the interested ones (modules/pep.h). Of remote contacts it is
// known here which resources are interested.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/outcome.h"
#include "server/pubsub/service.h"
#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

// What a notification tells of, for subscriptions of collections (XEP-0248 §6.1) and extended ones
// (XEP-0497 §3.1).
enum class About : std::uint8_t { items, nodes, metadata };

class Broadcast {
  public:
    Broadcast(Service& service, NodePtr node) : service_(service), node_(std::move(node)) {}

    // Full JID; empty: does not matter. Contacts are told it (XEP-0163 §4.3).
    std::string publisher;
    // Those whose subscription waits for approval hear of it, too.
    bool to_pending = false;
    // Who has several subscriptions is told which of them it is for (XEP-0060 §12.16).
    bool with_ids = true;
    About about = About::items;
    // Items that are new: who gets digests hears of them later (digest.h).
    bool fresh = false;
    // For those who want it: what the message says in words (XEP-0060 §12.8). Empty: nothing.
    std::string body;
    // Subscribers of nodes above this one hear of it whose subscriptions reach down to it
    // (XEP-0497).
    bool extended = true;
    // At the root (nodes.h): the nodes in it through which this comes. Nobody has put them there,
    // and so only who may read one of them hears of it, or, of nodes themselves, who may know it.
    std::vector<NodePtr> through;
    // Not null: whom it tells, now or by a digest, is added here; JIDs as they have subscribed.
    std::vector<xmpp::Jid>* hearers = nullptr;

    // To subscribers of the node, a collection, about a node that many steps below it. `named`:
    // they are told which collection that is. `message` has no addressee.
    void pass_on(const xmpp::Stanza& message, std::uint32_t depth, bool named);

    void send(xmpp::Document message);
    // Whether that subscription hears of items now.
    bool hears(const Subscriber& subscriber) const;
    // To one subscription alone, which hears of items; `message` has no addressee.
    void send_digest(const xmpp::Stanza& message, const Subscriber& subscriber) const;
    // To those who have subscribed to metadata, and to those at and above `former`, which has been
    // the parent; null: it has had none, or has it still.
    void send_metadata(xmpp::Document message, const Node* former);

  private:
    void to_subscribers(const xmpp::Stanza& message) const;
    // To one JID, of which these subscriptions hear it. `ids`: it is told that they are these.
    void tell(const xmpp::Stanza& message, std::span<const Subscriber* const> same, bool ids) const;
    const entity::User* node_owner() const;
    void to_extended(const xmpp::Stanza& message, const Node* former) const;
    bool is_told(const xmpp::Jid& jid, std::int64_t now_us, const entity::User* owner) const;
    static bool is_served(const Subscriber& subscriber, std::int64_t now_us,
                          const entity::User* owner);
    // The message as those get it who want it in words, or are told whom to answer; made once.
    const xmpp::Stanza& variant(const xmpp::Stanza& message, bool worded, bool replying) const;
    bool is_let_through(const xmpp::Jid& jid) const;
    // `owner`: the account whose node it is; null for the node of a service.
    bool hears(const Subscriber& subscriber, std::int64_t now_us, const entity::User* owner) const;

    Service& service_;
    NodePtr node_;
    std::uint32_t depth_ = 0;
    bool named_ = false;
    mutable const xmpp::Element* variants_of_ = nullptr;  // which message
    mutable std::array<std::optional<xmpp::Stanza>, 4> variants_;
};

// Whether `jid` is told which of its subscriptions an item is for: it has several (§7.1.2.4), or
// it is a bare one at an account, for which it would else go to interested clients only
// (filtered_node()).
bool names_ids(const Service& service, const Node& node, const xmpp::Jid& jid);
// `message`, without addressee, with the ids of these.
xmpp::Stanza with_ids(const xmpp::Stanza& message, std::span<const Subscriber* const> of);
// `message`, without addressee, with what it says in words (XEP-0060 §12.8).
xmpp::Stanza with_body(const xmpp::Stanza& message, const std::string& body);

// Whether `who` may see the presence of the account whose node it is.
bool sees_resources(const Service& service, const Node& node, const xmpp::Jid& who);

// XEP-0163 §4.3.1: which of the resources of the account that `message` is from has published it,
// for those who may see them. Of other publishers those know nothing who know the account.
xmpp::Stanza with_reply_to(const xmpp::Stanza& message, const std::string& publisher);

// Of the subscriptions of one JID: the states of presence in which one of them is to be told; 0:
// whatever it is.
std::uint8_t shows_of(std::span<const Subscriber* const> same);

// Whether the event in `message`, which an account of this server has sent to the bare JID of
// another, is for those only whose client is interested in its node; the name of that node then.
std::string_view filtered_node(const xmpp::Stanza& message);

}  // namespace parlance::server::pubsub
