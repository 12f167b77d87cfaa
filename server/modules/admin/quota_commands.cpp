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
#include "server/outside_changes.h"
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

constexpr std::size_t kMostMessages = 1'000'000'000;

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

void add_archive_fields(const entity::Settings& own, const ArchiveConfig& config,
                        std::vector<FormField>& fields) {
    FormField keep = adhoc::text_field(
        "archivetime",
        label_with("How long its archive is kept, 0d: for ever", format_duration(config.keep_us)));
    FormField messages = adhoc::text_field(
        "archivedmessages",
        label_with("Messages in its archive, 0: all", std::to_string(config.messages)));
    auto found = own.find(std::string(kRetentionSetting));
    auto limits = found == own.end() ? std::nullopt : archive_limits(found->second);
    if (limits) {
        std::size_t space = found->second.find(' ');
        if (!found->second.starts_with('-')) keep.values = {format_duration(limits->keep_us)};
        if (found->second.substr(space + 1) != "-") {
            messages.values = {std::to_string(limits->messages)};
        }
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

// Rows put or removed, or a sentence about what is wrong.
using Written = base::Result<base::Done, std::string>;

// Operators of a single host give away no more than the server's have granted to all.
struct Giver {
    const Config& config;
    bool server = false;
};

Written write_quota(const xmpp::FormValues& values, const QuotaKind& kind, const std::string& owner,
                    const Giver& giver, storage::Batch& batch) {
    std::string text(values.value(kind.name));
    if (text.empty()) {
        batch.add(settings::remove(owner, kind.setting));
        return base::Done();
    }
    auto number = base::parse_number<std::size_t>(text);
    if (!number || *number > kind.most) {
        return base::Failure(std::string(kind.label) + ": " + text + " is not a number for that.");
    }
    if (!giver.server && *number > giver.config.limits.*kind.usual) {
        return base::Failure(std::string(kind.label) + ": that is more than you may grant.");
    }
    batch.add(settings::put(owner, kind.setting, std::to_string(*number)));
    return base::Done();
}

bool looser(std::int64_t limit, std::int64_t usual) {
    return usual != 0 && (limit == 0 || limit > usual);
}

Written write_archive_limits(const xmpp::FormValues& values, const std::string& owner,
                             const Giver& giver, storage::Batch& batch) {
    std::string keep(values.value("archivetime"));
    std::string messages(values.value("archivedmessages"));
    if (keep.empty() && messages.empty()) {
        batch.add(settings::remove(owner, kRetentionSetting));
        return base::Done();
    }
    const ArchiveConfig& usual = giver.config.archive;
    std::string setting = "-";
    if (!keep.empty()) {
        auto duration = parse_duration(keep);
        if (!duration) return base::Failure(keep + " is not a duration such as 30d.");
        if (!giver.server && looser(*duration, usual.keep_us)) {
            return base::Failure<std::string>("That is longer than you may grant.");
        }
        setting = std::to_string(*duration);
    }
    setting += ' ';
    if (!messages.empty()) {
        auto number = base::parse_number<std::size_t>(messages);
        if (!number || *number > kMostMessages) {
            return base::Failure(messages + " is not a number of messages.");
        }
        const auto count = static_cast<std::int64_t>(*number);
        if (!giver.server && looser(count, static_cast<std::int64_t>(usual.messages))) {
            return base::Failure<std::string>("Those are more messages than you may grant.");
        }
        setting += std::to_string(count);
    } else {
        setting += '-';
    }
    batch.add(settings::put(owner, kRetentionSetting, setting));
    return base::Done();
}

base::Task<Answer> set_quotas(entity::Host* host, Run run) {
    Targets targets = co_await quota_target(host, run);
    if (!targets) co_return adhoc::failed(targets.error());
    Shard& shard = host->shard();
    const std::string owner = targets->front().full();
    storage::Batch batch;
    const Giver giver{shard.config(), is_operator(shard, run, "")};
    Written written = base::Done();
    for (const QuotaKind& kind : entity::quota_kinds()) {
        if (written) written = write_quota(run.values, kind, owner, giver, batch);
    }
    if (written) written = write_archive_limits(run.values, owner, giver, batch);
    if (!written) {
        co_return refused(xmpp::StanzaError(xmpp::Condition::bad_request, written.error()));
    }
    batch.add(storage::account_changes::rights_changed(shard.new_id(), owner));
    auto committed = co_await shard.environment().database.write(std::move(batch));
    if (!committed) co_return database_away();
    co_await take_outside_changes(&shard);
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
