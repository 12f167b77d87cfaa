#include "storage/account_changes.h"

#include <utility>

namespace parlance::storage::account_changes {

namespace {

constexpr Statement kAdd("INSERT INTO account_changes (id, owner, kind) VALUES ($1, $2, $3)");
constexpr Statement kKeepContacts(
    "INSERT INTO removed_contacts (change_id, contact, subscription, ask, pending_in) "
    "SELECT c.id, r.contact, r.subscription, r.ask, r.pending_in "
    "FROM account_changes c JOIN roster r ON r.owner = c.owner "
    "WHERE c.id = $1 AND (r.subscription <> 'none' OR r.ask <> 0 OR r.pending_in <> 0)");
constexpr Statement kSettle("DELETE FROM account_changes WHERE id = $1");
constexpr Statement kForgetContacts("DELETE FROM removed_contacts WHERE change_id = $1");
constexpr Statement kPending(
    "SELECT id, owner, kind FROM account_changes WHERE id > $1 ORDER BY id LIMIT 200");
constexpr Statement kRemovals(
    "SELECT count(*) FROM account_changes WHERE kind = 'removal' AND owner LIKE '%@' || $1");
constexpr Statement kContacts(
    "SELECT contact, subscription, ask, pending_in FROM removed_contacts WHERE change_id = $1 "
    "ORDER BY contact");

// In storage; "roles" stands for all that an account may.
constexpr std::string_view kKinds[] = {"password", "removal", "disabled", "roles"};

std::string_view name_of(Kind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

Kind kind_of(std::string_view name) {
    for (Kind kind : {Kind::removal, Kind::disabled, Kind::rights}) {
        if (name_of(kind) == name) return kind;
    }
    return Kind::password;
}

Query add(std::string_view id, std::string_view username, std::string_view host, Kind kind) {
    return Query(kAdd).bind(Blob(id)).bind(accounts::owner_of(username, host)).bind(name_of(kind));
}

}  // namespace

Batch set_credentials(std::string_view id, std::string_view username, std::string_view host,
                      const std::vector<accounts::Credential>& credentials) {
    Batch batch = accounts::set_credentials(username, host, credentials);
    batch.add(add(id, username, host, Kind::password));
    return batch;
}

Batch remove(std::string_view id, std::string_view username, std::string_view host) {
    Batch batch;
    batch.add(add(id, username, host, Kind::removal));
    batch.add(Query(kKeepContacts).bind(Blob(id)));
    batch.append(accounts::begin_removal(username, host));
    return batch;
}

Batch disable(std::string_view id, std::string_view username, std::string_view host) {
    Batch batch;
    batch.add(accounts::set_disabled(username, host, true));
    batch.add(add(id, username, host, Kind::disabled));
    return batch;
}

Query rights_changed(std::string_view id, std::string_view owner) {
    return Query(kAdd).bind(Blob(id)).bind(owner).bind(name_of(Kind::rights));
}

Batch settle(std::string_view id) {
    Batch batch;
    batch.add(Query(kForgetContacts).bind(Blob(id)));
    batch.add(Query(kSettle).bind(Blob(id)));
    return batch;
}

base::Task<PendingResult> pending(Database& database, std::string after) {
    Query query(kPending);
    query.bind(Blob(after));
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Change> changes;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        changes.emplace_back(rows->blob(row, 0), rows->text(row, 1), kind_of(rows->text(row, 2)));
    }
    co_return changes;
}

Query removals(std::string_view host) {
    return Query(kRemovals).bind(host);
}

base::Task<ContactsResult> contacts(Database& database, std::string id) {
    Query query(kContacts);
    query.bind(Blob(id));
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<roster::Item> items;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        roster::Item& item = items.emplace_back(rows->text(row, 0));
        item.subscription = roster::subscription_named(rows->text(row, 1));
        item.ask = rows->integer(row, 2) != 0;
        item.pending_in = rows->integer(row, 3) != 0;
    }
    co_return items;
}

}  // namespace parlance::storage::account_changes
