#include "server/pubsub/nodes.h"

#include <algorithm>
#include <deque>
#include <tuple>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/user.h"
#include "server/pubsub/nodes/managed.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

namespace rows = storage::pubsub;
namespace ps = xmpp::pubsub;

// Nobody has used a node for that long: it leaves memory.
constexpr std::int64_t kIdleUs = 60 * base::kSecondUs;
// Beyond that many, nodes that nobody is using right now leave at once.
constexpr std::size_t kMostIdle = 20'000;

std::string key(std::string_view owner, std::string_view name) {
    std::string out(owner);
    out += '\n';
    out += name;
    return out;
}

// The database's order may be another one than ours.
void add_subscribers(Node& node, const storage::Rows& found) {
    std::vector<Subscriber>& out = node.subscribers;
    for (rows::Subscription& row : rows::subscriptions(found)) {
        auto jid = xmpp::Jid::parse(row.jid);
        auto state = ps::parse_subscription(row.state);
        if (!jid || !state) continue;
        Subscriber& subscriber = out.emplace_back();
        subscriber.jid = std::move(*jid);
        subscriber.id = std::move(row.id);
        subscriber.state = *state;
        subscriber.options = ps::options_from_text(row.options);
    }
    std::sort(out.begin(), out.end(), [](const Subscriber& a, const Subscriber& b) {
        return std::tie(a.jid.full(), a.id) < std::tie(b.jid.full(), b.id);
    });
}

// Whether `to` is above it.
bool holds_on_to(const Node& node, const Node& to) {
    std::vector<const Node*> open = {&node};
    for (std::size_t i = 0; i < open.size(); ++i) {
        for (const Node* next :
             {open[i]->above.get(), open[i]->linked.get(), open[i]->root.get()}) {
            if (next == &to) return true;
            bool known = next == nullptr || std::find(open.begin(), open.end(), next) != open.end();
            if (!known) open.push_back(next);
        }
    }
    return false;
}

// Those that have lapsed.
storage::Batch take_lapsed(const Nodes& nodes, Node& node) {
    storage::Batch batch;
    for (Subscriber& each : node.subscribers) {
        if (!nodes.has_lapsed(node.owner, each.options)) continue;
        each.state = ps::SubscriptionState::none;
        batch.add(write_subscriber(node, each));
    }
    node.remove_ended();
    return batch;
}

bool is_account(std::string_view owner) {
    return owner.find('@') != std::string_view::npos;
}

void fill(Node& node, const std::vector<storage::Rows>& found, const ps::NodeConfig& defaults) {
    std::vector<rows::Node> row = rows::nodes(found[0]);
    if (is_root(node.name)) {
        node.exists = true;
        node.config.access = defaults.access;
        node.config.kind = ps::NodeKind::collection;
        add_subscribers(node, found[2]);
        return;
    }
    node.exists = !row.empty();
    if (!node.exists) {
        const storage::Rows& moved = found[7];
        if (moved.empty()) return;
        node.moved_to = moved.text(0, 0);
        node.config = ps::from_text(moved.text(0, 1), defaults);
        return;
    }
    node.creator = std::move(row.front().creator);
    node.created_us = row.front().created_us;
    node.config = ps::from_text(row.front().config, defaults);
    node.config.collections = rows::names(found[4]);
    node.config.children = rows::names(found[5]);
    node.config.parent = std::move(row.front().parent);
    node.config.link = std::move(row.front().link);
    for (rows::Relative& each : rows::relatives(found[6])) {
        (each.links ? node.linking : node.branch).push_back(std::move(each.node));
    }
    std::sort(node.branch.begin(), node.branch.end());
    std::sort(node.linking.begin(), node.linking.end());
    for (const rows::Affiliation& each : rows::affiliations(found[1])) {
        if (auto what = ps::parse_affiliation(each.name)) node.affiliations[each.jid] = *what;
    }
    add_subscribers(node, found[2]);
    node.items = static_cast<std::uint64_t>(found[3].integer(0, 0));
    // Without a summary nothing has ever been attached (XEP-0470 §4.7).
    node.attached = !found[8].empty();
}

}  // namespace

Nodes::Nodes(Shard& shard, ps::NodeConfig defaults)
    : shard_(shard),
      defaults_(std::move(defaults)),
      started_us_(shard.environment().clock.wall_us()) {}

bool Nodes::has_lapsed(std::string_view owner, const ps::SubscribeOptions& options) const {
    return is_account(owner) && options.temporary && options.since_us < started_us_;
}

base::Task<NodePtr> Nodes::find(std::string owner, std::string name) {
    std::string where = key(owner, name);
    auto place = nodes_.find(where);
    if (place == nodes_.end()) {
        place = nodes_.emplace(std::move(where), std::make_shared<Node>(owner, name)).first;
        NodePtr node = place->second;
        bool read = co_await load(node);
        if (!read) forget(node);
        // Not inside the steps of those who wait.
        for (base::Completion<bool>* waiter : std::exchange(node->waiting, {})) {
            shard_.environment().executor.post([waiter, read] { waiter->set(read); });
        }
        if (!read) co_return nullptr;
        co_return node;
    }
    NodePtr node = place->second;
    node->used_us = shard_.environment().clock.monotonic_us();
    if (node->loaded) co_return node;
    base::Completion<bool> over;
    node->waiting.push_back(&over);
    bool read = co_await over;
    if (!read) co_return nullptr;
    co_return node;
}

base::Task<bool> Nodes::load(NodePtr node) {
    node->used_us = shard_.environment().clock.monotonic_us();
    sweep();
    co_await wait_for_forgotten();
    std::vector<storage::Query> queries;
    queries.push_back(rows::find(node->owner, node->name));
    queries.push_back(rows::affiliations_at(node->owner, node->name));
    queries.push_back(rows::subscriptions_at(node->owner, node->name));
    queries.push_back(rows::count_items(node->owner, node->name));
    queries.push_back(rows::collections_of(node->owner, node->name));
    queries.push_back(rows::children_of(node->owner, node->name));
    queries.push_back(rows::related_to(node->owner, node->name));
    queries.push_back(rows::find_moved(node->owner, node->name));
    queries.push_back(rows::find(node->owner, summary_name(node->name)));
    auto found = co_await shard_.environment().database.read_all(std::move(queries));
    if (!found) co_return false;
    fill(*node, *found, defaults_);
    storage::Batch lapsed = take_lapsed(*this, *node);
    // If it fails they are found the next time.
    if (!lapsed.empty()) shard_.commit(std::move(lapsed), [](const storage::CommitResult&) {});
    bool whole = co_await load_above(node);
    if (whole && !is_account(node->owner) && node->exists && follows_roster(node->config)) {
        const std::uint64_t* changes = &roster_changes(node->creator);
        whole = co_await learn_contacts(&shard_, node, node->creator, changes);
    }
    // Last: attach() comes to nodes that are being read, too.
    if (whole && root_counts(*node)) {
        node->root = co_await find(node->owner, std::string());
        whole = node->root != nullptr;
    }
    node->loaded = whole;
    co_return whole;
}

bool Nodes::root_counts(const Node& node) const {
    if (is_root(node.name) || !is_account(node.owner)) return false;
    const entity::User* user = shard_.find_user(node.owner);
    if (user == nullptr || !user->is_loaded()) return true;
    return user->exists() && user->state().root_subscribed;
}

void Nodes::attach(const NodePtr& root) {
    if (!is_account(root->owner)) return;
    entity::User* user = shard_.find_user(root->owner);
    if (user != nullptr && user->exists()) {
        if (user->state().root_subscribed) return;
        user->state().root_subscribed = true;
    }
    for (const auto& [key, node] : nodes_) {
        if (node->owner == root->owner && node != root) node->root = root;
    }
}

// What is above a node never waits for it: there are no circles.
base::Task<bool> Nodes::load_above(NodePtr node) {
    std::string above = node->config.parent;
    if (above.empty()) above = managed_name(node->owner, node->name).target;
    if (!above.empty()) {
        node->above = co_await find(node->owner, above);
        if (!node->above) co_return false;
    }
    if (!node->config.link.empty()) {
        node->linked = co_await find(node->owner, node->config.link);
        if (!node->linked) co_return false;
    }
    co_return true;
}

base::Task<Committed> Nodes::commit(NodePtr node, storage::Batch writes) {
    // What is written for an account that has been deleted meanwhile would come to the next of its
    // name.
    const entity::User* user = shard_.find_user(node->owner);
    if (user != nullptr && !user->exists()) co_return Committed();
    if (node->forgotten && !writes.empty()) co_return Committed();
    Committed nothing;
    nothing.durable = true;
    if (writes.empty() && node->turns.empty()) co_return std::move(nothing);
    base::Completion<Committed> over;
    std::uint64_t turn = node->turns_taken + node->turns.size();
    node->turns.emplace_back(&over);
    if (writes.empty()) {
        finish(node, turn, std::move(nothing));
    } else {
        submit(std::move(writes), [this, node, turn](storage::CommitResult result) {
            Committed committed;
            committed.durable = result.ok();
            if (result.ok()) committed.rows = std::move(result.value());
            finish(node, turn, std::move(committed));
        });
    }
    Committed result = co_await over;
    co_return std::move(result);
}

base::Task<bool> Nodes::commit_together(std::vector<NodePtr> nodes, storage::Batch writes) {
    const entity::User* user = nodes.empty() ? nullptr : shard_.find_user(nodes.front()->owner);
    bool forgotten = std::any_of(nodes.begin(), nodes.end(),
                                 [](const NodePtr& node) { return node->forgotten; });
    if (forgotten || (user != nullptr && !user->exists())) co_return false;
    std::deque<base::Completion<Committed>> overs(nodes.size());
    std::vector<std::uint64_t> turns;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        turns.push_back(nodes[i]->turns_taken + nodes[i]->turns.size());
        nodes[i]->turns.emplace_back(&overs[i]);
    }
    base::Completion<bool> written;
    if (writes.empty()) {
        written.set(true);
    } else {
        submit(std::move(writes),
               [signal = &written](storage::CommitResult result) { signal->set(result.ok()); });
    }
    Committed result;
    result.durable = co_await written;
    for (std::size_t i = 0; i < nodes.size(); ++i) finish(nodes[i], turns[i], result);
    for (base::Completion<Committed>& over : overs) co_await over;
    co_return result.durable;
}

void Nodes::finish(const NodePtr& node, std::uint64_t turn, Committed result) {
    // Memory is ahead of the disk.
    if (!result.durable) forget(node);
    Node::Turn& done = node->turns[turn - node->turns_taken];
    done.over = true;
    done.result = std::move(result);
    while (!node->turns.empty() && node->turns.front().over) {
        base::Completion<Committed>* waiter = node->turns.front().waiter;
        Committed what = std::move(node->turns.front().result);
        node->turns.pop_front();
        ++node->turns_taken;
        shard_.environment().executor.post(
            [waiter, what = std::move(what)]() mutable { waiter->set(std::move(what)); });
    }
    if (node->turns.empty()) node->turns.shrink_to_fit();
}

void Nodes::forget(const NodePtr& node) {
    auto place = nodes_.find(key(node->owner, node->name));
    if (place == nodes_.end() || place->second != node) return;
    node->forgotten = true;
    nodes_.erase(place);
    std::erase_if(nodes_, [&node](const auto& entry) {
        bool stale = holds_on_to(*entry.second, *node);
        if (stale) entry.second->forgotten = true;
        return stale;
    });
    forgotten_at_ = submitted_;
}

void Nodes::submit(storage::Batch writes, std::function<void(storage::CommitResult)> done) {
    ++submitted_;
    shard_.commit(std::move(writes),
                  [this, done = std::move(done)](storage::CommitResult result) mutable {
                      ++ended_;
                      done(std::move(result));
                      if (ended_ < forgotten_at_) return;
                      for (base::Completion<bool>* waiter : std::exchange(waiting_, {})) {
                          shard_.environment().executor.post([waiter] { waiter->set(true); });
                      }
                  });
}

base::Task<> Nodes::wait_for_forgotten() {
    while (ended_ < forgotten_at_) {
        base::Completion<bool> over;
        waiting_.push_back(&over);
        bool ended = co_await over;
        if (!ended) co_return;
    }
}

void Nodes::forget_owner(std::string_view owner) {
    std::erase_if(nodes_, [owner](const auto& entry) { return entry.second->owner == owner; });
}

std::vector<NodePtr> Nodes::all() const {
    std::vector<NodePtr> list;
    list.reserve(nodes_.size());
    for (const auto& [key, node] : nodes_) list.push_back(node);
    return list;
}

void Nodes::sweep() {
    std::int64_t now = shard_.environment().clock.monotonic_us();
    if (nodes_.size() > kMostIdle) {
        std::erase_if(nodes_, [](const auto& entry) { return entry.second.use_count() == 1; });
    }
    if (sweeping_) return;
    sweeping_ = true;
    shard_.environment().timers.at(now + kIdleUs, [this] {
        std::int64_t before = shard_.environment().clock.monotonic_us() - kIdleUs;
        std::erase_if(nodes_, [before](const auto& entry) {
            return entry.second.use_count() == 1 && entry.second->used_us <= before;
        });
        sweeping_ = false;
        if (!nodes_.empty()) sweep();
    });
}

}  // namespace parlance::server::pubsub
