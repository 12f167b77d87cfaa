#include "xmpp/dialback.h"

#include <catch2/catch.hpp>

#include <string>

#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

using namespace parlance::xmpp;

namespace dialback_test {

namespace db = dialback;

// XEP-0220 §2, XEP-0185 §3.
const std::string kSecret = "s3cr3tf0rd14lb4ck";
const std::string kKey = "b4835385f37fe2895af6c196b59097b16862406db80559900d96bf6fa7d23df3";

// As on a stream that declares the prefix.
parlance::base::Result<db::Packet, StreamError> read(const std::string& xml) {
    ParserPool pool;
    auto document =
        parse_document(pool, "<stream xmlns='jabber:server' xmlns:db='jabber:server:dialback'>" +
                                 xml + "</stream>");
    REQUIRE(document.has_value());
    REQUIRE(document->root().first_child() != nullptr);
    return db::parse(*document->root().first_child());
}

StreamCondition refusal(const std::string& xml) {
    INFO(xml);
    auto packet = read(xml);
    REQUIRE_FALSE(packet.ok());
    return packet.error().condition;
}

TEST_CASE("dialback keys are those of the XEPs") {
    CHECK(db::key(kSecret, "montague.example", "capulet.example", "D60000229F") == kKey);
    CHECK(db::key("d14lb4ck43v3r", "capulet.example", "montague.example", "417GAF25") ==
          "225cc5aa6a071133249d25fef42ae516fc7a86c523aa1c6980a7f73e784c972d");
    CHECK(db::key(kSecret, "xmpp.example.com", "example.org", "D60000229F") ==
          "37c69b1cf07a3f67c04a5ef5902fa5114f2c76fe4a2686482ba5b89323075643");
}

TEST_CASE("a dialback key is good for one pair of domains and one stream") {
    CHECK(db::is_key(kKey, kSecret, "montague.example", "capulet.example", "D60000229F"));
    CHECK_FALSE(db::is_key(kKey, "secret", "montague.example", "capulet.example", "D60000229F"));
    CHECK_FALSE(db::is_key(kKey, kSecret, "capulet.example", "montague.example", "D60000229F"));
    CHECK_FALSE(db::is_key(kKey, kSecret, "montague.example", "capulet.example", "D60000229E"));
    CHECK_FALSE(db::is_key("", kSecret, "montague.example", "capulet.example", "D60000229F"));
    CHECK_FALSE(
        db::is_key(kKey.substr(1), kSecret, "montague.example", "capulet.example", "D60000229F"));
    CHECK_FALSE(
        db::is_key(kKey + "0", kSecret, "montague.example", "capulet.example", "D60000229F"));
}

TEST_CASE("requests of dialback are read, with space around the key and addresses in any form") {
    auto result = read("<db:result from='capulet.example' to='montague.example'>\n  " + kKey +
                       "\r\n\t</db:result>");
    REQUIRE(result.ok());
    CHECK(result->kind == db::Kind::result);
    CHECK(result->type == db::Type::request);
    CHECK(result->from == "capulet.example");
    CHECK(result->to == "montague.example");
    CHECK(result->key == kKey);
    CHECK(result->id.empty());
    CHECK(result->condition.empty());

    auto verify = read(
        "<db:verify from='Capulet.Example' to='xn--mnchen-3ya.example' "
        "id='417 GAF&lt;25'>key</db:verify>");
    REQUIRE(verify.ok());
    CHECK(verify->kind == db::Kind::verify);
    CHECK(verify->from == "capulet.example");
    CHECK(verify->to == "m\xc3\xbcnchen.example");
    CHECK(verify->id == "417 GAF<25");
    CHECK(verify->key == "key");

    std::string most(db::kMaxKey, 'a');
    CHECK(read("<db:result from='a.example' to='b.example'>" + most + "</db:result>").ok());
    CHECK(read("<result xmlns='jabber:server:dialback' from='[::1]' to='b'>k</result>").ok());
}

TEST_CASE("answers of dialback are read, errors with their condition") {
    const std::string from_to = " from='montague.example' to='capulet.example' ";
    auto packet = read("<db:result" + from_to + "type='valid'/>");
    REQUIRE(packet.ok());
    CHECK(packet->type == db::Type::valid);
    CHECK(packet->key.empty());
    packet = read("<db:verify" + from_to + "id='417GAF25' type='invalid'>old key</db:verify>");
    REQUIRE(packet.ok());
    CHECK(packet->type == db::Type::invalid);
    CHECK(packet->id == "417GAF25");
    CHECK(packet->key.empty());

    const std::string error = "<db:result" + from_to + "type='error'>";
    const std::string text = "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>No.</text>";
    packet = read(error + "<error type='cancel'>" + text +
                  "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                  "</db:result>");
    REQUIRE(packet.ok());
    CHECK(packet->type == db::Type::error);
    CHECK(packet->condition == "item-not-found");
    packet = read(error +
                  "<db:error><remote-connection-failed "
                  "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></db:error></db:result>");
    CHECK(packet->condition == "remote-connection-failed");
    packet = read(error + "</db:result>");
    CHECK(packet->condition == "undefined-condition");
    packet = read(error + "<error><forbidden/>" + text + "</error></db:result>");
    CHECK(packet->condition == "undefined-condition");
}

TEST_CASE("what is no dialback between two domains ends the stream") {
    for (const char* addresses :
         {"", "from='capulet.example'", "to='montague.example'", "from='' to='montague.example'",
          "from='capulet.example' to=''", "from='romeo@capulet.example' to='montague.example'",
          "from='capulet.example' to='juliet@montague.example'",
          "from='capulet.example/r' to='montague.example'", "from='capulet.example' to='mon tague'",
          "from='capulet..example' to='montague.example'", "from='-a' to='montague.example'"}) {
        std::string attributes(addresses);
        CHECK(refusal("<db:result " + attributes + ">k</db:result>") ==
              StreamCondition::improper_addressing);
        CHECK(refusal("<db:verify id='1' " + attributes + ">k</db:verify>") ==
              StreamCondition::improper_addressing);
        CHECK(refusal("<db:result type='valid' " + attributes + "/>") ==
              StreamCondition::improper_addressing);
    }
    CHECK(refusal("<db:other from='a.example' to='b.example'>k</db:other>") ==
          StreamCondition::unsupported_stanza_type);
    CHECK(refusal("<result from='a.example' to='b.example'>k</result>") ==
          StreamCondition::unsupported_stanza_type);
}

TEST_CASE("dialback with a type, an id or a key that cannot be ends the stream") {
    const std::string result = "<db:result from='a.example' to='b.example'";
    const std::string verify = "<db:verify from='a.example' to='b.example'";
    const auto bad = StreamCondition::bad_format;
    CHECK(refusal(result + " type='request'>k</db:result>") == bad);
    CHECK(refusal(result + " type=''>k</db:result>") == bad);
    CHECK(refusal(result + " type='VALID'/>") == bad);
    CHECK(refusal(result + "/>") == bad);
    CHECK(refusal(result + "> \n </db:result>") == bad);
    CHECK(refusal(result + "><k>k</k></db:result>") == bad);
    CHECK(refusal(result + ">" + std::string(db::kMaxKey + 1, 'a') + "</db:result>") == bad);
    CHECK(refusal(verify + ">k</db:verify>") == bad);
    CHECK(refusal(verify + " id=''>k</db:verify>") == bad);
    CHECK(refusal(verify + " type='valid'/>") == bad);
    CHECK(refusal(verify + " id='" + std::string(db::kMaxId + 1, 'a') + "'>k</db:verify>") == bad);
}

TEST_CASE("requests of dialback are written as the XEP has them, and read as they were meant") {
    CHECK(db::result_request("capulet.example", "montague.example", kKey) ==
          "<db:result from='capulet.example' to='montague.example'>" + kKey + "</db:result>");
    std::string xml = db::verify_request("m\xc3\xbcnchen.example", "a.example", "'1<&", "k&<");
    CHECK(xml ==
          "<db:verify from='m\xc3\xbcnchen.example' to='a.example' id='&apos;1&lt;&amp;'>"
          "k&amp;&lt;</db:verify>");
    auto packet = read(xml);
    REQUIRE(packet.ok());
    CHECK(packet->from == "m\xc3\xbcnchen.example");
    CHECK(packet->id == "'1<&");
    CHECK(packet->key == "k&<");
}

TEST_CASE("answers of dialback go back to who asked") {
    db::Packet result(db::Kind::result, db::Type::request, "capulet.example", "montague.example");
    CHECK(db::answer(result, true) ==
          "<db:result from='montague.example' to='capulet.example' type='valid'/>");
    CHECK(db::answer(result, false) ==
          "<db:result from='montague.example' to='capulet.example' type='invalid'/>");
    CHECK(db::answer(result, Condition::item_not_found) ==
          "<db:result from='montague.example' to='capulet.example' type='error'>"
          "<error type='cancel'>"
          "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>");
    db::Packet verify(db::Kind::verify, db::Type::request, "capulet.example", "montague.example",
                      "417&GAF25", kKey);
    CHECK(db::answer(verify, true) ==
          "<db:verify from='montague.example' to='capulet.example' id='417&amp;GAF25' "
          "type='valid'/>");
    auto packet = read(db::answer(verify, Condition::remote_server_timeout));
    REQUIRE(packet.ok());
    CHECK(packet->kind == db::Kind::verify);
    CHECK(packet->type == db::Type::error);
    CHECK(packet->from == "montague.example");
    CHECK(packet->id == "417&GAF25");
    CHECK(packet->condition == "remote-server-timeout");
}

TEST_CASE("the feature of dialback says that errors are understood") {
    ParserPool pool;
    auto feature = parse_document(pool, db::kFeature);
    REQUIRE(feature.has_value());
    CHECK(feature->root().is("dialback", ns::dialback_feature));
    CHECK(feature->root().has_child("errors", ns::dialback_feature));
}

}  // namespace dialback_test
