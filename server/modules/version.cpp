#include "server/modules/version.h"

#include "xmpp/namespaces.h"

namespace parlance::server::modules {

xmpp::Document version_query() {
    xmpp::Document query("query", xmpp::ns::version);
    query->add_text_child("name", "Parlance");
    query->add_text_child("version", PARLANCE_VERSION);
    return query;
}

void Version::declare(Registry& registry) {
    registry.implements({xep("0092", "1.1")});
    registry.host_feature(xmpp::ns::version);
    registry.iq_now(IqScope::host, xmpp::ns::version, "query",
                    [](const IqRequest& request, IqPlace&) -> IqReply {
                        if (request.is_set()) return refuse(xmpp::Condition::bad_request);
                        return version_query();
                    });
}

}  // namespace parlance::server::modules
