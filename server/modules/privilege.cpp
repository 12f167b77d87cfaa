#include "server/modules/privilege.h"

#include <string>
#include <utility>

#include "base/assert.h"
#include "base/hex.h"
#include "server/entity/host.h"
#include "server/iq_dispatch.h"
#include "server/shard.h"
#include "server/stream/component.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;

bool grants_anything(const ComponentConfig& component) {
    return component.roster != Access::none || component.message || !component.iq.empty() ||
           component.presence != ComponentConfig::PresenceAccess::none;
}

void add_roster(xmpp::Element& privilege, const ComponentConfig& component) {
    xmpp::Element& perm = privilege.add("perm");
    perm.set("access", "roster").set("type", name_of(component.roster));
    // §4.2: what is left out is "true" for those who may get rosters, and false for others.
    if (component.may_get_roster()) perm.set("push", component.roster_push ? "true" : "false");
}

void add_iq(xmpp::Element& privilege, const ComponentConfig& component) {
    xmpp::Element& perm = privilege.add("perm");
    perm.set("access", "iq");
    for (const std::string& text : component.iq) {
        auto grant = parse_iq_grant(text);
        if (!grant) continue;
        perm.add("namespace").set("ns", grant->ns).set("type", name_of(grant->access));
    }
}

// §4.2, §5.2, §6.2, §7.2. `all`: also what is not granted, so that the component learns that.
xmpp::Document permissions(const ComponentConfig& component, bool all) {
    xmpp::Document privilege("privilege", xmpp::ns::privilege);
    if (all || component.roster != Access::none) add_roster(privilege.root(), component);
    if (all || component.message) {
        privilege->add("perm")
            .set("access", "message")
            .set("type", component.message ? "outgoing" : "none");
    }
    if (all || !component.iq.empty()) add_iq(privilege.root(), component);
    using PresenceAccess = ComponentConfig::PresenceAccess;
    if (all || component.presence != PresenceAccess::none) {
        std::string_view type = "none";
        if (component.presence == PresenceAccess::managed_entity) type = "managed_entity";
        if (component.presence == PresenceAccess::roster) type = "roster";
        privilege->add("perm").set("access", "presence").set("type", type);
    }
    return privilege;
}

// On the home shard of the user who is said to speak.
void say_at_home(Shard* home, const xmpp::Stanza& message, const xmpp::Stanza& refusal) {
    entity::User* user = home->activate(message.from());
    if (user == nullptr) return;
    user->lane().submit([home, message, refusal](Outcome& outcome) {
        entity::User* speaker = home->find_user(message.from().bare_view());
        if (speaker == nullptr || !speaker->exists()) return outcome.route(refusal);
        outcome.run([home, message] {
            entity::User* still = home->find_user(message.from().bare_view());
            if (still != nullptr) still->outbound(0, message, Receipt());
        });
    });
}

}  // namespace

const ComponentConfig* Privilege::privileged(const xmpp::Jid& from) const {
    if (!from.is_domain()) return nullptr;
    const ComponentConfig* component = host_.shard().config().component(from.domain());
    return component != nullptr && component->covers(host_.domain()) ? component : nullptr;
}

Verdict Privilege::admit(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request()) {
        return requests_.take_answer(traffic) ? Verdict::done() : Verdict::pass();
    }
    const xmpp::Element& payload = *stanza.payload();
    bool from_component = host_.shard().config().component(stanza.from().domain()) != nullptr;
    if (payload.is("privileged_iq", xmpp::ns::privilege)) {
        // Between users it is none of our business.
        if (!stanza.to().is_bare() && !from_component) return Verdict::pass();
        return requests_.send(traffic, privileged(stanza.from()));
    }
    bool roster_of_user = stanza.to().is_bare() && payload.is("query", xmpp::ns::roster);
    if (!roster_of_user || !from_component) return Verdict::pass();
    return roster(traffic, privileged(stanza.from()));
}

// §4.3.
Verdict Privilege::roster(Traffic& traffic, const ComponentConfig* component) {
    bool sets = traffic.stanza().iq_type() == xmpp::IqType::set;
    bool granted =
        component != nullptr && (sets ? component->may_set_roster() : component->may_get_roster());
    if (!granted) return Verdict::refuse(Condition::forbidden);
    entity::User& owner = traffic.owner();
    if (!owner.exists()) return Verdict::refuse(Condition::item_not_found);
    xmpp::Stanza request = traffic.stanza();
    dispatch_iq(host_, &owner, IqScope::own_account, std::move(request), traffic.take_receipt(),
                traffic.outcome());
    return Verdict::done();
}

// §5.
bool Privilege::take_message(const xmpp::Stanza& stanza, Outcome& outcome) {
    if (!stanza.is_message() || stanza.is_error()) return false;
    const xmpp::Element* privilege = stanza.element().child("privilege", xmpp::ns::privilege);
    if (privilege == nullptr) return false;
    auto refuse_it = [&](Condition condition) {
        outcome.route(stanza.error_reply(condition));
        return true;
    };
    const ComponentConfig* component = privileged(stanza.from());
    if (component == nullptr || !component->message) return refuse_it(Condition::forbidden);
    const xmpp::Element* forwarded = privilege->child("forwarded", xmpp::ns::forward);
    const xmpp::Element* inner =
        forwarded == nullptr ? nullptr : forwarded->child("message", xmpp::ns::client);
    if (inner == nullptr) return refuse_it(Condition::bad_request);
    auto from = xmpp::Jid::parse(inner->attr("from"));
    // Of the very host that is asked.
    bool ours = from && from->is_bare() && from->domain() == host_.domain();
    if (!ours) return refuse_it(Condition::forbidden);
    auto to = inner->has_attr("to") ? xmpp::Jid::parse(inner->attr("to"))
                                    : std::optional<xmpp::Jid>(*from);
    if (!to) return refuse_it(Condition::jid_malformed);
    bool for_user = from->has_local();
    auto message =
        xmpp::Stanza::make(xmpp::Document::copy_of(*inner), std::move(*from), std::move(*to));
    if (!message) return refuse_it(Condition::bad_request);
    if (for_user) {
        say_for_user(std::move(*message), stanza, outcome);
    } else {
        outcome.route(std::move(*message));
    }
    return true;
}

// As if the user had sent it: through all that what users send goes through.
void Privilege::say_for_user(xmpp::Stanza message, const xmpp::Stanza& asked, Outcome& outcome) {
    Shard* home = &host_.shard().home_of(message.from());
    outcome.run([home, message = std::move(message),
                 refusal = asked.error_reply(Condition::forbidden)]() mutable {
        home->environment().executor.post(
            [home, message = std::move(message), refusal = std::move(refusal)] {
                say_at_home(home, message, refusal);
            });
    });
}

void Privilege::advertise(stream::ComponentStream& stream, const ComponentConfig& component,
                          bool again) {
    if (!component.covers(host_.domain()) || (!again && !grants_anything(component))) return;
    auto to = xmpp::Jid::parse(component.name);
    if (!to) return;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, {}, base::hex_encode(host_.shard().new_id()));
    message->add_copy(permissions(component, again).root());
    auto stanza = xmpp::Stanza::make(std::move(message), host_.jid(), std::move(*to));
    PARLANCE_ASSERT(stanza);
    stream.send(*stanza);
}

void Privilege::declare(Registry& registry) {
    registry.implements({xep("0356", "0.4.1")});
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::iq,
                   [this](Traffic& traffic) { return admit(traffic); });
    // §6.3: only to users.
    registry.iq_now(IqScope::host, xmpp::ns::privilege, "privileged_iq",
                    [](const IqRequest&, IqPlace&) { return refuse(Condition::forbidden); });
    registry.host_message([this](const xmpp::Stanza& stanza, Outcome& outcome) {
        return take_message(stanza, outcome);
    });
    registry.on_component([this](stream::ComponentStream& stream, const ComponentConfig& component,
                                 bool again) { advertise(stream, component, again); });
}

}  // namespace parlance::server::modules
