// The `user` commands: accounts made, changed and listed from the command line, straight in the
// database. They work whether or not a server runs on the same data. A running server sees a new
// account at once and ends the sessions of a changed or deleted one within seconds
// (server/outside_changes.h).
// Blocking, one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "server/archive_limits.h"
#include "server/config.h"
#include "storage/accounts.h"
#include "storage/open.h"
#include "storage/roles.h"
#include "xmpp/jid.h"

namespace parlance::server::cli {

// Errors are one line for the operator.
template <class T>
using Outcome = base::Result<T, std::string>;

// `jid` must be a bare address at a host that the configuration serves.
class Accounts {
  public:
    // The store must be migrated, and outlive this. Salts are drawn from `random`.
    Accounts(const Config& config, storage::Store& store, base::Random& random)
        : config_(config), store_(store), random_(random) {}

    // With a role for the whole server, if any. An error when the account exists.
    Outcome<base::Done> add(std::string_view jid, std::optional<storage::roles::Role> role,
                            std::string_view password, std::int64_t now_us);
    // Errors when there is no such account.
    Outcome<base::Done> set_password(std::string_view jid, std::string_view password);
    // How much of its archive the account may keep, or nothing for what the configuration says. A
    // running server sees to it within minutes.
    Outcome<base::Done> set_archive_limits(std::string_view jid,
                                           std::optional<ArchiveLimits> limits);
    // With everything the account owns.
    Outcome<base::Done> remove(std::string_view jid);
    // Of one served host, or of all (also those no longer served) when `host` is empty.
    Outcome<std::vector<storage::accounts::Account>> list(std::string_view host);
    // All roles that accounts have.
    Outcome<std::vector<storage::roles::Grant>> grants();

  private:
    Outcome<xmpp::Jid> find(std::string_view jid);
    Outcome<std::vector<storage::accounts::Credential>> derive(std::string_view password);
    std::string new_change_id();

    const Config& config_;
    storage::Store& store_;
    base::Random& random_;
};

}  // namespace parlance::server::cli
