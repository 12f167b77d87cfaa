#include "server/modules/push_notification.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace push_notification_test {

xmpp::Document parsed(const std::string& xml) {
    static xmpp::ParserPool pool;
    auto document = xmpp::parse_document(pool, xml);
    if (!document) FAIL("not XML: " + xml);
    return std::move(*document);
}

xmpp::Document message(const std::string& children) {
    return parsed("<message id='1'>" + children + "</message>");
}

Outlook of(const std::string& type, const std::string& condition) {
    return outlook(parsed("<iq type='error'><error type='" + type + "'><" + condition +
                          " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>")
                       .root());
}

TEST_CASE("what is worth waking somebody") {
    auto text = notable(message("<body>hello</body>").root());
    REQUIRE(text.has_value());
    CHECK(text->body == "hello");
    CHECK_FALSE(text->call);
    for (const char* wrapper : {"<encrypted xmlns='eu.siacs.conversations.axolotl'/>",
                                "<encrypted xmlns='urn:xmpp:omemo:2'/>",
                                "<openpgp xmlns='urn:xmpp:openpgp:0'>x</openpgp>",
                                "<x xmlns='jabber:x:encrypted'>x</x>"}) {
        auto secret = notable(message(std::string(wrapper) + "<body>get a client</body>").root());
        REQUIRE(secret.has_value());
        CHECK(secret->body.empty());
        CHECK(notable(message(wrapper).root()).has_value());
    }
    auto call = notable(message("<propose xmlns='urn:xmpp:jingle-message:0' id='a'/>").root());
    REQUIRE(call.has_value());
    CHECK(call->call);
    CHECK(notable(message("<x xmlns='jabber:x:conference' jid='room@muc.test'/>").root()));
    CHECK(notable(
        message("<x xmlns='http://jabber.org/protocol/muc#user'><invite from='a@b'/></x>").root()));
}

TEST_CASE("what is not") {
    for (const char* idle :
         {"", "<body/>", "<body xmlns='other'>x</body>",
          "<composing xmlns='http://jabber.org/protocol/chatstates'/>",
          "<received xmlns='urn:xmpp:receipts' id='x'/>", "<subject>s</subject>",
          "<retract xmlns='urn:xmpp:jingle-message:0' id='a'/>",
          "<x xmlns='http://jabber.org/protocol/muc#user'><status code='100'/></x>"}) {
        INFO(idle);
        CHECK_FALSE(notable(message(idle).root()).has_value());
    }
}

TEST_CASE("a message is known again by sender, id and text") {
    auto print = [](const char* from, const char* xml) {
        return fingerprint(from, parsed(xml).root());
    };
    auto one = print("a@b/c", "<message id='1'><body>x</body></message>");
    CHECK(one == print("a@b/c",
                       "<message to='q@r' id='1'><body>x</body>"
                       "<delay xmlns='urn:xmpp:delay'/></message>"));
    CHECK(one != print("a@b/d", "<message id='1'><body>x</body></message>"));
    CHECK(one != print("a@b/c", "<message id='2'><body>x</body></message>"));
    CHECK(one != print("a@b/c", "<message id='1'><body>y</body></message>"));
    CHECK(print("a", "<message id='bc'/>") != print("ab", "<message id='c'/>"));
}

TEST_CASE("a publication says what it may, and gives the service what it asked for") {
    storage::push::Registration device("push.test", "n<1>");
    Summary summary;
    summary.messages = 3;
    CHECK(xmpp::to_xml(publication(device, nullptr, summary).root()) ==
          "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n&lt;1&gt;'><item>"
          "<notification xmlns='urn:xmpp:push:0'><x xmlns='jabber:x:data' type='submit'>"
          "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>"
          "<field var='message-count'><value>3</value></field>"
          "</x></notification></item></publish></pubsub>");
    summary.subscriptions = 2;
    summary.sender = "a@b/c";
    summary.body = "x & y";
    device.node.clear();
    xmpp::Document options = parsed("<x xmlns='jabber:x:data' type='submit'/>");
    CHECK(xmpp::to_xml(publication(device, &options.root(), summary).root()) ==
          "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish><item>"
          "<notification xmlns='urn:xmpp:push:0'><x xmlns='jabber:x:data' type='submit'>"
          "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:push:summary</value></field>"
          "<field var='message-count'><value>3</value></field>"
          "<field var='pending-subscription-count'><value>2</value></field>"
          "<field var='last-message-sender'><value>a@b/c</value></field>"
          "<field var='last-message-body'><value>x &amp; y</value></field>"
          "</x></notification></item></publish><publish-options>"
          "<x xmlns='jabber:x:data' type='submit'/></publish-options></pubsub>");
}

TEST_CASE("what errors say of the next publication") {
    CHECK(of("cancel", "item-not-found") == Outlook::hopeless);
    CHECK(of("auth", "forbidden") == Outlook::hopeless);
    CHECK(of("modify", "bad-request") == Outlook::hopeless);
    CHECK(of("wait", "item-not-found") == Outlook::fair);
    CHECK(of("cancel", "service-unavailable") == Outlook::doubtful);
    CHECK(of("cancel", "remote-server-not-found") == Outlook::doubtful);
    CHECK(outlook(parsed("<iq type='error'/>").root()) == Outlook::fair);
}

}  // namespace push_notification_test
}  // namespace parlance::server::modules
