#include "server/modules/ping.h"

#include "server/modules/roster_rows.h"
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
    // §5: whoever may see that the account has the feature gets an answer; to others it looks like
    // no account at all.
    registry.iq_now(IqScope::account, xmpp::ns::ping, "ping",
                    [pong](const IqRequest& request, IqPlace& place) -> IqReply {
                        bool trusted =
                            request.own() || may_see_presence(*place.user, request.from());
                        if (!trusted) return refuse(xmpp::Condition::service_unavailable);
                        return pong(request, place);
                    });
}

}  // namespace parlance::server::modules
