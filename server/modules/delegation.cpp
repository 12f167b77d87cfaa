#include "server/modules/delegation.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "base/hex.h"
#include "base/log.h"
#include "base/parse_number.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/component.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;

// Ids of what a host asks components; the number is that of the shard which waits for the answer.
constexpr std::string_view kIdStart = "delegate-";
// Of one host on one shard.
constexpr std::size_t kForwarded = 10'000;
constexpr std::int64_t kDelegationPatienceUs = 60 * base::kSecondUs;

std::optional<std::size_t> shard_of(std::string_view id) {
    if (!id.starts_with(kIdStart)) return std::nullopt;
    id.remove_prefix(kIdStart.size());
    return base::parse_number<std::size_t>(id.substr(0, id.find('-')));
}

// §4.3.
xmpp::Document wrapped(const xmpp::Stanza& request, std::string_view id) {
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "set", id);
    iq->add("delegation", xmpp::ns::delegation)
        .add("forwarded", xmpp::ns::forward)
        .add_copy(request.element())
        .set("from", request.from().full())
        .set("to", request.to().full());
    return iq;
}

bool same_address(std::string_view given, const xmpp::Jid& expected) {
    auto jid = xmpp::Jid::parse(given);
    return jid && *jid == expected;
}

// §4.3: everything must fit. nullopt if it does not.
std::optional<xmpp::Stanza> unwrapped(const xmpp::Stanza& answer, const xmpp::Stanza& request) {
    const xmpp::Element* delegation = answer.element().child("delegation", xmpp::ns::delegation);
    const xmpp::Element* forwarded =
        delegation == nullptr ? nullptr : delegation->child("forwarded", xmpp::ns::forward);
    const xmpp::Element* inner =
        forwarded == nullptr ? nullptr : forwarded->child("iq", xmpp::ns::client);
    bool fits = inner != nullptr && inner->attr("type") == "result" &&
                inner->attr("id") == request.id() && inner->child_count() <= 1 &&
                same_address(inner->attr("to"), request.from());
    if (!fits) return std::nullopt;
    // Left out where the request has named nobody, as the examples have it.
    bool from_fits = !inner->has_attr("from") || same_address(inner->attr("from"), request.to());
    if (!from_fits) return std::nullopt;
    return xmpp::Stanza::make(xmpp::Document::copy_of(*inner), request.to(), request.from());
}

}  // namespace

bool Delegation::matches(const Delegated& delegated, const xmpp::Stanza& request,
                         bool account) const {
    const xmpp::Element& payload = *request.payload();
    bool asks = request.iq_type() == xmpp::IqType::get && account &&
                !host_.registry().owns_node(IqScope::account, payload);
    // §7.2.4, §7.2.5.
    if (delegated.ns == kDelegatedInfo) {
        return asks && payload.is("query", xmpp::ns::disco_info) && payload.has_attr("node");
    }
    if (delegated.ns == kDelegatedItems) {
        return asks && payload.is("query", xmpp::ns::disco_items);
    }
    return payload.ns() == delegated.ns &&
           std::all_of(delegated.attributes.begin(), delegated.attributes.end(),
                       [&payload](std::string_view name) { return payload.has_attr(name); });
}

const ComponentConfig* Delegation::owner_of(const xmpp::Stanza& request, bool account) const {
    for (const ComponentConfig& component : host_.shard().config().components) {
        if (component.delegate.empty() || !component.covers(host_.domain())) continue;
        // §4.3.1: what it asks itself is not handed back to it.
        if (request.from().domain() == component.name) continue;
        for (const std::string& text : component.delegate) {
            auto delegated = parse_delegated(text);
            if (delegated && matches(*delegated, request, account)) return &component;
        }
    }
    return nullptr;
}

std::string Delegation::new_id() {
    Shard& shard = host_.shard();
    return std::string(kIdStart) + std::to_string(shard.index()) + "-" +
           shard.environment().random.hex(16);
}

bool Delegation::take(const xmpp::Stanza& request, bool account, Receipt& receipt,
                      Outcome& outcome) {
    // Only the host's very own address, and those of accounts.
    if (!request.to().is_bare()) return false;
    const ComponentConfig* component = owner_of(request, account);
    if (component == nullptr) return false;
    auto to = xmpp::Jid::parse(component->name);
    std::string id = new_id();
    auto stanza =
        xmpp::Stanza::make(wrapped(request, id), host_.jid(), to ? std::move(*to) : xmpp::Jid());
    if (forwarded_.size() >= kForwarded || !stanza) {
        outcome.route(request.error_reply(Condition::resource_constraint));
        outcome.accept(std::move(receipt));
        return true;
    }
    forwarded_.emplace(id, Forwarded{component->name, request});
    std::int64_t due = host_.shard().environment().clock.monotonic_us() + kDelegationPatienceUs;
    host_.shard().environment().timers.at(due, [this, id] { expire(id); });
    outcome.route(std::move(*stanza));
    outcome.accept(std::move(receipt));
    return true;
}

void Delegation::expire(const std::string& id) {
    auto found = forwarded_.find(id);
    if (found == forwarded_.end()) return;
    host_.shard().route(found->second.request.error_reply(Condition::service_unavailable),
                        Receipt());
    forwarded_.erase(found);
}

bool Delegation::take_answer(const xmpp::Stanza& answer, Outcome& outcome) {
    if (!answer.is_iq() || answer.is_request()) return false;
    Shard& shard = host_.shard();
    auto index = shard_of(answer.id());
    if (!index || *index >= shard.all().size()) return false;
    if (*index != shard.index()) {
        // It has come to where the component is connected.
        Shard* waiting = shard.all()[*index];
        outcome.run([waiting, answer, domain = host_.domain()] {
            waiting->environment().executor.post([waiting, answer, domain] {
                entity::Host* host = waiting->find_host(domain);
                if (host != nullptr) host->inbound(answer, Receipt());
            });
        });
        return true;
    }
    if (auto asked = questions_.find(answer.id()); asked != questions_.end()) {
        if (answer.from().full() != asked->second.component) return true;
        learned(asked->second, answer);
        questions_.erase(asked);
        return true;
    }
    auto found = forwarded_.find(answer.id());
    if (found == forwarded_.end() || answer.from().full() != found->second.component) return true;
    answered(found->second, answer, outcome);
    forwarded_.erase(found);
    return true;
}

void Delegation::answered(const Forwarded& forwarded, const xmpp::Stanza& answer,
                          Outcome& outcome) const {
    std::optional<xmpp::Stanza> result;
    if (!answer.is_error()) {
        result = unwrapped(answer, forwarded.request);
        if (!result) {
            base::log::warn("component has answered wrongly",
                            {{"component", forwarded.component},
                             {"namespace", forwarded.request.payload()->ns()}});
        }
    }
    outcome.route(result ? std::move(*result)
                         : forwarded.request.error_reply(Condition::service_unavailable));
}

// §7.2: kept on every shard.
void Delegation::learned(const Question& question, const xmpp::Stanza& answer) const {
    const xmpp::Element* query = answer.element().child("query", xmpp::ns::disco_info);
    if (answer.is_error() || query == nullptr) return;
    for (Shard* shard : host_.shard().all()) {
        shard->environment().executor.post(
            [shard, answer, domain = host_.domain(), ns = question.ns, bare = question.bare] {
                entity::Host* host = shard->find_host(domain);
                const xmpp::Element* told = answer.element().child("query", xmpp::ns::disco_info);
                if (host != nullptr) host->delegated_info().take(ns, bare, *told);
            });
    }
}

// §4.2, and what it can do is asked for (§9.2).
void Delegation::component_came(stream::ComponentStream& stream, const ComponentConfig& component,
                                bool again) {
    if (!component.covers(host_.domain()) || (component.delegate.empty() && !again)) return;
    auto to = xmpp::Jid::parse(component.name);
    if (!to) return;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, {}, base::hex_encode(host_.shard().new_id()));
    xmpp::Element& delegation = message->add("delegation", xmpp::ns::delegation);
    for (const std::string& text : component.delegate) {
        auto delegated = parse_delegated(text);
        if (!delegated) continue;
        xmpp::Element& one = delegation.add("delegated");
        one.set("namespace", delegated->ns);
        for (std::string_view name : delegated->attributes) one.add("attribute").set("name", name);
    }
    auto stanza = xmpp::Stanza::make(std::move(message), host_.jid(), std::move(*to));
    PARLANCE_ASSERT(stanza);
    stream.send(*stanza);
    for (const std::string& text : component.delegate) {
        auto delegated = parse_delegated(text);
        if (!delegated || delegated->ns.starts_with(xmpp::ns::delegation)) continue;
        ask(stream, component, delegated->ns, false);
        ask(stream, component, delegated->ns, true);
    }
}

void Delegation::ask(stream::ComponentStream& stream, const ComponentConfig& component,
                     std::string_view ns, bool bare) {
    if (questions_.size() >= kForwarded) questions_.clear();
    std::string id = new_id();
    std::string node(xmpp::ns::delegation);
    node += bare ? ":bare:" : "::";
    node += ns;
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "get", id);
    iq->add("query", xmpp::ns::disco_info).set("node", node);
    auto to = xmpp::Jid::parse(component.name);
    auto stanza = xmpp::Stanza::make(std::move(iq), host_.jid(), to ? std::move(*to) : xmpp::Jid());
    if (!stanza) return;
    questions_.emplace(id, Question{component.name, std::string(ns), bare});
    stream.send(*stanza);
}

void Delegation::declare(Registry& registry) {
    registry.implements({xep("0355", "0.5")});
    registry.host_feature(xmpp::ns::delegation);
    registry.requests(
        [this](const xmpp::Stanza& request, const entity::User* user, Receipt& receipt,
               Outcome& outcome) { return take(request, user != nullptr, receipt, outcome); });
    registry.host_message([this](const xmpp::Stanza& stanza, Outcome& outcome) {
        return take_answer(stanza, outcome);
    });
    registry.on_component([this](stream::ComponentStream& stream, const ComponentConfig& component,
                                 bool again) { component_came(stream, component, again); });
}

}  // namespace parlance::server::modules
