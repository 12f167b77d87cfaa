// ShardThread: one shard with the production world around it: a libuv loop, a database, listeners
// and the thread that runs them. Made and destroyed on the main thread, while its own thread does
// not run; in between everything happens on its own thread.
#pragma once

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/random.h"
#include "server/console/console.h"
#include "server/environment.h"
#include "server/net/dial.h"
#include "server/net/https_client.h"
#include "server/net/listener.h"
#include "server/net/resolver.h"
#include "server/net/tls_client.h"
#include "server/net/tls_context.h"
#include "server/net/uv_loop.h"
#include "server/net/uv_reactor.h"
#include "server/shard.h"
#include "storage/open.h"

namespace parlance::server {

// Who connects to a port, and how.
enum class Port : unsigned char { clients, clients_tls, components, servers, servers_tls };

// What the shards' sockets use TLS with. Each outlives the threads.
struct TlsStores {
    // Null: no TLS is offered to clients and other servers.
    const net::TlsStore* clients = nullptr;
    const net::TlsStore* servers = nullptr;
    const net::TlsClientStore* outgoing = nullptr;
};

class ShardThread final : private Workers, private Network {
  public:
    // References outlive the thread.
    ShardThread(std::uint32_t index, storage::Store& store, std::shared_ptr<const Config> config,
                Admission& admission, const std::string& server_secret, TlsStores tls);
    ~ShardThread() override;
    ShardThread(const ShardThread&) = delete;
    ShardThread& operator=(const ShardThread&) = delete;

    Shard& shard() { return *shard_; }
    net::UvLoop& loop() { return loop_; }

    // Before the thread starts.
    void add_listener(net::ListeningSocket socket, Port port);
    // The same for the console (server/console), of one of the threads. The error is for people.
    base::Result<base::Done, std::string> open_console(const std::string& path);
    // Starts the listeners and turns the loop until stop(); start() does so on a thread of its own.
    // `listening` is called on it once every listener accepts.
    void run(base::Callback<void()> listening);
    void start(base::Callback<void()> listening);
    void join();

    // From the shard's thread: stops accepting and ends the streams; `drained` follows when nothing
    // is under way here. Others may still wait for answers from here.
    void shut_down(base::Callback<void()> drained);
    // The same when all shards have drained: closes the database, stops the loop.
    void end();

  private:
    struct Pending {
        net::ListeningSocket socket;
        Port port;
    };

    void offload(base::Callback<void()> work, base::Callback<void()> done) override;
    std::unique_ptr<net::Transport> attach(std::unique_ptr<net::DetachedTransport>) override;
    void resolve(std::string name, net::RecordType type,
                 base::Callback<void(net::DnsAnswer)> done) override;
    void dial(std::string ip, std::uint16_t port, std::int64_t timeout_us,
              base::Callback<void(Dialled)> done) override;
    void fetch(net::HttpsRequest request, base::Callback<void(net::HttpsAnswer)> done) override;
    net::SocketOptions socket_options() const;
    std::string open_resolver();
    void listen(Pending pending);
    void accept(std::unique_ptr<net::Socket> socket, Port port);

    net::UvLoop loop_;
    net::UvReactor reactor_;
    base::SystemRandom random_;
    net::Dialler dialler_{loop_};
    std::unique_ptr<net::Resolver> resolver_;  // from the first question on
    TlsStores tls_;
    std::unique_ptr<net::HttpsClient> https_;  // from the first request on
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<Shard> shard_;
    std::unique_ptr<console::Console> console_;
    std::vector<Pending> pending_;
    std::vector<std::unique_ptr<net::Listener>> listeners_;
    std::thread thread_;
    bool stopping_ = false;
};

}  // namespace parlance::server
