// Link: where the bytes of a session go: a client connection, or the queue for a client that is
// expected back (XEP-0198). The session does not know what is behind it. One shard.
#pragma once

#include "base/callback.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"

namespace parlance::server::stream {

class Link {
  public:
    virtual ~Link() = default;
    virtual void send(const xmpp::Stanza& stanza) = 0;
    // The same for a stanza that is elsewhere, too: with other sessions of the account, or in
    // storage until it is acknowledged. If the session ends before that, nobody needs to find
    // another place for it.
    virtual void send_copy(const xmpp::Stanza& stanza) = 0;
    // Calls back once the client has acknowledged what has been sent to it so far; at once where
    // clients acknowledge nothing. Destroyed uncalled when the session ends before.
    virtual void when_acknowledged(base::Callback<void()> acknowledged) = 0;
    // Sends the stream error and ends the stream, soon; the session ends with it.
    virtual void close(const xmpp::StreamError& error) = 0;
};

}  // namespace parlance::server::stream
