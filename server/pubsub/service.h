// Service: publish-subscribe (XEP-0060) at the addresses of one host on one shard: either at one
// name (pubsub.HOST) or at the bare JID of every account (XEP-0163). It finds the node, says what
// the requester is to it, and hands the request to the action that it names (actions.h). One shard.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/task.h"
#include "server/iq_request.h"
#include "server/owner_turns.h"
#include "server/pubsub/nodes.h"
#include "server/pubsub/subscriptions/agenda.h"
#include "storage/roster.h"
#include "xmpp/pubsub/access.h"
#include "xmpp/pubsub/request.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::pubsub {

class Rider;

// One request being carried out, by value for use across waits. `what` points into the request.
struct Call {
    IqRequest request;
    xmpp::pubsub::Request what;
    std::string owner;  // the address it was sent to

    Call(IqRequest r, xmpp::pubsub::Request w, std::string o)
        : request(std::move(r)), what(std::move(w)), owner(std::move(o)) {}
    const xmpp::Jid& from() const { return request.from(); }
    const std::string& node() const { return what.node; }
};

class Service {
  public:
    explicit Service(entity::Host& host);

    entity::Host& host() const { return host_; }
    Shard& shard() const;
    Nodes& nodes() { return nodes_; }
    // What is to be done at nodes although nobody asks for it.
    Agenda& agenda() { return agenda_; }
    // By owner and node: what collections are told of one node, in the order in which it happens.
    OwnerTurns& telling() { return telling_; }
    // When the shard starts.
    void start();
    // What new nodes get where nothing else is said.
    const xmpp::pubsub::NodeConfig& defaults() const { return nodes_.defaults(); }
    const xmpp::pubsub::NodeConfig& defaults_for(std::string_view node) const;
    // At start-up. What nodes of that name get instead; see rider.h (null: none).
    void reserve(std::string node, xmpp::pubsub::NodeConfig config, Rider* rider);
    Rider* rider(std::string_view node) const;
    // At the bare JIDs of accounts.
    bool of_accounts() const;
    xmpp::pubsub::NodeAt place() const {
        return of_accounts() ? xmpp::pubsub::NodeAt::account : xmpp::pubsub::NodeAt::service;
    }
    // The address as the sender of what the service sends.
    xmpp::Jid address(std::string_view owner) const;

    // The address that the request is for.
    std::string owner_of(const IqRequest& request) const;

    base::Task<IqReply> answer(IqRequest request);
    // What is to be said in place of `reply`, which tells nothing of the node of that name, to who
    // may not know of the account, or asks for a node that has gone elsewhere.
    base::Task<IqReply> as_known(IqRequest request, std::string name, IqReply reply);

    // What `who` is to the node. At an account it takes the account to be in memory, as it is while
    // it is asked something, and knows less otherwise.
    xmpp::pubsub::Standing standing(const Node& node, const xmpp::Jid& who) const;
    bool owns(const Node& node, const xmpp::Jid& who) const;
    // What xmpp/pubsub/access.h says of the node and of all above it: whoever is kept out of a
    // parent is kept out of its branch (XEP-0496 §4.4).
    xmpp::pubsub::Refusal may_read(const Node& node, const xmpp::Jid& who) const;
    xmpp::pubsub::Refusal may_publish(const Node& node, const xmpp::Jid& who) const;
    xmpp::pubsub::Refusal may_retract(const Node& node, const xmpp::Jid& who, bool own) const;
    xmpp::pubsub::Refusal may_subscribe(const Node& node, const xmpp::Jid& who,
                                        bool& pending) const;
    bool may_know(const Node& node, const xmpp::Jid& who) const;
    // Of all above it alone.
    xmpp::pubsub::Refusal may_read_above(const Node& node, const xmpp::Jid& who) const;
    bool may_create(std::string_view owner, const xmpp::Jid& who) const;
    // The account has got that many nodes more, or fewer: UserState::pubsub_nodes.
    void count_nodes(std::string_view owner, int more) const;

    // The node, if it exists; else what to answer.
    base::Task<base::Result<NodePtr, xmpp::StanzaError>> known_node(std::string owner,
                                                                    std::string name);
    // The same, if `who` owns it.
    base::Task<base::Result<NodePtr, xmpp::StanzaError>> own_node(std::string owner,
                                                                  std::string name, xmpp::Jid who);
    // Wall clock.
    std::int64_t now_us() const;
    // Unique, for items, nodes and subscriptions that nobody has named.
    std::string new_name() const;

    // Temporary subscriptions do not outlive the server, which forgets who was there (§12.5): those
    // of the time before are gone. False: storage does not work.
    base::Task<bool> begin();

  private:
    // The answer to whoever may know that the account exists.
    base::Task<IqReply> openly(IqRequest request);
    // The call once those before it that make or remove the same node are over.
    base::Task<IqReply> in_turn(Call call);
    // Looks up who asks, where the node goes by a roster (nodes/owners_roster.h). False: storage
    // does not work.
    base::Task<bool> know_asker(const Call* call, std::string which);
    struct Reserved {
        xmpp::pubsub::NodeConfig config;
        Rider* rider;
    };

    entity::Host& host_;
    Nodes nodes_;
    Agenda agenda_;
    OwnerTurns making_;    // by owner and node
    OwnerTurns learning_;  // likewise
    OwnerTurns telling_;
    bool begun_ = false;
    std::map<std::string, Reserved, std::less<>> reserved_;  // by node
};

// For turns of one node.
inline std::string turn_of(const Node& node) {
    return node.owner + '\n' + node.name;
}

using NodeResult = base::Result<NodePtr, xmpp::StanzaError>;

inline base::Failure<xmpp::StanzaError> failed(xmpp::StanzaError error) {
    return base::Failure<xmpp::StanzaError>(std::move(error));
}

// What the row of the owner's roster makes of the contact at a node that is so configured.
void add_roster(xmpp::pubsub::Standing& standing, const xmpp::pubsub::NodeConfig& config,
                const storage::roster::Item& row);

}  // namespace parlance::server::pubsub
