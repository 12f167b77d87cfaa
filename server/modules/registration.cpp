#include "server/modules/registration.h"

#include <utility>

#include "base/log.h"
#include "server/credentials.h"
#include "server/defence/alerts.h"
#include "server/entity/creation.h"
#include "server/entity/host.h"
#include "server/entity/removal.h"
#include "server/modules/invitations.h"
#include "server/shard.h"
#include "storage/accounts.h"
#include "storage/pending_registrations.h"
#include "storage/roles.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
namespace accounts = storage::accounts;
namespace pending_registrations = storage::pending_registrations;

// Requests here hold passwords: no error repeats one (XEP-0077 §3.3).
IqReply deny(const StanzaError& error) {
    return refuse(error.concealing_request());
}
IqReply deny_for_now() {
    return deny(xmpp::try_again_later());
}

struct Fields {
    std::string username;
    std::string password;
    bool remove = false;
};

// XEP-0077 §4: a data form takes precedence over the elements.
Fields fields_of(const xmpp::Element& query) {
    Fields fields;
    fields.remove = query.has_child("remove", xmpp::ns::registration);
    const xmpp::Element* x = query.child("x", xmpp::ns::data_forms);
    auto form = x == nullptr ? std::nullopt : xmpp::DataForm::parse(*x);
    if (form) {
        fields.username = form->value("username");
        fields.password = form->value("password");
    } else {
        fields.username = query.child_text("username", xmpp::ns::registration);
        fields.password = query.child_text("password", xmpp::ns::registration);
    }
    return fields;
}

// By elements, and as a form that says the same. `username`: the only one that can be had, or
// empty.
xmpp::Document blank_form(const std::string& username) {
    const char* how = username.empty() ? "Choose a username and a password for this service."
                                       : "Choose a password for this service.";
    xmpp::Document query("query", xmpp::ns::registration);
    query->add_text_child("instructions", how);
    query->add_text_child("username", username);
    query->add("password");
    xmpp::DataForm form(xmpp::FormKind::form, xmpp::ns::registration);
    form.title = "Registration";
    form.instructions = {how};
    auto add = [&form](const char* var, const char* type, const char* label) -> xmpp::FormField& {
        xmpp::FormField& field = form.add(xmpp::FormField(var, type));
        field.label = label;
        field.required = true;
        return field;
    };
    xmpp::FormField& name = add("username", "text-single", "Username");
    if (!username.empty()) name.values = {username};
    add("password", "text-private", "Password");
    form.append_to(query.root());
    return query;
}

xmpp::Document form_of(const xmpp::Jid& user) {
    xmpp::Document query("query", xmpp::ns::registration);
    query->add("registered");
    query->add_text_child("instructions", "Choose a new password.");
    query->add_text_child("username", user.local());
    query->add("password");
    return query;
}

// Somebody waits for approval.
void tell_moderators(entity::Host& host, const xmpp::Jid& newcomer, const std::string& address) {
    defence::tell_administrators(host, {storage::roles::Role::moderator},
                                 "Registration of " + newcomer.full(),
                                 newcomer.full() + " has been registered from " + address +
                                     " and waits for approval (command \"Approve or refuse "
                                     "registrations\").");
}

// Somebody makes accounts in numbers, from many addresses.
void tell_of_flood(entity::Host& host, std::uint32_t limit) {
    defence::alert(
        host, {storage::roles::Role::moderator}, "registrations", "Many registrations",
        "More than " + std::to_string(limit) +
            " accounts have been asked for within an hour. More are refused for the rest "
            "of it, but for those who have an invitation.");
}

// As a username, or as the whole address.
bool names(const std::string& text, const xmpp::Jid& user) {
    auto local = xmpp::nodeprep(text, xmpp::Unassigned::allow);
    if (local && *local == user.local()) return true;
    auto jid = xmpp::Jid::parse(text);
    return jid && jid->full() == user.bare_view();
}

}  // namespace

base::Task<IqReply> Registration::answer_user(IqRequest request) {
    const xmpp::Jid& from = request.from();
    entity::User* user = host_.shard().find_user(from.bare_view());
    if (from.domain() != host_.domain() || user == nullptr || !user->exists()) {
        co_return deny(Condition::service_unavailable);
    }
    if (!request.is_set()) co_return form_of(from);
    if (fields_of(request.payload()).remove) co_return co_await remove(std::move(request));
    co_return co_await change_password(std::move(request));
}

base::Task<IqReply> Registration::change_password(IqRequest request) {
    Shard& shard = host_.shard();
    xmpp::Jid user = request.from().bare();
    Fields fields = fields_of(request.payload());
    if (fields.username.empty() || fields.password.empty()) {
        co_return deny(Condition::bad_request);
    }
    if (!names(fields.username, user)) co_return deny(Condition::not_allowed);
    auto credentials = co_await derive_credentials(
        &shard.environment().workers, std::move(fields.password),
        new_salts(shard.environment().random), static_cast<int>(shard.config().sasl.iterations));
    if (!credentials) {
        co_return deny(StanzaError(Condition::not_acceptable, "this password cannot be used"));
    }
    auto written = co_await shard.environment().database.write(
        accounts::set_credentials(user.local(), user.domain(), *credentials));
    if (!written) {
        bool gone = written.error().kind == storage::DbError::Kind::constraint;
        co_return gone ? deny(Condition::registration_required) : deny_for_now();
    }
    base::log::info("password changed", {{"jid", user.full()}});
    co_return xmpp::Document();
}

base::Task<IqReply> Registration::remove(IqRequest request) {
    // XEP-0077 §3.2: <remove/> stands alone.
    if (request.payload().child_count() != 1) co_return deny(Condition::bad_request);
    std::string owner(request.from().bare_view());
    bool removed = co_await entity::remove_account(&host_, owner, request.stanza().result_reply());
    if (!removed) co_return deny_for_now();
    // The requester has its answer; this one finds nobody.
    co_return xmpp::Document();
}

base::Task<IqReply> Registration::answer_stranger(IqRequest request, StrangerFacts facts) {
    bool invited = !facts.memory->invitation.empty();
    if (!invited && !host_.shard().config().registration.open) {
        co_return deny(Condition::not_allowed);
    }
    if (!request.is_set()) co_return blank_form(facts.memory->username);
    // XEP-0077 §3.2: there is nothing to cancel.
    if (fields_of(request.payload()).remove) co_return deny(Condition::unexpected_request);
    co_return co_await create(std::move(request), std::move(facts));
}

// The invitation that the stranger has shown, unless it has been used or revoked since: then it is
// forgotten. That it has expired since does not matter (XEP-0445 §4).
base::Task<Registration::Shown> Registration::shown_by(StrangerFacts facts) {
    std::optional<storage::invitations::Invitation> shown;
    if (facts.memory->invitation.empty()) co_return shown;
    auto found = co_await storage::invitations::find(host_.shard().environment().database,
                                                     facts.memory->invitation);
    if (!found) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    if (*found && (**found).uses_left > 0) co_return std::move(*found);
    *facts.memory = StrangerMemory();
    if (host_.shard().config().registration.open) co_return shown;
    co_return base::Failure<StanzaError>(
        StanzaError(Condition::not_allowed, "the invitation has been used or revoked"));
}

base::Task<IqReply> Registration::create(IqRequest request, StrangerFacts facts) {
    Shard& shard = host_.shard();
    const Environment& environment = shard.environment();
    Fields fields = fields_of(request.payload());
    auto jid = xmpp::Jid::from_parts(fields.username, host_.domain(), {}, xmpp::Unassigned::refuse);
    if (fields.password.empty() || !jid || !jid->has_local()) {
        co_return deny(Condition::not_acceptable);
    }
    // Attempts count, not accounts: the answers tell which names are taken.
    if (!shard.admission().may_register(facts.address,
                                        shard.config().registration.per_address_per_hour,
                                        environment.clock.monotonic_us())) {
        co_return deny(StanzaError(Condition::resource_constraint,
                                   "too many registrations from this address"));
    }
    auto shown = co_await shown_by(facts);
    if (!shown) co_return deny(shown.error());
    if (*shown && !(**shown).username.empty() && (**shown).username != jid->local()) {
        co_return deny(
            StanzaError(Condition::not_acceptable, "the invitation is for another name"));
    }
    using Registrations = Admission::Registrations;
    const std::uint32_t per_hour = shard.config().registration.per_hour;
    auto count = Registrations::go_on;
    if (!*shown) {
        count = shard.admission().count_registration(per_hour, environment.clock.monotonic_us());
    }
    if (count != Registrations::go_on) {
        if (count == Registrations::enough_now) tell_of_flood(host_, per_hour);
        co_return deny(StanzaError(Condition::resource_constraint, xmpp::ErrorType::wait,
                                   "too many registrations, try again later"));
    }
    co_return co_await make(*jid, std::move(fields.password), std::move(*shown), std::move(facts));
}

// With an invitation, or else as one who comes of themselves.
base::Task<IqReply> Registration::make(xmpp::Jid jid, std::string password,
                                       std::optional<storage::invitations::Invitation> invitation,
                                       StrangerFacts facts) {
    Shard& shard = host_.shard();
    std::int64_t now = shard.environment().clock.wall_us();
    storage::Batch more;
    entity::Terms terms;
    if (invitation) {
        terms.invitation = invitation->id;
        more = redemption_of(*invitation, jid, now);
    } else if (shard.config().registration.approval) {
        terms.disabled = true;
        more.add(pending_registrations::add(
            pending_registrations::Registration(jid.full(), facts.address, now)));
    }
    auto created =
        co_await entity::create_account(&shard, jid, std::move(password), std::move(more), terms);
    if (!created) {
        bool conflict = created.error().condition == Condition::conflict;
        if (!invitation || !conflict) co_return deny(created.error());
        // Somebody else has the name, or has used the invitation in this moment.
        auto still = co_await shown_by(facts);
        co_return deny(still ? created.error() : still.error());
    }
    *facts.memory = StrangerMemory();
    if (invitation && invitation->befriends) welcome(shard, invitation->inviter, jid.full());
    if (terms.disabled) {
        tell_moderators(host_, jid, facts.address);
    }
    base::log::info("account registered",
                    {{"jid", jid.full()},
                     {"address", facts.address},
                     {"invited_by", invitation ? invitation->inviter : std::string()}});
    co_return xmpp::Document();
}

void Registration::declare(Registry& registry) {
    registry.implements({xep("0004", "2.13.2"), xep("0077", "2.4")});
    // Always: a password can be changed whether or not registration is open.
    registry.host_feature(xmpp::ns::registration);
    // Also when it is for the invited only: clients look for it before they show their token
    // (XEP-0445 §3).
    registry.stranger_stream_feature("<register xmlns='http://jabber.org/features/iq-register'/>");
    registry.stranger_iq(xmpp::ns::registration, "query",
                         [this](IqRequest request, StrangerFacts facts) {
                             return answer_stranger(std::move(request), std::move(facts));
                         });
    auto answer = [this](IqRequest request) { return answer_user(std::move(request)); };
    registry.iq(IqScope::host, xmpp::ns::registration, "query", answer);
    registry.iq(IqScope::own_account, xmpp::ns::registration, "query", answer);
}

}  // namespace parlance::server::modules
