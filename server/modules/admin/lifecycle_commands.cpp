// The process as a whole: stopped, started anew (XEP-0133 §4.32, §4.33), configured.
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/fields.h"
#include "server/config_keys.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/process.h"
#include "server/modules/admin/target.h"
#include "server/modules/notices.h"
#include "server/shard_call.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;

adhoc::Act delay_form(const char* title) {
    const adhoc::Choices delays = {{"0", "At once"},
                                   {"30", "30 seconds"},
                                   {"60", "60 seconds"},
                                   {"90", "90 seconds"},
                                   {"120", "2 minutes"},
                                   {"180", "3 minutes"},
                                   {"240", "4 minutes"},
                                   {"300", "5 minutes"},
                                   {"600", "10 minutes"},
                                   {"1800", "30 minutes"},
                                   {"cancel", "Not at all: what was planned is called off"}};
    return adhoc::asks(title, {adhoc::choice_field("delay", "When", delays, "60"),
                               adhoc::lines_field("announcement", "What users are told")});
}

base::Task<Answer> plan_end(entity::Host* host, bool again, Run run) {
    if (run.values.value("delay") == "cancel") {
        std::function<bool(Operations&)> call_off = [](Operations& server) {
            return server.call_off();
        };
        bool was_planned = co_await operate<bool>(host, std::move(call_off), false);
        co_return was_planned ? adhoc::done("It has been called off.")
                              : adhoc::failed("Nothing is planned.");
    }
    const auto seconds = base::parse_number<std::int64_t>(run.values.value("delay")).value_or(60);
    std::string text = adhoc::joined(run.values.values("announcement"));
    if (text.empty() && seconds > 0) {
        text = again ? "This server starts anew in " : "This server stops in ";
        text += seconds % 60 == 0
                    ? counted(static_cast<std::size_t>(seconds / 60), "minute", "minutes")
                    : std::to_string(seconds) + " seconds";
        text += ".";
    }
    // A moment for the answer, and the announcement, to get out.
    const std::int64_t delay_us = seconds * base::kSecondUs + base::kSecondUs / 2;
    std::function<bool(Operations&)> plan = [again, delay_us](Operations& server) {
        server.shut_down(again, delay_us);
        return true;
    };
    bool planned = co_await operate<bool>(host, std::move(plan), false);
    if (!planned) co_return adhoc::failed(kNotHere);
    if (!text.empty()) {
        for (Shard* shard : host->shard().all()) {
            shard->environment().executor.post([shard, text] { tell_sessions(*shard, {}, text); });
        }
    }
    std::string when = seconds == 0 ? "now" : "in " + std::to_string(seconds) + " seconds";
    co_return adhoc::done((again ? "The server starts anew " : "The server stops ") + when + ".");
}

// --- configuration

// Never to be shown: it may hold a password.
std::string shown(const ConfigKey<Config>& key, const Config& config) {
    return key.name == "storage" ? "(not shown)" : key.show(config);
}

base::Task<Answer> show_config(entity::Host* host, Run) {
    const Config defaults;
    const Config& config = host->shard().config();
    adhoc::TableOf table("The configuration in use",
                         {{"key", "Key"}, {"value", "Value"}, {"default", "Default"}});
    for (const auto& key : config_keys()) {
        std::string usual = key.required ? std::string("(none)") : shown(key, defaults);
        table.row({std::string(key.name), shown(key, config), std::move(usual)});
    }
    co_return std::move(table).step();
}

// What is different in the file, line by line.
std::vector<std::string> differences(const Config& now, const Config& then) {
    std::vector<std::string> lines;
    for (const auto& key : config_keys()) {
        if (key.show(now) == key.show(then)) continue;
        std::string from = shown(key, now);
        std::string to = shown(key, then);
        std::string line(key.name);
        line.append(": ").append(from).append(" -> ").append(to);
        lines.push_back(std::move(line));
    }
    return lines;
}

base::Task<Answer> preview_config(entity::Host* host, Run) {
    struct File {
        std::string mistakes;
        std::vector<std::string> changes;
        bool read = false;
    };
    std::function<File(Shard&)> look = [](Shard& first) {
        File file;
        if (first.operations() == nullptr) return file;
        file.read = true;
        auto config = first.operations()->file();
        if (config) {
            file.changes = differences(first.config(), *config);
        } else {
            file.mistakes = describe(config.error(), "the configuration");
        }
        return file;
    };
    Shard* asking = &host->shard();
    File file = co_await call_on<File>(asking, asking->all().front(), std::move(look));
    if (!file.read) co_return adhoc::failed(kNotHere);
    if (!file.mistakes.empty()) co_return adhoc::failed(file.mistakes);
    if (file.changes.empty()) file.changes = {"Nothing but certificates, perhaps."};
    adhoc::FormField changes("changes", "fixed", file.changes);
    changes.label = "What changes";
    std::vector<adhoc::FormField> fields;
    fields.push_back(std::move(changes));
    fields.push_back(adhoc::required(adhoc::flag_field("apply", "Take it over", true)));
    co_return adhoc::Step(adhoc::form_with(
        "Take over the configuration file", std::move(fields),
        "Keys that etc/parlance.toml marks with (restart) wait for the next start."));
}

base::Task<Answer> reload_config(entity::Host* host, Run run) {
    if (!run.values.flag("apply")) co_return adhoc::done("Nothing has been changed.");
    std::function<std::string(Operations&)> reload = [](Operations& server) {
        return server.reload();
    };
    std::string why = co_await operate<std::string>(host, std::move(reload), std::string(kNotHere));
    if (!why.empty()) co_return adhoc::failed(why);
    co_return adhoc::done("The configuration has been taken over.");
}

base::Task<Answer> set_log_level(entity::Host* host, Run run) {
    std::string_view name = run.values.value("level");
    base::log::Level level = name == "debug"   ? base::log::Level::debug
                             : name == "warn"  ? base::log::Level::warn
                             : name == "error" ? base::log::Level::error
                                               : base::log::Level::info;
    std::function<bool(Operations&)> set = [level](Operations& server) {
        server.set_log_level(level);
        return true;
    };
    bool changed = co_await operate<bool>(host, std::move(set), false);
    co_return changed ? adhoc::done("The log level has been set, until the next reload.")
                      : adhoc::failed(kNotHere);
}

}  // namespace

void add_lifecycle_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    using adhoc::Permission;
    using adhoc::Reach;
    using adhoc::Role;
    const auto who = Permission::administrators({}, Reach::server);
    const std::string base = std::string(adhoc::kAdminForm) + "#";
    commands.add(IqScope::host,
                 {base + "restart", "Restart the server", who, delay_form("Restart the server"),
                  [at](Run run) { return plan_end(at, true, std::move(run)); }});
    commands.add(IqScope::host, {base + "shutdown", "Shut the server down", who,
                                 delay_form("Shut the server down"),
                                 [at](Run run) { return plan_end(at, false, std::move(run)); }});
    commands.add(IqScope::host, {"urn:parlance:admin#show-config", "Show the configuration in use",
                                 Permission::administrators({Role::auditor}, Reach::server),
                                 [at](Run run) { return show_config(at, std::move(run)); }});
    commands.add(IqScope::host,
                 {"urn:parlance:admin#reload-config", "Take over the configuration file", who,
                  [at](Run run) { return preview_config(at, std::move(run)); },
                  [at](Run run) { return reload_config(at, std::move(run)); }});
    const adhoc::Choices levels = {
        {"debug", "Everything"}, {"info", "As usual"}, {"warn", "Warnings"}, {"error", "Errors"}};
    commands.add(IqScope::host,
                 {"urn:parlance:admin#log-level", "Set the log level", who,
                  adhoc::asks("Set the log level",
                              {adhoc::choice_field("level", "What is logged", levels, "info")}),
                  [at](Run run) { return set_log_level(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
