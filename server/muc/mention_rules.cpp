#include "server/muc/mention_rules.h"

#include <optional>
#include <utility>

#include "base/assert.h"
#include "server/muc/announcement.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/muc/mention_permissions.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::RoomConfig;

void answer_rules_form(const Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    xmpp::DataForm form = mention_form(xmpp::FormKind::form, room.config());
    form.title = "Who may mention whom";
    xmpp::Document query("query", xmpp::ns::mentions);
    form.append_to(query.root());
    outcome.route(iq.result_reply(query));
}

void tell(Room& room, const RoomConfig& before, Outcome& outcome) {
    if (before == room.config()) return;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, name_of(xmpp::MessageType::groupchat));
    mention_form(xmpp::FormKind::result, room.config(), &before).append_to(message.root());
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    Broadcast(room, outcome).to_everybody(*stanza);
}

void configure(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    const xmpp::Element* x = iq.payload()->child("x", xmpp::ns::data_forms);
    auto form = x == nullptr ? std::nullopt : xmpp::DataForm::parse(*x);
    if (!form) return refuse(room, iq, StanzaError(Condition::bad_request), outcome);
    auto config = mentions_submitted(room.config(), *form);
    if (!config) {
        bool form_itself = config.error().reason == xmpp::muc::BadRoomConfig::Reason::not_a_form;
        return refuse(room, iq,
                      StanzaError(form_itself ? Condition::bad_request : Condition::not_acceptable,
                                  "not accepted: " + config.error().field),
                      outcome);
    }
    outcome.on_failure(iq);
    RoomConfig before = room.config();
    room.set_config(std::move(*config), outcome);
    outcome.route(iq.result_reply());
    tell(room, before, outcome);
}

}  // namespace

void take_mention_rules(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (iq.iq_type() == xmpp::IqType::get) return answer_rules_form(room, iq, outcome);
    if (auto refusal = xmpp::muc::may_own(room.affiliation_of(iq.from()))) {
        return refuse(room, iq, *refusal, outcome);
    }
    configure(room, iq, outcome);
}

}  // namespace parlance::server::muc
