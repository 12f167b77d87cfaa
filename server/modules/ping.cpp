#include "server/modules/ping.h"

#include "xmpp/namespaces.h"

namespace parlance::server::modules {

void Ping::declare(Registry& registry) {
    registry.implements({xep("0199", "2.0.1")});
    registry.host_feature(xmpp::ns::ping);
    registry.account_feature(xmpp::ns::ping);
    auto pong = [](const IqRequest& request, IqPlace&) -> IqReply {
        if (request.is_set()) return refuse(xmpp::Condition::bad_request);
        return xmpp::Document();
    };
    registry.iq_now(IqScope::host, xmpp::ns::ping, "ping", pong);
    registry.iq_now(IqScope::own_account, xmpp::ns::ping, "ping", pong);
}

}  // namespace parlance::server::modules
