#include "storage/open.h"

#include <string_view>

#include "storage/postgres.h"
#include "storage/sqlite.h"

namespace parlance::storage {

base::Result<std::unique_ptr<Store>, std::string> Store::open(const std::string& url) {
    constexpr std::string_view kSqlite = "sqlite:";
    std::string_view text = url;
    if (text.starts_with(kSqlite)) {
        text.remove_prefix(kSqlite.size());
        if (text.empty()) return base::Failure(std::string("storage: no file name behind sqlite:"));
        auto store = SqliteStore::open(std::string(text));
        if (!store) return base::Failure(store.error());
        return std::unique_ptr<Store>(std::move(*store));
    }
    if (text.starts_with("postgresql://") || text.starts_with("postgres://")) {
        auto store = PostgresStore::open(url);
        if (!store) return base::Failure(store.error());
        return std::unique_ptr<Store>(std::move(*store));
    }
    return base::Failure("storage: expected sqlite:FILE or postgresql://…, not " + url);
}

}  // namespace parlance::storage
