#include "storage/accounts.h"

#include <deque>
#include <utility>

#include "storage/abuse_reports.h"
#include "storage/archive_words.h"
#include "storage/inbox.h"
#include "storage/invitations.h"
#include "storage/pubsub.h"
#include "storage/rooms.h"
#include "storage/schema.h"

namespace parlance::storage::accounts {

namespace {

constexpr Statement kInsert(
    "INSERT INTO accounts (host, username, created_us, disabled) VALUES ($1, $2, $3, $4)");
constexpr Statement kInsertCredential(
    "INSERT INTO credentials (host, username, hash, iterations, salt, stored_key, server_key) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)");
constexpr Statement kAddCredential(
    "INSERT INTO credentials (host, username, hash, iterations, salt, stored_key, server_key) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (host, username, hash) DO NOTHING");
constexpr Statement kDeleteCredentials("DELETE FROM credentials WHERE host = $1 AND username = $2");
constexpr Statement kDeleteTokens("DELETE FROM tokens WHERE owner = $1");
constexpr Statement kSetDisabled(
    "UPDATE accounts SET disabled = $3 WHERE host = $1 AND username = $2");
constexpr Statement kDelete("DELETE FROM accounts WHERE host = $1 AND username = $2");
constexpr Statement kFind(
    "SELECT a.created_us, a.disabled, c.hash, c.iterations, c.salt, c.stored_key, "
    "c.server_key FROM accounts a LEFT JOIN credentials c "
    "ON c.host = a.host AND c.username = a.username "
    "WHERE a.host = $1 AND a.username = $2 ORDER BY c.hash");
constexpr Statement kExists("SELECT count(*) FROM accounts WHERE host = $1 AND username = $2");
constexpr Statement kList(
    "SELECT host, username, created_us, disabled FROM accounts "
    "WHERE host = $1 ORDER BY host, username");
constexpr Statement kListAll(
    "SELECT host, username, created_us, disabled FROM accounts ORDER BY host, username");

Query credential_query(const Statement& statement, std::string_view username, std::string_view host,
                       const Credential& each) {
    Query query(statement);
    query.bind(host).bind(username).bind(each.hash).bind(each.iterations);
    query.bind(Blob(each.salt)).bind(Blob(each.stored_key)).bind(Blob(each.server_key));
    return query;
}

void add_credentials(Batch& batch, std::string_view username, std::string_view host,
                     const std::vector<Credential>& credentials) {
    for (const Credential& each : credentials) {
        batch.add(credential_query(kInsertCredential, username, host, each));
    }
}

// "DELETE … WHERE owner = $1" for every table of the schema that belongs to accounts, so that a
// new table cannot be forgotten here.
const std::deque<Statement>& delete_owned() {
    static const std::deque<std::string> texts = [] {
        std::deque<std::string> list;
        for (const Table& table : tables()) {
            if (table.owned) {
                list.push_back(std::string("DELETE FROM ") + table.name + " WHERE owner = $1");
            }
        }
        return list;
    }();
    static const std::deque<Statement> statements = [] {
        std::deque<Statement> list;
        for (const std::string& text : texts) list.emplace_back(text.c_str());
        return list;
    }();
    return statements;
}

}  // namespace

std::string owner_of(std::string_view username, std::string_view host) {
    return std::string(username).append("@").append(host);
}

Batch create(const Account& account) {
    Batch batch;
    Query query(kInsert);
    query.bind(account.host).bind(account.username);
    query.bind(account.created_us).bind(std::int64_t{account.disabled});
    batch.add(std::move(query));
    add_credentials(batch, account.username, account.host, account.credentials);
    return batch;
}

Batch set_credentials(std::string_view username, std::string_view host,
                      const std::vector<Credential>& credentials) {
    Batch batch;
    batch.add(Query(kDeleteCredentials).bind(host).bind(username));
    batch.add(Query(kDeleteTokens).bind(owner_of(username, host)));
    add_credentials(batch, username, host, credentials);
    return batch;
}

Query add_credential(std::string_view username, std::string_view host,
                     const Credential& credential) {
    return credential_query(kAddCredential, username, host, credential);
}

Query set_disabled(std::string_view username, std::string_view host, bool disabled) {
    return Query(kSetDisabled).bind(host).bind(username).bind(std::int64_t{disabled});
}

namespace {

Batch erase_but_subscriptions(std::string_view owner) {
    Batch batch;
    for (const Statement& statement : delete_owned()) batch.add(Query(statement).bind(owner));
    archive_words::add_erase_all(batch, owner);
    inbox::add_erase_all(batch, owner);
    rooms::add_erase_jid(batch, owner);
    pubsub::add_erase_affiliations(batch, owner);
    invitations::add_erase(batch, owner);
    abuse_reports::add_erase(batch, owner);
    return batch;
}

// The credentials go with it.
Query erase_account(std::string_view username, std::string_view host) {
    return Query(kDelete).bind(host).bind(username);
}

}  // namespace

Batch remove_data(std::string_view owner) {
    Batch batch = erase_but_subscriptions(owner);
    pubsub::add_erase_subscriptions(batch, owner);
    return batch;
}

Batch remove(std::string_view username, std::string_view host) {
    Batch batch = remove_data(owner_of(username, host));
    batch.add(erase_account(username, host));
    return batch;
}

Batch begin_removal(std::string_view username, std::string_view host) {
    Batch batch = erase_but_subscriptions(owner_of(username, host));
    batch.add(erase_account(username, host));
    return batch;
}

base::Task<FindResult> find(Database& database, std::string username, std::string host) {
    Query query(kFind);
    query.bind(host).bind(username);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    if (rows->empty()) co_return std::optional<Account>();
    Account account(username, host);
    account.created_us = rows->integer(0, 0);
    account.disabled = rows->integer(0, 1) != 0;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        if (rows->is_null(row, 2)) continue;
        account.credentials.emplace_back(rows->text(row, 2), rows->integer(row, 3),
                                         rows->blob(row, 4), rows->blob(row, 5),
                                         rows->blob(row, 6));
    }
    co_return std::optional<Account>(std::move(account));
}

base::Task<ExistsResult> exists(Database& database, std::string username, std::string host) {
    Query query(kExists);
    query.bind(host).bind(username);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return rows->integer(0, 0) > 0;
}

base::Task<ListResult> list(Database& database, std::string host) {
    Query query(host.empty() ? kListAll : kList);
    if (!host.empty()) query.bind(host);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Account> accounts;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        Account& account = accounts.emplace_back(rows->text(row, 1), rows->text(row, 0));
        account.created_us = rows->integer(row, 2);
        account.disabled = rows->integer(row, 3) != 0;
    }
    co_return accounts;
}

}  // namespace parlance::storage::accounts
