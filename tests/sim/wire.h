// Wire: the client's end of a connection, for scripted clients: a simulated pipe (sim_network.h) or
// a real TCP connection (stories/live_stage.h). One thread. Events never arrive inside a call made
// on the wire.
#pragma once

#include <string>
#include <string_view>

namespace parlance::sim {

// What ties a log-in to the TLS connection (RFC 5056), as the client sees it.
struct ChannelBinding {
    std::string exporter;   // tls-exporter, empty when not available
    std::string end_point;  // tls-server-end-point
};

class WireEvents {
  public:
    virtual ~WireEvents() = default;
    virtual void on_bytes(std::string_view bytes) = 0;
    virtual void on_secure() = 0;
    // No more bytes will come, in either direction.
    virtual void on_closed() = 0;
};

class Wire {
  public:
    virtual ~Wire() = default;
    virtual void set_events(WireEvents* events) = 0;
    virtual void write(std::string_view bytes) = 0;
    virtual void start_tls() = 0;
    // Null before on_secure().
    virtual const ChannelBinding* binding() const = 0;
    // Stops taking bytes from the server, whose output then piles up, and goes on.
    virtual void set_reading(bool reading) = 0;
    // Sends what was written, then closes.
    virtual void close() = 0;
    // TCP reset.
    virtual void reset() = 0;
};

}  // namespace parlance::sim
