// The table of configuration keys: one entry drives parsing, checking, suggestions for misspelt
// keys and the comparison of etc/parlance.toml with the defaults. Private to the configuration
// and its tests; knows nothing of TOML.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/config.h"

namespace parlance::server {

// A value as the file has it; monostate stands for a kind that no key takes (a date, a fraction).
using ConfigValue =
    std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>>;

template <class Object>
struct ConfigKey {
    std::string_view name;  // dotted: "limits.depth"; within an array of tables the plain name
    std::string expected;   // ends the sentence "NAME: expected …"
    bool required = false;
    // False, and the object unchanged, when the value is not what was expected.
    std::function<bool(Object&, const ConfigValue&)> set;
    // The value in TOML notation.
    std::function<std::string(const Object&)> show;
    // When a new value counts, and who may set one.
    enum class Change : unsigned char {
        at_once,  // administrators may set it while the server runs
        by_file,  // after the file has been read again
        at_start  // after a restart; "(restart)" in etc/parlance.toml
    };
    Change change = Change::at_once;
};

std::span<const ConfigKey<Config>> config_keys();
std::span<const ConfigKey<TlsConfig::Host>> tls_host_keys();   // [[tls.host]]
std::span<const ConfigKey<ComponentConfig>> component_keys();  // [[component]]

// What an administrator has typed as a value of that key, in TOML: a text may come without quotes.
// Nullopt: it is not what the key takes.
std::optional<std::string> value_in_toml(const ConfigKey<Config>& key, std::string_view typed);

// "30s", "500ms", "10m", "2h", "7d" to microseconds; whole numbers only, nullopt otherwise.
std::optional<std::int64_t> parse_duration(std::string_view text);
// The other way round, in the largest unit that fits: "90s", "36h"; "0d".
std::string format_duration(std::int64_t us);
// "10 MiB", "64KiB", "4096", "1 GiB" to bytes; nullopt otherwise.
std::optional<std::int64_t> parse_size(std::string_view text);
// "127.0.0.1:5222", "[::1]:5222".
std::optional<Endpoint> parse_endpoint(std::string_view text);

// The candidate with the smallest edit distance to `word` (swapped neighbours count as one edit);
// `candidates` must not be empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace parlance::server
