#include "server/modules/mam/preferences_command.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/command.h"
#include "server/archive_limits.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/mam/preferences.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/settings.h"
#include "xmpp/data_form.h"

namespace parlance::server::modules {

namespace {

using adhoc::Answer;
using adhoc::Run;
using xmpp::DataForm;
using xmpp::FormField;
using xmpp::FormKind;

constexpr std::string_view kNode = "urn:xmpp:mam#configure";  // XEP-0441 §2.2
constexpr std::int64_t kDayUs = 24 * 3'600 * base::kSecondUs;
constexpr std::int64_t kMostDays = 36'500;
constexpr std::int64_t kMostMessages = 1'000'000'000;

// Rounded up: nobody is to lose a day by submitting the form as it is.
std::int64_t days_of(std::int64_t duration_us) {
    return (duration_us + kDayUs - 1) / kDayUs;
}

void add_list(DataForm& form, std::string_view var, std::string_view label,
              std::vector<std::string> jids) {
    FormField& field = form.add(FormField(std::string(var), "jid-multi", std::move(jids)));
    field.label = label;
}

void add_number(DataForm& form, std::string_view var, std::string_view label, std::int64_t value,
                std::int64_t most, const std::string& granted) {
    FormField& field =
        form.add(FormField(std::string(var), "text-single", std::vector{std::to_string(value)}));
    field.label = label;
    field.desc = "0: as the server does, " + granted + ".";
    field.range = xmpp::FormRange(0, most);
}

std::string granted_text(std::int64_t number, std::string_view unit) {
    if (number == 0) return "without a limit";
    return "at most " + std::to_string(number) + " " + std::string(unit);
}

DataForm form_for(const entity::User& user) {
    ArchiveChoice choice = archive_choice(user);
    DataForm form(FormKind::form, kNode);
    form.title = "What is kept of your conversations";
    FormField& fallback =
        form.add(FormField("default", "list-single", std::vector{choice.fallback}));
    fallback.label = "Keep messages";
    fallback.required = true;
    fallback.options.emplace_back("Always", "always");
    fallback.options.emplace_back("With those in the contact list", "roster");
    fallback.options.emplace_back("Never", "never");
    add_list(form, "always", "Always with", std::move(choice.always));
    add_list(form, "never", "Never with", std::move(choice.never));
    const auto& settings = user.state().settings;
    ArchiveLimits granted = granted_limits(settings, user.shard().config().archive);
    ArchiveLimits chosen = chosen_limits(settings);
    add_number(form, "keep-days", "Forget messages after days", days_of(chosen.keep_us), kMostDays,
               granted_text(days_of(granted.keep_us), "days"));
    add_number(form, "keep-messages", "Forget all but the newest messages, number", chosen.messages,
               kMostMessages, granted_text(granted.messages, "messages"));
    return form;
}

Answer refused(xmpp::StanzaError error) {
    return base::Failure<xmpp::StanzaError>(std::move(error));
}

Answer ask(Shard& shard, const Run& run) {
    entity::User* user = shard.find_user(run.owner());
    if (user == nullptr || !user->exists()) return refused(xmpp::try_again_later());
    return adhoc::Step(form_for(*user));
}

std::int64_t number_in(const Run& run, std::string_view var) {
    return base::parse_number<std::int64_t>(run.values.value(var)).value_or(0);
}

ArchiveChoice choice_in(const Run& run) {
    ArchiveChoice choice;
    choice.fallback = run.values.value("default");
    choice.always = run.values.values("always");
    choice.never = run.values.values("never");
    return choice;
}

void limit(entity::User& user, const ArchiveLimits& limits, Outcome& outcome) {
    bool none = limits.keep_us == 0 && limits.messages == 0;
    std::string name(kOwnRetentionSetting);
    if (none) {
        outcome.write(storage::settings::remove(user.owner(), name));
        user.state().settings.erase(name);
    } else {
        outcome.write(storage::settings::put(user.owner(), name, to_setting(limits)));
        user.state().settings[name] = to_setting(limits);
    }
}

base::Task<Answer> configure(Shard* shard, Run run) {
    auto encoded = encode(choice_in(run));
    if (!encoded) co_return refused(encoded.error());
    ArchiveLimits limits(number_in(run, "keep-days") * kDayUs, number_in(run, "keep-messages"));
    AccountDecision decision = [preferences = *encoded, limits](entity::User& user,
                                                                Outcome& outcome) {
        choose(user, preferences, outcome);
        limit(user, limits, outcome);
    };
    bool durable = co_await decide(shard, run.owner(), std::move(decision));
    if (!durable) co_return refused(xmpp::try_again_later());
    co_return adhoc::done("The archive has been configured.");
}

}  // namespace

void add_archive_command(AdHoc& commands, entity::Host& host) {
    Shard* shard = &host.shard();
    adhoc::Command command(kNode, "Configure the archive of your messages",
                           adhoc::Permission::account_owner(),
                           [shard](Run run) { return configure(shard, std::move(run)); });
    command.forms.emplace_back([shard](Run run) { return adhoc::at_once(ask(*shard, run)); });
    commands.add(IqScope::account, std::move(command));
}

}  // namespace parlance::server::modules
