#include "server/muc/affiliation_versions.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "base/hex.h"
#include "base/parse_number.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::muc {

namespace {

using xmpp::muc::Affiliation;
using xmpp::muc::Standing;

constexpr std::size_t kMarkBytes = 8;
// In one message.
constexpr std::size_t kMostItems = 500;

// §6: nobody can make up a version, and one of another room of the same address is unknown, so that
// only who has been told it learns what has changed since.
std::string version_name(const Room& room, std::int64_t version) {
    std::string number = std::to_string(version);
    std::string text = room.key() + "\n" + std::to_string(room.created_us()) + "\n" + number;
    std::string mac = xmpp::sasl::hmac(xmpp::sasl::Hash::sha256,
                                       room.shard().server_secret() + "affiliations", text);
    mac.resize(kMarkBytes);
    return number + "-" + base::hex_encode(mac);
}

// nullopt: not known, or forgotten.
std::optional<std::int64_t> version_of(const Room& room, std::string_view name) {
    auto version = base::parse_number<std::int64_t>(name.substr(0, name.find('-')));
    if (!version || *version > room.version() || *version < room.forgotten_version()) {
        return std::nullopt;
    }
    if (!xmpp::sasl::equal_in_constant_time(name, version_name(room, *version))) {
        return std::nullopt;
    }
    return version;
}

struct Item {
    std::string_view jid;
    Affiliation affiliation;
    std::int64_t version;
};

bool may_see(const Room& room, const Standing& who, Affiliation listed) {
    return !may_see_list(room.config(), who, listed).has_value();
}

bool may_see_any(const Room& room, const Standing& who) {
    for (Affiliation listed :
         {Affiliation::owner, Affiliation::admin, Affiliation::member, Affiliation::outcast}) {
        if (may_see(room, who, listed)) return true;
    }
    return false;
}

// What has changed since, in that order; 0: all that are. Who is in a list that `who` may not see
// is in none for it.
std::vector<Item> items_since(const Room& room, const Standing& who, std::int64_t since) {
    std::vector<Item> items;
    for (const auto& [jid, held] : room.affiliations()) {
        if (held.version <= since) continue;
        bool visible =
            held.affiliation != Affiliation::none && may_see(room, who, held.affiliation);
        if (!visible && since == 0) continue;
        items.push_back(Item{jid, visible ? held.affiliation : Affiliation::none, held.version});
    }
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.version < b.version; });
    return items;
}

xmpp::Stanza message_with(const Room& room, const std::vector<Item>& items, std::size_t first,
                          std::size_t end, std::string_view since, std::string_view until) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, {});
    xmpp::Element& x = message->add("x", xmpp::ns::muc_user);
    x.add("mav", xmpp::muc::kAffiliationsNs).set_if("since", since).set("until", until);
    for (std::size_t i = first; i < end; ++i) {
        x.add("item").set("jid", items[i].jid).set("affiliation", name_of(items[i].affiliation));
    }
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

// In parts, each leading on from the one before.
void send(const Room& room, const std::vector<Item>& items, std::string since,
          const xmpp::Jid& session, Outcome& outcome) {
    std::size_t first = 0;
    do {
        std::size_t end = std::min(items.size(), first + kMostItems);
        std::int64_t last = end == items.size() ? room.version() : items[end - 1].version;
        std::string until = version_name(room, last);
        outcome.route(message_with(room, items, first, end, since, until).with_to(session));
        since = std::move(until);
        first = end;
    } while (first < items.size());
}

// §4.2.3.
void refuse_affiliations(const Room& room, const xmpp::Jid& session, std::string_view request_id,
                         Outcome& outcome) {
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, name_of(xmpp::MessageType::error), request_id);
    xmpp::Element& error = message->add("error").set("by", room.key()).set("type", "auth");
    error.add("forbidden", xmpp::ns::stanza_errors);
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), session);
    PARLANCE_ASSERT(stanza);
    outcome.route(std::move(*stanza));
}

std::string element(std::string_view since, std::string_view until) {
    std::string out = "<mav xmlns='" + std::string(xmpp::muc::kAffiliationsNs) + "'";
    if (!since.empty()) out.append(" since='").append(since).append("'");
    return out.append(" until='").append(until).append("'/>");
}

}  // namespace

std::string versions_element(const Room& room, std::int64_t since, std::int64_t until) {
    return element(version_name(room, since), version_name(room, until));
}

std::string current_version_element(const Room& room) {
    return element({}, version_name(room, room.version()));
}

void send_affiliations(const Room& room, const Occupant& occupant, const xmpp::Jid& session,
                       const xmpp::muc::AffiliationsRequest& request, std::string_view request_id,
                       Outcome& outcome) {
    Standing who(room.affiliation_of(occupant.bare()), occupant.role());
    if (!may_see_any(room, who)) return refuse_affiliations(room, session, request_id, outcome);
    auto since = version_of(room, request.since);
    if (since == room.version()) return;
    if (since) {
        std::vector<Item> changes = items_since(room, who, *since);
        // There is no empty difference.
        if (!changes.empty()) return send(room, changes, request.since, session, outcome);
    }
    send(room, items_since(room, who, 0), {}, session, outcome);
}

}  // namespace parlance::server::muc
