// Copying everything from one store to another, in every direction there is.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "storage/abuse_reports.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/archive.h"
#include "storage/audit_log.h"
#include "storage/blocklist.h"
#include "storage/invitations.h"
#include "storage/last_activity.h"
#include "storage/managed_sessions.h"
#include "storage/migrate.h"
#include "storage/outbound_spool.h"
#include "storage/pending_registrations.h"
#include "storage/private_xml.h"
#include "storage/pubsub.h"
#include "storage/push.h"
#include "storage/roles.h"
#include "storage/rooms.h"
#include "storage/roster.h"
#include "storage/schema.h"
#include "storage/server_blocks.h"
#include "storage/settings.h"
#include "storage/spool.h"
#include "storage/tokens.h"
#include "storage/vcards.h"
#include "store_fixture.h"

namespace parlance::storage {

namespace migrate_test {

constexpr int kAccounts = 12;
constexpr int kMessages = 450;  // several chunks

void fill(Store& store) {
    BlockingDatabase database(store);
    for (int i = 0; i < kAccounts; ++i) {
        accounts::Account account("us\xc3\xa9r" + std::to_string(i), "ours.test");
        account.credentials.emplace_back("SHA-1", 4096, std::string("\0\xff'", 3), "a", "");
        account.credentials.emplace_back("SHA-256", 4096, "salt", "b", "c");
        std::string owner = accounts::owner_of(account.username, account.host);
        Batch batch = accounts::create(account);
        roster::Item item("friend@ours.test");
        item.groups = {"a", "b"};
        roster::add_change(batch, owner, item, roster::Versions(i, 0));
        batch.add(blocklist::add(owner, "tybalt@ours.test"));
        batch.add(private_xml::put(owner, "ns", "n", "<n xmlns='ns'>\"\\'</n>"));
        batch.add(vcards::put(owner, vcards::Vcard("<vCard/>", "")));
        batch.add(last_activity::put(owner, last_activity::Activity(-1, "")));
        batch.add(settings::put(owner, "k", "v"));
        batch.add(managed_sessions::insert(
            owner, managed_sessions::Session(~std::uint64_t{0}, 1, 4'000'000'000, 5)));
        batch.append(managed_sessions::end(owner, ~std::uint64_t{0}, 4'000'000'001, 7, 1));
        batch.add(archive::insert(owner, archive::Message(spool_id(7), "friend@ours.test", "r",
                                                          std::string(16, '\0'), "<m/>")));
        batch.add(push::put(owner, push::Registration("push.test",
                                                      "n\xc3\xb6"
                                                      "de")));
        pubsub::Node node;
        node.name = "urn:xmpp:bookmarks:1";
        node.created_us = 1;
        batch.add(pubsub::create(owner, node));
        pubsub::Item bookmark;
        bookmark.id = "room@muc.test";
        bookmark.seq = std::string("\0seq", 4);
        batch.add(pubsub::put_item(owner, node.name, bookmark));
        batch.add(pubsub::set_affiliation(owner, pubsub::Affiliation(node.name, owner, "owner")));
        pubsub::Subscription subscription;
        subscription.jid = owner + "/r";
        batch.add(pubsub::put_subscription(owner, subscription));
        batch.add(pubsub::put_link(owner, "collection", node.name));
        batch.add(pubsub::put_moved(owner, node, "xmpp:elsewhere.test", 1));
        rooms::Room room;
        room.jid = "r\xc3\xb6om" + std::to_string(i) + "@rooms.ours.test";
        room.config = "muc#roomconfig_roomname A\\nB\n";
        room.listed = i % 2 == 0;
        batch.add(rooms::put(room));
        rooms::Affiliation affiliation;
        affiliation.jid = owner;
        affiliation.name = "owner";
        affiliation.version = 4'000'000'000;
        affiliation.role = i % 2 == 0 ? "visitor" : "";
        affiliation.asked_us = 4'000'000'000'000'000 + i;
        batch.add(rooms::put_affiliation(room.jid, affiliation));
        batch.add(rooms::put_seen(room.jid, owner, std::string(16, '\0')));
        batch.add(outbound_spool::insert(
            "m\xc3\xbcnchen.test", outbound_spool::Message(spool_id(static_cast<std::uint64_t>(i)),
                                                           owner, 4'000'000'000, "<m/>")));
        batch.add(roles::grant(owner, "ours.test", roles::Role::moderator));
        audit_log::Entry entry;
        entry.id = "entry" + std::to_string(i);
        entry.arguments = "a=\"\\'\nb=\n";
        batch.add(audit_log::begin(entry));
        invitations::Invitation invitation;
        invitation.id = std::string("\0invitation", 11) + std::to_string(i);
        invitation.inviter = owner;
        invitation.expires_us = 4'000'000'000'000'000;
        batch.add(invitations::create(invitation, 10));
        batch.append(invitations::use(invitation.id, "friend@ours.test", 1, true));
        batch.add(pending_registrations::add(
            pending_registrations::Registration(owner, "2001:db8::1", 1)));
        batch.add(
            server_blocks::put(server_blocks::Block("ours.test", server_blocks::Kind::jid, owner)));
        abuse_reports::Report report;
        report.id = invitation.id;
        report.reporter = owner;
        report.sender = "behind@ours.test";
        report.consents = "report-origin third-party";
        report.stanza_ids = {"one", "two"};
        batch.add(abuse_reports::add(report, 10));
        tokens::Client client;
        client.agent = "d4565fa7";
        batch.append(tokens::seen(account.username, account.host, client, 0, 10));
        tokens::Token token;
        token.id = std::string("\0token", 6);
        batch.append(tokens::issue(account.username, account.host, client.agent, token, ""));
        // A removal that the server has not seen, of somebody who had one contact.
        account.username = "gone" + std::to_string(i);
        batch.append(accounts::create(account));
        item.subscription = roster::Subscription::from;
        batch.add(roster::put(accounts::owner_of(account.username, account.host), item));
        batch.append(
            account_changes::remove("change" + std::to_string(i), account.username, account.host));
        REQUIRE(database.commit(batch).ok());
    }
    Batch batch;
    for (std::uint64_t i = 0; i < kMessages; ++i) {
        std::string owner = i % 2 == 0 ? "b@ours.test" : "\xc3\xa4@ours.test";
        batch.add(spool::insert(owner, spool::Message(spool_id(i * 0x01020304050607), 1, "<m/>")));
    }
    REQUIRE(database.commit(batch).ok());
}

// Every row of every table as text.
std::string dump(Store& store) {
    BlockingDatabase database(store);
    std::string text;
    for (const Table& table : tables()) {
        std::string sql = "SELECT ";
        std::string keys;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            sql.append(i == 0 ? "" : ", ").append(table.columns[i].name);
            if (i < table.keys) keys.append(i == 0 ? "" : ", ").append(table.columns[i].name);
        }
        sql += std::string(" FROM ") + table.name + " ORDER BY " + keys;
        Statement statement(sql.c_str());
        auto rows = database.read(Query(statement));
        REQUIRE(rows.ok());
        for (std::size_t row = 0; row < rows->size(); ++row) {
            text += table.name;
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                text += '|';
                switch (table.columns[column].type) {
                    case Column::Type::integer:
                        text += std::to_string(rows->integer(row, column));
                        break;
                    case Column::Type::text:
                        text += rows->text(row, column);
                        break;
                    case Column::Type::blob:
                        text += rows->blob(row, column);
                        break;
                }
            }
            text += '\n';
        }
    }
    return text;
}

void ignore(const std::string&) {}

TEST_CASE("everything arrives as it was") {
    Backend source = GENERATE(from_range(backends()));
    Backend goal = GENERATE(from_range(backends()));
    INFO(name_of(source) << " to " << name_of(goal));
    TestStore from(source);
    TestStore to(goal, false);
    fill(*from);
    std::vector<std::string> begun;
    auto copied = copy_everything(*from, *to, [&](const std::string& t) { begun.push_back(t); });
    INFO((copied ? "" : copied.error()));
    REQUIRE(copied.ok());
    REQUIRE(copied->size() == tables().size());
    CHECK(begun.size() == tables().size());
    for (const CopiedTable& table : *copied) {
        INFO(table.name);
        CHECK(table.rows == (table.name == "spool"         ? kMessages
                             : table.name == "credentials" ? 2 * kAccounts
                                                           : kAccounts));
    }
    CHECK(dump(*from) == dump(*to));
    auto again = copy_everything(*from, *to, ignore);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error() == "the target is not empty");
}

}  // namespace migrate_test
}  // namespace parlance::storage
