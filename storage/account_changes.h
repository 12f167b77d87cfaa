// Changes to accounts that end sessions or change what they may, made by administrators: through
// the server, or behind its back (the command line writes to the database directly). Each leaves a
// row in the same transaction; the server takes the rows up, ends the sessions concerned and
// deletes them, or does so at its next start. A removal also leaves the subscriptions it ended,
// because the roster is gone with the account and its contacts are still to be told. Pure builders
// of queries for writes, Task reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/accounts.h"
#include "storage/database.h"
#include "storage/roster.h"

namespace parlance::storage::account_changes {

enum class Kind { password, removal, disabled, rights };

struct Change {
    std::string id;     // 16 bytes that no other change has
    std::string owner;  // bare JID
    Kind kind = Kind::password;

    Change(std::string i, std::string o, Kind k) : id(std::move(i)), owner(std::move(o)), kind(k) {}
};

// accounts::set_credentials(), for the server to see.
Batch set_credentials(std::string_view id, std::string_view username, std::string_view host,
                      const std::vector<accounts::Credential>& credentials);
// accounts::begin_removal(), for the server to see, which does the rest.
Batch remove(std::string_view id, std::string_view username, std::string_view host);
// accounts::set_disabled(), for the server to see. Enabling needs nothing to be seen.
Batch disable(std::string_view id, std::string_view username, std::string_view host);
// The account may do something else, or have more or less; the caller adds what (roles.h,
// settings.h).
Query rights_changed(std::string_view id, std::string_view owner);
// The change has been taken up.
Batch settle(std::string_view id);

using PendingResult = base::Result<std::vector<Change>, DbError>;
// Not yet taken up, in the order of their ids: those behind `after`, kPendingAtOnce at most.
inline constexpr std::size_t kPendingAtOnce = 200;
base::Task<PendingResult> pending(Database& database, std::string after = {});
// How many removals of accounts of that host are not yet taken up: one integer.
Query removals(std::string_view host);

using ContactsResult = base::Result<std::vector<roster::Item>, DbError>;
// The roster of a removed account as far as others have a part in it: subscriptions and requests.
base::Task<ContactsResult> contacts(Database& database, std::string id);

}  // namespace parlance::storage::account_changes
