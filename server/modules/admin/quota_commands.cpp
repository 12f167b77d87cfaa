// What one account may have, other than the configuration says for all.
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/adhoc/fields.h"
#include "server/archive_limits.h"
#include "server/config_keys.h"
#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/shard_call.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/settings.h"

namespace parlance::server::modules::admin {

namespace {

namespace settings = storage::settings;
using adhoc::Answer;
using adhoc::FormField;
using adhoc::Run;
using entity::QuotaKind;

constexpr std::size_t kMostOfAnything = 1'000'000'000;

// The account that the form names and whoever runs it may change.
base::Task<Targets> quota_target(entity::Host* host, Run run) {
    Targets named = accounts_in(run.values, "accountjid", host->domain());
    if (named) {
        const xmpp::Jid& jid = named->front();
        auto exists =
            co_await storage::accounts::exists(host->shard().environment().database,
                                               std::string(jid.local()), std::string(jid.domain()));
        if (!exists) co_return base::Failure<std::string>("The database is away. Try again later.");
        if (!*exists) {
            co_return base::Failure<std::string>("There is no account " + jid.full() + ".");
        }
    }
    Targets reachable = co_await within_reach(host, std::move(run), std::move(named));
    co_return std::move(reachable);
}

std::string label_with(std::string_view label, const std::string& usual) {
    return std::string(label) + " (all others: " + usual + ")";
}

FormField quota_field(const entity::Settings& own, const LimitsConfig& limits,
                      const QuotaKind& kind) {
    FormField field =
        adhoc::text_field(kind.name, label_with(kind.label, std::to_string(limits.*kind.usual)));
    if (auto value = entity::own_quota(own, kind)) field.values = {std::to_string(*value)};
    return field;
}

std::string in_days(std::int64_t us) {
    return std::to_string(us / (86'400 * base::kSecondUs)) + "d";
}

void add_archive_fields(const entity::Settings& own, const ArchiveConfig& config,
                        std::vector<FormField>& fields) {
    auto found = own.find(std::string(kRetentionSetting));
    auto limits = found == own.end() ? std::nullopt : archive_limits(found->second);
    FormField keep = adhoc::text_field(
        "archivetime",
        label_with("How long its archive is kept, 0d: for ever", in_days(config.keep_us)));
    FormField messages = adhoc::text_field(
        "archivedmessages",
        label_with("Messages in its archive, 0: all", std::to_string(config.messages)));
    if (limits) {
        keep.values = {in_days(limits->keep_us)};
        messages.values = {std::to_string(limits->messages)};
    }
    fields.push_back(std::move(keep));
    fields.push_back(std::move(messages));
}

base::Task<Answer> ask_for_quotas(entity::Host* host, Run run) {
    Targets targets = co_await quota_target(host, run);
    if (!targets) co_return adhoc::failed(targets.error());
    Shard& shard = host->shard();
    auto rows = co_await shard.environment().database.read(settings::all(targets->front().full()));
    if (!rows) co_return database_away();
    const entity::Settings own = settings::values(*rows);
    std::vector<FormField> fields;
    for (const QuotaKind& kind : entity::quota_kinds()) {
        fields.push_back(quota_field(own, shard.config().limits, kind));
    }
    add_archive_fields(own, shard.config().archive, fields);
    co_return adhoc::Step(adhoc::form_with("Quotas of " + targets->front().full(),
                                           std::move(fields), "Left empty: as for all others."));
}

// One row put or removed, or a sentence about what is wrong.
using Written = base::Result<base::Done, std::string>;
Written write_quota(const xmpp::FormValues& values, const QuotaKind& kind, const std::string& owner,
                    storage::Batch& batch) {
    std::string text(values.value(kind.name));
    if (text.empty()) {
        batch.add(settings::remove(owner, kind.setting));
        return base::Done();
    }
    auto number = base::parse_number<std::size_t>(text);
    if (!number || *number > kMostOfAnything) {
        return base::Failure(std::string(kind.label) + ": " + text + " is not a number for that.");
    }
    batch.add(settings::put(owner, kind.setting, std::to_string(*number)));
    return base::Done();
}

Written write_archive_limits(const xmpp::FormValues& values, const ArchiveConfig& config,
                             const std::string& owner, storage::Batch& batch) {
    std::string keep(values.value("archivetime"));
    std::string messages(values.value("archivedmessages"));
    if (keep.empty() && messages.empty()) {
        batch.add(settings::remove(owner, kRetentionSetting));
        return base::Done();
    }
    ArchiveLimits limits(config.keep_us, static_cast<std::int64_t>(config.messages));
    if (!keep.empty()) {
        auto duration = parse_duration(keep);
        if (!duration) return base::Failure(keep + " is not a duration such as 30d.");
        limits.keep_us = *duration;
    }
    if (!messages.empty()) {
        auto number = base::parse_number<std::size_t>(messages);
        if (!number || *number > kMostOfAnything) {
            return base::Failure(messages + " is not a number of messages.");
        }
        limits.messages = static_cast<std::int64_t>(*number);
    }
    batch.add(settings::put(owner, kRetentionSetting, to_setting(limits)));
    return base::Done();
}

base::Task<Answer> set_quotas(entity::Host* host, Run run) {
    Targets targets = co_await quota_target(host, run);
    if (!targets) co_return adhoc::failed(targets.error());
    Shard& shard = host->shard();
    const std::string owner = targets->front().full();
    storage::Batch batch;
    Written written = base::Done();
    for (const QuotaKind& kind : entity::quota_kinds()) {
        if (written) written = write_quota(run.values, kind, owner, batch);
    }
    if (written) {
        written = write_archive_limits(run.values, shard.config().archive, owner, batch);
    }
    if (!written) {
        co_return refused(xmpp::StanzaError(xmpp::Condition::bad_request, written.error()));
    }
    batch.add(storage::account_changes::rights_changed(shard.new_id(), owner));
    auto committed = co_await shard.environment().database.write(std::move(batch));
    if (!committed) co_return database_away();
    shard.accounts_changed();
    co_return adhoc::done("The quotas of " + owner + " have been changed.");
}

}  // namespace

void add_quota_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    adhoc::Command command("urn:parlance:admin#set-quotas", "Set the quotas of a user",
                           adhoc::Permission::administrators(),
                           [at](Run run) { return set_quotas(at, std::move(run)); });
    command.forms.push_back(
        adhoc::asks("Set the quotas of a user",
                    {adhoc::required(adhoc::jid_field("accountjid", "The account"))}));
    command.forms.push_back([at](Run run) { return ask_for_quotas(at, std::move(run)); });
    commands.add(IqScope::host, std::move(command).editing());
}

}  // namespace parlance::server::modules::admin
