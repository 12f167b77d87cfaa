// Broken invariants abort, in release builds too: continuing on corrupt state could acknowledge a
// stanza that is not stored. Never used for input from the network, a file or a database.
#pragma once

namespace parlance::base {

// Prints the failed condition and its place to stderr, then aborts.
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace parlance::base

#define PARLANCE_ASSERT(condition) \
    ((condition) ? void(0) : ::parlance::base::assertion_failed(#condition, __FILE__, __LINE__))
