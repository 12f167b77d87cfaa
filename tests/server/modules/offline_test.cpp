#include "server/modules/offline.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"

using namespace parlance;
using server::modules::Keep;

namespace offline_test {

Keep keep(const std::string& type, const std::string& inside) {
    static xmpp::ParserPool pool;
    auto message =
        xmpp::parse_document(pool, "<message type='" + type + "'>" + inside + "</message>");
    REQUIRE(message.has_value());
    auto stanza = xmpp::Stanza::make(std::move(*message), *xmpp::Jid::parse("a@ours.test"),
                                     *xmpp::Jid::parse("b@ours.test"));
    REQUIRE(stanza.has_value());
    return server::modules::keeps(*stanza);
}

const std::string kBody = "<body>x</body>";
const std::string kComposing = "<composing xmlns='http://jabber.org/protocol/chatstates'/>";
const std::string kActive = "<active xmlns='http://jabber.org/protocol/chatstates'/>";
const std::string kNoStore = "<no-store xmlns='urn:xmpp:hints'/>";
const std::string kStore = "<store xmlns='urn:xmpp:hints'/>";

TEST_CASE("XEP-0160 §3: what is stored depends on the type") {
    CHECK(keep("normal", kBody) == Keep::store);
    CHECK(keep("chat", kBody) == Keep::store);
    CHECK(keep("groupchat", kBody) == Keep::refuse);
    CHECK(keep("headline", kBody) == Keep::drop);
    CHECK(keep("error", kBody) == Keep::drop);
    CHECK(keep("unheard-of", kBody) == Keep::store);
}

TEST_CASE("XEP-0160 §3: mere chat states are not stored") {
    CHECK(keep("chat", kComposing) == Keep::drop);
    CHECK(keep("chat", kComposing + "<thread>t</thread>") == Keep::drop);
    CHECK(keep("chat", kActive + kBody) == Keep::store);
    // Nor when they come back from a session that did not take them.
    CHECK(
        keep("chat", kComposing + "<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>") ==
        Keep::drop);
    // Receipts and markers are no chat states.
    CHECK(keep("chat", "<received xmlns='urn:xmpp:receipts' id='1'/>") == Keep::store);
    CHECK(keep("normal", "<x xmlns='http://jabber.org/protocol/muc#user'/>") == Keep::store);
}

TEST_CASE("XEP-0334: the sender's wish counts") {
    CHECK(keep("chat", kBody + kNoStore) == Keep::refuse);
    CHECK(keep("chat", kComposing + kNoStore) == Keep::drop);
    CHECK(keep("chat", kComposing + kStore) == Keep::store);
    CHECK(keep("normal", kBody + kNoStore + kStore) == Keep::refuse);
    CHECK(keep("error", kBody + kStore) == Keep::drop);
}

}  // namespace offline_test
