#include "server/serve.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "base/log.h"
#include "base/random.h"
#include "server/admission.h"
#include "server/live_config.h"
#include "server/net/address.h"
#include "server/net/tls_client.h"
#include "server/net/tls_context.h"
#include "server/net/tls_trust.h"
#include "server/operations.h"
#include "server/shard_thread.h"
#include "server/tls_files.h"
#include "storage/blocking.h"
#include "storage/open.h"
#include "storage/settings.h"

namespace parlance::server {

namespace {

namespace log = base::log;

struct StartError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Every connection is a descriptor: take what the system allows.
void raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

std::string load_server_secret(storage::Store& store) {
    storage::BlockingDatabase database(store);
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto rows = database.read(storage::settings::all(kServerOwner));
        if (!rows.ok()) throw StartError("cannot read settings: " + rows.error().message);
        auto values = storage::settings::values(rows.value());
        if (auto found = values.find("sasl_secret"); found != values.end()) return found->second;
        storage::Batch batch;
        batch.add(
            storage::settings::put(kServerOwner, "sasl_secret", base::SystemRandom().hex(32)));
        auto written = database.commit(std::move(batch));
        if (!written.ok()) throw StartError("cannot write settings: " + written.error().message);
    }
    throw StartError("settings do not keep what is written");
}

// Everything that a reload replaces.
struct TlsContexts {
    // Null without a certificate.
    std::shared_ptr<const net::TlsContext> clients;
    std::shared_ptr<const net::TlsContext> servers;
    std::shared_ptr<const net::TlsClientContext> outgoing;
};

template <class T>
T or_throw(base::Result<T, std::string> loaded) {
    if (!loaded.ok()) throw StartError(loaded.error());
    return std::move(loaded.value());
}

TlsContexts load_tls(const Config& config, std::shared_ptr<net::TicketKeys> tickets) {
    const std::vector<net::TlsCertificate> certificates = tls_files_of(config);
    const auto trust = or_throw(net::TlsTrust::load(config.s2s.trust));
    TlsContexts contexts;
    contexts.outgoing = or_throw(net::TlsClientContext::load(certificates, *trust));
    if (certificates.empty()) return contexts;
    // What may come as early data is a log-in with a token (XEP-0484), whose count protects it.
    const bool early_data = config.sasl.token_lifetime_us > 0;
    contexts.clients = or_throw(
        net::TlsContext::load(certificates, {"xmpp-client"}, std::move(tickets), early_data));
    contexts.servers =
        or_throw(net::TlsContext::load(certificates, {"xmpp-server"}, nullptr, false, trust.get()));
    return contexts;
}

class Server final : private Operations, private LiveConfig {
  public:
    Server(Config config, std::string path)
        : LiveConfig(std::move(path)),
          config_(std::make_shared<const Config>(std::move(config))),
          admission_(config_->limits) {}

    int run();

  private:
    void open_store();
    void make_shards();
    TlsStores make_tls_stores();
    void bind_listeners(const std::vector<Endpoint>& endpoints, Port port);
    std::string reload_certificates() override;
    std::vector<ShownCertificate> certificates() const override { return shown_; }
    std::string replace_tls(const Config& config);
    void shut_down(bool again, std::int64_t delay_us) override;
    bool call_off() override;
    // Those who have to know of it are told, then the shards end; at once if it is called again.
    void stop(bool again);
    void end_shards();
    void set_log_level(base::log::Level level) override;
    Read read(const ConfigChanges& changes) const override { return load_config(path(), changes); }
    const Config& in_use() const override { return *config_; }
    std::string check_files(const Config& config) const override;
    std::string use(std::shared_ptr<const Config> config) override;

    std::shared_ptr<const Config> config_;
    Admission admission_;
    std::unique_ptr<storage::Store> store_;
    base::SystemRandom random_;
    std::shared_ptr<net::TicketKeys> tickets_;
    std::unique_ptr<net::TlsStore> client_tls_;
    std::unique_ptr<net::TlsStore> server_tls_;
    std::unique_ptr<net::TlsClientStore> outgoing_tls_;
    std::vector<ShownCertificate> shown_;
    std::vector<std::unique_ptr<ShardThread>> threads_;
    std::optional<base::Timers::Id> planned_;
    bool again_ = false;
    bool stopping_ = false;
};

void Server::open_store() {
    auto store = storage::Store::open(config_->storage);
    if (!store.ok()) throw StartError(store.error());
    store_ = std::move(store.value());
    auto migrated = store_->migrate();
    if (!migrated.ok()) throw StartError(migrated.error());
    auto taken_over = store_->take_over();
    if (!taken_over.ok()) throw StartError(taken_over.error());
    storage::BlockingDatabase database(*store_);
    auto changes = load_changes(database);
    if (!changes.ok()) throw StartError(changes.error());
    begin_with(std::move(*changes));
    auto config = read(this->changes());
    if (!config.ok()) {
        throw StartError(describe(config.error(), path()) +
                         "(what administrators have changed: `parlance changes`)");
    }
    config_ = std::make_shared<const Config>(std::move(*config));
    log::configure(config_->log.level, config_->log.format);
    admission_.reconfigure(config_->limits);
}

void Server::make_shards() {
    open_store();
    std::string secret = load_server_secret(*store_);
    const TlsStores tls = make_tls_stores();
    std::uint32_t count =
        config_->shards != 0 ? config_->shards : std::max(1U, std::thread::hardware_concurrency());
    std::vector<Shard*> shards;
    for (std::uint32_t i = 0; i < count; ++i) {
        threads_.push_back(
            std::make_unique<ShardThread>(i, *store_, config_, admission_, secret, tls));
        shards.push_back(&threads_.back()->shard());
        if (i > 0) threads_[i]->loop().follow(threads_[0]->loop());
    }
    for (Shard* shard : shards) {
        shard->join(shards);
        shard->set_operations(this);
        shard->set_live_config(this);
    }
    bind_listeners(config_->listen.c2s, Port::clients);
    if (client_tls_) bind_listeners(config_->listen.c2s_tls, Port::clients_tls);
    if (config_->s2s.enabled) {
        bind_listeners(config_->listen.s2s, Port::servers);
        if (server_tls_) bind_listeners(config_->listen.s2s_tls, Port::servers_tls);
    }
    if (!config_->admin.socket.empty()) {
        ::mkdir(config_->data.c_str(), 0700);  // listening says why, if there is none
        auto opened = threads_.front()->open_console(config_->data + "/" + config_->admin.socket);
        // Users do without it.
        if (!opened.ok()) log::error("no console", {{"reason", opened.error()}});
    }
    if (!config_->components.empty()) {
        bind_listeners(config_->listen.component, Port::components);
    }
}

TlsStores Server::make_tls_stores() {
    if (!config_->tls.certificate.empty()) {
        tickets_ = std::make_shared<net::TicketKeys>(config_->data + "/tls-tickets", random_,
                                                     [] { return std::time(nullptr); });
    }
    TlsContexts contexts = load_tls(*config_, tickets_);
    shown_ = read_certificates(*config_);
    outgoing_tls_ = std::make_unique<net::TlsClientStore>(std::move(contexts.outgoing));
    if (contexts.clients) {
        client_tls_ = std::make_unique<net::TlsStore>(std::move(contexts.clients));
        server_tls_ = std::make_unique<net::TlsStore>(std::move(contexts.servers));
    }
    return {client_tls_.get(), server_tls_.get(), outgoing_tls_.get()};
}

void Server::bind_listeners(const std::vector<Endpoint>& endpoints, Port port) {
    for (const Endpoint& endpoint : endpoints) {
        auto address = net::Address::parse(endpoint.text());
        if (!address) throw StartError("not an address: " + endpoint.text());
        auto sockets = net::bind_shared(*address, threads_.size());
        if (!sockets.ok()) throw StartError(sockets.error());
        for (std::size_t i = 0; i < threads_.size(); ++i) {
            threads_[i]->add_listener(std::move(sockets.value()[i]), port);
        }
    }
}

// Empty, or why everything stays as it is.
std::string Server::replace_tls(const Config& config) {
    try {
        TlsContexts contexts = load_tls(config, tickets_);
        outgoing_tls_->replace(std::move(contexts.outgoing));
        if (client_tls_ && contexts.clients) {
            client_tls_->replace(std::move(contexts.clients));
            server_tls_->replace(std::move(contexts.servers));
            shown_ = read_certificates(config);
        }
    } catch (const StartError& e) {
        log::error("certificates not reloaded", {{"reason", e.what()}});
        return e.what();
    }
    return {};
}

std::string Server::reload_certificates() {
    std::string why = replace_tls(*config_);
    if (why.empty()) log::info("certificates reloaded");
    return why;
}

std::string Server::check_files(const Config& config) const {
    try {
        load_tls(config, tickets_);
    } catch (const StartError& e) {
        return e.what();
    }
    return {};
}

std::string Server::use(std::shared_ptr<const Config> config) {
    if (std::string why = replace_tls(*config); !why.empty()) return why;
    log::configure(config->log.level, config->log.format);
    admission_.reconfigure(config->limits);
    config_ = config;
    for (auto& thread : threads_) {
        thread->loop().post([shard = &thread->shard(), config] { shard->reconfigure(config); });
    }
    return {};
}

void Server::set_log_level(base::log::Level level) {
    log::configure(level, config_->log.format);
    log::info("log level changed");
}

bool Server::call_off() {
    if (!planned_) return false;
    threads_.front()->loop().timers().cancel(*std::exchange(planned_, std::nullopt));
    return true;
}

void Server::shut_down(bool again, std::int64_t delay_us) {
    call_off();
    net::UvLoop& loop = threads_.front()->loop();
    planned_ = loop.timers().at(loop.clock().monotonic_us() + delay_us, [this, again] {
        planned_.reset();
        stop(again);
    });
}

void Server::stop(bool again) {
    again_ = again_ || again;
    log::info(again ? "restarting" : "stopping");
    if (std::exchange(stopping_, true)) return end_shards();
    auto missing = std::make_shared<std::atomic<std::size_t>>(threads_.size());
    auto told = std::make_shared<std::atomic<bool>>(false);
    for (auto& thread : threads_) {
        thread->loop().post([this, t = thread.get(), missing, told] {
            if (t->shard().say_goodbye()) *told = true;
            if (--*missing > 0) return;
            threads_.front()->loop().post([this, wait = told->load()] {
                if (!wait) return end_shards();
                net::UvLoop& loop = threads_.front()->loop();
                loop.timers().at(loop.clock().monotonic_us() + Shard::kGoodbyeUs,
                                 [this] { end_shards(); });
            });
        });
    }
}

void Server::end_shards() {
    auto missing = std::make_shared<std::atomic<std::size_t>>(threads_.size());
    for (auto& thread : threads_) {
        thread->loop().post([this, t = thread.get(), missing] {
            t->shut_down([this, missing] {
                if (--*missing > 0) return;
                for (auto& each : threads_) each->loop().post([e = each.get()] { e->end(); });
            });
        });
    }
}

int Server::run() {
    log::configure(config_->log.level, config_->log.format);
    raise_descriptor_limit();
    std::signal(SIGPIPE, SIG_IGN);
    try {
        make_shards();
    } catch (const StartError& e) {
        log::error("cannot start", {{"reason", e.what()}});
        return 1;
    }
    // The first shard lives on the main thread, which also takes the signals.
    net::UvLoop& main_loop = threads_.front()->loop();
    main_loop.on_signal(SIGTERM, [this] { stop(false); });
    main_loop.on_signal(SIGINT, [this] { stop(false); });
    main_loop.on_signal(SIGHUP, [this] { reload(); });
    std::atomic<std::size_t> listening = 0;
    auto count_listening = [this, &listening] {
        if (++listening == threads_.size()) {
            log::info("ready", {{"hosts", static_cast<std::uint64_t>(config_->hosts.size())},
                                {"shards", static_cast<std::uint64_t>(threads_.size())}});
        }
    };
    for (std::size_t i = 1; i < threads_.size(); ++i) threads_[i]->start(count_listening);
    threads_.front()->run(count_listening);
    for (auto& thread : threads_) thread->join();
    for (auto& thread : threads_) thread->shard().abandon();
    store_->stop();
    threads_.clear();
    log::info("stopped");
    return again_ ? kServeAgain : 0;
}

}  // namespace

int serve(Config config, std::string config_path) {
    return Server(std::move(config), std::move(config_path)).run();
}

}  // namespace parlance::server
