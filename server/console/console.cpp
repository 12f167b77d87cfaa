#include "server/console/console.h"

#include <utility>

#include "base/log.h"
#include "server/console/connection.h"
#include "server/net/uv_loop.h"
#include "server/shard.h"

namespace parlance::server::console {

Console::Console(Shard& shard) : shard_(shard) {}

Console::~Console() = default;

base::Result<base::Done, std::string> Console::listen(net::UvLoop& loop, const std::string& path) {
    auto listener = net::LocalListener::open(
        loop, path, [this](std::unique_ptr<net::Socket> socket, const net::LocalPeer& peer) {
            accept(std::move(socket), peer);
        });
    if (!listener) return base::Failure<std::string>(listener.error());
    listener_ = std::move(*listener);
    return base::Done();
}

void Console::close() {
    listener_.reset();
    for (const auto& [id, connection] : connections_) connection->close();
    connections_.clear();
}

void Console::accept(std::unique_ptr<net::Socket> socket, const net::LocalPeer& peer) {
    // The file's mode says the same; not every file system keeps it.
    if (!peer.trusted() || connections_.size() >= kMostConnections || shard_.draining()) {
        base::log::warn("console refused", {{"uid", std::to_string(peer.uid)}});
        return socket->close();
    }
    std::uint64_t id = ++last_id_;
    connections_.emplace(id, std::make_unique<Connection>(*this, shard_, id, std::move(socket),
                                                          "console (" + peer.name() + ")"));
}

Connection* Console::find(std::uint64_t id) {
    auto found = connections_.find(id);
    return found == connections_.end() ? nullptr : found->second.get();
}

void Console::gone(std::uint64_t id) {
    // In a step of its own: the connection is in the middle of something.
    shard_.environment().executor.post([this, id] { connections_.erase(id); });
}

}  // namespace parlance::server::console
