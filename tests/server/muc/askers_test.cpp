// Who may ask those who run a room for something again.
#include "server/muc/askers.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/clock.h"

namespace parlance::server::muc {

namespace askers_test {

constexpr std::int64_t kStartUs = 5 * base::kSecondUs;
constexpr std::int64_t kMinuteUs = 60 * base::kSecondUs;

xmpp::Jid jid(const std::string& text) {
    auto parsed = xmpp::Jid::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

bool ask(Askers& askers, Wish wish, const std::string& who, bool ours, std::int64_t now_us) {
    if (!askers.admits(wish, jid(who), ours, now_us)) return false;
    askers.note(wish, jid(who), ours, now_us);
    return true;
}

TEST_CASE("each asks once a minute for each thing, in whatever session", "[muc]") {
    Askers askers;
    CHECK(ask(askers, Wish::voice, "hag@ours.test/pda", true, kStartUs));
    CHECK_FALSE(ask(askers, Wish::voice, "hag@ours.test/broom", true, kStartUs + kMinuteUs - 1));
    CHECK(ask(askers, Wish::membership, "hag@ours.test/pda", true, kStartUs + 1));
    CHECK(ask(askers, Wish::voice, "wicca@ours.test", true, kStartUs));
    CHECK(ask(askers, Wish::voice, "hag@ours.test/pda", true, kStartUs + kMinuteUs));
    CHECK_FALSE(ask(askers, Wish::membership, "hag@ours.test/pda", true, kStartUs + kMinuteUs));
    CHECK(askers.size() == 2);
    askers.forget_old(kStartUs + kMinuteUs + 1);
    CHECK(askers.size() == 1);
    CHECK_FALSE(ask(askers, Wish::voice, "hag@ours.test", true, kStartUs + kMinuteUs + 1));
}

TEST_CASE("nobody uses up the places of others", "[muc]") {
    Askers askers;
    auto from = [&askers](const std::string& server, std::size_t count, std::int64_t now_us) {
        std::size_t admitted = 0;
        for (std::size_t i = 0; i < count; ++i) {
            bool done =
                ask(askers, Wish::voice, "u" + std::to_string(i) + "@" + server, false, now_us);
            admitted += done ? 1 : 0;
        }
        return admitted;
    };
    // As many users as a server may invent: others still ask.
    CHECK(from("one.example", 5'000, kStartUs) == Askers::kOfServer);
    CHECK(ask(askers, Wish::voice, "romeo@montague.example", false, kStartUs));
    for (int i = 0; i < 20; ++i) from("n" + std::to_string(i) + ".example", 200, kStartUs);
    CHECK(askers.size() == Askers::kForeign);
    CHECK_FALSE(ask(askers, Wish::voice, "tybalt@capulet.example", false, kStartUs));
    CHECK(ask(askers, Wish::voice, "hag@ours.test", true, kStartUs));
    // A minute later all is forgotten, of each server as well.
    CHECK(from("one.example", 200, kStartUs + kMinuteUs) == Askers::kOfServer);
    CHECK(askers.size() == Askers::kOfServer);
}

TEST_CASE("those of this server are not without number, either", "[muc]") {
    Askers askers;
    for (std::size_t i = 0; i < Askers::kOurs; ++i) {
        REQUIRE(ask(askers, Wish::voice, "u" + std::to_string(i) + "@ours.test", true, kStartUs));
    }
    CHECK_FALSE(ask(askers, Wish::voice, "hag@ours.test", true, kStartUs));
    CHECK(ask(askers, Wish::voice, "romeo@montague.example", false, kStartUs));
    CHECK(ask(askers, Wish::voice, "hag@ours.test", true, kStartUs + kMinuteUs));
    CHECK(askers.size() == 1);
}

}  // namespace askers_test

}  // namespace parlance::server::muc
