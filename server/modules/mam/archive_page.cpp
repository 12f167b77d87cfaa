#include "server/modules/mam/archive_page.h"

#include <algorithm>
#include <utility>

#include "server/archive_uid.h"
#include "storage/archive_words.h"
#include "xmpp/data_form.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;
using xmpp::Condition;
using xmpp::StanzaError;

// A page ends earlier when its messages are large.
constexpr std::size_t kPageBytes = 262'144;

bool in_range(const archive::Message& message, const archive::Range& range) {
    if (!range.after.empty() && message.id <= range.after) return false;
    if (!range.before.empty() && message.id >= range.before) return false;
    if (!range.contact) return true;
    return message.contact == *range.contact &&
           (range.resource.empty() || message.resource == range.resource);
}

void cut(ArchivePage& page, const ArchiveQuery& query) {
    std::size_t bytes = 0;
    std::size_t taken = 0;
    for (const archive::Message& message : page.messages) {
        if (taken == query.limit || (taken > 0 && bytes + message.stanza.size() > kPageBytes)) {
            page.complete = false;
            break;
        }
        bytes += message.stanza.size();
        ++taken;
    }
    page.messages.resize(taken);
    if (query.newest_first) std::reverse(page.messages.begin(), page.messages.end());
}

std::vector<archive::Message> found_by_id(const ArchiveQuery& query,
                                          std::vector<storage::Rows> rows) {
    std::vector<archive::Message> found;
    for (std::size_t i = query.known.size(); i < rows.size(); ++i) {
        for (archive::Message& message : archive::messages(std::move(rows[i]))) {
            if (in_range(message, query.range)) found.push_back(std::move(message));
        }
    }
    std::sort(found.begin(), found.end(), [&query](const auto& a, const auto& b) {
        return query.newest_first ? a.id > b.id : a.id < b.id;
    });
    return found;
}

}  // namespace

std::vector<storage::Query> archive_reads(const ArchiveQuery& query, std::string_view owner) {
    std::vector<storage::Query> reads;
    for (const std::string& id : query.known) reads.push_back(archive::exists(owner, id));
    for (const std::string& id : query.ids) reads.push_back(archive::find(owner, id));
    if (!query.ids.empty()) return reads;
    if (!query.text.empty()) {
        reads.push_back(storage::archive_words::page(owner, query.range, query.text,
                                                     query.newest_first, query.limit + 1));
        return reads;
    }
    if (query.count_only) {
        reads.push_back(archive::count(owner, query.range));
    } else {
        auto page = query.with_contacts ? archive::page : archive::page_of_texts;
        reads.push_back(page(owner, query.range, query.newest_first, query.limit + 1));
    }
    return reads;
}

base::Result<ArchivePage, StanzaError> archive_page(const ArchiveQuery& query,
                                                    std::vector<storage::Rows> rows) {
    std::size_t named = query.known.size() + query.ids.size();
    for (std::size_t i = 0; i < named; ++i) {
        if (rows[i].empty()) return base::Failure<StanzaError>(Condition::item_not_found);
    }
    ArchivePage page;
    if (!query.ids.empty()) {
        page.messages = found_by_id(query, std::move(rows));
        page.count = page.messages.size();
    } else if (query.count_only && query.text.empty()) {
        page.count = static_cast<std::uint64_t>(rows.back().integer(0, 0));
        page.complete = *page.count == 0;
        return page;
    } else if (query.text.empty() && !query.with_contacts) {
        page.messages = archive::texts(std::move(rows.back()));
    } else {
        page.messages = archive::messages(std::move(rows.back()));
    }
    cut(page, query);
    return page;
}

xmpp::Document archive_fin(const ArchiveQuery& query, const ArchivePage& page) {
    xmpp::Document out("fin", xmpp::ns::mam);
    if (page.complete) out->set("complete", "true");
    xmpp::ResultSet set;
    if (!page.messages.empty()) {
        set.first = archive_uid(page.messages.front().id);
        set.last = archive_uid(page.messages.back().id);
    }
    set.count = page.count;
    // Counting costs as much as reading everything, so the number is given where it is known.
    bool whole = page.complete && query.range.after.empty() && query.range.before.empty();
    if (whole && !query.count_only) {
        set.count = page.messages.size();
        if (!page.messages.empty()) set.index = 0;
    }
    xmpp::append_result_set(out.root(), set);
    return out;
}

std::vector<storage::Query> archive_ends(std::string_view owner) {
    std::vector<storage::Query> reads;
    for (bool newest : {false, true}) {
        reads.push_back(archive::page(owner, archive::Range(), newest, 1));
    }
    return reads;
}

xmpp::Document archive_metadata(std::vector<storage::Rows> rows) {
    xmpp::Document metadata("metadata", xmpp::ns::mam);
    const char* names[] = {"start", "end"};
    for (std::size_t i = 0; i < 2; ++i) {
        for (const archive::Message& message : archive::messages(std::move(rows[i]))) {
            metadata->add(names[i])
                .set("id", archive_uid(message.id))
                .set("timestamp", xmpp::format_datetime(archive::time_of_id(message.id)));
        }
    }
    return metadata;
}

xmpp::Document archive_form(bool with_text) {
    xmpp::DataForm form(xmpp::FormKind::form, xmpp::ns::mam);
    form.add(xmpp::FormField("with", "jid-single"));
    for (const char* name : {"start", "end", "before-id", "after-id"}) {
        form.add(xmpp::FormField(name, "text-single"));
    }
    form.add(xmpp::FormField("ids", "list-multi")).open = true;
    form.add(xmpp::FormField("include-groupchat", "boolean"));
    if (with_text) form.add(xmpp::FormField(std::string(kFullText), "text-single"));
    xmpp::Document query("query", xmpp::ns::mam);
    form.append_to(query.root());
    return query;
}

}  // namespace parlance::server::modules
