#include "server/modules/reported_occupant.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/muc/oversight.h"
#include "server/shard.h"
#include "server/shard_call.h"
#include "storage/archive.h"
#include "xmpp/jid.h"

namespace parlance::server::modules {

namespace {

muc::Service* rooms_at(Shard& shard, std::string_view domain) {
    const entity::Host* service = shard.find_service(domain);
    return service == nullptr ? nullptr : service->find<muc::Service>();
}

// Others may have had the nick before: of several it is not known who is meant.
base::Task<std::string> author(Shard* shard, xmpp::Jid occupant, std::vector<std::string> ids) {
    std::vector<storage::Query> queries;
    const std::string room(occupant.bare_view());
    for (const std::string& id : ids) {
        queries.push_back(storage::archive::find(room, parse_archive_uid(id)));
    }
    if (queries.empty()) co_return std::string();
    auto read = co_await shard->environment().database.read_all(std::move(queries));
    if (!read) co_return std::string();
    std::string found;
    for (storage::Rows& rows : *read) {
        for (const auto& message : storage::archive::messages(std::move(rows))) {
            if (message.resource != occupant.resource()) continue;
            if (!found.empty() && message.contact != found) co_return std::string();
            found = message.contact;
        }
    }
    co_return found;
}

base::Task<muc::RoomSeen> nothing_to_see() {
    co_return muc::RoomSeen();
}

base::Task<std::string> occupant_now(Shard* shard, xmpp::Jid occupant) {
    Shard* home = &shard->home_of(occupant);
    std::function<base::Task<muc::RoomSeen>()> work = [home, room = occupant.bare()] {
        muc::Service* service = rooms_at(*home, room.domain());
        return service == nullptr ? nothing_to_see() : muc::look_at_room(service, room);
    };
    muc::RoomSeen seen = co_await run_on<muc::RoomSeen>(shard, home, "report", std::move(work));
    for (const muc::RoomSeen::Inside& each : seen.occupants) {
        if (each.nick != occupant.resource()) continue;
        auto jid = xmpp::Jid::parse(each.jid);
        if (jid) co_return std::string(jid->bare_view());
    }
    co_return std::string();
}

}  // namespace

bool is_occupant_here(const entity::Host& host, std::string_view reported) {
    auto jid = xmpp::Jid::parse(reported);
    if (!jid || !jid->has_local() || jid->is_bare()) return false;
    const entity::Host* service = host.shard().find_service(jid->domain());
    return service != nullptr && service->parent() == &host && service->find<muc::Service>();
}

base::Task<> note_sender(entity::Host* host, storage::abuse_reports::Report report) {
    Shard* shard = &host->shard();
    auto occupant = xmpp::Jid::parse(report.reported);
    if (!occupant) co_return;
    std::string sender;
    if (report.stanza_ids.empty()) {
        sender = co_await occupant_now(shard, *occupant);
    } else {
        sender = co_await author(shard, *occupant, report.stanza_ids);
    }
    if (sender.empty()) co_return;
    storage::Batch batch;
    batch.add(storage::abuse_reports::set_sender(report.id, sender));
    auto written = co_await shard->environment().database.write(std::move(batch));
    if (!written) base::log::warn("the sender of what is reported is not noted", {});
}

}  // namespace parlance::server::modules
