// ClientState: what XEP-0352 has to remember about a client that says nobody is looking: the
// stanzas that can wait until somebody does, or until something comes that cannot wait. Pure state;
// owned by the C2sStream while its client is inactive. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "server/stream/stream_management.h"
#include "xmpp/stanza.h"

namespace parlance::server::stream {

class ClientState {
  public:
    enum class Treatment { send, hold, drop };
    struct Held {
        xmpp::Stanza stanza;
        Backing backing;
    };
    // A client that is told of so much at once is better told in time.
    static constexpr std::size_t kMaxHeld = 200;
    static constexpr std::size_t kMaxHeldBytes = 65'536;

    // Presence waits, and of each sender only the latest; so do receipts, markers, headlines and
    // what the user has just sent from another device. Typing is forgotten. Everything else is
    // worth waking somebody.
    static Treatment treatment(const xmpp::Stanza& stanza);

    // Stamped with the time, by `domain` (XEP-0203).
    void hold(const xmpp::Stanza& stanza, Backing backing, std::string_view domain,
              std::int64_t wall_us);
    bool full() const { return held_.size() >= kMaxHeld || bytes_ >= kMaxHeldBytes; }
    // All that waits, in the order in which it is to be sent.
    std::vector<Held> release() {
        bytes_ = 0;
        return std::exchange(held_, {});
    }

  private:
    std::vector<Held> held_;
    std::size_t bytes_ = 0;
};

}  // namespace parlance::server::stream
