#include "storage/roles.h"

namespace parlance::storage::roles {

namespace {

// An account that is deleted meanwhile must not leave a role behind for whoever has the name next.
constexpr Statement kGrant(
    "INSERT INTO roles (owner, scope, role) SELECT $1, $2, $3 FROM accounts "
    "WHERE host = $4 AND username = $5 ON CONFLICT (owner, scope, role) DO NOTHING");
constexpr Statement kRevoke("DELETE FROM roles WHERE owner = $1 AND scope = $2 AND role = $3");
constexpr Statement kOfAccount(
    "SELECT r.scope, r.role FROM accounts a LEFT JOIN roles r ON r.owner = $3 "
    "WHERE a.host = $1 AND a.username = $2");
constexpr Statement kAll("SELECT owner, scope, role FROM roles ORDER BY owner, scope, role");

struct Parts {
    std::string_view username;
    std::string_view host;
};

Parts parts_of(std::string_view owner) {
    std::size_t at = owner.find('@');
    if (at == std::string_view::npos) return {{}, owner};
    return {owner.substr(0, at), owner.substr(at + 1)};
}

}  // namespace

std::string_view name_of(Role role) {
    switch (role) {
        case Role::operator_:
            return "operator";
        case Role::moderator:
            return "moderator";
        case Role::support:
            return "support";
        case Role::auditor:
            return "auditor";
    }
    return {};
}

std::optional<Role> role_of(std::string_view name) {
    for (Role role : kRoles) {
        if (name_of(role) == name) return role;
    }
    return std::nullopt;
}

Query grant(std::string_view owner, std::string_view scope, Role role) {
    Parts parts = parts_of(owner);
    Query query(kGrant);
    query.bind(owner).bind(scope).bind(name_of(role)).bind(parts.host).bind(parts.username);
    return query;
}

Query revoke(std::string_view owner, std::string_view scope, Role role) {
    return Query(kRevoke).bind(owner).bind(scope).bind(name_of(role));
}

Query of_account(std::string_view owner) {
    Parts parts = parts_of(owner);
    return Query(kOfAccount).bind(parts.host).bind(parts.username).bind(owner);
}

std::vector<Grant> of_account_in(const Rows& rows, std::string_view owner) {
    std::vector<Grant> grants;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows.is_null(row, 1)) continue;
        // A role that only a newer version knows gives nothing here.
        auto role = role_of(rows.text(row, 1));
        if (role) grants.emplace_back(std::string(owner), rows.text(row, 0), *role);
    }
    return grants;
}

base::Task<GrantsResult> all(Database& database) {
    auto rows = co_await database.read(Query(kAll));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Grant> grants;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        auto role = role_of(rows->text(row, 2));
        if (role) grants.emplace_back(rows->text(row, 0), rows->text(row, 1), *role);
    }
    co_return grants;
}

}  // namespace parlance::storage::roles
