#include "server/shard_thread.h"

#include <utility>

namespace parlance::server {

namespace {

constexpr char kStopping[] = "the server is stopping";

}  // namespace

ShardThread::ShardThread(std::uint32_t index, storage::Store& store,
                         std::shared_ptr<const Config> config, Admission& admission,
                         const std::string& server_secret, TlsStores tls)
    : reactor_(loop_), tls_(tls), database_(store.database(loop_, &reactor_)) {
    Environment environment{loop_.clock(), loop_.timers(), random_, loop_,
                            *database_,    *this,          *this};
    shard_ =
        std::make_unique<Shard>(index, environment, std::move(config), admission, server_secret);
    loop_.on_turn_end([this] { shard_->end_turn(); });
}

ShardThread::~ShardThread() {
    listeners_.clear();
}

void ShardThread::add_listener(net::ListeningSocket socket, Port port) {
    pending_.push_back({std::move(socket), port});
}

net::SocketOptions ShardThread::socket_options() const {
    net::SocketOptions options;
    options.output_cap = static_cast<std::uint32_t>(shard_->config().limits.out_buffer_bytes);
    options.tls_client = tls_.outgoing;
    return options;
}

void ShardThread::listen(Pending pending) {
    const Port port = pending.port;
    const bool clients = port == Port::clients || port == Port::clients_tls;
    const bool servers = port == Port::servers || port == Port::servers_tls;
    net::ListenerOptions options;
    options.socket = socket_options();
    options.socket.tls = servers ? tls_.servers : tls_.clients;
    options.tls = port == Port::clients_tls || port == Port::servers_tls;
    listeners_.push_back(std::make_unique<net::Listener>(
        loop_, std::move(pending.socket), options,
        [this, port](std::unique_ptr<net::Socket> socket) { accept(std::move(socket), port); },
        [this](const std::string& address) { return shard_->admits(address); },
        [this, clients] { return !clients || shard_->ready_for_clients(); }));
}

void ShardThread::accept(std::unique_ptr<net::Socket> socket, Port port) {
    switch (port) {
        case Port::clients:
        case Port::clients_tls:
            return shard_->accept(std::move(socket), port == Port::clients_tls);
        case Port::components:
            return shard_->accept_component(std::move(socket));
        case Port::servers:
        case Port::servers_tls:
            return shard_->accept_server(std::move(socket));
    }
}

base::Result<base::Done, std::string> ShardThread::open_console(const std::string& path) {
    console_ = std::make_unique<console::Console>(*shard_);
    return console_->listen(loop_, path);
}

void ShardThread::run(base::Callback<void()> listening) {
    shard_->start();
    for (Pending& pending : pending_) listen(std::move(pending));
    pending_.clear();
    loop_.post(std::move(listening));
    loop_.run();
}

void ShardThread::start(base::Callback<void()> listening) {
    thread_ =
        std::thread([this, held = std::make_shared<base::Callback<void()>>(std::move(listening))] {
            run(std::move(*held));
        });
}

void ShardThread::join() {
    if (thread_.joinable()) thread_.join();
}

void ShardThread::shut_down(base::Callback<void()> drained) {
    if (std::exchange(stopping_, true)) return;
    listeners_.clear();
    if (console_) console_->close();
    dialler_.give_up(kStopping);
    if (resolver_) resolver_->give_up(kStopping);
    if (https_) https_->give_up(kStopping);
    shard_->drain(std::move(drained));
}

void ShardThread::end() {
    // Once more: others may have asked for something meanwhile.
    shard_->drain([this] {
        // A turn later: drained() is reported from inside the shard.
        loop_.post([this] { database_->close([this] { loop_.post([this] { loop_.stop(); }); }); });
    });
}

void ShardThread::offload(base::Callback<void()> work, base::Callback<void()> done) {
    loop_.offload(std::move(work), std::move(done));
}

std::unique_ptr<net::Transport> ShardThread::attach(
    std::unique_ptr<net::DetachedTransport> detached) {
    return net::Socket::attach(loop_, std::move(detached));
}

void ShardThread::resolve(std::string name, net::RecordType type,
                          base::Callback<void(net::DnsAnswer)> done) {
    std::string why = open_resolver();
    if (why.empty()) return resolver_->resolve(name, type, std::move(done));
    loop_.post([done = std::move(done), why = std::move(why)]() mutable {
        net::DnsAnswer answer;
        answer.why = std::move(why);
        done(std::move(answer));
    });
}

// Why there is none, for an operator.
std::string ShardThread::open_resolver() {
    if (stopping_) return kStopping;
    if (resolver_) return {};
    const S2sConfig& config = shard_->config().s2s;
    net::ResolverOptions options;
    for (const Endpoint& endpoint : config.resolvers) {
        auto address = net::Address::parse(endpoint.text());
        if (!address) return "not an address: " + endpoint.text();
        options.forwarders.push_back(*address);
    }
    options.trust_anchors = config.dnssec_anchors;
    auto opened = net::Resolver::open(loop_, options);
    if (!opened) return opened.error();
    resolver_ = std::move(opened.value());
    return {};
}

void ShardThread::dial(std::string ip, std::uint16_t port, std::int64_t timeout_us,
                       base::Callback<void(Dialled)> done) {
    if (!stopping_) {
        return dialler_.dial(ip, port, timeout_us, socket_options(), std::move(done));
    }
    loop_.post([done = std::move(done)]() mutable { done(base::Failure<std::string>(kStopping)); });
}

void ShardThread::fetch(net::HttpsRequest request, base::Callback<void(net::HttpsAnswer)> done) {
    if (!stopping_) {
        if (!https_) https_ = std::make_unique<net::HttpsClient>(loop_, *tls_.outgoing);
        return https_->fetch(std::move(request), std::move(done));
    }
    loop_.post([done = std::move(done)]() mutable {
        net::HttpsAnswer answer;
        answer.why = kStopping;
        done(std::move(answer));
    });
}

}  // namespace parlance::server
