#include "server/stream/binding.h"

#include "base/assert.h"
#include "server/entity/quotas.h"
#include "server/shard.h"

namespace parlance::server::stream {

namespace {

// Sessions whose clients have not come back do not keep anybody out.
bool end_oldest_hibernating(entity::User& user, Outcome& outcome) {
    for (const auto& session : user.sessions()) {
        if (!session->link().hibernating()) continue;
        take_the_place_of(*session, outcome);
        return true;
    }
    return false;
}

}  // namespace

std::string new_resource(Shard& shard) {
    return shard.environment().random.hex(8);
}

void take_the_place_of(entity::Session& old, Outcome& outcome) {
    // Later: what the old session leaves behind is for the one that is being made.
    old.link().close_soon(xmpp::StreamError(xmpp::StreamCondition::conflict));
    entity::User& user = old.user();
    user.remove_session(old, outcome);
    user.wait_for_returns(outcome);
}

base::Result<entity::Session*, xmpp::StanzaError> make_session(C2sStream& stream,
                                                               entity::User& user,
                                                               const std::string& resource,
                                                               std::uint64_t client,
                                                               Outcome& outcome) {
    using xmpp::Condition;
    using xmpp::StanzaError;
    Shard& shard = stream.shard();
    auto full = user.jid().with_resource(resource);
    if (!full) return base::Failure(StanzaError(Condition::bad_request));
    if (entity::Session* old = user.session(full->resource())) {
        using Conflict = SessionsConfig::ResourceConflict;
        Conflict rule = shard.config().sessions.resource_conflict;
        // Nobody is there who could be refused for, or it is the same client.
        bool yields = rule == Conflict::replace || (client != 0 && old->client == client) ||
                      (rule == Conflict::refuse && old->link().hibernating());
        if (yields) {
            take_the_place_of(*old, outcome);
        } else if (rule == Conflict::refuse) {
            // The type is that of RFC 6120 §7.7.2.2: another resource will do.
            return base::Failure(StanzaError(Condition::conflict, xmpp::ErrorType::modify));
        } else {
            full = user.jid().with_resource(new_resource(shard));
            PARLANCE_ASSERT(full);
        }
    }
    bool full_house = user.sessions().size() >= quota_of(user, entity::Quota::sessions);
    if (full_house && !end_oldest_hibernating(user, outcome)) {
        return base::Failure(StanzaError(Condition::resource_constraint));
    }
    entity::Session& session = user.add_session(std::move(*full), stream);
    session.client = client;
    return &session;
}

}  // namespace parlance::server::stream
