#include "storage/postgres_connection.h"

#include <endian.h>

#include <cstring>
#include <string_view>
#include <utility>

#include "base/assert.h"

namespace parlance::storage {

namespace {

// From server/catalog/pg_type.dat; fixed for ever.
constexpr Oid kBool = 16;
constexpr Oid kBytea = 17;
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kText = 25;

constexpr int kBinary = 1;

// A parameter in binary form, pointing into the query. Binary for text as well: in text form libpq
// would stop at a NUL byte in silence, so the server could not refuse it.
struct Parameter {
    Oid type = 0;  // 0: the server infers it
    const char* data = nullptr;
    int size = 0;
    std::uint64_t big_endian = 0;

    void set(std::nullptr_t) {}
    void set(std::int64_t value) {
        type = kInt8;
        big_endian = htobe64(static_cast<std::uint64_t>(value));
        size = sizeof big_endian;
    }
    void set(const std::string& text) {
        type = kText;
        data = text.data();
        size = static_cast<int>(text.size());
    }
    void set(const Blob& blob) {
        type = kBytea;
        data = blob.bytes.data();
        size = static_cast<int>(blob.bytes.size());
    }
};

std::int64_t integer_of(std::string_view bytes) {
    std::uint64_t value = 0;
    for (char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
    // Sign-extend from the width of the column.
    auto shift = 64 - 8 * static_cast<int>(bytes.size());
    return static_cast<std::int64_t>(value << shift) >> shift;
}

Value cell(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column) != 0) return nullptr;
    std::string_view bytes(PQgetvalue(result, row, column),
                           static_cast<std::size_t>(PQgetlength(result, row, column)));
    switch (PQftype(result, column)) {
        case kInt8:
        case kInt4:
        case kInt2:
        case kBool:
            return integer_of(bytes);
        case kBytea:
            return Blob(bytes);
        default:
            return std::string(bytes);
    }
}

Rows rows_of(const PGresult* result) {
    int columns = PQnfields(result);
    Rows rows(static_cast<std::size_t>(columns));
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < columns; ++column) rows.push(cell(result, row, column));
    }
    return rows;
}

DbError::Kind kind_of(std::string_view sqlstate) {
    std::string_view family = sqlstate.substr(0, 2);
    if (family == "23") return DbError::Kind::constraint;
    // 53: out of disk, memory or connections. 57: cancelled, shutting down. 25006: a standby.
    if (family == "53" || family == "57" || sqlstate == "25006") return DbError::Kind::unavailable;
    return DbError::Kind::failed;
}

}  // namespace

PostgresConnection::PostgresConnection(PgConnection connection, Reactor& reactor,
                                       OnSegment on_segment, OnLost on_lost)
    : connection_(std::move(connection)),
      reactor_(reactor),
      on_segment_(std::move(on_segment)),
      on_lost_(std::move(on_lost)),
      fd_(PQsocket(connection_.get())) {
    reactor_.watch(fd_, true, false,
                   [this](bool readable, bool writable) { ready(readable, writable); });
    if (PQsetnonblocking(connection_.get(), 1) != 0 ||
        PQenterPipelineMode(connection_.get()) != 1) {
        fail(error_of(connection_.get()));
    }
}

PostgresConnection::~PostgresConnection() {
    unwatch();
    if (failure_timer_) reactor_.timers().cancel(*failure_timer_);
}

void PostgresConnection::unwatch() {
    if (std::exchange(watched_, false)) reactor_.unwatch(fd_);
}

void PostgresConnection::fail(std::string reason) {
    if (failure_timer_) return;
    // At once: libpq has closed the socket of a connection it has seen die, and the next socket
    // anybody opens has the same number. It may be watched here before `on_lost` is called.
    unwatch();
    failure_ = std::move(reason);
    std::int64_t now = reactor_.clock().monotonic_us();
    failure_timer_ = reactor_.timers().at(now, [this] {
        failure_timer_.reset();
        // The callback may destroy this object, and with it the callback.
        OnLost lost = std::move(on_lost_);
        lost(std::move(failure_));
    });
}

void PostgresConnection::send(std::span<const Query* const> queries) {
    ++segments_;
    for (const Query* query : queries) {
        if (!send_query(*query)) {
            fail(error_of(connection_.get()));
            return;
        }
    }
    if (PQpipelineSync(connection_.get()) != 1) {
        fail(error_of(connection_.get()));
        return;
    }
    expected_.push_back({Expected::Kind::sync, nullptr, ""});
    write_out();
}

bool PostgresConnection::prepare(const Query& query, Prepared& prepared) {
    std::vector<Oid> types;
    for (const Value& value : query.values()) {
        Parameter parameter;
        std::visit([&](const auto& v) { parameter.set(v); }, value);
        types.push_back(parameter.type);
    }
    prepared.sql = query.statement().postgres();
    prepared.name = "s" + std::to_string(++names_);
    if (PQsendPrepare(connection_.get(), prepared.name.c_str(), prepared.sql.c_str(),
                      static_cast<int>(types.size()), types.data()) != 1) {
        return false;
    }
    expected_.push_back({Expected::Kind::prepare, &prepared, prepared.name});
    return true;
}

bool PostgresConnection::send_query(const Query& query) {
    Prepared& prepared = prepared_[&query.statement()];
    if (prepared.name.empty() || prepared.sql != query.statement().postgres()) {
        if (!prepare(query, prepared)) return false;
    }
    const std::size_t count = query.values().size();
    std::vector<Parameter> parameters(count);
    std::vector<const char*> data(count);
    std::vector<int> sizes(count);
    std::vector<int> formats(count, kBinary);
    for (std::size_t i = 0; i < count; ++i) {
        std::visit([&](const auto& v) { parameters[i].set(v); }, query.values()[i]);
        data[i] = parameters[i].type == kInt8
                      ? reinterpret_cast<const char*>(&parameters[i].big_endian)
                      : parameters[i].data;
        sizes[i] = parameters[i].size;
    }
    if (PQsendQueryPrepared(connection_.get(), prepared.name.c_str(), static_cast<int>(count),
                            data.data(), sizes.data(), formats.data(), kBinary) != 1) {
        return false;
    }
    expected_.push_back({Expected::Kind::query, &prepared, prepared.name});
    return true;
}

void PostgresConnection::write_out() {
    int state = PQflush(connection_.get());
    if (state < 0 || PQstatus(connection_.get()) == CONNECTION_BAD) {
        fail(error_of(connection_.get()));
        return;
    }
    bool want = state == 1;
    if (watched_ && want != want_write_) reactor_.interest(fd_, true, want);
    want_write_ = want;
}

void PostgresConnection::ready(bool readable, bool writable) {
    if (failure_timer_) return;
    if (writable) write_out();
    if (!readable) return;
    bool alive = PQconsumeInput(connection_.get()) == 1;
    // What arrived before the end still counts: a segment may be known to have committed.
    take_results();
    if (!alive || PQstatus(connection_.get()) == CONNECTION_BAD) {
        fail(error_of(connection_.get()));
    } else {
        write_out();
    }
}

void PostgresConnection::take_results() {
    int nulls = 0;  // one may follow an error at a Sync; two in a row mean there is nothing more
    while (!expected_.empty() && nulls < 2 && PQisBusy(connection_.get()) == 0) {
        PgResult result(PQgetResult(connection_.get()));
        if (result) {
            nulls = 0;
            take(std::move(result));
        } else if (has_result_) {  // the end of one command
            has_result_ = false;
            expected_.pop_front();
        } else {
            ++nulls;
        }
    }
}

void PostgresConnection::take(PgResult result) {
    Expected& expected = expected_.front();
    ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_PIPELINE_SYNC) {
        if (expected.kind != Expected::Kind::sync) {
            fail("the server's answers do not fit the questions");
            return;
        }
        expected_.pop_front();
        end_segment();
        return;
    }
    bool good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (expected.kind == Expected::Kind::prepare) {
        if (!good && expected.prepared->name == expected.name) expected.prepared->name.clear();
    }
    if (!good && status != PGRES_PIPELINE_ABORTED) note_error(result.get());
    // An error at the Sync itself (the commit failed) is followed by the Sync's own result, without
    // an end of command between them.
    if (expected.kind == Expected::Kind::sync) return;
    if (good && expected.kind == Expected::Kind::query) {
        outcome_.rows.push_back(rows_of(result.get()));
    }
    has_result_ = true;
}

void PostgresConnection::note_error(const PGresult* result) {
    if (outcome_.error) return;
    const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    std::string_view sqlstate = field != nullptr ? field : "";
    const char* text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    std::string message(sqlstate);
    message.append(": ").append(text != nullptr ? text : PQresultErrorMessage(result));
    outcome_.error = DbError(kind_of(sqlstate), std::move(message));
    outcome_.failed_query = outcome_.rows.size();
    // 40: deadlock or serialisation. 26000: the statement was to be prepared by a segment before
    // this one, which failed first.
    outcome_.passing = sqlstate.substr(0, 2) == "40" || sqlstate == "26000";
}

void PostgresConnection::end_segment() {
    PARLANCE_ASSERT(segments_ > 0);
    --segments_;
    on_segment_(std::exchange(outcome_, {}));
}

}  // namespace parlance::storage
