#include "server/modules/mam/inbox_index.h"

#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "server/entity/host.h"
#include "server/modules/mam/archive_rules.h"
#include "server/shard.h"
#include "storage/inbox.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

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

struct Progress {
    inbox::Conversation conversation;
    std::set<std::string> displayed;  // since the account last sent something
};

void apply(Progress& progress, const archive::Message& message, const Note& note) {
    inbox::Conversation& conversation = progress.conversation;
    conversation.last = message.id;
    if (note.instant) conversation.message = message.id;
    // Who answers has read, and who takes a call or refuses it.
    if (note.sent && (note.instant || note.call)) {
        conversation.read = message.id;
        conversation.unread = 0;
        progress.displayed.clear();
    } else if (note.instant && !note.retracted) {
        ++conversation.unread;
    }
    if (!note.displayed.empty()) progress.displayed.insert(note.displayed);
}

// The newest messages of a conversation that are not known to be read, up to `last`.
storage::Query unread_of(const std::string& owner, const inbox::Conversation& conversation) {
    archive::Range range;
    range.after = conversation.read;
    range.before = conversation.last + '\0';
    range.contact = conversation.contact;
    return archive::page(owner, range, true, kLookedAt);
}

// Everything up to the newest message that was displayed is read (XEP-0430 §4).
void settle(Shard& shard, const std::string& owner, Progress& progress,
            const std::vector<archive::Message>& newest_first) {
    std::int64_t behind = 0;
    for (const archive::Message& message : newest_first) {
        Note note = note_of(shard, owner, message);
        if (note.sent || !note.instant) continue;
        if (progress.displayed.contains(note.id)) {
            progress.conversation.read = message.id;
            progress.conversation.unread = behind;
            return;
        }
        if (!note.retracted) ++behind;
    }
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
    auto known = co_await database.read_all(std::move(reads));
    if (!known) co_return false;
    for (const storage::Rows& rows : *known) {
        for (inbox::Conversation& conversation : inbox::conversations(rows)) {
            touched[conversation.contact].conversation = conversation;
        }
    }
    for (const archive::Message& message : *messages) {
        apply(touched[message.contact], message, note_of(shard, owner, message));
    }
    for (auto& [contact, progress] : touched) {
        if (!progress.displayed.empty() && progress.conversation.unread > 0) {
            storage::Query query = unread_of(owner, progress.conversation);
            auto rows = co_await database.read(std::move(query));
            if (!rows.ok()) co_return false;
            settle(shard, owner, progress, archive::messages(std::move(*rows)));
        }
        batch->add(inbox::put(owner, progress.conversation));
    }
    batch->add(inbox::set_through(owner, messages->back().id));
    co_return true;
}

}  // namespace parlance::server::modules
