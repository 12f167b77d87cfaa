#include "server/modules/pubsub.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/pubsub/items/node_archive.h"
#include "server/pubsub/nodes/discovery.h"
#include "server/pubsub/nodes/features.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/notifications/last_items.h"
#include "server/pubsub/oversight.h"
#include "server/pubsub/subscriptions/approval.h"
#include "server/pubsub/subscriptions/bounce.h"
#include "server/pubsub/subscriptions/get_pending.h"
#include "server/pubsub/subscriptions/lapse.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

void declare_pubsub(Registry& registry, IqScope scope, pubsub::Service& service) {
    registry.implements({xep("0060", "1.30.0"), xep("0248", "0.5.0"), xep("0413", "0.2.1"),
                         xep("0462", "0.1.1"), xep("0465", "0.1.1"), xep("0470", "0.2.0"),
                         xep("0496", "0.1.0"), xep("0497", "0.1.0"), xep("0499", "0.1.0"),
                         xep("0503", "0.3.0")});
    for (std::string_view ns : {xmpp::ns::pubsub, xmpp::ns::pubsub_owner}) {
        registry.iq(scope, ns, "pubsub",
                    [&service](IqRequest request) { return service.answer(std::move(request)); });
    }
    registry.iq_any_node(scope, xmpp::ns::disco_info, "query", [&service](IqRequest request) {
        return pubsub::node_info(&service, std::move(request));
    });
    registry.iq_any_node(scope, xmpp::ns::disco_items, "query", [&service](IqRequest request) {
        return pubsub::node_items(&service, std::move(request));
    });
    pubsub::declare_node_archive(registry, scope, service);
}

void Pubsub::declare(Registry& registry) {
    registry.host_identity(Identity("pubsub", "service", "Publish-Subscribe"));
    for (const std::string& feature : pubsub::features(false)) registry.host_feature(feature);
    declare_pubsub(registry, IqScope::host, service_);
    pubsub::declare_oversight(service_);
    commands_.add(IqScope::host, pubsub::get_pending_command(service_));
    registry.iq(IqScope::host, xmpp::ns::disco_items, "query", [this](IqRequest request) {
        return pubsub::service_items(&service_, std::move(request));
    });
    registry.host_message([this](const xmpp::Stanza& message, Outcome&) {
        entity::Host& host = service_.host();
        bool gone =
            message.is_presence() && message.presence_type() == xmpp::PresenceType::unavailable;
        if (gone) {
            host.scope().spawn("pubsub presence",
                               pubsub::end_temporary(&service_, host.domain(), message.from()));
            return true;
        }
        std::vector<std::string> nodes = pubsub::names_in_probe(host.shard(), message);
        if (!nodes.empty()) {
            host.scope().spawn("last items",
                               pubsub::send_last_items(&service_, host.domain(), message.from(),
                                                       std::move(nodes)));
            return true;
        }
        if (auto contact = pubsub::contact_in(service_, message)) {
            host.scope().spawn("pubsub roster", pubsub::review_subscriber(&service_, message.from(),
                                                                          std::move(*contact)));
            return true;
        }
        if (auto node = pubsub::bounced_node(message)) {
            host.scope().spawn(
                "pubsub bounce",
                pubsub::end_bounced(&service_, host.domain(), std::move(*node), message.from()));
            return true;
        }
        auto form = pubsub::approval_in(message);
        if (!form) return false;
        host.scope().spawn("pubsub approval", pubsub::approve(&service_, host.domain(),
                                                              message.from(), std::move(*form)));
        return true;
    });
}

}  // namespace parlance::server::modules
