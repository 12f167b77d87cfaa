#include "server/modules/presence_sharers.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/modules/block_rules.h"
#include "server/modules/pep.h"
#include "server/modules/refusal.h"
#include "server/pubsub/notifications/sharers.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

constexpr std::string_view kSharing = "urn:parlance:sharing";  // never leaves the server

// Accounts that are looked at, at a time; whoever comes then is looked up when it comes again.
constexpr std::size_t kLookUps = 1'000;
// Accounts that are told of one session.
constexpr std::size_t kTold = 100;

std::string place_of(const xmpp::Jid& account, const xmpp::Jid& who) {
    return account.full() + '\n' + who.full();
}

// What an account is told of a session, whose interests are known, that has sent it presence.
xmpp::Stanza sharing(const entity::Session& session) {
    xmpp::Document probe =
        xmpp::new_stanza(xmpp::StanzaKind::presence, xmpp::name_of(xmpp::PresenceType::probe));
    xmpp::Element& interests = probe->add("interests", kSharing);
    for (std::string_view name : session.interests->nodes()) {
        interests.add_text_child("node", name);
    }
    auto stanza = xmpp::Stanza::make(std::move(probe), session.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

// To those of the addresses that are accounts of this server, and not its own.
void tell_sharing(const entity::Session& session, const std::set<xmpp::Jid>& to, Outcome& outcome) {
    std::optional<xmpp::Stanza> stanza;
    std::set<xmpp::Jid> told;
    for (const xmpp::Jid& account : to) {
        bool here =
            account.has_local() && session.user().shard().find_host(account.domain()) != nullptr;
        if (!here || account.bare_view() == session.user().owner()) continue;
        if (told.size() == kTold || !told.insert(account.bare()).second) continue;
        if (!stanza) stanza = sharing(session);
        outcome.route(stanza->with_to(account.bare()));
    }
}

}  // namespace

void PresenceSharers::forget(const entity::User& user, const xmpp::Jid& who) {
    host_.sharer_interests().erase(user.owner(), who);
    if (!looking_.empty()) looking_.erase(place_of(user.jid(), who));
}

Verdict PresenceSharers::on_inbound(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    bool here = host_.shard().find_host(presence.from().domain()) != nullptr;
    switch (presence.presence_type()) {
        case xmpp::PresenceType::unavailable:
        case xmpp::PresenceType::error:
            forget(traffic.owner(), presence.from());
            return Verdict::pass();
        case xmpp::PresenceType::probe:
            if (!here || !presence.element().has_child("interests", kSharing)) break;
            take_told(traffic);
            return Verdict::done();
        case xmpp::PresenceType::available:
            if (!here) take_shared(traffic);
            break;
        default:
            break;
    }
    return Verdict::pass();
}

void PresenceSharers::take_shared(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    const entity::User& user = traffic.owner();
    if (!pubsub::is_sharer(user, presence.from()) || user.state().pubsub_nodes <= 0) return;
    // Of occupants of a room, the room says so.
    if (presence.element().has_child("x", xmpp::ns::muc_user)) return;
    auto about = capabilities::find_announcement(presence.element());
    if (!about) return;
    entity::InterestsPtr known = host_.sharer_interests().find(user.owner(), presence.from());
    if (known && known->key() == about->key()) {
        capabilities_.stays(user.jid(), presence.from());
        return;
    }
    std::string place = place_of(user.jid(), presence.from());
    bool looking = looking_.contains(place);
    if (!looking && looking_.size() >= kLookUps) return;
    looking_[std::move(place)] = std::move(*about);
    if (looking) return;
    traffic.outcome().run([this, account = user.jid(), who = presence.from()] {
        host_.scope().spawn("presence sharer", look_up(account, who));
    });
}

base::Task<> PresenceSharers::look_up(xmpp::Jid account, xmpp::Jid who) {
    bool open = co_await pubsub::has_open_nodes(&pep_.service(), account.full());
    std::string place = place_of(account, who);
    entity::User* user = host_.shard().find_user(account.full());
    if (!open || user == nullptr) {
        looking_.erase(place);
        co_return;
    }
    user->lane().submit([this, user, who, place](Outcome& outcome) {
        auto looked = looking_.extract(place);
        // It may have gone.
        if (looked.empty() || !pubsub::is_sharer(*user, who)) return;
        entity::ContactInterests& all = host_.sharer_interests();
        // What it wants is not known yet, but that it is there.
        if (!all.find(user->owner(), who)) {
            pubsub::note_sharer(
                *user, who,
                std::make_shared<entity::Interests>(std::string(), std::vector<std::string>()));
        }
        if (!all.find(user->owner(), who)) return;
        outcome.run([this, account = user->jid(), who, about = std::move(looked.mapped())] {
            capabilities_.learn_sharer(account, who, about);
        });
    });
}

void PresenceSharers::take_told(Traffic& traffic) {
    const xmpp::Stanza& told = traffic.stanza();
    const entity::User& user = traffic.owner();
    std::vector<std::string> names;
    for (const xmpp::Element& node : told.element().child("interests", kSharing)->children()) {
        names.push_back(node.text());
    }
    if (names.empty()) return forget(user, told.from());
    if (!pubsub::is_sharer(user, told.from())) return;
    std::vector<std::string> added = pubsub::note_sharer(
        user, told.from(), std::make_shared<entity::Interests>(std::string(), std::move(names)));
    if (!added.empty()) pep_.send_last_items(user, told.from(), added, traffic.outcome());
}

// Behind the decision in which the presence is sent.
Verdict PresenceSharers::on_outbound(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    if (traffic.origin() == nullptr) return Verdict::pass();
    // What only the server says.
    if (presence.element().has_child("interests", kSharing)) {
        return refuse_sender(traffic, xmpp::Condition::not_allowed);
    }
    bool shares = !presence.to().empty() && traffic.origin()->interests &&
                  presence.presence_type() == xmpp::PresenceType::available;
    if (!shares) return Verdict::pass();
    traffic.outcome().run([this, who = traffic.origin()->jid(), to = presence.to()] {
        entity::User* user = host_.shard().find_user(who.bare_view());
        if (user == nullptr) return;
        user->lane().submit([user, who, to](Outcome& outcome) {
            entity::Session* session = user->session(who.resource());
            if (session == nullptr || !session->interests) return;
            if (!session->directed().contains(to)) return;
            std::set<xmpp::Jid> one;
            one.insert(to);
            tell_sharing(*session, one, outcome);
        });
    });
    return Verdict::pass();
}

// Of who is blocked it will not be heard that it goes.
Verdict PresenceSharers::on_blocking(Traffic& traffic) {
    const xmpp::Stanza& iq = traffic.stanza();
    bool blocks = iq.is_request() && iq.payload()->is("block", xmpp::ns::blocking);
    if (!blocks) return Verdict::pass();
    std::vector<std::string> blocked;
    for (const xmpp::Element& item : iq.payload()->children()) {
        auto jid = xmpp::Jid::parse(item.attr("jid"));
        if (jid) blocked.push_back(jid->full());
    }
    std::sort(blocked.begin(), blocked.end());
    const entity::User& user = traffic.owner();
    for (const xmpp::Jid& who : host_.sharer_interests().resources(user.owner())) {
        if (is_blocked(blocked, who)) forget(user, who);
    }
    return Verdict::pass();
}

void PresenceSharers::on_known(const Capabilities::Known& known) {
    if (known.session == nullptr || known.session->directed().empty()) return;
    tell_sharing(*known.session, known.session->directed(), known.outcome);
}

void PresenceSharers::declare(Registry& registry) {
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_inbound(traffic); });
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_outbound(traffic); });
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::iq,
                   [this](Traffic& traffic) { return on_blocking(traffic); });
    capabilities_.on_known([this](const Capabilities::Known& known) { on_known(known); });
}

}  // namespace parlance::server::modules
