// XEP-0060 §5.6 and §5.7: what whoever asks is subscribed to, and is affiliated with.
#include <utility>
#include <vector>

#include "server/pubsub/actions.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;

// As many nodes as one owner may have, and no more in one answer.
constexpr std::int64_t kMostListedNodes = 10'000;

}  // namespace

Reply subscriptions(Service* service, Call call) {
    std::string who(call.from().bare_view());
    auto found = co_await service->shard().environment().database.read(
        rows::subscriptions_of(call.owner, who));
    if (!found) co_return refuse(xmpp::try_again_later());
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("subscriptions").set_if("node", call.node());
    for (const rows::Subscription& row : rows::subscriptions(*found)) {
        if (!call.node().empty() && row.node != call.node()) continue;
        ps::SubscribeOptions options = ps::options_from_text(row.options);
        if (options.is_over(service->now_us())) continue;
        if (service->nodes().has_lapsed(call.owner, options)) continue;
        out.add("subscription")
            .set_if("node", row.node)
            .set("jid", row.jid)
            .set_if("subid", row.id)
            .set("subscription", row.state);
    }
    co_return std::move(reply);
}

Reply affiliations(Service* service, Call call) {
    std::string who(call.from().bare_view());
    storage::Database& database = service->shard().environment().database;
    auto found = co_await database.read(rows::affiliations_of(call.owner, who));
    if (!found) co_return refuse(xmpp::try_again_later());
    std::vector<rows::Affiliation> all = rows::affiliations(*found);
    // At its account every node is the account's own.
    if (service->of_accounts() && who == call.owner) {
        storage::Query query = rows::list(call.owner, "", kMostListedNodes);
        auto nodes = co_await database.read(std::move(query));
        if (!nodes) co_return refuse(xmpp::try_again_later());
        all.clear();
        for (const rows::Node& node : rows::nodes(*nodes)) {
            all.emplace_back(node.name, who, std::string(name_of(ps::Affiliation::owner)));
        }
    }
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("affiliations").set_if("node", call.node());
    for (const rows::Affiliation& row : all) {
        if (!call.node().empty() && row.node != call.node()) continue;
        out.add("affiliation").set("node", row.node).set("affiliation", row.name);
    }
    co_return std::move(reply);
}

}  // namespace parlance::server::pubsub
