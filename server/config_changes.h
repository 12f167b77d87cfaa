// What administrators have changed of the configuration while the server ran: it stands above the
// file, at every later start too, until it is undone. Kept in storage among the settings of the
// server itself. Values; any thread.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "storage/database.h"

namespace parlance::storage {
class BlockingDatabase;
}

namespace parlance::server {

// The owner of the settings of the server itself (storage/settings.h), which no JID can be.
inline constexpr std::string_view kServerOwner = "";

struct ConfigChanges {
    // A host besides those of the file. Its certificate is the default one if it names none.
    struct Host {
        std::string certificate;  // the path of a PEM file, or empty
        std::string key;          // likewise
        bool operator==(const Host&) const = default;
    };
    std::map<std::string, std::string, std::less<>> values;  // key to value, in TOML
    std::map<std::string, Host, std::less<>> hosts;          // by domain name

    bool empty() const { return values.empty() && hosts.empty(); }
};

// One thing that is changed, or is not any more.
class ConfigEdit {
  public:
    static ConfigEdit set(std::string_view key, std::string value_in_toml);
    static ConfigEdit undo(std::string_view key);
    static ConfigEdit add_host(std::string_view name, const ConfigChanges::Host& host);
    static ConfigEdit remove_host(std::string_view name);
    // From the setting that keeps it; nothing if the setting is about something else.
    static std::optional<ConfigEdit> of_setting(std::string_view name, std::string_view value);

    void apply(ConfigChanges& changes) const;
    storage::Batch rows() const;

  private:
    ConfigEdit(std::string_view prefix, std::string_view name, std::optional<std::string> value)
        : setting_(std::string(prefix).append(name)), value_(std::move(value)) {}

    std::string setting_;
    std::optional<std::string> value_;
};

// Blocking. The error is a sentence.
base::Result<ConfigChanges, std::string> load_changes(storage::BlockingDatabase& database);

}  // namespace parlance::server
