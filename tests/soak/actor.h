// What senders and receivers have in common: a stream that is brought up again whenever it is lost,
// and cut at random where the actor is of that kind. Owned by Soak, used by the loop's thread.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>

#include "ledger.h"
#include "managed_stream.h"

namespace parlance::soak {

// What all actors of the process share. Owned by Soak.
struct World {
    World(bench::Client& shared_client, std::uint32_t pairs, std::uint64_t seed)
        : client(shared_client), ledger(pairs), random(seed) {}

    // Uniform in [0, limit_ns).
    std::int64_t up_to(std::int64_t limit_ns);
    // Exponentially distributed around `mean_ns`.
    std::int64_t around(std::int64_t mean_ns);

    bench::Client& client;
    Ledger ledger;
    std::mt19937_64 random;
    std::int64_t now_ns = 0;
    // Nobody is cut or goes away any more.
    bool calm = false;
    std::uint64_t cuts = 0;
    std::uint64_t resumed = 0;
    std::uint64_t bound = 0;
    // Why connections ended, for the report.
    std::map<std::string, std::uint64_t> endings;
    std::int64_t last_delivery_ns = 0;
};

class Actor : public StreamOwner {
  public:
    Actor(World& world, unsigned account) : world_(world), stream_(world.client, *this, account) {}
    virtual ~Actor() = default;
    Actor(const Actor&) = delete;
    Actor& operator=(const Actor&) = delete;

    // Cuts itself after about this time online; 0: never.
    void set_cut_mean(std::int64_t mean_ns) { cut_mean_ns_ = mean_ns; }
    // To be called every few milliseconds, outside of event handling.
    void tick();

    bool ready() const { return stream_.ready(); }
    bool idle() const { return stream_.idle(); }
    std::uint64_t wrong_acks() const { return stream_.wrong_acks(); }

    void on_ready(bool resumed) override;
    void on_lost(bool polite, const std::string& why) override;

  protected:
    // Whether it should have a connection now.
    virtual bool wants_online() const = 0;
    // Whether the next connection tries to resume the session.
    virtual bool wants_resumption() { return true; }
    // Every tick while ready.
    virtual void on_tick() = 0;
    virtual void on_session(bool resumed) = 0;
    virtual void on_gone(bool polite) = 0;

    World& world_;
    ManagedStream stream_;

  private:
    std::int64_t cut_mean_ns_ = 0;
    std::int64_t cut_at_ns_ = 0;
    std::int64_t connect_at_ns_ = 0;
    std::int64_t connecting_since_ns_ = 0;
};

}  // namespace parlance::soak
