// What users report to those who run the server (XEP-0377), and what became of it. A report waits
// (open) until a moderator takes it and decides (closed); it goes with the account of whom it is
// about, and loses the name of a reporter whose account is deleted. Pure builders of queries for
// writes, Task reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::abuse_reports {

enum class State : std::uint8_t { open, taken, closed };

std::string_view name_of(State state);
std::optional<State> state_of(std::string_view name);

struct Report {
    std::string id;        // 16 bytes, ordered by time
    std::string host;      // of the reporter
    std::string reporter;  // bare JID, of a server its domain; empty: the account is gone
    std::string reported;  // a JID of any form
    // The account behind it, bare, if that is an occupant of a room here; empty: not known.
    std::string sender;
    std::string reason;  // a URN, such as urn:xmpp:reporting:spam
    std::string remark;  // the user's own words
    // Who else may have the report as far as the reporter is concerned: names of elements, such as
    // "third-party", apart by spaces.
    std::string consents;
    // What has become of that: sentences, in order of time.
    std::vector<std::string> forwarding;
    std::vector<std::string> stanza_ids;  // of messages in the reporter's archive, or the room's
    std::int64_t made_us = 0;
    State state = State::open;
    std::string moderator;  // who has taken or closed it
    std::string decision;   // in their words
    std::int64_t decided_us = 0;

    Report() {}
};

// Nothing happens if the reporter has `most` that wait already.
Query add(const Report& report, std::int64_t most);
// The same for a report that names an account of its host: nothing happens if there is none.
Query add_of_account(const Report& report, std::string_view username, std::int64_t most);
// Adds a sentence, which has one line, to what has become of the consents.
Query note_forwarding(std::string_view id, std::string_view sentence);
Query set_sender(std::string_view id, std::string_view sender);
// Yields a row if it is there and has not been closed.
Query decide(std::string_view host, std::string_view id, State state, std::string_view moderator,
             std::string_view decision, std::int64_t now_us);
// Closed ones decided before that time.
Query forget(std::int64_t before_us);
// The account has been deleted.
void add_erase(Batch& batch, std::string_view account);

using ListResult = base::Result<std::vector<Report>, DbError>;
// Of a host in that state, oldest first; of closed ones the newest. 200 at most.
base::Task<ListResult> list(Database& database, std::string host, State state);

using FindResult = base::Result<std::optional<Report>, DbError>;
base::Task<FindResult> find(Database& database, std::string host, std::string id);

}  // namespace parlance::storage::abuse_reports
