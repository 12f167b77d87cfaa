// The kinds of values that configuration keys have: each builder makes one entry of the table in
// config_keys.cpp, which alone includes this. `place` returns the field of the object.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "server/config_keys.h"
#include "xmpp/domain_name.h"
#include "xmpp/jid.h"

namespace parlance::server::config_kinds {

struct Unit {
    std::string_view name;
    std::int64_t factor;
};
constexpr std::array kDurations = {
    Unit{"us", 1},         Unit{"ms", 1'000},        Unit{"s", 1'000'000},
    Unit{"m", 60'000'000}, Unit{"h", 3'600'000'000}, Unit{"d", 86'400'000'000}};
constexpr std::array kSizes = {Unit{"", 1}, Unit{"B", 1}, Unit{"KiB", 1LL << 10},
                               Unit{"MiB", 1LL << 20}, Unit{"GiB", 1LL << 30}};

// Digits, optional spaces, a unit; nullopt for anything else and on overflow.
inline std::optional<std::int64_t> parse_quantity(std::string_view text,
                                                  std::span<const Unit> units) {
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    for (const Unit& unit : units) {
        if (text != unit.name) continue;
        if (number > std::numeric_limits<std::int64_t>::max() / unit.factor) return std::nullopt;
        return number * unit.factor;
    }
    return std::nullopt;
}

// A TOML basic string.
inline std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

inline std::string list(const std::vector<std::string>& items) {
    std::string out = "[";
    for (const std::string& item : items) {
        if (out.size() > 1) out += ", ";
        out += quoted(item);
    }
    return out + "]";
}

// The largest unit that gives a whole number.
inline std::string with_unit(std::int64_t value, std::span<const Unit> units,
                             std::string_view gap) {
    for (std::size_t i = units.size(); i-- > 1;) {
        if (value != 0 && value % units[i].factor == 0) {
            return fmt::format("\"{}{}{}\"", value / units[i].factor, gap, units[i].name);
        }
    }
    return fmt::format("\"{}{}{}\"", value, gap, units[1].name);
}

// The builders below make one entry each; `place` returns the field of the object.
template <class Object>
ConfigKey<Object> text(std::string_view name, std::string expected, auto place,
                       bool (*valid)(std::string_view)) {
    return {name, std::move(expected), false,
            [place, valid](Object& object, const ConfigValue& value) {
                const auto* given = std::get_if<std::string>(&value);
                if (given == nullptr || !valid(*given)) return false;
                place(object) = *given;
                return true;
            },
            [place](const Object& object) { return quoted(place(object)); }};
}

// Domain names, kept in the form in which addresses compare (RFC 7622 §3.2).
inline std::optional<std::string> prepared(std::string_view domain) {
    return xmpp::prepare_domain(domain, xmpp::Unassigned::refuse);
}

inline bool is_label(std::string_view label) {
    return label.empty() || (label.find('.') == std::string_view::npos && prepared(label) == label);
}

template <class Object>
ConfigKey<Object> domain(std::string_view name, auto place) {
    return {name, "a domain name", true,
            [place](Object& object, const ConfigValue& value) {
                const auto* given = std::get_if<std::string>(&value);
                std::optional<std::string> name_given = given ? prepared(*given) : std::nullopt;
                if (!name_given) return false;
                place(object) = *std::move(name_given);
                return true;
            },
            [place](const Object& object) { return quoted(place(object)); }};
}

template <class Object = Config>
ConfigKey<Object> domains(std::string_view name, bool required, auto place) {
    return {name, "a list of domain names, such as [\"example.org\"]", required,
            [place, required](Object& object, const ConfigValue& value) {
                const auto* given = std::get_if<std::vector<std::string>>(&value);
                if (given == nullptr || (required && given->empty())) return false;
                std::vector<std::string> names;
                for (const std::string& item : *given) {
                    std::optional<std::string> one = prepared(item);
                    if (!one) return false;
                    names.push_back(*std::move(one));
                }
                place(object) = std::move(names);
                return true;
            },
            [place](const Object& object) { return list(place(object)); }};
}

template <class Object = Config>
ConfigKey<Object> flag(std::string_view name, auto place) {
    return {
        name, "true or false", false,
        [place](Object& object, const ConfigValue& value) {
            const bool* given = std::get_if<bool>(&value);
            if (given != nullptr) place(object) = *given;
            return given != nullptr;
        },
        [place](const Object& object) -> std::string { return place(object) ? "true" : "false"; }};
}

template <class Object, class Place>
bool store_in_range(const Place& place, Object& object, std::optional<std::int64_t> given,
                    std::int64_t least, std::int64_t most) {
    if (!given || *given < least || *given > most) return false;
    auto& field = place(object);
    field = static_cast<std::remove_reference_t<decltype(field)>>(*given);
    return true;
}

template <class Object = Config>
ConfigKey<Object> count(std::string_view name, std::int64_t least, std::int64_t most, auto place) {
    return {name, fmt::format("a whole number from {} to {}", least, most), false,
            [=](Object& object, const ConfigValue& value) {
                const auto* given = std::get_if<std::int64_t>(&value);
                return given != nullptr && store_in_range(place, object, *given, least, most);
            },
            [place](const Object& object) { return fmt::to_string(place(object)); }};
}

inline ConfigKey<Config> size(std::string_view name, std::int64_t least, std::int64_t most,
                              auto place) {
    return {name,
            fmt::format("a number of bytes or a size such as \"64 KiB\" or \"10 MiB\", "
                        "from {} to {} bytes",
                        least, most),
            false,
            [=](Config& config, const ConfigValue& value) {
                std::optional<std::int64_t> bytes;
                if (const auto* number = std::get_if<std::int64_t>(&value)) bytes = *number;
                if (const auto* text = std::get_if<std::string>(&value)) bytes = parse_size(*text);
                return store_in_range(place, config, bytes, least, most);
            },
            [place](const Config& config) {
                return with_unit(static_cast<std::int64_t>(place(config)), kSizes, " ");
            }};
}

inline ConfigKey<Config> duration(std::string_view name, std::int64_t least_us,
                                  std::int64_t most_us, auto place) {
    return {name,
            fmt::format("a duration such as \"30s\", \"10m\" or \"1d\", from {} to {}",
                        with_unit(least_us, kDurations, ""), with_unit(most_us, kDurations, "")),
            false,
            [=](Config& config, const ConfigValue& value) {
                const auto* given = std::get_if<std::string>(&value);
                return given != nullptr &&
                       store_in_range(place, config, parse_duration(*given), least_us, most_us);
            },
            [place](const Config& config) { return with_unit(place(config), kDurations, ""); }};
}

template <class Object = Config>
ConfigKey<Object> texts(std::string_view name, std::string expected, auto place,
                        bool (*valid)(std::string_view)) {
    return {name, std::move(expected), false,
            [place, valid](Object& object, const ConfigValue& value) {
                const auto* given = std::get_if<std::vector<std::string>>(&value);
                if (given == nullptr || !std::all_of(given->begin(), given->end(), valid)) {
                    return false;
                }
                place(object) = *given;
                return true;
            },
            [place](const Object& object) { return list(place(object)); }};
}

inline ConfigKey<Config> endpoints(std::string_view name, auto place) {
    return {name, "a list of \"address:port\", such as [\"0.0.0.0:5222\", \"[::]:5222\"]", false,
            [place](Config& config, const ConfigValue& value) {
                const auto* given = std::get_if<std::vector<std::string>>(&value);
                if (given == nullptr) return false;
                std::vector<Endpoint> parsed;
                for (const std::string& item : *given) {
                    std::optional<Endpoint> endpoint = parse_endpoint(item);
                    if (!endpoint) return false;
                    parsed.push_back(std::move(*endpoint));
                }
                place(config) = std::move(parsed);
                return true;
            },
            [place](const Config& config) {
                std::vector<std::string> items;
                for (const Endpoint& endpoint : place(config)) items.push_back(endpoint.text());
                return list(items);
            }};
}

template <class Value>
struct Choice {
    std::string_view name;
    Value value;
};

template <class Object = Config, class Value, std::size_t N>
ConfigKey<Object> choice(std::string_view name, std::array<Choice<Value>, N> choices, auto place) {
    std::string expected = "one of";
    for (const auto& option : choices) expected += fmt::format(" \"{}\"", option.name);
    return {name, std::move(expected), false,
            [place, choices](Object& object, const ConfigValue& value) {
                const auto* given = std::get_if<std::string>(&value);
                if (given == nullptr) return false;
                for (const auto& option : choices) {
                    if (option.name != *given) continue;
                    place(object) = option.value;
                    return true;
                }
                return false;
            },
            [place, choices](const Object& object) -> std::string {
                for (const auto& option : choices) {
                    if (option.value == place(object)) return quoted(option.name);
                }
                return "";
            }};
}

inline bool is_file_name(std::string_view text) {
    return text.find('/') == std::string_view::npos && text.find('\0') == std::string_view::npos;
}

inline bool not_empty(std::string_view text) {
    return !text.empty() && text.find('\0') == std::string_view::npos;
}

inline bool is_service_and_node(std::string_view text) {
    std::size_t slash = text.find('/');
    return slash != std::string_view::npos && slash + 1 < text.size() &&
           xmpp::Jid::parse(text.substr(0, slash)).has_value();
}

inline bool is_jid(std::string_view text) {
    return xmpp::Jid::parse(text).has_value();
}

inline bool is_path_or_empty(std::string_view text) {
    return text.empty() || not_empty(text);
}

inline bool is_storage(std::string_view text) {
    // libpq also takes "host=… dbname=…".
    bool known = text.starts_with("postgresql://") || text.starts_with("postgres://") ||
                 text.find('=') != std::string_view::npos ||
                 (text.starts_with("sqlite:") && text.size() > 7);
    return known && not_empty(text);
}

inline bool is_uri(std::string_view text) {
    for (std::string_view scheme : {"mailto:", "xmpp:", "https://", "http://"}) {
        if (text.starts_with(scheme) && text.size() > scheme.size()) return true;
    }
    return false;
}

inline bool is_web_address_or_empty(std::string_view text) {
    return text.empty() || (text.starts_with("https://") && is_uri(text));
}

inline bool is_mechanism(std::string_view text) {
    const std::vector<std::string> known = SaslConfig().mechanisms;
    return std::find(known.begin(), known.end(), text) != known.end();
}

}  // namespace parlance::server::config_kinds
