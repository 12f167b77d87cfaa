// Presence (RFC 6121 §4): broadcast to subscribers, directed presence, probes, and the end of a
// session. Payloads pass untouched.
#pragma once

#include <cstdint>
#include <optional>

#include "server/module.h"

namespace parlance::server::modules {

class Offline;

class Presence final : public Module {
  public:
    // `offline` delivers what waits for a session that takes messages.
    explicit Presence(Offline& offline) : offline_(offline) {}
    void declare(Registry& registry) override;

  private:
    Verdict send(Traffic& traffic);
    Verdict broadcast_available(Traffic& traffic);

    Offline& offline_;
};

// The <priority/> of a presence element (§4.7.2.3), 0 if there is none; nullopt if it is not one
// number from -128 to 127.
std::optional<std::int8_t> priority_of(const xmpp::Element& presence);

}  // namespace parlance::server::modules
