// The archive: what an account has sent and received, in order (XEP-0313). Ids are 16 bytes made by
// the server whose first eight are the time in microseconds (id_of_time() below), so that order of
// ids is order of arrival and a range of times is a range of ids. Pure builders, Task reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::archive {

struct Message {
    std::string id;        // 16 raw bytes
    std::string contact;   // bare JID of the other side
    std::string resource;  // of the other side; empty if there is none
    std::string origin;    // of what the account has sent or got: opaque here; may be empty
    std::string stanza;    // as XML, with addresses

    Message() {}
    Message(std::string message_id, std::string contact_jid, std::string contact_resource,
            std::string origin_key, std::string xml)
        : id(std::move(message_id)),
          contact(std::move(contact_jid)),
          resource(std::move(contact_resource)),
          origin(std::move(origin_key)),
          stanza(std::move(xml)) {}
};

// The first bytes of every id made at `us` or, as a bound, before or behind them.
std::string id_of_time(std::int64_t us);
std::int64_t time_of_id(std::string_view id);  // id: 8 bytes or more

// DbError::constraint when the owner has a message of that id.
Query insert(std::string_view owner, const Message& message);
// The same, unless the owner has one.
Query insert_once(std::string_view owner, const Message& message);
// Another text in the place of a message: XEP-0424 tombstones.
Query replace(std::string_view owner, std::string_view id, std::string_view stanza);
// Everything up to and including `last`.
Query erase_through(std::string_view owner, std::string_view last);

// What a page is taken from. Bounds are exclusive; an empty one does not bound.
struct Range {
    std::string after;
    std::string before;
    std::optional<std::string> contact;
    std::string resource;  // only with a contact; empty: any

    Range() {}
};

using MessagesResult = base::Result<std::vector<Message>, DbError>;
// For read_all(): at most `limit` messages of the range, the oldest first or the newest first.
Query page(std::string_view owner, const Range& range, bool newest_first, std::int64_t limit);
std::vector<Message> messages(Rows rows);
// The same page with nothing but the ids and the stanzas, for texts(): all other fields are empty.
Query page_of_texts(std::string_view owner, const Range& range, bool newest_first,
                    std::int64_t limit);
std::vector<Message> texts(Rows rows);
// For read_all(): one row if there is such a message, else none.
Query exists(std::string_view owner, std::string_view id);
// For read_all(): one row, one integer: how many messages the range has.
Query count(std::string_view owner, const Range& range);
// For read_all(): at most one message.
Query find(std::string_view owner, std::string_view id);
// Of the newest `looked_at` messages those whose origin begins with `prefix`, for messages().
Query of_origin(std::string_view owner, std::string_view prefix, std::int64_t looked_at);
// For read_all(): one row if there is a message of that origin in the range, else none.
Query origin_exists(std::string_view owner, const Range& range, std::string_view origin);
// Of the newest `looked_at` messages of a conversation those whose text has `text` in it, as an
// attribute or part of it, for messages().
Query mentions(std::string_view owner, std::string_view contact, std::string_view text,
               std::int64_t looked_at);
// For read_all(): the id `kept` places before the end, if there are that many and one more.
Query id_before_newest(std::string_view owner, std::int64_t kept);
// The id of the message behind which `count` older ones are; no row if there are fewer.
Query id_behind_oldest(std::string_view owner, std::int64_t count);
// The first account behind `owner`, in the order of its bytes, that has an archive: one text.
Query next_owner(std::string_view owner);

}  // namespace parlance::storage::archive
