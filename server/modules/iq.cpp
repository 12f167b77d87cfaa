#include "server/modules/iq.h"

#include "server/entity/host.h"
#include "server/iq_dispatch.h"

namespace parlance::server::modules {

namespace {

Verdict deliver(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    entity::User& owner = traffic.owner();
    if (!stanza.to().is_bare()) {
        entity::Session* session = owner.session(stanza.to().resource());
        if (session != nullptr) {
            traffic.outcome().emit(session->id(), stanza);
            return Verdict::done();
        }
    } else if (stanza.is_request() && owner.exists()) {
        dispatch_iq(owner.host(), &owner, IqScope::account, stanza, traffic.take_receipt(),
                    traffic.outcome());
        return Verdict::done();
    }
    // RFC 6121 §8.5.1, §8.5.3.2.3: nobody there is the same as no such account.
    if (stanza.is_request()) return Verdict::refuse(xmpp::Condition::service_unavailable);
    return Verdict::done();
}

}  // namespace

void Iq::declare(Registry& registry) {
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::iq, deliver);
}

}  // namespace parlance::server::modules
