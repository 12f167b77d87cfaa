#include "server/modules/mam/inbox_index.h"

#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/modules/mam/archive_rules.h"
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

// How many messages of a conversation are looked through for the one that was displayed.
constexpr std::int64_t kLookedAt = 1'000;
// How often a conversation is counted again that goes on meanwhile.
constexpr int kRounds = 5;

// What an archived message means for its conversation.
struct Note {
    std::string id;         // the attribute
    std::string displayed;  // the id that it says the account has seen
    bool sent = false;      // by the account
    bool instant = false;
    bool retracted = false;  // there is nothing left to read
    bool call = false;
};

Note note_of(Shard& shard, const std::string& owner, const archive::Message& message) {
    Note note;
    auto document = xmpp::parse_document(shard.parsers(), message.stanza);
    if (!document) return note;
    const xmpp::Element& element = document->root();
    auto from = xmpp::Jid::parse(element.attr("from"));
    note.sent = from && from->bare_view() == owner;
    note.id = element.attr("id");
    note.instant = is_instant_message(element);
    for (const xmpp::Element& child : element.children()) {
        if (child.ns() == ns::jingle_message) note.call = true;
        if (child.is("retracted", ns::message_retract)) note.retracted = true;
        // XEP-0430 §4. "acknowledged" is of older texts of XEP-0333.
        bool seen =
            child.is("displayed", ns::chat_markers) || child.is("acknowledged", ns::chat_markers);
        if (seen && note.sent) note.displayed = child.attr("id");
    }
    return note;
}

// The newest messages of a conversation that are not known to be read, up to `last`.
storage::Query unread_of(const std::string& owner, const inbox::Conversation& conversation) {
    archive::Range range;
    range.after = conversation.read;
    range.before = conversation.last + '\0';
    range.contact = conversation.contact;
    return archive::page(owner, range, true, kLookedAt);
}

// The message that the account has published as the last one displayed; empty if there is none.
std::string marker_in(Shard& shard, const std::string& owner, storage::Rows rows) {
    std::vector<storage::pubsub::Item> items = storage::pubsub::items(std::move(rows));
    if (items.empty()) return {};
    auto displayed = xmpp::parse_document(shard.parsers(), items.front().payload);
    if (!displayed || !displayed->root().is("displayed", ns::displayed_sync)) return {};
    std::string_view uid = xmpp::find_stanza_id(displayed->root(), owner);
    return uid.empty() ? std::string() : parse_archive_uid(uid);
}

storage::Query find_marker(const std::string& owner, const std::string& contact) {
    return storage::pubsub::find_item(owner, ns::displayed_sync, contact);
}

std::int64_t count_unread(Shard& shard, const std::string& owner,
                          const std::vector<archive::Message>& messages) {
    std::int64_t count = 0;
    for (const archive::Message& message : messages) {
        Note note = note_of(shard, owner, message);
        if (!note.sent && note.instant && !note.retracted) ++count;
    }
    return count;
}

}  // namespace

struct InboxIndex::Progress {
    inbox::Conversation conversation;
    std::set<std::string> displayed;  // since the account last sent something
    std::string marker;               // published by the account; empty: nothing new

    void apply(const archive::Message& message, const Note& note);
    void settle(Shard& shard, const std::string& owner,
                const std::vector<archive::Message>& newest_first);
    // False: what is said to be displayed is known to be read.
    bool unsettled() const {
        return conversation.unread > 0 && (!displayed.empty() || marker > conversation.read);
    }
};

void InboxIndex::Progress::apply(const archive::Message& message, const Note& note) {
    conversation.last = message.id;
    if (note.instant) conversation.message = message.id;
    // Who answers has read, and who takes a call or refuses it.
    if (note.sent && (note.instant || note.call)) {
        conversation.read = message.id;
        conversation.unread = 0;
        displayed.clear();
    } else if (note.instant && !note.retracted) {
        ++conversation.unread;
    }
    if (!note.displayed.empty()) displayed.insert(note.displayed);
}

// Everything up to the newest message that was displayed is read (XEP-0430 §4). A marker that names
// no message of the conversation means nothing (XEP-0490 §4.1).
void InboxIndex::Progress::settle(Shard& shard, const std::string& owner,
                                  const std::vector<archive::Message>& newest_first) {
    std::int64_t behind = 0;
    for (const archive::Message& message : newest_first) {
        Note note = note_of(shard, owner, message);
        bool received = !note.sent && note.instant;
        if (message.id == marker || (received && displayed.contains(note.id))) {
            conversation.read = message.id;
            conversation.unread = behind;
            return;
        }
        if (received && !note.retracted) ++behind;
    }
}

base::Task<> InboxIndex::recount(std::string owner, std::string contact) {
    Shard& shard = host().shard();
    storage::Database& database = shard.environment().database;
    // One that is under way may have counted the message as it was. One that begins behind this
    // has a newer `last`, hence the condition of set_unread(), and then another round.
    for (int round = 0; round < kRounds; ++round) {
        co_await settled(owner);
        storage::Query query = inbox::find(owner, contact);
        auto rows = co_await database.read(std::move(query));
        if (!rows.ok() || rows->empty()) co_return;
        inbox::Conversation conversation = inbox::conversations(*rows).front();
        if (conversation.unread == 0 || conversation.unread >= kLookedAt) co_return;
        storage::Query page = unread_of(owner, conversation);
        auto unread = co_await database.read(std::move(page));
        if (!unread.ok()) co_return;
        auto messages = archive::messages(std::move(*unread));
        if (static_cast<std::int64_t>(messages.size()) >= kLookedAt) co_return;
        conversation.unread = count_unread(shard, owner, messages);
        storage::Batch batch = inbox::set_unread(owner, conversation);
        auto written = co_await database.write(std::move(batch));
        if (!written.ok() || !written->front().empty()) co_return;
    }
}

storage::Query InboxIndex::through(std::string_view owner) {
    return inbox::through(owner);
}

base::Task<bool> InboxIndex::take_in(std::string owner, const Messages* messages,
                                     storage::Batch* batch) {
    Shard& shard = host().shard();
    storage::Database& database = shard.environment().database;
    std::map<std::string, Progress> touched;
    for (const archive::Message& message : *messages) touched[message.contact];
    std::vector<storage::Query> reads;
    for (auto& [contact, progress] : touched) {
        progress.conversation.contact = contact;
        reads.push_back(inbox::find(owner, contact));
    }
    for (const auto& [contact, progress] : touched) reads.push_back(find_marker(owner, contact));
    auto known = co_await database.read_all(std::move(reads));
    if (!known) co_return false;
    std::size_t at = 0;
    for (auto& [contact, progress] : touched) {
        std::vector<inbox::Conversation> found = inbox::conversations((*known)[at]);
        if (!found.empty()) progress.conversation = std::move(found.front());
        progress.marker = marker_in(shard, owner, std::move((*known)[at + touched.size()]));
        ++at;
    }
    for (const archive::Message& message : *messages) {
        touched[message.contact].apply(message, note_of(shard, owner, message));
    }
    for (auto& [contact, progress] : touched) {
        bool settled = co_await settle(owner, &progress);
        if (!settled) co_return false;
        batch->add(inbox::put(owner, progress.conversation));
    }
    batch->add(inbox::set_through(owner, messages->back().id));
    co_return true;
}

base::Task<bool> InboxIndex::settle(std::string owner, Progress* progress) {
    if (!progress->unsettled()) co_return true;
    storage::Query query = unread_of(owner, progress->conversation);
    auto rows = co_await host().shard().environment().database.read(std::move(query));
    if (!rows.ok()) co_return false;
    progress->settle(host().shard(), owner, archive::messages(std::move(*rows)));
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
    Progress progress;
    progress.conversation = std::move(found.front());
    progress.marker = marker_in(shard, owner, std::move((*known)[1]));
    std::int64_t unread = progress.conversation.unread;
    bool settled = co_await settle(owner, &progress);
    if (!settled || progress.conversation.unread == unread) co_return;
    storage::Batch batch;
    batch.add(inbox::put(owner, progress.conversation));
    // The totals are others.
    batch.add(inbox::set_through(owner, last));
    bool done = co_await commit(&shard, std::move(batch));
    // If not, the next message of the conversation brings the marker up again.
    if (!done) co_return;
}

}  // namespace parlance::server::modules
