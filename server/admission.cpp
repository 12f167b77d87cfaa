#include "server/admission.h"

namespace parlance::server {

namespace {
constexpr std::int64_t kHourUs = 3600 * base::kSecondUs;
constexpr std::int64_t kCleanEveryUs = 60 * base::kSecondUs;
}  // namespace

void Admission::reconfigure(const LimitsConfig& limits) {
    std::lock_guard lock(mutex_);
    limits_ = limits;
    // Buckets are made again with the new rates; connections being negotiated stay counted.
    for (auto& [address, caller] : callers_) {
        caller.rate = base::TokenBucket(limits.connections_per_address_per_second,
                                        limits.connections_per_address_burst);
    }
}

bool Admission::knock(const std::string& address, std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    forget_old(now_us);
    if (limits_.unauthenticated_connections > 0 &&
        unauthenticated_ >= limits_.unauthenticated_connections) {
        return false;
    }
    auto [place, added] = callers_.try_emplace(
        address, Caller(base::TokenBucket(limits_.connections_per_address_per_second,
                                          limits_.connections_per_address_burst)));
    Caller& caller = place->second;
    caller.last_us = now_us;
    if (limits_.unauthenticated_connections_per_address > 0 &&
        caller.unauthenticated >= limits_.unauthenticated_connections_per_address) {
        return false;
    }
    if (limits_.connections_per_address_per_second > 0 && !caller.rate.try_take(1, now_us)) {
        return false;
    }
    ++caller.unauthenticated;
    ++unauthenticated_;
    return true;
}

void Admission::settled(const std::string& address) {
    std::lock_guard lock(mutex_);
    auto caller = callers_.find(address);
    if (caller == callers_.end() || caller->second.unauthenticated == 0) return;
    --caller->second.unauthenticated;
    --unauthenticated_;
}

bool Admission::exceeded(const FailureTable& table, const std::string& key, std::uint32_t allowed,
                         std::int64_t window_us, std::int64_t now_us) const {
    if (allowed == 0) return false;
    auto entry = table.find(key);
    return entry != table.end() && now_us - entry->second.since_us < window_us &&
           entry->second.count >= allowed;
}

std::uint32_t Admission::count(FailureTable& table, const std::string& key, std::int64_t window_us,
                               std::int64_t now_us) {
    Failures& entry = table[key];
    if (entry.count == 0 || now_us - entry.since_us >= window_us) entry = Failures{0, now_us};
    return ++entry.count;
}

bool Admission::may_try(const std::string& account, const std::string& address,
                        std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    return !exceeded(account_failures_, account, limits_.auth_failures_per_account,
                     limits_.auth_failure_window_us, now_us) &&
           !exceeded(address_failures_, address, limits_.auth_failures_per_address,
                     limits_.auth_failure_window_us, now_us);
}

Admission::Lockout Admission::login_failed(const std::string& account, const std::string& address,
                                           std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    forget_old(now_us);
    const std::int64_t window_us = limits_.auth_failure_window_us;
    Lockout lockout;
    lockout.account =
        count(account_failures_, account, window_us, now_us) == limits_.auth_failures_per_account;
    lockout.address =
        count(address_failures_, address, window_us, now_us) == limits_.auth_failures_per_address;
    return lockout;
}

void Admission::login_succeeded(const std::string& account) {
    std::lock_guard lock(mutex_);
    account_failures_.erase(account);
}

bool Admission::may_register(const std::string& address, std::uint32_t per_hour,
                             std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    if (per_hour == 0) return true;
    if (exceeded(registrations_, address, per_hour, kHourUs, now_us)) return false;
    count(registrations_, address, kHourUs, now_us);
    return true;
}

Admission::Registrations Admission::count_registration(std::uint32_t per_hour,
                                                       std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    if (per_hour == 0) return Registrations::go_on;
    Failures& all = all_registrations_;
    if (all.count == 0 || now_us - all.since_us >= kHourUs) all = Failures{0, now_us};
    ++all.count;
    if (all.count <= per_hour) return Registrations::go_on;
    return all.count == per_hour + 1 ? Registrations::enough_now : Registrations::enough;
}

std::size_t Admission::unauthenticated() const {
    std::lock_guard lock(mutex_);
    return unauthenticated_;
}

void Admission::forget_old(std::int64_t now_us) {
    if (now_us - cleaned_us_ < kCleanEveryUs) return;
    cleaned_us_ = now_us;
    std::erase_if(callers_, [&](const auto& entry) {
        return entry.second.unauthenticated == 0 && now_us - entry.second.last_us > kCleanEveryUs;
    });
    auto drop = [now_us](FailureTable& table, std::int64_t window_us) {
        std::erase_if(table,
                      [&](const auto& e) { return now_us - e.second.since_us >= window_us; });
    };
    drop(account_failures_, limits_.auth_failure_window_us);
    drop(address_failures_, limits_.auth_failure_window_us);
    drop(registrations_, kHourUs);
}

}  // namespace parlance::server
