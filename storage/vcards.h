// vCards (XEP-0054) with the SHA-1 of their photo (XEP-0153), one per account or room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::vcards {

struct Vcard {
    std::string xml;         // the <vCard/> element
    std::string photo_sha1;  // 40 hexadecimal digits; empty: no photo; of a room: those of all its
                             // photos, with spaces between them

    Vcard() {}
    Vcard(std::string element, std::string sha1)
        : xml(std::move(element)), photo_sha1(std::move(sha1)) {}
};

Query put(std::string_view owner, const Vcard& vcard);
Query remove(std::string_view owner);

using FindResult = base::Result<std::optional<Vcard>, DbError>;
base::Task<FindResult> find(Database& database, std::string owner);

Query photo_sha1(std::string_view owner);  // for read_all(): no row or one text
std::string photo_sha1_of(const Rows& rows);

}  // namespace parlance::storage::vcards
