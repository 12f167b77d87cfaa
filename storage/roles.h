// Roles: who may administer what. A grant gives an account a role for one host, or for the whole
// server; an account may have several. Pure builders of queries for writes, Task reads.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::roles {

enum class Role : std::uint8_t {
    operator_,  // everything
    moderator,  // what users do to each other: reports, blocks, registrations
    support,    // helps users with their accounts
    auditor     // looks, changes nothing
};
inline constexpr std::array kRoles = {Role::operator_, Role::moderator, Role::support,
                                      Role::auditor};

// As stored and as people write it: "operator", "moderator", "support", "auditor".
std::string_view name_of(Role role);
std::optional<Role> role_of(std::string_view name);

struct Grant {
    std::string owner;  // bare JID of the account
    std::string scope;  // a host, or empty: the whole server
    Role role;

    Grant(std::string account, std::string where, Role what)
        : owner(std::move(account)), scope(std::move(where)), role(what) {}
    bool operator==(const Grant&) const = default;
};

// Nothing happens if there is such a grant, or no such account.
Query grant(std::string_view owner, std::string_view scope, Role role);
// Nothing happens if there is no such grant.
Query revoke(std::string_view owner, std::string_view scope, Role role);

// A row per grant of an existing account, or one with nulls if it has none; see of_account_in().
Query of_account(std::string_view owner);
std::vector<Grant> of_account_in(const Rows& rows, std::string_view owner);

using GrantsResult = base::Result<std::vector<Grant>, DbError>;
// All of the server, in order of accounts.
base::Task<GrantsResult> all(Database& database);

}  // namespace parlance::storage::roles
