#include "server/modules/invitation_making.h"

#include <utility>
#include <vector>

#include "base/hex.h"
#include "base/log.h"
#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/invitations.h"
#include "server/shard.h"
#include "xmpp/datetime.h"
#include "xmpp/invitation_uri.h"

namespace parlance::server::modules {

namespace {

namespace invitations = storage::invitations;
using adhoc::Answer;
using adhoc::Run;
using invitations::Invitation;

constexpr std::size_t kTokenBytes = 16;
// What nobody can use any more is kept so long.
constexpr std::int64_t kForgetUs = 30 * 86'400 * base::kSecondUs;

Answer no_database() {
    return base::Failure<xmpp::StanzaError>(xmpp::try_again_later());
}

std::string uri_of(const Invitation& invitation, std::string_view token) {
    if (invitation.kind == invitations::Kind::contact) {
        auto inviter = xmpp::Jid::parse(invitation.inviter);
        return xmpp::contact_invitation_uri(inviter.value_or(xmpp::Jid()), token,
                                            invitation.registers);
    }
    auto account = xmpp::Jid::from_parts(invitation.username, invitation.host, {});
    return xmpp::account_invitation_uri(account.value_or(xmpp::Jid()), token);
}

adhoc::Step invitation_step(const Invitation& invitation, std::string_view token,
                            const std::string& landing_url) {
    xmpp::DataForm form(xmpp::FormKind::result, "urn:xmpp:invite#invitation");
    auto add = [&form](const char* var, const char* label, std::string value) {
        form.add(xmpp::FormField(var, "text-single", std::vector{std::move(value)})).label = label;
    };
    add("uri", "Link", uri_of(invitation, token));
    if (!landing_url.empty()) add("landing-url", "Web page", landing_url + std::string(token));
    if (invitation.expires_us != 0) {
        add("expire", "Expires", xmpp::format_datetime(invitation.expires_us));
    }
    return adhoc::Step(std::move(form));
}

std::string kind_of(const Invitation& invitation) {
    if (invitation.kind == invitations::Kind::account) return "account";
    return invitation.registers ? "contact or account" : "contact";
}

std::string expiry_of(const Invitation& invitation) {
    return invitation.expires_us == 0 ? "never" : xmpp::format_datetime(invitation.expires_us);
}

std::string invitation_label(const Invitation& invitation) {
    std::string label = kind_of(invitation) + " by " + invitation.inviter;
    if (!invitation.username.empty()) label += " for " + invitation.username;
    return label + ", made " + xmpp::format_datetime(invitation.created_us) + ", expires " +
           expiry_of(invitation);
}

base::Task<invitations::ListResult> open_invitations(entity::Host* host, std::string inviter) {
    Shard& shard = host->shard();
    // Of an inviter wherever they let accounts be made; an administrator sees those of the host.
    std::string at = inviter.empty() ? host->domain() : std::string();
    co_return co_await invitations::list(shard.environment().database, std::move(inviter),
                                         std::move(at), shard.environment().clock.wall_us());
}

base::Task<Answer> invite_contact(entity::Host* host, Run run) {
    const InvitationsConfig& config = host->shard().config().invitations;
    if (!config.contacts || !run.console.empty()) {
        co_return adhoc::failed("You may not invite contacts.");
    }
    Invitation wanted;
    wanted.kind = invitations::Kind::contact;
    wanted.inviter = run.requester.bare_view();
    wanted.befriends = true;
    wanted.registers = config.accounts;
    co_return co_await make_invitation(host, std::move(wanted), config.lifetime_us,
                                       static_cast<std::int64_t>(config.open_per_user));
}

}  // namespace

base::Task<Answer> make_invitation(entity::Host* host, Invitation wanted, std::int64_t lifetime_us,
                                   std::int64_t most) {
    Shard& shard = host->shard();
    const Environment& environment = shard.environment();
    std::string token = environment.random.hex(kTokenBytes);
    wanted.id = invitation_id(token);
    wanted.host = host->domain();
    // Whole seconds, as people are told.
    std::int64_t now_s = environment.clock.wall_us() / base::kSecondUs;
    wanted.created_us = environment.clock.wall_us();
    if (lifetime_us != 0) wanted.expires_us = now_s * base::kSecondUs + lifetime_us;
    storage::Batch batch;
    batch.add(invitations::forget(wanted.host, wanted.created_us - kForgetUs));
    batch.add(invitations::create(wanted, most));
    auto written = co_await environment.database.write(std::move(batch));
    if (!written) co_return no_database();
    if (written->back().empty()) {
        co_return adhoc::failed("There are too many open invitations of yours. Revoke some first.");
    }
    base::log::info("invitation made", {{"jid", wanted.inviter}, {"kind", kind_of(wanted)}});
    co_return invitation_step(wanted, token, shard.config().invitations.landing_url);
}

base::Task<Answer> list_invitations(entity::Host* host, std::string inviter) {
    auto all = co_await open_invitations(host, std::move(inviter));
    if (!all) co_return no_database();
    adhoc::TableOf table("Open invitations", {{"kind", "Kind"},
                                              {"inviter", "By"},
                                              {"username", "For"},
                                              {"created", "Made"},
                                              {"expire", "Expires"},
                                              {"uses", "Uses left"},
                                              {"id", "Invitation"}});
    for (const Invitation& each : *all) {
        table.row({kind_of(each), each.inviter, each.username,
                   xmpp::format_datetime(each.created_us), expiry_of(each),
                   std::to_string(each.uses_left), base::hex_encode(each.id)});
    }
    if (table.empty()) co_return adhoc::done("There is no open invitation.");
    co_return std::move(table).step();
}

base::Task<Answer> choose_invitation(entity::Host* host, std::string inviter) {
    auto all = co_await open_invitations(host, std::move(inviter));
    if (!all) co_return no_database();
    if (all->empty()) co_return adhoc::done("There is no open invitation.");
    adhoc::Choices choices;
    for (const Invitation& each : *all) {
        choices.emplace_back(base::hex_encode(each.id), invitation_label(each));
    }
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(adhoc::choice_field("id", "Invitation", choices)));
    co_return adhoc::Step(adhoc::form_with("Revoke an invitation", std::move(fields)));
}

base::Task<Answer> revoke_invitation(entity::Host* host, std::string inviter, Run run) {
    std::string id = base::hex_decode(run.values.value("id")).value_or(std::string());
    std::string at = inviter.empty() ? host->domain() : std::string();
    storage::Batch batch;
    batch.add(invitations::revoke(id, inviter, at));
    auto written = co_await host->shard().environment().database.write(std::move(batch));
    if (!written) co_return no_database();
    if (written->front().empty()) co_return adhoc::failed("There is no such invitation any more.");
    co_return adhoc::done("The invitation has been revoked.");
}

void add_invitation_command(AdHoc& commands, entity::Host& host) {
    if (!host.shard().config().invitations.contacts) return;
    entity::Host* at = &host;
    commands.add(IqScope::host,
                 {"urn:xmpp:invite#invite", "Invite user", adhoc::Permission::users(),
                  [at](Run run) { return invite_contact(at, std::move(run)); }});
}

}  // namespace parlance::server::modules
