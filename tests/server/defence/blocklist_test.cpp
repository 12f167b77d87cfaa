// Who is on the block list, and what a BlockView sees of its changes.
#include "server/defence/blocklist.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/hex.h"
#include "server/defence/stranger_tally.h"
#include "xmpp/sasl/hash.h"

using namespace parlance;
using namespace parlance::server::defence;
using storage::server_blocks::Block;
using storage::server_blocks::Kind;

namespace blocklist_test {

constexpr std::int64_t kNow = 1'000'000;

Block entry(Kind kind, std::string value, std::int64_t expires_us = 0, std::string scope = {}) {
    Block block(std::move(scope), kind, std::move(value));
    block.expires_us = expires_us;
    return block;
}

bool stops(const std::vector<Block>& blocks, const char* peer, const char* host = "ours.test") {
    return Blocks(blocks, {}).stops(*xmpp::Jid::parse(peer), host, kNow);
}

TEST_CASE("an entry covers what is below it", "[defence]") {
    const std::vector<Block> domain = {entry(Kind::jid, "evil.example")};
    CHECK(stops(domain, "evil.example"));
    CHECK(stops(domain, "tybalt@evil.example"));
    CHECK(stops(domain, "tybalt@evil.example/square"));
    CHECK_FALSE(stops(domain, "tybalt@sub.evil.example"));
    const std::vector<Block> bare = {entry(Kind::jid, "tybalt@evil.example")};
    CHECK(stops(bare, "tybalt@evil.example/square"));
    CHECK_FALSE(stops(bare, "evil.example"));
    CHECK_FALSE(stops(bare, "benvolio@evil.example"));
    const std::vector<Block> full = {entry(Kind::jid, "tybalt@evil.example/square")};
    CHECK(stops(full, "tybalt@evil.example/square"));
    CHECK_FALSE(stops(full, "tybalt@evil.example"));
    const std::vector<Block> resource = {entry(Kind::jid, "evil.example/square")};
    CHECK(stops(resource, "tybalt@evil.example/square"));
    CHECK_FALSE(stops(resource, "tybalt@evil.example/hall"));
}

TEST_CASE("the most specific entry decides", "[defence]") {
    const std::vector<Block> but_one = {entry(Kind::jid, "evil.example"),
                                        entry(Kind::exempt, "benvolio@evil.example")};
    CHECK(stops(but_one, "tybalt@evil.example"));
    CHECK_FALSE(stops(but_one, "benvolio@evil.example/x"));
    const std::vector<Block> one = {entry(Kind::exempt, "evil.example"),
                                    entry(Kind::jid, "tybalt@evil.example")};
    CHECK(stops(one, "tybalt@evil.example"));
    CHECK_FALSE(stops(one, "benvolio@evil.example"));
}

TEST_CASE("entries end, and are of a host or of the server", "[defence]") {
    CHECK(stops({entry(Kind::jid, "evil.example", kNow + 1)}, "evil.example"));
    CHECK_FALSE(stops({entry(Kind::jid, "evil.example", kNow)}, "evil.example"));
    CHECK(stops({entry(Kind::jid, "evil.example", 0, "ours.test")}, "evil.example"));
    CHECK_FALSE(stops({entry(Kind::jid, "evil.example", 0, "other.test")}, "evil.example"));
    CHECK(stops({entry(Kind::jid, "evil.example")}, "evil.example", "other.test"));
}

TEST_CASE("networks", "[defence]") {
    Blocks blocks({entry(Kind::network, "192.0.2.0/24"), entry(Kind::network, "::1", kNow)}, {});
    CHECK(blocks.stops_address("192.0.2.9", kNow));
    CHECK(blocks.stops_address("::ffff:192.0.2.9", kNow));
    CHECK_FALSE(blocks.stops_address("192.0.3.9", kNow));
    CHECK_FALSE(blocks.stops_address("::1", kNow));
    CHECK_FALSE(blocks.stops_address("no address", kNow));
}

TEST_CASE("lists of others name addresses or their hashes; ours say more", "[defence]") {
    Blocklist list;
    BlockView view;
    CHECK(view.of(list) == nullptr);
    RemoteEntries entries;
    const std::string hash =
        base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha256, "tybalt@evil.example"));
    add_item(entries, hash);
    add_item(entries, "spam.example");
    add_item(entries, "");
    list.set_remote("a/b", std::move(entries));
    auto stopped = [&](const char* peer) {
        const Blocks* blocks = view.of(list);
        return blocks != nullptr && blocks->stops(*xmpp::Jid::parse(peer), "ours.test", kNow);
    };
    CHECK(stopped("tybalt@evil.example/x"));
    CHECK(stopped("anybody@spam.example"));
    CHECK_FALSE(stopped("benvolio@evil.example"));
    CHECK(list.remote_size("a/b") == 2);
    list.set({entry(Kind::exempt, "tybalt@evil.example")});
    CHECK_FALSE(stopped("tybalt@evil.example"));
    list.set({});
    auto named = [](const std::string& item) {
        RemoteEntries one;
        add_item(one, item);
        return one;
    };
    list.change_remote("a/b", named("more.example"), named(hash));
    list.change_remote("unknown/b", named("ours.example"), {});
    CHECK_FALSE(stopped("tybalt@evil.example"));
    CHECK(stopped("more.example"));
    CHECK_FALSE(stopped("ours.example"));
    list.keep_remote({});
    CHECK(view.of(list) == nullptr);
}

TEST_CASE("strangers are counted within the hour", "[defence]") {
    using Answer = StrangerTally::Answer;
    StrangerTally tally;
    constexpr std::int64_t kHour = 3'600'000'000;
    auto write = [&](const char* to, std::int64_t now) {
        return tally.count("paris@ours.test", to, 2, now);
    };
    CHECK(write("a@ours.test", kNow) == Answer::yes);
    CHECK(write("b@ours.test", kNow) == Answer::yes);
    CHECK(write("a@ours.test", kNow) == Answer::yes);
    CHECK(write("c@ours.test", kNow) == Answer::first_no);
    CHECK(write("c@ours.test", kNow) == Answer::no);
    CHECK(write("b@ours.test", kNow) == Answer::yes);
    CHECK(tally.count("romeo@ours.test", "c@ours.test", 2, kNow) == Answer::yes);
    CHECK(tally.count("paris@ours.test", "c@ours.test", 0, kNow) == Answer::yes);
    CHECK(write("c@ours.test", kNow + kHour) == Answer::yes);
    CHECK(tally.size() == 1);  // the other has been forgotten
}

}  // namespace blocklist_test
