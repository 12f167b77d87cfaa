// Link: where the bytes of a session go: a client connection today. The session does not know what
// is behind it. One shard.
#pragma once

#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"

namespace parlance::server::stream {

class Link {
  public:
    virtual ~Link() = default;
    virtual void send(const xmpp::Stanza& stanza) = 0;
    // Sends the stream error and ends the stream, soon; the session ends with it.
    virtual void close(const xmpp::StreamError& error) = 0;
};

}  // namespace parlance::server::stream
