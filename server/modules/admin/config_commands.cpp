// The configuration: shown, changed value by value, read again from its file.
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/config_keys.h"
#include "server/entity/host.h"
#include "server/live_config.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/config_change.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/process.h"
#include "server/modules/admin/target.h"
#include "server/shard_call.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;
using Key = ConfigKey<Config>;

// Never to be shown: it may hold a password.
std::string shown(const Key& key, const Config& config) {
    return key.name == "storage" ? "(not shown)" : key.show(config);
}

// With a value that administrators may set; null: no such key.
const Key* find_key(std::string_view name) {
    auto keys = config_keys();
    auto found = std::find_if(keys.begin(), keys.end(), [name](const Key& key) {
        return key.name == name && key.change == Key::Change::at_once;
    });
    return found == keys.end() ? nullptr : &*found;
}

// What is different, line by line.
std::vector<std::string> differences(const Config& now, const Config& then) {
    std::vector<std::string> lines;
    for (const Key& key : config_keys()) {
        if (key.show(now) == key.show(then)) continue;
        std::string from = shown(key, now);
        std::string to = shown(key, then);
        std::string line(key.name);
        line.append(": ").append(from).append(" -> ").append(to);
        if (key.change == Key::Change::at_start) line += " (at the next start)";
        lines.push_back(std::move(line));
    }
    return lines;
}

// What the first shard knows of the configuration, for forms.
struct Known {
    std::string mistakes;  // a sentence, or lines; else all is well
    ConfigChanges changes;
    Config now;
    std::shared_ptr<const Config> file;  // without what administrators have changed
    Config then;                         // with the edit

    Known() {}
};

base::Task<Known> look(entity::Host* host, std::function<void(ConfigChanges&)> edit) {
    std::function<Known(Shard&)> work = [edit = std::move(edit)](Shard& first) {
        Known known;
        known.now = first.config();
        const LiveConfig* live = first.live_config();
        if (live == nullptr) {
            known.mistakes = kNotHere;
            return known;
        }
        known.changes = live->changes();
        ConfigChanges edited = known.changes;
        if (edit) edit(edited);
        auto file = live->read({});
        auto then = live->read(edited);
        if (!then) {
            known.mistakes = describe(then.error(), live->path());
            return known;
        }
        // It need not be good without what has been changed.
        if (file) known.file = std::make_shared<const Config>(std::move(*file));
        known.then = std::move(*then);
        known.mistakes = live->objection(known.then);
        return known;
    };
    Shard* asking = &host->shard();
    Known known = co_await call_on<Known>(asking, asking->all().front(), std::move(work));
    co_return known;
}

base::Task<Answer> show_config(entity::Host* host, Run) {
    const Config defaults;
    Known known = co_await look(host, nullptr);
    adhoc::TableOf table(
        "The configuration in use",
        {{"key", "Key"}, {"value", "Value"}, {"default", "Default"}, {"from", "Set by"}});
    for (const Key& key : config_keys()) {
        std::string usual = key.required ? std::string("(none)") : shown(key, defaults);
        std::string value = shown(key, known.now);
        bool changed = known.changes.values.contains(key.name);
        bool as_usual = !key.required && key.show(known.now) == key.show(defaults);
        const char* from = changed ? "an administrator" : as_usual ? "" : "the file";
        table.row({std::string(key.name), std::move(value), std::move(usual), from});
    }
    co_return std::move(table).step();
}

adhoc::FormField told(const char* var, const char* label, std::vector<std::string> lines) {
    adhoc::FormField field(var, "fixed", std::move(lines));
    field.label = label;
    return field;
}

adhoc::FormField apply_field() {
    return adhoc::required(adhoc::flag_field("apply", "Take it over", true));
}

// --- the file, read again

base::Task<Answer> preview_file(entity::Host* host, Run) {
    Known known = co_await look(host, nullptr);
    if (!known.mistakes.empty()) co_return adhoc::failed(known.mistakes);
    std::vector<std::string> changes = differences(known.now, known.then);
    if (changes.empty()) changes = {"Nothing but certificates, perhaps."};
    std::vector<adhoc::FormField> fields;
    fields.push_back(told("changes", "What changes", std::move(changes)));
    fields.push_back(apply_field());
    co_return adhoc::Step(adhoc::form_with("Take over the configuration file", std::move(fields)));
}

base::Task<Answer> reload_file(entity::Host* host, Run run) {
    if (!run.values.flag("apply")) co_return adhoc::done("Nothing has been changed.");
    std::function<std::string(Shard&)> reload = [](Shard& first) -> std::string {
        LiveConfig* live = first.live_config();
        return live == nullptr ? std::string(kNotHere) : live->reload();
    };
    Shard* asking = &host->shard();
    std::string why =
        co_await call_on<std::string>(asking, asking->all().front(), std::move(reload));
    if (!why.empty()) co_return adhoc::failed(why);
    co_return adhoc::done("The configuration has been taken over.");
}

// --- one value

base::Task<Answer> choose_key(entity::Host* host, Run) {
    adhoc::Choices keys;
    for (const Key& key : config_keys()) {
        if (key.change != Key::Change::at_once) continue;
        std::string name(key.name);
        keys.emplace_back(name, name + " = " + key.show(host->shard().config()));
    }
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(adhoc::choice_field("key", "What to change", keys)));
    co_return adhoc::Step(adhoc::form_with(
        "Change the configuration", std::move(fields),
        "What is changed here stands above the configuration file, until it is undone here."));
}

// As people write it: a text without its quotes.
std::string plain(const std::string& value) {
    bool text = value.size() >= 2 && value.front() == '"' && value.find('\\') == std::string::npos;
    return text ? value.substr(1, value.size() - 2) : value;
}

base::Task<Answer> ask_for_value(entity::Host* host, Run run) {
    const Key* key = find_key(run.values.value("key"));
    if (key == nullptr) co_return adhoc::failed("There is no such key.");
    Known known = co_await look(host, nullptr);
    if (!known.mistakes.empty()) co_return adhoc::failed(known.mistakes);
    std::vector<adhoc::FormField> fields;
    fields.push_back(told("expected", "What is expected", {key->expected}));
    fields.push_back(told("default", "The default", {key->show(Config())}));
    std::string file = known.file ? key->show(*known.file) : "(not good by itself)";
    fields.push_back(told("file", "What the file says", {file}));
    fields.push_back(adhoc::with_values(adhoc::text_field("value", "The new value"),
                                        {plain(key->show(known.now))}));
    if (known.changes.values.contains(key->name)) {
        fields.push_back(adhoc::flag_field("undo", "What the file says instead"));
    }
    co_return adhoc::Step(adhoc::form_with(key->name, std::move(fields)));
}

// The change that the forms ask for, or what is wrong with it.
using Wanted = base::Result<ConfigEdit, std::string>;
Wanted wanted(const Run& run) {
    const Key* key = find_key(run.values.value("key"));
    if (key == nullptr) return base::Failure<std::string>("There is no such key.");
    if (run.values.flag("undo")) return ConfigEdit::undo(key->name);
    auto value = value_in_toml(*key, run.values.value("value"));
    if (value) return ConfigEdit::set(key->name, std::move(*value));
    return base::Failure<std::string>(std::string(key->name) + ": expected " + key->expected);
}

base::Task<Answer> preview_value(entity::Host* host, Run run) {
    Wanted edit = wanted(run);
    // The form before this one is still to be filled in.
    if (!edit) co_return refused(xmpp::StanzaError(xmpp::Condition::bad_request, edit.error()));
    std::function<void(ConfigChanges&)> apply = [edit = *edit](ConfigChanges& changes) {
        edit.apply(changes);
    };
    Known known = co_await look(host, std::move(apply));
    if (!known.mistakes.empty()) {
        co_return refused(xmpp::StanzaError(xmpp::Condition::bad_request, known.mistakes));
    }
    std::vector<std::string> changes = differences(known.now, known.then);
    if (changes.empty()) changes = {"Nothing: it has that value already."};
    std::vector<adhoc::FormField> fields;
    fields.push_back(told("changes", "What changes", std::move(changes)));
    fields.push_back(apply_field());
    co_return adhoc::Step(adhoc::form_with("Change the configuration", std::move(fields)));
}

base::Task<Answer> change_value(entity::Host* host, Run run) {
    if (!run.values.flag("apply")) co_return adhoc::done("Nothing has been changed.");
    Wanted edit = wanted(run);
    if (!edit) co_return adhoc::failed(edit.error());
    std::string why = co_await change_config(&host->shard(), *edit);
    if (!why.empty()) co_return adhoc::failed(why);
    co_return adhoc::done("The configuration has been changed.");
}

}  // namespace

void add_config_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    using adhoc::Permission;
    using adhoc::Reach;
    const auto who = Permission::administrators({}, Reach::server);
    commands.add(IqScope::host, {"urn:parlance:admin#show-config", "Show the configuration in use",
                                 Permission::administrators({adhoc::Role::auditor}, Reach::server),
                                 [at](Run run) { return show_config(at, std::move(run)); }});
    commands.add(IqScope::host,
                 {"urn:parlance:admin#reload-config", "Take over the configuration file", who,
                  [at](Run run) { return preview_file(at, std::move(run)); },
                  [at](Run run) { return reload_file(at, std::move(run)); }});
    adhoc::Command change("urn:parlance:admin#set-config", "Change the configuration", who,
                          [at](Run run) { return change_value(at, std::move(run)); });
    change.forms.push_back([at](Run run) { return choose_key(at, std::move(run)); });
    change.forms.push_back([at](Run run) { return ask_for_value(at, std::move(run)); });
    change.forms.push_back([at](Run run) { return preview_value(at, std::move(run)); });
    commands.add(IqScope::host, std::move(change).editing());
}

}  // namespace parlance::server::modules::admin
