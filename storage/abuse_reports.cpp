#include "storage/abuse_reports.h"

#include <algorithm>
#include <array>
#include <utility>

namespace parlance::storage::abuse_reports {

namespace {

constexpr std::array<std::string_view, 3> kStateNames = {"open", "taken", "closed"};

#define REPORT_COLUMNS                                                                      \
    "id, host, reporter, reported, reason, remark, stanza_ids, made_us, state, moderator, " \
    "decision, decided_us, sender, consents"

#define ADD_REPORT                                                                                \
    "INSERT INTO abuse_reports (" REPORT_COLUMNS                                                  \
    ") SELECT $1, $2, $3, $4, $5, $6, $7, $8, 'open', '', '', 0, $9, $10 WHERE (SELECT count(*) " \
    "FROM abuse_reports WHERE reporter = $3 AND state <> 'closed') < $11"

constexpr Statement kAddReport(ADD_REPORT);
constexpr Statement kAddReportOfAccount(ADD_REPORT
                                        " AND EXISTS (SELECT 1 FROM accounts WHERE host = $12 AND "
                                        "username = $13)");
// The first line of the column are the consents.
constexpr Statement kNoteForwarding(
    "UPDATE abuse_reports SET consents = consents || $2 WHERE id = $1");
constexpr Statement kSetSender("UPDATE abuse_reports SET sender = $2 WHERE id = $1");
constexpr Statement kDecideReport(
    "UPDATE abuse_reports SET state = $3, moderator = $4, decision = $5, decided_us = $6 "
    "WHERE id = $1 AND host = $2 AND state <> 'closed' RETURNING id");
constexpr Statement kForgetReports(
    "DELETE FROM abuse_reports WHERE state = 'closed' AND decided_us < $1");
constexpr Statement kForgetReporter("UPDATE abuse_reports SET reporter = '' WHERE reporter = $1");
// Full addresses of the account as well.
constexpr Statement kForgetReported(
    "DELETE FROM abuse_reports WHERE reported = $1 OR sender = $1 OR "
    "substr(reported, 1, length($1) + 1) = $1 || '/'");
constexpr Statement kWaitingReports(
    "SELECT " REPORT_COLUMNS
    " FROM abuse_reports WHERE host = $1 AND state = $2 ORDER BY made_us, id LIMIT 200");
constexpr Statement kClosedReports(
    "SELECT " REPORT_COLUMNS
    " FROM abuse_reports WHERE host = $1 AND state = $2 ORDER BY made_us DESC, id DESC LIMIT 200");
constexpr Statement kFindReport("SELECT " REPORT_COLUMNS
                                " FROM abuse_reports WHERE id = $1 AND host = $2");

#undef ADD_REPORT
#undef REPORT_COLUMNS

std::string together(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text.append(text.empty() ? "" : "\n").append(id);
    return text;
}

std::vector<std::string> apart(std::string_view text) {
    std::vector<std::string> ids;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        ids.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ids;
}

Report report_in(const Rows& rows, std::size_t row) {
    Report report;
    report.id = rows.blob(row, 0);
    report.host = rows.text(row, 1);
    report.reporter = rows.text(row, 2);
    report.reported = rows.text(row, 3);
    report.reason = rows.text(row, 4);
    report.remark = rows.text(row, 5);
    report.stanza_ids = apart(rows.text(row, 6));
    report.made_us = rows.integer(row, 7);
    report.state = state_of(rows.text(row, 8)).value_or(State::open);
    report.moderator = rows.text(row, 9);
    report.decision = rows.text(row, 10);
    report.decided_us = rows.integer(row, 11);
    report.sender = rows.text(row, 12);
    report.forwarding = apart(rows.text(row, 13));
    if (!report.forwarding.empty()) {
        report.consents = std::move(report.forwarding.front());
        report.forwarding.erase(report.forwarding.begin());
    }
    return report;
}

}  // namespace

std::string_view name_of(State state) {
    return kStateNames[static_cast<std::size_t>(state)];
}

std::optional<State> state_of(std::string_view name) {
    for (State state : {State::open, State::taken, State::closed}) {
        if (name_of(state) == name) return state;
    }
    return std::nullopt;
}

namespace {

Query bound(const Statement& statement, const Report& report, std::int64_t most) {
    Query query(statement);
    query.bind(Blob(report.id)).bind(report.host).bind(report.reporter).bind(report.reported);
    query.bind(report.reason).bind(report.remark).bind(together(report.stanza_ids));
    query.bind(report.made_us).bind(report.sender).bind(report.consents).bind(most);
    return query;
}

}  // namespace

Query add(const Report& report, std::int64_t most) {
    return bound(kAddReport, report, most);
}

Query add_of_account(const Report& report, std::string_view username, std::int64_t most) {
    return std::move(bound(kAddReportOfAccount, report, most).bind(report.host).bind(username));
}

Query note_forwarding(std::string_view id, std::string_view sentence) {
    return Query(kNoteForwarding).bind(Blob(id)).bind("\n" + std::string(sentence));
}

Query set_sender(std::string_view id, std::string_view sender) {
    return Query(kSetSender).bind(Blob(id)).bind(sender);
}

Query decide(std::string_view host, std::string_view id, State state, std::string_view moderator,
             std::string_view decision, std::int64_t now_us) {
    Query query(kDecideReport);
    query.bind(Blob(id)).bind(host).bind(name_of(state)).bind(moderator).bind(decision);
    query.bind(now_us);
    return query;
}

Query forget(std::int64_t before_us) {
    return Query(kForgetReports).bind(before_us);
}

void add_erase(Batch& batch, std::string_view account) {
    batch.add(Query(kForgetReporter).bind(account));
    batch.add(Query(kForgetReported).bind(account));
}

base::Task<ListResult> list(Database& database, std::string host, State state) {
    Query query(state == State::closed ? kClosedReports : kWaitingReports);
    query.bind(host).bind(name_of(state));
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Report> reports;
    for (std::size_t row = 0; row < rows->size(); ++row) reports.push_back(report_in(*rows, row));
    co_return reports;
}

base::Task<FindResult> find(Database& database, std::string host, std::string id) {
    Query query(kFindReport);
    query.bind(Blob(id)).bind(host);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    if (rows->empty()) co_return std::optional<Report>();
    co_return std::optional<Report>(report_in(*rows, 0));
}

}  // namespace parlance::storage::abuse_reports
