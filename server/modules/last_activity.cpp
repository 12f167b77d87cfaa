#include "server/modules/last_activity.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/entity/host.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/last_activity.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using storage::last_activity::Activity;
using xmpp::Condition;

constexpr std::size_t kStatusBytes = 1024;

xmpp::Document answer(std::int64_t us, std::string_view status) {
    xmpp::Document query("query", xmpp::ns::last_activity);
    query->set("seconds", std::to_string(std::max<std::int64_t>(0, us) / base::kSecondUs));
    query->add_text(status);
    return query;
}

bool others_available(const entity::Session& leaving) {
    const auto& sessions = leaving.user().sessions();
    return std::any_of(sessions.begin(), sessions.end(), [&leaving](const auto& session) {
        return session.get() != &leaving && session->presence().available;
    });
}

// By itself, not as a part of the decision: that people see the user go must not depend on it.
void record(const entity::Session& leaving, std::string status, Outcome& outcome) {
    if (!leaving.presence().available || others_available(leaving)) return;
    if (status.size() > kStatusBytes) status.clear();
    entity::User& user = leaving.user();
    Shard* shard = &user.shard();
    storage::Batch batch;
    batch.add(storage::last_activity::put(
        user.owner(), Activity(shard->environment().clock.wall_us(), std::move(status))));
    outcome.run([shard, batch = std::move(batch)]() mutable {
        shard->commit(std::move(batch), [](storage::CommitResult) {});
    });
}

Verdict see_unavailable(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (stanza.to().empty() && stanza.presence_type() == xmpp::PresenceType::unavailable) {
        record(*traffic.origin(), stanza.element().child_text("status", xmpp::ns::client),
               traffic.outcome());
    }
    return Verdict::pass();
}

// XEP-0012 §3, §4: forbidden to those who may not see the presence, of an account and of its
// resources, whether they exist or not.
Verdict refuse_strangers(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request() || !stanza.payload()->is("query", xmpp::ns::last_activity)) {
        return Verdict::pass();
    }
    return may_see_presence(traffic.owner(), stanza.from()) ? Verdict::pass()
                                                            : Verdict::refuse(Condition::forbidden);
}

base::Task<IqReply> of_account(entity::Host* host, IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    Shard& shard = host->shard();
    std::string owner = request.to().bare().full();
    if (entity::User* user = shard.find_user(owner)) {
        // §3: zero as long as anybody is there.
        if (!user->sessions().empty()) co_return answer(0, "");
    }
    auto found = co_await storage::last_activity::find(shard.environment().database, owner);
    if (!found.ok()) {
        co_return refuse(xmpp::try_again_later());
    }
    // Never logged in, or not since this is recorded.
    if (!found.value()) co_return refuse(Condition::item_not_found);
    std::int64_t ago = shard.environment().clock.wall_us() - found.value()->stamp_us;
    co_return answer(ago, found.value()->status);
}

}  // namespace

LastActivity::LastActivity(entity::Host& host)
    : host_(host), started_us_(host.shard().environment().clock.monotonic_us()) {}

void LastActivity::declare(Registry& registry) {
    registry.implements({xep("0012", "2.0")});
    registry.host_feature(xmpp::ns::last_activity);
    registry.account_feature(xmpp::ns::last_activity);
    registry.iq_now(IqScope::host, xmpp::ns::last_activity, "query",
                    [this](const IqRequest& request, IqPlace&) -> IqReply {
                        if (request.is_set()) return refuse(Condition::bad_request);
                        const auto& clock = host_.shard().environment().clock;
                        return answer(clock.monotonic_us() - started_us_, "");
                    });
    registry.iq(IqScope::account, xmpp::ns::last_activity, "query",
                [host = &host_](const IqRequest& request) { return of_account(host, request); });
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::iq, refuse_strangers);
    registry.stage(Direction::outbound, Stage::record, xmpp::StanzaKind::presence, see_unavailable);
    registry.on_session_ending(
        [](entity::Session& session, Outcome& outcome) { record(session, "", outcome); });
}

}  // namespace parlance::server::modules
