// Rooms of the host's service (XEP-0045), for administrators, who need not be anything in them.
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/muc/oversight.h"
#include "server/shard_call.h"
#include "storage/archive.h"
#include "storage/rooms.h"
#include "xmpp/datetime.h"
#include "xmpp/muc/affiliation.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;

// In one table; whoever looks for one among more of them knows part of its name.
constexpr std::size_t kRoomsListed = 200;
constexpr std::size_t kOccupantsListed = 200;
constexpr const char* kNoRooms = "This host has no rooms.";

using muc::rooms_of;

// The room that the form names, or the first sentence about why it cannot be meant.
using RoomNamed = base::Result<xmpp::Jid, std::string>;
RoomNamed room_in(entity::Host& host, const xmpp::FormValues& values) {
    muc::Service* service = rooms_of(host.shard(), host.domain());
    if (service == nullptr) return base::Failure<std::string>(kNoRooms);
    std::string text(values.value("room"));
    auto jid = xmpp::Jid::parse(text);
    bool room =
        jid && jid->has_local() && jid->is_bare() && jid->domain() == service->host().domain();
    if (!room) {
        return base::Failure<std::string>(text + " is not a room of " + service->host().domain() +
                                          ".");
    }
    return std::move(*jid);
}

base::Task<std::string> no_rooms() {
    co_return std::string(kNoRooms);
}

// Carries out `deed` where the room lives.
using RoomDeed = std::function<base::Task<std::string>(muc::Service*)>;
base::Task<std::string> at_room(entity::Host* host, xmpp::Jid room, RoomDeed deed) {
    Shard* home = &host->shard().home_of(room);
    std::function<base::Task<std::string>()> work = [home, domain = host->domain(),
                                                     deed = std::move(deed)] {
        muc::Service* service = rooms_of(*home, domain);
        return service == nullptr ? no_rooms() : deed(service);
    };
    std::string problem =
        co_await run_on<std::string>(&host->shard(), home, "administration", std::move(work));
    co_return std::move(problem);
}

std::string yes_or_no(bool value) {
    return value ? "yes" : "no";
}

// --- the list

using Occupancy = std::map<std::string, std::size_t>;

base::Task<Occupancy> occupancy(entity::Host* host) {
    std::function<Occupancy(Shard&)> look = [domain = host->domain()](Shard& shard) {
        const muc::Service* rooms = rooms_of(shard, domain);
        return rooms == nullptr ? Occupancy() : rooms->occupancy();
    };
    std::vector<Occupancy> found = co_await call_on_all<Occupancy>(&host->shard(), std::move(look));
    Occupancy all;
    for (Occupancy& each : found) all.merge(each);
    co_return std::move(all);
}

base::Task<Answer> list_the_rooms(entity::Host* host, Run run) {
    muc::Service* service = rooms_of(host->shard(), host->domain());
    if (service == nullptr) co_return adhoc::failed(kNoRooms);
    std::string text(run.values.value("search"));
    storage::Query query = storage::rooms::overview(service->host().domain(), text,
                                                    static_cast<std::int64_t>(kRoomsListed) + 1);
    auto rows = co_await host->shard().environment().database.read(std::move(query));
    if (!rows) co_return database_away();
    Occupancy inside = co_await occupancy(host);
    adhoc::TableOf table("Rooms", {{"room", "Room"},
                                   {"name", "Name"},
                                   {"occupants", "Occupants"},
                                   {"persistent", "Persistent"},
                                   {"membersonly", "Members only"},
                                   {"affiliations", "Affiliations"}});
    std::vector<storage::rooms::Overview> rooms = storage::rooms::overviews(*rows);
    const bool more = rooms.size() > kRoomsListed;
    if (more) rooms.resize(kRoomsListed);
    for (const storage::rooms::Overview& each : rooms) {
        auto there = inside.find(each.room.jid);
        const auto config = xmpp::muc::from_text(each.room.config);
        table.row({each.room.jid, each.room.name,
                   std::to_string(there == inside.end() ? 0 : there->second),
                   yes_or_no(each.room.persistent), yes_or_no(config.members_only),
                   std::to_string(each.affiliations)});
    }
    adhoc::Step step = std::move(table).step();
    if (more) step.notes.emplace_back(adhoc::Severity::warn, "There are more.");
    co_return std::move(step);
}

// --- one of them

std::string described(const xmpp::muc::RoomConfig& config) {
    std::string text;
    auto add = [&text](std::string_view word) {
        text += text.empty() ? "" : ", ";
        text += word;
    };
    add(config.persistent ? "persistent" : "temporary");
    add(config.public_room ? "public" : "hidden");
    add(config.members_only ? "members-only" : "open");
    add(config.moderated ? "moderated" : "unmoderated");
    add(config.non_anonymous() ? "non-anonymous" : "semi-anonymous");
    if (config.password_protected) add("password-protected");
    add(config.archive ? "archived" : "not archived");
    return text;
}

std::vector<adhoc::FormField> facts_of_room(const xmpp::Jid& room, muc::RoomSeen& seen,
                                            std::int64_t archived) {
    using adhoc::fact;
    std::vector<adhoc::FormField> fields;
    fields.push_back(fact("room", "Room", room.full()));
    fields.push_back(fact("name", "Name", seen.config.name));
    fields.push_back(fact("description", "Description", seen.config.description));
    fields.push_back(fact("configuration", "Configuration",
                          described(seen.config) + (seen.locked ? ", not configured yet" : "")));
    fields.push_back(fact("created", "Made", xmpp::format_datetime(seen.created_us)));
    fields.push_back(adhoc::facts("owners", "Owners", std::move(seen.owners)));
    fields.push_back(adhoc::facts("admins", "Admins", std::move(seen.admins)));
    fields.push_back(fact("members", "Members", static_cast<std::int64_t>(seen.members)));
    fields.push_back(fact("outcasts", "Outcasts", static_cast<std::int64_t>(seen.outcasts)));
    fields.push_back(fact("archivedmessages", "Messages archived", archived));
    return fields;
}

base::Task<muc::RoomSeen> no_room_to_see() {
    muc::RoomSeen seen;
    seen.problem = kNoRooms;
    co_return seen;
}

base::Task<Answer> show_the_room(entity::Host* host, Run run) {
    RoomNamed room = room_in(*host, run.values);
    if (!room) co_return adhoc::failed(room.error());
    Shard* home = &host->shard().home_of(*room);
    std::function<base::Task<muc::RoomSeen>()> work = [home, domain = host->domain(), jid = *room] {
        muc::Service* service = rooms_of(*home, domain);
        return service == nullptr ? no_room_to_see() : muc::look_at_room(service, jid);
    };
    muc::RoomSeen seen =
        co_await run_on<muc::RoomSeen>(&host->shard(), home, "administration", std::move(work));
    if (!seen.problem.empty()) co_return adhoc::failed(seen.problem);
    storage::archive::Range everything;
    auto count = co_await host->shard().environment().database.read(
        storage::archive::count(room->full(), everything));
    if (!count) co_return database_away();
    adhoc::TableOf table("A room", {{"nick", "Occupant"},
                                    {"jid", "Address"},
                                    {"role", "Role"},
                                    {"affiliation", "Affiliation"}});
    std::sort(seen.occupants.begin(), seen.occupants.end(), [](const auto& a, const auto& b) {
        return std::tie(a.nick, a.jid) < std::tie(b.nick, b.jid);
    });
    const bool more = seen.occupants.size() > kOccupantsListed;
    if (more) seen.occupants.resize(kOccupantsListed);
    for (const auto& each : seen.occupants) {
        table.row({each.nick, each.jid, each.role, each.affiliation});
    }
    adhoc::Step step = std::move(table).step();
    if (seen.occupants.empty()) step.form->reported.clear();
    if (more) step.notes.emplace_back(adhoc::Severity::warn, "There are more occupants.");
    for (adhoc::FormField& field : facts_of_room(*room, seen, count->integer(0, 0))) {
        step.form->add(std::move(field));
    }
    co_return std::move(step);
}

// --- what is done to it

base::Task<Answer> destroy_the_room(entity::Host* host, Run run) {
    RoomNamed room = room_in(*host, run.values);
    if (!room) co_return adhoc::failed(room.error());
    muc::Destruction destruction;
    destruction.reason = run.values.value("reason");
    RoomDeed deed = [jid = *room, destruction](muc::Service* service) {
        return muc::destroy_room(service, jid, destruction);
    };
    std::string problem = co_await at_room(host, *room, std::move(deed));
    if (!problem.empty()) co_return adhoc::failed(problem);
    co_return adhoc::done(room->full() + " has been destroyed.");
}

base::Task<Answer> affiliate_in_room(entity::Host* host, Run run) {
    RoomNamed room = room_in(*host, run.values);
    if (!room) co_return adhoc::failed(room.error());
    std::string text(run.values.value("jid"));
    auto who = xmpp::Jid::parse(text);
    if (!who || !who->is_bare()) {
        co_return adhoc::failed(text + " is not the address of a user or a domain.");
    }
    auto wanted = xmpp::muc::parse_affiliation(run.values.value("affiliation"));
    if (!wanted) co_return adhoc::failed("There is no such affiliation.");
    muc::AffiliationChange change(*who, *wanted);
    change.reason = run.values.value("reason");
    RoomDeed deed = [jid = *room, change](muc::Service* service) {
        return muc::affiliate(service, jid, change);
    };
    std::string problem = co_await at_room(host, *room, std::move(deed));
    if (!problem.empty()) co_return adhoc::failed(problem);
    std::string said = who->full() + " has the affiliation " + std::string(name_of(*wanted));
    co_return adhoc::done(said + " in " + room->full() + ".");
}

}  // namespace

void add_room_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::jid_field;
    using adhoc::Permission;
    using adhoc::required;
    using adhoc::Role;
    using adhoc::text_field;
    entity::Host* at = &host;
    const auto lookers =
        Permission::administrators({Role::moderator, Role::support, Role::auditor});
    const auto moderators = Permission::administrators({Role::moderator});
    const adhoc::Choices affiliations = {
        {"owner", "Owner"}, {"admin", "Admin"},     {"member", "Member"},
        {"none", "None"},   {"outcast", "Outcast"},
    };
    auto room_field = [] { return required(jid_field("room", "The room")); };
    commands.add(IqScope::host,
                 {"urn:parlance:admin#list-rooms", "List rooms", lookers,
                  adhoc::asks("List rooms", {text_field("search", "Part of the address or name")}),
                  [at](Run run) { return list_the_rooms(at, std::move(run)); }});
    commands.add(IqScope::host, {"urn:parlance:admin#show-room",
                                 "Show a room: configuration, owners, admins, occupants", lookers,
                                 adhoc::asks("Show a room", {room_field()}),
                                 [at](Run run) { return show_the_room(at, std::move(run)); }});
    commands.add(IqScope::host,
                 {"urn:parlance:admin#destroy-room", "Destroy a room", moderators,
                  adhoc::asks("Destroy a room",
                              {room_field(), text_field("reason", "What occupants are told")},
                              "It goes with all it has archived."),
                  [at](Run run) { return destroy_the_room(at, std::move(run)); }});
    commands.add(
        IqScope::host,
        {"urn:parlance:admin#set-room-affiliation", "Set an affiliation in a room", moderators,
         adhoc::asks("Set an affiliation in a room",
                     {room_field(), required(jid_field("jid", "The user, or a domain")),
                      required(adhoc::choice_field("affiliation", "Affiliation", affiliations)),
                      text_field("reason", "Reason")}),
         [at](Run run) { return affiliate_in_room(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
