// How much of its archive an account keeps: what the operator grants, to all or to this one, and
// within that what the account itself has chosen (XEP-0441 §2.2). Carried out by
// archive_retention.h. Pure values, any thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/config.h"

namespace parlance::server {

// How long, and how many; 0: no limit.
struct ArchiveLimits {
    std::int64_t keep_us = 0;
    std::int64_t messages = 0;

    ArchiveLimits() {}
    ArchiveLimits(std::int64_t keep, std::int64_t count) : keep_us(keep), messages(count) {}
};

// The settings of an account that has limits of its own: by the operator, and by itself.
inline constexpr std::string_view kRetentionSetting = "archive-retention";
inline constexpr std::string_view kOwnRetentionSetting = "archive-own-retention";
// Their value ("KEEP_US MESSAGES"; "-" for one of them: as `usual`).
std::string to_setting(const ArchiveLimits& limits);
std::optional<ArchiveLimits> archive_limits(std::string_view setting,
                                            const ArchiveLimits& usual = {});

// Of an account with these settings. A setting that cannot be read is none.
ArchiveLimits granted_limits(const std::map<std::string, std::string>& settings,
                             const ArchiveConfig& config);
ArchiveLimits chosen_limits(const std::map<std::string, std::string>& settings);

// Both limits at once.
ArchiveLimits tighter(const ArchiveLimits& one, const ArchiveLimits& other);

}  // namespace parlance::server
