#include "server/pubsub/nodes/creation.h"

#include <utility>

#include "server/config.h"
#include "server/entity/quotas.h"
#include "server/entity/user.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/nodes/collections.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/nodes/relationships.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "storage/settings.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using ps::Affiliation;
using xmpp::Condition;
using xmpp::StanzaError;

StanzaError error_of(const ps::BadConfig& bad) {
    std::string text = bad.field + " does not take this value";
    switch (bad.reason) {
        case ps::BadConfig::Reason::not_a_form:
            return StanzaError(Condition::bad_request, "a submitted form is expected");
        case ps::BadConfig::Reason::unknown:
            return StanzaError(Condition::not_acceptable, "there is no field " + bad.field);
        case ps::BadConfig::Reason::invalid:
            break;
    }
    // §8.1.2.
    if (bad.field == "pubsub#access_model") {
        StanzaError error = ps::error(Condition::not_acceptable, "unsupported-access-model");
        error.text = text;
        return error;
    }
    return StanzaError(Condition::not_acceptable, text);
}

}  // namespace

std::optional<xmpp::DataForm> form_in(const xmpp::Element* holder) {
    const xmpp::Element* x = holder == nullptr ? nullptr : holder->child("x", ns::data_forms);
    if (x == nullptr) return std::nullopt;
    return xmpp::DataForm::parse(*x);
}

base::Result<ps::NodeConfig, StanzaError> configured(const Service& service,
                                                     const ps::NodeConfig& base,
                                                     const xmpp::Element* holder,
                                                     std::string_view form_type) {
    if (holder == nullptr || holder->first_child() == nullptr) return base;
    auto form = form_in(holder);
    if (!form) return failed(StanzaError(Condition::bad_request, "a form is expected"));
    auto config = ps::submitted(base, *form, form_type);
    if (!config) return failed(error_of(config.error()));
    // What shown_config() has shown is no wish of the requester's.
    std::size_t largest = service.shard().config().limits.pubsub_item_bytes;
    if (base.max_payload > largest && config->max_payload == largest) {
        config->max_payload = base.max_payload;
    }
    return *config;
}

xmpp::DataForm shown_config(const Service& service, const ps::NodeConfig& config,
                            xmpp::FormKind kind) {
    ps::NodeConfig shown = config;
    std::size_t largest = service.shard().config().limits.pubsub_item_bytes;
    if (shown.max_payload > largest) shown.max_payload = static_cast<std::uint32_t>(largest);
    return ps::config_form(shown, kind, service.place());
}

ps::Refusal unsupported(const Service& service, const ps::NodeConfig& config,
                        std::string_view creator) {
    if (service.of_accounts()) return std::nullopt;
    // Of accounts it is known when they go.
    if (config.purge_offline) {
        return StanzaError(Condition::not_acceptable, "items outlive their publisher's presence");
    }
    if (!follows_roster(config) || has_roster(service, creator)) return std::nullopt;
    return ps::error(Condition::not_acceptable, "unsupported-access-model");
}

base::Task<ps::Refusal> refusal_to_create(Service* service, std::string owner, xmpp::Jid creator) {
    if (!service->may_create(owner, creator)) co_return StanzaError(Condition::forbidden);
    std::string who(creator.bare_view());
    std::vector<storage::Query> reads;
    reads.push_back(service->of_accounts() ? rows::count(owner) : rows::count_made_by(owner, who));
    reads.push_back(storage::settings::all(service->of_accounts() ? owner : who));
    auto found = co_await service->shard().environment().database.read_all(std::move(reads));
    if (!found) co_return xmpp::try_again_later();
    const entity::Settings settings = storage::settings::values((*found)[1]);
    const LimitsConfig& limits = service->shard().config().limits;
    auto limit = static_cast<std::int64_t>(quota_of(settings, limits, entity::Quota::nodes));
    if ((*found)[0].integer(0, 0) < limit) co_return std::nullopt;
    co_return ps::error(Condition::conflict, xmpp::ErrorType::wait, "max-nodes-exceeded");
}

void create_node(const Service& service, Node& node, const xmpp::Jid& creator,
                 ps::NodeConfig config, storage::Batch& batch) {
    // What there was of that name before is forgotten.
    if (node.parent() != nullptr) node.above.reset();
    node.linked.reset();
    node.exists = true;
    node.creator = creator.bare_view();
    node.created_us = service.now_us();
    node.config = std::move(config);
    // Links are made by relink() (collections.h) and relate() (relationships.h).
    node.config.collections.clear();
    node.config.children.clear();
    node.config.parent.clear();
    node.config.link.clear();
    node.affiliations.clear();
    node.subscribers.clear();
    node.items = 0;
    rows::Node row;
    row.name = node.name;
    row.creator = node.creator;
    row.created_us = node.created_us;
    row.config = ps::to_text(node.config, service.defaults());
    batch.add(rows::create(node.owner, row));
    if (!node.moved_to.empty()) batch.add(rows::erase_moved(node.owner, node.name));
    node.moved_to.clear();
    service.count_nodes(node.owner, 1);
    if (service.of_accounts()) return;
    // At an account the account owns its nodes without a row that says so.
    node.affiliations[node.creator] = Affiliation::owner;
    batch.add(rows::set_affiliation(
        node.owner,
        rows::Affiliation(node.name, node.creator, std::string(name_of(Affiliation::owner)))));
}

storage::Query store_config(Service& service, const Node& node) {
    return rows::set_config(node.owner, node.name, ps::to_text(node.config, service.defaults()));
}

Reply create(Service* service, Call call) {
    bool instant = call.node().empty();
    std::string name = instant ? service->new_name() : call.node();
    if (name.size() > kLongestName) {
        co_return refuse(StanzaError(Condition::not_acceptable, "the name is too long"));
    }
    // §8.1.3.
    const xmpp::Element* configure = call.what.beside;
    if (configure != nullptr && configure->has_attr("node")) {
        co_return refuse(Condition::bad_request);
    }
    auto wanted =
        configured(*service, service->defaults_for(name), call.what.beside, ns::pubsub_node_config);
    if (!wanted) co_return refuse(wanted.error());
    ps::Refusal impossible = unsupported(*service, *wanted, call.from().bare_view());
    if (impossible) co_return refuse(std::move(*impossible));
    NodePtr node = co_await service->nodes().find(call.owner, name);
    if (!node) co_return refuse(xmpp::try_again_later());
    ps::Refusal refusal = co_await refusal_to_create(service, call.owner, call.from());
    if (refusal) co_return refuse(std::move(*refusal));
    if (follows_roster(*wanted)) {
        bool known = co_await learn_contacts(service, node, std::string(call.from().bare_view()));
        if (!known) co_return refuse(xmpp::try_again_later());
    }
    Family family = co_await family_in_form(service, node, call.what.beside);
    Kin kin = co_await kin_in_form(service, node, call.what.beside);
    if (node->exists) {
        // Not answered before whoever has been faster.
        Committed made = co_await service->nodes().commit(node, storage::Batch());
        if (!made) co_return refuse(xmpp::try_again_later());
        co_return refuse(Condition::conflict);
    }
    refusal = may_relink(*service, family, *node, *wanted, call.from());
    if (!refusal) refusal = may_relate(*service, kin, *node, *wanted, call.from());
    if (refusal) co_return refuse(std::move(*refusal));
    storage::Batch batch;
    create_node(*service, *node, call.from(), *wanted, batch);
    relink(family, *node, wanted->collections, wanted->children, batch);
    relate(*service, kin, *wanted, batch);
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) {
        forget_family(*service, family);
        forget_kin(*service, kin);
        co_return refuse(xmpp::try_again_later());
    }
    tell_created(*service, node);
    tell_related(*service, node);
    if (!instant) co_return xmpp::Document();
    xmpp::Document reply("pubsub", ns::pubsub);
    reply->add("create").set("node", name);
    co_return std::move(reply);
}

}  // namespace parlance::server::pubsub
