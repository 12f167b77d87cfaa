#include "tests/sim/sim_network.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace parlance::sim {

namespace {

struct Detached final : server::net::DetachedTransport {
    explicit Detached(std::shared_ptr<SimPipe> p, bool reading_paused)
        : pipe(std::move(p)), paused(reading_paused) {}
    ~Detached() override {
        if (pipe) pipe->server_open = false;
    }
    std::shared_ptr<SimPipe> pipe;
    bool paused;
};

std::size_t in_flight(const std::deque<Segment>& queue) {
    std::size_t bytes = 0;
    for (const Segment& segment : queue) bytes += segment.bytes.size();
    return bytes;
}

}  // namespace

// The client's end.
class SimWire final : public Wire {
  public:
    SimWire(SimNetwork& network, std::shared_ptr<SimPipe> pipe)
        : network_(network), pipe_(std::move(pipe)) {}
    ~SimWire() override {
        pipe_->client = nullptr;
        if (pipe_->client_open) reset();
    }
    void set_events(WireEvents* events) override { pipe_->client = events; }
    void write(std::string_view bytes) override {
        if (pipe_->client_open) network_.send(pipe_->to_server, Segment::Kind::data, bytes);
    }
    void start_tls() override {
        if (!pipe_->client_open) return;
        pipe_->client_tls = SimPipe::Tls::handshake;
        if (!pipe_->dialled) return network_.send(pipe_->to_server, Segment::Kind::tls, "");
        if (std::exchange(pipe_->hello, false)) {
            pipe_->to_client.emplace_front(network_.schedule_.now_us(), Segment::Kind::tls, "");
        }
    }
    const ChannelBinding* binding() const override {
        return pipe_->client_tls == SimPipe::Tls::secure ? &pipe_->binding : nullptr;
    }
    void set_reading(bool reading) override { pipe_->client_reading = reading; }
    void close() override { end(Segment::Kind::fin); }
    void reset() override { end(Segment::Kind::reset); }

  private:
    void end(Segment::Kind kind) {
        if (!std::exchange(pipe_->client_open, false)) return;
        network_.send(pipe_->to_server, kind, "");
        pipe_->to_client.clear();
    }
    SimNetwork& network_;
    std::shared_ptr<SimPipe> pipe_;
};

std::shared_ptr<SimPipe> SimNetwork::new_pipe(const std::string& address) {
    auto pipe = std::make_shared<SimPipe>();
    pipe->address = address;
    pipe->facts.version = "TLSv1.3";
    pipe->facts.cipher = "TLS_AES_256_GCM_SHA384";
    pipe->facts.exporter = std::string(32, 'x');
    pipe->facts.end_point = std::string(32, 'e');
    pipe->binding = {pipe->facts.exporter, pipe->facts.end_point};
    pipes_.push_back(pipe);
    return pipe;
}

SimNetwork::Connection SimNetwork::connect(const std::string& address, bool direct_tls,
                                           const std::string& alpn) {
    auto pipe = new_pipe(address);
    if (direct_tls) {
        pipe->facts.alpn = alpn;
        pipe->server_tls = pipe->client_tls = SimPipe::Tls::handshake;
        send(pipe->to_server, Segment::Kind::tls, "");
    }
    Connection connection;
    connection.client = std::make_unique<SimWire>(*this, pipe);
    connection.server = std::make_unique<SimTransport>(*this, pipe);
    return connection;
}

SimNetwork::Connection SimNetwork::connect(
    const std::string& address, bool direct_tls,
    std::optional<server::net::PeerCertificate> certificate) {
    Connection connection = connect(address, direct_tls, "xmpp-server");
    pipes_.back()->certificate = std::move(certificate);
    return connection;
}

void SimNetwork::set_door(const std::string& ip, std::uint16_t port, Door door) {
    doors_[{ip, port}] = door;
}

SimNetwork::Door SimNetwork::door(const std::string& ip, std::uint16_t port) const {
    auto known = doors_.find({ip, port});
    return known == doors_.end() ? Door::refused : known->second;
}

std::unique_ptr<SimTransport> SimNetwork::dial(const std::string& ip, std::uint16_t port) {
    PARLANCE_ASSERT(door(ip, port) == Door::open);
    auto pipe = new_pipe(ip);
    pipe->dialled = true;
    waiting_[{ip, port}].push_back(pipe);
    return std::make_unique<SimTransport>(*this, pipe);
}

std::unique_ptr<Wire> SimNetwork::take_dialled(
    const std::string& ip, std::uint16_t port,
    std::optional<server::net::PeerCertificate> certificate) {
    auto& queue = waiting_[{ip, port}];
    std::erase_if(queue, [](const auto& pipe) { return !pipe->server_open; });
    if (queue.empty()) return nullptr;
    auto pipe = std::move(queue.front());
    queue.pop_front();
    pipe->certificate = std::move(certificate);
    return std::make_unique<SimWire>(*this, std::move(pipe));
}

std::size_t SimNetwork::dialled(const std::string& ip, std::uint16_t port) const {
    auto queue = waiting_.find({ip, port});
    if (queue == waiting_.end()) return 0;
    return static_cast<std::size_t>(
        std::count_if(queue->second.begin(), queue->second.end(),
                      [](const auto& pipe) { return pipe->server_open; }));
}

void SimNetwork::send(std::deque<Segment>& queue, Segment::Kind kind, std::string_view bytes) {
    do {
        std::string_view part = bytes;
        if (bytes.size() > 1 && schedule_.chance(profile_.split_per_mille)) {
            part = bytes.substr(0, 1 + schedule_.below(bytes.size() - 1));
        }
        bytes.remove_prefix(part.size());
        std::int64_t due = schedule_.now_us() + schedule_.delay(profile_.delay_us);
        if (!queue.empty()) due = std::max(due, queue.back().due_us);
        queue.emplace_back(due, kind, std::string(part));
    } while (!bytes.empty());
}

std::vector<SimNetwork::Arrival> SimNetwork::arrivals() const {
    std::vector<Arrival> ready;
    std::int64_t now = schedule_.now_us();
    for (const auto& pipe : pipes_) {
        bool at_server = !pipe->to_server.empty() && pipe->to_server.front().due_us <= now;
        if (at_server && pipe->server != nullptr && pipe->server->reading()) {
            ready.push_back({pipe.get(), true});
        }
        bool at_client = !pipe->to_client.empty() && pipe->to_client.front().due_us <= now;
        if (at_client && pipe->client != nullptr && pipe->client_reading) {
            ready.push_back({pipe.get(), false});
        }
    }
    return ready;
}

std::optional<std::int64_t> SimNetwork::next_us() const {
    std::optional<std::int64_t> next;
    auto consider = [&next](std::int64_t due) { next = next ? std::min(*next, due) : due; };
    for (const auto& pipe : pipes_) {
        if (!pipe->to_server.empty() && pipe->server != nullptr && pipe->server->reading()) {
            consider(pipe->to_server.front().due_us);
        }
        if (!pipe->to_client.empty() && pipe->client != nullptr && pipe->client_reading) {
            consider(pipe->to_client.front().due_us);
        }
    }
    return next;
}

void SimNetwork::deliver(Arrival arrival) {
    SimPipe& pipe = *arrival.pipe;
    auto& queue = arrival.at_server ? pipe.to_server : pipe.to_client;
    Segment segment = std::move(queue.front());
    queue.pop_front();
    if (arrival.at_server) {
        pipe.server->deliver(std::move(segment));
        return;
    }
    switch (segment.kind) {
        case Segment::Kind::data:
            flush(pipe);  // room in the window
            pipe.client->on_bytes(segment.bytes);
            break;
        case Segment::Kind::tls:
            pipe.hello = pipe.dialled && pipe.client_tls == SimPipe::Tls::none;
            if (pipe.hello) break;
            if (pipe.dialled) send(pipe.to_server, Segment::Kind::tls, "");
            pipe.client_tls = SimPipe::Tls::secure;
            pipe.client->on_secure();
            break;
        case Segment::Kind::fin:
        case Segment::Kind::reset:
            pipe.client_open = false;
            pipe.to_client.clear();
            pipe.client->on_closed();
            break;
    }
}

std::size_t SimNetwork::shard_of(const SimPipe& pipe) {
    return pipe.server->shard();
}

void SimNetwork::flush(SimPipe& pipe) {
    if (pipe.unsent.empty()) return;
    if (!pipe.client_open) {
        pipe.unsent.clear();
        return;
    }
    std::size_t flying = in_flight(pipe.to_client);
    if (flying >= profile_.window_bytes) return;
    std::size_t room = std::min(profile_.window_bytes - flying, pipe.unsent.size());
    send(pipe.to_client, Segment::Kind::data, std::string_view(pipe.unsent).substr(0, room));
    pipe.unsent.erase(0, room);
}

void SimNetwork::flush(std::size_t shard) {
    // By index: a failing transport ends its stream, which may open nothing but may close others.
    for (std::size_t i = 0; i < pipes_.size(); ++i) {
        SimPipe& pipe = *pipes_[i];
        if (pipe.server == nullptr || pipe.server->shard() != shard) continue;
        flush(pipe);
        if (pipe.unsent.size() > profile_.output_cap) pipe.server->fail("output limit");
    }
}

void SimNetwork::cut_all() {
    auto pipes = pipes_;
    for (const auto& pipe : pipes) {
        pipe->to_server.clear();
        pipe->to_client.clear();
        pipe->unsent.clear();
        if (pipe->client_open) send(pipe->to_client, Segment::Kind::reset, "");
        if (pipe->server != nullptr) pipe->server->fail("machine stopped");
        pipe->server_open = false;
    }
}

void SimNetwork::sweep() {
    std::erase_if(pipes_, [](const auto& pipe) {
        bool heard = pipe->client == nullptr || pipe->to_client.empty();
        return !pipe->server_open && heard;
    });
}

SimTransport::SimTransport(SimNetwork& network, std::shared_ptr<SimPipe> pipe)
    : network_(network), pipe_(std::move(pipe)), address_(pipe_->address) {
    pipe_->server = this;
}

SimTransport::~SimTransport() {
    if (pipe_) fail("destroyed");
}

void SimTransport::fail(const char* reason) {
    auto pipe = std::exchange(pipe_, nullptr);
    if (!pipe) return;
    pipe->server = nullptr;
    pipe->server_open = false;
    pipe->unsent.clear();
    if (pipe->client_open) network_.send(pipe->to_client, Segment::Kind::reset, "");
    if (events_ != nullptr) std::exchange(events_, nullptr)->on_closed(reason);
}

void SimTransport::deliver(Segment segment) {
    SimPipe& pipe = *pipe_;
    bool handshake = pipe.server_tls == SimPipe::Tls::handshake;
    switch (segment.kind) {
        case Segment::Kind::data:
            if (handshake) return fail("TLS handshake failed: not a client hello");
            events_->on_data(std::span<const char>(segment.bytes));
            break;
        case Segment::Kind::tls:
            if (!handshake) return fail("garbage: a client hello in the clear");
            pipe.server_tls = SimPipe::Tls::secure;
            if (!pipe.dialled) {
                network_.flush(pipe);
                network_.send(pipe.to_client, Segment::Kind::tls, "");
            }
            events_->on_tls_ready();
            break;
        case Segment::Kind::fin:
            fail("closed by peer");
            break;
        case Segment::Kind::reset:
            fail("connection reset by peer");
            break;
    }
}

void SimTransport::write(std::string_view bytes) {
    if (pipe_) pipe_->unsent.append(bytes);
}

void SimTransport::start_tls() {
    PARLANCE_ASSERT(pipe_ == nullptr || pipe_->server_tls == SimPipe::Tls::none);
    if (!pipe_) return;
    // What was written before leaves in the clear.
    network_.flush(*pipe_);
    pipe_->server_tls = SimPipe::Tls::handshake;
}

void SimTransport::connect_tls(const server::net::TlsClientOptions& options) {
    if (!pipe_) return;
    PARLANCE_ASSERT(pipe_->dialled && pipe_->server_tls == SimPipe::Tls::none);
    network_.flush(*pipe_);
    pipe_->server_tls = SimPipe::Tls::handshake;
    pipe_->facts.server_name = options.server_name;
    if (!options.alpn.empty()) pipe_->facts.alpn = options.alpn.front();
    if (pipe_->client_open) network_.send(pipe_->to_client, Segment::Kind::tls, "");
}

const server::net::TlsFacts* SimTransport::tls() const {
    return pipe_ && pipe_->server_tls == SimPipe::Tls::secure ? &pipe_->facts : nullptr;
}

const server::net::PeerCertificate* SimTransport::peer_certificate() const {
    bool shown = tls() != nullptr && pipe_->certificate && !pipe_->certificate_forgotten;
    return shown ? &*pipe_->certificate : nullptr;
}

void SimTransport::forget_channel_bindings() {
    if (pipe_) pipe_->certificate_forgotten = true;
}

void SimTransport::close() {
    auto pipe = std::exchange(pipe_, nullptr);
    events_ = nullptr;
    if (!pipe) return;
    pipe->server = nullptr;
    pipe->server_open = false;
    if (pipe->client_open) {
        if (!pipe->unsent.empty()) {
            network_.send(pipe->to_client, Segment::Kind::data, pipe->unsent);
        }
        network_.send(pipe->to_client, Segment::Kind::fin, "");
    }
    pipe->unsent.clear();
}

std::unique_ptr<server::net::DetachedTransport> SimTransport::detach() {
    events_ = nullptr;
    auto pipe = std::exchange(pipe_, nullptr);
    PARLANCE_ASSERT(pipe != nullptr);
    pipe->server = nullptr;
    return std::make_unique<Detached>(std::move(pipe), paused_);
}

std::unique_ptr<SimTransport> SimTransport::attach(
    SimNetwork& network, std::unique_ptr<server::net::DetachedTransport> detached) {
    auto* from = static_cast<Detached*>(detached.get());
    auto transport = std::make_unique<SimTransport>(network, std::exchange(from->pipe, nullptr));
    transport->paused_ = from->paused;
    return transport;
}

}  // namespace parlance::sim
