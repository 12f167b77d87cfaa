#include "server/modules/server_information.h"

#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/modules/version.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/managed.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ps = xmpp::pubsub;

constexpr const char* kNode = "serverinfo";
constexpr const char* kItem = "current";
constexpr std::int64_t kAskAgainUs = 5'000'000;

bool is_published(const entity::Host& host) {
    const PubsubConfig& config = host.shard().config().pubsub;
    return config.server_information && !config.service.empty();
}

// XEP-0485 §4. Whom the domain federates with is named only with the consent of those.
xmpp::Document information(const std::string& domain) {
    xmpp::Document info("serverinfo", xmpp::ns::server_information);
    info->add("domain").set("name", domain);
    info->add_copy(version_query().root());
    return info;
}

// §5: open, one item.
ps::NodeConfig node_config() {
    ps::NodeConfig config = ps::service_defaults();
    config.access = ps::AccessModel::open;
    config.max_items = 1;
    config.type = xmpp::ns::server_information;
    config.title = "Server information";
    return config;
}

// False: storage does not work, try again.
base::Task<bool> publish_information(pubsub::Service* service) {
    const std::string owner = service->host().domain();
    pubsub::NodePtr node = co_await service->nodes().find(owner, kNode);
    if (!node) co_return false;
    if (node->exists && node->creator != owner) {
        base::log::warn("the node for the server's information is somebody else's",
                        {{"service", owner}, {"node", kNode}, {"creator", node->creator}});
        co_return true;
    }
    if (!node->exists) {
        storage::Batch batch;
        pubsub::create_node(*service, *node, service->host().jid(), node_config(), batch);
        pubsub::Committed made = co_await service->nodes().commit(node, std::move(batch));
        if (!made) co_return false;
    }
    std::vector<storage::pubsub::Item> items;
    bool read = co_await pubsub::read_managed(service, node, &items);
    if (!read) co_return false;
    const xmpp::Document info = information(service->host().parent()->domain());
    if (items.size() == 1 && items.front().payload == xmpp::to_xml(info.root())) co_return true;
    bool put = co_await pubsub::put_managed(service, node, kItem, &info);
    co_return put;
}

}  // namespace

void ServerInformation::declare(Registry& registry) {
    registry.implements({xep("0485", "1.0.0")});
    if (is_published(host_)) registry.host_feature(std::string(xmpp::ns::server_information));
}

void ServerInformationNode::start() {
    const entity::Host& host = service_.host();
    // Every shard has the service; its nodes are at its home.
    if (is_published(host) && &host.shard().home_of(host.jid()) == &host.shard()) begin();
}

void ServerInformationNode::begin() {
    service_.host().scope().spawn("server information", publish_or_retry());
}

base::Task<> ServerInformationNode::publish_or_retry() {
    bool done = co_await publish_information(&service_);
    if (done) co_return;
    // By a timer, since a task that waits would keep the server from stopping.
    const Environment& environment = service_.shard().environment();
    environment.timers.at(environment.clock.monotonic_us() + kAskAgainUs, [this] { begin(); });
}

std::string server_information_uri(const entity::Host& host) {
    if (!is_published(host)) return "";
    return "xmpp:" + host.shard().config().pubsub.service + "." + host.domain() + "?;node=" + kNode;
}

}  // namespace parlance::server::modules
