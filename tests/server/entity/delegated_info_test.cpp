// What components can do, in the answers of disco#info.
#include "server/entity/delegated_info.h"

#include <catch2/catch.hpp>

#include "server/config.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::entity {

namespace delegated_info_test {

xmpp::Document query(std::string_view children) {
    xmpp::ParserPool pool;
    auto document =
        xmpp::parse_document(pool, "<query xmlns='http://jabber.org/protocol/disco#info'>" +
                                       std::string(children) + "</query>");
    REQUIRE(document);
    return std::move(*document);
}

Config delegating(std::string delegated, std::vector<std::string> hosts = {}) {
    Config config;
    config.hosts = {"ours.test"};
    ComponentConfig component;
    component.name = "pubsub.test";
    component.delegate = {std::move(delegated)};
    component.hosts = std::move(hosts);
    config.components = {component};
    return config;
}

constexpr std::string_view kPubsub = "http://jabber.org/protocol/pubsub";
constexpr std::string_view kOwn =
    "<identity category='pubsub' type='pep'/><identity category='account' type='registered'/>"
    "<feature var='http://jabber.org/protocol/pubsub'/>"
    "<feature var='http://jabber.org/protocol/pubsub#auto-create'/>"
    "<feature var='http://jabber.org/protocol/pubsubber'/>"
    "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'>"
    "<value>http://jabber.org/protocol/pubsub#meta-data</value></field></x>";

TEST_CASE("What the server says of a namespace that is given away is left out") {
    DelegatedInfo info("ours.test");
    xmpp::Document answer = query(kOwn);
    info.nest(delegating(std::string(kPubsub)), true, answer.root());
    CHECK(xmpp::equal(answer.root(), query("<identity category='account' type='registered'/>"
                                           "<feature var='http://jabber.org/protocol/pubsubber'/>")
                                         .root()));
}

TEST_CASE("What the component says is put in, once, for the host and for accounts") {
    DelegatedInfo info("ours.test");
    Config config = delegating(std::string(kPubsub) + " node");
    CHECK(info.version() == 0);
    CHECK(info.take(kPubsub, true,
                    query("<identity category='pubsub' type='pep'/>"
                          "<feature var='http://jabber.org/protocol/pubsub#publish-options'/>"
                          "<feature var='urn:xmpp:delegation:2::x'/><other xmlns='y'/>")
                        .root()));
    CHECK(info.version() == 1);
    xmpp::Document answer = query(kOwn);
    info.nest(config, true, answer.root());
    info.nest(config, true, answer.root());
    CHECK(xmpp::equal(answer.root(),
                      query("<identity category='account' type='registered'/>"
                            "<feature var='http://jabber.org/protocol/pubsubber'/>"
                            "<identity category='pubsub' type='pep'/>"
                            "<feature var='http://jabber.org/protocol/pubsub#publish-options'/>")
                          .root()));
    xmpp::Document of_host = query("<feature var='a'/>");
    info.nest(config, false, of_host.root());
    CHECK(xmpp::equal(of_host.root(), query("<feature var='a'/>").root()));
}

TEST_CASE("What is about another host, or is not given away, stays as it is") {
    DelegatedInfo info("ours.test");
    REQUIRE(info.take(kPubsub, false, query("<feature var='new'/>").root()));
    for (const Config& config :
         {delegating(std::string(kPubsub), {"other.test"}), delegating("urn:xmpp:mam:2")}) {
        xmpp::Document answer = query(kOwn);
        info.nest(config, false, answer.root());
        CHECK(xmpp::equal(answer.root(), query(kOwn).root()));
    }
}

TEST_CASE("An answer that could not be hashed, or is endless, is not taken") {
    DelegatedInfo info("ours.test");
    CHECK_FALSE(info.take(kPubsub, false,
                          query("<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' "
                                "type='hidden'><value>y</value></field><reported/></x>")
                              .root()));
    std::string many;
    for (int i = 0; i < 300; ++i) many += "<feature var='f" + std::to_string(i) + "'/>";
    CHECK_FALSE(info.take(kPubsub, false, query(many).root()));
    CHECK(info.version() == 0);
}

}  // namespace delegated_info_test
}  // namespace parlance::server::entity
