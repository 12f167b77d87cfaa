#include "xmpp/sasl/scram_message.h"

#include <catch2/catch.hpp>

using namespace parlance::xmpp::sasl;
using namespace std::string_literals;

TEST_CASE("a first message of a SCRAM client") {
    std::string text = "p=tls-server-end-point,a=a=2Cb@c,n=x=3Dy=2C=3D2C,r=abc,z=more,y=,=";
    std::optional<ClientFirst> message = parse_client_first("p=tls-exporter,a=b@c,n=u,r=abc");
    REQUIRE(message);
    CHECK(message->flag == 'p');
    CHECK(message->binding == "tls-exporter");
    CHECK(message->authzid == "b@c");
    CHECK(message->username == "u");
    CHECK(message->nonce == "abc");
    CHECK(message->gs2_header == "p=tls-exporter,a=b@c,");
    CHECK(message->bare == "n=u,r=abc");

    text = "y,,n=x=3Dy=2C=3D2C,r=a=b,z=more,q==,";
    CHECK_FALSE(parse_client_first(text));
    text.pop_back();
    message = parse_client_first(text);
    REQUIRE(message);
    CHECK(message->flag == 'y');
    CHECK(message->authzid.empty());
    CHECK(message->username == "x=y,=2C");
    CHECK(message->nonce == "a=b");
    CHECK(message->gs2_header == "y,,");
}

TEST_CASE("first messages outside the grammar") {
    for (std::string bad : {""s,
                            "n"s,
                            "n,"s,
                            "n,,"s,
                            ",,n=u,r=x"s,
                            "x,,n=u,r=x"s,
                            "N,,n=u,r=x"s,
                            "nn,,n=u,r=x"s,
                            "p,,n=u,r=x"s,
                            "p=,,n=u,r=x"s,
                            "p=a_b,,n=u,r=x"s,
                            "n,n=u,r=x"s,
                            "n=u,r=x"s,
                            "n,a=,n=u,r=x"s,
                            "n,b=c,n=u,r=x"s,
                            "n,a=x=,n=u,r=x"s,
                            "n,,r=x,n=u"s,
                            "n,,n=u"s,
                            "n,,n=u,"s,
                            "n,,n=,r=x"s,
                            "n,,n=u,r="s,
                            "n,,n=u,r=x,"s,
                            "n,,n=u,r=x,,"s,
                            "n,,n=u,r=x,,y=z"s,
                            "n,,n=u,r=x y"s,
                            "n,,n=u,r=\u00e9"s,
                            "n,,n=a=,r=x"s,
                            "n,,n=a=2,r=x"s,
                            "n,,n=a=2c,r=x"s,
                            "n,,n=a=41,r=x"s,
                            "n,,m=ext,n=u,r=x"s,
                            "n,,n=u,r=x,m=ext"s,
                            "n,,n=u,r=x,n=v"s,
                            "n,,n=u,r=x,r=y"s,
                            "n,,n=u,r=x,y"s,
                            "n,,n=u,r=x,1=y"s,
                            "n,,n=u,r=x,y="s,
                            "n,,n=\xff,r=x"s,
                            "n,,n=u\0,r=x"s,
                            "F,n,,n=u,r=x"s}) {
        INFO(bad);
        CHECK_FALSE(parse_client_first(bad));
    }
}

TEST_CASE("a final message of a SCRAM client") {
    std::optional<ClientFinal> message = parse_client_final("c=biws,r=abc,x=y=z,p=AP8=");
    REQUIRE(message);
    CHECK(message->channel_binding == "n,,");
    CHECK(message->nonce == "abc");
    CHECK(message->proof == "\0\xff"s);
    CHECK(message->without_proof == "c=biws,r=abc,x=y=z");
}

TEST_CASE("final messages outside the grammar") {
    for (std::string bad : {""s,
                            "c=biws"s,
                            "c=biws,r=abc"s,
                            "r=abc,c=biws,p=AP8="s,
                            "p=AP8=,c=biws,r=abc"s,
                            "c=biws,r=abc,p=AP8"s,
                            "c=biws,r=abc,p=AP8=,"s,
                            "c=biws,r=abc,p=AP8=,x=y"s,
                            "c=biw,r=abc,p=AP8="s,
                            "c=,r=abc,p=AP8="s,
                            "c=biws,r=,p=AP8="s,
                            "c=biws,,p=AP8="s,
                            "c=biws,r=abc,,p=AP8="s,
                            "c=biws,r=abc,m=1,p=AP8="s,
                            "m=1,c=biws,r=abc,p=AP8="s,
                            "c=biws,r=abc,p=AAAA,p=AP8="s,
                            "c=biws,r=abc,p=AP8=\n"s,
                            "c=biws,r=abc,x,p=AP8="s,
                            "c=biws,r=abc,x=\xff,p=AP8="s,
                            "c=biws\0,r=abc,p=AP8="s,
                            "c=biws,r=a,r=a,p=AP8="s}) {
        INFO(bad);
        CHECK_FALSE(parse_client_final(bad));
    }
}
