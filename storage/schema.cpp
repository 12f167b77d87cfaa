#include "storage/schema.h"

#include <array>
#include <cctype>
#include <vector>

namespace parlance::storage {

namespace {

using base::Done;
using base::Failure;
using base::Result;

constexpr auto integer = Column::Type::integer;
constexpr auto text = Column::Type::text;
constexpr auto blob = Column::Type::blob;

constexpr Column kAccounts[] = {
    {"host", text}, {"username", text}, {"created_us", integer}, {"disabled", integer}};
constexpr Column kCredentials[] = {
    {"host", text}, {"username", text},   {"hash", text},      {"iterations", integer},
    {"salt", blob}, {"stored_key", blob}, {"server_key", blob}};
constexpr Column kRoster[] = {{"owner", text},   {"contact", text},     {"listed", integer},
                              {"name", text},    {"groups", text},      {"subscription", text},
                              {"ask", integer},  {"approved", integer}, {"pending_in", integer},
                              {"request", text}, {"version", integer}};
constexpr Column kRosterVersions[] = {{"owner", text}, {"version", integer}, {"oldest", integer}};
constexpr Column kSpool[] = {
    {"owner", text}, {"id", blob}, {"stamp_us", integer}, {"stanza", text}};
constexpr Column kArchiveColumns[] = {{"owner", text},    {"id", blob},     {"contact", text},
                                      {"resource", text}, {"origin", blob}, {"stanza", text}};
constexpr Column kManagedSessionsColumns[] = {{"owner", text},       {"session_key", integer},
                                              {"base", integer},     {"handled", integer},
                                              {"since_us", integer}, {"ended_us", integer}};
constexpr Column kBlocklist[] = {{"owner", text}, {"jid", text}};
constexpr Column kPrivateXml[] = {
    {"owner", text}, {"namespace", text}, {"name", text}, {"xml", text}};
constexpr Column kVcards[] = {{"owner", text}, {"xml", text}, {"photo_sha1", text}};
constexpr Column kLastActivity[] = {{"owner", text}, {"stamp_us", integer}, {"status", text}};
constexpr Column kSettings[] = {{"owner", text}, {"name", text}, {"value", text}};
constexpr Column kChanges[] = {{"id", blob}, {"owner", text}, {"kind", text}};
constexpr Column kRemovedContacts[] = {{"change_id", blob},
                                       {"contact", text},
                                       {"subscription", text},
                                       {"ask", integer},
                                       {"pending_in", integer}};

constexpr Column kPushRegistrations[] = {
    {"owner", text}, {"service", text}, {"node", text}, {"resource", text}, {"options", text}};
constexpr Column kClients[] = {{"owner", text},     {"agent", text},     {"software", text},
                               {"device", text},    {"mechanism", text}, {"first_us", integer},
                               {"last_us", integer}};
constexpr Column kTokenColumns[] = {
    {"owner", text},         {"agent", text},    {"id", blob},
    {"mechanism", text},     {"secret", blob},   {"issued_us", integer},
    {"expires_us", integer}, {"count", integer}, {"used", integer}};

constexpr Column kPubsubNodes[] = {{"owner", text},         {"node", text},   {"creator", text},
                                   {"created_us", integer}, {"config", text}, {"parent", text},
                                   {"link", text}};
constexpr Column kPubsubItems[] = {{"owner", text}, {"node", text},      {"id", text},
                                   {"seq", blob},   {"publisher", text}, {"payload", text},
                                   {"made", blob}};
constexpr Column kPubsubAffiliations[] = {
    {"owner", text}, {"node", text}, {"jid", text}, {"affiliation", text}};
constexpr Column kPubsubSubscriptions[] = {{"owner", text},  {"node", text}, {"jid", text},
                                           {"id", text},     {"bare", text}, {"state", text},
                                           {"options", text}};

constexpr Column kPubsubCollectionsColumns[] = {
    {"owner", text}, {"collection", text}, {"node", text}};

constexpr Column kPubsubMovedColumns[] = {
    {"owner", text}, {"node", text}, {"uri", text}, {"config", text}, {"moved_us", integer}};

constexpr Column kRoomColumns[] = {
    {"room", text},          {"service", text},     {"config", text},        {"subject", text},
    {"created_us", integer}, {"version", integer},  {"persistent", integer}, {"listed", integer},
    {"name", text},          {"description", text}, {"language", text},      {"hats", text}};
constexpr Column kRoomAffiliations[] = {{"room", text}, {"jid", text},        {"affiliation", text},
                                        {"nick", text}, {"reason", text},     {"version", integer},
                                        {"role", text}, {"asked_us", integer}};

constexpr Column kRoomSeenColumns[] = {{"room", text}, {"jid", text}, {"id", blob}};

constexpr Column kOutboundSpoolColumns[] = {
    {"domain", text}, {"id", blob}, {"sender", text}, {"stamp_us", integer}, {"stanza", text}};

constexpr Column kRoleColumns[] = {{"owner", text}, {"scope", text}, {"role", text}};
constexpr Column kAuditLogColumns[] = {
    {"id", blob},   {"stamp_us", integer}, {"actor", text},     {"origin", text},
    {"host", text}, {"command", text},     {"arguments", text}, {"result", text}};

constexpr Column kInvitationColumns[] = {
    {"id", blob},           {"inviter", text},       {"host", text},
    {"username", text},     {"kind", text},          {"registers", integer},
    {"befriends", integer}, {"created_us", integer}, {"expires_us", integer},
    {"uses_left", integer}};
constexpr Column kInvitationUseColumns[] = {{"id", blob},          {"use", integer},
                                            {"inviter", text},     {"invitee", text},
                                            {"stamp_us", integer}, {"owed", integer}};
constexpr Column kPendingRegistrationColumns[] = {
    {"owner", text}, {"address", text}, {"asked_us", integer}};
constexpr Column kServerBlockColumns[] = {
    {"scope", text},   {"kind", text},          {"value", text},        {"reason", text},
    {"made_by", text}, {"created_us", integer}, {"expires_us", integer}};
constexpr Column kAbuseReportColumns[] = {
    {"id", blob},     {"host", text},      {"reporter", text},   {"reported", text},
    {"reason", text}, {"remark", text},    {"stanza_ids", text}, {"made_us", integer},
    {"state", text},  {"moderator", text}, {"decision", text},   {"decided_us", integer},
    {"sender", text}, {"consents", text}};

constexpr Table kTables[] = {{"accounts", kAccounts, 2, false},
                             {"credentials", kCredentials, 3, false},
                             {"roster", kRoster, 2, true},
                             {"roster_versions", kRosterVersions, 1, true},
                             {"spool", kSpool, 2, true},
                             {"archive", kArchiveColumns, 2, true},
                             {"managed_sessions", kManagedSessionsColumns, 2, true},
                             {"blocklist", kBlocklist, 2, true},
                             {"private_xml", kPrivateXml, 3, true},
                             {"vcards", kVcards, 1, true},
                             {"last_activity", kLastActivity, 1, true},
                             {"settings", kSettings, 2, true},
                             {"push_registrations", kPushRegistrations, 3, true},
                             {"account_changes", kChanges, 1, false},
                             {"removed_contacts", kRemovedContacts, 2, false},
                             {"clients", kClients, 2, true},
                             {"tokens", kTokenColumns, 3, true},
                             {"pubsub_nodes", kPubsubNodes, 2, true},
                             {"pubsub_items", kPubsubItems, 3, true},
                             {"pubsub_affiliations", kPubsubAffiliations, 3, true},
                             {"pubsub_subscriptions", kPubsubSubscriptions, 4, true},
                             {"pubsub_collections", kPubsubCollectionsColumns, 3, true},
                             {"pubsub_moved", kPubsubMovedColumns, 2, true},
                             {"rooms", kRoomColumns, 1, false},
                             {"room_affiliations", kRoomAffiliations, 2, false},
                             {"room_seen", kRoomSeenColumns, 2, false},
                             {"outbound_spool", kOutboundSpoolColumns, 2, false},
                             {"roles", kRoleColumns, 3, true},
                             {"audit_log", kAuditLogColumns, 1, false},
                             {"invitations", kInvitationColumns, 1, false},
                             {"invitation_uses", kInvitationUseColumns, 2, false},
                             {"pending_registrations", kPendingRegistrationColumns, 1, true},
                             {"server_blocks", kServerBlockColumns, 3, false},
                             {"abuse_reports", kAbuseReportColumns, 1, false}};

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Replaces `from` where it stands as a word of its own.
std::string replace_words(std::string_view sql, std::string_view from, std::string_view to) {
    std::string out;
    std::size_t at = 0;
    while (at < sql.size()) {
        std::size_t found = sql.find(from, at);
        if (found == std::string_view::npos) break;
        std::size_t end = found + from.size();
        bool whole =
            (found == 0 || !is_word(sql[found - 1])) && (end == sql.size() || !is_word(sql[end]));
        out.append(sql.substr(at, found - at)).append(whole ? to : from);
        at = end;
    }
    return out.append(sql.substr(at));
}

// The statements that are for `dialect`: those that begin with the name of a database are for that
// one only.
std::string meant_for(std::string_view sql, Dialect dialect) {
    const bool sqlite = dialect == Dialect::sqlite;
    const std::string_view ours = sqlite ? "SQLITE " : "POSTGRESQL ";
    const std::string_view theirs = sqlite ? "POSTGRESQL " : "SQLITE ";
    std::string out;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = sql.find(";\n", at);
        end = end == std::string_view::npos ? sql.size() : end + 2;
        std::string_view statement = sql.substr(at, end - at);
        at = end;
        if (statement.starts_with('\n')) {
            out += '\n';
            statement.remove_prefix(1);
        }
        if (statement.starts_with(theirs)) continue;
        if (statement.starts_with(ours)) statement.remove_prefix(ours.size());
        out += statement;
    }
    return out;
}

std::vector<std::string> statements(std::string_view sql) {
    std::vector<std::string> list;
    std::size_t at = 0;
    for (std::size_t end = sql.find(";\n"); end != std::string_view::npos;
         end = sql.find(";\n", at)) {
        list.emplace_back(sql.substr(at, end - at));
        at = end + 2;
    }
    return list;
}

constexpr const char* kVersionTable =
    "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY)";
constexpr const char* kReadVersion = "SELECT max(version) FROM schema_version";

Result<std::int64_t, std::string> current_version(SchemaConnection& connection) {
    auto version = connection.integer(kReadVersion);
    if (!version) return Failure(version.error());
    return version->value_or(0);
}

Result<Done, std::string> apply(SchemaConnection& connection, const Migration& migration) {
    if (auto begun = connection.begin_exclusive(); !begun) return begun;
    // Another process may have got here first.
    auto version = current_version(connection);
    if (!version) return Failure(version.error());
    if (*version < migration.number) {
        for (const std::string& sql : statements(in_dialect(migration.sql, connection.dialect()))) {
            if (auto ran = connection.execute(sql); !ran) return ran;
        }
        std::string mark = "INSERT INTO schema_version (version) VALUES (" +
                           std::to_string(migration.number) + ")";
        if (auto ran = connection.execute(mark); !ran) return ran;
    }
    return connection.execute("COMMIT");
}

}  // namespace

std::span<const Table> tables() {
    return kTables;
}

std::string in_dialect(std::string_view sql, Dialect dialect) {
    std::string chosen = meant_for(sql, dialect);
    if (dialect == Dialect::sqlite) return chosen;
    std::string out = replace_words(chosen, "BLOB", "BYTEA");
    // SQLite compares text by bytes; the default collation of a PostgreSQL database would order
    // differently and slow every index down.
    out = replace_words(out, "TEXT", "TEXT COLLATE \"C\"");
    return replace_words(out, " WITHOUT ROWID", "");
}

std::string schema_text(Dialect dialect) {
    std::string out = std::string("-- The tables of Parlance as created on ") +
                      (dialect == Dialect::sqlite ? "SQLite" : "PostgreSQL") +
                      ". For reading: the program creates and upgrades them itself.\n" +
                      in_dialect(kVersionTable, dialect) + ";\n";
    for (const Migration& migration : migrations()) {
        out += "\n-- Migration " + std::to_string(migration.number);
        out += in_dialect(migration.sql, dialect);
    }
    return out;
}

Result<Done, std::string> apply_migrations(SchemaConnection& connection) {
    const std::int64_t newest = migrations().back().number;
    if (auto begun = connection.begin_exclusive(); !begun) return begun;
    auto made = connection.execute(kVersionTable);
    if (made) made = connection.execute("COMMIT");
    if (!made) {
        (void)connection.execute("ROLLBACK");
        return made;
    }
    auto version = current_version(connection);
    if (!version) return Failure(version.error());
    if (*version > newest) {
        return Failure("the schema has version " + std::to_string(*version) +
                       ", this program knows versions up to " + std::to_string(newest));
    }
    for (const Migration& migration : migrations()) {
        if (migration.number <= *version) continue;
        if (auto applied = apply(connection, migration); !applied) {
            (void)connection.execute("ROLLBACK");
            return Failure("migration " + std::to_string(migration.number) + ": " +
                           applied.error());
        }
    }
    return Done{};
}

}  // namespace parlance::storage
