#include <catch2/catch.hpp>
#include <string>

#include "xmpp/muc/admin_query.h"
#include "xmpp/muc/entry.h"
#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace requests_test {

constexpr std::int64_t kNoon = 1'000'000'000'000'000;

Document xml(const std::string& text) {
    ParserPool parsers;
    auto document = parse_document(parsers, text);
    REQUIRE(document);
    return std::move(*document);
}

std::optional<Entry> entry(const std::string& x) {
    Document presence = xml("<presence xmlns='jabber:client'>" + x + "</presence>");
    return entry_in(presence.root(), kNoon);
}

std::string x(const std::string& inside) {
    return "<x xmlns='http://jabber.org/protocol/muc'>" + inside + "</x>";
}

parlance::base::Result<std::vector<AdminItem>, StanzaError> items(const std::string& inside) {
    return parse_admin_items(
        xml("<query xmlns='http://jabber.org/protocol/muc#admin'>" + inside + "</query>").root());
}

std::string refusal_of(const std::string& inside) {
    auto parsed = items(inside);
    return parsed ? "none" : std::string(name_of(parsed.error().condition));
}

TEST_CASE("only <x/> asks to enter (XEP-0045 §7.2.1)") {
    CHECK_FALSE(entry(""));
    CHECK_FALSE(entry("<x xmlns='http://jabber.org/protocol/muc#user'/>"));
    auto plain = entry(x(""));
    REQUIRE(plain);
    CHECK(plain->password.empty());
    CHECK_FALSE(plain->history.none());
    CHECK(entry(x("<password>cauldronburn</password>"))->password == "cauldronburn");
}

TEST_CASE("history is bounded as it is asked for (XEP-0045 §7.2.15)") {
    CHECK(entry(x("<history maxstanzas='20'/>"))->history.max_stanzas == 20U);
    CHECK(entry(x("<history maxchars='65000'/>"))->history.max_chars == 65'000U);
    CHECK(entry(x("<history maxchars='0'/>"))->history.none());
    CHECK(entry(x("<history maxstanzas='0'/>"))->history.none());
    CHECK(entry(x("<history seconds='180'/>"))->history.since_us == kNoon - 180'000'000);
    CHECK(entry(x("<history since='1970-01-01T00:00:00Z'/>"))->history.since_us == 0);
    CHECK(entry(x("<history since='1970-01-01T00:00:00Z' seconds='10'/>"))->history.since_us ==
          kNoon - 10'000'000);
    HistoryRequest odd = entry(x("<history maxstanzas='-1' maxchars='x' since='now'/>"))->history;
    CHECK_FALSE(odd.max_stanzas);
    CHECK_FALSE(odd.max_chars);
    CHECK_FALSE(odd.since_us);
}

TEST_CASE("changes of roles and affiliations are read (XEP-0045 §8.2, §9.1)") {
    auto kick = items("<item nick='pistol' role='none'><reason>Avaunt!</reason></item>");
    REQUIRE(kick);
    REQUIRE(kick->size() == 1);
    CHECK(kick->front().role == Role::none);
    CHECK_FALSE(kick->front().affiliation);
    CHECK(kick->front().nick == "pistol");
    CHECK(kick->front().reason == "Avaunt!");

    auto bans = items(
        "<item affiliation='outcast' jid='Lord@shakespeare.lit/x'/>"
        "<item affiliation='outcast' jid='montague.lit'/>"
        "<item affiliation='member' jid='hag66@shakespeare.lit' nick='thirdwitch'/>"
        "<item affiliation='outcast' nick='pistol'/>");
    REQUIRE(bans);
    REQUIRE(bans->size() == 4);
    CHECK((*bans)[0].jid.full() == "lord@shakespeare.lit");
    CHECK((*bans)[1].jid.full() == "montague.lit");
    CHECK((*bans)[2].nick == "thirdwitch");
    CHECK((*bans)[3].jid.empty());
}

TEST_CASE("changes that cannot be meant are refused") {
    CHECK(refusal_of("") == "bad-request");
    CHECK(refusal_of("<item nick='pistol'/>") == "bad-request");
    CHECK(refusal_of("<item nick='pistol' role='king'/>") == "bad-request");
    CHECK(refusal_of("<item jid='a@b' affiliation='king'/>") == "bad-request");
    CHECK(refusal_of("<item nick='pistol' role='none' affiliation='none'/>") == "bad-request");
    CHECK(refusal_of("<item role='none'/>") == "bad-request");
    CHECK(refusal_of("<item role='none' jid='a@b'/>") == "bad-request");
    CHECK(refusal_of("<item affiliation='none'/>") == "bad-request");
    CHECK(refusal_of("<item affiliation='none' jid='@'/>") == "jid-malformed");
    CHECK(refusal_of("<item role='none' nick=''/>") == "jid-malformed");
    // One that cannot be is enough.
    CHECK(refusal_of("<item nick='a' role='none'/><item nick='b'/>") == "bad-request");
    std::string many;
    for (std::size_t i = 0; i <= kMostAdminItems; ++i) many += "<item nick='a' role='none'/>";
    CHECK(refusal_of(many) == "policy-violation");
}

TEST_CASE("lists are of one role or of one affiliation") {
    auto list = [](const std::string& inside) {
        return parse_admin_list(
            xml("<query xmlns='http://jabber.org/protocol/muc#admin'>" + inside + "</query>")
                .root());
    };
    CHECK(list("<item role='participant'/>")->role == Role::participant);
    CHECK(list("<item affiliation='outcast'/>")->affiliation == Affiliation::outcast);
    CHECK_FALSE(list(""));
    CHECK_FALSE(list("<item/>"));
    CHECK_FALSE(list("<item role='x'/>"));
    CHECK_FALSE(list("<item role='moderator' affiliation='owner'/>"));
}

}  // namespace requests_test
