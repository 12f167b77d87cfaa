#include "server/muc/oversight.h"

#include <functional>

#include "server/bounded_wait.h"
#include "server/entity/host.h"
#include "server/service_part.h"
#include "server/shard.h"

namespace parlance::server::muc {

namespace {

using xmpp::muc::Affiliation;

constexpr const char* kDatabaseAway = "The database is away. Try again later.";

std::string no_room(const Room& room) {
    return "There is no room " + room.key() + ".";
}

RoomSeen seen(const Room& room) {
    RoomSeen found;
    found.config = room.config();
    found.created_us = room.created_us();
    found.locked = room.locked();
    for (const auto& [jid, held] : room.affiliations()) {
        if (held.affiliation == Affiliation::owner) found.owners.push_back(jid);
        if (held.affiliation == Affiliation::admin) found.admins.push_back(jid);
        if (held.affiliation == Affiliation::member) ++found.members;
        if (held.affiliation == Affiliation::outcast) ++found.outcasts;
    }
    for (const auto& occupant : room.occupants().all()) {
        for (const auto& visit : occupant->visits()) {
            found.occupants.push_back(
                {std::string(occupant->nick()), visit->jid.full(),
                 std::string(name_of(occupant->role())),
                 std::string(name_of(room.affiliation_of(occupant->bare())))});
        }
    }
    return found;
}

// Why it is not done; empty: it has been decided.
using Deed = std::function<std::string(Room&, Outcome&)>;

base::Task<std::string> carry_out_deed(Service* service, xmpp::Jid room, Deed deed) {
    BoundedWait<std::string> wait(service->host().shard(), std::string(kDatabaseAway));
    service->decide(
        room, [deed = std::move(deed), say = wait.answerer()](Room& where, Outcome& outcome) {
            std::string problem = where.exists() ? deed(where, outcome) : no_room(where);
            if (!problem.empty()) return say(problem);
            outcome.run([say] { say({}); });
            // Behind the effects, of which there are none if the commit has failed.
            outcome.finally([say] { say(kDatabaseAway); });
        });
    base::Completion<std::string>& over = wait.over();
    std::string problem = co_await over;
    co_return std::move(problem);
}

std::string why_not(const Room& room, const AffiliationChange& change) {
    // A whole domain is shut out or let in, and nothing else (§9.2).
    if (!change.jid.has_local() && change.wanted > Affiliation::none) {
        return "Only users have such affiliations.";
    }
    const Held* before = room.held(change.jid.full());
    bool owner = before != nullptr && before->affiliation == Affiliation::owner;
    if (owner && change.wanted != Affiliation::owner && room.owners() == 1) {
        return "No owner would be left.";
    }
    std::size_t most = room.shard().config().limits.room_affiliations;
    if (before == nullptr && room.affiliations().size() >= most) {
        return "The room has too many affiliations.";
    }
    return {};
}

}  // namespace

Service* rooms_of(Shard& shard, std::string_view domain) {
    return find_service_part<Service>(shard, domain);
}

base::Task<RoomSeen> look_at_room(Service* service, xmpp::Jid room) {
    RoomSeen otherwise;
    otherwise.problem = kDatabaseAway;
    BoundedWait<RoomSeen> wait(service->host().shard(), std::move(otherwise));
    service->decide(room, [say = wait.answerer()](Room& where, Outcome&) {
        if (where.exists()) return say(seen(where));
        RoomSeen nothing;
        nothing.problem = no_room(where);
        say(std::move(nothing));
    });
    base::Completion<RoomSeen>& over = wait.over();
    RoomSeen found = co_await over;
    co_return std::move(found);
}

base::Task<std::string> destroy_room(Service* service, xmpp::Jid room, Destruction destruction) {
    Deed deed = [destruction = std::move(destruction)](Room& where, Outcome& outcome) {
        destroy(where, destruction, outcome);
        return std::string();
    };
    std::string problem = co_await carry_out_deed(service, std::move(room), std::move(deed));
    co_return std::move(problem);
}

base::Task<std::string> affiliate(Service* service, xmpp::Jid room, AffiliationChange change) {
    Deed deed = [change = std::move(change)](Room& where, Outcome& outcome) {
        std::string problem = why_not(where, change);
        if (!problem.empty()) return problem;
        Changes changes(where, where.host().parent()->jid(), outcome);
        changes.set_affiliation(change);
        changes.tell_others();
        return std::string();
    };
    std::string problem = co_await carry_out_deed(service, std::move(room), std::move(deed));
    co_return std::move(problem);
}

}  // namespace parlance::server::muc
