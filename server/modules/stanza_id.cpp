#include "server/modules/stanza_id.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/assert.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::modules {

namespace {

// XEP-0203 §4: what one of our domains is said to have stamped, which no client can do for it.
bool is_forged_delay(const Traffic& traffic, const xmpp::Element& child) {
    // On its way in, a message has been through this server.
    if (traffic.direction() == Direction::inbound) return false;
    const Config& config = traffic.owner().shard().config();
    return xmpp::is_delay_of(child,
                             [&config](std::string_view domain) { return config.serves(domain); });
}

// XEP-0359 §3: whoever finds an id in its own name deletes it.
Verdict strip_forged(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    auto is_forged = [&traffic](const xmpp::Element& child) {
        return xmpp::is_stanza_id(child, traffic.owner().owner()) ||
               is_forged_delay(traffic, child);
    };
    bool forged = false;
    for (const xmpp::Element& child : message.element().children()) {
        forged = forged || is_forged(child);
    }
    if (!forged) return Verdict::pass();
    xmpp::Document clean = message.editable();
    clean->remove_children_if(is_forged);
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
