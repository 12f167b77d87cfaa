#include "storage/tokens.h"

#include <utility>

#include "storage/accounts.h"

namespace parlance::storage::tokens {

namespace {

constexpr Statement kSeen(
    "INSERT INTO clients (owner, agent, software, device, mechanism, first_us, last_us) "
    "VALUES ($1, $2, $3, $4, $5, $6, $6) "
    "ON CONFLICT (owner, agent) DO UPDATE SET software = excluded.software, "
    "device = excluded.device, mechanism = excluded.mechanism, last_us = excluded.last_us");
constexpr Statement kSeenAgain(
    "UPDATE clients SET software = $3, device = $4, mechanism = $5, last_us = $6 "
    "WHERE owner = $1 AND agent = $2");
constexpr Statement kForgetAbsent("DELETE FROM clients WHERE owner = $1 AND last_us < $2");
constexpr Statement kForgetOldest(
    "DELETE FROM clients WHERE owner = $1 AND agent IN (SELECT agent FROM clients "
    "WHERE owner = $1 ORDER BY last_us DESC, agent LIMIT 1000 OFFSET $2)");
constexpr Statement kForgetTheirTokens(
    "DELETE FROM tokens WHERE owner = $1 "
    "AND agent NOT IN (SELECT agent FROM clients WHERE owner = $1)");
// A row written behind the deletion of its account would be there for the next who takes the name.
constexpr Statement kNoOrphanClients(
    "DELETE FROM clients WHERE owner = $1 "
    "AND NOT EXISTS (SELECT 1 FROM accounts WHERE host = $2 AND username = $3)");
constexpr Statement kNoOrphanTokens(
    "DELETE FROM tokens WHERE owner = $1 "
    "AND NOT EXISTS (SELECT 1 FROM accounts WHERE host = $2 AND username = $3)");
// Its credentials were replaced, and what was given out for them deleted, before this one came; or
// the client was forgotten.
constexpr Statement kNoStaleTokens(
    "DELETE FROM tokens WHERE owner = $1 AND agent = $2 AND id = $3 AND (NOT EXISTS "
    "(SELECT 1 FROM credentials WHERE host = $4 AND username = $5 AND stored_key = $6) "
    "OR NOT EXISTS (SELECT 1 FROM clients WHERE owner = $1 AND agent = $2)) RETURNING id");
constexpr Statement kDeleteUnused(
    "DELETE FROM tokens WHERE owner = $1 AND agent = $2 AND used = 0");
constexpr Statement kInsert(
    "INSERT INTO tokens (owner, agent, id, mechanism, secret, issued_us, expires_us, count, used) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0)");
constexpr Statement kUse(
    "UPDATE tokens SET used = 1, count = $4 "
    "WHERE owner = $1 AND agent = $2 AND id = $3 AND (count < $4 OR ($5 = 1 AND count = 0)) "
    "RETURNING count");
constexpr Statement kDeleteOlder(
    "DELETE FROM tokens WHERE owner = $1 AND agent = $2 AND expires_us < $3");
constexpr Statement kRevoke("DELETE FROM tokens WHERE owner = $1 AND agent = $2");
constexpr Statement kForget("DELETE FROM clients WHERE owner = $1 AND agent = $2");
constexpr Statement kFind(
    "SELECT id, mechanism, secret, issued_us, expires_us, count, used FROM tokens "
    "WHERE owner = $1 AND agent = $2 ORDER BY expires_us DESC, id");
constexpr Statement kFindHolder(
    "SELECT t.id, t.mechanism, t.secret, t.issued_us, t.expires_us, t.count, t.used, a.disabled, "
    "(SELECT c.stored_key FROM credentials c WHERE c.host = $1 AND c.username = $2 LIMIT 1) "
    "FROM accounts a LEFT JOIN tokens t ON t.owner = $3 AND t.agent = $4 "
    "WHERE a.host = $1 AND a.username = $2 ORDER BY t.expires_us DESC, t.id");
constexpr Statement kClients(
    "SELECT c.agent, c.software, c.device, c.mechanism, c.first_us, c.last_us, "
    "(SELECT count(*) FROM tokens t WHERE t.owner = c.owner AND t.agent = c.agent "
    "AND t.expires_us > $2) "
    "FROM clients c WHERE c.owner = $1 ORDER BY c.last_us DESC, c.agent");

Token token_of(const Rows& rows, std::size_t row) {
    Token token;
    token.id = rows.blob(row, 0);
    token.mechanism = rows.text(row, 1);
    token.secret = rows.blob(row, 2);
    token.issued_us = rows.integer(row, 3);
    token.expires_us = rows.integer(row, 4);
    token.count = rows.integer(row, 5);
    token.used = rows.integer(row, 6) != 0;
    return token;
}

}  // namespace

Batch seen(std::string_view username, std::string_view host, const Client& client,
           std::int64_t since_us, std::int64_t most) {
    std::string owner = accounts::owner_of(username, host);
    Batch batch;
    Query query(kSeen);
    query.bind(owner).bind(client.agent).bind(client.software).bind(client.device);
    query.bind(client.mechanism).bind(client.last_us);
    batch.add(std::move(query));
    batch.add(Query(kForgetAbsent).bind(owner).bind(since_us));
    batch.add(Query(kForgetOldest).bind(owner).bind(most));
    batch.add(Query(kForgetTheirTokens).bind(owner));
    batch.add(Query(kNoOrphanClients).bind(owner).bind(host).bind(username));
    return batch;
}

Query seen_again(std::string_view owner, const Client& client) {
    Query query(kSeenAgain);
    query.bind(owner).bind(client.agent).bind(client.software).bind(client.device);
    query.bind(client.mechanism).bind(client.last_us);
    return query;
}

Batch issue(std::string_view username, std::string_view host, std::string_view agent,
            const Token& token, std::string_view stored_key) {
    std::string owner = accounts::owner_of(username, host);
    Batch batch;
    batch.add(Query(kDeleteUnused).bind(owner).bind(agent));
    Query query(kInsert);
    query.bind(owner).bind(agent).bind(Blob(token.id)).bind(token.mechanism);
    query.bind(Blob(token.secret)).bind(token.issued_us).bind(token.expires_us);
    batch.add(std::move(query));
    batch.add(Query(kNoOrphanTokens).bind(owner).bind(host).bind(username));
    if (stored_key.empty()) return batch;
    Query stale(kNoStaleTokens);
    stale.bind(owner).bind(agent).bind(Blob(token.id)).bind(host).bind(username);
    batch.add(std::move(stale.bind(Blob(stored_key))));
    return batch;
}

Batch use(std::string_view owner, std::string_view agent, const Token& token, std::int64_t count,
          bool only) {
    Batch batch;
    Query query(kUse);
    query.bind(owner).bind(agent).bind(Blob(token.id)).bind(count);
    // A client that counts nothing.
    query.bind(std::int64_t{count == 0 && token.count == 0});
    batch.add(std::move(query));
    if (!only) batch.add(Query(kDeleteOlder).bind(owner).bind(agent).bind(token.expires_us));
    return batch;
}

Query revoke(std::string_view owner, std::string_view agent) {
    return Query(kRevoke).bind(owner).bind(agent);
}

Batch forget(std::string_view owner, std::string_view agent) {
    Batch batch;
    batch.add(revoke(owner, agent));
    batch.add(Query(kForget).bind(owner).bind(agent));
    return batch;
}

base::Task<TokensResult> find(Database& database, std::string owner, std::string agent) {
    Query query(kFind);
    query.bind(owner).bind(agent);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Token> tokens;
    for (std::size_t row = 0; row < rows->size(); ++row) tokens.push_back(token_of(*rows, row));
    co_return tokens;
}

base::Task<HolderResult> find_holder(Database& database, std::string username, std::string host,
                                     std::string agent) {
    Query query(kFindHolder);
    query.bind(host).bind(username).bind(accounts::owner_of(username, host)).bind(agent);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    Holder holder;
    holder.exists = !rows->empty();
    if (!holder.exists) co_return holder;
    holder.disabled = rows->integer(0, 7) != 0;
    if (!rows->is_null(0, 8)) holder.stored_key = rows->blob(0, 8);
    for (std::size_t row = 0; row < rows->size(); ++row) {
        // An account without any has one row of NULLs.
        if (!rows->is_null(row, 0)) holder.tokens.push_back(token_of(*rows, row));
    }
    co_return holder;
}

base::Task<ClientsResult> clients(Database& database, std::string owner, std::int64_t now_us) {
    Query query(kClients);
    query.bind(owner).bind(now_us);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Client> list;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        Client& client = list.emplace_back();
        client.agent = rows->text(row, 0);
        client.software = rows->text(row, 1);
        client.device = rows->text(row, 2);
        client.mechanism = rows->text(row, 3);
        client.first_us = rows->integer(row, 4);
        client.last_us = rows->integer(row, 5);
        client.has_token = rows->integer(row, 6) > 0;
    }
    co_return list;
}

}  // namespace parlance::storage::tokens
