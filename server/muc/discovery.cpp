#include "server/muc/discovery.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/muc/hat_commands.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "storage/rooms.h"
#include "xmpp/data_form.h"
#include "xmpp/muc/entry.h"
#include "xmpp/muc/mention_permissions.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

namespace ns = xmpp::ns;
namespace rows = storage::rooms;
using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::uint32_t kPage = 100;
constexpr std::string_view kActivity = "{urn:xmpp:muc-activity}message-activity";
constexpr std::string_view kOwnNick = "x-roomuser-item";
constexpr std::string_view kTraffic = "http://jabber.org/protocol/muc#traffic";

constexpr std::array kFeatures = {ns::muc,
                                  ns::muc_stable_id,
                                  ns::muc_self_ping,
                                  ns::disco_info,
                                  ns::disco_items,
                                  ns::registration,
                                  ns::muc_register,
                                  ns::muc_roomconfig,
                                  ns::muc_roominfo,
                                  ns::mam,
                                  ns::mam_extended,
                                  ns::fulltext,
                                  ns::stanza_id,
                                  ns::occupant_id,
                                  ns::message_retract,
                                  ns::message_tombstone,
                                  ns::message_moderate,
                                  xmpp::muc::kAffiliationsNs,
                                  kHatsNs,
                                  ns::commands,
                                  ns::old_message_moderate,
                                  ns::vcard};

void add_features(xmpp::Element& info, const xmpp::muc::RoomConfig& config) {
    for (std::string_view feature : kFeatures) info.add("feature").set("var", feature);
    for (const std::string& feature : xmpp::muc::mention_features()) {
        info.add("feature").set("var", feature);
    }
    for (std::string_view feature :
         {config.password_protected ? "muc_passwordprotected" : "muc_unsecured",
          config.public_room ? "muc_public" : "muc_hidden",
          config.persistent ? "muc_persistent" : "muc_temporary",
          config.members_only ? "muc_membersonly" : "muc_open",
          config.moderated ? "muc_moderated" : "muc_unmoderated",
          config.non_anonymous() ? "muc_nonanonymous" : "muc_semianonymous"}) {
        info.add("feature").set("var", feature);
    }
}

std::string flag(bool value) {
    return value ? "1" : "0";
}

// XEP-0502 §3.1, §9: of those alone that anybody may enter.
std::optional<double> activity_of(Room& room) {
    const auto& config = room.config();
    bool open = config.public_room && !config.members_only && !config.password_protected;
    return open && config.persistent ? room.activity().per_hour(room.now_us()) : std::nullopt;
}

// `inside`: the requester may know what goes on in the room.
xmpp::DataForm room_info(Room& room, bool inside) {
    const auto& config = room.config();
    xmpp::DataForm form(xmpp::FormKind::result, ns::muc_roominfo);
    auto add = [&form](std::string_view var, std::string_view type, std::string value) {
        form.add(xmpp::FormField(std::string(var), std::string(type), {std::move(value)}));
    };
    add("muc#roominfo_description", "text-single", config.description);
    if (!config.language.empty()) add("muc#roominfo_lang", "text-single", config.language);
    add("muc#roominfo_occupants", "text-single", std::to_string(room.occupants().size()));
    if (inside && room.subject()) {
        add("muc#roominfo_subject", "text-single",
            room.subject()->message.element().child_text("subject", ns::client));
    }
    add("muc#roominfo_subjectmod", "boolean", flag(config.change_subject));
    add("muc#maxhistoryfetch", "text-single",
        std::to_string(std::min<std::size_t>(config.max_history, kMostHistory)));
    add("muc#roomconfig_roomname", "text-single", config.name);
    add("muc#roomconfig_changesubject", "boolean", flag(config.change_subject));
    add("muc#roomconfig_allowinvites", "boolean", flag(config.allow_invites));
    if (!config.pubsub.empty()) add("muc#roomconfig_pubsub", "text-single", config.pubsub);
    if (!room.hats().empty()) add("hats#hash", "text-single", hash_of(room.hats()));
    // XEP-0486 §3.3.
    if (!room.pictures().empty()) {
        form.add(xmpp::FormField("muc#roominfo_avatarhash", "text-multi", room.pictures()));
    }
    if (auto activity = activity_of(room)) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.2f", *activity);
        add(kActivity, "text-single", text.data());
    }
    if (config.slow_mode_s > 0) {
        add("muc#roominfo_slow_mode_duration", "text-single", std::to_string(config.slow_mode_s));
    }
    add_mention_fields(form, config);
    return form;
}

void answer_own_nick(const Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    xmpp::Document info("query", ns::disco_info);
    info->set("node", kOwnNick);
    const Held* held = room.held(iq.from().bare_view());
    if (held != nullptr && !held->nick.empty()) {
        info->add("identity")
            .set("category", "conference")
            .set("type", "text")
            .set("name", held->nick);
    }
    outcome.route(iq.result_reply(info));
}

// The bounds of a page; null: not one of ours.
struct ListPage {
    std::string after;
    std::string before;
    bool from_end = false;
    std::uint32_t limit = kPage;

    ListPage() {}
};

base::Result<ListPage, StanzaError> list_page(const xmpp::Element& query) {
    auto set = xmpp::parse_result_set(query);
    if (!set) return base::Failure<StanzaError>(set.error());
    if (set->index) {
        return base::Failure<StanzaError>(StanzaError(Condition::feature_not_implemented));
    }
    ListPage page;
    page.after = set->after.value_or("");
    page.from_end = set->before.has_value();
    page.before = set->before.value_or("");
    page.limit = std::min(set->max.value_or(kPage), kPage);
    return page;
}

// `paged`: the requester knows result sets (XEP-0059 §2.1).
xmpp::Document list_reply(const std::vector<rows::Room>& rooms, std::int64_t count, bool paged) {
    xmpp::Document items("query", ns::disco_items);
    for (const rows::Room& room : rooms) {
        items->add("item").set("jid", room.jid).set_if("name", room.name);
    }
    xmpp::ResultSet set;
    if (!rooms.empty()) {
        set.first = rooms.front().jid;
        set.last = rooms.back().jid;
    }
    set.count = static_cast<std::uint64_t>(count);
    bool whole = static_cast<std::int64_t>(rooms.size()) == count;
    if (paged || !whole) xmpp::append_result_set(items.root(), set);
    return items;
}

}  // namespace

void answer_info(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (iq.iq_type() == xmpp::IqType::set) {
        return refuse(room, iq, StanzaError(Condition::bad_request), outcome);
    }
    std::string_view node = iq.payload()->attr("node");
    if (node == kOwnNick) return answer_own_nick(room, iq, outcome);
    // §18.1.1: everything passes.
    if (node == kTraffic) {
        return refuse(room, iq, StanzaError(Condition::service_unavailable), outcome);
    }
    if (iq.payload()->has_attr("node")) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    const auto& config = room.config();
    bool inside = room.occupants().find_visit(iq.from()) != nullptr ||
                  room.affiliation_of(iq.from()) >= xmpp::muc::Affiliation::member;
    bool open = config.public_room && !config.members_only && !config.password_protected;
    xmpp::Document info("query", ns::disco_info);
    info->add("identity")
        .set("category", "conference")
        .set("type", "text")
        .set_if("name", config.name.empty() ? room.jid().local() : config.name);
    add_features(info.root(), config);
    room_info(room, inside || open).append_to(info.root());
    outcome.route(iq.result_reply(info));
}

// §6.5: who is there is for those who are there.
void answer_items(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (iq.iq_type() == xmpp::IqType::set) {
        return refuse(room, iq, StanzaError(Condition::bad_request), outcome);
    }
    xmpp::Document items("query", ns::disco_items);
    if (iq.payload()->attr("node") == ns::commands) {
        items->set("node", ns::commands);
        list_hat_commands(room, iq.from(), items.root());
        return outcome.route(iq.result_reply(items));
    }
    if (iq.payload()->has_attr("node")) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    if (room.occupants().find_visit(iq.from()) != nullptr) {
        for (const auto& occupant : room.occupants().all()) {
            if (!room.config().broadcasts(occupant->role())) continue;
            items->add("item").set("jid", occupant->jid().full());
        }
    }
    outcome.route(iq.result_reply(items));
}

base::Task<IqReply> list_rooms(entity::Host* service, IqRequest request) {
    if (request.is_set()) co_return server::refuse(Condition::bad_request);
    if (request.payload().has_attr("node")) co_return server::refuse(Condition::item_not_found);
    auto page = list_page(request.payload());
    if (!page) co_return server::refuse(page.error());
    const std::string& domain = service->domain();
    std::vector<storage::Query> reads;
    reads.push_back(rows::count_listed(domain));
    reads.push_back(page->from_end ? rows::list_back(domain, page->before, page->limit)
                                   : rows::list(domain, page->after, page->limit));
    auto found = co_await service->shard().environment().database.read_all(std::move(reads));
    if (!found) co_return server::refuse(xmpp::try_again_later());
    std::vector<rows::Room> rooms = rows::rooms((*found)[1]);
    if (page->from_end) std::reverse(rooms.begin(), rooms.end());
    bool paged = request.payload().has_child("set", ns::rsm);
    co_return list_reply(rooms, (*found)[0].integer(0, 0), paged);
}

}  // namespace parlance::server::muc
