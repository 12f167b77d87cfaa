#include "server/pubsub/subscriptions/lapse.h"

#include <set>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
using ps::SubscriptionState;

constexpr std::string_view kDeparture = "urn:parlance:departure";  // never leaves the server

// Whether it is over for the subscriber.
using IsOver = bool (*)(const Service& service, const Node& node, const Subscriber& subscriber,
                        const xmpp::Jid& who);

bool is_temporary(const Service&, const Node& node, const Subscriber& subscriber,
                  const xmpp::Jid& who) {
    bool temporary = subscriber.options.temporary || node.config.temporary;
    return temporary && (subscriber.jid == who || subscriber.jid.is_bare());
}

bool is_kept_out(const Service& service, const Node& node, const Subscriber& subscriber,
                 const xmpp::Jid&) {
    bool pending = false;
    ps::Standing who = service.standing(node, subscriber.jid);
    if (who.subscription == SubscriptionState::pending) who.subscription = SubscriptionState::none;
    return ps::may_subscribe(node.config, who, pending).has_value();
}

bool is_kept_out_by_roster(const Service& service, const Node& node, const Subscriber& subscriber,
                           const xmpp::Jid& who) {
    return follows_roster(node.config) && is_kept_out(service, node, subscriber, who);
}

// Those of `who` and its resources at one node.
base::Task<> end_at(Service* service, std::string owner, std::string name, xmpp::Jid who,
                    IsOver is_over) {
    NodeResult found = co_await service->known_node(owner, name);
    if (!found) co_return;
    NodePtr node = *found;
    storage::Batch batch;
    std::vector<Subscriber> ended;
    for (Subscriber* each : node->subscriptions_of(who.bare_view())) {
        if (!is_over(*service, *node, *each, who)) continue;
        Subscriber gone = *each;
        gone.state = SubscriptionState::none;
        ended.push_back(std::move(gone));
    }
    if (ended.empty()) co_return;
    for (const Subscriber& gone : ended) {
        batch.add(write_subscriber(*node, gone));
        for (Subscriber* each : node->subscriptions_of(gone.jid.bare_view())) {
            if (each->jid == gone.jid && each->id == gone.id) each->state = gone.state;
        }
    }
    node->remove_ended();
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return;
    co_await tell_changed(service, node, std::move(ended));
}

base::Task<> end_everywhere(Service* service, std::string owner, xmpp::Jid who, IsOver is_over) {
    std::string bare(who.bare_view());
    auto found = co_await service->shard().environment().database.read(
        storage::pubsub::subscriptions_of(owner, bare));
    // Whatever cannot be read now is looked at the next time.
    if (!found) co_return;
    std::set<std::string> names;
    for (storage::pubsub::Subscription& row : storage::pubsub::subscriptions(*found)) {
        names.insert(std::move(row.node));
    }
    for (const std::string& name : names) {
        co_await end_at(service, owner, name, who, is_over);
    }
}

}  // namespace

base::Task<> end_temporary(Service* service, std::string owner, xmpp::Jid who) {
    co_await end_everywhere(service, std::move(owner), std::move(who), is_temporary);
}

xmpp::Stanza departure(const xmpp::Jid& who) {
    xmpp::Document presence = xmpp::new_stanza(xmpp::StanzaKind::presence,
                                               xmpp::name_of(xmpp::PresenceType::unavailable));
    presence->add("departure", kDeparture);
    auto stanza = xmpp::Stanza::make(std::move(presence), who, xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

bool is_departure(const xmpp::Stanza& presence) {
    return presence.presence_type() == xmpp::PresenceType::unavailable &&
           presence.element().has_child("departure", kDeparture);
}

base::Task<> review_contact(Service* service, std::string owner, xmpp::Jid contact) {
    base::Completion<bool> decided;
    service->shard().environment().executor.post([&decided] { decided.set(true); });
    bool later = co_await decided;
    if (!later) co_return;
    co_await end_everywhere(service, std::move(owner), std::move(contact), is_kept_out);
}

base::Task<> review_subscriber(Service* service, xmpp::Jid account, xmpp::Jid who) {
    co_await learn_change(service, std::string(account.bare_view()), std::string(who.bare_view()));
    std::string owner = service->host().domain();
    co_await end_everywhere(service, std::move(owner), std::move(who), is_kept_out_by_roster);
}

}  // namespace parlance::server::pubsub
