// Console: the local socket through which `parlance admin` runs ad-hoc commands. A request is an
// <iq/> for one of our domains, as a client would send it, and the answer is its reply; what lies
// in between is the same code. Whoever can open the socket (its file belongs to the user of the
// server, and the kernel says who connects) owns the server, so no password is asked for. Lives on
// the first shard's thread, and is destroyed when nothing runs there any more.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "server/net/local_listener.h"

namespace parlance::server {

class Shard;

namespace console {

class Connection;

class Console {
  public:
    // Requests of a connection are answered one after the other, and these many may wait.
    static constexpr std::size_t kMostConnections = 32;

    explicit Console(Shard& shard);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    // The error is one line for the operator.
    base::Result<base::Done, std::string> listen(net::UvLoop& loop, const std::string& path);
    // Nobody is let in any more, and connections end.
    void close();

    // For the connections.
    Connection* find(std::uint64_t id);
    void gone(std::uint64_t id);

  private:
    void accept(std::unique_ptr<net::Socket> socket, const net::LocalPeer& peer);

    Shard& shard_;
    std::unique_ptr<net::LocalListener> listener_;
    std::map<std::uint64_t, std::unique_ptr<Connection>> connections_;
    std::uint64_t last_id_ = 0;
};

}  // namespace console
}  // namespace parlance::server
