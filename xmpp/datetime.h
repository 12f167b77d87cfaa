// Timestamps as XMPP writes them (XEP-0082 DateTime), to and from microseconds since 1970-01-01
// UTC. Pure functions, no clock, no locale; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp {

// "2002-09-10T23:08:25Z"; a fraction of three or six digits only when there is one. Times outside
// the years 0001 to 9999 are clamped to them.
std::string format_datetime(std::int64_t us);

// CCYY-MM-DDThh:mm:ss[.s+](Z|(+|-)hh:mm). The fraction is cut after microseconds. nullopt for
// anything else: dates that do not exist, 24:00:00, leap seconds, offsets beyond 14 hours
// (XML Schema), a missing zone, lower-case letters.
std::optional<std::int64_t> parse_datetime(std::string_view text);

}  // namespace parlance::xmpp
