// What a mechanism must know about the stream it runs on. Values; any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "xmpp/sasl/channel_binding.h"
#include "xmpp/sasl/scram_keys.h"

namespace parlance::xmpp::sasl {

// What one stream advertised, and therefore what its client may use. Names have static storage.
struct Offer {
    bool secure = false;                             // the stream is encrypted
    std::vector<std::string_view> mechanisms;        // strongest first
    std::vector<std::string_view> channel_bindings;  // XEP-0440, strongest first; may be empty

    bool has_mechanism(std::string_view name) const;
    bool has_channel_binding(std::string_view type) const;
    // Some mechanism ends in "-PLUS".
    bool has_plus() const;
};

struct Context {
    // `host` is the prepared domain users log in to, `generator` must outlive the mechanism, and
    // `secret` and `iterations` are for users that do not exist: see fake_scram_keys().
    Context(std::string host, Offer advertised, ChannelBindings channel, base::Random& generator,
            std::string secret, int rounds = kDefaultIterations)
        : domain(std::move(host)),
          offer(std::move(advertised)),
          bindings(std::move(channel)),
          random(&generator),
          server_secret(std::move(secret)),
          iterations(rounds) {}

    std::string domain;
    Offer offer;
    ChannelBindings bindings;
    base::Random* random;
    std::string server_secret;
    int iterations;
    // Add the XEP-0474 attribute to the first server message.
    bool downgrade_protection = true;
};

}  // namespace parlance::xmpp::sasl
