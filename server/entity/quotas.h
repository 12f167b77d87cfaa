// How much an account may have: what the configuration grants to all, unless an administrator has
// granted this one something else, which is a setting of the account. Pure values, any thread.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/config.h"

namespace parlance::server::entity {

class User;

enum class Quota : unsigned char {
    contacts,
    waiting,   // messages in the spool
    sessions,  // at a time
    nodes,     // that it has (XEP-0163), and that it has made at pubsub.HOST
    rooms      // that it owns
};

struct QuotaKind {
    Quota quota;
    std::string_view name;     // in forms
    std::string_view setting;  // storage/settings.h
    std::string_view label;
    std::size_t LimitsConfig::*usual;
    std::size_t most;  // that may be granted
};
std::span<const QuotaKind> quota_kinds();

using Settings = std::map<std::string, std::string>;
// Nothing: the account has none of its own. A setting that cannot be read is none.
std::optional<std::size_t> own_quota(const Settings& settings, const QuotaKind& kind);
std::size_t quota_of(const Settings& settings, const LimitsConfig& limits, Quota quota);
// Of an account in memory. Inside a decision of its lane.
std::size_t quota_of(const User& user, Quota quota);

}  // namespace parlance::server::entity
