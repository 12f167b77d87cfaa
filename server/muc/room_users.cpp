#include <algorithm>
#include <utility>

#include "base/clock.h"
#include "server/defence/defence.h"
#include "server/muc/room.h"
#include "server/shard.h"
#include "storage/rooms.h"

// What a room knows of users whether they are there or not: affiliations, reserved nicknames, roles
// that are kept, and who has asked to become a member.

namespace parlance::server::muc {

namespace {

namespace rows = storage::rooms;
using xmpp::muc::Affiliation;
using xmpp::muc::Role;

// Of those whose affiliation has been taken away; older changes are forgotten (XEP-0463 §4.2).
using rows::kChangesKept;

}  // namespace

const Held* Room::held(std::string_view bare) const {
    auto found = affiliations_.find(bare);
    return found == affiliations_.end() ? nullptr : &found->second;
}

Affiliation Room::affiliation_of(const xmpp::Jid& jid) const {
    const Held* own = held(jid.bare_view());
    if (own != nullptr && own->affiliation != Affiliation::none) return own->affiliation;
    const Held* of_domain = held(jid.domain());
    return of_domain == nullptr ? Affiliation::none : of_domain->affiliation;
}

std::size_t Room::owners() const {
    return static_cast<std::size_t>(std::count_if(
        affiliations_.begin(), affiliations_.end(),
        [](const auto& entry) { return entry.second.affiliation == Affiliation::owner; }));
}

std::string_view Room::reserved_for(std::string_view nick) const {
    auto found = reserved_.find(nick_key(nick));
    return found == reserved_.end() ? std::string_view() : std::string_view(found->second);
}

void Room::reserve(const std::string& jid, std::string_view before, std::string_view nick) {
    if (before == nick) return;
    auto old = before.empty() ? reserved_.end() : reserved_.find(nick_key(before));
    if (old != reserved_.end() && old->second == jid) reserved_.erase(old);
    if (!nick.empty()) reserved_.insert_or_assign(nick_key(nick), jid);
}

std::int64_t Room::forgotten_version() const {
    return std::max<std::int64_t>(0, version_ / kChangesKept - 1) * kChangesKept;
}

// One row for all that is known of a user: that of one without affiliation has the nickname that is
// asked for, where others have the one that is reserved.
void Room::write_user(const std::string& jid, Outcome& outcome) {
    const Held* known = held(jid);
    auto application = applications_.find(jid);
    auto kept = kept_roles_.find(jid);
    if (known == nullptr && application == applications_.end() && kept == kept_roles_.end()) {
        return outcome.write(rows::erase_affiliation(key(), jid));
    }
    rows::Affiliation row;
    row.jid = jid;
    row.name = name_of(known == nullptr ? Affiliation::none : known->affiliation);
    if (known != nullptr) {
        row.nick = known->nick;
        row.reason = known->reason;
        row.version = known->version;
    }
    if (application != applications_.end()) {
        row.nick = application->second.nick;
        row.asked_us = application->second.asked_us;
    }
    if (kept != kept_roles_.end()) row.role = name_of(kept->second);
    outcome.write(rows::put_affiliation(key(), row));
}

void Room::take_user(rows::Affiliation row) {
    Held held;
    held.affiliation = xmpp::muc::parse_affiliation(row.name).value_or(Affiliation::none);
    held.version = row.version;
    if (auto role = xmpp::muc::parse_role(row.role)) kept_roles_.emplace(row.jid, *role);
    if (held.affiliation != Affiliation::none) {
        held.nick = std::move(row.nick);
    } else {
        if (!row.nick.empty()) {
            Application& application = applications_[row.jid];
            application.nick = std::move(row.nick);
            application.asked_us = row.asked_us;
        }
        // It has never had an affiliation.
        if (held.version == 0) return;
    }
    held.reason = std::move(row.reason);
    reserve(row.jid, {}, held.nick);
    affiliations_.emplace(std::move(row.jid), std::move(held));
}

void Room::set_application(const std::string& jid, std::string nick, Outcome& outcome) {
    if (nick.empty()) {
        applications_.erase(jid);
    } else {
        Application& application = applications_[jid];
        application.nick = std::move(nick);
        application.asked_us = wall_us();
    }
    if (!locked_) write_user(jid, outcome);
}

Role Room::role_on_entry(const xmpp::Jid& who) const {
    Affiliation affiliation = affiliation_of(who);
    Role usual = initial_role(config_, affiliation);
    bool kept = config_.moderated && usual != Role::none && affiliation < Affiliation::admin;
    auto place = kept ? kept_roles_.find(who.bare_view()) : kept_roles_.end();
    return place == kept_roles_.end() ? usual : place->second;
}

bool Room::voice_revoked(std::string_view account) const {
    auto place = config_.moderated ? kept_roles_.find(account) : kept_roles_.end();
    return place != kept_roles_.end() && place->second == Role::visitor;
}

void Room::keep_role(const Occupant& occupant, Role role, Outcome& outcome) {
    std::string account(occupant.account());
    Role usual = initial_role(config_, affiliation_of(occupant.bare()));
    auto place = kept_roles_.find(account);
    bool known = place != kept_roles_.end();
    // Nobody regains a voice by being kicked, nor keeps what is more than usual.
    if (role == Role::none && (!known || place->second == Role::visitor)) return;
    bool revoked = role == Role::visitor;
    if (config_.moderated && role != Role::none && (role != usual || revoked)) {
        bool full =
            affiliations_.size() + kept_roles_.size() >= shard().config().limits.room_affiliations;
        if (!known && full) return;
        kept_roles_[account] = role;
    } else if (known) {
        kept_roles_.erase(place);
    } else {
        return;
    }
    if (!locked_) write_user(account, outcome);
}

bool Room::may_ask(Wish wish, const xmpp::Jid& who) {
    bool ours = shard().config().serves(who.domain());
    if (!askers_.admits(wish, who, ours, now_us())) return false;
    if (!counts_as_asking(who)) return false;
    askers_.note(wish, who, ours, now_us());
    return true;
}

bool Room::may_register_again(const xmpp::Jid& who) {
    // All who are there are told of it, as of presence.
    return admits_presence(who.bare()) && counts_as_asking(who);
}

bool Room::counts_as_asking(const xmpp::Jid& who) {
    const Config& config = shard().config();
    return shard().defence().asking.count(who, config.serves(who.domain()),
                                          config.rooms.requests_per_hour, now_us());
}

void Room::adjust_kept_role(const std::string& jid, Affiliation now, bool granted) {
    auto kept = kept_roles_.find(jid);
    if (kept == kept_roles_.end()) return;
    bool stays = false;
    if (kept->second == Role::visitor) {
        stays = now <= Affiliation::none || (now == Affiliation::member && !granted);
    } else if (now >= Affiliation::member) {
        // Who ranks higher now does not lose by it what it may do already.
        stays = kept->second > initial_role(config_, now);
    }
    if (!stays) kept_roles_.erase(kept);
}

void Room::set_affiliation(const std::string& jid, Held held, bool granted, Outcome& outcome) {
    Held& place = affiliations_[jid];
    // Another nickname or reason changes no list.
    bool changes = place.affiliation != held.affiliation;
    bool joins = place.affiliation < Affiliation::member && held.affiliation >= Affiliation::member;
    held.version = changes ? ++version_ : place.version;
    reserve(jid, place.nick, held.nick);
    place = std::move(held);
    // What was asked for has been answered.
    if (place.affiliation != Affiliation::none) applications_.erase(jid);
    if (changes) adjust_kept_role(jid, place.affiliation, granted);
    if (locked_) return;
    outcome.write(rows::set_version(key(), version_));
    write_user(jid, outcome);
    if (changes && place.affiliation < Affiliation::member) {
        outcome.write(rows::erase_seen(key(), jid));
    }
    // What has been said before is no news to a new member.
    if (joins && config_.persistent && !last_said_.empty()) {
        outcome.write(rows::put_seen(key(), jid, last_said_));
    }
    if (!changes || version_ % kChangesKept != 0) return;
    std::int64_t through = forgotten_version();
    outcome.write(rows::forget_removed(key(), through));
    std::erase_if(affiliations_, [through](const auto& entry) {
        const Held& each = entry.second;
        return each.affiliation == Affiliation::none && each.nick.empty() &&
               each.version <= through;
    });
}

// Unlike set_affiliation() it leaves no row that says "none". Who comes back with an earlier
// version (XEP-0463) is told of everybody anew, and finds that the account is not among them.
void Room::forget(const std::string& account, Outcome& outcome) {
    auto place = affiliations_.find(account);
    // Also if it has been told already that it is nothing any more: that is forgotten, too.
    bool changes = place != affiliations_.end() && place->second.version > 0;
    if (place != affiliations_.end()) {
        reserve(account, place->second.nick, {});
        affiliations_.erase(place);
    }
    applications_.erase(account);
    kept_roles_.erase(account);
    if (changes) version_ = rows::version_behind_all(version_);
    bool wore = false;
    for (auto& [uri, hat] : hats_) wore = hat.wearers.erase(account) > 0 || wore;
    if (locked_) return;
    if (changes) outcome.write(rows::set_version(key(), version_));
    if (wore) outcome.write(rows::set_hats(key(), muc::to_text(hats_)));
    // What has been written since the account was deleted.
    storage::Batch batch;
    rows::add_erase_jid_at(batch, key(), account);
    outcome.write(batch);
}

bool Room::knows(const std::string& account) const {
    if (affiliations_.contains(account) || applications_.contains(account)) return true;
    if (kept_roles_.contains(account)) return true;
    return std::any_of(hats_.begin(), hats_.end(), [&account](const auto& entry) {
        return entry.second.wearers.contains(account);
    });
}

}  // namespace parlance::server::muc
