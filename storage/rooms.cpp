#include "storage/rooms.h"

#include "storage/archive_words.h"
#include "storage/inbox.h"
#include "storage/vcards.h"

namespace parlance::storage::rooms {

namespace {

constexpr Statement kPut(
    "INSERT INTO rooms (room, service, config, subject, created_us, version, persistent, listed, "
    "name, description, language) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
    "ON CONFLICT (room) DO UPDATE SET config = excluded.config, subject = excluded.subject, "
    "created_us = excluded.created_us, version = excluded.version, persistent = "
    "excluded.persistent, listed = excluded.listed, name = excluded.name, description = "
    "excluded.description, language = excluded.language");
constexpr Statement kSetSubject("UPDATE rooms SET subject = $2 WHERE room = $1");
constexpr Statement kSetHats("UPDATE rooms SET hats = $2 WHERE room = $1");
constexpr Statement kHats("SELECT hats FROM rooms WHERE room = $1");
constexpr Statement kSetVersion("UPDATE rooms SET version = $2 WHERE room = $1");
constexpr Statement kPutAffiliation(
    "INSERT INTO room_affiliations (room, jid, affiliation, nick, reason, version, role, asked_us) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (room, jid) DO UPDATE SET affiliation = "
    "excluded.affiliation, nick = excluded.nick, reason = excluded.reason, version = "
    "excluded.version, role = excluded.role, asked_us = excluded.asked_us");
constexpr Statement kAskedBefore(
    "SELECT DISTINCT a.room FROM room_affiliations a JOIN rooms r ON r.room = a.room "
    "WHERE a.asked_us > 0 AND a.asked_us < $2 AND r.service = $1 AND a.room > $3 "
    "ORDER BY a.room LIMIT $4");
constexpr Statement kForgetRemoved(
    "DELETE FROM room_affiliations WHERE room = $1 AND affiliation = 'none' AND nick = '' AND "
    "role = '' AND version <= $2");
#define PARLANCE_ABANDONED \
    "(SELECT room FROM rooms WHERE service = $1 AND persistent = 0 AND created_us < $2)"
constexpr Statement kAbandonedAffiliations(
    "DELETE FROM room_affiliations WHERE room IN " PARLANCE_ABANDONED);
constexpr Statement kAbandonedArchive("DELETE FROM archive WHERE owner IN " PARLANCE_ABANDONED);
constexpr Statement kAbandonedVcards("DELETE FROM vcards WHERE owner IN " PARLANCE_ABANDONED);
// The words can only be looked for one by one: only if there are any.
#define PARLANCE_ABANDONED_STATE "FROM archive_words_state WHERE owner IN " PARLANCE_ABANDONED
constexpr Statement kAbandonedWords(
    "DELETE FROM archive_words WHERE EXISTS (SELECT 1 " PARLANCE_ABANDONED_STATE
    ") AND owner IN (SELECT owner " PARLANCE_ABANDONED_STATE ")");
constexpr Statement kAbandonedWordState("DELETE " PARLANCE_ABANDONED_STATE);
#undef PARLANCE_ABANDONED_STATE
#undef PARLANCE_ABANDONED
constexpr Statement kAbandoned(
    "DELETE FROM rooms WHERE service = $1 AND persistent = 0 AND created_us < $2");
constexpr Statement kErase("DELETE FROM rooms WHERE room = $1");
constexpr Statement kEraseAffiliations("DELETE FROM room_affiliations WHERE room = $1");
constexpr Statement kEraseSeen("DELETE FROM room_seen WHERE room = $1");
constexpr Statement kEraseArchive("DELETE FROM archive WHERE owner = $1");

#define PARLANCE_ROOM_COLUMNS \
    "room, config, subject, created_us, version, persistent, listed, name, description, language"
constexpr Statement kFind("SELECT " PARLANCE_ROOM_COLUMNS " FROM rooms WHERE room = $1");
constexpr Statement kList("SELECT " PARLANCE_ROOM_COLUMNS
                          " FROM rooms WHERE service = $1 AND listed = 1 AND room > $2 "
                          "ORDER BY room LIMIT $3");
constexpr Statement kListBack("SELECT " PARLANCE_ROOM_COLUMNS
                              " FROM rooms WHERE service = $1 AND listed = 1 AND "
                              "(room < $2 OR $2 = '') ORDER BY room DESC LIMIT $3");
#undef PARLANCE_ROOM_COLUMNS
constexpr Statement kCountListed("SELECT count(*) FROM rooms WHERE service = $1 AND listed = 1");
constexpr Statement kAffiliations(
    "SELECT jid, affiliation, nick, reason, version, role, asked_us FROM room_affiliations "
    "WHERE room = $1");
constexpr Statement kCountOwned(
    "SELECT count(*) FROM room_affiliations a JOIN rooms r ON r.room = a.room "
    "WHERE a.jid = $2 AND a.affiliation = 'owner' AND r.service = $1");
constexpr Statement kOfJid(
    "SELECT a.room FROM room_affiliations a JOIN rooms r ON r.room = a.room "
    "WHERE a.jid = $2 AND a.affiliation <> 'none' AND r.service = $1 ORDER BY a.room");

constexpr Statement kTakeOffHats(
    "UPDATE rooms SET hats = replace(hats, $1, '') WHERE hats <> '' AND "
    "replace(hats, $1, '') <> hats");
constexpr Statement kEraseJidAt("DELETE FROM room_affiliations WHERE room = $1 AND jid = $2");
constexpr Statement kEraseSeenAt("DELETE FROM room_seen WHERE room = $1 AND jid = $2");
constexpr Statement kOverview(
    "SELECT r.room, r.config, r.name, r.persistent, (SELECT count(*) FROM room_affiliations a "
    "WHERE a.room = r.room AND a.affiliation <> 'none') FROM rooms r WHERE r.service = $1 AND "
    "($2 = '' OR instr(r.room, lower($2)) > 0 OR instr(lower(r.name), lower($2)) > 0) ORDER BY "
    "r.room LIMIT $3",
    "SELECT r.room, r.config, r.name, r.persistent, (SELECT count(*) FROM room_affiliations a "
    "WHERE a.room = r.room AND a.affiliation <> 'none') FROM rooms r WHERE r.service = $1 AND "
    "($2 = '' OR strpos(r.room, lower($2)) > 0 OR strpos(lower(r.name), lower($2)) > 0) ORDER BY "
    "r.room "
    "LIMIT $3");
constexpr Statement kEraseJid("DELETE FROM room_affiliations WHERE jid = $1");
// See version_behind_all().
constexpr Statement kOutdate(
    "UPDATE rooms SET version = (version / $2 + 2) * $2 WHERE room IN "
    "(SELECT room FROM room_affiliations WHERE jid = $1 AND version > 0)");
constexpr Statement kEraseSeenOf(
    "DELETE FROM room_seen WHERE jid = $1 AND room IN "
    "(SELECT room FROM room_affiliations WHERE jid = $1)");
constexpr Statement kPutSeen(
    "INSERT INTO room_seen (room, jid, id) VALUES ($1, $2, $3) "
    "ON CONFLICT (room, jid) DO UPDATE SET id = excluded.id");
constexpr Statement kUnseen(
    "SELECT a.room FROM room_affiliations a JOIN rooms r ON r.room = a.room "
    "LEFT JOIN room_seen s ON s.room = a.room AND s.jid = a.jid "
    "WHERE a.jid = $2 AND a.affiliation IN ('owner', 'admin', 'member') AND r.service = $1 "
    "AND r.persistent = 1 AND EXISTS (SELECT 1 FROM archive m WHERE m.owner = a.room "
    "AND (s.id IS NULL OR m.id > s.id)) ORDER BY a.room");

std::string_view service_of(std::string_view room) {
    return room.substr(room.find('@') + 1);
}

}  // namespace

Query put(const Room& room) {
    return Query(kPut)
        .bind(room.jid)
        .bind(service_of(room.jid))
        .bind(room.config)
        .bind(room.subject)
        .bind(room.created_us)
        .bind(room.version)
        .bind(std::int64_t{room.persistent})
        .bind(std::int64_t{room.listed})
        .bind(room.name)
        .bind(room.description)
        .bind(room.language);
}

Query set_subject(std::string_view room, std::string_view subject) {
    return Query(kSetSubject).bind(room).bind(subject);
}

Query set_hats(std::string_view room, std::string_view hats) {
    return Query(kSetHats).bind(room).bind(hats);
}

Query hats(std::string_view room) {
    return Query(kHats).bind(room);
}

Query set_version(std::string_view room, std::int64_t version) {
    return Query(kSetVersion).bind(room).bind(version);
}

Query put_affiliation(std::string_view room, const Affiliation& affiliation) {
    return Query(kPutAffiliation)
        .bind(room)
        .bind(affiliation.jid)
        .bind(affiliation.name)
        .bind(affiliation.nick)
        .bind(affiliation.reason)
        .bind(affiliation.version)
        .bind(affiliation.role)
        .bind(affiliation.asked_us);
}

Query asked_before(std::string_view service, std::int64_t before_us, std::string_view after,
                   std::int64_t limit) {
    return Query(kAskedBefore).bind(service).bind(before_us).bind(after).bind(limit);
}

Query forget_removed(std::string_view room, std::int64_t through) {
    return Query(kForgetRemoved).bind(room).bind(through);
}

void add_erase(Batch& batch, std::string_view room) {
    for (const Statement* statement : {&kErase, &kEraseAffiliations, &kEraseSeen, &kEraseArchive}) {
        batch.add(Query(*statement).bind(room));
    }
    archive_words::add_erase_all(batch, room);
    inbox::add_erase_all(batch, room);
    batch.add(vcards::remove(room));
}

void add_erase_abandoned(Batch& batch, std::string_view service, std::int64_t created_before_us) {
    for (const Statement* statement :
         {&kAbandonedWords, &kAbandonedWordState, &kAbandonedAffiliations, &kAbandonedArchive,
          &kAbandonedVcards, &kAbandoned}) {
        batch.add(Query(*statement).bind(service).bind(created_before_us));
    }
}

Query find(std::string_view room) {
    return Query(kFind).bind(room);
}

std::vector<Room> rooms(const Rows& rows) {
    std::vector<Room> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Room room;
        room.jid = rows.text(i, 0);
        room.config = rows.text(i, 1);
        room.subject = rows.text(i, 2);
        room.created_us = rows.integer(i, 3);
        room.version = rows.integer(i, 4);
        room.persistent = rows.integer(i, 5) != 0;
        room.listed = rows.integer(i, 6) != 0;
        room.name = rows.text(i, 7);
        room.description = rows.text(i, 8);
        room.language = rows.text(i, 9);
        list.push_back(std::move(room));
    }
    return list;
}

Query affiliations(std::string_view room) {
    return Query(kAffiliations).bind(room);
}

std::vector<Affiliation> affiliations_of(const Rows& rows) {
    std::vector<Affiliation> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Affiliation affiliation;
        affiliation.jid = rows.text(i, 0);
        affiliation.name = rows.text(i, 1);
        affiliation.nick = rows.text(i, 2);
        affiliation.reason = rows.text(i, 3);
        affiliation.version = rows.integer(i, 4);
        affiliation.role = rows.text(i, 5);
        affiliation.asked_us = rows.integer(i, 6);
        list.push_back(std::move(affiliation));
    }
    return list;
}

std::int64_t version_behind_all(std::int64_t version) {
    return (version / kChangesKept + 2) * kChangesKept;
}

void add_erase_jid(Batch& batch, std::string_view jid) {
    batch.add(Query(kOutdate).bind(jid).bind(kChangesKept));
    batch.add(Query(kEraseSeenOf).bind(jid));
    batch.add(Query(kEraseJid).bind(jid));
    std::string worn("<wearer>");
    worn.append(jid).append("</wearer>");
    batch.add(Query(kTakeOffHats).bind(worn));
}

void add_erase_jid_at(Batch& batch, std::string_view room, std::string_view jid) {
    batch.add(erase_seen(room, jid));
    batch.add(erase_affiliation(room, jid));
}

Query erase_affiliation(std::string_view room, std::string_view jid) {
    return Query(kEraseJidAt).bind(room).bind(jid);
}

Query erase_seen(std::string_view room, std::string_view jid) {
    return Query(kEraseSeenAt).bind(room).bind(jid);
}

Query overview(std::string_view service, std::string_view text, std::int64_t limit) {
    return Query(kOverview).bind(service).bind(text).bind(limit);
}

std::vector<Overview> overviews(const Rows& rows) {
    std::vector<Overview> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Overview one;
        one.room.jid = rows.text(i, 0);
        one.room.config = rows.text(i, 1);
        one.room.name = rows.text(i, 2);
        one.room.persistent = rows.integer(i, 3) != 0;
        one.affiliations = rows.integer(i, 4);
        list.push_back(std::move(one));
    }
    return list;
}

Query put_seen(std::string_view room, std::string_view jid, std::string_view id) {
    return Query(kPutSeen).bind(room).bind(jid).bind(Blob(id));
}

Query unseen(std::string_view service, std::string_view jid) {
    return Query(kUnseen).bind(service).bind(jid);
}

Query list(std::string_view service, std::string_view after, std::int64_t limit) {
    return Query(kList).bind(service).bind(after).bind(limit);
}

Query list_back(std::string_view service, std::string_view before, std::int64_t limit) {
    return Query(kListBack).bind(service).bind(before).bind(limit);
}

Query count_listed(std::string_view service) {
    return Query(kCountListed).bind(service);
}

Query count_owned(std::string_view service, std::string_view jid) {
    return Query(kCountOwned).bind(service).bind(jid);
}

Query of_jid(std::string_view service, std::string_view jid) {
    return Query(kOfJid).bind(service).bind(jid);
}

std::vector<std::string> addresses(const Rows& rows) {
    std::vector<std::string> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) list.push_back(rows.text(i, 0));
    return list;
}

}  // namespace parlance::storage::rooms
