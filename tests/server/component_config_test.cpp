// What may be granted to components, as it is written in the configuration.
#include "server/component_config.h"

#include <catch2/catch.hpp>

namespace parlance::server {

TEST_CASE("An iq grant is a type and a namespace") {
    auto grant = parse_iq_grant("set http://jabber.org/protocol/pubsub");
    REQUIRE(grant);
    CHECK(grant->access == Access::set);
    CHECK(grant->ns == "http://jabber.org/protocol/pubsub");
    CHECK(parse_iq_grant("get a")->access == Access::get);
    CHECK(parse_iq_grant(" both  a ")->access == Access::both);
    for (std::string_view bad : {"", "set", "none a", "a", "result a", "set a b", "SET a"}) {
        INFO(bad);
        CHECK_FALSE(parse_iq_grant(bad));
    }
}

TEST_CASE("A delegation is a namespace and attributes") {
    auto plain = parse_delegated("http://jabber.org/protocol/pubsub");
    REQUIRE(plain);
    CHECK(plain->ns == "http://jabber.org/protocol/pubsub");
    CHECK(plain->attributes.empty());
    auto filtered = parse_delegated("urn:xmpp:mam:2 node  queryid");
    REQUIRE(filtered);
    CHECK(filtered->ns == "urn:xmpp:mam:2");
    CHECK(filtered->attributes == std::vector<std::string_view>{"node", "queryid"});
    CHECK(parse_delegated(kDelegatedInfo));
    CHECK(parse_delegated(kDelegatedItems));
}

TEST_CASE("What belongs to streams, log-in and rights is never given away") {
    for (std::string_view ns : {"",
                                "jabber:client",
                                "jabber:server",
                                "jabber:component:accept",
                                "http://etherx.jabber.org/streams",
                                "urn:ietf:params:xml:ns:xmpp-bind",
                                "urn:ietf:params:xml:ns:xmpp-session",
                                "urn:ietf:params:xml:ns:xmpp-sasl",
                                "urn:ietf:params:xml:ns:xmpp-tls",
                                "urn:ietf:params:xml:ns:xmpp-stanzas",
                                "urn:xmpp:sm:3",
                                "urn:xmpp:bind:0",
                                "urn:xmpp:sasl:2",
                                "urn:xmpp:component:0",
                                "urn:xmpp:privilege:2",
                                "urn:xmpp:delegation:2",
                                "urn:xmpp:delegation:2::urn:xmpp:mam:2",
                                "urn:xmpp:forward:0",
                                "http://jabber.org/protocol/disco#info",
                                "http://jabber.org/protocol/disco#items",
                                "jabber:iq:auth"}) {
        INFO(ns);
        CHECK_FALSE(parse_delegated(ns));
    }
}

TEST_CASE("Rights are for all hosts unless some are named") {
    ComponentConfig component;
    CHECK(component.covers("a.test"));
    component.hosts = {"b.test"};
    CHECK_FALSE(component.covers("a.test"));
    CHECK(component.covers("b.test"));
}

TEST_CASE("Roster pushes are for those who may get rosters") {
    ComponentConfig component;
    CHECK_FALSE(component.gets_pushes());
    component.roster = Access::set;
    CHECK_FALSE(component.gets_pushes());
    CHECK_FALSE(component.may_get_roster());
    component.roster = Access::get;
    CHECK(component.gets_pushes());
    CHECK_FALSE(component.may_set_roster());
    component.roster = Access::both;
    CHECK(component.gets_pushes());
    component.roster_push = false;
    CHECK_FALSE(component.gets_pushes());
}

}  // namespace parlance::server
