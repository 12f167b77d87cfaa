#include "server/modules/mam/inbox_index.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/modules/mam/inbox_progress.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/inbox.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;
namespace inbox = storage::inbox;
namespace ns = xmpp::ns;
using Archive = InboxProgress::Archive;

storage::Query find_marker(const std::string& owner, const std::string& contact) {
    return storage::pubsub::find_item(owner, ns::displayed_sync, contact);
}

}  // namespace

// The message of that archive that the account has published as the last one displayed; empty if
// there is none.
std::string InboxIndex::marker_in(const std::string& whose_archive, storage::Rows rows) {
    std::vector<storage::pubsub::Item> items = storage::pubsub::items(std::move(rows));
    if (items.empty()) return {};
    auto displayed = xmpp::parse_document(host().shard().parsers(), items.front().payload);
    if (!displayed || !displayed->root().is("displayed", ns::displayed_sync)) return {};
    std::string_view uid = xmpp::find_stanza_id(displayed->root(), whose_archive);
    return uid.empty() ? std::string() : parse_archive_uid(uid);
}

base::Task<> InboxIndex::recount(std::string owner, std::string contact) {
    // One that is under way may have counted the message as it was.
    co_await settled(owner);
    hold(owner);
    co_await recount_alone(owner, std::move(contact));
    release(owner);
}

base::Task<> InboxIndex::recount_alone(std::string owner, std::string contact) {
    Shard& shard = host().shard();
    storage::Database& database = shard.environment().database;
    storage::Query query = inbox::find(owner, contact);
    auto rows = co_await database.read(std::move(query));
    if (!rows.ok() || rows->empty()) co_return;
    InboxProgress progress(shard, owner, inbox::conversations(*rows).front(), Archive::own);
    inbox::Part& part = progress.part();
    if (part.unread == 0 || part.unread >= kUnreadLookedAt) co_return;
    storage::Query page = progress.unread();
    auto unread = co_await database.read(std::move(page));
    if (!unread.ok()) co_return;
    auto messages = archive::messages(std::move(*unread));
    if (static_cast<std::int64_t>(messages.size()) >= kUnreadLookedAt) co_return;
    part.unread = progress.count(messages);
    storage::Batch batch = inbox::set_unread(owner, progress.conversation);
    auto written = co_await database.write(std::move(batch));
    // If not, the next marker or message puts it right.
    if (!written.ok()) co_return;
}

storage::Query InboxIndex::through(std::string_view owner) {
    return inbox::through(owner);
}

base::Task<bool> InboxIndex::take_in(std::string owner, const Messages* messages,
                                     storage::Batch* batch) {
    Shard& shard = host().shard();
    storage::Database& database = shard.environment().database;
    std::map<std::string, InboxProgress> touched;
    for (const archive::Message& message : *messages) {
        touched.try_emplace(message.contact, shard, owner, inbox::Conversation(message.contact),
                            Archive::own);
    }
    std::vector<storage::Query> reads;
    for (const auto& [contact, progress] : touched) reads.push_back(inbox::find(owner, contact));
    for (const auto& [contact, progress] : touched) reads.push_back(find_marker(owner, contact));
    auto known = co_await database.read_all(std::move(reads));
    if (!known) co_return false;
    std::size_t at = 0;
    for (auto& [contact, progress] : touched) {
        std::vector<inbox::Conversation> found = inbox::conversations((*known)[at]);
        if (!found.empty()) progress.conversation = std::move(found.front());
        progress.marker = marker_in(owner, std::move((*known)[at + touched.size()]));
        ++at;
    }
    for (const archive::Message& message : *messages) {
        touched.find(message.contact)->second.apply(message);
    }
    for (auto& [contact, progress] : touched) {
        bool settled = co_await settle(&progress);
        if (!settled) co_return false;
        batch->add(inbox::put(owner, progress.conversation));
    }
    batch->add(inbox::set_through(owner, messages->back().id));
    co_return true;
}

base::Task<bool> InboxIndex::settle(InboxProgress* progress) {
    if (!progress->unsettled()) co_return true;
    storage::Query query = progress->unread();
    auto rows = co_await host().shard().environment().database.read(std::move(query));
    if (!rows.ok()) co_return false;
    progress->settle(archive::messages(std::move(*rows)));
    co_return true;
}

base::Task<> InboxIndex::take_marker(std::string owner, std::string contact) {
    storage::Query query = inbox::through(owner);
    auto known = co_await host().shard().environment().database.read(std::move(query));
    if (!known.ok() || known->empty()) co_return;
    // What is displayed may not have been taken in yet.
    bool up_to_date = co_await update(owner);
    if (!up_to_date) co_return;
    co_await settled(owner);
    hold(owner);
    query = inbox::through(owner);
    known = co_await host().shard().environment().database.read(std::move(query));
    if (known.ok() && !known->empty()) {
        co_await take_marker_alone(owner, std::move(contact), known->blob(0, 0));
    }
    release(owner);
}

base::Task<> InboxIndex::take_marker_alone(std::string owner, std::string contact,
                                           std::string last) {
    Shard& shard = host().shard();
    std::vector<storage::Query> reads;
    reads.push_back(inbox::find(owner, contact));
    reads.push_back(find_marker(owner, contact));
    auto known = co_await shard.environment().database.read_all(std::move(reads));
    if (!known) co_return;
    std::vector<inbox::Conversation> found = inbox::conversations((*known)[0]);
    if (found.empty()) co_return;
    const std::int64_t unread = found.front().unread();
    InboxProgress own(shard, owner, std::move(found.front()), Archive::own);
    own.marker = marker_in(owner, (*known)[1]);
    bool settled = co_await settle(&own);
    if (!settled) co_return;
    InboxProgress room(shard, owner, std::move(own.conversation), Archive::room);
    room.marker = marker_in(contact, std::move((*known)[1]));
    settled = co_await settle(&room);
    if (!settled || room.conversation.unread() == unread) co_return;
    storage::Batch batch;
    batch.add(inbox::put(owner, room.conversation));
    // The totals are others.
    batch.add(inbox::set_through(owner, last));
    bool done = co_await commit(&shard, std::move(batch));
    // If not, the next message of the conversation brings the marker up again.
    if (!done) co_return;
}

}  // namespace parlance::server::modules
