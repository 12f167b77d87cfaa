#include "server/modules/flexible_offline.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/hex.h"
#include "base/log.h"
#include "server/entity/host.h"
#include "server/modules/offline.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
namespace spool = storage::spool;
using xmpp::Condition;

constexpr std::int64_t kHeadersPage = 50;

// The name of a message for its client: sorts by time, as the id does.
std::string node_of(const spool::Message& message) {
    return base::hex_encode(message.id);
}

void name_it(xmpp::Element& stanza, const spool::Message& message) {
    stanza.add("offline", ns::flexible_offline).add("item").set("node", node_of(message));
}

bool is_about_offline(const xmpp::Element& payload) {
    if (payload.is("offline", ns::flexible_offline)) return true;
    bool disco = payload.is("query", ns::disco_info) || payload.is("query", ns::disco_items);
    return disco && payload.attr("node") == ns::flexible_offline;
}

// §2.2: from the request on, whatever becomes of it; before presence that comes behind it.
Verdict note_choice(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (traffic.origin() == nullptr || !stanza.is_request()) return Verdict::pass();
    if (stanza.to().full() == traffic.owner().owner() && is_about_offline(*stanza.payload())) {
        traffic.origin()->reads_offline = true;
    }
    return Verdict::pass();
}

// §2.3 wants <forbidden/>. Strangers get what an address without account gives (RFC 6121 §8.5.1).
IqReply refuse_others(const IqRequest& request, const IqPlace& place) {
    return refuse(may_see_presence(*place.user, request.from()) ? Condition::forbidden
                                                                : Condition::service_unavailable);
}

IqReply count(const IqRequest& request, const IqPlace& place) {
    if (request.is_set()) return refuse(Condition::bad_request);
    xmpp::Document info("query", ns::disco_info);
    info->set("node", ns::flexible_offline);
    info->add("identity").set("category", "automation").set("type", "message-list");
    info->add("feature").set("var", ns::flexible_offline);
    xmpp::DataForm form(xmpp::FormKind::result, ns::flexible_offline);
    form.add(
        xmpp::FormField("number_of_messages", "", {std::to_string(place.user->state().spooled)}));
    form.append_to(info.root());
    return info;
}

std::string owner_of(const IqRequest& request) {
    return std::string(request.from().bare_view());
}

// The messages that the request names, in its order, each once. An id that cannot be one is kept:
// there is no such message.
std::vector<std::string> ids_of(const xmpp::Element& command) {
    std::vector<std::string> ids;
    for (const xmpp::Element& item : command.children()) {
        std::string node(item.attr("node"));
        std::string id = base::hex_decode(node).value_or("");
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

// What a well-formed command wants; empty for one that is not.
std::string_view action_of(const IqRequest& request) {
    const xmpp::Element& command = request.payload();
    const xmpp::Element* first = command.first_child();
    if (first == nullptr) return {};
    if (first->ns() != ns::flexible_offline) return {};
    std::string_view action = first->name();
    if (action == "item") {
        action = first->attr("action");
        if (action != "view" && action != "remove") return {};
        for (const xmpp::Element& item : command.children()) {
            bool same = item.is("item", ns::flexible_offline) && item.attr("action") == action &&
                        item.has_attr("node");
            if (!same) return {};
        }
    } else if (command.child_count() != 1) {
        return {};
    }
    // There are clients (slixmpp) that fetch with a set.
    if (action == "fetch") return action;
    bool reads = action == "view";
    bool changes = action == "remove" || action == "purge";
    return (request.is_set() ? changes : reads) ? action : std::string_view();
}

}  // namespace

// A session may have it in hand already.
bool FlexibleOffline::is_free(const std::string& owner, const std::string& id) const {
    entity::User* user = host_.shard().find_user(owner);
    return user == nullptr || !user->custody().has(id);
}

// The ids of all messages that no session has in hand, in order.
base::Task<spool::IdsResult> FlexibleOffline::free_ids(std::string owner) {
    auto ids = co_await spool::ids(host_.shard().environment().database, owner, "");
    if (ids) std::erase_if(*ids, [&](const auto& id) { return !is_free(owner, id); });
    co_return std::move(ids);
}

base::Task<IqReply> FlexibleOffline::headers(IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    Shard& shard = host_.shard();
    std::string owner = owner_of(request);
    std::string after;
    xmpp::Document query("query", ns::disco_items);
    query->set("node", ns::flexible_offline);
    for (bool more = true; more;) {
        auto page = co_await spool::page(shard.environment().database, owner, after, kHeadersPage);
        if (!page) co_return refuse(xmpp::try_again_later());
        for (const spool::Message& message : *page) {
            if (!is_free(owner, message.id)) continue;
            auto stored = xmpp::parse_document(shard.parsers(), message.stanza);
            query->add("item")
                .set("jid", owner)
                .set("node", node_of(message))
                .set("name", stored ? stored->root().attr("from") : "");
        }
        more = page->size() == static_cast<std::size_t>(kHeadersPage);
        if (more) after = page->back().id;
    }
    co_return std::move(query);
}

base::Task<IqReply> FlexibleOffline::manage(IqRequest request) {
    std::string owner = owner_of(request);
    std::string_view action = action_of(request);
    if (action == "fetch") co_return co_await fetch(request.from());
    if (action == "purge") co_return co_await purge(owner);
    if (action.empty()) co_return refuse(Condition::bad_request);
    std::vector<std::string> ids = ids_of(request.payload());
    IqReply known = co_await check_all(owner, ids);
    if (!known) co_return std::move(known);
    if (action == "view") co_return co_await view(request.from(), ids);
    co_return co_await remove(owner, ids);
}

base::Task<IqReply> FlexibleOffline::check_all(std::string owner, std::vector<std::string> ids) {
    auto known = co_await free_ids(owner);
    if (!known) co_return refuse(xmpp::try_again_later());
    for (const std::string& id : ids) {
        if (!std::binary_search(known->begin(), known->end(), id)) {
            co_return refuse(Condition::item_not_found);
        }
    }
    co_return xmpp::Document();
}

base::Task<bool> FlexibleOffline::give(xmpp::Jid session, spool::Message message) {
    Shard& shard = host_.shard();
    std::string owner(session.bare_view());
    entity::User* user = shard.find_user(owner);
    entity::Session* taker = user == nullptr ? nullptr : user->session(session.resource());
    if (taker == nullptr) co_return false;
    SessionId id = taker->id();
    bool there = co_await room_for(&shard, id);
    if (!there) co_return false;
    auto stanza = restored(shard, host_, message, name_it);
    if (!stanza) {
        base::log::error("stored message cannot be read", {{"jid", session.full()}});
        co_return true;
    }
    taker = shard.sessions().find(id);
    if (taker == nullptr) co_return false;
    // It is still in storage, whatever becomes of it on the way.
    taker->link().send_copy(stanza->with_to(session));
    co_return true;
}

base::Task<IqReply> FlexibleOffline::view(xmpp::Jid session, std::vector<std::string> ids) {
    storage::Database& database = host_.shard().environment().database;
    std::string owner(session.bare_view());
    for (const std::string& id : ids) {
        auto found = co_await spool::find(database, owner, id);
        if (!found) co_return refuse(xmpp::try_again_later());
        // Another session may have removed it meanwhile.
        if (!found->has_value()) co_return refuse(Condition::item_not_found);
        bool sent = co_await give(session, **found);
        if (!sent) co_return refuse(xmpp::try_again_later());
    }
    co_return xmpp::Document();
}

base::Task<IqReply> FlexibleOffline::fetch(xmpp::Jid session) {
    storage::Database& database = host_.shard().environment().database;
    std::string owner(session.bare_view());
    std::string after;
    for (bool more = true; more;) {
        auto page = co_await spool::page(database, owner, after, kHeadersPage);
        if (!page) co_return refuse(xmpp::try_again_later());
        for (const spool::Message& message : *page) {
            if (!is_free(owner, message.id)) continue;
            bool sent = co_await give(session, message);
            if (!sent) co_return refuse(xmpp::try_again_later());
        }
        more = page->size() == static_cast<std::size_t>(kHeadersPage);
        if (more) after = page->back().id;
    }
    co_return xmpp::Document();
}

base::Task<IqReply> FlexibleOffline::remove(std::string owner, std::vector<std::string> ids) {
    storage::Batch batch;
    for (const std::string& id : ids) batch.add(spool::take(owner, id));
    co_return co_await erase(owner, std::move(batch));
}

base::Task<IqReply> FlexibleOffline::purge(std::string owner) {
    auto ids = co_await free_ids(owner);
    if (!ids) co_return refuse(xmpp::try_again_later());
    co_return co_await remove(owner, *ids);
}

// Nobody is given, and nothing is counted, between the decision and its commit.
base::Task<IqReply> FlexibleOffline::erase(std::string owner, storage::Batch batch) {
    Shard& shard = host_.shard();
    entity::User* user = shard.find_user(owner);
    if (user == nullptr) co_return refuse(Condition::service_unavailable);
    user->lane().hold();
    auto erased = co_await shard.environment().database.write(std::move(batch));
    // Still there: its lane is held.
    user = shard.find_user(owner);
    if (erased) {
        std::int64_t count = 0;
        for (const storage::Rows& rows : *erased) count += static_cast<std::int64_t>(rows.size());
        std::int64_t& waiting = user->state().spooled;
        waiting = std::max<std::int64_t>(0, waiting - count);
    }
    user->lane().open();
    if (!erased) co_return refuse(xmpp::try_again_later());
    co_return xmpp::Document();
}

void FlexibleOffline::declare(Registry& registry) {
    registry.implements({xep("0013", "1.3")});
    registry.host_feature(ns::flexible_offline);
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::iq, note_choice);
    registry.iq_now(IqScope::own_account, ns::disco_info, "query", ns::flexible_offline, count);
    registry.iq(IqScope::own_account, ns::disco_items, "query", ns::flexible_offline,
                [this](IqRequest request) { return headers(std::move(request)); });
    registry.iq(IqScope::own_account, ns::flexible_offline, "offline",
                [this](IqRequest request) { return manage(std::move(request)); });
    for (std::string_view disco : {ns::disco_info, ns::disco_items}) {
        registry.iq_now(IqScope::account, disco, "query", ns::flexible_offline, refuse_others);
    }
    registry.iq_now(IqScope::account, ns::flexible_offline, "offline", refuse_others);
}

}  // namespace parlance::server::modules
