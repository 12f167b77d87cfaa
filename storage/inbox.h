// The inbox: one row per conversation of an account, with its newest message and how much of it is
// unread (XEP-0430). Derived from the account's archive, and from those of the rooms of this server
// that it is a member of; brought up to date when somebody looks: who does not look pays nothing.
// Not copied to another database; it is made again there. Pure builders and decoders.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/archive.h"
#include "storage/database.h"

namespace parlance::storage::inbox {

// What one archive has of a conversation.
struct Part {
    std::string last;  // the newest of all; empty: nothing is known of that archive
    std::string read;  // everything up to this one has been read
    std::int64_t unread = 0;

    Part() {}
};

// Ids are those of the archives.
struct Conversation {
    std::string contact;  // bare JID of the other side
    std::string message;  // the newest message for people; empty if there is none
    Part own;             // of the account's archive: of a room, what is said between two there
    Part room;            // of the room's

    Conversation() {}
    explicit Conversation(std::string jid) : contact(std::move(jid)) {}
    std::int64_t unread() const { return own.unread + room.unread; }
};

Query put(std::string_view owner, const Conversation& conversation);
// How much is unread, if nothing has been taken in or read since the conversation was found: the
// first query yields a row then.
Batch set_unread(std::string_view owner, const Conversation& conversation);
// For read_all(): that conversation, if it is known.
Query find(std::string_view owner, std::string_view contact);
std::vector<Conversation> conversations(const Rows& rows);

// A room of this server that has an archive, and of which the account is a member or more.
struct RoomState {
    std::string room;
    std::string newest;  // id, in the room's archive
    std::string seen;    // the newest when the account was last there; empty: not known
    std::int64_t created_us = 0;
    std::string last;  // that is known already; empty: the room is not

    RoomState() {}
};
// For read_all(): at most `limit` of them.
Query rooms(std::string_view account, std::int64_t limit);
std::vector<RoomState> room_states(const Rows& rows);
// For conversations(): those in rooms that the account is no member of, that are gone, or of whose
// archive nothing is left.
Query left_rooms(std::string_view account);
Query erase(std::string_view owner, std::string_view contact);

// What has been taken in: everything of the archive up to and including `last`.
Query set_through(std::string_view owner, std::string_view last);
Query through(std::string_view owner);  // no row if nothing has been

// Takes out the conversations of which nothing is left when the archive has lost everything up to
// `last`.
void add_erase_through(Batch& batch, std::string_view owner, std::string_view last);
// Conversations and what is known of them.
void add_erase_all(Batch& batch, std::string_view owner);

// What a page is taken from: conversations by the id of their newest message. Bounds are exclusive;
// an empty one does not bound.
struct Range {
    std::string newer_than;
    std::string older_than;
    bool unread_only = false;

    Range() {}
};

struct Entry {
    Conversation conversation;
    // Its newest message. Nothing in it when that was not asked for or is gone from the archive.
    archive::Message message;

    Entry() {}
};

// At most `limit` conversations of the range, those with the newest messages first or the oldest.
Query page(std::string_view owner, const Range& range, bool oldest_first, bool with_messages,
           std::int64_t limit);
std::vector<Entry> entries(const Rows& rows);

struct Totals {
    std::uint64_t conversations = 0;
    std::uint64_t with_unread = 0;
    std::uint64_t unread = 0;  // messages

    Totals() {}
};
// Any set_through() leaves them to be counted, which takes time that grows with the inbox: nothing
// is known until count() has been committed.
Query totals(std::string_view owner);
std::optional<Totals> totals_of(const Rows& rows);
Query count(std::string_view owner);

}  // namespace parlance::storage::inbox
