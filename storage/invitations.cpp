#include "storage/invitations.h"

#include <utility>

namespace parlance::storage::invitations {

namespace {

#define INVITATION_COLUMNS                                                              \
    "id, inviter, host, username, kind, registers, befriends, created_us, expires_us, " \
    "uses_left"

constexpr Statement kCreate(
    "INSERT INTO invitations (" INVITATION_COLUMNS
    ") SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 WHERE (SELECT count(*) FROM invitations "
    "WHERE inviter = $2 AND uses_left > 0 AND (expires_us = 0 OR expires_us > $8)) < $11 "
    "RETURNING id");
constexpr Statement kForget(
    "DELETE FROM invitations WHERE host = $1 AND created_us < $2 AND "
    "(uses_left = 0 OR (expires_us <> 0 AND expires_us < $2))");
// The check on the column refuses to go below 0.
constexpr Statement kCountDown("UPDATE invitations SET uses_left = uses_left - 1 WHERE id = $1");
// Without an invitation the second column is null, which is refused.
constexpr Statement kNote(
    "INSERT INTO invitation_uses (id, use, inviter, invitee, stamp_us, owed) VALUES ($1, "
    "(SELECT uses_left FROM invitations WHERE id = $1), "
    "(SELECT inviter FROM invitations WHERE id = $1), $2, $3, $4)");
constexpr Statement kSettle(
    "UPDATE invitation_uses SET owed = 0 WHERE inviter = $1 AND invitee = $2");
constexpr Statement kRevoke(
    "DELETE FROM invitations WHERE id = $1 AND ($2 = '' OR inviter = $2) AND ($3 = '' OR host = "
    "$3) "
    "RETURNING id");
constexpr Statement kErase("DELETE FROM invitations WHERE inviter = $1");
constexpr Statement kEraseUses("DELETE FROM invitation_uses WHERE inviter = $1 OR invitee = $1");
constexpr Statement kFind("SELECT " INVITATION_COLUMNS " FROM invitations WHERE id = $1");
constexpr Statement kReserving(
    "SELECT " INVITATION_COLUMNS
    " FROM invitations WHERE host = $1 AND username = $2 AND username <> '' AND uses_left > 0 AND "
    "(expires_us = 0 OR expires_us > $3)");
constexpr Statement kList(
    "SELECT " INVITATION_COLUMNS
    " FROM invitations WHERE ($1 = '' OR inviter = $1) AND ($2 = '' OR host = $2) AND "
    "uses_left > 0 AND (expires_us = 0 OR expires_us > $3) ORDER BY created_us DESC, id LIMIT 500");
constexpr Statement kOwed(
    "SELECT inviter, invitee FROM invitation_uses WHERE owed <> 0 ORDER BY stamp_us LIMIT 1000");

#undef INVITATION_COLUMNS

Invitation invitation_in(const Rows& rows, std::size_t row) {
    Invitation invitation;
    invitation.id = rows.blob(row, 0);
    invitation.inviter = rows.text(row, 1);
    invitation.host = rows.text(row, 2);
    invitation.username = rows.text(row, 3);
    invitation.kind = rows.text(row, 4) == "account" ? Kind::account : Kind::contact;
    invitation.registers = rows.integer(row, 5) != 0;
    invitation.befriends = rows.integer(row, 6) != 0;
    invitation.created_us = rows.integer(row, 7);
    invitation.expires_us = rows.integer(row, 8);
    invitation.uses_left = rows.integer(row, 9);
    return invitation;
}

FindResult first_of(base::Result<Rows, DbError> rows) {
    if (!rows) return base::Failure(rows.error());
    if (rows->empty()) return std::optional<Invitation>();
    return std::optional<Invitation>(invitation_in(*rows, 0));
}

}  // namespace

Query create(const Invitation& invitation, std::int64_t most) {
    Query query(kCreate);
    query.bind(Blob(invitation.id)).bind(invitation.inviter).bind(invitation.host);
    query.bind(invitation.username);
    query.bind(std::string_view(invitation.kind == Kind::account ? "account" : "contact"));
    query.bind(std::int64_t{invitation.registers}).bind(std::int64_t{invitation.befriends});
    query.bind(invitation.created_us).bind(invitation.expires_us).bind(invitation.uses_left);
    query.bind(most);
    return query;
}

Query forget(std::string_view host, std::int64_t before_us) {
    return Query(kForget).bind(host).bind(before_us);
}

Batch use(std::string_view id, std::string_view invitee, std::int64_t now_us, bool owed) {
    Batch batch;
    batch.add(Query(kCountDown).bind(Blob(id)));
    Query note(kNote);
    note.bind(Blob(id)).bind(invitee).bind(now_us).bind(std::int64_t{owed});
    batch.add(std::move(note));
    return batch;
}

Query settle(std::string_view inviter, std::string_view invitee) {
    return Query(kSettle).bind(inviter).bind(invitee);
}

Query revoke(std::string_view id, std::string_view inviter, std::string_view host) {
    return Query(kRevoke).bind(Blob(id)).bind(inviter).bind(host);
}

void add_erase(Batch& batch, std::string_view account) {
    batch.add(Query(kErase).bind(account));
    batch.add(Query(kEraseUses).bind(account));
}

base::Task<FindResult> find(Database& database, std::string id) {
    Query query(kFind);
    query.bind(Blob(id));
    auto rows = co_await database.read(std::move(query));
    co_return first_of(std::move(rows));
}

base::Task<FindResult> reserving(Database& database, std::string username, std::string host,
                                 std::int64_t now_us) {
    Query query(kReserving);
    query.bind(host).bind(username).bind(now_us);
    auto rows = co_await database.read(std::move(query));
    co_return first_of(std::move(rows));
}

base::Task<ListResult> list(Database& database, std::string inviter, std::string host,
                            std::int64_t now_us) {
    Query query(kList);
    query.bind(inviter).bind(host).bind(now_us);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Invitation> all;
    for (std::size_t row = 0; row < rows->size(); ++row) all.push_back(invitation_in(*rows, row));
    co_return all;
}

base::Task<UsesResult> owed(Database& database) {
    auto rows = co_await database.read(Query(kOwed));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Use> uses;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        uses.emplace_back(rows->text(row, 0), rows->text(row, 1));
    }
    co_return uses;
}

}  // namespace parlance::storage::invitations
