// Invitations (XEP-0401): tokens that let somebody become a contact, or make an account. A token is
// known by a digest, so that whoever reads the database can use none. Each use is counted down and
// noted in one transaction with what it is good for, so that none is used once too often whoever
// comes at the same time. Pure builders of queries for writes, Task reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::invitations {

// What it was made for.
enum class Kind : std::uint8_t { contact, account };

struct Invitation {
    std::string id;        // 16 bytes made from the token
    std::string inviter;   // bare JID of an account; the host if nobody is to become a contact
    std::string host;      // where it lets accounts be made
    std::string username;  // the only one, kept free for it; empty: any
    Kind kind = Kind::contact;
    bool registers = false;  // an account may be made
    bool befriends = false;  // inviter and invitee become contacts
    std::int64_t created_us = 0;
    std::int64_t expires_us = 0;  // 0: never
    std::int64_t uses_left = 1;

    Invitation() {}
    bool expired(std::int64_t now_us) const { return expires_us != 0 && expires_us <= now_us; }
    bool open(std::int64_t now_us) const { return uses_left > 0 && !expired(now_us); }
};

// Yields a row, or none if the inviter has `most` open ones already.
Query create(const Invitation& invitation, std::int64_t most);
// Of a host: those of which nothing can be made since that time.
Query forget(std::string_view host, std::int64_t before_us);
// Counts one use down, whether or not it has expired: that is decided when it is shown (XEP-0445).
// DbError::constraint when none is left or it has been revoked. `owed`: the inviter does not have
// the invitee as a contact yet; see settle().
Batch use(std::string_view id, std::string_view invitee, std::int64_t now_us, bool owed);
Query settle(std::string_view inviter, std::string_view invitee);
// Of that inviter; of anybody at the host if `inviter` is empty. Yields a row if there was one.
Query revoke(std::string_view id, std::string_view inviter, std::string_view host);
// The account has been deleted: its invitations, and that it has been invited.
void add_erase(Batch& batch, std::string_view account);

using FindResult = base::Result<std::optional<Invitation>, DbError>;
// Used up and expired ones, too.
base::Task<FindResult> find(Database& database, std::string id);
// The open one that keeps a username free, if any.
base::Task<FindResult> reserving(Database& database, std::string username, std::string host,
                                 std::int64_t now_us);

using ListResult = base::Result<std::vector<Invitation>, DbError>;
// The open ones of an inviter, or of a host if `inviter` is empty; newest first, 500 at most.
base::Task<ListResult> list(Database& database, std::string inviter, std::string host,
                            std::int64_t now_us);

struct Use {
    std::string inviter;
    std::string invitee;

    Use(std::string by, std::string whom) : inviter(std::move(by)), invitee(std::move(whom)) {}
};
using UsesResult = base::Result<std::vector<Use>, DbError>;
// Where the inviter does not have the invitee as a contact yet.
base::Task<UsesResult> owed(Database& database);

}  // namespace parlance::storage::invitations
