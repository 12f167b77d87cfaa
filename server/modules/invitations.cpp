#include "server/modules/invitations.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/modules/invitation_making.h"
#include "server/modules/subscription.h"
#include "server/shard.h"
#include "storage/accounts.h"
#include "storage/roster.h"
#include "xmpp/invitation_uri.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::modules {

namespace {

namespace invitations = storage::invitations;
using invitations::Invitation;
using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::size_t kIdBytes = 16;
constexpr std::int64_t kPayAgainUs = 60 * base::kSecondUs;

IqReply not_accepted() {
    return refuse(
        StanzaError(Condition::item_not_found, "The provided token is invalid or expired"));
}

// Whoever has been locked out invites nobody any more.
base::Task<bool> may_still_invite(Shard* shard, std::string inviter, std::string host) {
    if (inviter == host) co_return true;
    auto jid = xmpp::Jid::parse(inviter);
    if (!jid) co_return false;
    auto account = co_await storage::accounts::find(
        shard->environment().database, std::string(jid->local()), std::string(jid->domain()));
    co_return account&&* account && !(**account).disabled;
}

// A request that has waited for the token to be looked up, the lane of the account being held.
struct Waiting {
    xmpp::Stanza request;
    Receipt receipt;
    std::string id;

    Waiting(xmpp::Stanza s, Receipt r, std::string i)
        : request(std::move(s)), receipt(std::move(r)), id(std::move(i)) {}
};

void decide_request(entity::User& user, Waiting& waiting, bool good, Outcome& outcome) {
    xmpp::Jid contact = waiting.request.from().bare();
    if (good && grant_request(user, contact, outcome)) {
        // In the same transaction. If the last use has been made elsewhere meanwhile, nothing of
        // this happens and the contact is told to try again.
        outcome.write(invitations::use(waiting.id, contact.full(),
                                       user.shard().environment().clock.wall_us(), false));
        outcome.on_failure(waiting.request);
    } else {
        receive_request(user, waiting.request, outcome);
    }
    outcome.accept(std::move(waiting.receipt));
}

base::Task<> look_up_token(Shard* shard, std::string owner, Waiting waiting) {
    auto found = co_await invitations::find(shard->environment().database, waiting.id);
    bool good = false;
    if (found && *found) {
        const Invitation& invitation = **found;
        good = invitation.kind == invitations::Kind::contact && invitation.inviter == owner &&
               invitation.open(shard->environment().clock.wall_us());
    }
    entity::User* user = shard->find_user(owner);  // still there: its lane is held
    std::vector<Lane::Decision> decisions;
    decisions.emplace_back([user, good, waiting = std::move(waiting)](Outcome& outcome) mutable {
        decide_request(*user, waiting, good, outcome);
    });
    user->lane().open_with(std::move(decisions));
}

// On the home shard of the inviter.
void welcome_at_home(Shard& home, const xmpp::Jid& inviter, const std::string& invitee) {
    entity::User* user = home.activate(inviter);
    auto contact = xmpp::Jid::parse(invitee);
    if (user == nullptr || !contact) return;
    user->lane().submit([user, contact = std::move(*contact)](Outcome& outcome) {
        if (!user->exists()) return;
        add_mutual_contact(*user, contact, outcome);
        outcome.write(invitations::settle(user->owner(), contact.full()));
    });
}

base::Task<> pay_debts(Shard* shard);

void pay_debts_later(Shard* shard) {
    const Environment& environment = shard->environment();
    environment.timers.at(environment.clock.monotonic_us() + kPayAgainUs, [shard] {
        if (shard->draining()) return;
        shard->hosts().front()->scope().spawn("invitations", pay_debts(shard));
    });
}

base::Task<> pay_debts(Shard* shard) {
    auto owed = co_await invitations::owed(shard->environment().database);
    if (!owed) {
        base::log::warn("invitations cannot be read", {{"reason", owed.error().message}});
        if (!shard->draining()) pay_debts_later(shard);
        co_return;
    }
    for (const invitations::Use& use : *owed) welcome(*shard, use.inviter, use.invitee);
}

}  // namespace

std::string invitation_id(std::string_view token) {
    return xmpp::sasl::digest(xmpp::sasl::Hash::sha256, token).substr(0, kIdBytes);
}

storage::Batch redemption_of(const Invitation& invitation, const xmpp::Jid& invitee,
                             std::int64_t now_us) {
    storage::Batch batch =
        invitations::use(invitation.id, invitee.full(), now_us, invitation.befriends);
    if (invitation.befriends) {
        storage::roster::Item item(invitation.inviter);
        item.subscription = storage::roster::Subscription::both;
        item.version = 1;
        storage::roster::add_change(batch, invitee.full(), item, storage::roster::Versions(1, 0));
    }
    return batch;
}

void welcome(Shard& shard, const std::string& inviter, const std::string& invitee) {
    auto jid = xmpp::Jid::parse(inviter);
    if (!jid || !jid->has_local()) return;
    Shard& home = shard.home_of(*jid);
    home.environment().executor.post(
        [&home, jid = std::move(*jid), invitee] { welcome_at_home(home, jid, invitee); });
}

// XEP-0445 §4.
base::Task<IqReply> Invitations::show(IqRequest request, StrangerFacts facts) {
    if (!request.is_set()) co_return refuse(Condition::bad_request);
    std::string token(request.payload().attr("token"));
    if (!xmpp::is_invitation_token(token)) co_return not_accepted();
    Shard* shard = &host_.shard();
    auto found = co_await invitations::find(shard->environment().database, invitation_id(token));
    if (!found) co_return refuse(xmpp::try_again_later());
    if (!*found) co_return not_accepted();
    const Invitation invitation = **found;
    bool granted = invitation.registers && (invitation.kind == invitations::Kind::account ||
                                            shard->config().invitations.accounts);
    bool good = granted && invitation.host == host_.domain() &&
                invitation.open(shard->environment().clock.wall_us());
    if (good) good = co_await may_still_invite(shard, invitation.inviter, invitation.host);
    if (!good) co_return not_accepted();
    facts.memory->invitation = invitation.id;
    facts.memory->username = invitation.username;
    co_return xmpp::Document();
}

// XEP-0379: a request with a token waits until that has been looked up, and whatever comes to the
// account meanwhile waits behind it.
Verdict Invitations::receive_with_token(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (stanza.presence_type() != xmpp::PresenceType::subscribe) return Verdict::pass();
    const xmpp::Element* preauth = stanza.element().child("preauth", xmpp::ns::preauth);
    if (preauth == nullptr || !xmpp::is_invitation_token(preauth->attr("token"))) {
        return Verdict::pass();
    }
    entity::User& user = traffic.owner();
    xmpp::Jid contact = stanza.from().bare();
    if (!user.exists() || contact == user.jid() || has_granted(user, contact)) {
        return Verdict::pass();
    }
    user.lane().hold();
    traffic.outcome().finally([shard = &user.shard(), host = &user.host(), owner = user.owner(),
                               waiting = Waiting(stanza, traffic.take_receipt(),
                                                 invitation_id(preauth->attr("token")))]() mutable {
        host->scope().spawn("invitation", look_up_token(shard, owner, std::move(waiting)));
    });
    return Verdict::done();
}

void Invitations::declare(Registry& registry) {
    registry.implements({xep("0379", "0.3.2"), xep("0401", "0.6.0"), xep("0445", "0.2.0")});
    // Conversations knows the one of earlier versions of XEP-0401.
    for (std::string_view feature : {xmpp::ns::ibr_token, xmpp::ns::invite}) {
        registry.stranger_stream_feature("<register xmlns='" + std::string(feature) + "'/>");
    }
    registry.stranger_iq(xmpp::ns::preauth, "preauth",
                         [this](IqRequest request, StrangerFacts facts) {
                             return show(std::move(request), std::move(facts));
                         });
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return receive_with_token(traffic); });
    add_invitation_command(commands_, host_);
}

void Invitations::start() {
    Shard& shard = host_.shard();
    bool first = shard.index() == 0 && shard.hosts().front().get() == &host_;
    if (first) host_.scope().spawn("invitations", pay_debts(&shard));
}

}  // namespace parlance::server::modules
