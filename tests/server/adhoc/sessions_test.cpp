#include "server/adhoc/sessions.h"

#include <catch2/catch.hpp>
#include <string>

using namespace parlance;
using namespace parlance::server::adhoc;

namespace sessions_test {

xmpp::Jid jid(const std::string& text) {
    auto parsed = xmpp::Jid::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

constexpr std::string_view kSecret = "secret of the server";
const std::string kUnique(16, 'u');

SessionLimits limits(std::size_t per_requester, std::size_t in_all) {
    SessionLimits chosen;
    chosen.idle_us = 100;
    chosen.per_requester = per_requester;
    chosen.in_all = in_all;
    return chosen;
}

TEST_CASE("an id is good for those that it was made for, and for nobody else", "[adhoc]") {
    xmpp::Jid phone = jid("juliet@capulet.lit/phone");
    std::string id = session_id(kSecret, phone, "juliet@capulet.lit", "config", kUnique);
    CHECK(is_session_id(id, kSecret, phone, "juliet@capulet.lit", "config"));
    CHECK_FALSE(is_session_id(id, "another", phone, "juliet@capulet.lit", "config"));
    CHECK_FALSE(is_session_id(id, kSecret, jid("juliet@capulet.lit/laptop"), "juliet@capulet.lit",
                              "config"));
    CHECK_FALSE(is_session_id(id, kSecret, phone, "capulet.lit", "config"));
    CHECK_FALSE(is_session_id(id, kSecret, phone, "juliet@capulet.lit", "list"));
    // Neither shifted between the parts, nor forged, nor cut, nor drawn out.
    CHECK_FALSE(is_session_id(id, kSecret, phone, "juliet@capulet.litc", "onfig"));
    for (std::size_t at : {std::size_t(0), id.size() - 1}) {
        std::string forged = id;
        forged[at] = forged[at] == '0' ? '1' : '0';
        CHECK_FALSE(is_session_id(forged, kSecret, phone, "juliet@capulet.lit", "config"));
    }
    for (const std::string& other : {std::string(), id.substr(1), id + "0", std::string(64, '0')}) {
        CHECK_FALSE(is_session_id(other, kSecret, phone, "juliet@capulet.lit", "config"));
    }
}

TEST_CASE("a session is found by its requester until it ends", "[adhoc]") {
    Sessions sessions(limits(5, 10));
    xmpp::Jid phone = jid("juliet@capulet.lit/phone");
    REQUIRE(sessions.open(phone, "1", 0) != nullptr);
    CHECK(sessions.find(phone, "1", 50) != nullptr);
    CHECK(sessions.find(phone, "2", 50) == nullptr);
    CHECK(sessions.find(jid("juliet@capulet.lit/phone2"), "1", 50) == nullptr);
    CHECK(sessions.find(jid("juliet@capulet.lit"), "1", 50) == nullptr);
    // Counted from its last use.
    CHECK(sessions.find(phone, "1", 149) != nullptr);
    CHECK(sessions.find(phone, "1", 249) == nullptr);
    CHECK(sessions.size() == 0);
    REQUIRE(sessions.open(phone, "3", 300) != nullptr);
    sessions.close(phone, "3");
    CHECK(sessions.find(phone, "3", 300) == nullptr);
}

TEST_CASE("one that is being dealt with does not expire", "[adhoc]") {
    Sessions sessions(limits(5, 1));
    xmpp::Jid phone = jid("juliet@capulet.lit/phone");
    OpenCommand* open = sessions.open(phone, "1", 0);
    REQUIRE(open != nullptr);
    open->busy = true;
    CHECK(sessions.open(jid("romeo@montague.lit/a"), "2", 1'000) == nullptr);
    CHECK(sessions.find(phone, "1", 1'000) == open);
    open->busy = false;
    CHECK(sessions.open(jid("romeo@montague.lit/a"), "2", 1'100) != nullptr);
}

TEST_CASE("too many of one requester: the longest unused goes", "[adhoc]") {
    Sessions sessions(limits(2, 10));
    xmpp::Jid phone = jid("juliet@capulet.lit/phone");
    xmpp::Jid laptop = jid("juliet@capulet.lit/laptop");
    REQUIRE(sessions.open(laptop, "0", 0) != nullptr);
    REQUIRE(sessions.open(phone, "1", 1) != nullptr);
    REQUIRE(sessions.open(phone, "2", 2) != nullptr);
    CHECK(sessions.find(phone, "1", 3) != nullptr);
    REQUIRE(sessions.open(phone, "3", 4) != nullptr);
    CHECK(sessions.find(phone, "1", 4) != nullptr);
    CHECK(sessions.find(phone, "2", 4) == nullptr);
    CHECK(sessions.find(phone, "3", 4) != nullptr);
    CHECK(sessions.find(laptop, "0", 4) != nullptr);
    sessions.forget(phone);
    CHECK(sessions.size() == 1);
    CHECK(sessions.find(laptop, "0", 4) != nullptr);
}

TEST_CASE("too many in all: none is opened until one expires or ends", "[adhoc]") {
    Sessions sessions(limits(2, 2));
    REQUIRE(sessions.open(jid("a@x/1"), "1", 0) != nullptr);
    REQUIRE(sessions.open(jid("b@x/1"), "1", 50) != nullptr);
    CHECK(sessions.open(jid("c@x/1"), "1", 99) == nullptr);
    CHECK(sessions.open(jid("c@x/1"), "1", 100) != nullptr);
    CHECK(sessions.open(jid("a@x/1"), "2", 100) == nullptr);
    sessions.close(jid("b@x/1"), "1");
    CHECK(sessions.open(jid("a@x/1"), "2", 100) != nullptr);
}

}  // namespace sessions_test
