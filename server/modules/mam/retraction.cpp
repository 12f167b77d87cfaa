#include "server/modules/mam/retraction.h"

#include <optional>
#include <utility>

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive.h"
#include "storage/archive_words.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;

// How far back a message is looked for; nobody else is kept waiting meanwhile.
constexpr std::int64_t kMentionsLookedAt = 2'000;
// Who takes back more at once has the rest stand.
constexpr std::size_t kWaiting = 1'000;

// Of what the message itself shows; an invitation comes from the room.
bool is_private_in_room(const xmpp::Element& message) {
    const xmpp::Element* room = message.child("x", xmpp::ns::muc_user);
    return room != nullptr && !room->has_child("invite", xmpp::ns::muc_user);
}

std::string_view occupant_of(const xmpp::Element& message) {
    const xmpp::Element* id = message.child("occupant-id", xmpp::ns::occupant_id);
    return id == nullptr ? std::string_view() : id->attr("id");
}

}  // namespace

// XEP-0424 §6: only who has sent it can take it back. All who are in a room have its address, so
// there it is the id of the occupant that counts, or where there is none the nickname.
bool Retractions::Retraction::may_take_back(const xmpp::Element& message,
                                            const xmpp::Jid& from) const {
    auto by = xmpp::Jid::parse(sender);
    if (!by || message.attr("id") != id || from.bare_view() != by->bare_view()) return false;
    bool shared = in_room || is_private_in_room(message);
    if (!shared || by->bare_view() == owner) return true;
    std::string_view whose = occupant_of(message);
    if (whose.empty() && occupant.empty()) return from == *by;
    return whose == occupant;
}

// The message with everything it said replaced by the fact that it has been taken back; nullopt if
// `stored` is not what the retraction means.
std::optional<std::string> Retractions::Retraction::tombstone(Shard& shard,
                                                              const std::string& stored) const {
    auto document = xmpp::parse_document(shard.parsers(), stored);
    if (!document) return std::nullopt;
    const xmpp::Element& message = document->root();
    auto from = xmpp::Jid::parse(message.attr("from"));
    auto to = xmpp::Jid::parse(message.attr("to"));
    if (!from || !to || !may_take_back(message, *from)) return std::nullopt;
    // A retraction is not taken back.
    if (message.has_child("retract", xmpp::ns::message_retract)) return std::nullopt;
    if (message.has_child("retracted", xmpp::ns::message_retract)) return std::nullopt;
    xmpp::Document stone =
        xmpp::new_stanza(xmpp::StanzaKind::message, message.attr("type"), message.attr("id"));
    stone->add("retracted", xmpp::ns::message_retract)
        .set_if("id", retracted)
        .set("stamp", xmpp::format_datetime(stamp_us));
    auto stanza = xmpp::Stanza::make(std::move(stone), std::move(*from), std::move(*to));
    if (!stanza) return std::nullopt;
    return stanza->wire();
}

void Retractions::look_at(Traffic& traffic, const xmpp::Jid& contact) {
    const xmpp::Stanza& message = traffic.stanza();
    const xmpp::Element* retract = message.element().child("retract", xmpp::ns::message_retract);
    if (retract == nullptr || retract->attr("id").empty()) return;
    Retraction retraction;
    retraction.owner = traffic.owner().owner();
    retraction.contact = std::string(contact.bare_view());
    retraction.sender = std::string(message.from().full());
    retraction.occupant = std::string(occupant_of(message.element()));
    retraction.in_room = is_private_in_room(message.element());
    retraction.id = std::string(retract->attr("id"));
    retraction.retracted = std::string(message.id());
    retraction.stamp_us = host_.shard().environment().clock.wall_us();
    traffic.outcome().run(
        [this, retraction = std::move(retraction)]() mutable { add(std::move(retraction)); });
}

void Retractions::add(Retraction retraction) {
    if (waiting_.size() >= kWaiting) return;
    waiting_.push_back(std::move(retraction));
    if (std::exchange(working_, true)) return;
    host_.scope().spawn("retractions", work());
}

base::Task<> Retractions::work() {
    while (!waiting_.empty()) {
        Retraction next = std::move(waiting_.front());
        waiting_.pop_front();
        co_await carry_out(std::move(next));
    }
    working_ = false;
}

base::Task<> Retractions::carry_out(Retraction retraction) {
    Shard& shard = host_.shard();
    storage::Query query =
        archive::mentions(retraction.owner, retraction.contact, retraction.id, kMentionsLookedAt);
    auto rows = co_await shard.environment().database.read(std::move(query));
    if (!rows.ok()) co_return;
    for (archive::Message& found : archive::messages(std::move(*rows))) {
        auto text = retraction.tombstone(shard, found.stanza);
        if (!text) continue;
        storage::Batch batch;
        batch.add(archive::replace(retraction.owner, found.id, *text));
        batch.add(storage::archive_words::erase(retraction.owner, found.id));
        bool done = co_await commit(&shard, std::move(batch));
        if (!done) co_return;
        if (words_.updating(retraction.owner)) {
            co_await words_.forget(retraction.owner, found.id);
        }
        co_await inbox_.recount(retraction.owner, retraction.contact);
    }
}

}  // namespace parlance::server::modules
