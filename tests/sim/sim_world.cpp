#include "tests/sim/sim_world.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "server/s2s/federation.h"
#include "storage/accounts.h"
#include "storage/archive.h"
#include "storage/roles.h"
#include "storage/spool.h"
#include "xmpp/sasl/scram_keys.h"

namespace parlance::sim {

namespace {

// More steps without the driver asking for anything means that the server runs in circles.
constexpr std::size_t kEndless = 20'000'000;
constexpr std::size_t kLongestUnwinding = 1'000;  // timers

std::map<std::string, std::string> default_settings() {
    return {{"hosts", "[\"" + std::string(SimWorld::kDomain) + "\"]"},
            {"tls.certificate", "\"simulated.crt\""},
            {"tls.key", "\"simulated.key\""},
            {"sasl.iterations", "4096"}};
}

std::string config_text(const WorldOptions& options) {
    auto settings = options.settings;
    settings.merge(default_settings());
    std::string text;
    for (const auto& [key, value] : settings) text += key + " = " + value + "\n";
    return text;
}

// Deriving takes milliseconds and every story has accounts: one salt for all, so that the keys of a
// password can be kept.
const std::vector<storage::accounts::Credential>& credentials(const std::string& password) {
    static std::map<std::string, std::vector<storage::accounts::Credential>> known;
    auto [place, added] = known.try_emplace(password);
    if (!added) return place->second;
    namespace sasl = xmpp::sasl;
    for (auto hash : {sasl::Hash::sha1, sasl::Hash::sha256, sasl::Hash::sha512}) {
        auto keys = sasl::derive_scram_keys(hash, password, "simulated salt..", 4096);
        if (!keys) throw std::runtime_error("not a password: " + password);
        place->second.emplace_back(std::string(sasl::hash_name(hash)), keys->iterations, keys->salt,
                                   keys->stored_key, keys->server_key);
    }
    return place->second;
}

}  // namespace

struct SimWorld::Node final : server::Workers, server::Network {
    Node(SimWorld& w, std::size_t i, std::uint64_t seed)
        : world(w),
          index(i),
          executor(w.running_),
          random(seed),
          database(w.schedule_, executor, *w.blocking_, w.options_.database) {}

    void offload(base::Callback<void()> work, base::Callback<void()> done) override {
        struct Job {
            base::Callback<void()> work, done;
        };
        auto job = std::make_shared<Job>(Job{std::move(work), std::move(done)});
        auto due = world.schedule_.now_us() + world.schedule_.delay(5'000);
        world.schedule_.at(due, [this, job] {
            job->work();
            executor.post(std::move(job->done));
        });
    }
    std::unique_ptr<server::net::Transport> attach(
        std::unique_ptr<server::net::DetachedTransport> detached) override {
        auto transport = SimTransport::attach(*world.network_, std::move(detached));
        transport->set_shard(index);
        return transport;
    }
    void resolve(std::string name, server::net::RecordType type,
                 base::Callback<void(server::net::DnsAnswer)> done) override {
        auto asker =
            std::make_shared<base::Callback<void(server::net::DnsAnswer)>>(std::move(done));
        later([this, name = std::move(name), type, asker] {
            server::net::DnsAnswer answer;
            if (!world.cut_off_) answer = world.dns_.answer(name, type);
            (*asker)(std::move(answer));
        });
    }
    void dial(std::string ip, std::uint16_t port, std::int64_t timeout_us,
              base::Callback<void(Dialled)> done) override {
        auto caller = std::make_shared<base::Callback<void(Dialled)>>(std::move(done));
        if (!world.cut_off_ && world.network_->door(ip, port) == SimNetwork::Door::silent) {
            hanging.push_back(caller);
            timers.at(world.schedule_.now_us() + timeout_us, [this, caller] { give_up(caller); });
            return;
        }
        later([this, ip = std::move(ip), port, caller] {
            bool open = world.network_->door(ip, port) == SimNetwork::Door::open;
            if (world.cut_off_ || !open) {
                return (*caller)(base::Failure<std::string>("connection refused"));
            }
            auto transport = world.network_->dial(ip, port);
            transport->set_shard(index);
            (*caller)(std::unique_ptr<server::net::Transport>(std::move(transport)));
        });
    }
    void fetch(server::net::HttpsRequest request,
               base::Callback<void(server::net::HttpsAnswer)> done) override {
        auto asker =
            std::make_shared<base::Callback<void(server::net::HttpsAnswer)>>(std::move(done));
        later([this, request = std::move(request), asker] {
            server::net::HttpsAnswer answer;
            answer.why = "cut off";
            if (!world.cut_off_) answer = world.web_.answer(request);
            (*asker)(std::move(answer));
        });
    }
    using Caller = std::shared_ptr<base::Callback<void(Dialled)>>;
    void give_up(const Caller& caller) {
        if (std::erase(hanging, caller) > 0) (*caller)(base::Failure<std::string>("timed out"));
    }
    // As a message that comes back from the network.
    void later(base::Callback<void()> event) {
        auto shared = std::make_shared<base::Callback<void()>>(std::move(event));
        auto due =
            world.schedule_.now_us() + world.schedule_.delay(world.network_->profile().delay_us);
        world.schedule_.at(due, [this, shared] { executor.post([shared] { (*shared)(); }); });
    }

    std::vector<Caller> hanging;  // dial an address that is silent
    SimWorld& world;
    std::size_t index;
    SimExecutor executor;
    base::Timers timers;
    base::SeededRandom random;
    SimDatabase database;
    std::unique_ptr<server::Shard> shard;
};

SimWorld::SimWorld(WorldOptions options)
    : options_(std::move(options)),
      schedule_(options_.seed),
      config_(config_text(options_), [this](const auto& config) { reconfigure(config); }),
      operator_random_(options_.seed) {
    options_.network.output_cap = config().limits.out_buffer_bytes;
    network_ = std::make_unique<SimNetwork>(schedule_, options_.network);
    auto store = storage::Store::open(options_.storage);
    if (!store.ok()) throw std::runtime_error(store.error());
    store_ = std::move(store.value());
    auto migrated = store_->migrate();
    if (!migrated.ok()) throw std::runtime_error(migrated.error());
    blocking_ = std::make_unique<storage::BlockingDatabase>(*store_);
    start_server();
}

SimWorld::~SimWorld() {
    end_server();
}

void SimWorld::start_server() {
    cut_off_ = false;
    config_.start(*blocking_);
    admission_ = std::make_unique<server::Admission>(config().limits);
    std::vector<server::Shard*> shards;
    for (std::uint32_t i = 0; i < options_.shards; ++i) {
        auto node = std::make_unique<Node>(*this, i, schedule_.below(~std::uint64_t{0}));
        server::Environment environment{
            schedule_.clock(), node->timers, node->random, node->executor,
            node->database,    *node,        *node};
        node->shard = std::make_unique<server::Shard>(
            i, environment, config_.current(), *admission_, "secret of the simulated server");
        shards.push_back(node->shard.get());
        nodes_.push_back(std::move(node));
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        nodes_[i]->shard->join(shards);
        nodes_[i]->shard->set_live_config(&config_);
        running_ = static_cast<int>(i);
        nodes_[i]->shard->start();
        end_turn(i);
    }
    running_ = -1;
}

void SimWorld::reconfigure(const SimConfig::ConfigPtr& config) {
    admission_->reconfigure(config->limits);
    for (const auto& node : nodes_) {
        node->executor.post([shard = node->shard.get(), config] { shard->reconfigure(config); });
    }
}

// Takes the server apart in whatever state it is. Nothing it still does reaches the outside.
void SimWorld::end_server() {
    for (const auto& node : nodes_) node->database.crash();
    unwind();
    for (const auto& node : nodes_) lost_before_ += node->shard->stanzas_lost();
    for (const auto& node : nodes_) node->executor.clear();
    for (const auto& node : nodes_) node->shard->abandon();
    nodes_.clear();
    network_->sweep();
}

// Suspended coroutines cannot be destroyed: everything that waits is completed with an error first.
void SimWorld::unwind() {
    std::uint64_t lost = stanzas_lost();
    bool streams_left = true;
    std::size_t pauses = 0;
    cut_off_ = true;
    for (const auto& node : nodes_) {
        auto hanging = node->hanging;
        for (const auto& caller : hanging) {
            node->executor.post([n = node.get(), caller] { n->give_up(caller); });
        }
    }
    // Sessions do not wait for their clients then, and nobody waits for storage.
    for (const auto& node : nodes_) {
        if (!node->shard->draining()) node->shard->drain([] {});
    }
    while (streams_left) {
        network_->cut_all();
        for (std::size_t i = 0; i < nodes_.size(); ++i) end_turn(i);
        for (std::size_t count = 0; count < kEndless; ++count) {
            if (step()) continue;
            if (!schedule_.empty()) {
                schedule_.clock().move_to(*schedule_.next_us());
                schedule_.run_first();
                continue;
            }
            // What pauses before it tries again learns that there is no again.
            if (live_tasks() == 0 || pauses++ > kLongestUnwinding) break;
            move_time(true, INT64_MAX);
        }
        streams_left = std::any_of(nodes_.begin(), nodes_.end(), [](const auto& node) {
            return node->shard->streams().size() > 0;
        });
    }
    if (live_tasks() > 0) throw std::logic_error("tasks still run after everything has answered");
    // A machine without power drops what it likes.
    lost_before_ -= stanzas_lost() - lost;
}

void SimWorld::crash() {
    schedule_.note("CRASH");
    end_server();
    start_server();
}

bool SimWorld::restart() {
    schedule_.note("RESTART");
    bool told = false;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        running_ = static_cast<int>(i);
        told = nodes_[i]->shard->say_goodbye() || told;
        end_turn(i);
    }
    running_ = -1;
    if (told) pass_time(server::Shard::kGoodbyeUs);
    drained_count_ = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        running_ = static_cast<int>(i);
        nodes_[i]->shard->drain([this] { ++drained_count_; });
        end_turn(i);
    }
    running_ = -1;
    auto all = [this] { return drained_count_ == nodes_.size(); };
    if (!run_until(all, 60 * base::kSecondUs)) return false;
    drained_count_ = 0;
    for (const auto& node : nodes_) node->database.close([this] { ++drained_count_; });
    if (!run_until(all, 60 * base::kSecondUs)) return false;
    settle();
    end_server();
    start_server();
    return true;
}

void SimWorld::add_account(const std::string& username, const std::string& password,
                           const std::string& only_hash) {
    storage::accounts::Account account(username, std::string(kDomain));
    account.created_us = schedule_.clock().wall_us();
    account.credentials = credentials(password);
    if (!only_hash.empty()) {
        std::erase_if(account.credentials,
                      [&](const auto& each) { return each.hash != only_hash; });
    }
    auto result = blocking_->commit(storage::accounts::create(account));
    if (!result.ok())
        throw std::runtime_error("account " + username + ": " + result.error().message);
}

void SimWorld::give_role(const std::string& username, storage::roles::Role role,
                         const std::string& scope) {
    storage::Batch batch;
    batch.add(storage::roles::grant(username + "@" + std::string(kDomain), scope, role));
    auto result = blocking_->commit(std::move(batch));
    if (!result.ok()) throw std::runtime_error(result.error().message);
}

server::cli::Accounts SimWorld::command_line() {
    return server::cli::Accounts(config(), *store_, operator_random_);
}

void SimWorld::remove_account(const std::string& username) {
    auto result = command_line().remove(username + "@" + std::string(kDomain));
    if (!result.ok()) throw std::runtime_error(result.error());
}

void SimWorld::set_password(const std::string& username, const std::string& password) {
    auto result = command_line().set_password(username + "@" + std::string(kDomain), password);
    if (!result.ok()) throw std::runtime_error(result.error());
}

std::unique_ptr<Wire> SimWorld::connect(const std::string& address, bool direct_tls) {
    return knock(address, direct_tls, Port::clients, std::nullopt);
}

std::unique_ptr<Wire> SimWorld::connect_component(const std::string& address) {
    return knock(address, false, Port::components, std::nullopt);
}

std::unique_ptr<Wire> SimWorld::connect_server(
    const std::string& address, bool direct_tls,
    std::optional<server::net::PeerCertificate> certificate) {
    return knock(address, direct_tls, Port::servers, std::move(certificate));
}

std::unique_ptr<Wire> SimWorld::knock(const std::string& address, bool direct_tls, Port port,
                                      std::optional<server::net::PeerCertificate> certificate) {
    std::size_t shard = schedule_.below(nodes_.size());
    if (!nodes_[shard]->shard->admits(address)) return nullptr;
    auto connection = port == Port::servers
                          ? network_->connect(address, direct_tls, std::move(certificate))
                          : network_->connect(address, direct_tls);
    static_cast<SimTransport*>(connection.server.get())->set_shard(shard);
    Node* node = nodes_[shard].get();
    node->executor.post(
        [node, transport = std::move(connection.server), direct_tls, port]() mutable {
            switch (port) {
                case Port::clients:
                    return node->shard->accept(std::move(transport), direct_tls);
                case Port::components:
                    return node->shard->accept_component(std::move(transport));
                case Port::servers:
                    return node->shard->accept_server(std::move(transport));
            }
        });
    return std::move(connection.client);
}

std::vector<SimWorld::Runnable> SimWorld::runnables() const {
    using Kind = Runnable::Kind;
    std::vector<Runnable> all;
    std::int64_t now = schedule_.now_us();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        for (int producer : nodes_[i]->executor.producers()) {
            all.push_back({Kind::posted, i, producer, {}});
        }
        auto deadline = nodes_[i]->timers.next_deadline_us();
        if (deadline && *deadline <= now) all.push_back({Kind::timers, i, 0, {}});
    }
    for (SimNetwork::Arrival arrival : network_->arrivals()) {
        if (arrival.at_server) {
            all.push_back({Kind::at_server, SimNetwork::shard_of(*arrival.pipe), 0, arrival});
        } else {
            all.push_back({Kind::at_client, 0, 0, arrival});
        }
    }
    return all;
}

void SimWorld::run(const Runnable& runnable) {
    using Kind = Runnable::Kind;
    Node& node = *nodes_[runnable.shard];
    running_ = runnable.kind == Kind::at_client ? -1 : static_cast<int>(runnable.shard);
    switch (runnable.kind) {
        case Kind::posted:
            node.executor.run_first_of(runnable.producer);
            break;
        case Kind::timers:
            node.timers.run_due(schedule_.now_us());
            break;
        case Kind::at_server:
        case Kind::at_client:
            network_->deliver(runnable.arrival);
            break;
    }
}

bool SimWorld::step() {
    auto all = runnables();
    if (all.empty()) return false;
    const Runnable first = all[schedule_.below(all.size())];
    run(first);
    if (first.kind == Runnable::Kind::at_client) return true;
    // A turn may hold several things.
    while (schedule_.chance(250)) {
        auto more = runnables();
        std::erase_if(more, [&first](const Runnable& each) {
            return each.kind == Runnable::Kind::at_client || each.shard != first.shard;
        });
        if (more.empty()) break;
        run(more[schedule_.below(more.size())]);
    }
    end_turn(first.shard);
    return true;
}

void SimWorld::end_turn(std::size_t shard) {
    running_ = static_cast<int>(shard);
    nodes_[shard]->shard->end_turn();
    network_->flush(shard);
    running_ = -1;
}

bool SimWorld::move_time(bool timers_too, std::int64_t limit_us) {
    std::optional<std::int64_t> next = schedule_.next_us();
    auto consider = [&next](std::optional<std::int64_t> due) {
        if (due) next = next ? std::min(*next, *due) : *due;
    };
    consider(network_->next_us());
    if (!timers_too && !next) return false;
    for (const auto& node : nodes_) consider(node->timers.next_deadline_us());
    if (!next || *next > limit_us) return false;
    schedule_.clock().move_to(*next);
    if (schedule_.next_us() && *schedule_.next_us() <= schedule_.now_us()) schedule_.run_first();
    return true;
}

void SimWorld::settle() {
    constexpr std::int64_t kForever = INT64_MAX;
    for (std::size_t count = 0; count < kEndless; ++count) {
        if (!step() && !move_time(false, kForever)) return network_->sweep();
    }
    throw std::logic_error("the server does not come to rest");
}

void SimWorld::run_steps(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if (!step() && !move_time(false, INT64_MAX)) return;
    }
}

bool SimWorld::run_until(const std::function<bool()>& done, std::int64_t patience_us) {
    std::int64_t limit = schedule_.now_us() + patience_us;
    for (std::size_t count = 0; count < kEndless; ++count) {
        if (done()) return true;
        if (!step() && !move_time(true, limit)) return done();
    }
    throw std::logic_error("the server runs in circles");
}

void SimWorld::pass_time(std::int64_t duration_us) {
    std::int64_t limit = schedule_.now_us() + duration_us;
    run_until([] { return false; }, duration_us);
    schedule_.clock().move_to(limit);
}

namespace {
std::string attribute(const std::string& stanza, const std::string& name) {
    std::string mark = " " + name + "='";
    std::size_t start = stanza.find(mark);
    if (start == std::string::npos) return {};
    start += mark.size();
    return stanza.substr(start, stanza.find('\'', start) - start);
}
}  // namespace

std::vector<std::string> SimWorld::spooled(const std::string& jid) {
    std::vector<std::string> ids;
    auto page = blocking_->run(storage::spool::page(blocking_->database(), jid, "", 1'000'000));
    for (const auto& message : page.value()) ids.push_back(attribute(message.stanza, "id"));
    return ids;
}

std::vector<std::string> SimWorld::archived(const std::string& jid) {
    namespace archive = storage::archive;
    std::vector<std::string> ids;
    auto rows = blocking_->read(archive::page(jid, archive::Range(), false, 1'000'000));
    for (const auto& message : archive::messages(std::move(rows.value()))) {
        std::string to = attribute(message.stanza, "to");
        if (to.substr(0, to.find('/')) == jid) ids.push_back(attribute(message.stanza, "id"));
    }
    return ids;
}

server::Shard& SimWorld::shard(std::size_t index) {
    return *nodes_[index]->shard;
}

std::uint64_t SimWorld::stanzas_lost() const {
    std::uint64_t lost = lost_before_;
    for (const auto& node : nodes_) lost += node->shard->stanzas_lost();
    return lost;
}

std::size_t SimWorld::live_tasks() const {
    std::size_t tasks = 0;
    for (const auto& node : nodes_) {
        tasks += node->shard->background_tasks() + node->shard->federation().scope().size();
    }
    return tasks;
}

}  // namespace parlance::sim
