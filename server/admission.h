// Admission: what strangers may cost the whole process: connections per address and in total, and
// failed log-ins per account and address. Shared by all shards behind one mutex; consulted when a
// connection comes and when a log-in ends, never per stanza. Bounded: old entries are dropped.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/token_bucket.h"
#include "server/config.h"
#include "server/defence/defence.h"

namespace parlance::server {

class Admission {
  public:
    explicit Admission(const LimitsConfig& limits) : limits_(limits) {}

    void reconfigure(const LimitsConfig& limits);

    // A connection from `address` knocks. False: refuse it. True counts it as unauthenticated
    // until settled() is called, exactly once.
    bool knock(const std::string& address, std::int64_t now_us);
    // The connection has logged in or is gone.
    void settled(const std::string& address);

    // May a log-in be tried? Asked before credentials are looked at, so the answer tells nothing
    // about the account's existence.
    bool may_try(const std::string& account, const std::string& address, std::int64_t now_us);
    // What has just been locked by it, if anything: it was the last that is allowed for a while.
    struct Lockout {
        bool account = false;
        bool address = false;
    };
    Lockout login_failed(const std::string& account, const std::string& address,
                         std::int64_t now_us);
    void login_succeeded(const std::string& account);

    // What else is remembered about them, and about our own users; see defence/.
    defence::Defence& defence() { return defence_; }

    // In-band registrations (XEP-0077): false when the address has had its share of this hour.
    bool may_register(const std::string& address, std::uint32_t per_hour, std::int64_t now_us);
    // The same of all addresses together.
    enum class Registrations : unsigned char {
        go_on,
        enough,
        enough_now  // for the first time in this hour: somebody should hear of it
    };
    Registrations count_registration(std::uint32_t per_hour, std::int64_t now_us);

    std::size_t unauthenticated() const;

  private:
    struct Caller {
        base::TokenBucket rate;
        std::uint32_t unauthenticated = 0;
        std::int64_t last_us = 0;
        explicit Caller(base::TokenBucket bucket) : rate(bucket) {}
    };
    struct Failures {
        std::uint32_t count = 0;
        std::int64_t since_us = 0;
    };
    using FailureTable = std::unordered_map<std::string, Failures>;

    void forget_old(std::int64_t now_us);
    bool exceeded(const FailureTable& table, const std::string& key, std::uint32_t allowed,
                  std::int64_t window_us, std::int64_t now_us) const;
    static std::uint32_t count(FailureTable& table, const std::string& key, std::int64_t window_us,
                               std::int64_t now_us);

    defence::Defence defence_;
    mutable std::mutex mutex_;
    LimitsConfig limits_;
    std::unordered_map<std::string, Caller> callers_;
    std::size_t unauthenticated_ = 0;
    FailureTable account_failures_;
    FailureTable address_failures_;
    FailureTable registrations_;
    Failures all_registrations_;
    std::int64_t cleaned_us_ = 0;
};

}  // namespace parlance::server
