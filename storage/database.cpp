#include "storage/database.h"

#include "base/assert.h"

namespace parlance::storage {

Query& Query::bind(std::int64_t value) & {
    values_.emplace_back(value);
    return *this;
}

Query& Query::bind(std::string_view value) & {
    values_.emplace_back(std::in_place_type<std::string>, value);
    return *this;
}

Query& Query::bind(Blob value) & {
    values_.emplace_back(std::in_place_type<Blob>, std::move(value));
    return *this;
}

Query& Query::bind_null() & {
    values_.emplace_back(nullptr);
    return *this;
}

std::size_t Rows::place(std::size_t row, std::size_t column) const {
    PARLANCE_ASSERT(column < columns_ && row * columns_ + column < cells_.size());
    return row * columns_ + column;
}

bool Rows::is_null(std::size_t row, std::size_t column) const {
    return std::holds_alternative<std::nullptr_t>(cells_[place(row, column)]);
}

std::int64_t Rows::integer(std::size_t row, std::size_t column) const {
    const auto* value = std::get_if<std::int64_t>(&cells_[place(row, column)]);
    PARLANCE_ASSERT(value != nullptr);
    return *value;
}

const std::string& Rows::text(std::size_t row, std::size_t column) const {
    const auto* value = std::get_if<std::string>(&cells_[place(row, column)]);
    PARLANCE_ASSERT(value != nullptr);
    return *value;
}

const std::string& Rows::blob(std::size_t row, std::size_t column) const {
    const auto* value = std::get_if<Blob>(&cells_[place(row, column)]);
    PARLANCE_ASSERT(value != nullptr);
    return value->bytes;
}

std::string Rows::take_text(std::size_t row, std::size_t column) {
    auto* value = std::get_if<std::string>(&cells_[place(row, column)]);
    PARLANCE_ASSERT(value != nullptr);
    return std::move(*value);
}

std::string Rows::take_blob(std::size_t row, std::size_t column) {
    auto* value = std::get_if<Blob>(&cells_[place(row, column)]);
    PARLANCE_ASSERT(value != nullptr);
    return std::move(value->bytes);
}

void Batch::append(Batch other) {
    for (Query& query : other.queries_) queries_.push_back(std::move(query));
}

base::Task<ReadAllResult> Database::read_all(std::vector<Query> queries) {
    std::vector<Rows> all;
    for (Query& query : queries) {
        auto rows = co_await read(std::move(query));
        if (!rows) co_return base::Failure(rows.error());
        all.push_back(std::move(*rows));
    }
    co_return all;
}

base::Task<CommitResult> Database::write(Batch batch) {
    base::Completion<CommitResult> committed;
    commit(std::move(batch),
           [&committed](CommitResult result) { committed.set(std::move(result)); });
    auto result = co_await committed;
    co_return result;
}

}  // namespace parlance::storage
