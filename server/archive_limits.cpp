#include "server/archive_limits.h"

#include <algorithm>

#include "base/parse_number.h"

namespace parlance::server {

namespace {

std::optional<ArchiveLimits> read(const std::map<std::string, std::string>& settings,
                                  std::string_view name, const ArchiveLimits& usual) {
    auto found = settings.find(std::string(name));
    return found == settings.end() ? std::nullopt : archive_limits(found->second, usual);
}

std::optional<std::int64_t> read_limit(std::string_view text, std::int64_t usual) {
    return text == "-" ? usual : base::parse_number<std::int64_t>(text);
}

std::int64_t tighter(std::int64_t one, std::int64_t other) {
    if (one == 0 || other == 0) return std::max(one, other);
    return std::min(one, other);
}

}  // namespace

std::string to_setting(const ArchiveLimits& limits) {
    return std::to_string(limits.keep_us) + " " + std::to_string(limits.messages);
}

std::optional<ArchiveLimits> archive_limits(std::string_view setting, const ArchiveLimits& usual) {
    std::size_t space = setting.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    auto keep = read_limit(setting.substr(0, space), usual.keep_us);
    auto messages = read_limit(setting.substr(space + 1), usual.messages);
    if (!keep || !messages) return std::nullopt;
    return ArchiveLimits(*keep, *messages);
}

ArchiveLimits granted_limits(const std::map<std::string, std::string>& settings,
                             const ArchiveConfig& config) {
    ArchiveLimits all(config.keep_us, static_cast<std::int64_t>(config.messages));
    return read(settings, kRetentionSetting, all).value_or(all);
}

ArchiveLimits chosen_limits(const std::map<std::string, std::string>& settings) {
    return read(settings, kOwnRetentionSetting, {}).value_or(ArchiveLimits());
}

ArchiveLimits tighter(const ArchiveLimits& one, const ArchiveLimits& other) {
    return ArchiveLimits(tighter(one.keep_us, other.keep_us),
                         tighter(one.messages, other.messages));
}

}  // namespace parlance::server
