// The outbound spool: stanzas accepted for other servers. A row lives until the remote server has
// the stanza, or its sender has been told that it will not get there; it outlives the account that
// has sent it. Ids are as in the spool: order of ids is order of arrival. Pure builders, Task
// reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::outbound_spool {

struct Message {
    std::string id;             // 16 raw bytes
    std::string sender;         // bare JID or domain: who is told if it cannot be delivered
    std::int64_t stamp_us = 0;  // when the server accepted it
    std::string stanza;         // as XML

    Message() {}
    Message(std::string message_id, std::string from, std::int64_t stamp, std::string xml)
        : id(std::move(message_id)),
          sender(std::move(from)),
          stamp_us(stamp),
          stanza(std::move(xml)) {}
};

// `domain` is the remote one, everywhere, in its prepared form.

// DbError::constraint when the domain has a message of that id.
Query insert(std::string_view domain, const Message& message);
Query erase(std::string_view domain, std::string_view id);
void add_erase(Batch& batch, std::string_view domain, const std::vector<std::string>& ids);

using DomainsResult = base::Result<std::vector<std::string>, DbError>;
// Those for which something waits, in order of their names.
base::Task<DomainsResult> domains(Database& database);

using MessagesResult = base::Result<std::vector<Message>, DbError>;
// At most `limit` messages behind `after` (empty: from the oldest), oldest first.
base::Task<MessagesResult> page(Database& database, std::string domain, std::string after,
                                std::int64_t limit);
// Of the `limit` oldest, those accepted before that time, oldest first.
base::Task<MessagesResult> expired(Database& database, std::string domain, std::int64_t before_us,
                                   std::int64_t limit);

using CountResult = base::Result<std::int64_t, DbError>;
base::Task<CountResult> count(Database& database, std::string domain);

// What waits for one domain, for an operator.
struct Waiting {
    std::string domain;
    std::int64_t count = 0;
    std::int64_t oldest_us = 0;

    Waiting(std::string name, std::int64_t rows, std::int64_t oldest)
        : domain(std::move(name)), count(rows), oldest_us(oldest) {}
};
using OverviewResult = base::Result<std::vector<Waiting>, DbError>;
// Of all domains for which something waits, in order of their names.
base::Task<OverviewResult> overview(Database& database);

}  // namespace parlance::storage::outbound_spool
