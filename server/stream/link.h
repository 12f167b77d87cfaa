// Link: where the bytes of a session go: a client connection, or the queue for a client that is
// expected back (XEP-0198). The session does not know what is behind it. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "base/callback.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"

namespace parlance::server::stream {

// A message that several sessions of an account were given, the original or a copy each: as long as
// one of them may still acknowledge it, or has, it is not lost with another. Also one session
// alone, for a message that is in the spool until it has arrived.
struct SharedDelivery {
    explicit SharedDelivery(xmpp::Stanza message) : original(std::move(message)) {}
    void arrive() {
        if (!std::exchange(arrived, true) && on_arrival) on_arrival();
    }
    xmpp::Stanza original;
    bool arrived = false;
    std::string spool_id;  // the row that stands for it in the spool, or empty
    base::Callback<void()> on_arrival;
};
using SharedDeliveryPtr = std::shared_ptr<SharedDelivery>;

class Link {
  public:
    virtual ~Link() = default;
    virtual void send(const xmpp::Stanza& stanza) = 0;
    virtual void send_shared(const xmpp::Stanza& stanza, const SharedDeliveryPtr& delivery) = 0;
    // The same for a stanza that is elsewhere, too: sent to somebody else, or in storage until it
    // is acknowledged. If the session ends before that, nobody needs to find another place for it.
    virtual void send_copy(const xmpp::Stanza& stanza) = 0;
    // Calls back once the client has acknowledged what has been sent to it so far; at once where
    // clients acknowledge nothing. Destroyed uncalled when the session ends before.
    virtual void when_acknowledged(base::Callback<void()> acknowledged) = 0;
    // Bytes sent that the client has not acknowledged, or not taken off our hands.
    virtual std::size_t backlog() const = 0;
    // Its client acknowledges what it gets (XEP-0198), so that some of it may come back to us.
    virtual bool acknowledges() const = 0;
    // There is no connection at present.
    virtual bool hibernating() const = 0;
    // There is one, and its client has not said that nobody is looking (XEP-0352).
    virtual bool attentive() const = 0;
    // Stanzas that its client has sent in this session; wraps around.
    virtual std::uint32_t received() const = 0;
    // Of the connection, without port; empty when there is none.
    virtual std::string peer_address() const = 0;
    // What has been sent and not acknowledged, oldest first; nothing where clients acknowledge
    // nothing.
    virtual void for_each_unacknowledged(
        const std::function<void(const xmpp::Stanza&)>& visit) const = 0;
    // Sends the stream error and ends the stream, soon; the session ends with it.
    virtual void close(const xmpp::StreamError& error) = 0;
    // The same in a step of its own.
    virtual void close_soon(const xmpp::StreamError& error) = 0;
};

}  // namespace parlance::server::stream
