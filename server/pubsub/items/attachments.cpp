#include "server/pubsub/items/attachments.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "server/pubsub/items/publication.h"
#include "server/pubsub/items/retraction.h"
#include "server/pubsub/notifications/notify.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using xmpp::Condition;

// Emojis that a summary counts, at most, and bytes of one.
constexpr std::size_t kMostReactions = 200;
constexpr std::size_t kLongestReaction = 100;

// §4.6.
bool is_valid(const Publication& publication, const xmpp::Jid& from) {
    return publication.has_item && publication.id == from.bare_view() &&
           publication.payload != nullptr &&
           publication.payload->is("attachments", xmpp::ns::pubsub_attachments);
}

// The target and its item are there, and `from` may publish at the target (§4.4).
base::Task<NodeResult> target_of(Service* service, std::string owner, const ManagedName* managed,
                                 xmpp::Jid from) {
    NodeResult found = base::Failure<xmpp::StanzaError>(Condition::item_not_found);
    if (managed->target.empty()) co_return std::move(found);
    found = co_await service->known_node(owner, managed->target);
    if (!found) co_return std::move(found);
    NodePtr target = *found;
    ps::Refusal refusal = service->may_publish(*target, from);
    // Nothing is attached to what one may not see.
    if (!refusal) refusal = service->may_read(*target, from);
    if (refusal) co_return base::Failure<xmpp::StanzaError>(std::move(*refusal));
    auto item = co_await service->shard().environment().database.read(
        rows::find_item(owner, managed->target, managed->item));
    if (!item) co_return base::Failure<xmpp::StanzaError>(xmpp::try_again_later());
    bool there = !item->empty();
    if (there) there = is_alive(item->blob(0, 1), oldest_alive(*service, *target));
    if (!there) co_return base::Failure<xmpp::StanzaError>(Condition::item_not_found);
    co_return std::move(found);
}

struct Summary {
    std::uint64_t noticed = 0;
    std::map<std::string, std::uint64_t> reactions;

    Summary() {}
    bool empty() const { return noticed == 0 && reactions.empty(); }
};

// One entity's, each reaction once (§4.9.2).
void count(Summary& summary, const xmpp::Element& attachments) {
    std::string_view own = xmpp::ns::pubsub_attachments;
    if (attachments.has_child("noticed", own)) ++summary.noticed;
    const xmpp::Element* reactions = attachments.child("reactions", own);
    if (reactions == nullptr) return;
    std::set<std::string> seen;
    for (const xmpp::Element& each : reactions->children()) {
        std::string text(each.text());
        bool counts = each.is("reaction", own) && !text.empty() && text.size() <= kLongestReaction;
        if (!counts || !seen.insert(text).second) continue;
        bool room = summary.reactions.size() < kMostReactions || summary.reactions.contains(text);
        if (room) ++summary.reactions[text];
    }
}

xmpp::Document to_document(const Summary& summary) {
    xmpp::Document out("summary", xmpp::ns::attachment_summary);
    if (summary.noticed > 0) out->add("noticed").set("count", std::to_string(summary.noticed));
    if (summary.reactions.empty()) return out;
    std::vector<std::pair<std::string, std::uint64_t>> sorted(summary.reactions.begin(),
                                                              summary.reactions.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    xmpp::Element& reactions = out->add("reactions");
    for (const auto& [text, number] : sorted) {
        xmpp::Element& reaction = reactions.add("reaction");
        if (number > 1) reaction.set("count", std::to_string(number));
        reaction.add_text(text);
    }
    return out;
}

// Of what has been durable at the end of it.
base::Task<bool> summarise(Service* service, NodePtr node, Summary* summary) {
    std::uint64_t turns = 0;
    std::vector<Item> items;
    do {
        turns = node->turns_taken;
        bool read = co_await read_managed(service, node, &items);
        if (!read) co_return false;
    } while (turns != node->turns_taken);
    for (const Item& item : items) {
        auto payload = xmpp::parse_document(service->shard().parsers(), item.payload);
        if (payload) count(*summary, payload->root());
    }
    co_return true;
}

// Of those ids that are no items any more those to which something is attached; none if storage
// fails.
base::Task<std::vector<std::string>> orphaned(Service* service, NodePtr target,
                                              const std::vector<std::string>* ids) {
    std::vector<storage::Query> queries;
    for (const std::string& id : *ids) {
        queries.push_back(rows::find_item(target->owner, target->name, id));
        queries.push_back(
            rows::find(target->owner, attachments_name(target->owner, target->name, id)));
    }
    std::vector<std::string> out;
    auto found = co_await service->shard().environment().database.read_all(std::move(queries));
    for (std::size_t i = 0; found && i < ids->size(); ++i) {
        bool orphan = (*found)[2 * i].empty() && !(*found)[2 * i + 1].empty();
        if (orphan) out.push_back((*ids)[i]);
    }
    co_return std::move(out);
}

}  // namespace

Reply attach(Service* service, Call call, ManagedName managed) {
    auto publication = parse_publication(*call.what.element);
    bool valid = publication && is_valid(*publication, call.from());
    if (!valid) co_return refuse(Condition::bad_request);
    NodeResult target = co_await target_of(service, call.owner, &managed, call.from());
    if (!target) co_return refuse(target.error());
    // From here on whoever removes the item looks for what is attached to it.
    (*target)->attached = true;
    NodePtr node = co_await managed_node(service, *target, call.node());
    if (!node) co_return refuse(xmpp::try_again_later());
    // §4.4: options are passed over.
    Published done = co_await publish_item(service, call.owner, call.node(), call.from(),
                                           &*publication, nullptr);
    if (!done) co_return refuse(done.error());
    // The item may have gone meanwhile.
    std::vector<std::string> ids(1, managed.item);
    co_await update_summary(service, call.owner, std::move(managed));
    co_await drop_attachments(service, call.owner, (*target)->name, std::move(ids));
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("publish").set("node", call.node());
    out.add("item").set("id", *done);
    co_return std::move(reply);
}

base::Task<> update_summary(Service* service, std::string owner, ManagedName managed) {
    NodePtr target = co_await service->nodes().find(owner, managed.target);
    if (!target || !target->exists) co_return;
    std::string name = attachments_name(owner, managed.target, managed.item);
    NodePtr node = co_await service->nodes().find(owner, name);
    NodePtr where = co_await managed_node(service, target, summary_name(managed.target));
    if (!node || !where) co_return;
    Summary summary;
    bool read = co_await summarise(service, node, &summary);
    if (!read) co_return;
    xmpp::Document payload = to_document(summary);
    if (summary.empty()) {
        co_await take_managed(service, where, managed.item);
    } else {
        co_await put_managed(service, where, managed.item, &payload);
    }
}

base::Task<> drop_attachments(Service* service, std::string owner, std::string target,
                              std::vector<std::string> ids) {
    NodePtr of = co_await service->nodes().find(owner, target);
    if (!of || !of->attached) co_return;
    std::vector<std::string> gone = co_await orphaned(service, of, &ids);
    if (gone.empty()) co_return;
    NodePtr summary = co_await service->nodes().find(owner, summary_name(target));
    for (const std::string& id : gone) {
        NodePtr node = co_await service->nodes().find(owner, attachments_name(owner, target, id));
        if (node && node->exists) co_await remove_managed(service, std::move(node));
        if (summary && summary->exists) co_await take_managed(service, summary, id);
    }
}

base::Task<> drop_orphaned_attachments(Service* service, NodePtr target) {
    if (!target->attached) co_return;
    std::vector<std::string> names = co_await beside(service, target);
    std::vector<std::string> items;
    for (const std::string& name : names) {
        ManagedName managed = managed_name(target->owner, name);
        if (managed.kind == Managed::attachments) items.push_back(std::move(managed.item));
    }
    co_await drop_attachments(service, target->owner, target->name, std::move(items));
}

base::Task<> drop_all_attachments(Service* service, NodePtr target) {
    if (!target->attached) co_return;
    std::vector<std::string> names = co_await beside(service, target);
    for (std::size_t i = 0; i < names.size(); ++i) {
        Managed kind = managed_name(target->owner, names[i]).kind;
        if (kind == Managed::subscribers) continue;
        NodePtr node = co_await service->nodes().find(target->owner, names[i]);
        if (!node || !node->exists) continue;
        if (kind == Managed::summary && target->exists) {
            co_await purge_items(service, std::move(node));
        } else {
            co_await remove_managed(service, std::move(node));
        }
    }
}

}  // namespace parlance::server::pubsub
