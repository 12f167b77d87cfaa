#include "xmpp/stanza.h"

#include <catch2/catch.hpp>

#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

using namespace parlance::xmpp;

namespace stanza_test {
const Jid kRomeo = *Jid::parse("romeo@example.net/orchard");
const Jid kJuliet = *Jid::parse("juliet@example.com");

Stanza chat() {
    Document doc = new_stanza(StanzaKind::message, "chat", "m1");
    doc->add("body").add_text("Art thou not Romeo?");
    return *Stanza::make(std::move(doc), kRomeo, kJuliet);
}

TEST_CASE("addresses come from the arguments, never from the element", "[stanza]") {
    Document doc = new_stanza(StanzaKind::message, "chat", "m1");
    doc->set("from", "mallory@evil.test").set("to", "victim@evil.test");
    auto stanza = Stanza::make(std::move(doc), kRomeo, kJuliet);
    REQUIRE(stanza);
    CHECK(
        stanza->wire() ==
        "<message to='juliet@example.com' from='romeo@example.net/orchard' type='chat' id='m1'/>");
}

TEST_CASE("re-addressing shares the body", "[stanza]") {
    Stanza first = chat();
    Stanza second = first.with_to(*Jid::parse("nurse@example.com/x"));
    CHECK(&first.element() == &second.element());
    CHECK(second.wire() ==
          "<message to='nurse@example.com/x' from='romeo@example.net/orchard' type='chat' "
          "id='m1'><body>Art thou not Romeo?</body></message>");
    CHECK(first.wire().size() <= first.wire_size());
}

TEST_CASE("types are those of the RFC", "[stanza]") {
    auto kind_of = [](StanzaKind kind, const char* type) {
        return Stanza::make(new_stanza(kind, type), kRomeo, kJuliet);
    };
    for (const char* type : {"get", "set", "result", "error"}) {
        REQUIRE(kind_of(StanzaKind::iq, type));
        CHECK(name_of(kind_of(StanzaKind::iq, type)->iq_type()) == type);
    }
    CHECK_FALSE(kind_of(StanzaKind::iq, ""));
    CHECK_FALSE(kind_of(StanzaKind::iq, "put"));
    for (const char* type : {"", "unavailable", "subscribe", "subscribed", "unsubscribe",
                             "unsubscribed", "probe", "error"}) {
        REQUIRE(kind_of(StanzaKind::presence, type));
        CHECK(name_of(kind_of(StanzaKind::presence, type)->presence_type()) == type);
    }
    CHECK_FALSE(kind_of(StanzaKind::presence, "available"));
    Document empty = new_stanza(StanzaKind::presence, "");
    empty->set("type", "");
    CHECK_FALSE(Stanza::make(std::move(empty), kRomeo, kJuliet));
    // RFC 6121 §5.2.2: an unknown message type is normal.
    CHECK(kind_of(StanzaKind::message, "gossip")->message_type() == MessageType::normal);
    CHECK(kind_of(StanzaKind::message, "groupchat")->message_type() == MessageType::groupchat);
}

TEST_CASE("what is no stanza is refused", "[stanza]") {
    CHECK_FALSE(Stanza::make(Document("features", ns::streams), kRomeo, kJuliet));
}

TEST_CASE("an error reply goes back, with the payload of an iq only", "[stanza]") {
    Stanza reply = chat().error_reply(Condition::service_unavailable);
    CHECK(reply.wire() ==
          "<message to='romeo@example.net/orchard' from='juliet@example.com' type='error' id='m1'>"
          "<error type='cancel'><service-unavailable "
          "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
    CHECK(reply.is_error());
    Document iq = new_stanza(StanzaKind::iq, "get", "i1");
    iq->add("query", "jabber:iq:version");
    auto request = Stanza::make(std::move(iq), kRomeo, kJuliet);
    CHECK(request->is_request());
    Stanza refused = request->error_reply(
        StanzaError(Condition::forbidden, "no").with_application("blocked", "urn:x"));
    CHECK(refused.element().child("query", "jabber:iq:version") != nullptr);
    const Element* error = refused.element().child("error", ns::client);
    REQUIRE(error != nullptr);
    CHECK(error->attr("type") == "auth");
    CHECK(error->child_text("text", ns::stanza_errors) == "no");
    CHECK(error->has_child("blocked", "urn:x"));
}

TEST_CASE("a result reply carries the payload", "[stanza]") {
    auto request = Stanza::make(new_stanza(StanzaKind::iq, "get", "i1"), kRomeo, kJuliet);
    CHECK(request->result_reply().wire() ==
          "<iq to='romeo@example.net/orchard' from='juliet@example.com' type='result' id='i1'/>");
    CHECK(request->result_reply(Document("time", "urn:xmpp:time")).payload()->name() == "time");
}

}  // namespace stanza_test
