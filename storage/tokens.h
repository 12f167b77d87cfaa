// The installations of an account's clients (XEP-0388 <user-agent/>) and the tokens with which they
// log in again (XEP-0484). A token's secret is the key of an HMAC, so verifying needs the secret
// itself. Of the tokens of one client at most one has been used and one has not: see issue(). All
// go when the account gets a new password or is deleted. Pure builders of queries for writes, Task
// reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::tokens {

struct Token {
    std::string id;  // 16 bytes
    std::string mechanism;
    std::string secret;
    std::int64_t issued_us = 0;  // wall clock
    std::int64_t expires_us = 0;
    std::int64_t count = 0;  // the highest that the client has sent with it
    bool used = false;

    Token() {}
};

struct Client {
    std::string agent;  // UUID
    std::string software;
    std::string device;
    std::string mechanism;      // of the last log-in
    std::int64_t first_us = 0;  // wall clock, of the first and last log-in
    std::int64_t last_us = 0;
    bool has_token = false;  // for reads: one that has not expired

    Client() {}
};

// The client has logged in; its first_us is kept if it is known. Forgets the clients (and their
// tokens) that have not been there since `since_us`, and those that have been away longest when
// there are more than `most`.
Batch seen(std::string_view username, std::string_view host, const Client& client,
           std::int64_t since_us, std::int64_t most);
// The same for a client that has logged in with a token, and so is known: adds none and forgets
// none. Nothing comes of it when the client has been forgotten meanwhile.
Query seen_again(std::string_view owner, const Client& client);
// Gives the client a new token in place of the one it has not used yet, if any. Nothing comes of it
// when there is no such account, or when none of its credentials has the key `stored_key`, i.e. it
// has got a new password since the client was let in, or when the client has been forgotten: then
// the last query yields a row. An empty key asks for nothing.
Batch issue(std::string_view username, std::string_view host, std::string_view agent,
            const Token& token, std::string_view stored_key);
// A log-in with the token: notes that and `count`, deletes the client's older tokens. The first
// query yields a row if the token is still there and the count is higher than any before. `only`:
// the client has no other token.
Batch use(std::string_view owner, std::string_view agent, const Token& token, std::int64_t count,
          bool only);
// All tokens of the client.
Query revoke(std::string_view owner, std::string_view agent);
// The client, and its tokens.
Batch forget(std::string_view owner, std::string_view agent);

using TokensResult = base::Result<std::vector<Token>, DbError>;
// Those of one client, expired ones included.
base::Task<TokensResult> find(Database& database, std::string owner, std::string agent);

// What a log-in with a token has to know.
struct Holder {
    bool exists = false;  // the account; else nothing is set
    bool disabled = false;
    std::string stored_key;     // one of its credentials, for issue()
    std::vector<Token> tokens;  // as find() has them

    Holder() {}
};
using HolderResult = base::Result<Holder, DbError>;
// The account and the tokens of its client `agent`, in one read.
base::Task<HolderResult> find_holder(Database& database, std::string username, std::string host,
                                     std::string agent);

using ClientsResult = base::Result<std::vector<Client>, DbError>;
// The last to log in first. `now_us` tells which tokens have expired.
base::Task<ClientsResult> clients(Database& database, std::string owner, std::int64_t now_us);

}  // namespace parlance::storage::tokens
