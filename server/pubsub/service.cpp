#include "server/pubsub/service.h"

#include <algorithm>
#include <memory>

#include "base/hex.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/roster_rows.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
using ps::Affiliation;
using ps::Standing;
using ps::SubscriptionState;
using xmpp::Condition;
using xmpp::StanzaError;

SubscriptionState best_subscription(const Node& node, std::string_view bare, std::int64_t now_us) {
    SubscriptionState best = SubscriptionState::none;
    for (const Subscriber* each : node.subscriptions_of(bare)) {
        if (!each->options.is_over(now_us)) best = std::max(best, each->state);
    }
    return best;
}

// Why one of those above the node keeps somebody out.
template <class Check>
ps::Refusal refusal_above(const Node& node, Check check) {
    for (const Node* each = &node; each->above; each = each->above.get()) {
        const Node& above = *each->above;
        // What the service keeps beside a node may outlive it. Of a parent that has just ceased to
        // exist what it was counts, for what is still to be told.
        if (!above.exists && each->parent() == nullptr) return std::nullopt;
        if (!above.exists && above.creator.empty()) {
            return xmpp::StanzaError(Condition::item_not_found);
        }
        if (ps::Refusal refusal = check(above)) return refusal;
    }
    return std::nullopt;
}

// An error, an empty list, or what is the same at every account.
bool tells_nothing(const IqReply& reply) {
    if (!reply) return true;
    if (!reply.value()) return false;
    const xmpp::Element* what = reply.value()->first_child();
    return what == nullptr || what->name() == "default" || what->first_child() == nullptr;
}

}  // namespace

void add_roster(Standing& standing, const ps::NodeConfig& config,
                const storage::roster::Item& row) {
    standing.sees_presence = modules::gets_presence(row);
    standing.in_group =
        std::any_of(row.groups.begin(), row.groups.end(), [&config](const std::string& group) {
            const auto& allowed = config.groups;
            return std::find(allowed.begin(), allowed.end(), group) != allowed.end();
        });
}

Service::Service(entity::Host& host)
    : host_(host),
      nodes_(host.shard(),
             host.parent() == nullptr ? ps::account_defaults() : ps::service_defaults()),
      agenda_(*this),
      making_(host.shard()),
      learning_(host.shard()),
      telling_(host.shard()) {}

Shard& Service::shard() const {
    return host_.shard();
}

bool Service::of_accounts() const {
    return host_.parent() == nullptr;
}

const ps::NodeConfig& Service::defaults_for(std::string_view node) const {
    auto found = reserved_.find(node);
    return found == reserved_.end() ? defaults() : found->second.config;
}

void Service::reserve(std::string node, ps::NodeConfig config, Rider* rider) {
    reserved_.emplace(std::move(node), Reserved{std::move(config), rider});
}

Rider* Service::rider(std::string_view node) const {
    auto found = reserved_.find(node);
    return found == reserved_.end() ? nullptr : found->second.rider;
}

xmpp::Jid Service::address(std::string_view owner) const {
    return of_accounts() ? xmpp::Jid::parse(owner).value_or(xmpp::Jid()) : host_.jid();
}

std::int64_t Service::now_us() const {
    return shard().environment().clock.wall_us();
}

std::string Service::new_name() const {
    return base::hex_encode(shard().new_id());
}

Standing Service::standing(const Node& node, const xmpp::Jid& who) const {
    Standing out(node.affiliation(who.bare_view()));
    // Administrators act in the name of the service (oversight.h), as which nobody else can send.
    if (who == host_.jid()) return Standing(Affiliation::owner);
    // Of the owner nothing else matters, and nodes may have very many subscribers.
    if (out.affiliation == Affiliation::owner) return out;
    if (of_accounts()) {
        if (who.bare_view() == node.owner) return Standing(Affiliation::owner);
        const entity::User* user = shard().find_user(node.owner);
        if (user != nullptr && user->exists()) {
            const modules::RosterRow* row = modules::find_row(*user, who.bare_view());
            if (row != nullptr) add_roster(out, node.config, *row);
        }
    } else if (auto row = node.contacts.find(who.bare_view()); row != node.contacts.end()) {
        add_roster(out, node.config, row->second);
    }
    out.subscription = best_subscription(node, who.bare_view(), now_us());
    return out;
}

bool Service::owns(const Node& node, const xmpp::Jid& who) const {
    if (of_accounts() && who.bare_view() == node.owner) return true;
    if (who == host_.jid()) return true;
    return node.affiliation(who.bare_view()) == Affiliation::owner;
}

ps::Refusal Service::may_read_above(const Node& node, const xmpp::Jid& who) const {
    return refusal_above(node, [this, &who](const Node& above) {
        return ps::may_read(above.config, standing(above, who));
    });
}

ps::Refusal Service::may_read(const Node& node, const xmpp::Jid& who) const {
    if (ps::Refusal refusal = ps::may_read(node.config, standing(node, who))) return refusal;
    return may_read_above(node, who);
}

ps::Refusal Service::may_publish(const Node& node, const xmpp::Jid& who) const {
    auto check = [this, &who](const Node& each) {
        return ps::may_publish(each.config, standing(each, who));
    };
    if (ps::Refusal refusal = check(node)) return refusal;
    return refusal_above(node, check);
}

ps::Refusal Service::may_retract(const Node& node, const xmpp::Jid& who, bool own) const {
    if (ps::Refusal refusal = ps::may_retract(node.config, standing(node, who), own)) {
        return refusal;
    }
    return refusal_above(node, [this, &who](const Node& above) {
        return ps::may_publish(above.config, standing(above, who));
    });
}

ps::Refusal Service::may_subscribe(const Node& node, const xmpp::Jid& who, bool& pending) const {
    if (ps::Refusal refusal = ps::may_subscribe(node.config, standing(node, who), pending)) {
        return refusal;
    }
    return may_read_above(node, who);
}

bool Service::may_know(const Node& node, const xmpp::Jid& who) const {
    if (!ps::may_know(node.config, standing(node, who))) return false;
    return !refusal_above(node, [this, &who](const Node& above) {
        bool known = ps::may_know(above.config, standing(above, who));
        return known ? ps::Refusal() : ps::Refusal(Condition::item_not_found);
    });
}

bool Service::may_create(std::string_view owner, const xmpp::Jid& who) const {
    if (of_accounts()) return who.bare_view() == owner;
    return who.has_local() && who.domain() == host_.parent()->domain();
}

void Service::count_nodes(std::string_view owner, int more) const {
    if (!of_accounts()) return;
    entity::User* user = shard().find_user(owner);
    if (user != nullptr && user->exists()) user->state().pubsub_nodes += more;
}

base::Task<NodeResult> Service::known_node(std::string owner, std::string name) {
    NodePtr node = co_await nodes_.find(std::move(owner), std::move(name));
    if (!node) co_return failed(xmpp::try_again_later());
    if (!node->exists) co_return failed(Condition::item_not_found);
    co_return node;
}

base::Task<NodeResult> Service::own_node(std::string owner, std::string name, xmpp::Jid who) {
    NodePtr node = co_await nodes_.find(std::move(owner), std::move(name));
    if (!node) co_return failed(xmpp::try_again_later());
    if (!node->exists) co_return failed(Condition::item_not_found);
    if (!owns(*node, who)) co_return failed(Condition::forbidden);
    co_return node;
}

void Service::start() {
    // Every shard has the service; its nodes are at its home, those of accounts at theirs.
    if (of_accounts() || &shard().home_of(host_.jid()) == &shard()) agenda_.fill();
}

base::Task<bool> Service::begin() {
    if (begun_ || of_accounts()) co_return true;
    storage::Batch batch;
    batch.add(storage::pubsub::erase_temporary_subscriptions(host_.domain()));
    base::Completion<bool> over;
    shard().commit(std::move(batch), [this, &over](storage::CommitResult result) {
        bool durable = result.ok();
        shard().environment().executor.post([&over, durable] { over.set(durable); });
    });
    // Whoever came meanwhile has done the same, before anybody could subscribe.
    bool durable = co_await over;
    begun_ = begun_ || durable;
    co_return durable;
}

std::string Service::owner_of(const IqRequest& request) const {
    if (!of_accounts()) return std::string(host_.domain());
    // A request without `to` is for the account itself.
    return std::string(request.own() ? request.from().bare_view() : request.to().bare_view());
}

base::Task<IqReply> Service::answer(IqRequest request) {
    IqReply reply = co_await openly(request);
    if (!tells_nothing(reply)) co_return std::move(reply);
    auto parsed = ps::parse_request(request.payload(), request.is_set());
    std::string name = parsed ? parsed->node : std::string();
    IqReply shown = co_await as_known(std::move(request), std::move(name), std::move(reply));
    co_return std::move(shown);
}

base::Task<IqReply> Service::as_known(IqRequest request, std::string name, IqReply reply) {
    NodePtr node;
    bool named = !name.empty() && name.size() <= kLongestName;
    if (named) node = co_await nodes_.find(owner_of(request), std::move(name));
    if (!node) node = std::make_shared<Node>(owner_of(request), std::string());
    Standing who = standing(*node, request.from());
    bool moved = !node->moved_to.empty() && ps::may_know(node->config, who);
    if (moved && !reply && reply.error().condition == Condition::item_not_found) {
        // §6.1.3.11.
        co_return refuse(StanzaError(Condition::gone, xmpp::ErrorType::modify, node->moved_to));
    }
    // RFC 6121 §8.5.1: to a stranger an account is like one that there is not, until it names a
    // node that there is (XEP-0060 §6.1.3, §6.5.9 say what it is told then).
    bool known = !of_accounts() || request.own() || who.sees_presence || node->exists || moved;
    if (!known) co_return refuse(Condition::service_unavailable);
    co_return std::move(reply);
}

base::Task<IqReply> Service::openly(IqRequest request) {
    auto parsed = ps::parse_request(request.payload(), request.is_set());
    if (!parsed) co_return refuse(parsed.error());
    // No node has such a name, and none is looked for.
    if (parsed->node.size() > kLongestName) {
        co_return refuse(parsed->action == ps::Action::create ? Condition::not_acceptable
                                                              : Condition::item_not_found);
    }
    std::string owner = owner_of(request);
    bool begun = co_await begin();
    if (!begun) co_return refuse(xmpp::try_again_later());
    Call call(std::move(request), std::move(*parsed), std::move(owner));
    IqReply reply = co_await in_turn(std::move(call));
    co_return std::move(reply);
}

// RFC 6120 §10.1: what comes behind the creation of a node finds the node, though making it takes
// longer.
base::Task<IqReply> Service::in_turn(Call call) {
    bool makes = call.what.action == ps::Action::create && !call.node().empty();
    std::string which = call.owner + '\n' + call.node();
    if (makes || call.what.action == ps::Action::remove) {
        OwnerTurns::Turn turn = co_await making_.take(which);
        if (learning_.taken(which)) {
            OwnerTurns::Turn over = co_await learning_.take(std::move(which));
        }
        IqReply reply = co_await carry_out(this, std::move(call));
        co_return std::move(reply);
    }
    if (making_.taken(which)) {
        OwnerTurns::Turn over = co_await making_.take(which);
    }
    bool known = co_await know_asker(&call, std::move(which));
    if (!known) co_return refuse(xmpp::try_again_later());
    IqReply reply = co_await carry_out(this, std::move(call));
    co_return std::move(reply);
}

// In turn as well: others of the same sender are not to overtake one that has to be looked up.
base::Task<bool> Service::know_asker(const Call* call, std::string which) {
    if (of_accounts() || call->node().empty()) co_return true;
    NodePtr node = co_await nodes_.find(call->owner, call->node());
    if (!node) co_return false;
    bool asks = asks_roster(*this, *node, call->from());
    if (!asks && !learning_.taken(which)) co_return true;
    OwnerTurns::Turn turn = co_await learning_.take(std::move(which));
    if (!asks) co_return true;
    bool known = co_await learn_asker(this, std::move(node), call->from());
    co_return known;
}

}  // namespace parlance::server::pubsub
