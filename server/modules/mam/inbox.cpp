#include "server/modules/mam/inbox.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/modules/mam/archive_result.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/inbox.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace inbox = storage::inbox;
using xmpp::Condition;
using xmpp::StanzaError;
using Fault = std::optional<StanzaError>;

// Without a limit of the client's the server may choose one (XEP-0430 §3.1).
constexpr std::uint32_t kDefaultInboxPage = 100;
constexpr std::uint32_t kLargestInboxPage = 250;
constexpr std::size_t kInboxPageBytes = 262'144;  // a page ends earlier when its messages are large

struct InboxQuery {
    inbox::Range range;
    std::uint32_t limit = 0;
    bool oldest_first = false;  // the page at the far end of the range
    bool messages = true;

    InboxQuery() {}
    bool whole() const { return range.newer_than.empty() && range.older_than.empty(); }
};

Fault take_flag(const xmpp::Element& element, std::string_view name, bool& flag) {
    std::string_view value = element.attr(name);
    if (value.empty()) return std::nullopt;
    bool yes = value == "true" || value == "1";
    if (!yes && value != "false" && value != "0") return StanzaError(Condition::bad_request);
    flag = yes;
    return std::nullopt;
}

Fault take_bound(const std::optional<std::string>& uid, std::string& bound) {
    if (!uid || uid->empty()) return std::nullopt;
    bound = parse_archive_uid(*uid);
    if (bound.empty()) return StanzaError(Condition::item_not_found);
    return std::nullopt;
}

base::Result<InboxQuery, StanzaError> parse(const xmpp::Element& element) {
    InboxQuery query;
    auto page = xmpp::parse_result_set(element);
    if (!page) return base::Failure<StanzaError>(page.error());
    if (page->index) return base::Failure<StanzaError>(Condition::feature_not_implemented);
    query.limit = std::min(page->max.value_or(kDefaultInboxPage), kLargestInboxPage);
    query.oldest_first = page->before.has_value();
    Fault fault = take_flag(element, "unread-only", query.range.unread_only);
    if (!fault) fault = take_flag(element, "messages", query.messages);
    // What follows in this order is older.
    if (!fault) fault = take_bound(page->after, query.range.older_than);
    if (!fault) fault = take_bound(page->before, query.range.newer_than);
    if (fault) return base::Failure<StanzaError>(*fault);
    return query;
}

// Those that go into one answer, in the order of the inbox.
std::vector<inbox::Entry> cut(std::vector<inbox::Entry> entries, const InboxQuery& query) {
    std::size_t bytes = 0;
    std::size_t taken = 0;
    for (const inbox::Entry& entry : entries) {
        bytes += entry.message.stanza.size();
        if (taken > 0 && bytes > kInboxPageBytes) break;
        ++taken;
    }
    entries.resize(taken);
    if (query.oldest_first) std::reverse(entries.begin(), entries.end());
    return entries;
}

std::string text_of(const inbox::Entry& entry, std::string_view queryid) {
    std::string out = "<entry xmlns='urn:xmpp:inbox:1'";
    xmpp::append_attribute(out, "unread", std::to_string(entry.conversation.unread()));
    xmpp::append_attribute(out, "jid", entry.conversation.contact);
    // Of a room, what one asks the room's archive for (XEP-0313 §5).
    const inbox::Conversation& its = entry.conversation;
    const std::string& last = its.room.last.empty() ? its.own.last : its.room.last;
    xmpp::append_attribute(out, "id", archive_uid(last));
    out += "/>";
    if (!entry.message.stanza.empty()) append_archive_result(out, entry.message, queryid);
    return out;
}

void send(Shard& shard, const IqRequest& request, const std::vector<inbox::Entry>& entries) {
    const xmpp::Jid& to = request.from();
    for (const inbox::Entry& entry : entries) {
        entity::Session* session = connected_session(shard, to);
        if (session == nullptr) return;
        session->link().send_copy(
            xmpp::Stanza::message_of_text(to.bare(), to, text_of(entry, request.stanza().id())));
    }
}

xmpp::Document fin(const InboxQuery& query, const std::vector<inbox::Entry>& entries,
                   const inbox::Totals& totals) {
    xmpp::Document out("fin", xmpp::ns::inbox);
    out->set("total", std::to_string(totals.conversations));
    out->set("unread", std::to_string(totals.with_unread));
    out->set("all-unread", std::to_string(totals.unread));
    xmpp::ResultSet set;
    set.count = query.range.unread_only ? totals.with_unread : totals.conversations;
    if (!entries.empty()) {
        set.first = archive_uid(entries.front().conversation.message);
        set.last = archive_uid(entries.back().conversation.message);
        if (query.whole() && !query.oldest_first) set.index = 0;
    }
    xmpp::append_result_set(out.root(), set);
    return out;
}

// Nothing if storage cannot say.
base::Task<std::optional<inbox::Totals>> totals_of(Shard* shard, std::string owner) {
    storage::Database& database = shard->environment().database;
    storage::Query known = inbox::totals(owner);
    auto rows = co_await database.read(std::move(known));
    if (!rows.ok()) co_return std::nullopt;
    auto totals = inbox::totals_of(*rows);
    if (totals) co_return totals;
    storage::Batch batch;
    batch.add(inbox::count(owner));
    bool done = co_await commit(shard, std::move(batch));
    if (!done) co_return std::nullopt;
    storage::Query counted = inbox::totals(owner);
    rows = co_await database.read(std::move(counted));
    if (!rows.ok()) co_return std::nullopt;
    // Something may have come in between; it counts next time.
    co_return inbox::totals_of(*rows).value_or(inbox::Totals());
}

base::Task<IqReply> answer_inbox(entity::Host* host, InboxIndex* index, IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    auto query = parse(request.payload());
    if (!query) co_return refuse(query.error());
    Shard& shard = host->shard();
    std::string owner(request.from().bare_view());
    entity::Session* session = connected_session(shard, request.from());
    if (session == nullptr) co_return refuse(xmpp::try_again_later());
    SessionId id = session->id();
    bool there = co_await room_for(&shard, id);
    if (!there) co_return refuse(xmpp::try_again_later());
    bool up_to_date = co_await index->update(owner);
    if (!up_to_date) co_return refuse(xmpp::try_again_later());
    up_to_date = co_await index->update_rooms(owner);
    if (!up_to_date) co_return refuse(xmpp::try_again_later());
    auto totals = co_await totals_of(&shard, owner);
    if (!totals) co_return refuse(xmpp::try_again_later());
    storage::Query read =
        inbox::page(owner, query->range, query->oldest_first, query->messages, query->limit);
    auto rows = co_await shard.environment().database.read(std::move(read));
    if (!rows.ok()) co_return refuse(xmpp::try_again_later());
    std::vector<inbox::Entry> entries = cut(inbox::entries(*rows), *query);
    send(shard, request, entries);
    co_return fin(*query, entries, *totals);
}

}  // namespace

void declare_inbox(Registry& registry, entity::Host& host, InboxIndex& index) {
    entity::Host* place = &host;
    InboxIndex* conversations = &index;
    registry.implements({xep("0430", "0.2.0")});
    registry.account_feature(xmpp::ns::inbox);
    registry.iq(IqScope::own_account, xmpp::ns::inbox, "inbox",
                [place, conversations](IqRequest request) {
                    return answer_inbox(place, conversations, std::move(request));
                });
}

}  // namespace parlance::server::modules
