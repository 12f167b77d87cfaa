// The spool: messages held for a user who is offline (XEP-0160). A row lives until the message has
// been delivered. Ids are 16 bytes made by the server that sort by time, so that order of ids is
// order of arrival. Pure builders, Task reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::spool {

struct Message {
    std::string id;             // 16 raw bytes
    std::int64_t stamp_us = 0;  // when the server received it (XEP-0203)
    std::string stanza;         // the stanza as XML

    Message() {}
    Message(std::string message_id, std::int64_t stamp, std::string xml)
        : id(std::move(message_id)), stamp_us(stamp), stanza(std::move(xml)) {}
};

// DbError::constraint when the owner has a message of that id.
Query insert(std::string_view owner, const Message& message);
// The same, unless the owner has one.
Query insert_once(std::string_view owner, const Message& message);
Query erase(std::string_view owner, std::string_view id);
void add_erase(Batch& batch, std::string_view owner, const std::vector<std::string>& ids);
// All behind `after` (empty: from the oldest), up to and including `last`.
Query erase_range(std::string_view owner, std::string_view after, std::string_view last);
Query erase_all(std::string_view owner);
// Those from the id `first` (empty: from the oldest) to `last` that are in the owner's archive as
// well.
Query erase_archived(std::string_view owner, std::string_view first, std::string_view last);
// The same as erase(), with one row for a message erased.
Query take(std::string_view owner, std::string_view id);

using MessagesResult = base::Result<std::vector<Message>, DbError>;
// At most `limit` messages behind `after` (empty: from the oldest), oldest first.
base::Task<MessagesResult> page(Database& database, std::string owner, std::string after,
                                std::int64_t limit);

using MessageResult = base::Result<std::optional<Message>, DbError>;
base::Task<MessageResult> find(Database& database, std::string owner, std::string id);

using IdsResult = base::Result<std::vector<std::string>, DbError>;
// Of all messages behind `after`, oldest first.
base::Task<IdsResult> ids(Database& database, std::string owner, std::string after);

using CountResult = base::Result<std::int64_t, DbError>;
base::Task<CountResult> count(Database& database, std::string owner);
Query count(std::string_view owner);  // for read_all(): one row, one integer

}  // namespace parlance::storage::spool
