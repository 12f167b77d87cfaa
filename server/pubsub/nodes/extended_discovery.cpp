#include "server/pubsub/nodes/extended_discovery.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/hex.h"
#include "base/parse_number.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/notifications/metadata.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::StanzaError;

// Entries of one page, and nodes of a service that are looked at for one.
constexpr std::size_t kEntriesAtOnce = 200;
constexpr std::int64_t kNodesInDepth = 100;
constexpr std::size_t kSeqDigits = 32;

// Where a list goes on: behind a node, or behind an item of it.
struct Place {
    std::string node;
    std::string seq;  // of the item; empty: the node itself

    Place() {}
};

struct Asked {
    bool items = true;
    bool nodes = true;
    bool linked = false;
    bool full = false;
    std::int64_t depth = 0;  // negative: all
    std::size_t most = kEntriesAtOnce;
    bool paged = false;
    std::optional<Place> after;

    Asked() {}
    bool reaches(std::int64_t level) const { return depth < 0 || level <= depth; }
};

std::string id_of(const Place& place) {
    if (place.seq.empty()) return "n" + place.node;
    return "i" + base::hex_encode(place.seq) + place.node;
}

std::optional<Place> place_of(std::string_view id) {
    Place place;
    if (id.starts_with("n")) {
        place.node = id.substr(1);
        return place;
    }
    if (!id.starts_with("i") || id.size() <= kSeqDigits) return std::nullopt;
    auto seq = base::hex_decode(id.substr(1, kSeqDigits));
    if (!seq) return std::nullopt;
    place.seq = std::move(*seq);
    place.node = id.substr(1 + kSeqDigits);
    return place;
}

const xmpp::Element* form_of(const IqRequest& request) {
    return request.payload().child("x", ns::data_forms);
}

// False: not a value that the field takes.
bool put(const xmpp::FormField& field, Asked& asked) {
    std::string_view value;
    if (!field.values.empty()) value = field.values.front();
    if (field.var == "type") {
        asked.items = asked.nodes = false;
        for (const std::string& each : field.values) {
            if (each != "items" && each != "nodes") return false;
            (each == "items" ? asked.items : asked.nodes) = true;
        }
        return asked.items || asked.nodes;
    }
    if (field.var == "depth") {
        auto depth = base::parse_number<std::int64_t>(value);
        if (depth) asked.depth = *depth;
        return depth.has_value();
    }
    bool linked = field.var == "linked_nodes";
    if (!linked && field.var != "full_metadata") return true;
    bool yes = value == "1" || value == "true";
    (linked ? asked.linked : asked.full) = yes;
    return yes || value == "0" || value == "false";
}

base::Result<Asked, StanzaError> parse(const IqRequest& request) {
    Asked asked;
    auto form = xmpp::DataForm::parse(*form_of(request));
    if (!form || form->kind() != xmpp::FormKind::submit) return failed(Condition::bad_request);
    for (const xmpp::FormField& field : form->fields()) {
        if (put(field, asked)) continue;
        return failed(StanzaError(Condition::bad_request, field.var + " does not take this value"));
    }
    auto set = xmpp::parse_result_set(request.payload());
    if (!set) return failed(set.error());
    // XEP-0059 §2.5, §2.6: the list is read from its beginning.
    if (set->before || set->index) return failed(Condition::feature_not_implemented);
    if (set->max) asked.most = std::min<std::size_t>(asked.most, *set->max);
    asked.paged = request.payload().has_child("set", ns::rsm);
    if (set->after && !set->after->empty()) {
        asked.after = place_of(*set->after);
        if (!asked.after) return failed(Condition::item_not_found);
    }
    return asked;
}

// The page on its way.
struct Listing {
    xmpp::Document reply;
    std::size_t entries = 0;
    bool more = false;
    xmpp::ResultSet set;

    explicit Listing(std::string_view node) : reply("query", ns::disco_items) {
        reply->set_if("node", node);
    }
    void note(const Place& place) {
        set.last = id_of(place);
        if (entries++ == 0) set.first = set.last;
    }
};

xmpp::Document finish(Listing& listing, const Asked& asked) {
    if (asked.paged || listing.more) xmpp::append_result_set(listing.reply.root(), listing.set);
    return std::move(listing.reply);
}

void add_node(const Service& service, const Node& node, const Asked& asked, Listing& listing) {
    xmpp::Element& item = listing.reply->add("item");
    item.set("jid", node.owner).set("node", node.name).set_if("name", node.config.title);
    (asked.full ? metadata(service, node) : relationship_metadata(node)).append_to(item);
    Place place;
    place.node = node.name;
    listing.note(place);
}

// The node, if `itself`, and its items, as far as there is room. False: storage cannot be read.
base::Task<bool> list(Service* service, NodePtr node, bool itself, const Asked* asked,
                      Listing* listing) {
    bool resumed = asked->after && asked->after->node == node->name;
    if (asked->nodes && itself && !resumed) {
        if (listing->entries >= asked->most) {
            listing->more = true;
            co_return true;
        }
        add_node(*service, *node, *asked, *listing);
    }
    bool keeps = node->config.kind == ps::NodeKind::leaf && node->config.persist_items;
    if (!asked->items || !keeps) co_return true;
    std::size_t room = asked->most - std::min(asked->most, listing->entries);
    rows::Range range;
    range.since = oldest_alive(*service, *node);
    if (resumed) range.before = asked->after->seq;
    auto found = co_await service->shard().environment().database.read(
        rows::page(node->owner, node->name, range, true, static_cast<std::int64_t>(room) + 1));
    if (!found) co_return false;
    for (const rows::Item& item : rows::items(std::move(*found))) {
        if (listing->entries >= asked->most) {
            listing->more = true;
            break;
        }
        listing->reply->add("item")
            .set("jid", node->owner)
            .set("node", node->name)
            .set("name", item.id);
        Place place;
        place.node = node->name;
        place.seq = item.seq;
        listing->note(place);
    }
    co_return true;
}

// By name, those that are to be listed beside `node` itself. False: storage cannot be read.
using Found = std::map<std::string, NodePtr>;

base::Task<bool> find_related(Service* service, NodePtr node, xmpp::Jid who, const Asked* asked,
                              Found* out) {
    std::vector<std::string> level = node->branch;
    // What links to the node is where it is itself.
    if (asked->linked) {
        std::vector<std::string> linking = node->linking;
        for (const std::string& name : linking) {
            NodePtr each = co_await service->nodes().find(node->owner, name);
            if (!each) co_return false;
            if (each->exists && !service->may_read(*each, who)) (*out)[name] = each;
        }
    }
    for (std::int64_t depth = 1; !level.empty() && asked->reaches(depth); ++depth) {
        std::vector<std::string> next;
        for (const std::string& name : level) {
            NodePtr each = co_await service->nodes().find(node->owner, name);
            if (!each) co_return false;
            // Whoever may not read it may not read what is below it.
            if (!each->exists || service->may_read(*each, who)) continue;
            next.insert(next.end(), each->branch.begin(), each->branch.end());
            if (asked->linked || each->config.link.empty()) (*out)[name] = each;
        }
        level = std::move(next);
    }
    co_return true;
}

std::int64_t level_of(const Node& node) {
    std::int64_t level = 0;
    for (const Node* each = node.parent(); each != nullptr; each = each->parent()) ++level;
    return level;
}

// One of all nodes. False: storage cannot be read.
base::Task<bool> list_row(Service* service, std::string owner, xmpp::Jid who, std::string name,
                          const Asked* asked, Listing* listing) {
    NodePtr node = co_await service->nodes().find(owner, name);
    if (!node) co_return false;
    bool wanted = node->exists && asked->reaches(level_of(*node)) &&
                  (asked->linked || node->config.link.empty()) && !service->may_read(*node, who);
    if (!wanted) co_return true;
    co_return co_await list(service, node, true, asked, listing);
}

}  // namespace

bool asks_extended(const IqRequest& request) {
    const xmpp::Element* x = form_of(request);
    auto form = x == nullptr ? std::nullopt : xmpp::DataForm::parse(*x);
    return form && form->form_type() == ns::pubsub_ext_disco;
}

base::Task<IqReply> extended_items(Service* service, IqRequest request, NodePtr node) {
    auto asked = parse(request);
    if (!asked) co_return refuse(asked.error());
    Found found;
    found[node->name] = node;
    bool read = co_await find_related(service, node, request.from(), &*asked, &found);
    if (!read) co_return refuse(xmpp::try_again_later());
    Listing listing(node->name);
    if (!asked->items) listing.set.count = found.size() - 1;
    auto start = asked->after ? found.lower_bound(asked->after->node) : found.begin();
    for (auto each = start; each != found.end() && !listing.more; ++each) {
        bool itself = each->second != node;
        read = co_await list(service, each->second, itself, &*asked, &listing);
        if (!read) co_return refuse(xmpp::try_again_later());
    }
    co_return finish(listing, *asked);
}

base::Task<IqReply> extended_service_items(Service* service, IqRequest request) {
    auto asked = parse(request);
    if (!asked) co_return refuse(asked.error());
    std::string owner = service->owner_of(request);
    Listing listing({});
    std::string after;
    if (asked->after) {
        // There may be more items of it.
        after = asked->after->node;
        bool read = co_await list_row(service, owner, request.from(), after, &*asked, &listing);
        if (!read) co_return refuse(xmpp::try_again_later());
    }
    auto found = co_await service->shard().environment().database.read(
        rows::list(owner, after, kNodesInDepth));
    if (!found) co_return refuse(xmpp::try_again_later());
    std::vector<rows::Node> nodes = rows::nodes(*found);
    for (const rows::Node& row : nodes) {
        if (listing.more) break;
        bool skipped =
            (asked->depth == 0 && !row.parent.empty()) || (!asked->linked && !row.link.empty());
        if (skipped) continue;
        bool read = co_await list_row(service, owner, request.from(), row.name, &*asked, &listing);
        if (!read) co_return refuse(xmpp::try_again_later());
    }
    if (!listing.more && nodes.size() == static_cast<std::size_t>(kNodesInDepth)) {
        // It goes on behind what has been looked at, if there was something to see in it or not.
        listing.more = true;
        Place place;
        place.node = nodes.back().name;
        place.seq = std::string(kSeqDigits / 2, '\0');
        listing.set.last = id_of(place);
        if (listing.set.first.empty()) listing.set.first = listing.set.last;
    }
    co_return finish(listing, *asked);
}

}  // namespace parlance::server::pubsub
