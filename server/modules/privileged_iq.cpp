#include "server/modules/privileged_iq.h"

#include <algorithm>
#include <utility>

#include "server/entity/host.h"
#include "server/modules/block_rules.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;

// Of one host on one shard.
constexpr std::size_t kPending = 10'000;
// Other servers that cannot be reached are reported long before.
constexpr std::int64_t kPatienceUs = 120 * base::kSecondUs;

bool granted(const ComponentConfig& component, std::string_view ns, bool sets) {
    return std::any_of(component.iq.begin(), component.iq.end(), [&](const std::string& text) {
        auto grant = parse_iq_grant(text);
        if (!grant || grant->ns != ns) return false;
        return grant->access == Access::both || grant->access == (sets ? Access::set : Access::get);
    });
}

// §6.3: the refusals that are about the request as such; nullopt if it is good.
std::optional<Condition> fault_of(const xmpp::Stanza& asked, const ComponentConfig* component) {
    const xmpp::Element* inner = asked.payload()->first_child();
    if (component == nullptr || !asked.to().is_bare()) return Condition::forbidden;
    if (inner == nullptr || asked.payload()->child_count() != 1) return Condition::bad_request;
    if (!inner->is("iq", xmpp::ns::client)) return Condition::forbidden;
    bool sets = asked.iq_type() == xmpp::IqType::set;
    if (inner->attr("type") != (sets ? "set" : "get")) return Condition::forbidden;
    const xmpp::Element* payload = inner->first_child();
    if (payload == nullptr || inner->child_count() != 1) return Condition::bad_request;
    if (!granted(*component, payload->ns(), sets)) return Condition::forbidden;
    if (inner->has_attr("from")) {
        auto from = xmpp::Jid::parse(inner->attr("from"));
        if (!from || *from != asked.to()) return Condition::forbidden;
    }
    return std::nullopt;
}

// §6.3: the answer within <forwarded/>, under the id that the component has given.
xmpp::Document forwarded(const xmpp::Stanza& answer, std::string_view id) {
    xmpp::Document privilege("privilege", xmpp::ns::privilege);
    privilege->add("forwarded", xmpp::ns::forward)
        .add_copy(answer.element())
        .set("from", answer.from().full())
        .set("to", answer.to().full())
        .set("id", id);
    return privilege;
}

}  // namespace

Verdict PrivilegedIq::send(Traffic& traffic, const ComponentConfig* component) {
    const xmpp::Stanza& asked = traffic.stanza();
    entity::User& user = traffic.owner();
    if (auto fault = fault_of(asked, component)) return Verdict::refuse(*fault);
    if (!user.exists()) return Verdict::refuse(Condition::forbidden);
    const xmpp::Element& inner = *asked.payload()->first_child();
    auto to = inner.has_attr("to") ? xmpp::Jid::parse(inner.attr("to"))
                                   : std::optional<xmpp::Jid>(user.jid());
    if (!to) return Verdict::refuse(Condition::jid_malformed);
    // What the user could not do, the component cannot do either (XEP-0356 §9).
    if (is_blocked(user.state().blocklist, *to)) return Verdict::refuse(Condition::not_acceptable);
    if (pending_.size() >= kPending) return Verdict::refuse(Condition::resource_constraint);

    std::string id = "privileged-" + host_.shard().environment().random.hex(16);
    xmpp::Document request = xmpp::Document::copy_of(inner);
    request->set("id", id);
    auto stanza = xmpp::Stanza::make(std::move(request), user.jid(), *to);
    if (!stanza) return Verdict::refuse(Condition::bad_request);
    pending_.emplace(id, Pending{asked, std::string(inner.attr("id")), std::move(*to)});
    std::int64_t due = host_.shard().environment().clock.monotonic_us() + kPatienceUs;
    host_.shard().environment().timers.at(due, [this, id] { expire(id); });
    traffic.outcome().route(std::move(*stanza));
    traffic.outcome().accept(traffic.take_receipt());
    return Verdict::done();
}

bool PrivilegedIq::take_answer(Traffic& traffic) {
    const xmpp::Stanza& answer = traffic.stanza();
    auto found = pending_.find(answer.id());
    if (found == pending_.end() || !answer.to().is_bare()) return false;
    Pending& pending = found->second;
    bool right = answer.from() == pending.to && answer.to() == pending.asked.to();
    if (!right) return false;
    traffic.outcome().route(pending.asked.result_reply(forwarded(answer, pending.inner_id)));
    pending_.erase(found);
    return true;
}

void PrivilegedIq::expire(const std::string& id) {
    auto found = pending_.find(id);
    if (found == pending_.end()) return;
    host_.shard().route(found->second.asked.error_reply(Condition::remote_server_timeout),
                        Receipt());
    pending_.erase(found);
}

}  // namespace parlance::server::modules
