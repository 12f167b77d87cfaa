// What a deleted account leaves behind. Every table that the database has, as the database itself
// lists them, is given rows that name the account, one for each of its columns; after the deletion
// every column of every table is searched for the name. What may stay is listed here with the
// reason, so that nobody adds a table or a column without thinking of the end of accounts.
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/account_changes.h"
#include "storage/archive_words.h"
#include "storage/schema.h"

using namespace parlance::storage;

namespace account_traces_test {

// What others keep: it is theirs, and goes with them.
const std::map<std::string, std::string>& kept() {
    static const std::string theirs = "of another account: it wrote, or got, that";
    static const std::string nodes = "a node of somebody else, with what has been published there";
    static const std::string rooms = "a room, which outlives whoever set it up";
    static const std::string free_text = "words of somebody else";
    static const std::map<std::string, std::string> reasons = {
        {"accounts.host", "not an address"},
        {"accounts.username", "not an address"},
        {"credentials.hash", "not an address"},
        {"roster.contact", "a contact of somebody else's; unsubscribed, on the list"},
        {"roster.name", free_text},
        {"roster.groups", free_text},
        {"roster.subscription", "not an address"},
        {"roster.request", "a request to somebody else; the removal of the account settles it"},
        {"spool.stanza", theirs},
        {"archive.contact", theirs},
        {"archive.resource", theirs},
        {"archive.stanza", theirs},
        {"conversations.contact", theirs},
        {"archive_words.body", theirs},
        {"archive_words_content.c3", theirs},
        {"blocklist.jid", "whom somebody else does not want to hear of, whoever that is by then"},
        {"private_xml.namespace", theirs},
        {"private_xml.name", theirs},
        {"private_xml.xml", theirs},
        {"vcards.xml", free_text},
        {"vcards.photo_sha1", "not an address"},
        {"last_activity.status", free_text},
        {"settings.name", "not an address"},
        {"settings.value", free_text},
        {"account_changes.owner", "what is still to be done; settled when it is"},
        {"account_changes.kind", "not an address"},
        {"removed_contacts.contact", "of another removed account; settled with the change"},
        {"removed_contacts.subscription", "not an address"},
        {"push_registrations.service", "a push service of somebody else"},
        {"push_registrations.node", "named by the push service"},
        {"push_registrations.resource", "a resource of somebody else"},
        {"push_registrations.options", "named by the push service"},
        {"clients.agent", free_text},
        {"clients.software", free_text},
        {"clients.device", free_text},
        {"clients.mechanism", "not an address"},
        {"tokens.agent", free_text},
        {"tokens.mechanism", "not an address"},
        {"pubsub_nodes.node", nodes},
        {"pubsub_nodes.config", nodes},
        {"pubsub_nodes.parent", nodes},
        {"pubsub_nodes.link", nodes},
        {"pubsub_items.node", nodes},
        {"pubsub_items.id", nodes},
        {"pubsub_items.publisher", nodes},
        {"pubsub_items.payload", nodes},
        {"pubsub_affiliations.node", nodes},
        {"pubsub_affiliations.affiliation", "not an address"},
        {"pubsub_subscriptions.node", nodes},
        {"pubsub_subscriptions.id", "not an address"},
        {"pubsub_subscriptions.state", "not an address"},
        {"pubsub_subscriptions.options", "not an address"},
        {"pubsub_collections.collection", nodes},
        {"pubsub_collections.node", nodes},
        {"pubsub_moved.node", nodes},
        {"pubsub_moved.uri", nodes},
        {"pubsub_moved.config", nodes},
        {"rooms.room", rooms},
        {"rooms.service", rooms},
        {"rooms.config", rooms},
        {"rooms.subject", "said in the room, under a nickname"},
        {"rooms.name", rooms},
        {"rooms.description", rooms},
        {"rooms.language", "not an address"},
        {"room_affiliations.room", rooms},
        {"room_affiliations.affiliation", "not an address"},
        {"room_affiliations.nick", "a nickname of somebody else"},
        {"room_affiliations.reason", free_text},
        {"room_affiliations.role", "not an address"},
        {"room_seen.room", rooms},
        {"outbound_spool.domain", "not an address"},
        {"outbound_spool.sender", "on its way to another server, and gone when it is there"},
        {"outbound_spool.stanza", "on its way to another server, and gone when it is there"},
        {"roles.scope", "not an address"},
        {"roles.role", "not an address"},
        {"audit_log.actor", "what administrators did stays, whoever is gone"},
        {"audit_log.origin", "what administrators did stays, whoever is gone"},
        {"audit_log.host", "not an address"},
        {"audit_log.command", "not an address"},
        {"audit_log.arguments", "what administrators did stays, whoever is gone"},
        {"audit_log.result", "what administrators did stays, whoever is gone"},
        {"invitations.host", "not an address"},
        {"invitations.username", "somebody's invitation for a name, which is free again"},
        {"invitations.kind", "not an address"},
        {"pending_registrations.address", "an IP address"},
        {"server_blocks.scope", "not an address"},
        {"server_blocks.kind", "not an address"},
        {"server_blocks.value",
         "what administrators block stays so, whoever comes under that name"},
        {"server_blocks.reason", free_text},
        {"server_blocks.made_by", "what administrators did stays, whoever is gone"},
        {"abuse_reports.host", "not an address"},
        {"abuse_reports.reason", "not an address"},
        {"abuse_reports.remark", free_text},
        {"abuse_reports.stanza_ids", "not an address"},
        {"abuse_reports.state", "not an address"},
        {"abuse_reports.consents", "not an address"},
        {"abuse_reports.moderator", "what administrators did stays, whoever is gone"},
        {"abuse_reports.decision", "what administrators did stays, whoever is gone"},
        {"storage_writers.writer", "not an address"},
    };
    return reasons;
}

// Statements are known by their addresses.
const Statement& made(const std::string& sqlite, const std::string& postgres) {
    static std::deque<std::string> texts;
    static std::deque<Statement> statements;
    texts.push_back(sqlite);
    const char* first = texts.back().c_str();
    texts.push_back(postgres);
    return statements.emplace_back(first, texts.back().c_str());
}
const Statement& made(const std::string& sql) {
    return made(sql, sql);
}

struct Found {
    std::string name;
    std::string type;
};
using Tables = std::map<std::string, std::vector<Found>>;

Tables tables_of(BlockingDatabase& db) {
    static const Statement& list = made(
        "SELECT m.name, c.name, lower(c.type) FROM sqlite_master m JOIN pragma_table_info(m.name) "
        "c WHERE m.type = 'table' ORDER BY m.name, c.cid",
        "SELECT table_name::text, column_name::text, data_type::text FROM "
        "information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, "
        "ordinal_position");
    auto rows = db.read(Query(list));
    REQUIRE(rows.ok());
    Tables tables;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        tables[rows->text(i, 0)].push_back({rows->text(i, 1), rows->text(i, 2)});
    }
    return tables;
}

bool is_text(const Found& column) {
    return column.type == "text";
}

// What the drivers keep for themselves, and what cannot be put in as a row.
bool is_filled_otherwise(const std::string& table) {
    return table == "storage_writers" || table.rfind("schema", 0) == 0 ||
           table.rfind("archive_words", 0) == 0 || table == "accounts" || table == "credentials" ||
           table.rfind("sqlite", 0) == 0;
}

// A row in which `named` has the account, and everything else is nobody's.
Query row_of(const std::string& table, const std::vector<Found>& columns, const std::string& named,
             std::int64_t& serial) {
    std::string names;
    std::string places;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        names += (i == 0 ? "\"" : ", \"") + columns[i].name + "\"";
        places += (i == 0 ? "$" : ", $") + std::to_string(i + 1);
    }
    Query query(made("INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")"));
    for (const Found& column : columns) {
        ++serial;
        // Bare and full addresses of one subscriber go together.
        bool subscriber = table == "pubsub_subscriptions" && named == "jid";
        if (column.name == named || (subscriber && column.name == "bare")) {
            query.bind(subscriber && column.name == "jid" ? kOwner + "/orchard" : kOwner);
        } else if (is_text(column)) {
            query.bind("nobody" + std::to_string(serial));
        } else if (column.type == "bytea" || column.type == "blob") {
            query.bind(Blob("bytes of 16:" + std::to_string(1000 + serial)));
        } else {
            query.bind(serial);
        }
    }
    return query;
}

void fill(BlockingDatabase& db, const Tables& tables) {
    std::int64_t serial = 0;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    REQUIRE(db.commit(one(archive_words::insert(kOwner, "1234567890123456", "wherefore"))).ok());
    for (const auto& [table, columns] : tables) {
        if (is_filled_otherwise(table)) continue;
        for (const Found& column : columns) {
            if (!is_text(column)) continue;
            // An address is never the name of its own subscription without the other.
            if (table == "pubsub_subscriptions" && column.name == "bare") continue;
            INFO(table << "." << column.name);
            REQUIRE(db.commit(one(row_of(table, columns, column.name, serial))).ok());
        }
    }
    // Where a member has been is found by its affiliation.
    static const Statement& member = made(
        "INSERT INTO room_affiliations (room, jid, affiliation, nick, reason, version) "
        "SELECT room, jid, 'member', '', '', 1 FROM room_seen WHERE jid = $1");
    REQUIRE(db.commit(one(Query(member).bind(kOwner))).ok());
    static const Statement& wearer = made(
        "UPDATE rooms SET hats = '<hats><hat><wearer>' || $1 || '</wearer></hat></hats>' WHERE "
        "hats = $1");
    REQUIRE(db.commit(one(Query(wearer).bind(kOwner))).ok());
}

// "table.column" of all that hold the address.
std::set<std::string> traces(BlockingDatabase& db, const Tables& tables) {
    std::set<std::string> found;
    for (const auto& [table, columns] : tables) {
        for (const Found& column : columns) {
            INFO(table << "." << column.name);
            const std::string from = " FROM " + table + " WHERE ";
            const Statement& search = made(
                "SELECT count(*)" + from + "instr(CAST(\"" + column.name +
                    "\" AS TEXT), $1) "
                    "> 0",
                "SELECT count(*)" + from + "strpos(CAST(\"" + column.name + "\" AS TEXT), $1) > 0");
            auto rows = db.read(Query(search).bind(kOwner));
            REQUIRE(rows.ok());
            if (rows->integer(0, 0) > 0) found.insert(table + "." + column.name);
        }
    }
    return found;
}

TEST_CASE("a deleted account is named nowhere but in what belongs to others") {
    FOR_EACH_BACKEND;
    const Tables tables = tables_of(db);
    for (const Table& table : parlance::storage::tables()) CHECK(tables.contains(table.name));
    fill(db, tables);
    std::set<std::string> before = traces(db, tables);
    for (const auto& [table, columns] : tables) {
        if (is_filled_otherwise(table)) continue;
        for (const Found& column : columns) {
            if (is_text(column)) CHECK(before.contains(table + "." + column.name));
        }
    }
    const std::string change = "1234567890123457";
    SECTION("by the server") {
        REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    }
    SECTION("from outside") {
        Batch removal = parlance::storage::account_changes::remove(change, "romeo", "ours.test");
        REQUIRE(db.commit(std::move(removal)).ok());
        Batch rest = accounts::remove_data(kOwner);
        rest.append(parlance::storage::account_changes::settle(change));
        REQUIRE(db.commit(std::move(rest)).ok());
    }
    for (const std::string& trace : traces(db, tables)) {
        INFO(trace);
        CHECK(kept().contains(trace));
    }
}

TEST_CASE("what may stay of a deleted account is of columns that there are") {
    TestStore store(Backend::sqlite_memory);
    BlockingDatabase db(*store);
    Tables tables = tables_of(db);
    for (const auto& [where, why] : kept()) {
        INFO(where);
        const std::string table = where.substr(0, where.find('.'));
        if (table == "storage_writers") continue;  // of PostgreSQL alone
        REQUIRE(tables.contains(table));
        bool known = false;
        for (const Found& column : tables[table])
            known = known || where == table + "." + column.name;
        CHECK(known);
    }
}

}  // namespace account_traces_test
