#include "xmpp/invitation_uri.h"

#include <catch2/catch.hpp>

#include <string>

namespace parlance::xmpp {

TEST_CASE("the URIs of invitations are those of XEP-0401 and XEP-0445") {
    Jid romeo = Jid::parse("romeo@example.com").value();
    CHECK(contact_invitation_uri(romeo, "TOKEN", true) ==
          "xmpp:romeo@example.com?roster;preauth=TOKEN;ibr=y");
    CHECK(contact_invitation_uri(romeo, "TOKEN", false) ==
          "xmpp:romeo@example.com?roster;preauth=TOKEN");
    CHECK(account_invitation_uri(Jid::parse("juliet@example.com").value(), "TOKEN") ==
          "xmpp:juliet@example.com?register;preauth=TOKEN");
    CHECK(account_invitation_uri(Jid::parse("example.com").value(), "TOKEN") ==
          "xmpp:example.com?register;preauth=TOKEN");
}

TEST_CASE("what a URI gives another meaning is escaped in addresses (RFC 5122)") {
    CHECK(contact_invitation_uri(Jid::parse("a?b#c%d@example.com").value(), "T", false) ==
          "xmpp:a%3Fb%23c%25d@example.com?roster;preauth=T");
    CHECK(contact_invitation_uri(Jid::parse("j\xc3\xbcrg@example.com").value(), "T", false) ==
          "xmpp:j%C3%BCrg@example.com?roster;preauth=T");
}

TEST_CASE("a token is made of letters and digits, neither short nor long") {
    CHECK(is_invitation_token("0123456789abcdefABCDEF"));
    CHECK(is_invitation_token(std::string(128, 'x')));
    CHECK_FALSE(is_invitation_token(""));
    CHECK_FALSE(is_invitation_token("TOKEN"));
    CHECK_FALSE(is_invitation_token(std::string(129, 'x')));
    CHECK_FALSE(is_invitation_token("0123456789abcdef-0123456789abcdef"));
    CHECK_FALSE(is_invitation_token(std::string(32, '\0')));
}

}  // namespace parlance::xmpp
