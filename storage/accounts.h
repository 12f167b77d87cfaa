// Accounts and their SCRAM credentials (RFC 5802: salted hashes only, several hashes per account).
// Pure builders of queries for writes, Task reads. `username` and `host` are the prepared
// (RFC 7622) localpart and domainpart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::accounts {

// What SCRAM needs to verify a client, for one hash.
struct Credential {
    std::string hash;  // IANA name as in the mechanism: "SHA-1", "SHA-256", "SHA-512"
    std::int64_t iterations = 0;
    std::string salt;  // raw bytes, like the two keys
    std::string stored_key;
    std::string server_key;

    Credential() {}
    Credential(std::string hash_name, std::int64_t iteration_count, std::string salt_bytes,
               std::string stored, std::string server)
        : hash(std::move(hash_name)),
          iterations(iteration_count),
          salt(std::move(salt_bytes)),
          stored_key(std::move(stored)),
          server_key(std::move(server)) {}
};

struct Account {
    std::string username;
    std::string host;
    std::int64_t created_us = 0;  // wall clock
    bool disabled = false;        // kept, but may not log in
    std::vector<Credential> credentials;

    Account() {}
    Account(std::string user, std::string domain)
        : username(std::move(user)), host(std::move(domain)) {}
};

// The bare JID by which all other tables know the account.
std::string owner_of(std::string_view username, std::string_view host);

// Fails with DbError::constraint when the account exists.
Batch create(const Account& account);
// Replaces all credentials, and revokes what was given out for the old ones (tokens.h);
// DbError::constraint when there is no such account.
Batch set_credentials(std::string_view username, std::string_view host,
                      const std::vector<Credential>& credentials);
// Unless the account has one for that hash; DbError::constraint when there is no such account.
Query add_credential(std::string_view username, std::string_view host,
                     const Credential& credential);
Query set_disabled(std::string_view username, std::string_view host, bool disabled);
// Everything an account owns, but not the account.
Batch remove_data(std::string_view owner);
// The account and everything it owns, in every table. Not an error when there is none.
Batch remove(std::string_view username, std::string_view host);
// The same but for its subscriptions, whose end nodes are to tell others; remove_data() follows.
Batch begin_removal(std::string_view username, std::string_view host);

using FindResult = base::Result<std::optional<Account>, DbError>;
// With credentials.
base::Task<FindResult> find(Database& database, std::string username, std::string host);

using ExistsResult = base::Result<bool, DbError>;
base::Task<ExistsResult> exists(Database& database, std::string username, std::string host);

using ListResult = base::Result<std::vector<Account>, DbError>;
// All accounts of a host (of every host when empty), sorted, without credentials.
base::Task<ListResult> list(Database& database, std::string host);

}  // namespace parlance::storage::accounts
