#include "server/modules/capabilities.h"

#include <algorithm>

#include "server/entity/host.h"
#include "server/modules/block_rules.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using capabilities::Announcement;
using entity::InterestsPtr;
using xmpp::PresenceType;

// Hashes that are asked about at a time, and resources that wait for the answers. Who comes then
// is asked when its next presence comes.
constexpr std::size_t kQueries = 1'000;
constexpr std::size_t kWaiting = 10'000;
// Of those, hashes of strangers, who can make up as many as they like, and strangers that wait.
constexpr std::size_t kStrangeQueries = 100;
constexpr std::size_t kStrangersWaiting = 1'000;
constexpr std::int64_t kDiscoAnswerUs = 30 * base::kSecondUs;

// Notifications may go to it.
bool is_heard(const entity::User& user, const xmpp::Jid& contact) {
    const RosterRow* row = find_row(user, contact.bare_view());
    return row != nullptr && gets_presence(*row) && !is_blocked(user.state().blocklist, contact);
}

std::vector<std::string> added_nodes(const entity::Interests* before,
                                     const entity::Interests& after) {
    std::vector<std::string> out;
    for (std::string_view node : after.nodes()) {
        if (before == nullptr || !before->notify(node)) out.emplace_back(node);
    }
    return out;
}

}  // namespace

Verdict Capabilities::on_own_presence(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    if (!presence.to().empty() || traffic.origin() == nullptr) return Verdict::pass();
    entity::Session& session = *traffic.origin();
    if (presence.presence_type() == PresenceType::unavailable) leave(session);
    if (presence.presence_type() != PresenceType::available) return Verdict::pass();
    auto about = capabilities::find_announcement(presence.element());
    if (!about) return Verdict::pass();
    Announcer who{traffic.owner().jid(), session.jid()};
    if (session.interests && session.interests->key() == about->key()) {
        forget(who);
        return Verdict::pass();
    }
    // Behind this decision, in which the session becomes available.
    traffic.outcome().run([this, who, about = std::move(*about)] { announced(who, about); });
    return Verdict::pass();
}

Verdict Capabilities::on_contact_presence(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    entity::User& user = traffic.owner();
    if (!user.exists() || user.shard().find_host(presence.from().domain()) != nullptr) {
        return Verdict::pass();
    }
    Announcer who{user.jid(), presence.from()};
    if (presence.presence_type() == PresenceType::unavailable) {
        host_.contact_interests().erase(user.owner(), presence.from());
        gone(who);
    }
    if (presence.presence_type() != PresenceType::available) return Verdict::pass();
    auto about = capabilities::find_announcement(presence.element());
    if (!about || !is_heard(user, presence.from())) return Verdict::pass();
    InterestsPtr known = host_.contact_interests().find(user.owner(), presence.from());
    if (known && known->key() == about->key()) {
        forget(who);
        return Verdict::pass();
    }
    traffic.outcome().run([this, who, about = std::move(*about)] { announced(who, about); });
    return Verdict::pass();
}

void Capabilities::learn_sharer(const xmpp::Jid& user, const xmpp::Jid& resource,
                                const Announcement& about) {
    bool waits = !cache_.find(about.key());
    auto strange = std::count_if(queries_.begin(), queries_.end(),
                                 [](const auto& query) { return query.second.of_stranger; });
    bool asked = queries_.contains(about.key());
    bool full = waits && (waiting_for_.size() >= kStrangersWaiting ||
                          (!asked && static_cast<std::size_t>(strange) >= kStrangeQueries));
    if (!full) announced(Announcer{user, resource, /*stranger=*/true}, about);
}

void Capabilities::stays(const xmpp::Jid& user, const xmpp::Jid& resource) {
    forget(Announcer{user, resource});
}

void Capabilities::leave(entity::Session& session) {
    session.interests.reset();
    gone(Announcer{session.user().jid(), session.jid()});
}

void Capabilities::announced(const Announcer& who, const Announcement& about) {
    entity::User* user = host_.shard().find_user(who.user.full());
    if (user == nullptr) return;
    InterestsPtr known = cache_.find(about.key());
    if (!known) return wait(who, about);
    forget(who);
    user->lane().submit([this, user, resource = who.resource, known](Outcome& outcome) {
        apply(*user, resource, known, outcome);
    });
}

void Capabilities::wait(const Announcer& who, const Announcement& about) {
    std::string key = about.key();
    auto before = waiting_for_.find(who.name());
    if (before != waiting_for_.end() && before->second == key) return;
    forget(who);
    if (waiting_for_.size() >= kWaiting) return;
    auto place = queries_.find(key);
    bool full = place == queries_.end() ? queries_.size() >= kQueries
                                        : place->second.waiting.size() >= kWaiting;
    if (full) return;
    waiting_for_[who.name()] = key;
    Announcer asking = who;
    asking.node = about.node;
    if (place != queries_.end()) {
        Query& query = place->second;
        // Strangers may keep silent: nobody waits for them.
        if (query.asked.stranger && !who.stranger) {
            asked_ids_.erase(query.id);
            query.strangers.push_back(std::move(query.asked));
            return ask(query, std::move(asking));
        }
        (who.stranger ? query.strangers : query.waiting).push_back(std::move(asking));
        return;
    }
    Query& query = queries_[std::move(key)];
    query.about = about;
    query.of_stranger = who.stranger;
    ask(query, std::move(asking));
}

// The query stays: others may wait for the answer, and who is asked may still give it.
void Capabilities::forget(const Announcer& who) {
    if (!waiting_for_.empty()) waiting_for_.erase(who.name());
}

void Capabilities::gone(const Announcer& who) {
    auto waits = waiting_for_.find(who.name());
    if (waits == waiting_for_.end()) return;
    auto place = queries_.find(waits->second);
    waiting_for_.erase(waits);
    if (place == queries_.end() || place->second.asked.name() != who.name()) return;
    asked_ids_.erase(place->second.id);
    ask_next(place);
}

void Capabilities::ask(Query& query, Announcer who) {
    Shard& shard = host_.shard();
    query.id = "caps-" + shard.environment().random.hex(8);
    query.asked = std::move(who);
    // Another one's node it need not know.
    query.about.node = query.asked.node;
    asked_ids_[query.id] = query.about.key();
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "get", query.id);
    iq->add("query", xmpp::ns::disco_info).set("node", query.about.node);
    auto stanza = xmpp::Stanza::make(std::move(iq), query.asked.user, query.asked.resource);
    if (stanza) shard.route(std::move(*stanza), Receipt());
    auto& environment = shard.environment();
    environment.timers.at(environment.clock.monotonic_us() + kDiscoAnswerUs,
                          [this, id = query.id] { timed_out(id); });
}

Capabilities::Queries::iterator Capabilities::find_query(const std::string& id) {
    auto found = asked_ids_.find(id);
    return found == asked_ids_.end() ? queries_.end() : queries_.find(found->second);
}

void Capabilities::ask_next(Queries::iterator place) {
    Query& query = place->second;
    for (std::deque<Announcer>* all : {&query.waiting, &query.strangers}) {
        while (!all->empty()) {
            Announcer who = std::move(all->front());
            all->pop_front();
            auto waits = waiting_for_.find(who.name());
            if (waits != waiting_for_.end() && waits->second == place->first) {
                return ask(query, std::move(who));
            }
        }
    }
    queries_.erase(place);
}

void Capabilities::timed_out(const std::string& id) {
    auto place = find_query(id);
    if (place == queries_.end()) return;
    asked_ids_.erase(id);
    forget(place->second.asked);
    ask_next(place);
}

void Capabilities::learned(const std::string& id, const capabilities::Finding& finding) {
    auto place = find_query(id);
    if (place == queries_.end()) return;
    asked_ids_.erase(id);
    // Of strangers only what many may share is kept.
    if (finding.proven || !place->second.asked.stranger) {
        settle(place->second.asked, finding.interests);
    } else {
        forget(place->second.asked);
    }
    if (!finding.proven) return ask_next(place);
    cache_.put(place->first, finding.interests);
    std::deque<Announcer> waiting = std::move(place->second.waiting);
    std::deque<Announcer> strangers = std::move(place->second.strangers);
    queries_.erase(place);
    for (const Announcer& who : waiting) settle(who, finding.interests);
    for (const Announcer& who : strangers) settle(who, finding.interests);
}

void Capabilities::settle(const Announcer& who, const InterestsPtr& interests) {
    auto waits = waiting_for_.find(who.name());
    // It has gone, or announces something else.
    if (waits == waiting_for_.end() || waits->second != interests->key()) return;
    waiting_for_.erase(waits);
    Shard& shard = host_.shard();
    entity::User* user = who.own() ? shard.find_user(who.user.full()) : shard.activate(who.user);
    if (user == nullptr) return;
    user->lane().submit([this, user, resource = who.resource, interests](Outcome& outcome) {
        apply(*user, resource, interests, outcome);
    });
}

// Where the interests of somebody else's resource belong; null: nowhere.
entity::ContactInterests* Capabilities::others_with(const entity::User& user,
                                                    const xmpp::Jid& resource) {
    if (is_heard(user, resource)) return &host_.contact_interests();
    entity::ContactInterests& sharers = host_.sharer_interests();
    return sharers.find(user.owner(), resource) ? &sharers : nullptr;
}

void Capabilities::apply(entity::User& user, const xmpp::Jid& resource,
                         const InterestsPtr& interests, Outcome& outcome) {
    if (!user.exists()) return;
    entity::Session* session = nullptr;
    InterestsPtr before;
    if (resource.bare_view() == user.owner()) {
        session = user.session(resource.resource());
        if (session == nullptr || !session->presence().available) return;
        before = std::exchange(session->interests, interests);
    } else {
        entity::ContactInterests* others = others_with(user, resource);
        if (others == nullptr) return;
        before = others->put(user.owner(), resource, interests);
    }
    std::vector<std::string> added = added_nodes(before.get(), *interests);
    bool same = before != nullptr && before->nodes() == interests->nodes();
    if (same) return;
    Known known{user, session, resource, added, outcome};
    for (const KnownHandler& handler : known_) handler(known);
}

Verdict Capabilities::on_answer(Traffic& traffic) {
    const xmpp::Stanza& answer = traffic.stanza();
    if (answer.is_request() || !answer.to().is_bare() || asked_ids_.empty()) return Verdict::pass();
    std::string id(answer.id());
    auto place = find_query(id);
    if (place == queries_.end()) return Verdict::pass();
    const Query& query = place->second;
    bool from_asked =
        query.asked.user == traffic.owner().jid() && query.asked.resource == answer.from();
    if (!from_asked) return Verdict::pass();
    auto finding = capabilities::examine(query.about, answer.element());
    traffic.outcome().run([this, id, finding] { learned(id, finding); });
    return Verdict::done();
}

void Capabilities::declare(Registry& registry) {
    registry.implements({xep("0115", "1.6.0"), xep("0390", "0.3.2")});
    registry.stage(Direction::outbound, Stage::copy, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_own_presence(traffic); });
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return on_contact_presence(traffic); });
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::iq,
                   [this](Traffic& traffic) { return on_answer(traffic); });
    registry.on_session_ending([this](entity::Session& session, Outcome&) { leave(session); });
    registry.on_account_removed([this](entity::User& user, Outcome&) {
        host_.contact_interests().erase_owner(user.owner());
        host_.sharer_interests().erase_owner(user.owner());
    });
}

}  // namespace parlance::server::modules
