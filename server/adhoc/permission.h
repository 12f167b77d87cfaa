// Permission: who may run a command, and see it listed. Values; granted() on the shard where the
// request arises, which for the users of this server is their home.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "server/iq_request.h"
#include "storage/roles.h"

namespace parlance::server::adhoc {

using storage::roles::Role;

// How far a command reaches: an administrator of one host runs nothing that concerns others.
enum class Reach : std::uint8_t { host, server };

class Permission {
  public:
    // Whoever can see that the command is there.
    static Permission anybody();
    // The account itself, of commands at its address.
    static Permission account_owner();
    // Any account of the host.
    static Permission users();
    // Operators, and those with one of these roles: for the host of the command or for the server;
    // for the server only, if that is how far the command reaches.
    static Permission administrators(std::initializer_list<Role> besides_operators = {},
                                     Reach reach = Reach::host);

    bool granted(const entity::Host& host, const IqRequest& request) const;
    // Its use is an administrative act, which the audit log tells.
    bool administrative() const { return kind_ == Kind::administrators; }
    bool includes(Role role) const { return (roles_ & bit(role)) != 0; }
    Reach reach() const { return reach_; }

  private:
    enum class Kind : std::uint8_t { anybody, account_owner, users, administrators };
    explicit Permission(Kind kind) : kind_(kind) {}
    static std::uint8_t bit(Role role) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
    }

    Kind kind_;
    std::uint8_t roles_ = 0;
    Reach reach_ = Reach::host;
};

}  // namespace parlance::server::adhoc
