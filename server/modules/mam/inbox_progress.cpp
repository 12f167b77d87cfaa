#include "server/modules/mam/inbox_progress.h"

#include <algorithm>
#include <utility>

#include "server/archive_uid.h"
#include "server/modules/mam/archive_rules.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;
namespace ns = xmpp::ns;

}  // namespace

// What an archived message means for its conversation.
struct InboxProgress::Note {
    std::string id;         // the attribute
    std::string displayed;  // the id that it says the account has seen
    bool sent = false;      // by the account
    bool instant = false;
    bool retracted = false;  // there is nothing left to read
    bool retracts = false;
    bool call = false;
};

InboxProgress::InboxProgress(Shard& shard, std::string owner,
                             storage::inbox::Conversation conversation_then, Archive archive)
    : conversation(std::move(conversation_then)),
      shard_(shard),
      owner_(std::move(owner)),
      of_room_(archive == Archive::room) {}

InboxProgress::Note InboxProgress::note_of(const archive::Message& message) const {
    Note note;
    auto document = xmpp::parse_document(shard_.parsers(), message.stanza);
    if (!document) return note;
    const xmpp::Element& element = document->root();
    // A room keeps the account that has spoken where others keep the other side.
    auto from = xmpp::Jid::parse(of_room_ ? message.contact : element.attr("from"));
    note.sent = from && from->bare_view() == owner_;
    note.id = element.attr("id");
    note.instant = is_instant_message(element);
    for (const xmpp::Element& child : element.children()) {
        if (child.ns() == ns::jingle_message) note.call = true;
        if (child.is("retracted", ns::message_retract)) note.retracted = true;
        if (child.is("retract", ns::message_retract)) note.retracts = true;
        // XEP-0430 §4. "acknowledged" is of older texts of XEP-0333.
        bool seen =
            child.is("displayed", ns::chat_markers) || child.is("acknowledged", ns::chat_markers);
        if (seen && note.sent) note.displayed = child.attr("id");
    }
    return note;
}

void InboxProgress::apply(const archive::Message& message) {
    Note note = note_of(message);
    part().last = message.id;
    if (note.instant) conversation.message = std::max(conversation.message, message.id);
    // Who answers has read, and who takes a call or refuses it.
    if (note.sent && (note.instant || note.call)) {
        part().read = message.id;
        part().unread = 0;
        displayed_.clear();
    } else if (note.instant && !note.retracted) {
        ++part().unread;
    }
    retracts_ = retracts_ || note.retracts;
    if (!note.displayed.empty()) displayed_.insert(note.displayed);
}

storage::Query InboxProgress::unread() const {
    archive::Range range;
    range.after = part().read;
    range.before = part().last + '\0';
    if (!of_room_) range.contact = conversation.contact;
    return archive::page(archive(), range, true, kUnreadLookedAt);
}

// Everything up to the newest message that was displayed is read (XEP-0430 §4). A marker that names
// no message of the conversation means nothing (XEP-0490 §4.1). In a room, messages are named by
// the room's ids (XEP-0333 §4.3).
void InboxProgress::settle(const std::vector<archive::Message>& newest_first) {
    std::int64_t behind = 0;
    for (const archive::Message& message : newest_first) {
        Note note = note_of(message);
        bool received = !note.sent && note.instant;
        const std::string named = of_room_ ? archive_uid(message.id) : note.id;
        if (message.id == marker || (received && displayed_.contains(named))) {
            part().read = message.id;
            part().unread = behind;
            return;
        }
        if (received && !note.retracted) ++behind;
    }
}

std::int64_t InboxProgress::count(const std::vector<archive::Message>& messages) const {
    std::int64_t count = 0;
    for (const archive::Message& message : messages) {
        Note note = note_of(message);
        if (!note.sent && note.instant && !note.retracted) ++count;
    }
    return count;
}

}  // namespace parlance::server::modules
