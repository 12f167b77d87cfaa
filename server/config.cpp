// The only file that sees toml++: its header takes seconds to compile.
#include "server/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <set>

#include "server/config_keys.h"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace parlance::server {

namespace {

std::uint32_t line_of(const toml::node& node) {
    return node.source().begin.line;
}

ConfigValue to_value(const toml::node& node) {
    if (const auto* flag = node.as_boolean()) return flag->get();
    if (const auto* number = node.as_integer()) return number->get();
    if (const auto* text = node.as_string()) return text->get();
    const toml::array* array = node.as_array();
    if (array == nullptr) return std::monostate();
    std::vector<std::string> texts;
    for (const toml::node& item : *array) {
        const auto* text = item.as_string();
        if (text == nullptr) return std::monostate();
        texts.push_back(text->get());
    }
    return texts;
}

// Walks one file's tables against the table of keys.
class Reader {
  public:
    explicit Reader(ConfigErrors& errors) : errors_(errors) {}

    void read(const toml::table& root, Config& config) {
        for (const auto& key : config_keys()) {
            std::size_t dot = key.name.find('.');
            names_[std::string(dot == std::string_view::npos ? "" : key.name.substr(0, dot))]
                .push_back(dot == std::string_view::npos ? key.name : key.name.substr(dot + 1));
        }
        read_table(root, "", config);
        for (const auto& key : config_keys()) {
            if (key.required && !given_.contains(key.name)) {
                fail(0, fmt::format("{} is missing: expected {}", key.name, key.expected));
            }
        }
    }

  private:
    void read_table(const toml::table& table, const std::string& section, Config& config) {
        for (const auto& [name, node] : table) {
            std::string path =
                section.empty() ? std::string(name.str()) : section + "." + std::string(name.str());
            if (path == "tls.host") {
                read_array(node, path, tls_host_keys(), config.tls.hosts);
            } else if (path == "component") {
                read_array(node, path, component_keys(), config.components);
            } else if (section.empty() && !path.empty() && names_.contains(path)) {
                const toml::table* inner = node.as_table();
                if (inner == nullptr) {
                    fail(line_of(node), fmt::format("{0}: expected a table, [{0}]", path));
                } else {
                    read_table(*inner, path, config);
                }
            } else if (!set(config_keys(), path, path, node, config)) {
                unknown(name, section);
            }
        }
    }

    template <class Object>
    void read_array(const toml::node& node, const std::string& path,
                    std::span<const ConfigKey<Object>> keys, std::vector<Object>& out) {
        const toml::array* array = node.as_array();
        if (array == nullptr) {
            fail(line_of(node), fmt::format("{0}: expected tables, [[{0}]]", path));
            return;
        }
        for (const toml::node& item : *array) {
            const toml::table* table = item.as_table();
            if (table == nullptr) {
                fail(line_of(item), fmt::format("{0}: expected a table, [[{0}]]", path));
                continue;
            }
            Object object;
            std::vector<std::string_view> names;
            for (const auto& key : keys) {
                names.push_back(key.name);
                if (key.required && !table->contains(key.name)) {
                    fail(line_of(item), fmt::format("{}.{} is missing: expected {}", path, key.name,
                                                    key.expected));
                }
            }
            for (const auto& [name, inner] : *table) {
                std::string full = path + "." + std::string(name.str());
                if (set(keys, name.str(), full, inner, object)) continue;
                fail(name.source().begin.line,
                     fmt::format("unknown key {}; the nearest known key is {}.{}", full, path,
                                 nearest(name.str(), names)));
            }
            out.push_back(std::move(object));
        }
    }

    // False if there is no such key.
    template <class Object>
    bool set(std::span<const ConfigKey<Object>> keys, std::string_view name, std::string_view path,
             const toml::node& node, Object& object) {
        auto key = std::find_if(keys.begin(), keys.end(),
                                [&](const auto& candidate) { return candidate.name == name; });
        if (key == keys.end()) return false;
        given_.insert(key->name);
        if (!key->set(object, to_value(node))) {
            fail(line_of(node), fmt::format("{}: expected {}", path, key->expected));
        }
        return true;
    }

    void unknown(const toml::key& name, const std::string& section) {
        std::vector<std::string_view> candidates = names_[section];
        for (const auto& [other, keys] : names_) {
            if (section.empty() && !other.empty()) candidates.push_back(other);
        }
        if (section.empty()) candidates.push_back("component");
        std::string known = full_name(section, nearest(name.str(), candidates));
        // A key under the wrong table header is a common mistake: TOML has no way back to the top.
        for (const auto& [other, keys] : names_) {
            if (std::find(keys.begin(), keys.end(), name.str()) != keys.end()) {
                known = full_name(other, name.str());
            }
        }
        fail(name.source().begin.line, fmt::format("unknown key {}; the nearest known key is {}",
                                                   full_name(section, name.str()), known));
    }

    static std::string full_name(std::string_view section, std::string_view name) {
        return section.empty() ? std::string(name) : fmt::format("{}.{}", section, name);
    }

    void fail(std::uint32_t line, std::string message) {
        errors_.emplace_back(line, std::move(message));
    }

    ConfigErrors& errors_;
    std::map<std::string, std::vector<std::string_view>> names_;  // section to its keys
    std::set<std::string_view> given_;
};

std::uint32_t line_of(const toml::table& root, std::string_view path) {
    toml::node_view<const toml::node> found = root.at_path(path);
    return found ? line_of(*found.node()) : 0;
}

void check_names(const toml::table& root, const Config& config, ConfigErrors& errors) {
    std::uint32_t line = line_of(root, "hosts");
    std::set<std::string_view> seen;
    for (const std::string& host : config.hosts) {
        if (!seen.insert(host).second) {
            errors.emplace_back(line, fmt::format("hosts: {} is named twice", host));
        }
    }
}

// Rules that involve more than one key.
void check_together(const toml::table& root, const Config& config, ConfigErrors& errors) {
    check_names(root, config, errors);
    const TlsConfig& tls = config.tls;
    if (tls.certificate.empty() != tls.key.empty()) {
        const char* present = tls.key.empty() ? "tls.certificate" : "tls.key";
        const char* missing = tls.key.empty() ? "tls.key" : "tls.certificate";
        errors.emplace_back(line_of(root, present),
                            fmt::format("{} is given without {}", present, missing));
    } else if (tls.certificate.empty() && tls.required) {
        errors.emplace_back(line_of(root, "tls"),
                            "tls.certificate and tls.key are missing; without them clients could "
                            "log in only with tls.required = false");
    }
    if (config.limits.stanza_bytes_unauthenticated > config.limits.stanza_bytes) {
        errors.emplace_back(line_of(root, "limits.stanza_bytes_unauthenticated"),
                            "limits.stanza_bytes_unauthenticated: expected at most "
                            "limits.stanza_bytes");
    }
    if (config.sasl.mechanisms.empty()) {
        errors.emplace_back(line_of(root, "sasl.mechanisms"),
                            "sasl.mechanisms: expected at least one mechanism");
    }
}

void lift_rates(Config& config) {
    config.registration.per_address_per_hour = 0;
    config.limits.unauthenticated_connections = 0;
    config.limits.unauthenticated_connections_per_address = 0;
    config.limits.connections_per_address_per_second = 0;
    config.limits.stream_bytes_per_second = 0;
    config.limits.auth_failures_per_account = 0;
    config.limits.auth_failures_per_address = 0;
}

}  // namespace

std::string Endpoint::text() const {
    return ipv6() ? fmt::format("[{}]:{}", address, port) : fmt::format("{}:{}", address, port);
}

std::vector<Endpoint> all_addresses(std::uint16_t port) {
    return {Endpoint("0.0.0.0", port), Endpoint("::", port)};
}

bool Config::serves(std::string_view domain) const {
    return std::find(hosts.begin(), hosts.end(), domain) != hosts.end();
}

base::Result<Config, ConfigErrors> parse_config(std::string_view text) {
    ConfigErrors errors;
    toml::parse_result parsed = toml::parse(text);
    if (!parsed) {
        errors.emplace_back(parsed.error().source().begin.line,
                            std::string(parsed.error().description()));
        return base::Failure(std::move(errors));
    }
    Config config;
    Reader(errors).read(parsed.table(), config);
    check_together(parsed.table(), config, errors);
    if (!errors.empty()) {
        std::stable_sort(errors.begin(), errors.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
        return base::Failure(std::move(errors));
    }
    if (!config.limits.enabled) lift_rates(config);
    return config;
}

base::Result<Config, ConfigErrors> load_config(const std::string& path) {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                         &std::fclose);
    std::string text;
    if (file != nullptr) {
        char piece[4096];
        while (std::size_t n = std::fread(piece, 1, sizeof piece, file.get())) {
            text.append(piece, n);
        }
    }
    if (file == nullptr || std::ferror(file.get()) != 0) {
        return base::Failure(
            ConfigErrors{ConfigError(0, fmt::format("cannot be read: {}", std::strerror(errno)))});
    }
    return parse_config(text);
}

std::string describe(const ConfigErrors& errors, std::string_view path) {
    std::string out;
    for (const ConfigError& error : errors) {
        out += error.line == 0 ? fmt::format("{}: {}\n", path, error.message)
                               : fmt::format("{}:{}: {}\n", path, error.line, error.message);
    }
    return out;
}

}  // namespace parlance::server
