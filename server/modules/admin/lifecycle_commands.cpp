// The process as a whole: stopped, started anew (XEP-0133 §4.32, §4.33), what it logs.
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/fields.h"
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
    const auto who = Permission::administrators({}, Reach::server);
    const std::string base = std::string(adhoc::kAdminForm) + "#";
    commands.add(IqScope::host,
                 {base + "restart", "Restart the server", who, delay_form("Restart the server"),
                  [at](Run run) { return plan_end(at, true, std::move(run)); }});
    commands.add(IqScope::host, {base + "shutdown", "Shut the server down", who,
                                 delay_form("Shut the server down"),
                                 [at](Run run) { return plan_end(at, false, std::move(run)); }});
    const adhoc::Choices levels = {
        {"debug", "Everything"}, {"info", "As usual"}, {"warn", "Warnings"}, {"error", "Errors"}};
    commands.add(IqScope::host,
                 {"urn:parlance:admin#log-level", "Set the log level", who,
                  adhoc::asks("Set the log level",
                              {adhoc::choice_field("level", "What is logged", levels, "info")}),
                  [at](Run run) { return set_log_level(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
