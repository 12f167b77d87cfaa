#include "server/modules/server_information.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "base/log.h"
#include "server/entity/host.h"
#include "server/modules/version.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/managed.h"
#include "server/s2s/federation.h"
#include "server/shard.h"
#include "server/shard_call.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ps = xmpp::pubsub;

constexpr const char* kNode = "serverinfo";
constexpr const char* kItem = "current";
// Storage does not work.
constexpr std::int64_t kAskAgainUs = 5 * base::kSecondUs;
// Connections come and go.
constexpr std::int64_t kLookAgainUs = 600 * base::kSecondUs;
constexpr std::size_t kMostDomains = 500;

bool is_published(const entity::Host& host) {
    const PubsubConfig& config = host.shard().config().pubsub;
    return config.server_information && !config.service.empty();
}

// Connections with one domain, by what XEP-0485 §4 calls them.
using Links = std::multiset<std::string>;
using LinksByDomain = std::map<std::string, Links>;

// Of those that carry stanzas of `domain`, on one shard.
LinksByDomain links_of_shard(Shard& shard, const std::string& domain) {
    auto is_ours = [&domain](const s2s::DomainPair& pair) {
        return pair.first == domain || pair.second == domain;
    };
    LinksByDomain out;
    for (const s2s::DomainState& state : shard.federation().overview()) {
        for (const s2s::DomainState::Connection& each : state.connections) {
            bool comes = std::any_of(each.receives.begin(), each.receives.end(), is_ours);
            bool goes = std::any_of(each.sends.begin(), each.sends.end(), is_ours);
            if (!comes && !goes) continue;
            const char* one_way = comes ? "incoming" : "outgoing";
            out[state.domain].insert(comes && goes ? "bidi" : one_way);
        }
    }
    return out;
}

base::Task<LinksByDomain> all_links(Shard* shard, std::string domain) {
    std::function<LinksByDomain(Shard&)> look = [domain](Shard& each) {
        return links_of_shard(each, domain);
    };
    auto of_shards = co_await call_on_all<LinksByDomain>(shard, std::move(look));
    LinksByDomain out;
    for (const LinksByDomain& some : of_shards) {
        for (const auto& [name, links] : some) out[name].insert(links.begin(), links.end());
    }
    co_return std::move(out);
}

void add_remote_domain(xmpp::Element& federation, const std::string& name, const Links& links) {
    xmpp::Element& remote = federation.add("remote-domain").set_if("name", name);
    for (const std::string& each : links) remote.add("connection").set("type", each);
}

// §4, §7: with the names of those who have agreed to it; the others are there.
xmpp::Document information(const std::string& domain, const LinksByDomain& links,
                           NamingConsents& consents) {
    xmpp::Document info("serverinfo", xmpp::ns::server_information);
    xmpp::Element& ours = info->add("domain").set("name", domain);
    info->add_copy(version_query().root());
    if (links.empty()) return info;
    xmpp::Element& federation = ours.add("federation");
    // In an order that tells nothing.
    std::multiset<Links> nameless;
    std::size_t count = 0;
    for (const auto& [name, kinds] : links) {
        if (++count > kMostDomains) break;
        if (consents.may_name(name)) {
            add_remote_domain(federation, name, kinds);
        } else {
            nameless.insert(kinds);
        }
    }
    for (const Links& kinds : nameless) add_remote_domain(federation, {}, kinds);
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
    const entity::Host& domain = *service->host().parent();
    LinksByDomain links = co_await all_links(&service->shard(), domain.domain());
    auto* consents = domain.find<NamingConsents>();
    PARLANCE_ASSERT(consents != nullptr);
    const xmpp::Document info = information(domain.domain(), links, *consents);
    if (items.size() == 1 && items.front().payload == xmpp::to_xml(info.root())) co_return true;
    bool put = co_await pubsub::put_managed(service, node, kItem, &info);
    co_return put;
}

}  // namespace

void ServerInformation::declare(Registry& registry) {
    registry.implements({xep("0485", "1.0.0")});
    if (!is_published(host_)) return;
    registry.host_feature(std::string(xmpp::ns::server_information));
    consents_.declare(registry);
    host_.offer(consents_);
}

void ServerInformationNode::start() {
    const entity::Host& host = service_.host();
    // Every shard has the service; its nodes are at its home.
    if (!is_published(host) || &host.shard().home_of(host.jid()) != &host.shard()) return;
    publish_at(host.shard().environment().clock.monotonic_us());
}

void ServerInformationNode::publish_at(std::int64_t monotonic_us) {
    // By a timer, since a task that waits would keep the server from stopping.
    service_.shard().environment().timers.at(monotonic_us, [this] {
        const entity::Host& host = service_.host();
        // It may be served again.
        if (host.shard().find_service(host.domain()) != &host) {
            publish_at(host.shard().environment().clock.monotonic_us() + kLookAgainUs);
        } else if (!host.shard().draining()) {
            service_.host().scope().spawn("server information", publish());
        }
    });
}

base::Task<> ServerInformationNode::publish() {
    bool done = co_await publish_information(&service_);
    std::int64_t now_us = service_.shard().environment().clock.monotonic_us();
    publish_at(now_us + (done ? kLookAgainUs : kAskAgainUs));
}

std::string server_information_uri(const entity::Host& host) {
    if (!is_published(host)) return "";
    return "xmpp:" + host.shard().config().pubsub.service + "." + host.domain() + "?;node=" + kNode;
}

}  // namespace parlance::server::modules
