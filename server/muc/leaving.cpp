#include "server/muc/leaving.h"

#include <memory>
#include <utility>
#include <vector>

#include "server/muc/activity_indicators.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

Announcement farewell(const Occupant& occupant, Cause cause) {
    Announcement announcement(occupant, std::move(cause));
    announcement.leaves = true;
    announcement.presence = {};
    return announcement;
}

// Who has been put out in memory is not among those whom the room dismisses when it cannot write
// that down, and hears of it as they do (333).
void tell_if_not_written(Room& room, const std::vector<const Occupant*>& gone, Outcome& outcome) {
    Outcome told;
    for (const Occupant* occupant : gone) {
        Broadcast(room, told)
            .to_itself(farewell(*occupant, Cause({Status::technical_problem})), Cause());
    }
    std::vector<xmpp::Stanza> stanzas;
    for (Effect& effect : told.effects()) {
        if (effect.stanza) stanzas.push_back(std::move(*effect.stanza));
    }
    auto written = std::make_shared<bool>(false);
    outcome.run([written] { *written = true; });
    outcome.finally([written, shard = &room.shard(), stanzas = std::move(stanzas)]() mutable {
        if (*written) return;
        for (xmpp::Stanza& stanza : stanzas) shard->route(std::move(stanza), Receipt());
    });
}

void append_text_element(std::string& out, std::string_view name, const std::string& text) {
    if (text.empty()) return;
    out.append("<").append(name).append(">");
    xmpp::append_escaped(out, text, false);
    out.append("</").append(name).append(">");
}

// Without real addresses: the occupant knows its own.
xmpp::Stanza end_of(const Occupant& occupant, const Destruction& destruction) {
    std::string content = "<x xmlns='" + std::string(xmpp::ns::muc_user) +
                          "'><item affiliation='none' role='none'/><destroy";
    if (!destruction.alternative.empty()) {
        content += " jid='";
        xmpp::append_escaped(content, destruction.alternative, true);
        content += '\'';
    }
    content += '>';
    append_text_element(content, "password", destruction.password);
    append_text_element(content, "reason", destruction.reason);
    content += "</destroy><status code='110'/></x>";
    return xmpp::Stanza::presence_of_text(occupant.jid(), xmpp::Jid(), false, content);
}

}  // namespace

void leave(Room& room, Visit& visit, std::string presence, Outcome& outcome, Cause cause) {
    // §10.1.3: without a configuration the room ends with its owner, who is told so.
    if (room.locked() && room.occupants().sessions() == 1) {
        return destroy(room, Destruction(), outcome);
    }
    Occupant& occupant = *visit.occupant;
    Announcement announcement = farewell(occupant, std::move(cause));
    announcement.presence = presence;
    Broadcast broadcast(room, outcome);
    broadcast.to_itself(announcement, Cause(), visit.jid);
    if (occupant.visits().size() > 1) {
        // It is still there, in another session whose presence now stands for it.
        bool stood_for_it = &occupant.shown() == &visit;
        room.occupants().remove_visit(visit);
        if (stood_for_it) broadcast.to_all(Announcement(occupant));
        return;
    }
    broadcast.to_others(announcement);
    room.note_seen(occupant.bare(), outcome);
    room.indicators().visited(room, occupant.account());
    room.occupants().remove(occupant);
    end_if_abandoned(room, outcome);
}

Expulsion::Expulsion(Room& room, Occupant& occupant, Cause cause, Outcome& outcome)
    : cause_(std::move(cause)) {
    Broadcast(room, outcome).to_itself(farewell(occupant, cause_), Cause());
    tell_if_not_written(room, {&occupant}, outcome);
    occupant_ = room.occupants().take(occupant);
}

void Expulsion::tell_others(Room& room, Outcome& outcome) {
    Broadcast(room, outcome).to_others(farewell(*occupant_, cause_));
}

void destroy(Room& room, const Destruction& destruction, Outcome& outcome) {
    std::vector<const Occupant*> gone;
    for (const auto& occupant : room.occupants().all()) {
        gone.push_back(occupant.get());
        xmpp::Stanza presence = end_of(*occupant, destruction);
        for (const auto& visit : occupant->visits()) {
            outcome.route(presence.with_to(visit->jid));
        }
    }
    tell_if_not_written(room, gone, outcome);
    room.erase(outcome);
}

void dismiss_all(Room& room, const Cause& cause, Outcome& outcome) {
    Broadcast broadcast(room, outcome);
    for (const auto& occupant : room.occupants().all()) {
        broadcast.to_itself(farewell(*occupant, cause), Cause());
        room.note_seen(occupant->bare(), outcome);
    }
    room.occupants().clear();
    end_if_abandoned(room, outcome);
}

void end_if_abandoned(Room& room, Outcome& outcome) {
    if (!room.exists() || !room.occupants().empty()) return;
    if (room.locked() || !room.config().persistent) room.erase(outcome);
}

}  // namespace parlance::server::muc
