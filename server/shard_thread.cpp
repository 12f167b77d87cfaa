#include "server/shard_thread.h"

#include <utility>

namespace parlance::server {

ShardThread::ShardThread(std::uint32_t index, storage::Store& store,
                         std::shared_ptr<const Config> config, Admission& admission,
                         const std::string& server_secret, net::TlsStore* tls)
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

void ShardThread::listen(Pending pending) {
    net::ListenerOptions options;
    options.socket.output_cap =
        static_cast<std::uint32_t>(shard_->config().limits.out_buffer_bytes);
    options.socket.tls = tls_;
    options.tls = pending.port == Port::clients_tls;
    Port port = pending.port;
    listeners_.push_back(std::make_unique<net::Listener>(
        loop_, std::move(pending.socket), options,
        [this, port](std::unique_ptr<net::Socket> socket) {
            if (port == Port::components) return shard_->accept_component(std::move(socket));
            shard_->accept(std::move(socket), port == Port::clients_tls);
        },
        [this](const std::string& address) {
            return shard_->admission().knock(address, loop_.clock().monotonic_us());
        }));
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

void ShardThread::shut_down() {
    if (std::exchange(stopping_, true)) return;
    listeners_.clear();
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
    // TODO: ask the DNS.
    (void)name;
    (void)type;
    loop_.post([done = std::move(done)]() mutable { done(net::DnsAnswer()); });
}

void ShardThread::dial(std::string ip, std::uint16_t port, std::int64_t timeout_us,
                       base::Callback<void(Dialled)> done) {
    // TODO: connect.
    (void)ip;
    (void)port;
    (void)timeout_us;
    loop_.post([done = std::move(done)]() mutable {
        done(base::Failure<std::string>("not implemented"));
    });
}

}  // namespace parlance::server
