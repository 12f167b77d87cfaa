#include "server/modules/roster_rows.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/assert.h"
#include "server/modules/privileged_presence.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

constexpr std::string_view kSubscriptions[] = {"none", "to", "from", "both"};
// Removals remembered for clients that come back with an old version.
constexpr std::size_t kTombstones = 200;

template <class Rows>
auto place_of(Rows& rows, std::string_view contact) {
    return std::lower_bound(
        rows.begin(), rows.end(), contact,
        [](const RosterRow& row, std::string_view jid) { return row.contact.compare(jid) < 0; });
}

bool is_tombstone(const RosterRow& row) {
    return !row.listed && !row.pending_in && row.version > 0;
}

// Versions grow with the wall clock, so that a version of a deleted account, or one from before a
// restored backup, is never mistaken for one of this roster.
std::int64_t next_version(entity::User& user) {
    storage::roster::Versions& versions = user.state().roster_versions;
    std::int64_t now = user.shard().environment().clock.wall_us();
    std::int64_t next = std::max(versions.current + 1, now);
    if (versions.current == 0) versions.oldest = next;
    versions.current = next;
    return next;
}

}  // namespace

RosterRow* find_row(entity::User& user, std::string_view contact) {
    auto& rows = user.state().roster;
    auto place = place_of(rows, contact);
    return place != rows.end() && place->contact == contact ? &*place : nullptr;
}

const RosterRow* find_row(const entity::User& user, std::string_view contact) {
    return find_row(const_cast<entity::User&>(user), contact);
}

RosterRow& row_for(entity::User& user, std::string_view contact) {
    auto& rows = user.state().roster;
    auto place = place_of(rows, contact);
    if (place == rows.end() || place->contact != contact) {
        place = rows.emplace(place, std::string(contact));
        place->listed = false;
    }
    return *place;
}

std::size_t listed_count(const entity::User& user) {
    const auto& rows = user.state().roster;
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const RosterRow& row) { return row.listed; }));
}

xmpp::SubscriptionState state_of(const RosterRow* row) {
    xmpp::SubscriptionState state;
    if (row == nullptr) return state;
    state.to = gives_presence(*row);
    state.from = gets_presence(*row);
    state.pending_out = row->ask;
    state.pending_in = row->pending_in;
    state.approved = row->approved;
    return state;
}

void set_state(RosterRow& row, const xmpp::SubscriptionState& state) {
    using storage::roster::Subscription;
    row.subscription = state.to ? (state.from ? Subscription::both : Subscription::to)
                                : (state.from ? Subscription::from : Subscription::none);
    row.ask = state.pending_out;
    row.pending_in = state.pending_in;
    row.approved = state.approved;
    if (!row.pending_in) row.request.clear();
}

bool may_see_presence(const entity::User& user, const xmpp::Jid& peer) {
    if (peer.bare_view() == user.jid().full()) return true;
    const RosterRow* row = find_row(user, peer.bare_view());
    return row != nullptr && gets_presence(*row);
}

void publish(entity::User& user, RosterRow& row, Outcome& outcome) {
    row.version = next_version(user);
    outcome.write(storage::roster::put(user.owner(), row));
    outcome.write(storage::roster::set_versions(user.owner(), user.state().roster_versions));
    push_to_components(user, row, outcome);
    std::optional<xmpp::Stanza> push;
    for (const auto& session : user.sessions()) {
        if (!session->interested) continue;
        if (!push) push = roster_push(row);
        outcome.emit(session->id(), push->with_to(session->jid()));
    }
}

void store_quietly(entity::User& user, RosterRow& row, Outcome& outcome) {
    bool empty = !row.listed && !row.pending_in && !row.approved && row.version == 0;
    if (!empty) {
        outcome.write(storage::roster::put(user.owner(), row));
        return;
    }
    outcome.write(storage::roster::erase(user.owner(), row.contact));
    auto& rows = user.state().roster;
    rows.erase(rows.begin() + (&row - rows.data()));
}

void prune_tombstones(entity::User& user, Outcome& outcome) {
    auto& rows = user.state().roster;
    std::vector<std::int64_t> removals;
    for (const RosterRow& row : rows) {
        if (is_tombstone(row)) removals.push_back(row.version);
    }
    if (removals.size() <= kTombstones) return;
    // Half of them at once, so that this is rare.
    auto middle = removals.begin() + static_cast<std::ptrdiff_t>(removals.size() / 2);
    std::nth_element(removals.begin(), middle, removals.end());
    std::int64_t cut = *middle;
    std::erase_if(rows, [cut](const RosterRow& row) {
        return is_tombstone(row) && !row.approved && row.version <= cut;
    });
    user.state().roster_versions.oldest = cut;
    outcome.write(storage::roster::forget_removed(user.owner(), cut));
    outcome.write(storage::roster::set_versions(user.owner(), user.state().roster_versions));
}

void append_item(xmpp::Element& query, const RosterRow& row) {
    xmpp::Element& item = query.add("item");
    item.set("jid", row.contact);
    if (!row.listed) {
        item.set("subscription", "remove");
        return;
    }
    item.set_if("name", row.name);
    item.set("subscription", kSubscriptions[static_cast<std::size_t>(row.subscription)]);
    if (row.ask) item.set("ask", "subscribe");
    if (row.approved) item.set("approved", "true");
    for (const std::string& group : row.groups) item.add_text_child("group", group);
}

xmpp::Stanza roster_push(const RosterRow& row) {
    std::string version = std::to_string(row.version);
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "set", "push-" + version);
    xmpp::Element& query = iq->add("query", xmpp::ns::roster);
    query.set("ver", version);
    append_item(query, row);
    // Without `from`: it comes from the account itself (RFC 6121 §2.1.6).
    auto stanza = xmpp::Stanza::make(std::move(iq), xmpp::Jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

}  // namespace parlance::server::modules
