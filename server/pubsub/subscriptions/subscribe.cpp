// XEP-0060 §6.1 to §6.4: subscribing, and the options of subscriptions.
#include <algorithm>
#include <utility>

#include "server/config.h"
#include "server/entity/user.h"
#include "server/modules/roster_rows.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/collections.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/notifications/digest.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/lease_end.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/pubsub/payload_text.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace ns = xmpp::ns;
using ps::SubscriptionState;
using xmpp::Condition;
using xmpp::StanzaError;

// Of one JID at one node, counting its resources.
constexpr std::size_t kSubscriptionsOfOne = 20;

// Whom the request subscribes: itself, at one of its addresses (§6.1.3.1).
base::Result<xmpp::Jid, StanzaError> subscriber_jid(const Call& call) {
    if (!call.what.element->has_attr("jid")) {
        return failed(ps::error(Condition::bad_request, "jid-required"));
    }
    auto jid = xmpp::Jid::parse(call.what.element->attr("jid"));
    bool own = jid && jid->bare_view() == call.from().bare_view();
    if (!own) return failed(ps::error(Condition::bad_request, "invalid-jid"));
    return std::move(*jid);
}

// A user of this server, whose presence is known where the notifications go (§12.6).
bool is_here(const Service& service, const xmpp::Jid& jid) {
    return jid.has_local() && service.shard().find_host(jid.domain()) != nullptr;
}

// §12.5: it is known when `who` goes. An account is told of the presence of its contacts; what
// users of this server subscribe to is told by their own homes.
bool is_seen(const Service& service, std::string_view owner, const xmpp::Jid& who) {
    if (!service.of_accounts() || is_here(service, who)) return true;
    const entity::User* user = service.shard().find_user(owner);
    if (user == nullptr || !user->exists()) return false;
    const modules::RosterRow* row = modules::find_row(*user, who.bare_view());
    return row != nullptr && modules::gives_presence(*row);
}

// What `who` may choose at the node; null: at any (§6.4).
ps::OptionsOffer offer_for(const Service& service, const Node* node, const xmpp::Jid& who) {
    ps::OptionsOffer offer;
    offer.shows = is_here(service, who);
    offer.digest = node == nullptr || can_gather(service, *node);
    // §12.8: not where it is known that the payloads have no text.
    offer.body = node == nullptr || !names_payloads(node->config.type) ||
                 ps::has_payload_text(node->config.type);
    return offer;
}

// A field that has been set to something that there is not for `who` at the node; empty: none.
std::string_view refused_field(const Service& service, const Node& node, const xmpp::Jid& who,
                               const ps::SubscribeOptions& base,
                               const ps::SubscribeOptions& wanted) {
    // A lease that is over before it begins (§12.19), and one that nobody would end.
    bool endless = wanted.temporary && !is_seen(service, node.owner, who);
    if (wanted.is_over(service.now_us()) || endless) return "pubsub#expire";
    ps::OptionsOffer offer = offer_for(service, &node, who);
    if (wanted.shows != 0 && !offer.shows) return "pubsub#show-values";
    // The node may have been another one when these were set.
    if (wanted.digest && !base.digest && !offer.digest) return "pubsub#digest";
    if (wanted.body && !base.body && !offer.body) return "pubsub#include_body";
    return {};
}

base::Result<ps::SubscribeOptions, StanzaError> options_in(const Service& service, const Node& node,
                                                           const xmpp::Jid& who,
                                                           const ps::SubscribeOptions& base,
                                                           const xmpp::Element* holder) {
    if (holder == nullptr || holder->first_child() == nullptr) return base;
    auto form = form_in(holder);
    if (!form) return failed(ps::error(Condition::bad_request, "invalid-options"));
    auto options = ps::submitted_options(base, *form);
    std::string field = options ? std::string(refused_field(service, node, who, base, *options))
                                : options.error().field;
    if (field.empty()) {
        if (options->temporary) options->since_us = service.now_us();
        if (options->expire_us != base.expire_us) set_reminder(service, *options);
        return *options;
    }
    StanzaError error = ps::error(Condition::bad_request, "invalid-options");
    error.text = field + " does not take this value";
    return failed(std::move(error));
}

ps::Refusal too_many(const Service& service, const Node& node, const xmpp::Jid& who) {
    bool enough = node.subscriptions_of(who.bare_view()).size() >= kSubscriptionsOfOne ||
                  node.subscribers.size() >= service.shard().config().limits.pubsub_subscribers;
    if (!enough) return std::nullopt;
    return ps::error(Condition::policy_violation, xmpp::ErrorType::wait, "too-many-subscriptions");
}

xmpp::Document reply_with(const Service& service, const Node& node, const Subscriber& subscriber,
                          bool options) {
    xmpp::Document reply("pubsub", ns::pubsub);
    add_subscription(reply.root(), node, subscriber, true);
    if (options) {
        xmpp::Element& out = reply->add("options").set_if("node", node.name);
        out.set("jid", subscriber.jid.full()).set_if("subid", subscriber.id);
        ps::OptionsOffer offer = offer_for(service, &node, subscriber.jid);
        ps::options_form(subscriber.options, xmpp::FormKind::result, offer).append_to(out);
    }
    return reply;
}

// §6.3.7: <options/> beside <subscribe/> says nothing of node and JID itself.
bool misplaced(const xmpp::Element* options) {
    return options != nullptr && (options->has_attr("node") || options->has_attr("jid"));
}

// A second subscription of the same JID is another one if it has other options (§6.1.6); else it is
// the one that there is.
const Subscriber* same_subscription(const Node& node, const xmpp::Jid& jid,
                                    const ps::SubscribeOptions& options) {
    for (const Subscriber* each : node.subscriptions_of(jid.bare_view())) {
        if (each->jid == jid && each->options == options) return each;
    }
    return nullptr;
}

}  // namespace

Reply subscribe(Service* service, Call call) {
    if (misplaced(call.what.beside)) co_return refuse(Condition::bad_request);
    auto jid = subscriber_jid(call);
    if (!jid) co_return refuse(jid.error());
    NodeResult known = co_await service->known_node(call.owner, call.node());
    if (!known) co_return refuse(known.error());
    NodePtr node = *known;
    bool pending = false;
    ps::Refusal refusal = service->may_subscribe(*node, call.from(), pending);
    if (refusal) co_return refuse(std::move(*refusal));
    ps::SubscribeOptions defaults;
    defaults.temporary = node->config.temporary;
    defaults.nodes = node->config.kind == ps::NodeKind::collection;
    auto options = options_in(*service, *node, call.from(), defaults, call.what.beside);
    if (!options) co_return refuse(options.error());
    // §12.5: the owner of the node leaves no choice.
    if (node->config.temporary && !is_seen(*service, call.owner, call.from())) {
        co_return refuse(ps::error(Condition::bad_request, "invalid-options"));
    }
    if (node->config.temporary) {
        options->temporary = true;
        options->since_us = service->now_us();
    }
    bool shown = call.what.beside != nullptr;
    storage::Batch batch;
    drop_expired(*service, *node, batch);
    if (const Subscriber* same = same_subscription(*node, *jid, *options)) {
        xmpp::Document reply = reply_with(*service, *node, *same, shown);
        Committed kept = co_await service->nodes().commit(node, std::move(batch));
        if (!kept) co_return refuse(xmpp::try_again_later());
        co_return std::move(reply);
    }
    refusal = same_type_twice(*node, *jid, *options);
    if (!refusal) refusal = too_many(*service, *node, *jid);
    if (refusal) co_return refuse(std::move(*refusal));
    Subscriber added;
    added.jid = std::move(*jid);
    added.id = service->new_name();
    added.state = pending ? SubscriptionState::pending : SubscriptionState::subscribed;
    added.options = *options;
    if (added.options.digest) added.options.digested_us = digest_mark(*service);
    batch.add(write_subscriber(*node, added));
    node->add(added);
    if (is_root(node->name)) service->nodes().attach(node);
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return refuse(xmpp::try_again_later());
    expect_lease_end(*service, *node, added.options);
    if (pending) {
        ask_owners(*service, *node, added);
    } else {
        tell_owners(*service, *node, added);
        co_await send_last_item(service, node, added);
    }
    co_return reply_with(*service, *node, added, shown);
}

Reply unsubscribe(Service* service, Call call) {
    NodeResult known = co_await service->known_node(call.owner, call.node());
    if (!known) co_return refuse(known.error());
    NodePtr node = *known;
    auto found = named_subscriber(*service, *node, *call.what.element, call.from());
    if (!found) co_return refuse(found.error());
    Subscriber gone = **found;
    gone.state = SubscriptionState::none;
    node->remove(**found);
    storage::Batch batch;
    batch.add(write_subscriber(*node, gone));
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return refuse(xmpp::try_again_later());
    tell_owners(*service, *node, gone);
    xmpp::Document reply("pubsub", ns::pubsub);
    add_subscription(reply.root(), *node, gone, true);
    co_return std::move(reply);
}

Reply options(Service* service, Call call) {
    NodeResult known = co_await service->known_node(call.owner, call.node());
    if (!known) co_return refuse(known.error());
    NodePtr node = *known;
    auto found = named_subscriber(*service, *node, *call.what.element, call.from());
    if (!found) co_return refuse(found.error());
    const Subscriber& subscriber = **found;
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("options").set_if("node", node->name);
    out.set("jid", subscriber.jid.full()).set_if("subid", subscriber.id);
    ps::OptionsOffer offer = offer_for(*service, node.get(), subscriber.jid);
    ps::options_form(subscriber.options, xmpp::FormKind::form, offer).append_to(out);
    co_return std::move(reply);
}

Reply set_options(Service* service, Call call) {
    NodeResult known = co_await service->known_node(call.owner, call.node());
    if (!known) co_return refuse(known.error());
    NodePtr node = *known;
    auto found = named_subscriber(*service, *node, *call.what.element, call.from());
    if (!found) co_return refuse(found.error());
    Subscriber& subscriber = **found;
    auto form = form_in(call.what.element);
    if (!form) co_return refuse(ps::error(Condition::bad_request, "invalid-options"));
    // XEP-0004 §3.1: everything stays as it is.
    if (form->kind() == xmpp::FormKind::cancel) co_return xmpp::Document();
    auto wanted = options_in(*service, *node, call.from(), subscriber.options, call.what.element);
    if (!wanted) co_return refuse(wanted.error());
    Subscriber before = subscriber;
    bool gathered = gathers(*service, *node, before);
    subscriber.options = *wanted;
    bool gathering = gathers(*service, *node, subscriber);
    std::int64_t mark = digest_mark(*service);
    // What was there before has been told of one by one.
    if (gathering && !gathered) subscriber.options.digested_us = mark;
    storage::Batch batch;
    batch.add(write_subscriber(*node, subscriber));
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return refuse(xmpp::try_again_later());
    expect_lease_end(*service, *node, *wanted);
    // It may be due earlier now.
    if (gathering) service->agenda().at(*node, service->now_us());
    if (gathered && !gathering) {
        co_await send_gathered(service, node, std::move(before), mark);
    }
    co_return xmpp::Document();
}

Reply default_options(Service* service, Call call) {
    ps::SubscribeOptions defaults;
    NodePtr node;
    if (!call.node().empty()) {
        NodeResult known = co_await service->known_node(call.owner, call.node());
        if (!known) co_return refuse(known.error());
        node = *known;
        defaults.temporary = node->config.temporary;
        defaults.nodes = node->config.kind == ps::NodeKind::collection;
    }
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("default").set_if("node", call.node());
    ps::OptionsOffer offer = offer_for(*service, node.get(), call.from());
    ps::options_form(defaults, xmpp::FormKind::result, offer).append_to(out);
    co_return std::move(reply);
}

}  // namespace parlance::server::pubsub
