#include "server/defence/alerts.h"

#include <set>
#include <utility>
#include <vector>

#include "base/hex.h"
#include "base/log.h"
#include "server/defence/defence.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "xmpp/stanza.h"

namespace parlance::server::defence {

namespace {

using storage::roles::Grant;
using storage::roles::Role;

constexpr std::int64_t kAlertHourUs = 3600 * base::kSecondUs;
constexpr std::size_t kAlertsPerHour = 60;

base::Task<> tell_them(entity::Host* host, std::vector<Role> roles, std::string subject,
                       std::string text) {
    Shard& shard = host->shard();
    auto all = co_await storage::roles::all(shard.environment().database);
    if (!all) {
        base::log::warn("administrators not told",
                        {{"subject", subject}, {"reason", all.error().message}});
        co_return;
    }
    std::set<std::string> whom;
    for (const Grant& grant : *all) {
        bool concerned = grant.role == Role::operator_;
        for (Role role : roles) concerned = concerned || grant.role == role;
        bool here = grant.scope.empty() || grant.scope == host->domain();
        if (concerned && here) whom.insert(grant.owner);
    }
    for (const std::string& each : whom) {
        auto to = xmpp::Jid::parse(each);
        if (!to) continue;
        xmpp::Document message =
            xmpp::new_stanza(xmpp::StanzaKind::message, {}, base::hex_encode(shard.new_id()));
        message->add_text_child("subject", subject);
        message->add_text_child("body", text);
        auto stanza = xmpp::Stanza::make(std::move(message), host->jid(), std::move(*to));
        if (stanza) shard.route(std::move(*stanza), Receipt());
    }
}

}  // namespace

bool AlertLimiter::may_tell(const std::string& what, std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    std::erase_if(told_,
                  [now_us](const auto& entry) { return now_us - entry.second >= kAlertHourUs; });
    if (told_.size() >= kAlertsPerHour) return false;
    return told_.emplace(what, now_us).second;
}

void tell_administrators(entity::Host& host, std::initializer_list<Role> besides,
                         std::string subject, std::string text) {
    host.scope().spawn(
        "alert", tell_them(&host, std::vector<Role>(besides), std::move(subject), std::move(text)));
}

void alert(entity::Host& host, std::initializer_list<Role> besides, const std::string& what,
           std::string subject, std::string text) {
    Shard& shard = host.shard();
    base::log::warn("alert", {{"host", host.domain()}, {"what", what}});
    if (!shard.defence().alerts.may_tell(what, shard.environment().clock.monotonic_us())) return;
    tell_administrators(host, besides, std::move(subject), std::move(text));
}

void tell_of_lockout(entity::Host& host, const std::string& what, const std::string& address) {
    alert(host, {}, "lockout of " + what, "Log-in attempts: " + what,
          "Too many attempts to log in with a wrong password: " + what +
              " is locked for a while. The last attempt came from " + address + ".");
}

}  // namespace parlance::server::defence
