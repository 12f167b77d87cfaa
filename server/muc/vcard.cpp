#include "server/muc/vcard.h"

#include <string>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/modules/vcard.h"
#include "server/muc/announcement.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "storage/vcards.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;

base::Task<> read_vcard(entity::Host* host, xmpp::Stanza iq) {
    Shard& shard = host->shard();
    auto found = co_await storage::vcards::find(shard.environment().database, iq.to().full());
    if (!found) {
        shard.route(iq.error_reply(xmpp::try_again_later()), Receipt());
        co_return;
    }
    std::optional<xmpp::Document> card;
    if (found->has_value()) card = xmpp::parse_document(shard.parsers(), (*found)->xml);
    if (card) {
        shard.route(iq.result_reply(*card), Receipt());
    } else {
        shard.route(iq.error_reply(StanzaError(Condition::item_not_found)), Receipt());
    }
}

// An empty hash: the room has no picture.
xmpp::Stanza picture_presence(const Room& room) {
    std::string content = "<x xmlns='" + std::string(xmpp::ns::vcard_update) + "'><photo>";
    if (!room.pictures().empty()) content += room.pictures().front();
    content += "</photo></x>";
    return xmpp::Stanza::presence_of_text(room.jid(), xmpp::Jid(), true, content);
}

void set_vcard(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (room.affiliation_of(iq.from()) != Affiliation::owner) {
        return refuse(room, iq, StanzaError(Condition::forbidden, "Only owners may set the vCard"),
                      outcome);
    }
    // Nothing of such a room is stored.
    if (room.locked()) {
        return refuse(room, iq,
                      StanzaError(Condition::not_allowed, "The room is to be configured first"),
                      outcome);
    }
    const xmpp::Element& card = *iq.payload();
    std::string xml = xmpp::to_xml(card);
    if (xml.size() > room.shard().config().limits.vcard_bytes) {
        return refuse(room, iq, StanzaError(Condition::policy_violation, "The vCard is too large"),
                      outcome);
    }
    outcome.on_failure(iq);
    std::vector<std::string> before = room.pictures();
    // §3.2: an empty one takes it away.
    if (card.first_child() == nullptr) xml.clear();
    room.set_vcard(xml, modules::photo_hashes(card), outcome);
    outcome.route(iq.result_reply());
    Broadcast broadcast(room, outcome);
    broadcast.to_everybody(status_message(room, {Status::configuration_changed}));
    if (room.pictures() != before) broadcast.to_everybody(picture_presence(room));
}

}  // namespace

void take_vcard(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (iq.iq_type() == xmpp::IqType::set) return set_vcard(room, iq, outcome);
    if (Refusal refusal = may_enter(room.config(), room.affiliation_of(iq.from()))) {
        return refuse(room, iq, *refusal, outcome);
    }
    // Behind earlier changes of it.
    outcome.run(
        [host = &room.host(), iq] { host->scope().spawn("room vCard", read_vcard(host, iq)); });
}

void show_picture(const Room& room, const xmpp::Jid& session, Outcome& outcome) {
    if (!room.pictures().empty()) outcome.route(picture_presence(room).with_to(session));
}

}  // namespace parlance::server::muc
