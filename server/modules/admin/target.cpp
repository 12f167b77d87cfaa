#include "server/modules/admin/target.h"

#include <algorithm>
#include <utility>

#include "base/clock.h"
#include "server/entity/host.h"
#include "server/outside_changes.h"
#include "server/waiting.h"

namespace parlance::server::modules::admin {

Targets addresses_in(const xmpp::FormValues& values, std::string_view var,
                     std::string_view domain) {
    std::vector<xmpp::Jid> jids;
    for (const std::string& text : values.values(var)) {
        auto jid = xmpp::Jid::parse(text);
        if (!jid || !jid->has_local()) {
            return base::Failure<std::string>(text + " is not the address of an account.");
        }
        if (jid->domain() != domain) {
            return base::Failure<std::string>(text + " is not at " + std::string(domain) + ".");
        }
        jids.push_back(std::move(*jid));
    }
    if (jids.empty()) return base::Failure<std::string>("No account is named.");
    return jids;
}

Targets accounts_in(const xmpp::FormValues& values, std::string_view var, std::string_view domain) {
    Targets targets = addresses_in(values, var, domain);
    if (targets) {
        for (xmpp::Jid& jid : *targets) jid = jid.bare();
    }
    return targets;
}

namespace {

// As long as an answer needs that is audited first.
constexpr std::int64_t kAnsweredUs = base::kSecondUs / 2;

base::Task<> end_own_sessions_later(Shard* shard, std::string account) {
    co_await pause(shard, kAnsweredUs);
    spare_no_longer(*shard, std::move(account));
}

}  // namespace

base::Task<> sessions_ended(entity::Host* host, std::string requester,
                            std::vector<xmpp::Jid> accounts, std::set<std::string> ids) {
    bool own = std::any_of(accounts.begin(), accounts.end(), [&requester](const xmpp::Jid& jid) {
        return jid.bare_view() == requester;
    });
    Shard* shard = &host->shard();
    std::string spared = own ? requester : std::string();
    co_await take_outside_changes(shard, std::move(ids), std::move(spared));
    if (own) {
        host->scope().spawn("outside changes", end_own_sessions_later(shard, std::move(requester)));
    }
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

adhoc::Answer refused(xmpp::StanzaError error) {
    return base::Failure<xmpp::StanzaError>(std::move(error));
}

adhoc::Answer database_away() {
    return refused(xmpp::try_again_later());
}

}  // namespace parlance::server::modules::admin
