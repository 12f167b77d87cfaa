#include "server/modules/bookmarks.h"

#include <map>
#include <set>
#include <utility>

#include "server/config.h"
#include "server/shard.h"
#include "storage/private_xml.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
using pubsub::NodeChange;
using xmpp::Bookmark;

constexpr std::string_view kElement = "storage";
constexpr std::string_view kShownId = "current";

// XEP-0402 §4, also for clients that do not say so: nobody else is to read it.
ps::NodeConfig private_node(std::uint32_t items) {
    ps::NodeConfig config = ps::account_defaults();
    config.access = ps::AccessModel::whitelist;
    config.max_items = items;
    return config;
}

ps::NodeConfig items_node() {
    ps::NodeConfig config = private_node(ps::kMax);
    config.send_last = ps::SendLastItem::never;
    return config;
}

bool is_private(const pubsub::Node& node) {
    return !node.exists || (node.config.access == ps::AccessModel::whitelist &&
                            node.config.kind == ps::NodeKind::leaf && node.config.persist_items);
}

std::string room_of(std::string_view jid) {
    auto room = xmpp::Jid::parse(jid);
    return room ? room->full() : std::string(jid);
}

// What is no bookmark stays in private XML storage.
storage::Query rest_of(const std::string& owner, const xmpp::Element& storage) {
    xmpp::Document rest = xmpp::bookmark_list({}, &storage);
    if (rest->first_child() == nullptr) {
        return storage::private_xml::remove(owner, ns::old_bookmarks, kElement);
    }
    return storage::private_xml::put(owner, ns::old_bookmarks, kElement, xmpp::to_xml(rest.root()));
}

}  // namespace

// The list of an account as it is stored, for one who has the account's turn.
struct Bookmarks::State {
    std::string owner;
    bool together = false;        // the lists are one
    bool may_show = false;        // the old node, too, is private
    bool shown_exists = false;    // there is an old node
    std::vector<Bookmark> items;  // the oldest first; each room once
    // Other spellings of those rooms: ids of items of which the later word counts.
    std::vector<std::string> superseded;
    xmpp::Document kept;   // in private XML storage; may be empty
    xmpp::Document shown;  // at the old node; may be empty

    void leave_one_each() {
        std::set<std::string> rooms;
        for (std::size_t i = items.size(); i-- > 0;) {
            if (rooms.insert(room_of(items[i].room)).second) continue;
            superseded.push_back(items[i].room);
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    xmpp::Document list() const {
        return xmpp::bookmark_list(items, kept ? &kept.root() : nullptr);
    }
};

base::Task<Bookmarks::StatePtr> Bookmarks::read(std::string owner) {
    std::string name(ns::bookmarks);
    std::string old(ns::old_bookmarks);
    pubsub::NodePtr node = co_await service_.nodes().find(owner, name);
    pubsub::NodePtr old_node = co_await service_.nodes().find(owner, old);
    if (!node || !old_node) co_return nullptr;
    // What has been decided is to be seen.
    pubsub::Committed before = co_await service_.nodes().commit(node, storage::Batch());
    pubsub::Committed old_before = co_await service_.nodes().commit(old_node, storage::Batch());
    Shard& shard = service_.shard();
    std::vector<storage::Query> queries;
    auto most = static_cast<std::int64_t>(shard.config().limits.pubsub_items);
    queries.push_back(rows::page(owner, name, rows::Range(), /*newest_first=*/false, most));
    queries.push_back(rows::page(owner, old, rows::Range(), /*newest_first=*/true, 1));
    auto found = co_await shard.environment().database.read_all(std::move(queries));
    auto kept = co_await storage::private_xml::find(shard.environment().database, owner, old,
                                                    std::string(kElement));
    if (!before || !old_before || !found || !kept) co_return nullptr;
    auto state = std::make_shared<State>();
    state->owner = owner;
    state->together = is_private(*node) && (!node->exists || node->config.max_items > 1);
    state->may_show = is_private(*old_node);
    state->shown_exists = old_node->exists;
    for (rows::Item& item : rows::items(std::move((*found)[0]))) {
        auto conference = xmpp::parse_document(shard.parsers(), item.payload);
        if (!conference || !conference->root().is("conference", ns::bookmarks)) continue;
        state->items.emplace_back(std::move(item.id), std::move(*conference));
    }
    state->leave_one_each();
    for (const rows::Item& item : rows::items(std::move((*found)[1]))) {
        auto shown = xmpp::parse_document(shard.parsers(), item.payload);
        if (shown) state->shown = std::move(*shown);
    }
    if (kept->has_value()) {
        auto document = xmpp::parse_document(shard.parsers(), **kept);
        if (document) state->kept = std::move(*document);
    }
    co_return std::move(state);
}

// The old node, if it is there or `always`, is to hold that list.
void Bookmarks::add_shown(const State& state, const xmpp::Document& list, bool always,
                          std::vector<NodeChange>& changes) const {
    if (!state.may_show || (!state.shown_exists && !always)) return;
    if (state.shown && xmpp::equal(state.shown.root(), list.root())) return;
    std::string xml = xmpp::to_xml(list.root());
    changes.emplace_back(std::string(ns::old_bookmarks), private_node(1));
    if (xml.size() > service_.shard().config().limits.pubsub_item_bytes) {
        // Nothing is better than a list of long ago.
        if (state.shown) changes.back().gone.emplace_back(kShownId);
    } else {
        changes.back().put.emplace_back(kShownId, std::move(xml));
    }
}

// What makes the items the list of <storage/>; the list as it is then is added to `list`.
NodeChange Bookmarks::difference(const State& state, const xmpp::Element& storage, Absent absent,
                                 std::vector<Bookmark>& list) {
    NodeChange change(std::string(ns::bookmarks), items_node());
    change.required = true;
    std::map<std::string, const Bookmark*> known;
    change.gone = state.superseded;
    for (const Bookmark& each : state.items) known.emplace(room_of(each.room), &each);
    std::set<std::string> listed;
    for (const xmpp::Element& child : storage.children()) {
        if (!xmpp::is_listed_bookmark(child)) continue;
        std::string room = room_of(child.attr("jid"));
        if (!listed.insert(room).second) continue;
        auto place = known.find(room);
        const Bookmark* earlier = place == known.end() ? nullptr : place->second;
        if (earlier != nullptr && absent == Absent::stays) {
            list.emplace_back(earlier->room, xmpp::Document::copy_of(earlier->conference.root()));
            continue;
        }
        const xmpp::Element* was = earlier == nullptr ? nullptr : &earlier->conference.root();
        xmpp::Document conference = xmpp::bookmark_of(child, was);
        std::string id = earlier == nullptr ? room : earlier->room;
        // Nobody is told of what has not changed (XEP-0402 §5.3.2).
        if (was == nullptr || !xmpp::equal(conference.root(), *was)) {
            change.put.emplace_back(id, xmpp::to_xml(conference.root()));
        }
        list.emplace_back(std::move(id), std::move(conference));
    }
    for (const auto& [room, each] : known) {
        if (listed.contains(room)) continue;
        if (absent == Absent::goes) {
            change.gone.push_back(each->room);
        } else {
            list.emplace_back(each->room, xmpp::Document::copy_of(each->conference.root()));
        }
    }
    return change;
}

base::Task<ps::Refusal> Bookmarks::store(StatePtr state, const xmpp::Element* storage,
                                         Absent absent, xmpp::Jid from, storage::Batch also,
                                         bool shown) {
    std::vector<Bookmark> list;
    std::vector<NodeChange> changes;
    changes.push_back(difference(*state, *storage, absent, list));
    also.add(rest_of(state->owner, *storage));
    if (shown) add_shown(*state, xmpp::bookmark_list(list, storage), true, changes);
    ps::Refusal refusal = co_await pubsub::change_items(&service_, state->owner, std::move(from),
                                                        &changes, std::move(also));
    if (refusal) co_return std::move(refusal);
    state->kept = xmpp::bookmark_list(std::vector<Bookmark>(), storage);
    state->items = std::move(list);
    co_return std::nullopt;
}

// Bookmarks that were put into private XML storage when the two were not one.
base::Task<Bookmarks::StatePtr> Bookmarks::read_and_import(std::string owner) {
    StatePtr state = co_await read(owner);
    if (!state || !state->together || !state->kept) co_return std::move(state);
    bool any = false;
    for (const xmpp::Element& child : state->kept->children()) {
        any = any || xmpp::is_listed_bookmark(child);
    }
    if (!any) co_return std::move(state);
    xmpp::Document kept = xmpp::Document::copy_of(state->kept.root());
    ps::Refusal refusal = co_await store(state, &kept.root(), Absent::stays,
                                         service_.address(owner), storage::Batch(), false);
    // They do not fit: apart they stay.
    if (refusal) state->together = false;
    co_return std::move(state);
}

base::Task<std::optional<xmpp::Document>> Bookmarks::list(std::string owner) {
    OwnerTurns::Turn turn = co_await turns_.take(owner);
    StatePtr state = co_await read_and_import(owner);
    if (!state) co_return std::nullopt;
    if (!state->together || (state->items.empty() && !state->kept)) co_return xmpp::Document();
    co_return state->list();
}

base::Task<Bookmarks::Replaced> Bookmarks::replace(std::string owner, xmpp::Jid from,
                                                   const xmpp::Element* storage,
                                                   const storage::Batch* also) {
    OwnerTurns::Turn turn = co_await turns_.take(owner);
    StatePtr state = co_await read(owner);
    ps::Refusal refusal;
    if (!state) {
        refusal = xmpp::try_again_later();
    } else if (state->together) {
        refusal = co_await store(state, storage, Absent::goes, std::move(from), *also, true);
    }
    if (refusal) co_return base::Failure<xmpp::StanzaError>(std::move(*refusal));
    co_return state->together;
}

base::Task<> Bookmarks::show(StatePtr state, xmpp::Jid from, bool always) {
    if (!state || !state->together) co_return;
    std::vector<NodeChange> changes;
    add_shown(*state, state->list(), always, changes);
    if (changes.empty()) co_return;
    ps::Refusal refusal = co_await pubsub::change_items(&service_, state->owner, std::move(from),
                                                        &changes, storage::Batch());
    // The next reader tries again.
    if (refusal) co_return;
}

base::Task<pubsub::Published> Bookmarks::publish(std::string owner, std::string name,
                                                 xmpp::Jid from,
                                                 const pubsub::Publication* publication,
                                                 const xmpp::Element* options) {
    OwnerTurns::Turn turn = co_await turns_.take(owner);
    pubsub::Published done =
        co_await pubsub::publish_item(&service_, owner, name, from, publication, options);
    if (done) {
        StatePtr state = co_await read_and_import(owner);
        const xmpp::Element* payload = publication->payload;
        if (name == ns::bookmarks) {
            co_await show(state, from, false);
        } else if (state && state->together && state->may_show && payload != nullptr &&
                   payload->is(kElement, ns::old_bookmarks)) {
            ps::Refusal refusal =
                co_await store(state, payload, Absent::goes, from, storage::Batch(), false);
            if (refusal) done = base::Failure<xmpp::StanzaError>(std::move(*refusal));
        }
    }
    co_return std::move(done);
}

base::Task<> Bookmarks::before_read(std::string owner, std::string name) {
    OwnerTurns::Turn turn = co_await turns_.take(owner);
    StatePtr state = co_await read_and_import(owner);
    if (state && name == ns::old_bookmarks) {
        co_await show(state, service_.address(owner), !state->items.empty());
    }
}

base::Task<> Bookmarks::after_removal(std::string owner, std::string name, xmpp::Jid from) {
    if (name != ns::bookmarks) co_return;
    OwnerTurns::Turn turn = co_await turns_.take(owner);
    StatePtr state = co_await read(owner);
    co_await show(state, from, false);
}

void Bookmarks::declare(Registry& registry) {
    registry.implements({xep("0048", "1.2"), xep("0402", "1.2.0"), xep("0411", "1.1.0")});
    registry.account_feature(ns::bookmarks_conversion);
    registry.account_feature(std::string(ns::bookmarks) + "#compat");
    registry.account_feature(std::string(ns::bookmarks) + "#compat-pep");
    service_.reserve(std::string(ns::bookmarks), items_node(), this);
    service_.reserve(std::string(ns::old_bookmarks), private_node(1), this);
}

}  // namespace parlance::server::modules
