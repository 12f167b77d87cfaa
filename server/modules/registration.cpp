#include "server/modules/registration.h"

#include <optional>
#include <string>
#include <utility>

#include "base/log.h"
#include "server/credentials.h"
#include "server/entity/creation.h"
#include "server/entity/host.h"
#include "server/entity/removal.h"
#include "server/shard.h"
#include "storage/accounts.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
namespace accounts = storage::accounts;

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

xmpp::Document blank_form() {
    xmpp::Document query("query", xmpp::ns::registration);
    query->add_text_child("instructions", "Choose a username and a password for this service.");
    query->add("username");
    query->add("password");
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
    if (!host_.shard().config().registration.open) co_return deny(Condition::not_allowed);
    if (!request.is_set()) co_return blank_form();
    // XEP-0077 §3.2: there is nothing to cancel.
    if (fields_of(request.payload()).remove) co_return deny(Condition::unexpected_request);
    co_return co_await create(std::move(request), std::move(facts));
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
    auto created = co_await entity::create_account(&shard, *jid, std::move(fields.password));
    if (!created) co_return deny(created.error());
    base::log::info("account registered", {{"jid", jid->full()}, {"address", facts.address}});
    co_return xmpp::Document();
}

void Registration::declare(Registry& registry) {
    registry.implements({xep("0004", "2.13.2"), xep("0077", "2.4")});
    // Always: a password can be changed whether or not registration is open.
    registry.host_feature(xmpp::ns::registration);
    registry.stranger_stream_feature([this]() -> std::string {
        if (!host_.shard().config().registration.open) return {};
        return "<register xmlns='http://jabber.org/features/iq-register'/>";
    });
    registry.stranger_iq(xmpp::ns::registration, "query",
                         [this](IqRequest request, StrangerFacts facts) {
                             return answer_stranger(std::move(request), std::move(facts));
                         });
    auto answer = [this](IqRequest request) { return answer_user(std::move(request)); };
    registry.iq(IqScope::host, xmpp::ns::registration, "query", answer);
    registry.iq(IqScope::own_account, xmpp::ns::registration, "query", answer);
}

}  // namespace parlance::server::modules
