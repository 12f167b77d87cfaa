// The simulated network: pipes between shards and scripted clients or servers, with delays and
// segments that the seed chooses. TLS is a flag that flips on both sides, with fixed channel
// bindings; a certificate is what somebody says it is. A pipe is shared by its two ends and the
// network, which carries the bytes. One thread.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/environment.h"
#include "server/net/transport.h"
#include "tests/sim/schedule.h"
#include "tests/sim/wire.h"

namespace parlance::sim {

struct NetworkProfile {
    std::int64_t delay_us = 500;          // most one segment takes
    std::uint32_t split_per_mille = 200;  // chance that a write arrives in several segments
    std::size_t window_bytes = 65'536;    // in flight to a client that does not read
    std::size_t output_cap = 4'194'304;   // limits.out_buffer_bytes
};

class SimTransport;

struct Segment {
    enum class Kind : unsigned char { data, tls, fin, reset };
    std::int64_t due_us;
    Kind kind;
    std::string bytes;
    Segment(std::int64_t due, Kind k, std::string b) : due_us(due), kind(k), bytes(std::move(b)) {}
};

// "The client" is the scripted end, whichever end has opened the connection.
struct SimPipe {
    enum class Tls : unsigned char { none, handshake, secure };

    std::string address;
    bool dialled = false;  // by a shard, which is the TLS client then
    std::deque<Segment> to_server, to_client;
    std::string unsent;              // written by the server, not yet under way
    SimTransport* server = nullptr;  // null while between shards, and after the end
    WireEvents* client = nullptr;
    bool client_reading = true;
    bool server_open = true;  // false once the server has closed or knows that it is over
    bool client_open = true;
    Tls server_tls = Tls::none;
    Tls client_tls = Tls::none;
    bool hello = false;  // of a shard; waits until the scripted end wants TLS
    server::net::TlsFacts facts;
    std::optional<server::net::PeerCertificate> certificate;  // of the scripted end
    bool certificate_forgotten = false;
    ChannelBinding binding;
};

class SimNetwork {
  public:
    SimNetwork(Schedule& schedule, NetworkProfile profile)
        : schedule_(schedule), profile_(profile) {}
    SimNetwork(const SimNetwork&) = delete;
    SimNetwork& operator=(const SimNetwork&) = delete;

    struct Connection {
        std::unique_ptr<Wire> client;
        std::unique_ptr<server::net::Transport> server;
    };
    // `direct_tls`: the TLS handshake is the first thing that happens.
    Connection connect(const std::string& address, bool direct_tls,
                       const std::string& alpn = "xmpp-client");
    // The same for another server, with what it shows if it is asked for a certificate.
    Connection connect(const std::string& address, bool direct_tls,
                       std::optional<server::net::PeerCertificate> certificate);

    // What somebody who dials an address meets there; nobody listens unless told so.
    enum class Door : unsigned char { refused, silent, open };
    void set_door(const std::string& ip, std::uint16_t port, Door door);
    Door door(const std::string& ip, std::uint16_t port) const;
    // A shard dials an open door.
    std::unique_ptr<SimTransport> dial(const std::string& ip, std::uint16_t port);
    // The oldest of the connections to that address that still stand and nobody has taken; null if
    // there is none. `certificate` is what it shows.
    std::unique_ptr<Wire> take_dialled(const std::string& ip, std::uint16_t port,
                                       std::optional<server::net::PeerCertificate> certificate);
    // How many wait there.
    std::size_t dialled(const std::string& ip, std::uint16_t port) const;

    // One thing that may happen now: the front segment of a pipe in one direction.
    struct Arrival {
        SimPipe* pipe;
        bool at_server;
    };
    std::vector<Arrival> arrivals() const;
    void deliver(Arrival arrival);
    // When the next segment arrives for somebody who takes it.
    std::optional<std::int64_t> next_us() const;
    // The shard whose transport this is.
    static std::size_t shard_of(const SimPipe& pipe);

    // End of a turn of `shard`: what its transports have written gets under way.
    void flush(std::size_t shard);
    // The machine stops: clients see a reset, transports see the end.
    void cut_all();
    // Forgets pipes that are over.
    void sweep();

    // For the ends.
    void send(std::deque<Segment>& queue, Segment::Kind kind, std::string_view bytes);
    void flush(SimPipe& pipe);
    const NetworkProfile& profile() const { return profile_; }

  private:
    friend class SimWire;
    using Address = std::pair<std::string, std::uint16_t>;
    std::shared_ptr<SimPipe> new_pipe(const std::string& address);

    Schedule& schedule_;
    NetworkProfile profile_;
    std::vector<std::shared_ptr<SimPipe>> pipes_;
    std::map<Address, Door> doors_;
    std::map<Address, std::deque<std::shared_ptr<SimPipe>>> waiting_;
};

// The server's end of a pipe, on one shard.
class SimTransport final : public server::net::Transport {
  public:
    SimTransport(SimNetwork& network, std::shared_ptr<SimPipe> pipe);
    ~SimTransport() override;

    void set_shard(std::size_t shard) { shard_ = shard; }
    std::size_t shard() const { return shard_; }
    bool reading() const { return events_ != nullptr && !paused_; }
    void deliver(Segment segment);
    void fail(const char* reason);

    void set_events(server::net::TransportEvents* events) override { events_ = events; }
    void write(std::string_view bytes) override;
    std::size_t unsent() const override { return pipe_ ? pipe_->unsent.size() : 0; }
    void pause_reading() override { paused_ = true; }
    void resume_reading() override { paused_ = false; }
    void start_tls() override;
    void connect_tls(const server::net::TlsClientOptions& options) override;
    const server::net::TlsFacts* tls() const override;
    const server::net::PeerCertificate* peer_certificate() const override;
    void forget_channel_bindings() override;
    void close() override;
    std::unique_ptr<server::net::DetachedTransport> detach() override;
    const std::string& peer_address() const override { return address_; }

    static std::unique_ptr<SimTransport> attach(
        SimNetwork& network, std::unique_ptr<server::net::DetachedTransport> detached);

  private:
    SimNetwork& network_;
    std::shared_ptr<SimPipe> pipe_;  // null once closed or detached
    server::net::TransportEvents* events_ = nullptr;
    std::string address_;
    std::size_t shard_ = 0;
    bool paused_ = false;
};

}  // namespace parlance::sim
