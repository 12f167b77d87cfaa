#include "server/entity/quotas.h"

#include <algorithm>
#include <array>

#include "base/parse_number.h"
#include "server/entity/user.h"
#include "server/shard.h"

namespace parlance::server::entity {

namespace {

// As the keys of the configuration.
constexpr std::size_t kMany = 1'000'000'000;

constexpr std::array kQuotaKinds = {
    QuotaKind{Quota::contacts, "contacts", "quota-contacts", "Contacts",
              &LimitsConfig::roster_items, kMany},
    QuotaKind{Quota::waiting, "offlinemessages", "quota-waiting", "Messages waiting",
              &LimitsConfig::offline_messages, kMany},
    QuotaKind{Quota::sessions, "sessions", "quota-sessions", "Sessions at a time",
              &LimitsConfig::resources_per_user, 10'000},
    QuotaKind{Quota::nodes, "nodes", "quota-nodes", "Publish-subscribe nodes",
              &LimitsConfig::pubsub_nodes, kMany},
    QuotaKind{Quota::rooms, "rooms", "quota-rooms", "Rooms that it owns", &LimitsConfig::rooms,
              kMany}};

}  // namespace

std::span<const QuotaKind> quota_kinds() {
    return kQuotaKinds;
}

std::optional<std::size_t> own_quota(const Settings& settings, const QuotaKind& kind) {
    // Nearly all accounts have few settings, and none of these.
    for (const auto& [name, value] : settings) {
        if (name == kind.setting) return base::parse_number<std::size_t>(value);
    }
    return std::nullopt;
}

std::size_t quota_of(const Settings& settings, const LimitsConfig& limits, Quota quota) {
    const QuotaKind& kind =
        *std::find_if(kQuotaKinds.begin(), kQuotaKinds.end(),
                      [quota](const auto& each) { return each.quota == quota; });
    return own_quota(settings, kind).value_or(limits.*kind.usual);
}

std::size_t quota_of(const User& user, Quota quota) {
    return quota_of(user.state().settings, user.shard().config().limits, quota);
}

}  // namespace parlance::server::entity
