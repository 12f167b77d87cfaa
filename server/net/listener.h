// Listener: accepts connections for one shard. Each shard has its own listening descriptor on the
// same address (SO_REUSEPORT), so that the kernel spreads connections and no shard hands them on.
// bind_shared() opens the descriptors, before the shards start, so that all start-up errors appear
// in one place; a Listener then serves one of them on the thread of its loop.
#pragma once

#include <uv.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/callback.h"
#include "base/result.h"
#include "base/timers.h"
#include "server/net/address.h"
#include "server/net/socket.h"

namespace parlance::server::net {

// A bound, listening descriptor on its way to a Listener. Connections queue in the kernel
// meanwhile.
class ListeningSocket {
  public:
    ListeningSocket(int fd, Address address) : fd_(fd), address_(address) {}
    ListeningSocket(ListeningSocket&& other) noexcept;
    ListeningSocket& operator=(ListeningSocket&& other) noexcept;
    ~ListeningSocket();

    const Address& address() const { return address_; }  // with the real port, if 0 was asked for
    int release();

  private:
    int fd_;
    Address address_;
};

// `count` descriptors on one address. Port 0 picks a free port. The error says which address and
// why, e.g. "cannot listen on 127.0.0.1:5222: address already in use".
base::Result<std::vector<ListeningSocket>, std::string> bind_shared(const Address& address,
                                                                    std::size_t count);

struct ListenerOptions {
    SocketOptions socket;
    bool tls = false;  // direct TLS (XEP-0368): the handshake begins at once
};

class Listener {
  public:
    using Accept = base::Callback<void(std::unique_ptr<Socket>)>;
    using Admit = base::Callback<bool(const std::string&)>;
    using Ready = base::Callback<bool()>;

    // `on_accept` must call set_events() before it returns. `admit`, if any, is asked with the
    // peer's address before anything is allocated for it; false closes the connection. `ready`, if
    // any, is asked before that: false leaves it and those behind it to the kernel for kPauseUs.
    Listener(UvLoop& loop, ListeningSocket socket, ListenerOptions options, Accept on_accept,
             Admit admit = nullptr, Ready ready = nullptr);
    static constexpr std::int64_t kPauseUs = 5'000;
    // Stops accepting and closes the descriptor; accepted sockets stay. Not from within on_accept.
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    const Address& address() const { return address_; }

  private:
    void accept_some();
    bool accept_one();
    void back_off(int error);
    void pause(std::int64_t us);

    UvLoop& loop_;
    Address address_;
    int fd_;
    uv_poll_t* poll_;
    ListenerOptions options_;
    Accept on_accept_;
    Admit admit_;
    Ready ready_;
    std::optional<base::Timers::Id> retry_;
    std::int64_t complained_us_ = 0;
};

}  // namespace parlance::server::net
