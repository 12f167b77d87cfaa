#include "server/muc/announcement.h"

#include <optional>
#include <utility>

#include "base/assert.h"
#include "server/modules/mam/archive_result.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

using xmpp::append_attribute;
using xmpp::muc::Role;

void append_statuses(std::string& out, const std::vector<Status>& codes) {
    for (Status code : codes) {
        out.append("<status code='").append(std::to_string(static_cast<int>(code))).append("'/>");
    }
}

void append_item(std::string& out, const Room& room, const Announcement& what, bool real_jid) {
    const Occupant& occupant = what.occupant;
    out += "<item";
    append_attribute(out, "affiliation", name_of(room.affiliation_of(occupant.bare())));
    append_attribute(out, "role", name_of(what.leaves ? Role::none : occupant.role()));
    if (real_jid) append_attribute(out, "jid", occupant.shown().jid.full());
    if (!what.new_nick.empty()) append_attribute(out, "nick", what.new_nick);
    const Cause& cause = what.cause;
    if (cause.actor.empty() && cause.reason.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    if (!cause.actor.empty()) {
        out += "<actor";
        append_attribute(out, "nick", cause.actor);
        out += "/>";
    }
    if (!cause.reason.empty()) {
        out += "<reason>";
        xmpp::append_escaped(out, cause.reason, false);
        out += "</reason>";
    }
    out += "</item>";
}

}  // namespace

xmpp::Stanza presence_of(const Room& room, const Announcement& what, bool real_jid,
                         const Cause* own) {
    std::string& content = room.shard().scratch();
    content.assign(what.presence);
    content.append("<x xmlns='").append(xmpp::ns::muc_user).append("'>");
    content.append(what.cause.versions);
    if (own != nullptr) content.append(own->versions);
    append_item(content, room, what, real_jid);
    if (own != nullptr) {
        append_statuses(content, {Status::own_presence});
        append_statuses(content, own->codes);
    }
    append_statuses(content, what.cause.codes);
    content.append("</x><occupant-id xmlns='").append(xmpp::ns::occupant_id).append("'");
    append_attribute(content, "id", what.occupant.id());
    content += "/>";
    if (!what.leaves) append_hats(content, room.hats(), what.occupant.account());
    bool available = !what.leaves && what.new_nick.empty();
    return xmpp::Stanza::presence_of_text(what.occupant.jid(), xmpp::Jid(), available, content);
}

namespace {

Announcement without_versions(Announcement announcement) {
    announcement.cause.versions.clear();
    return announcement;
}

}  // namespace

void Broadcast::to_others_with_versions(const Announcement& announcement,
                                        std::vector<xmpp::Jid>& told) {
    for (const auto& occupant : room_.occupants().all()) {
        if (occupant.get() == &announcement.occupant) continue;
        bool real = sees_real_jids(room_.config(), occupant->role());
        for (const auto& visit : occupant->visits()) {
            if (!visit->versions) continue;
            outcome_.route(presence_of(room_, announcement, real, nullptr).with_to(visit->jid));
            told.push_back(visit->jid);
        }
    }
}

void Broadcast::to_others(const Announcement& announcement, Role was) {
    const auto& config = room_.config();
    const Occupant& about = announcement.occupant;
    if (!config.broadcasts(about.role()) && !config.broadcasts(was)) {
        return hidden_goes(announcement);
    }
    about.set_seen(!announcement.leaves);
    tell_others(announcement);
}

// §7.14: what others have seen of it while it was shown must not stay behind. They do not learn
// under which name it goes on.
void Broadcast::hidden_goes(const Announcement& announcement) {
    const Occupant& about = announcement.occupant;
    bool goes = announcement.leaves || !announcement.new_nick.empty();
    if (!goes || !about.seen()) return;
    about.set_seen(false);
    if (announcement.leaves) return tell_others(announcement);
    Announcement farewell(about);
    farewell.leaves = true;
    farewell.presence = {};
    tell_others(farewell);
}

void Broadcast::tell_others(const Announcement& announcement) {
    const Occupant& about = announcement.occupant;
    std::vector<xmpp::Jid> own;
    for (const auto& visit : about.visits()) own.push_back(visit->jid);
    if (!announcement.cause.versions.empty()) to_others_with_versions(announcement, own);
    Announcement plain = without_versions(announcement);
    auto except = std::make_shared<const std::vector<xmpp::Jid>>(std::move(own));
    for (Listeners which : {Listeners::sees_real_jids, Listeners::sees_no_real_jids}) {
        auto audience = room_.audience(which);
        if (audience->empty()) continue;
        bool real = which == Listeners::sees_real_jids;
        send(presence_of(room_, plain, real, nullptr), std::move(audience), except);
    }
}

void Broadcast::send(xmpp::Stanza stanza, std::shared_ptr<const Audience> audience,
                     Sessions except) {
    outcome_.run([shard = &room_.shard(), stanza = std::move(stanza),
                  audience = std::move(audience),
                  except = std::move(except)] { fan_out(*shard, stanza, *audience, except); });
}

void Broadcast::to_itself(const Announcement& announcement, const Cause& own) {
    const Occupant& about = announcement.occupant;
    bool real = sees_real_jids(room_.config(), about.role());
    xmpp::Stanza plain = presence_of(room_, without_versions(announcement), real, &own);
    std::optional<xmpp::Stanza> with_versions;
    if (!announcement.cause.versions.empty()) {
        with_versions = presence_of(room_, announcement, real, &own);
    }
    for (const auto& visit : about.visits()) {
        bool versions = with_versions && visit->versions;
        outcome_.route((versions ? *with_versions : plain).with_to(visit->jid));
    }
}

void Broadcast::to_itself(const Announcement& announcement, const Cause& own,
                          const xmpp::Jid& session) {
    bool real = sees_real_jids(room_.config(), announcement.occupant.role());
    outcome_.route(presence_of(room_, announcement, real, &own).with_to(session));
}

void Broadcast::to_everybody(const xmpp::Stanza& stanza) {
    send(stanza, room_.audience(Listeners::all), nullptr);
}

xmpp::Stanza status_message(const Room& room, const std::vector<Status>& codes) {
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, name_of(xmpp::MessageType::groupchat));
    xmpp::Element& x = message->add("x", xmpp::ns::muc_user);
    for (Status code : codes) {
        x.add("status").set("code", std::to_string(static_cast<int>(code)));
    }
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

}  // namespace parlance::server::muc
