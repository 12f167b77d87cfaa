#include "server/modules/pep.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/block_rules.h"
#include "server/modules/pubsub.h"
#include "server/modules/roster_rows.h"
#include "server/pubsub/items/offline_purge.h"
#include "server/pubsub/nodes/discovery.h"
#include "server/pubsub/nodes/features.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/notifications/admission.h"
#include "server/pubsub/notifications/audience.h"
#include "server/pubsub/notifications/interest.h"
#include "server/pubsub/notifications/last_items.h"
#include "server/pubsub/notifications/presence_filter.h"
#include "server/pubsub/oversight.h"
#include "server/pubsub/subscriptions/approval.h"
#include "server/pubsub/subscriptions/bounce.h"
#include "server/pubsub/subscriptions/get_pending.h"
#include "server/pubsub/subscriptions/lapse.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

// Where a session is remembered to be known, beside what it sends presence to itself.
constexpr std::size_t kServices = 100;

// What an account of this server has sent once for all devices of a contact (pubsub/audience.h).
Verdict to_interested_sessions(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    // Nobody but the server sends from the bare JID of an account.
    bool of_account = message.from().is_bare() && message.from().has_local() &&
                      message.to().is_bare() &&
                      user.shard().find_host(message.from().domain()) != nullptr;
    if (!of_account) return Verdict::pass();
    std::string_view node = pubsub::filtered_node(message);
    if (node.empty()) return Verdict::pass();
    const pubsub::ForInterested found = pubsub::for_interested(message);
    for (const auto& session : user.sessions()) {
        bool interested = session->presence().available && pubsub::is_interested(*session, node);
        const auto& others = found.but_for;
        bool other = std::find(others.begin(), others.end(), session->jid().full()) != others.end();
        if (interested && !other) traffic.outcome().emit(session->id(), found.message);
    }
    return Verdict::done();
}

// What a service or an account of this server has sent to those only who are there (XEP-0060
// §12.6); of others the mark says nothing.
Verdict to_available_sessions(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    auto found = pubsub::marked(message);
    // Of an account that there is not the sender is told (§12.4).
    if (!found || !traffic.owner().exists()) return Verdict::pass();
    const xmpp::Jid& from = message.from();
    Shard& shard = traffic.owner().shard();
    bool ours = from.is_bare() && (from.has_local() ? shard.find_host(from.domain()) != nullptr
                                                    : shard.find_service(from.domain()) != nullptr);
    if (!ours) return Verdict::pass();
    for (const auto& session : traffic.owner().sessions()) {
        if (!pubsub::gets(*session, *found)) continue;
        traffic.outcome().emit(session->id(), found->message);
    }
    return Verdict::done();
}

// Each contact of this server whose presence the user gets is asked at its own home.
void ask_contacts(const entity::Session& session, const std::vector<std::string>& names,
                  Outcome& outcome) {
    const entity::User& user = session.user();
    std::optional<xmpp::Stanza> probe;
    for (const RosterRow& row : user.state().roster) {
        if (!gives_presence(row)) continue;
        auto contact = xmpp::Jid::parse(row.contact);
        if (!contact || is_blocked(user.state().blocklist, *contact)) continue;
        bool here = contact->has_local() && user.shard().find_host(contact->domain()) != nullptr;
        if (!here) continue;
        if (!probe) probe = pubsub::interests_probe(session.jid(), names);
        outcome.route(probe->with_to(std::move(*contact)));
    }
}

void ask_contact(const entity::User& user, const xmpp::Jid& contact, Outcome& outcome) {
    const RosterRow* row = find_row(user, contact.full());
    if (row == nullptr || !gives_presence(*row)) return;
    for (const auto& session : user.sessions()) {
        if (!session->interests || session->interests->nodes().empty()) continue;
        std::vector<std::string> names;
        for (std::string_view name : session->interests->nodes()) names.emplace_back(name);
        outcome.route(pubsub::interests_probe(session->jid(), names).with_to(contact));
    }
}

bool subscribes(const xmpp::Stanza& stanza) {
    if (!stanza.is_request() || stanza.iq_type() != xmpp::IqType::set) return false;
    const xmpp::Element& payload = *stanza.payload();
    return payload.is("pubsub", xmpp::ns::pubsub) &&
           (payload.has_child("subscribe", xmpp::ns::pubsub) ||
            payload.has_child("options", xmpp::ns::pubsub));
}

// Whom the account may have taken the right to read from (§12.14), if anybody: one who loses the
// presence, or goes out of a group.
std::optional<xmpp::Jid> reviewed_contact(const Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    bool out = traffic.direction() == Direction::outbound;
    if (stanza.is_presence()) {
        xmpp::PresenceType ends =
            out ? xmpp::PresenceType::unsubscribed : xmpp::PresenceType::unsubscribe;
        if (stanza.presence_type() != ends) return std::nullopt;
        return (out ? stanza.to() : stanza.from()).bare();
    }
    bool set = out && stanza.is_request() && stanza.iq_type() == xmpp::IqType::set &&
               stanza.payload()->is("query", xmpp::ns::roster);
    const xmpp::Element* item = set ? stanza.payload()->child("item", xmpp::ns::roster) : nullptr;
    return item == nullptr ? std::nullopt : xmpp::Jid::parse(item->attr("jid"));
}

// The host's service, of whose nodes some may follow the roster. Behind the decision in which the
// roster changes, and so when that is stored.
void tell_service(Traffic& traffic, const xmpp::Jid& contact) {
    Shard& shard = traffic.owner().shard();
    const std::string& label = shard.config().pubsub.service;
    const entity::Host* service =
        label.empty()
            ? nullptr
            : shard.find_service(label + "." + std::string(traffic.owner().jid().domain()));
    if (service == nullptr) return;
    xmpp::Stanza change = pubsub::roster_change(traffic.owner().jid(), contact);
    change = change.with_to(service->jid());
    traffic.outcome().run([&shard, owner = traffic.owner().owner(), change] {
        entity::User* held = shard.find_user(owner);
        if (held == nullptr) return;
        held->lane().submit([change](Outcome& outcome) { outcome.route(change); });
    });
}

// Of whom the roster may say something else now: besides those who lose the presence, those who get
// it, also without being asked about (RFC 6121 §3.4).
std::optional<xmpp::Jid> changed_contact(const Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    bool out = traffic.direction() == Direction::outbound;
    xmpp::PresenceType gains = out ? xmpp::PresenceType::subscribed : xmpp::PresenceType::subscribe;
    if (stanza.is_presence() && stanza.presence_type() == gains) {
        return (out ? stanza.to() : stanza.from()).bare();
    }
    return reviewed_contact(traffic);
}

}  // namespace

void Pep::send_last_items(const entity::User& user, const xmpp::Jid& to,
                          const std::vector<std::string>& names, Outcome& outcome) {
    if (user.state().pubsub_nodes <= 0) return;
    outcome.run([this, owner = user.owner(), to, names] {
        service_.host().scope().spawn("last items",
                                      pubsub::send_last_items(&service_, owner, to, names));
    });
}

// XEP-0060 §12.1: a resource that has come, or wants to hear of more, gets what there is.
void Pep::on_known(const Capabilities::Known& known) {
    if (known.added.empty()) return;
    send_last_items(known.user, known.resource, known.added, known.outcome);
    if (known.session != nullptr) ask_contacts(*known.session, known.added, known.outcome);
}

Verdict Pep::take_interests(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    std::vector<std::string> names = pubsub::names_in_probe(traffic.owner().shard(), presence);
    if (names.empty()) return Verdict::pass();
    const entity::User& user = traffic.owner();
    if (user.exists()) send_last_items(user, presence.from(), names, traffic.outcome());
    return Verdict::done();
}

// The user has been let in by a contact: its resources are interested in another account.
Verdict Pep::on_subscribed(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    entity::User& user = traffic.owner();
    bool let_in = presence.presence_type() == xmpp::PresenceType::subscribed && user.exists() &&
                  user.shard().find_host(presence.from().domain()) != nullptr;
    if (!let_in) return Verdict::pass();
    // Behind the decision in which the roster changes.
    traffic.outcome().run([this, owner = user.owner(), contact = presence.from().bare()] {
        entity::User* held = service_.shard().find_user(owner);
        if (held == nullptr) return;
        held->lane().submit([held, contact](Outcome& outcome) {
            if (held->exists()) ask_contact(*held, contact, outcome);
        });
    });
    return Verdict::pass();
}

// XEP-0060 §12.2: a contact that comes into a group of the roster is let in by the nodes that are
// for it. Behind the decision in which that happens, like tell_service().
void Pep::welcome_to_groups(Traffic& traffic, const xmpp::Jid& contact) {
    const xmpp::Stanza& stanza = traffic.stanza();
    const RosterRow* row = find_row(traffic.owner(), contact.full());
    bool listens = stanza.is_request() && row != nullptr && gets_presence(*row) &&
                   traffic.owner().state().pubsub_nodes > 0;
    if (!listens) return;
    const xmpp::Element* item = stanza.payload()->child("item", xmpp::ns::roster);
    bool grouped = item != nullptr && item->has_child("group", xmpp::ns::roster);
    if (!grouped) return;
    traffic.outcome().run([this, owner = traffic.owner().owner(), contact, former = row->groups] {
        entity::User* held = service_.shard().find_user(owner);
        if (held == nullptr) return;
        held->lane().submit([this, owner, contact, former](Outcome& outcome) {
            outcome.run([this, owner, contact, former] {
                service_.host().scope().spawn(
                    "pubsub roster", pubsub::welcome_to_groups(&service_, owner, contact, former));
            });
        });
    });
}

Verdict Pep::review(Traffic& traffic) {
    if (!traffic.owner().exists()) return Verdict::pass();
    auto changed = changed_contact(traffic);
    if (changed && !changed->empty()) tell_service(traffic, *changed);
    auto contact = reviewed_contact(traffic);
    if (!contact || contact->empty()) return Verdict::pass();
    welcome_to_groups(traffic, *contact);
    service_.host().scope().spawn(
        "pubsub roster",
        pubsub::review_contact(&service_, traffic.owner().owner(), std::move(*contact)));
    return Verdict::pass();
}

// XEP-0060 §8.6: an owner answers at the address of the account; §12.4: a notification comes back.
Verdict Pep::take_answer(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    if (!message.to().is_bare() || !traffic.owner().exists()) return Verdict::pass();
    if (auto node = pubsub::bounced_node(message)) {
        service_.host().sharer_interests().erase(traffic.owner().owner(), message.from());
        service_.host().scope().spawn("pubsub bounce",
                                      pubsub::end_bounced(&service_, traffic.owner().owner(),
                                                          std::move(*node), message.from()));
        return Verdict::done();
    }
    auto form = pubsub::approval_in(message);
    if (!form) return Verdict::pass();
    service_.host().scope().spawn(
        "pubsub approval",
        pubsub::approve(&service_, traffic.owner().owner(), message.from(), std::move(*form)));
    return Verdict::done();
}

// XEP-0060 §12.5. A session that subscribes at a service of this server is taken to have sent it
// presence, so that the service is told when it goes (RFC 6121 §4.6). Accounts are told in another
// way, for their clients are not to see it.
Verdict Pep::note_subscriber(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    entity::Session* session = traffic.origin();
    if (session == nullptr || !subscribes(stanza)) return Verdict::pass();
    Shard& shard = traffic.owner().shard();
    xmpp::Jid to = stanza.to().empty() ? traffic.owner().jid() : stanza.to();
    if (to.has_local() && shard.find_host(to.domain()) != nullptr) {
        std::set<xmpp::Jid>& accounts = subscribed_[session->id()];
        if (accounts.size() < kServices) accounts.insert(to.bare());
    } else if (shard.find_service(to.domain()) != nullptr) {
        if (session->directed().size() < kServices) session->directed().insert(to);
    }
    return Verdict::pass();
}

void Pep::tell_departure(const entity::Session& session, Outcome& outcome) {
    auto place = subscribed_.find(session.id());
    if (place == subscribed_.end()) return;
    xmpp::Stanza gone = pubsub::departure(session.jid());
    for (const xmpp::Jid& account : place->second) outcome.route(gone.with_to(account));
    subscribed_.erase(place);
}

// From a user of this server, or from a contact elsewhere.
Verdict Pep::take_departure(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    if (presence.presence_type() != xmpp::PresenceType::unavailable) return Verdict::pass();
    const entity::User& user = traffic.owner();
    bool here = user.shard().find_host(presence.from().domain()) != nullptr;
    bool told = pubsub::is_departure(presence);
    bool left = (told || !here) && !presence.from().is_bare() && presence.to().is_bare();
    bool ends =
        left && user.exists() && (user.state().pubsub_nodes > 0 || user.state().root_subscribed);
    if (ends) {
        service_.host().scope().spawn(
            "pubsub presence", pubsub::end_temporary(&service_, user.owner(), presence.from()));
    }
    return told ? Verdict::done() : Verdict::pass();
}

// XEP-0060 §12.1: what those are told who are subscribed at a service, when they come online.
void Pep::on_arriving(const entity::Session& session, Outcome& outcome) {
    bool served = session.user().exists() && !service_.shard().config().pubsub.service.empty();
    if (!served) return;
    outcome.run([this, who = session.jid()] {
        // Its presence may have been refused.
        const entity::User* user = service_.shard().find_user(who.bare_view());
        const entity::Session* now = user == nullptr ? nullptr : user->session(who.resource());
        if (now == nullptr || !now->presence().available) return;
        service_.host().scope().spawn("pubsub arrival", pubsub::tell_services(&service_, who));
    });
}

// XEP-0060 §16.4.4, pubsub#purge_offline.
void Pep::on_leaving(const entity::Session& session, Outcome& outcome) {
    const entity::User& user = session.user();
    bool was_there = session.presence().available && user.exists();
    if (!was_there || user.state().pubsub_nodes <= 0) return;
    for (const auto& other : user.sessions()) {
        if (other.get() != &session && other->presence().available) return;
    }
    outcome.run([this, owner = user.owner()] {
        service_.host().scope().spawn("pubsub offline", pubsub::purge_offline(&service_, owner));
    });
}

Verdict Pep::on_own_presence(Traffic& traffic) {
    if (traffic.origin() == nullptr || !traffic.stanza().to().empty()) return Verdict::pass();
    entity::Session& session = *traffic.origin();
    xmpp::PresenceType type = traffic.stanza().presence_type();
    if (type == xmpp::PresenceType::unavailable) {
        on_leaving(session, traffic.outcome());
        tell_departure(session, traffic.outcome());
    }
    bool comes = type == xmpp::PresenceType::available && !session.presence().available;
    if (comes) on_arriving(session, traffic.outcome());
    return Verdict::pass();
}

void Pep::declare(Registry& registry) {
    registry.implements({xep("0131", "1.2"), xep("0163", "1.2.2")});
    registry.account_identity(Identity("pubsub", "pep", ""));
    for (const std::string& feature : pubsub::features(true)) registry.account_feature(feature);
    declare_pubsub(registry, IqScope::account, service_);
    pubsub::declare_oversight(service_);
    commands_.add(IqScope::account, pubsub::get_pending_command(service_));
    registry.account_items([this](IqRequest request, xmpp::Element* items) {
        return pubsub::add_account_nodes(&service_, std::move(request), items);
    });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return take_answer(traffic); });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   to_available_sessions);
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   to_interested_sessions);
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return take_interests(traffic); });
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_subscribed(traffic); });
    capabilities_.on_known([this](const Capabilities::Known& known) { on_known(known); });
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::iq,
                   [this](Traffic& traffic) { return note_subscriber(traffic); });
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_own_presence(traffic); });
    registry.on_session_ending([this](const entity::Session& session, Outcome& outcome) {
        on_leaving(session, outcome);
        tell_departure(session, outcome);
    });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return take_departure(traffic); });
    for (auto [direction, kind] : {std::pair(Direction::outbound, xmpp::StanzaKind::iq),
                                   std::pair(Direction::outbound, xmpp::StanzaKind::presence),
                                   std::pair(Direction::inbound, xmpp::StanzaKind::presence)}) {
        registry.stage(direction, Stage::annotate, kind,
                       [this](Traffic& traffic) { return review(traffic); });
    }
    registry.on_account_removed(
        [this](entity::User& user, Outcome&) { service_.nodes().forget_owner(user.owner()); });
}

}  // namespace parlance::server::modules
