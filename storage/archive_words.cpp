#include "storage/archive_words.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>
#include <vector>

#include "base/hex.h"

namespace parlance::storage::archive_words {

namespace {

// In FTS5 `keys` holds the owner and the id as words of hexadecimal digits, by which rows are found
// without reading all; on PostgreSQL the owner is a word of the vector for the same reason.
constexpr Statement kInsert(
    "INSERT INTO archive_words (owner, id, keys, body) VALUES ($1, $2, $3, $4)",
    "INSERT INTO archive_words (owner, id, words) VALUES ($1, $2, "
    "array_to_tsvector(ARRAY[split_part($3, ' ', 1)]) || to_tsvector('simple', $4)) "
    "ON CONFLICT DO NOTHING");
constexpr Statement kErase(
    "DELETE FROM archive_words WHERE owner = $1 AND id = $2 AND rowid IN "
    "(SELECT rowid FROM archive_words WHERE archive_words MATCH $3)",
    "DELETE FROM archive_words WHERE owner = $1 AND id = $2 AND $3 <> ''");
constexpr Statement kEraseThrough(
    "DELETE FROM archive_words WHERE owner = $1 AND id <= $2 AND rowid IN "
    "(SELECT rowid FROM archive_words WHERE archive_words MATCH $3)",
    "DELETE FROM archive_words WHERE owner = $1 AND id <= $2 AND $3 <> ''");
constexpr Statement kSetThrough(
    "INSERT INTO archive_words_state (owner, last) VALUES ($1, $2) "
    "ON CONFLICT (owner) DO UPDATE SET last = excluded.last");
constexpr Statement kThrough("SELECT last FROM archive_words_state WHERE owner = $1");
constexpr Statement kForgetState("DELETE FROM archive_words_state WHERE owner = $1");

// $4 is an expression of FTS5, $5 the text and $6 the owner's key for PostgreSQL; a database takes
// no parameter that it is not shown.
#define WORDS_SELECT                                                              \
    "SELECT id, contact, resource, origin, stanza FROM archive WHERE owner = $1 " \
    "AND id > $2 AND id < $3 AND id IN (SELECT id FROM archive_words w WHERE w.owner = $1 AND "
#define WORDS_SQLITE WORDS_SELECT "w.archive_words MATCH $4) AND $5 <> '' AND $6 <> '' "
#define WORDS_POSTGRES                                           \
    WORDS_SELECT                                                 \
    "$4 <> '' AND w.words @@ (plainto_tsquery('simple', $5) && " \
    "CAST(quote_literal($6) AS tsquery))) "
#define WORDS_CONTACT "AND contact = $7 AND ($8 = '' OR resource = $8) "
#define WORDS_BOTH(rest) WORDS_SQLITE rest, WORDS_POSTGRES rest
constexpr Statement kOldest(WORDS_BOTH("ORDER BY id LIMIT $7"));
constexpr Statement kNewest(WORDS_BOTH("ORDER BY id DESC LIMIT $7"));
constexpr Statement kOldestWith(WORDS_BOTH(WORDS_CONTACT "ORDER BY id LIMIT $9"));
constexpr Statement kNewestWith(WORDS_BOTH(WORDS_CONTACT "ORDER BY id DESC LIMIT $9"));
#undef WORDS_SELECT
#undef WORDS_SQLITE
#undef WORDS_POSTGRES
#undef WORDS_CONTACT
#undef WORDS_BOTH

std::string owner_key(std::string_view owner) {
    return "x" + base::hex_encode(owner);
}

std::string id_key(std::string_view owner, std::string_view id) {
    return "i" + base::hex_encode(owner) + "x" + base::hex_encode(id);
}

bool is_space(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '"' || c == '\0';
}

// Punctuation and symbols beyond ASCII, the emoji among them: the indexes do not keep them, or do
// so on one database only. First and last code point.
constexpr std::pair<char32_t, char32_t> kSigns[] = {
    {0x80, 0xA9},     {0xAB, 0xB1},       {0xB4, 0xB4},      {0xB6, 0xB8},     {0xBB, 0xBB},
    {0xBF, 0xBF},     {0xD7, 0xD7},       {0xF7, 0xF7},      {0x60C, 0x60C},   {0x61B, 0x61B},
    {0x61F, 0x61F},   {0x2000, 0x206F},   {0x20A0, 0x20CF},  {0x2190, 0x245F}, {0x2500, 0x2775},
    {0x2794, 0x2BFF}, {0x2E00, 0x2E7F},   {0x3000, 0x3004},  {0x3008, 0x3020}, {0x3030, 0x3030},
    {0xFE00, 0xFE0F}, {0xFE30, 0xFE4F},   {0xFF01, 0xFF0F},  {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40},
    {0xFF5B, 0xFF65}, {0x1F000, 0x1FAFF}, {0xE0020, 0xE007F}};

bool is_sign(char32_t code) {
    return std::any_of(std::begin(kSigns), std::end(kSigns), [code](const auto& range) {
        return code >= range.first && code <= range.second;
    });
}

// Of a sequence of bytes beyond ASCII. `at` moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    char32_t code = lead >= 0xF0 ? lead & 0x07U : lead >= 0xE0 ? lead & 0x0FU : lead & 0x1FU;
    for (; at < text.size() && (text[at] & 0xC0) == 0x80; ++at) {
        code = code << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
    }
    return code;
}

// Those that are more than signs: a phrase without a word is in no message.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && is_space(text[at])) ++at;
        std::size_t end = at;
        while (end < text.size() && !is_space(text[end])) ++end;
        std::string_view word = text.substr(at, end - at);
        if (searchable(word)) words.push_back(word);
        at = end;
    }
    return words;
}

// An FTS5 expression: each word quoted, so that nothing in it is an operator.
std::string expression(std::string_view owner, const std::vector<std::string_view>& words) {
    std::string out = "keys : \"" + owner_key(owner) + "\"";
    for (std::string_view word : words) out.append(" AND body : \"").append(word).append("\"");
    return out;
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string out;
    for (std::string_view word : words) out.append(word).append(" ");
    return out;
}

}  // namespace

Query insert(std::string_view owner, std::string_view id, std::string_view text) {
    Query query(kInsert);
    query.bind(owner).bind(Blob(id));
    query.bind(owner_key(owner) + " " + id_key(owner, id)).bind(text);
    return query;
}

Query set_through(std::string_view owner, std::string_view last) {
    return Query(kSetThrough).bind(owner).bind(Blob(last));
}

Query through(std::string_view owner) {
    return Query(kThrough).bind(owner);
}

Query erase(std::string_view owner, std::string_view id) {
    return Query(kErase).bind(owner).bind(Blob(id)).bind("keys : \"" + id_key(owner, id) + "\"");
}

Query erase_through(std::string_view owner, std::string_view last) {
    return Query(kEraseThrough)
        .bind(owner)
        .bind(Blob(last))
        .bind("keys : \"" + owner_key(owner) + "\"");
}

void add_erase_all(Batch& batch, std::string_view owner) {
    batch.add(erase_through(owner, std::string(17, '\xff')));
    batch.add(Query(kForgetState).bind(owner));
}

Query page(std::string_view owner, const archive::Range& range, std::string_view text,
           bool newest_first, std::int64_t limit) {
    Query query(range.contact ? (newest_first ? kNewestWith : kOldestWith)
                              : (newest_first ? kNewest : kOldest));
    query.bind(owner).bind(Blob(range.after));
    query.bind(Blob(range.before.empty() ? std::string(1, '\xff') : range.before));
    const std::vector<std::string_view> words = words_of(text);
    query.bind(expression(owner, words)).bind(joined(words)).bind(owner_key(owner));
    if (range.contact) query.bind(*range.contact).bind(range.resource);
    query.bind(limit);
    return query;
}

bool searchable(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if ((text[at] & 0x80) != 0) {
            if (!is_sign(next_code_point(text, at))) return true;
        } else if (std::isalnum(static_cast<unsigned char>(text[at++])) != 0) {
            return true;
        }
    }
    return false;
}

}  // namespace parlance::storage::archive_words
