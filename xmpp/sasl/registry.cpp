#include "xmpp/sasl/registry.h"

#include <algorithm>

#include "xmpp/base64.h"
#include "xmpp/sasl/plain.h"
#include "xmpp/sasl/scram.h"

namespace parlance::xmpp::sasl {

namespace {

constexpr Hash kStrongestFirst[] = {Hash::sha512, Hash::sha256, Hash::sha1};
constexpr std::size_t kNonceBytes = 18;  // 144 bits, 24 characters without padding

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool Offer::has_mechanism(std::string_view name) const {
    return contains(mechanisms, name);
}

bool Offer::has_channel_binding(std::string_view type) const {
    return contains(channel_bindings, type);
}

bool Offer::has_plus() const {
    return std::any_of(mechanisms.begin(), mechanisms.end(),
                       [](std::string_view name) { return name.ends_with("-PLUS"); });
}

Offer make_offer(const Policy& policy, const ChannelBindings& bindings, bool secure) {
    Offer offer;
    offer.secure = secure;
    if (secure && !policy.hashes.empty()) offer.channel_bindings = bindings.types();
    for (bool plus : {true, false}) {
        if (plus && offer.channel_bindings.empty()) continue;
        for (Hash hash : kStrongestFirst) {
            bool stored =
                std::find(policy.hashes.begin(), policy.hashes.end(), hash) != policy.hashes.end();
            if (stored) offer.mechanisms.push_back(scram_name(hash, plus));
        }
    }
    if (secure && policy.plain) offer.mechanisms.push_back(kPlainName);
    return offer;
}

base::Result<std::unique_ptr<Mechanism>, Condition> make_mechanism(std::string_view name,
                                                                   Context context) {
    if (!context.offer.has_mechanism(name)) {
        bool too_early = name == kPlainName && !context.offer.secure;
        return base::Failure(too_early ? Condition::encryption_required
                                       : Condition::invalid_mechanism);
    }
    if (name == kPlainName) return std::unique_ptr<Mechanism>(new Plain(std::move(context)));
    for (Hash hash : kStrongestFirst) {
        for (bool plus : {true, false}) {
            if (name != scram_name(hash, plus)) continue;
            std::string nonce = base64_encode(context.random->bytes(kNonceBytes));
            return std::unique_ptr<Mechanism>(
                new Scram(hash, plus, std::move(context), std::move(nonce)));
        }
    }
    // Offered by the caller, but made elsewhere (EXTERNAL).
    return base::Failure(Condition::invalid_mechanism);
}

}  // namespace parlance::xmpp::sasl
