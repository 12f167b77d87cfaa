#include "server/modules/legacy_session.h"

#include "xmpp/namespaces.h"

namespace parlance::server::modules {

void LegacySession::declare(Registry& registry) {
    registry.implements({rfc("3921")});
    auto grant = [](const IqRequest& request, IqPlace&) -> IqReply {
        if (!request.is_set()) return refuse(xmpp::Condition::bad_request);
        return xmpp::Document();
    };
    registry.iq_now(IqScope::host, xmpp::ns::session, "session", grant);
    registry.iq_now(IqScope::own_account, xmpp::ns::session, "session", grant);
}

}  // namespace parlance::server::modules
