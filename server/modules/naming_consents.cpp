#include "server/modules/naming_consents.h"

#include "server/entity/host.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

constexpr std::size_t kQuestions = 20;  // at once
constexpr std::size_t kDomains = 2'000;
constexpr std::int64_t kDayUs = 24 * 3'600 * base::kSecondUs;

bool advertises(const xmpp::Element& query) {
    for (const xmpp::Element& child : query.children()) {
        bool feature = child.is("feature", xmpp::ns::disco_info);
        if (feature && child.attr("var") == xmpp::ns::server_information) return true;
    }
    return false;
}

}  // namespace

NamingConsents::NamingConsents(entity::Host& host)
    : host_(host), questions_(host, "server-information", kQuestions) {}

bool NamingConsents::may_name(const std::string& domain) {
    auto found = consents_.find(domain);
    if (found == consents_.end()) {
        // All are asked again, in time.
        if (consents_.size() >= kDomains) consents_.clear();
        found = consents_.emplace(domain, Consent()).first;
    }
    Consent& consent = found->second;
    const std::int64_t now_us = host_.shard().environment().clock.monotonic_us();
    bool old = consent.asked_us == 0 || now_us - consent.asked_us > kDayUs;
    if (old && !consent.asking) ask(domain, consent);
    return consent.given;
}

void NamingConsents::ask(const std::string& domain, Consent& consent) {
    auto jid = xmpp::Jid::from_parts({}, domain, {});
    if (!jid) return;
    consent.asking = questions_.ask(*jid, [this, domain](const xmpp::Element* query) {
        auto found = consents_.find(domain);
        if (found == consents_.end()) return;
        found->second.asking = false;
        found->second.given = query != nullptr && advertises(*query);
        found->second.asked_us = host_.shard().environment().clock.monotonic_us();
    });
}

}  // namespace parlance::server::modules
