// A page of an archive (XEP-0313 §4.3): what is read for a query, what of it is the page, and how
// the answer ends. The same for accounts and rooms. Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/modules/mam/query.h"
#include "storage/archive.h"
#include "storage/database.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

struct ArchivePage {
    std::vector<storage::archive::Message> messages;  // in the order of the archive
    bool complete = true;  // the range has no more in the direction of reading
    std::optional<std::uint64_t> count;

    ArchivePage() {}
};

// What is read for a query, in one round trip: whether the ids it names are there, then the page.
std::vector<storage::Query> archive_reads(const ArchiveQuery& query, std::string_view owner);
// Out of what has been read; item-not-found for ids that are not there.
base::Result<ArchivePage, xmpp::StanzaError> archive_page(const ArchiveQuery& query,
                                                          std::vector<storage::Rows> rows);
// <fin/>.
xmpp::Document archive_fin(const ArchiveQuery& query, const ArchivePage& page);
// <metadata/> out of the first and the last message; the reads for them come in that order.
std::vector<storage::Query> archive_ends(std::string_view owner);
xmpp::Document archive_metadata(std::vector<storage::Rows> rows);
// The form for queries (§4.1.5).
xmpp::Document archive_form(bool with_text);

}  // namespace parlance::server::modules
