#include "server/muc/iq_relay.h"

#include <string>
#include <utility>

#include "base/assert.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::size_t kStanzaMarkBytes = 8;

// Stands before the id of a request passed on: whose it was. Nobody else can make one, so that
// nobody gets an answer to what it has not asked.
std::string mark_of(const Room& room, const xmpp::Jid& session) {
    std::string mac = xmpp::sasl::hmac(xmpp::sasl::Hash::sha256, room.shard().server_secret(),
                                       room.key() + "\n" + session.full());
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string mark;
    for (std::size_t i = 0; i < kStanzaMarkBytes; ++i) {
        auto byte = static_cast<unsigned char>(mac[i]);
        mark += kDigits[byte >> 4];
        mark += kDigits[byte & 15];
    }
    return mark;
}

xmpp::Stanza readdressed(const xmpp::Stanza& iq, const std::string& id, const xmpp::Jid& from,
                         const xmpp::Jid& to) {
    xmpp::Document document = iq.editable();
    document->set("id", id);
    // §17.4: nobody learns the real address, which a server names as the one that has refused
    // (RFC 6120 §8.3.2).
    xmpp::Element* error = iq.is_error() ? document->child("error", xmpp::ns::client) : nullptr;
    if (error != nullptr) error->remove_attr("by");
    auto stanza = xmpp::Stanza::make(std::move(document), from, to);
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

void pass_answer(Room& room, const Occupant& from, const Occupant& to, const xmpp::Stanza& answer,
                 Outcome& outcome) {
    std::size_t mark_size = 2 * kStanzaMarkBytes;
    std::string_view id = answer.id();
    if (id.size() <= mark_size) return;
    for (const auto& visit : to.visits()) {
        if (id.substr(0, mark_size) != mark_of(room, visit->jid)) continue;
        return outcome.route(
            readdressed(answer, std::string(id.substr(mark_size + 1)), from.jid(), visit->jid));
    }
}

void relay_answer(Room& room, const xmpp::Stanza& answer, Outcome& outcome) {
    const Occupant* recipient = room.occupants().find(answer.to().resource());
    if (recipient == nullptr) return;
    if (const Visit* visit = room.occupants().find_visit(answer.from())) {
        return pass_answer(room, *visit->occupant, *recipient, answer, outcome);
    }
    // Of an account, which has been asked itself.
    auto occupants = room.occupants().of_account(answer.from().full());
    if (!occupants.empty()) pass_answer(room, *occupants.front(), *recipient, answer, outcome);
}

}  // namespace

void relay_iq(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (!iq.is_request()) return relay_answer(room, iq, outcome);
    const Visit* visit = room.occupants().find_visit(iq.from());
    if (visit == nullptr) {
        // XEP-0410 §3.1; XEP-0045 §6.6 has another error for discovery.
        bool disco = iq.payload()->ns() == xmpp::ns::disco_info ||
                     iq.payload()->ns() == xmpp::ns::disco_items;
        return refuse(room, iq,
                      StanzaError(disco ? Condition::bad_request : Condition::not_acceptable),
                      outcome);
    }
    const Occupant& sender = *visit->occupant;
    const Occupant* recipient = room.occupants().find(iq.to().resource());
    if (recipient == nullptr) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    // XEP-0410 §3.2: the room knows the answer.
    bool ping = iq.payload()->is("ping", xmpp::ns::ping);
    if (ping && recipient == &sender) return outcome.route(iq.result_reply());
    xmpp::muc::Standing standing(room.affiliation_of(sender.bare()), sender.role());
    if (auto refusal = may_send_private(room.config(), standing, recipient->role())) {
        return refuse(room, iq, *refusal, outcome);
    }
    // What is asked of the account (vCards) goes to its bare address.
    bool of_account =
        iq.payload()->is("vCard", xmpp::ns::vcard) || iq.payload()->ns() == xmpp::ns::pubsub;
    const xmpp::Jid& session = recipient->shown().jid;
    outcome.route(readdressed(iq, mark_of(room, visit->jid) + "." + std::string(iq.id()),
                              sender.jid(), of_account ? session.bare() : session));
}

}  // namespace parlance::server::muc
