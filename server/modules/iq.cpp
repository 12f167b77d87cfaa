#include "server/modules/iq.h"

#include "server/entity/host.h"
#include "server/iq_dispatch.h"
#include "server/modules/presence_fan_out.h"
#include "server/modules/roster_rows.h"

namespace parlance::server::modules {

namespace {

// The server itself, or a service at a name below it.
bool is_own_service(const std::string& host, const xmpp::Jid& peer) {
    if (peer.has_local()) return false;
    std::string_view domain = peer.domain();
    return domain == host || (domain.size() > host.size() && domain.ends_with(host) &&
                              domain[domain.size() - host.size() - 1] == '.');
}

// RFC 6121 §8.5.3.1: whoever does not share presence with the recipient is not to learn from the
// answer whether that resource is there.
bool may_reach(entity::Session& session, const xmpp::Jid& peer) {
    const entity::User& user = session.user();
    return may_see_presence(user, peer) || is_own_service(user.host().domain(), peer) ||
           has_directed(session, peer);
}

Verdict deliver_iq(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    entity::User& owner = traffic.owner();
    if (!stanza.to().is_bare()) {
        entity::Session* session = owner.session(stanza.to().resource());
        if (session != nullptr && (!stanza.is_request() || may_reach(*session, stanza.from()))) {
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
    registry.implements({rfc("6121")});
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::iq, deliver_iq);
}

}  // namespace parlance::server::modules
