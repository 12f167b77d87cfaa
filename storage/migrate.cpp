#include "storage/migrate.h"

#include <utility>

#include "storage/blocking.h"
#include "storage/schema.h"

namespace parlance::storage {

namespace {

using base::Done;
using base::Failure;
using base::Result;

// A chunk is one transaction on the target and one answer in memory: limited by rows and, once it
// has been read, by nothing else, so the limit is low enough for rows of a megabyte.
constexpr std::int64_t kChunkRows = 200;

// The statements for one table. They are kept while a Database may hold their prepared forms.
class TableCopy {
  public:
    explicit TableCopy(const Table& table)
        : table_(table),
          count_sql_(std::string("SELECT count(*) FROM ") + table.name),
          first_sql_(page_sql(false)),
          next_sql_(page_sql(true)),
          insert_sql_(insert_sql()) {}
    TableCopy(const TableCopy&) = delete;
    TableCopy& operator=(const TableCopy&) = delete;

    Result<std::int64_t, std::string> count(BlockingDatabase& database) const {
        auto rows = database.read(Query(count_));
        if (!rows) return Failure(table_.name + (": " + rows.error().message));
        return rows->integer(0, 0);
    }

    Result<std::int64_t, std::string> copy(BlockingDatabase& from, BlockingDatabase& to) const {
        std::int64_t total = 0;
        auto page = from.read(Query(first_).bind(kChunkRows));
        while (page && !page->empty()) {
            Batch batch;
            for (std::size_t row = 0; row < page->size(); ++row) {
                Query query(insert_);
                bind(query, *page, row, table_.columns.size());
                batch.add(std::move(query));
            }
            auto written = to.commit(std::move(batch));
            if (!written) return Failure(table_.name + (": " + written.error().message));
            total += static_cast<std::int64_t>(page->size());
            Query query(next_);
            bind(query, *page, page->size() - 1, table_.keys);
            query.bind(kChunkRows);
            page = from.read(std::move(query));
        }
        if (!page) return Failure(table_.name + (": " + page.error().message));
        return total;
    }

  private:
    void bind(Query& query, const Rows& rows, std::size_t row, std::size_t columns) const {
        for (std::size_t column = 0; column < columns; ++column) {
            if (rows.is_null(row, column)) {
                query.bind_null();
                continue;
            }
            switch (table_.columns[column].type) {
                case Column::Type::integer:
                    query.bind(rows.integer(row, column));
                    break;
                case Column::Type::text:
                    query.bind(rows.text(row, column));
                    break;
                case Column::Type::blob:
                    query.bind(Blob(rows.blob(row, column)));
                    break;
            }
        }
    }

    std::string names(std::size_t count) const {
        std::string list;
        for (std::size_t i = 0; i < count; ++i) {
            list.append(i == 0 ? "" : ", ").append(table_.columns[i].name);
        }
        return list;
    }
    static std::string parameters(std::size_t count) {
        std::string list;
        for (std::size_t i = 1; i <= count; ++i) {
            list.append(i == 1 ? "$" : ", $").append(std::to_string(i));
        }
        return list;
    }
    // One chunk in the order of the primary key, from the start or behind a given key.
    std::string page_sql(bool behind) const {
        std::string keys = names(table_.keys);
        std::string sql = "SELECT " + names(table_.columns.size()) + " FROM " + table_.name;
        if (behind) sql += " WHERE (" + keys + ") > (" + parameters(table_.keys) + ")";
        std::size_t limit = behind ? table_.keys + 1 : 1;
        return sql + " ORDER BY " + keys + " LIMIT $" + std::to_string(limit);
    }
    std::string insert_sql() const {
        return std::string("INSERT INTO ") + table_.name + " (" + names(table_.columns.size()) +
               ") VALUES (" + parameters(table_.columns.size()) + ")";
    }

    const Table& table_;
    const std::string count_sql_;
    const std::string first_sql_;
    const std::string next_sql_;
    const std::string insert_sql_;
    const Statement count_{count_sql_.c_str()};
    const Statement first_{first_sql_.c_str()};
    const Statement next_{next_sql_.c_str()};
    const Statement insert_{insert_sql_.c_str()};
};

Result<Done, std::string> prepare(Store& store, const char* which) {
    auto migrated = store.migrate();
    if (!migrated) return Failure(std::string(which) + ": " + migrated.error());
    return Done{};
}

}  // namespace

CopyResult copy_everything(Store& from, Store& to,
                           const std::function<void(const std::string&)>& progress) {
    if (auto ready = prepare(from, "source"); !ready) return Failure(ready.error());
    if (auto ready = prepare(to, "target"); !ready) return Failure(ready.error());
    std::vector<std::unique_ptr<TableCopy>> copies;
    for (const Table& table : tables()) copies.push_back(std::make_unique<TableCopy>(table));
    BlockingDatabase source(from);
    BlockingDatabase target(to);
    for (const auto& copy : copies) {
        auto rows = copy->count(target);
        if (!rows) return Failure("target: " + rows.error());
        if (*rows > 0) return Failure(std::string("the target is not empty"));
    }
    std::vector<CopiedTable> copied;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const char* name = tables()[i].name;
        progress(name);
        auto rows = copies[i]->copy(source, target);
        if (!rows) return Failure(rows.error());
        auto before = copies[i]->count(source);
        if (!before) return Failure("source: " + before.error());
        auto after = copies[i]->count(target);
        if (!after) return Failure("target: " + after.error());
        if (*before != *rows || *after != *rows) {
            return Failure(std::string(name) + ": copied " + std::to_string(*rows) +
                           " rows, but the source has " + std::to_string(*before) +
                           " and the target " + std::to_string(*after));
        }
        copied.emplace_back(name, *rows);
    }
    return copied;
}

}  // namespace parlance::storage
