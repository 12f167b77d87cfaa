#include "server/modules/disco.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/base64.h"
#include "xmpp/caps2_hash.h"
#include "xmpp/caps_hash.h"
#include "xmpp/named_hash.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;

// Stands for this software (XEP-0115 §4), not for one installation.
constexpr std::string_view kCapsNode = "urn:uuid:a1d50fe8-ddbe-4209-b5ba-8bf5d90acbe9";

// Those two must be implemented (XEP-0300 §4).
constexpr std::array<std::string_view, 2> kCaps2Algorithms = {"sha-256", "sha3-256"};

xmpp::Document new_disco_query(std::string_view ns, std::string_view node) {
    xmpp::Document query("query", ns);
    query->set_if("node", node);
    return query;
}

void add_identity(xmpp::Element& info, const Identity& identity) {
    info.add("identity")
        .set("category", identity.category)
        .set("type", identity.type)
        .set_if("name", identity.name);
}

bool is_below(std::string_view name, std::string_view host) {
    return name.size() > host.size() && name.ends_with(host) &&
           name[name.size() - host.size() - 1] == '.';
}

// Those at a name below the host, and those at a name below none.
bool lists(const Config& config, const entity::Host& host, std::string_view component) {
    if (is_below(component, host.domain())) return true;
    return std::none_of(config.hosts.begin(), config.hosts.end(),
                        [component](const auto& other) { return is_below(component, other); });
}

IqReply host_items(const IqRequest& request, IqPlace& place) {
    if (request.is_set()) return refuse(Condition::bad_request);
    if (request.payload().has_attr("node")) return refuse(Condition::item_not_found);
    xmpp::Document items = new_disco_query(xmpp::ns::disco_items, {});
    const Config& config = place.host.shard().config();
    for (const ComponentConfig& component : config.components) {
        if (!lists(config, place.host, component.name)) continue;
        items->add("item").set("jid", component.name);
    }
    for (const std::string& name : place.host.shard().services_of(place.host)) {
        items->add("item").set("jid", name);
    }
    return items;
}

bool trusted(const IqRequest& request, const entity::User& user) {
    return request.own() || may_see_presence(user, request.from());
}

// XEP-0030 §8: whoever may not see the presence gets the answer that an address without account
// gives.
IqReply account_info(const IqRequest& request, IqPlace& place) {
    if (!trusted(request, *place.user)) return refuse(Condition::service_unavailable);
    if (request.is_set()) return refuse(Condition::bad_request);
    if (request.payload().has_attr("node")) return refuse(Condition::item_not_found);
    xmpp::Document info = new_disco_query(xmpp::ns::disco_info, {});
    add_identity(info.root(), Identity("account", "registered", ""));
    for (const Identity& identity : place.host.registry().account_identities()) {
        add_identity(info.root(), identity);
    }
    for (const std::string& feature : place.host.registry().account_features()) {
        info->add("feature").set("var", feature);
    }
    place.host.delegated_info().nest(place.host.shard().config(), true, info.root());
    return info;
}

// XEP-0030 §8: the items of an address without account are the empty list that a stranger gets of
// an account.
Verdict items_of_nobody(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (traffic.owner().exists() || !stanza.to().is_bare() || !stanza.is_request()) {
        return Verdict::pass();
    }
    const xmpp::Element& payload = *stanza.payload();
    bool asks_items =
        stanza.iq_type() == xmpp::IqType::get && payload.is("query", xmpp::ns::disco_items);
    if (!asks_items) return Verdict::pass();
    traffic.outcome().route(
        stanza.result_reply(new_disco_query(xmpp::ns::disco_items, payload.attr("node"))));
    return Verdict::done();
}

}  // namespace

// Sessions are for those who may see the presence; each module says who may know of what it has.
base::Task<IqReply> Disco::account_items(IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::service_unavailable);
    std::string_view node = request.payload().attr("node");
    xmpp::Document items = new_disco_query(xmpp::ns::disco_items, node);
    const entity::User* user = host_.shard().find_user(request.to().bare_view());
    bool sees = user != nullptr && user->exists() && trusted(request, *user);
    if (request.payload().has_attr("node")) {
        if (sees) co_return refuse(Condition::item_not_found);
        co_return std::move(items);
    }
    for (std::size_t i = 0; sees && i < user->sessions().size(); ++i) {
        const entity::Session& session = *user->sessions()[i];
        if (session.presence().available) items->add("item").set("jid", session.jid().full());
    }
    for (const Registry::ItemsReader& reader : host_.registry().account_items()) {
        co_await reader(request, &items.root());
    }
    co_return std::move(items);
}

xmpp::Document Disco::host_info() const {
    const Registry& registry = host_.registry();
    xmpp::Document info("query", xmpp::ns::disco_info);
    for (const Identity& identity : registry.host_identities()) {
        add_identity(info.root(), identity);
    }
    for (const std::string& feature : registry.host_features()) {
        info->add("feature").set("var", feature);
    }
    for (const xmpp::Document& form : registry.host_forms()) info->add_copy(form.root());
    if (host_.parent() == nullptr) {
        host_.delegated_info().nest(host_.shard().config(), false, info.root());
    }
    return info;
}

void Disco::look_at_delegated() {
    std::uint64_t version = host_.delegated_info().version();
    if (std::exchange(delegated_version_, version) == version) return;
    caps_ver_.clear();
    caps2_hashes_.clear();
}

const std::string& Disco::caps_ver() {
    look_at_delegated();
    if (caps_ver_.empty()) caps_ver_ = xmpp::caps_hash(host_info().root());
    return caps_ver_;
}

std::string Disco::caps_feature() {
    std::string out = "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='";
    out += kCapsNode;
    out += "' ver='";
    out += caps_ver();
    out += "'/>";
    return out + caps2_feature();
}

const std::vector<std::string>& Disco::caps2_hashes() {
    look_at_delegated();
    if (!caps2_hashes_.empty()) return caps2_hashes_;
    auto input = xmpp::caps2_input(host_info().root());
    PARLANCE_ASSERT(input);  // we have made it ourselves
    for (std::string_view algorithm : kCaps2Algorithms) {
        auto digest = xmpp::digest_by_name(algorithm, *input);
        PARLANCE_ASSERT(digest);
        caps2_hashes_.push_back(xmpp::base64_encode(*digest));
    }
    return caps2_hashes_;
}

// XEP-0390 §5.3.
std::string Disco::caps2_feature() {
    xmpp::Document c("c", xmpp::ns::caps2);
    for (std::size_t i = 0; i < kCaps2Algorithms.size(); ++i) {
        c->add("hash", xmpp::ns::hashes)
            .set("algo", kCaps2Algorithms[i])
            .add_text(caps2_hashes()[i]);
    }
    return xmpp::to_xml(c.root());
}

// XEP-0115 §6.2, XEP-0390 §5.5: whoever has seen a hash asks with it.
bool Disco::is_caps_node(std::string_view node) {
    if (node == std::string(kCapsNode) + "#" + caps_ver()) return true;
    for (std::size_t i = 0; i < kCaps2Algorithms.size(); ++i) {
        if (node == xmpp::caps2_node(kCaps2Algorithms[i], caps2_hashes()[i])) return true;
    }
    return false;
}

IqReply Disco::answer_host_info(const IqRequest& request) {
    if (request.is_set()) return refuse(Condition::bad_request);
    std::string_view node = request.payload().attr("node");
    bool known = !request.payload().has_attr("node") || is_caps_node(node);
    if (!known) return refuse(Condition::item_not_found);
    xmpp::Document info = host_info();
    info->set_if("node", node);
    return info;
}

void Disco::declare(Registry& registry) {
    registry.implements({xep("0030", "2.5.0"), xep("0115", "1.6.0"), xep("0390", "0.3.2")});
    registry.iq_now(
        IqScope::host, xmpp::ns::disco_info, "query",
        [this](const IqRequest& request, IqPlace&) { return answer_host_info(request); });
    if (host_.parent() != nullptr) {
        registry.host_feature(xmpp::ns::disco_info);
        registry.host_feature(xmpp::ns::disco_items);
        return;
    }
    registry.host_identity(Identity("server", "im", "Parlance"));
    for (std::string_view feature : {xmpp::ns::disco_info, xmpp::ns::disco_items}) {
        registry.host_feature(feature);
        registry.account_feature(feature);
    }
    registry.host_feature(xmpp::ns::caps);
    registry.host_feature(xmpp::ns::caps2);
    registry.iq_now(IqScope::host, xmpp::ns::disco_items, "query", host_items);
    registry.iq_now(IqScope::account, xmpp::ns::disco_info, "query", account_info);
    registry.iq(IqScope::account, xmpp::ns::disco_items, "query",
                [this](IqRequest request) { return account_items(std::move(request)); });
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::iq, items_of_nobody);
    registry.stream_feature([this] { return caps_feature(); });
    registry.stranger_stream_feature([this] { return caps_feature(); });
    registry.on_reconfigured([this] {
        caps_ver_.clear();
        caps2_hashes_.clear();
    });
}

}  // namespace parlance::server::modules
