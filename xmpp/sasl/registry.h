// Which mechanisms a stream offers, and the start of one. The same Offer feeds the stream features,
// the check of what the client chose, and the downgrade protection of XEP-0474, so that the three
// cannot disagree. Pure functions; any thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/sasl/context.h"
#include "xmpp/sasl/mechanism.h"

namespace parlance::xmpp::sasl {

// What the host allows.
struct Policy {
    Policy() = default;
    Policy(std::vector<Hash> stored, bool allow_plain)
        : hashes(std::move(stored)), plain(allow_plain) {}

    // For which keys are stored for its accounts, in any order.
    std::vector<Hash> hashes = {Hash::sha512, Hash::sha256, Hash::sha1};
    // Only ever offered on an encrypted stream (RFC 6120 §13.8.3).
    bool plain = false;
};

// Mechanisms strongest first; those with channel binding, and the list of binding types, only on an
// encrypted stream that has a binding.
Offer make_offer(const Policy& policy, const ChannelBindings& bindings, bool secure);

// Starts a mechanism of context.offer. Otherwise the condition to fail with: encryption_required
// for PLAIN on a stream that is not encrypted, else invalid_mechanism.
base::Result<std::unique_ptr<Mechanism>, Condition> make_mechanism(std::string_view name,
                                                                   Context context);

}  // namespace parlance::xmpp::sasl
