// Environment: the world as one shard sees it, injected so that the simulator can be the world.
// libuv, the kernel and a real database in production; virtual time and a seed in tests.
#pragma once

#include <memory>

#include "base/callback.h"
#include "base/clock.h"
#include "base/executor.h"
#include "base/random.h"
#include "base/result.h"
#include "base/timers.h"
#include "server/net/dns.h"
#include "server/net/https.h"
#include "server/net/transport.h"
#include "storage/database.h"

namespace parlance::server {

// Threads for work that would hold up the shard (password hashing).
class Workers {
  public:
    virtual ~Workers() = default;
    // Runs `work` off the shard, then `done` on it, never inside the call.
    virtual void offload(base::Callback<void()> work, base::Callback<void()> done) = 0;
};

class Network {
  public:
    // Connected, or why not, for the log: "connection refused", "timed out".
    using Dialled = base::Result<std::unique_ptr<net::Transport>, std::string>;

    virtual ~Network() = default;
    // Continues a transport that another shard detached; null when the system has no room for it,
    // which closes the connection.
    virtual std::unique_ptr<net::Transport> attach(std::unique_ptr<net::DetachedTransport>) = 0;
    // Asks the DNS; `name` without a final dot. `done` is called once, never inside the call, after
    // some seconds at most.
    virtual void resolve(std::string name, net::RecordType type,
                         base::Callback<void(net::DnsAnswer)> done) = 0;
    // Connects to a numeric address. `done` is called once, never inside the call, after
    // `timeout_us` at most; whoever has lost interest closes what comes.
    virtual void dial(std::string ip, std::uint16_t port, std::int64_t timeout_us,
                      base::Callback<void(Dialled)> done) = 0;
    // Asks a web server, with the authorities that other servers are judged by. `done` is called
    // once, never inside the call, after the request's timeout at most.
    virtual void fetch(net::HttpsRequest request, base::Callback<void(net::HttpsAnswer)> done) = 0;
};

struct Environment {
    const base::Clock& clock;
    base::Timers& timers;
    base::Random& random;
    base::Executor& executor;
    storage::Database& database;
    Workers& workers;
    Network& network;
};

}  // namespace parlance::server
