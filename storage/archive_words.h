// The words of archived messages, for full-text search (XEP-0431): FTS5 on SQLite, a tsvector with
// a GIN index on PostgreSQL. Derived from the archive, and brought up to date when somebody
// searches: who does not search pays nothing. Not copied to another database; it is made again
// there. Pure builders and decoders.
#pragma once

#include <string>
#include <string_view>

#include "storage/archive.h"
#include "storage/database.h"

namespace parlance::storage::archive_words {

Query insert(std::string_view owner, std::string_view id, std::string_view text);
// What has been taken in: everything up to and including `last`.
Query set_through(std::string_view owner, std::string_view last);
Query through(std::string_view owner);  // no row if nothing has been

Query erase(std::string_view owner, std::string_view id);
Query erase_through(std::string_view owner, std::string_view last);
// Words and what is known of them.
void add_erase_all(Batch& batch, std::string_view owner);

// As archive::page(), of the messages in which all words of `text` are.
Query page(std::string_view owner, const archive::Range& range, std::string_view text,
           bool newest_first, std::int64_t limit);
// False if `text` has no word.
bool searchable(std::string_view text);

}  // namespace parlance::storage::archive_words
