#include "server/cli/accounts.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "server/credentials.h"
#include "server/entity/creation.h"
#include "storage/account_changes.h"
#include "storage/blocking.h"
#include "storage/settings.h"
#include "xmpp/domain_name.h"
#include "xmpp/jid.h"

namespace parlance::server::cli {

namespace {

namespace accounts = storage::accounts;
namespace changes = storage::account_changes;
using base::Done;
using base::Failure;

Outcome<xmpp::Jid> parse_account(const Config& config, std::string_view text,
                                 xmpp::Unassigned unassigned) {
    std::optional<xmpp::Jid> jid = xmpp::Jid::parse(text, unassigned);
    if (!jid || !jid->has_local() || !jid->is_bare()) {
        return Failure(fmt::format("{} is not an account's address: expected NAME@HOST", text));
    }
    if (!config.serves(jid->domain())) {
        return Failure(
            fmt::format("{} is not among the hosts of the configuration", jid->domain()));
    }
    return *std::move(jid);
}

std::string explain(const storage::DbError& error) {
    if (error.kind == storage::DbError::Kind::unavailable) {
        return "the database is not available: " + error.message;
    }
    return "the database refused: " + error.message;
}

}  // namespace

Outcome<std::vector<accounts::Credential>> Accounts::derive(std::string_view password) {
    auto credentials =
        make_credentials(password, new_salts(random_), static_cast<int>(config_.sasl.iterations));
    if (credentials) return *std::move(credentials);
    return Failure(
        std::string("this password cannot be used: it is empty, too long, or has characters that "
                    "SASLprep (RFC 4013) forbids"));
}

std::string Accounts::new_change_id() {
    std::string id;
    for (int half = 0; half < 2; ++half) {
        std::uint64_t bits = random_.u64();
        for (int shift = 56; shift >= 0; shift -= 8) id.push_back(static_cast<char>(bits >> shift));
    }
    return id;
}

Outcome<Done> Accounts::add(std::string_view jid, std::optional<storage::roles::Role> role,
                            std::string_view password, std::int64_t now_us) {
    auto address = parse_account(config_, jid, xmpp::Unassigned::refuse);
    if (!address) return Failure(address.error());
    auto credentials = derive(password);
    if (!credentials) return Failure(credentials.error());
    accounts::Account account(std::string(address->local()), std::string(address->domain()));
    account.created_us = now_us;
    account.credentials = *std::move(credentials);
    storage::BlockingDatabase database(store_);
    storage::Batch batch = accounts::create(account);
    batch.add(entity::new_account_mark(address->full(), now_us));
    if (role) batch.add(storage::roles::grant(address->full(), "", *role));
    auto committed = database.commit(std::move(batch));
    if (committed) return Done();
    if (committed.error().kind == storage::DbError::Kind::constraint) {
        return Failure(fmt::format("{} exists already", address->full()));
    }
    return Failure(explain(committed.error()));
}

Outcome<Done> Accounts::set_password(std::string_view jid, std::string_view password) {
    auto address = parse_account(config_, jid, xmpp::Unassigned::allow);
    if (!address) return Failure(address.error());
    auto credentials = derive(password);
    if (!credentials) return Failure(credentials.error());
    storage::BlockingDatabase database(store_);
    auto committed = database.commit(changes::set_credentials(new_change_id(), address->local(),
                                                              address->domain(), *credentials));
    if (committed) return Done();
    if (committed.error().kind == storage::DbError::Kind::constraint) {
        return Failure(fmt::format("there is no account {}", address->full()));
    }
    return Failure(explain(committed.error()));
}

Outcome<Done> Accounts::set_archive_limits(std::string_view jid,
                                           std::optional<ArchiveLimits> limits) {
    auto address = find(jid);
    if (!address) return Failure(address.error());
    storage::Batch batch;
    batch.add(limits
                  ? storage::settings::put(address->full(), kRetentionSetting, to_setting(*limits))
                  : storage::settings::remove(address->full(), kRetentionSetting));
    storage::BlockingDatabase database(store_);
    auto committed = database.commit(std::move(batch));
    if (!committed) return Failure(explain(committed.error()));
    return Done();
}

// The address of an account that there is.
Outcome<xmpp::Jid> Accounts::find(std::string_view jid) {
    auto address = parse_account(config_, jid, xmpp::Unassigned::allow);
    if (!address) return Failure(address.error());
    storage::BlockingDatabase database(store_);
    auto exists = database.run(accounts::exists(database.database(), std::string(address->local()),
                                                std::string(address->domain())));
    if (!exists) return Failure(explain(exists.error()));
    if (!*exists) return Failure(fmt::format("there is no account {}", address->full()));
    return *std::move(address);
}

Outcome<Done> Accounts::remove(std::string_view jid) {
    auto address = find(jid);
    if (!address) return Failure(address.error());
    storage::BlockingDatabase database(store_);
    auto committed =
        database.commit(changes::remove(new_change_id(), address->local(), address->domain()));
    if (!committed) return Failure(explain(committed.error()));
    return Done();
}

Outcome<std::vector<accounts::Account>> Accounts::list(std::string_view host) {
    std::string wanted;
    if (!host.empty()) {
        auto prepared = xmpp::prepare_domain(host, xmpp::Unassigned::allow);
        if (!prepared || !config_.serves(*prepared)) {
            return Failure(fmt::format("{} is not among the hosts of the configuration", host));
        }
        wanted = *std::move(prepared);
    }
    storage::BlockingDatabase database(store_);
    auto listed = database.run(accounts::list(database.database(), wanted));
    if (!listed) return Failure(explain(listed.error()));
    return *std::move(listed);
}

Outcome<std::vector<storage::roles::Grant>> Accounts::grants() {
    storage::BlockingDatabase database(store_);
    auto grants = database.run(storage::roles::all(database.database()));
    if (!grants) return Failure(explain(grants.error()));
    return *std::move(grants);
}

}  // namespace parlance::server::cli
