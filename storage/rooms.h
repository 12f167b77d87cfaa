// Rooms: what lasts of multi-user chat rooms (XEP-0045): configuration, subject and affiliations.
// Rooms are known by their bare JID; what they archive is in archive.h under the same name. A room
// that is not persistent has rows as well, for as long as it lives. Pure builders and decoders.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/database.h"

namespace parlance::storage::rooms {

struct Room {
    std::string jid;
    std::string config;           // opaque here
    std::string subject;          // opaque here
    std::int64_t created_us = 0;  // wall clock
    std::int64_t version = 0;     // of the affiliations: that of the last change
    bool persistent = false;
    // For who looks for rooms: only those that are public are in lists.
    bool listed = false;
    std::string name;
    std::string description;
    std::string language;

    Room() {}
};

struct Affiliation {
    std::string jid;   // bare, or a domain
    std::string name;  // as XEP-0045 has it; "none" if it has been taken away
    // Reserved; may be empty. Of "none": that with which it asks to become a member (§9.9).
    std::string nick;
    std::string reason;
    std::int64_t version = 0;  // of the change that made it so
    // That it comes back with; empty: the one that its affiliation gives.
    std::string role;
    // When it asked to become a member, by the wall clock; 0: it does not.
    std::int64_t asked_us = 0;

    Affiliation() {}
};

// Changes of affiliations that a room knows at least, so that it can tell them.
inline constexpr std::int64_t kChangesKept = 1'000;
// The first version behind `version` of which so many are between them that what has been until
// then counts as forgotten.
std::int64_t version_behind_all(std::int64_t version);

// In the place of the room of that address, if there is one.
Query put(const Room& room);
Query set_subject(std::string_view room, std::string_view subject);
// XEP-0317, opaque here. put() leaves them as they are.
Query set_hats(std::string_view room, std::string_view hats);
Query hats(std::string_view room);  // no row or one text
Query set_version(std::string_view room, std::int64_t version);
Query put_affiliation(std::string_view room, const Affiliation& affiliation);
Query erase_affiliation(std::string_view room, std::string_view jid);
// Rooms of the service, behind `after`, of which somebody asked before then to become a member and
// still does: their addresses, in order, `limit` at most.
Query asked_before(std::string_view service, std::int64_t before_us, std::string_view after,
                   std::int64_t limit);
// Those taken away up to that version are forgotten.
Query forget_removed(std::string_view room, std::int64_t through);
// The room with everything that belongs to it, its archive and vCard included.
void add_erase(Batch& batch, std::string_view room);
// The rooms of a service that are not persistent and were made before then.
void add_erase_abandoned(Batch& batch, std::string_view service, std::int64_t created_before_us);

Query find(std::string_view room);  // no row, or one
std::vector<Room> rooms(const Rows& rows);
// In no order; with those taken away.
Query affiliations(std::string_view room);
std::vector<Affiliation> affiliations_of(const Rows& rows);

// The account is gone: it is nothing in any room any more, nor is whoever has its address next; it
// wears no hats, which are known by `<wearer>JID</wearer>`. No row says what it has been, so that
// the rooms' versions until then are forgotten.
void add_erase_jid(Batch& batch, std::string_view jid);
// The same in one room, but for the hats.
void add_erase_jid_at(Batch& batch, std::string_view room, std::string_view jid);

// How far `jid` has been there, on becoming a member and on leaving: the id of the last message in
// the room's archive.
Query put_seen(std::string_view room, std::string_view jid, std::string_view id);
// That of one who is no member any more.
Query erase_seen(std::string_view room, std::string_view jid);
// Rooms of the service in which `jid` is a member or more and that have archived something since.
Query unseen(std::string_view service, std::string_view jid);  // for addresses()

// The service of a room is the domain of its address.
// At most `limit` listed rooms behind `after`, in the order of their addresses.
Query list(std::string_view service, std::string_view after, std::int64_t limit);
// The same in the other direction: those before `before`, the last first; empty: from the end.
Query list_back(std::string_view service, std::string_view before, std::int64_t limit);
Query count_listed(std::string_view service);  // one row, one integer
// How many rooms of the service `jid` owns.
Query count_owned(std::string_view service, std::string_view jid);  // one row, one integer
// The rooms of the service in which `jid` has an affiliation: their addresses.
Query of_jid(std::string_view service, std::string_view jid);
std::vector<std::string> addresses(const Rows& rows);

// For administrators: at most `limit` rooms of the service, listed or not, in the order of their
// addresses, that have `text`, in whatever case, in their address or name; empty: all.
Query overview(std::string_view service, std::string_view text, std::int64_t limit);
struct Overview {
    Room room;  // jid, config, name and persistent of it
    std::int64_t affiliations = 0;

    Overview() {}
};
std::vector<Overview> overviews(const Rows& rows);

}  // namespace parlance::storage::rooms
