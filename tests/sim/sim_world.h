// SimWorld: a whole server, N shards in one thread, in virtual time. A seed decides everything that
// the real world leaves open: which shard runs next, how bytes are cut, how long commits take.
// Time moves only when nothing is left to run, to the next deadline. Whoever owns the world drives
// it from outside: never call its run functions from inside one of its events.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "server/admission.h"
#include "server/cli/accounts.h"
#include "server/config.h"
#include "server/shard.h"
#include "storage/blocking.h"
#include "storage/open.h"
#include "tests/sim/schedule.h"
#include "tests/sim/sim_config.h"
#include "tests/sim/sim_database.h"
#include "tests/sim/sim_dns.h"
#include "tests/sim/sim_executor.h"
#include "tests/sim/sim_network.h"
#include "tests/sim/sim_web.h"

namespace parlance::sim {

struct WorldOptions {
    std::uint64_t seed = 1;
    std::uint32_t shards = 2;
    std::string storage = "sqlite::memory:";
    // Configuration keys and their values as TOML, over the world's own defaults.
    std::map<std::string, std::string> settings;
    NetworkProfile network;
    DatabaseProfile database;
};

class SimWorld {
  public:
    // Throws std::runtime_error when the settings are refused or the storage does not open.
    explicit SimWorld(WorldOptions options);
    ~SimWorld();
    SimWorld(const SimWorld&) = delete;
    SimWorld& operator=(const SimWorld&) = delete;

    // The server's name.
    static constexpr std::string_view kDomain = "ours.test";

    void add_account(const std::string& username, const std::string& password,
                     const std::string& only_hash = "");
    // Before it is logged in; for one host, or with an empty scope for the server.
    void give_role(const std::string& username, storage::roles::Role role,
                   const std::string& scope = {});
    // As the command line does it, beside the server.
    void remove_account(const std::string& username);
    void set_password(const std::string& username, const std::string& password);
    // A client connects; null when the server turns it away at the door.
    std::unique_ptr<Wire> connect(const std::string& address, bool direct_tls);
    // The same for a component (XEP-0114).
    std::unique_ptr<Wire> connect_component(const std::string& address);
    // The same for another server, with what it shows when it is asked for a certificate.
    std::unique_ptr<Wire> connect_server(const std::string& address, bool direct_tls,
                                         std::optional<server::net::PeerCertificate> certificate);
    // What our server finds outside.
    SimDns& dns() { return dns_; }
    SimWeb& web() { return web_; }
    SimNetwork& network() { return *network_; }

    // Runs until everything under way has happened: bytes, commits, reads; not what waits for a
    // timer of the server.
    void settle();
    // Runs until `done` holds, moving time by at most `patience_us`; false if it never did.
    bool run_until(const std::function<bool()>& done, std::int64_t patience_us);
    void pass_time(std::int64_t duration_us);
    // At most that many turns, time included; stops early when nothing is under way.
    void run_steps(std::size_t count);

    // Power fails: what is not durable is lost. The server comes up again on what is left.
    void crash();
    // SIGTERM, then a new start. False when the server does not finish within a minute.
    bool restart();

    // How often responsibility for a stanza was dropped, over all shards and restarts.
    std::uint64_t stanzas_lost() const;
    // Tasks of hosts that have not ended.
    std::size_t live_tasks() const;

    Schedule& schedule() { return schedule_; }
    DatabaseProfile& database_profile() { return options_.database; }
    storage::BlockingDatabase& store() { return *blocking_; }
    // The ids of the messages that wait in storage for the account of that bare JID.
    std::vector<std::string> spooled(const std::string& jid);
    // The ids of the messages to `jid` that its archive has, in order.
    std::vector<std::string> archived(const std::string& jid);
    const server::Config& config() const { return *config_.current(); }
    std::size_t shard_count() const { return nodes_.size(); }
    server::Shard& shard(std::size_t index);

  private:
    struct Node;
    struct Runnable {
        enum class Kind : unsigned char { posted, timers, at_server, at_client };
        Kind kind;
        std::size_t shard;
        int producer;
        SimNetwork::Arrival arrival;
    };

    server::cli::Accounts command_line();
    enum class Port : unsigned char { clients, components, servers };
    // The client's end; null when the server turns it away at the door.
    std::unique_ptr<Wire> knock(const std::string& address, bool direct_tls, Port port,
                                std::optional<server::net::PeerCertificate> certificate);
    void start_server();
    void reconfigure(const SimConfig::ConfigPtr& config);
    void end_server();
    std::vector<Runnable> runnables() const;
    void run(const Runnable& runnable);
    void end_turn(std::size_t shard);
    // One thing that can run now; false if there is none.
    bool step();
    // Moves time to the next thing outside the server's own timers, or to its timers as well.
    bool move_time(bool timers_too, std::int64_t limit_us);
    void unwind();

    WorldOptions options_;
    Schedule schedule_;
    SimConfig config_;
    std::unique_ptr<server::Admission> admission_;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<storage::BlockingDatabase> blocking_;
    std::unique_ptr<SimNetwork> network_;
    SimDns dns_;
    SimWeb web_;
    bool cut_off_ = false;  // nothing outside can be reached
    std::vector<std::unique_ptr<Node>> nodes_;
    base::SeededRandom operator_random_;
    int running_ = -1;  // the shard whose turn it is, -1 for the outside world
    std::uint64_t lost_before_ = 0;
    std::size_t drained_count_ = 0;
};

}  // namespace parlance::sim
