#include "server/muc/requests.h"

#include <algorithm>
#include <array>

#include "server/muc/admin.h"
#include "server/muc/archive.h"
#include "server/muc/discovery.h"
#include "server/muc/hat_commands.h"
#include "server/muc/iq_relay.h"
#include "server/muc/mention_rules.h"
#include "server/muc/moderation.h"
#include "server/muc/owner.h"
#include "server/muc/refusal.h"
#include "server/muc/registration.h"
#include "server/muc/vcard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::StanzaError;

// Answers the request, in the decision or behind it.
using Handler = void (*)(Room&, const xmpp::Stanza&, Outcome&);

struct Entry {
    std::string_view ns;
    std::string_view name;
    Handler handler;
};

void answer_ping(Room&, const xmpp::Stanza& iq, Outcome& outcome) {
    outcome.route(iq.result_reply());
}

constexpr std::array kHandlers = {
    Entry{ns::muc_admin, "query", take_admin},
    Entry{ns::muc_owner, "query", take_owner},
    Entry{ns::mentions, "query", take_mention_rules},
    Entry{ns::disco_info, "query", answer_info},
    Entry{ns::disco_items, "query", answer_items},
    Entry{ns::registration, "query", take_registration},
    Entry{ns::mam, "query", answer_archive_query},
    Entry{ns::mam, "metadata", answer_archive_metadata},
    Entry{ns::message_moderate, "moderate", take_moderation},
    Entry{ns::fasten, "apply-to", take_moderation},
    Entry{ns::vcard, "vCard", take_vcard},
    Entry{ns::commands, "command", take_hat_command},
    Entry{ns::ping, "ping", answer_ping},
};

}  // namespace

void take_iq(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (!iq.to().is_bare()) return relay_iq(room, iq, outcome);
    if (!iq.is_request()) return;
    const xmpp::Element& payload = *iq.payload();
    auto found = std::find_if(kHandlers.begin(), kHandlers.end(), [&payload](const Entry& entry) {
        return payload.is(entry.name, entry.ns);
    });
    if (found == kHandlers.end()) {
        return refuse(room, iq, StanzaError(Condition::service_unavailable), outcome);
    }
    // §10.1: before it is configured it is there for its owner alone.
    bool hidden = room.locked() && room.affiliation_of(iq.from()) != xmpp::muc::Affiliation::owner;
    if (!room.exists() || hidden) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    found->handler(room, iq, outcome);
}

}  // namespace parlance::server::muc
