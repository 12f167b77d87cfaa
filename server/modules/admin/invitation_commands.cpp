// Invitations as administrators make and revoke them (XEP-0401 §5.5 and more).
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/modules/invitation_making.h"
#include "server/shard.h"
#include "storage/accounts.h"
#include "storage/invitations.h"

namespace parlance::server::modules::admin {

namespace {

namespace invitations = storage::invitations;
using adhoc::Answer;
using adhoc::Run;

constexpr std::int64_t kDayUs = 86'400 * base::kSecondUs;
constexpr std::int64_t kMostUses = 1000;
constexpr std::int64_t kMostDays = 3650;

// Why no account of that name can be promised to anybody; empty if one can.
base::Task<std::string> not_free(entity::Host* host, xmpp::Jid jid) {
    const Environment& environment = host->shard().environment();
    std::string username(jid.local());
    auto exists =
        co_await storage::accounts::exists(environment.database, username, host->domain());
    if (!exists) co_return "The database is away. Try again later.";
    if (*exists) co_return "There is an account of that name.";
    auto reserved = co_await invitations::reserving(environment.database, username, host->domain(),
                                                    environment.clock.wall_us());
    if (!reserved) co_return "The database is away. Try again later.";
    if (*reserved) co_return "Somebody else has been invited under that name.";
    co_return std::string();
}

base::Task<Answer> invite_account(entity::Host* host, Run run) {
    invitations::Invitation wanted;
    wanted.kind = invitations::Kind::account;
    wanted.registers = true;
    // The console has no roster.
    bool person = run.console.empty();
    wanted.inviter = person ? std::string(run.requester.bare_view()) : host->domain();
    wanted.befriends = person && run.values.flag("roster-subscription");
    std::string_view name = run.values.value("username");
    if (!name.empty()) {
        auto jid = xmpp::Jid::from_parts(name, host->domain(), {}, xmpp::Unassigned::refuse);
        if (!jid || !jid->has_local()) co_return adhoc::failed("That name cannot be used.");
        std::string why = co_await not_free(host, *jid);
        if (!why.empty()) co_return adhoc::failed(why);
        wanted.username = jid->local();
    }
    wanted.uses_left = base::parse_number<std::int64_t>(run.values.value("uses")).value_or(1);
    if (!wanted.username.empty() && wanted.uses_left > 1) {
        co_return adhoc::failed("An invitation under a name can be used once.");
    }
    std::int64_t lifetime_us = host->shard().config().invitations.lifetime_us;
    if (auto days = base::parse_number<std::int64_t>(run.values.value("days"))) {
        lifetime_us = *days * kDayUs;
    }
    co_return co_await make_invitation(host, std::move(wanted), lifetime_us, kAnyNumber);
}

}  // namespace

void add_invitation_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::Permission;
    using adhoc::Role;
    entity::Host* at = &host;
    const auto inviters = Permission::administrators({Role::support, Role::moderator});
    const adhoc::FormField username = adhoc::text_field("username", "Username");
    const adhoc::FormField contacts =
        adhoc::flag_field("roster-subscription", "Roster subscription");
    auto invite = [at](Run run) { return invite_account(at, std::move(run)); };
    auto add = [&](adhoc::Command command) { commands.add(IqScope::host, std::move(command)); };
    add({"urn:xmpp:invite#create-account", "Create account", inviters,
         adhoc::asks("Create account", {username, contacts},
                     "Without a username the invitee chooses one."),
         invite});
    adhoc::FormField uses = adhoc::number_field("uses", "How often it can be used", 1, kMostUses);
    uses.values = {"1"};
    adhoc::FormField days =
        adhoc::number_field("days", "For how many days; 0: until it is used", 0, kMostDays);
    days.desc = "Left empty: as long as invitations of users.";
    add({"urn:parlance:admin#create-invitation", "Make an invitation for accounts", inviters,
         adhoc::asks("Make an invitation for accounts", {username, contacts, uses, days}), invite});
    add({"urn:parlance:admin#list-invitations", "Show open invitations", inviters,
         [at](Run) { return list_invitations(at, std::string()); }});
    add({"urn:parlance:admin#revoke-invitation", "Revoke an invitation", inviters,
         [at](Run) { return choose_invitation(at, std::string()); },
         [at](Run run) { return revoke_invitation(at, std::string(), std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
