// Reading the archive (XEP-0313 §4, §5): pages of it by time, contact and id, and what it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/modules/mam/word_index.h"
#include "server/registry.h"
#include "storage/archive.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

inline constexpr std::string_view kFullText = "{urn:xmpp:fulltext:0}fulltext";  // XEP-0431 §3.1

// What is asked for, checked. Ids are the 16 bytes that storage knows.
struct ArchiveQuery {
    std::string queryid;
    storage::archive::Range range;
    // Ids that must be in the archive, or the answer is item-not-found.
    std::vector<std::string> known;
    // These messages and no others.
    std::vector<std::string> ids;
    std::string start;  // of the time that is asked for, as an id; empty: the beginning
    std::uint32_t limit = 0;
    std::string text;           // all its words are in the message; empty: any message
    bool newest_first = false;  // the page at the end of the range
    bool flip = false;          // sent the newest first
    bool count_only = false;
    bool with_contacts = false;  // the page is to have more than the text of its messages

    ArchiveQuery() {}
};

// `owner` is the account whose archive it is, or the address of the service whose node's.
base::Result<ArchiveQuery, xmpp::StanzaError> parse_archive_query(const xmpp::Element& query,
                                                                  std::string_view owner);

// `index` outlives the host's registry.
void declare_archive_query(Registry& registry, entity::Host& host, WordIndex& index);

}  // namespace parlance::server::modules
