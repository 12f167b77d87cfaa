#include "server/adhoc/permission.h"

#include <algorithm>
#include <vector>

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"

namespace parlance::server::adhoc {

Permission Permission::anybody() {
    return Permission(Kind::anybody);
}

Permission Permission::account_owner() {
    return Permission(Kind::account_owner);
}

Permission Permission::users() {
    return Permission(Kind::users);
}

Permission Permission::administrators(std::initializer_list<Role> besides_operators, Reach reach) {
    Permission permission(Kind::administrators);
    permission.roles_ = bit(Role::operator_);
    for (Role role : besides_operators) permission.roles_ |= bit(role);
    permission.reach_ = reach;
    return permission;
}

bool Permission::granted(const entity::Host& host, const IqRequest& request) const {
    // Whoever can use the console could change the database as well.
    if (request.from_console()) return kind_ != Kind::account_owner;
    if (kind_ == Kind::anybody) return true;
    if (kind_ == Kind::account_owner) return request.own();
    const entity::User* user = host.shard().find_user(request.from().bare_view());
    if (user == nullptr || !user->exists()) return false;
    if (kind_ == Kind::users)
        return &user->host() == &host || user->host().domain() == host.domain();
    const auto& grants = user->state().roles;
    return std::any_of(grants.begin(), grants.end(), [&](const storage::roles::Grant& grant) {
        bool here = grant.scope.empty() || (reach_ == Reach::host && grant.scope == host.domain());
        return here && includes(grant.role);
    });
}

}  // namespace parlance::server::adhoc
