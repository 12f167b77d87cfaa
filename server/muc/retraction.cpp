#include "server/muc/retraction.h"

#include <memory>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "storage/archive_words.h"
#include "xmpp/muc/moderation.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::muc {

namespace {

namespace archive = storage::archive;

struct Retraction {
    xmpp::Jid room;
    std::string target;  // the stanza-id given by the room
    std::string account;
    std::string id;  // of the message that takes back
    std::int64_t time_us = 0;
    std::optional<Archived> archived;  // what has been found

    Retraction() {}
};

base::Task<> look_up(Service* service, std::shared_ptr<Retraction> retraction) {
    Shard& shard = service->host().shard();
    storage::Query query =
        archive::find(retraction->room.full(), parse_archive_uid(retraction->target));
    auto rows = co_await shard.environment().database.read(std::move(query));
    if (!rows.ok()) co_return;
    retraction->archived = to_be_taken_back(shard, std::move(*rows));
    // §6: nobody takes back what another has said.
    if (!retraction->archived || retraction->archived->account != retraction->account) co_return;
    service->decide(retraction->room, [retraction](Room& room, Outcome& outcome) {
        if (!room.exists()) return;
        const Archived& archived = *retraction->archived;
        bury(room, archived,
             xmpp::muc::retracted_tombstone(archived.message.root(), retraction->id,
                                            retraction->time_us),
             outcome);
        room.history().forget(retraction->target, room.key());
    });
}

// Whether that account has said it, whatever its nickname was.
bool said_by(const Said& said, const Occupant& occupant) {
    const xmpp::Element* id = said.message.element().child("occupant-id", xmpp::ns::occupant_id);
    return id != nullptr && id->attr("id") == occupant.id() &&
           xmpp::muc::may_be_taken_back(said.message.element());
}

}  // namespace

std::optional<Archived> to_be_taken_back(Shard& shard, storage::Rows rows) {
    std::vector<archive::Message> found = archive::messages(std::move(rows));
    if (found.empty()) return std::nullopt;
    auto document = xmpp::parse_document(shard.parsers(), found.front().stanza);
    if (!document || !xmpp::muc::may_be_taken_back(document->root())) return std::nullopt;
    Archived archived;
    archived.id = std::move(found.front().id);
    archived.account = std::move(found.front().contact);
    archived.message = std::move(*document);
    return archived;
}

void bury(Room& room, const Archived& archived, xmpp::Document stone, Outcome& outcome) {
    auto from = xmpp::Jid::parse(stone->attr("from"));
    if (!from) return;
    stone->remove_attr("from");
    stone->remove_attr("to");
    auto stanza = xmpp::Stanza::make(std::move(stone), std::move(*from), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    outcome.write(archive::replace(room.key(), archived.id, stanza->wire()));
    outcome.write(storage::archive_words::erase(room.key(), archived.id));
    outcome.run(
        [words = &room.service().words(), host = &room.host(), key = room.key(), id = archived.id] {
            if (words->updating(key)) host->scope().spawn("retraction", words->forget(key, id));
        });
}

void follow_retraction(Room& room, const Occupant& occupant, const xmpp::Stanza& message,
                       std::string_view id, Outcome& outcome) {
    const xmpp::Element* retract = message.element().child("retract", xmpp::ns::message_retract);
    if (retract == nullptr || retract->attr("id").empty()) return;
    auto retraction = std::make_shared<Retraction>();
    retraction->room = room.jid();
    retraction->target = retract->attr("id");
    retraction->account = occupant.account();
    retraction->id = id;
    retraction->time_us = room.wall_us();
    const Said* said = room.history().find(retraction->target, room.key());
    if (said != nullptr && said_by(*said, occupant)) {
        room.history().forget(retraction->target, room.key());
    }
    // Behind all that has been said before.
    outcome.run([service = &room.service(), retraction] {
        service->host().scope().spawn("room retraction", look_up(service, retraction));
    });
}

}  // namespace parlance::server::muc
