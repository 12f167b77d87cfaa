// FAST (XEP-0484): logging in again with a token that the server has given out. What is advertised,
// how a token looks, and when it is replaced; verifying is done by Authentication, giving out by
// Sasl2Login. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/random.h"
#include "server/config.h"
#include "storage/tokens.h"
#include "xmpp/sasl/channel_binding.h"

namespace parlance::server::stream {

// What <fast/> in <authenticate/> says about the token in use.
struct FastUse {
    std::int64_t count = 0;  // against replay; 0: none
    bool invalidate = false;
};

// <fast/> as advertised; empty when tokens are switched off. `early_data`: the client may log in
// with TLS early data next time.
std::string fast_feature(const SaslConfig& config, const xmpp::sasl::ChannelBindings& bindings,
                         bool early_data);

// `now_us`: wall clock.
storage::tokens::Token new_token(std::string_view mechanism, const SaslConfig& config,
                                 std::int64_t now_us, base::Random& random);

// A token in use that should be replaced (XEP-0484 §3.5).
bool is_due(const storage::tokens::Token& token, const SaslConfig& config, std::int64_t now_us);

// <token/> for the client.
std::string token_element(const storage::tokens::Token& token);

}  // namespace parlance::server::stream
