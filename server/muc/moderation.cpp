#include "server/muc/moderation.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/muc/messages.h"
#include "server/muc/refusal.h"
#include "server/muc/retraction.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "xmpp/muc/moderation.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::Moderation;

// The occupant as whom that session may moderate; null: it may not.
const Occupant* moderator(const Room& room, const xmpp::Jid& session) {
    const Visit* visit = room.occupants().find_visit(session);
    bool may = visit != nullptr && visit->occupant->role() == xmpp::muc::Role::moderator;
    return may ? visit->occupant : nullptr;
}

struct Request {
    xmpp::Stanza iq;
    Moderation moderation;
    std::optional<Archived> archived;  // what has been found

    Request(xmpp::Stanza stanza, Moderation wanted)
        : iq(std::move(stanza)), moderation(std::move(wanted)) {}
};

// With the message at hand. Time has gone by: all is looked at again.
void carry_out(Room& room, const Request& request, Outcome& outcome) {
    const xmpp::Stanza& iq = request.iq;
    if (!room.exists()) return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    const Occupant* who = moderator(room, iq.from());
    if (who == nullptr) return refuse(room, iq, StanzaError(Condition::forbidden), outcome);
    const Moderation& moderation = request.moderation;
    // A room without archive has it in its history.
    bool shown = room.history().find(moderation.id, room.key()) != nullptr;
    if (!request.archived && !shown) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    outcome.on_failure(iq);
    xmpp::muc::Moderator named(who->jid().full(), who->id());
    std::string announcement = archive_uid(room.shard().new_id());
    if (request.archived) {
        const xmpp::Element& message = request.archived->message.root();
        bury(room, *request.archived,
             moderated_tombstone(message, moderation, named, announcement, room.wall_us()),
             outcome);
    }
    room.history().forget(moderation.id, room.key());
    outcome.route(iq.result_reply());
    xmpp::Document told = xmpp::new_stanza(xmpp::StanzaKind::message,
                                           name_of(xmpp::MessageType::groupchat), announcement);
    append_moderated(told.root(), moderation, named);
    // Nobody but the room has sent it.
    say(room, std::move(told), room.jid(), xmpp::Jid(), outcome);
}

base::Task<> look_up(Service* service, std::shared_ptr<Request> request) {
    Shard& shard = service->host().shard();
    std::string room = request->iq.to().full();
    storage::Query query = storage::archive::find(room, parse_archive_uid(request->moderation.id));
    auto rows = co_await shard.environment().database.read(std::move(query));
    if (!rows.ok()) {
        shard.route(request->iq.error_reply(xmpp::try_again_later()), Receipt());
        co_return;
    }
    request->archived = to_be_taken_back(shard, std::move(*rows));
    service->decide(request->iq.to(), [request](Room& there, Outcome& outcome) {
        carry_out(there, *request, outcome);
    });
}

}  // namespace

void take_moderation(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (iq.iq_type() != xmpp::IqType::set) {
        return refuse(room, iq, StanzaError(Condition::bad_request), outcome);
    }
    if (moderator(room, iq.from()) == nullptr) {
        return refuse(room, iq, StanzaError(Condition::forbidden), outcome);
    }
    auto moderation = xmpp::muc::parse_moderation(*iq.payload());
    if (!moderation) return refuse(room, iq, moderation.error(), outcome);
    auto request = std::make_shared<Request>(iq, std::move(*moderation));
    // Behind all that has been said before.
    outcome.run([service = &room.service(), request] {
        service->host().scope().spawn("moderation", look_up(service, request));
    });
}

}  // namespace parlance::server::muc
