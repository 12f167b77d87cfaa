#include "server/config_changes.h"

#include <utility>

#include "storage/blocking.h"
#include "storage/settings.h"

namespace parlance::server {

namespace {

constexpr std::string_view kValue = "config:";
constexpr std::string_view kHost = "host:";

// Paths have no line breaks; see ConfigEdit::add_host().
std::string to_text(const ConfigChanges::Host& host) {
    return host.certificate + "\n" + host.key;
}

ConfigChanges::Host to_host(std::string_view text) {
    ConfigChanges::Host host;
    std::size_t end = text.find('\n');
    host.certificate = text.substr(0, end);
    if (end != std::string_view::npos) host.key = text.substr(end + 1);
    return host;
}

}  // namespace

ConfigEdit ConfigEdit::set(std::string_view key, std::string value_in_toml) {
    return ConfigEdit(kValue, key, std::move(value_in_toml));
}

ConfigEdit ConfigEdit::undo(std::string_view key) {
    return ConfigEdit(kValue, key, std::nullopt);
}

ConfigEdit ConfigEdit::add_host(std::string_view name, const ConfigChanges::Host& host) {
    return ConfigEdit(kHost, name, to_text(host));
}

ConfigEdit ConfigEdit::remove_host(std::string_view name) {
    return ConfigEdit(kHost, name, std::nullopt);
}

std::optional<ConfigEdit> ConfigEdit::of_setting(std::string_view name, std::string_view value) {
    for (std::string_view prefix : {kValue, kHost}) {
        if (!name.starts_with(prefix)) continue;
        return ConfigEdit(prefix, name.substr(prefix.size()), std::string(value));
    }
    return std::nullopt;
}

void ConfigEdit::apply(ConfigChanges& changes) const {
    if (setting_.starts_with(kValue)) {
        std::string key = setting_.substr(kValue.size());
        if (value_) {
            changes.values[std::move(key)] = *value_;
        } else {
            changes.values.erase(key);
        }
        return;
    }
    std::string name = setting_.substr(kHost.size());
    if (value_) {
        changes.hosts[std::move(name)] = to_host(*value_);
    } else {
        changes.hosts.erase(name);
    }
}

storage::Batch ConfigEdit::rows() const {
    storage::Batch batch;
    batch.add(value_ ? storage::settings::put(kServerOwner, setting_, *value_)
                     : storage::settings::remove(kServerOwner, setting_));
    return batch;
}

base::Result<ConfigChanges, std::string> load_changes(storage::BlockingDatabase& database) {
    auto rows = database.read(storage::settings::all(kServerOwner));
    if (!rows.ok()) {
        return base::Failure<std::string>("cannot read settings: " + rows.error().message);
    }
    ConfigChanges changes;
    for (const auto& [name, value] : storage::settings::values(rows.value())) {
        if (auto edit = ConfigEdit::of_setting(name, value)) edit->apply(changes);
    }
    return changes;
}

}  // namespace parlance::server
