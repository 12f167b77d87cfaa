#include "server/modules/stanza_id.h"

#include <string>
#include <utility>

#include "base/assert.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::modules {

namespace {

// §3: whoever finds an id in its own name deletes it.
Verdict strip_forged(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    const std::string& owner = traffic.owner().owner();
    bool forged = false;
    for (const xmpp::Element& child : message.element().children()) {
        forged = forged || xmpp::is_stanza_id(child, owner);
    }
    if (!forged) return Verdict::pass();
    xmpp::Document clean = message.editable();
    clean->remove_children_if(
        [&owner](const xmpp::Element& child) { return xmpp::is_stanza_id(child, owner); });
    auto stanza = xmpp::Stanza::make(std::move(clean), message.from(), message.to());
    PARLANCE_ASSERT(stanza);
    traffic.replace(std::move(*stanza));
    return Verdict::pass();
}

}  // namespace

void StanzaId::declare(Registry& registry) {
    registry.implements({xep("0359", "0.7.0")});
    registry.host_feature(xmpp::ns::stanza_id);
    registry.account_feature(xmpp::ns::stanza_id);
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::message, strip_forged);
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message, strip_forged);
}

}  // namespace parlance::server::modules
