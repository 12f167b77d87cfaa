#include "xmpp/stream_parser.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "xmpp/serializer.h"

using namespace parlance::xmpp;

namespace stream_parser_test {

using Event = StreamParser::Event;

const std::string kHeader =
    "<?xml version='1.0'?><stream:stream to='example.net' version='1.0' xmlns='jabber:client' "
    "xmlns:stream='http://etherx.jabber.org/streams'>";

// What a stream says, one line an event, when it arrives in pieces of `chunk` bytes.
std::vector<std::string> events(const std::string& input, std::size_t chunk,
                                ParserLimits limits = {}) {
    ParserPool pool;
    StreamParser parser(pool, limits);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < input.size(); i += chunk) {
        std::string piece = input.substr(i, chunk);
        parser.feed(piece);
        for (Event e = parser.next(); e != Event::need_more; e = parser.next()) {
            if (e == Event::header) out.push_back("header " + parser.header().to);
            if (e == Event::stanza) out.push_back(to_xml(parser.take().root()));
            if (e == Event::closed) out.emplace_back("closed");
            if (e == Event::error) out.emplace_back(name_of(parser.error().condition));
            if (e == Event::closed || e == Event::error) return out;
        }
    }
    return out;
}

std::string error_of(const std::string& behind_header, ParserLimits limits = {}) {
    auto whole = events(kHeader + behind_header, 4096, limits);
    auto bytewise = events(kHeader + behind_header, 1, limits);
    CHECK(whole.back() == bytewise.back());
    return whole.back();
}

TEST_CASE("a stream is the same however it is cut", "[stream_parser]") {
    std::string input = kHeader +
                        "<message to='a@b' xml:lang='de'><body>h&#xE9; &lt;&amp;&gt; ü</body>"
                        "<x xmlns='urn:x'><y a='1'/></x></message> \n"
                        "<presence/><iq xmlns:q='urn:q' type='get' id='1' q:z='3'><q:query/></iq>\t"
                        "<message><body><![CDATA[<raw>]]></body></message></stream:stream>";
    std::vector<std::string> expected = {
        "header example.net",
        "<message to='a@b' xml:lang='de'><body>hé &lt;&amp;&gt; ü</body>"
        "<x xmlns='urn:x'><y a='1'/></x></message>",
        "<presence/>",
        "<iq type='get' id='1' xmlns:a0='urn:q' a0:z='3'><query xmlns='urn:q'/></iq>",
        "<message><body>&lt;raw&gt;</body></message>",
        "closed"};
    for (std::size_t chunk : {1U, 2U, 3U, 7U, 64U, 100000U}) {
        INFO("pieces of " << chunk);
        CHECK(events(input, chunk) == expected);
    }
}

TEST_CASE("unusual namespace declarations on the header stay in force", "[stream_parser]") {
    std::string header =
        "<s:stream to='h' xmlns='jabber:client' xmlns:f='urn:f' "
        "xmlns:s='http://etherx.jabber.org/streams'>";
    for (std::size_t chunk : {1U, 5U, 1000U}) {
        CHECK(events(header + "<f:x/> <presence/><f:y/></s:stream>", chunk) ==
              std::vector<std::string>{"header h", "<x xmlns='urn:f'/>", "<presence/>",
                                       "<y xmlns='urn:f'/>", "closed"});
    }
}

TEST_CASE("streams share a parser without seeing each other", "[stream_parser]") {
    ParserPool pool;
    StreamParser a(pool, {});
    StreamParser b(pool, {});
    auto feed = [](StreamParser& parser, std::string_view text) {
        parser.feed(text);
        std::string out;
        for (Event e = parser.next(); e != Event::need_more; e = parser.next()) {
            out += e == Event::stanza ? to_xml(parser.take().root()) : "#";
            if (e == Event::error) break;
        }
        return out;
    };
    CHECK(feed(a, kHeader) == "#");
    CHECK(feed(b, kHeader) == "#");
    CHECK(feed(a, "<message id='a'><bo").empty());
    CHECK(feed(b, "<message id='b'><body>x").empty());
    CHECK(feed(a, "dy/></message>") == "<message id='a'><body/></message>");
    CHECK(feed(b, "</body></message><presence/>") ==
          "<message id='b'><body>x</body></message><presence/>");
    // A broken stream takes its parser with it, the other goes on.
    CHECK(feed(a, "<message></presence>") == "#");
    CHECK(feed(b, "<presence id='2'/>") == "<presence id='2'/>");
}

TEST_CASE("restricted XML ends the stream", "[stream_parser]") {
    CHECK(error_of("<message><!-- c --></message>") == "restricted-xml");
    CHECK(error_of("<?php x?>") == "restricted-xml");
    CHECK(error_of("<message>&nbsp;</message>") == "restricted-xml");
    CHECK(events("<!DOCTYPE s [<!ENTITY a 'aaaa'>]><stream:stream/>", 4096).back() ==
          "restricted-xml");
}

TEST_CASE("what is not well-formed ends the stream", "[stream_parser]") {
    CHECK(error_of("<message></presence>") == "not-well-formed");
    CHECK(error_of("<message a='1' a='2'/>") == "not-well-formed");
    CHECK(error_of("<message a=1/>") == "not-well-formed");
    CHECK(error_of("<p:message/>") == "not-well-formed");
    CHECK(error_of("<message>&#0;</message>") == "not-well-formed");
    CHECK(error_of("text") == "bad-format");
}

TEST_CASE("what is no XML is refused at once, however it is cut", "[stream_parser]") {
    for (std::size_t chunk = 1; chunk <= 20; ++chunk) {
        INFO(chunk);
        CHECK(events("GET / HTTP/1.1\r\n\r\n", chunk) ==
              std::vector<std::string>{"not-well-formed"});
    }
}

TEST_CASE("only UTF-8 is spoken", "[stream_parser]") {
    CHECK(error_of("<message>\xff</message>") == "unsupported-encoding");
    CHECK(error_of("<message>\xc0\xaf</message>") == "unsupported-encoding");
    CHECK(error_of("<message>\xed\xa0\x80</message>") == "unsupported-encoding");
    CHECK(events("<?xml version='1.0' encoding='ISO-8859-1'?><stream:stream/>", 4096).back() ==
          "unsupported-encoding");
    CHECK(events("<?xml version='1.0' encoding='utf-8'?>" + kHeader.substr(21), 4096).back() ==
          "header example.net");
}

TEST_CASE("the root element is checked", "[stream_parser]") {
    CHECK(events("<stream xmlns='jabber:client'>", 4096).back() == "invalid-namespace");
    CHECK(events("<s:x xmlns:s='http://etherx.jabber.org/streams'>", 4096).back() == "bad-format");
}

TEST_CASE("bounds hold whatever the bytes are", "[stream_parser]") {
    ParserLimits limits{1000, 8, 4};
    CHECK(error_of("<message><body>" + std::string(2000, 'x') + "</body></message>", limits) ==
          "policy-violation");
    CHECK(error_of("<message a='" + std::string(2000, 'x') + "'/>", limits) == "policy-violation");
    CHECK(error_of("<" + std::string(2000, 'x'), limits) == "policy-violation");
    // The header, too, and also when it comes all at once.
    std::string header = kHeader;
    header.insert(header.find(" to="), " from='" + std::string(2000, 'x') + "'");
    CHECK(events(header, 1, limits) == std::vector<std::string>{"policy-violation"});
    CHECK(events(header, 4096, limits) == std::vector<std::string>{"policy-violation"});
    CHECK(error_of("<a><b><c><d><e><f><g><h><i><j>", limits) == "policy-violation");
    CHECK(error_of("<message a='1' b='2' c='3' d='4' e='5'/>", limits) == "policy-violation");
    CHECK(error_of("<message a='1' b='2' c='3' d='4'/>", limits) ==
          "<message a='1' b='2' c='3' d='4'/>");
    // Any number of small stanzas and of spaces between them is fine.
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "<presence/>          ";
    CHECK(events(kHeader + many, 777, limits).size() == 1001);
    CHECK(events(std::string(5000, ' '), 100, limits).back() == "policy-violation");
}

TEST_CASE("what stands behind a restart is given back", "[stream_parser]") {
    ParserPool pool;
    for (std::string behind : {"", "x", "<?xml version='1.0'?><stream:stream", "<a/><b/>"}) {
        StreamParser parser(pool, {});
        std::string first = kHeader + "<auth>abc</auth>" + behind;
        parser.feed(first);
        REQUIRE(parser.next() == Event::header);
        REQUIRE(parser.next() == Event::stanza);
        CHECK(parser.rest() == behind);
        parser.restart();
        parser.feed(kHeader);
        CHECK(parser.next() == Event::header);
        CHECK(parser.next() == Event::need_more);
    }
}

TEST_CASE("a component's stanzas are read as those of clients, what they carry as it is",
          "[stream_parser]") {
    std::string input =
        "<stream:stream to='c.example' xmlns='jabber:component:accept' "
        "xmlns:stream='http://etherx.jabber.org/streams'>"
        "<handshake>00</handshake>"
        "<message to='a@b'><body>x</body><f xmlns='urn:f'><body xmlns='jabber:client'/>"
        "<body xmlns='jabber:server'/></f></message>";
    std::vector<std::string> expected = {
        "header c.example", "<handshake>00</handshake>",
        "<message to='a@b'><body>x</body><f xmlns='urn:f'><body xmlns='jabber:client'/>"
        "<body xmlns='jabber:server'/></f></message>"};
    for (std::size_t chunk : {1U, 7U, 4096U}) CHECK(events(input, chunk) == expected);
    // Not on other streams.
    CHECK(events(kHeader + "<message xmlns='jabber:component:accept'/>", 4096).back() ==
          "<message xmlns='jabber:component:accept'/>");
}

TEST_CASE("a server's stanzas are read as those of clients, dialback as it is", "[stream_parser]") {
    std::string input =
        "<stream:stream to='c.example' xmlns='jabber:server' xmlns:db='jabber:server:dialback' "
        "xmlns:stream='http://etherx.jabber.org/streams'>"
        "<db:result to='a' from='b'>00</db:result>"
        "<message to='a@b'><body>x</body><f xmlns='urn:f'><body xmlns='jabber:server'/></f>"
        "</message>";
    std::vector<std::string> expected = {
        "header c.example", "<result xmlns='jabber:server:dialback' to='a' from='b'>00</result>",
        "<message to='a@b'><body>x</body><f xmlns='urn:f'><body xmlns='jabber:client'/></f>"
        "</message>"};
    for (std::size_t chunk : {1U, 7U, 4096U}) CHECK(events(input, chunk) == expected);
}

TEST_CASE("a parser goes on behind the header in the hands of another pool", "[stream_parser]") {
    ParserPool first;
    ParserPool second;
    auto parser = std::make_unique<StreamParser>(first, ParserLimits());
    std::string input =
        "<stream:stream to='c.example' xmlns='jabber:component:accept' "
        "xmlns:stream='http://etherx.jabber.org/streams'><handshake>00</handshake><mess";
    parser->feed(input);
    REQUIRE(parser->next() == Event::header);
    input.assign(input.size(), '!');  // what it still needs it has kept
    parser->move_to(second);
    REQUIRE(parser->next() == Event::stanza);
    CHECK(to_xml(parser->take().root()) == "<handshake>00</handshake>");
    CHECK(parser->next() == Event::need_more);
    parser->feed(std::string_view("age/>"));
    REQUIRE(parser->next() == Event::stanza);
    CHECK(to_xml(parser->take().root()) == "<message/>");
    CHECK(parser->next() == Event::need_more);
    // Between stanzas it holds nothing, and nobody gets what it has held.
    for (const char* message : {"<message/>", "<message xmlns='jabber:client'/>"}) {
        StreamParser other(second, ParserLimits());
        std::string text = kHeader + message;
        other.feed(text);
        REQUIRE(other.next() == Event::header);
        REQUIRE(other.next() == Event::stanza);
        CHECK(to_xml(other.take().root()) == "<message/>");
        CHECK(other.next() == Event::need_more);
        parser->feed(std::string_view("<iq xmlns='jabber:component:accept'/>"));
        REQUIRE(parser->next() == Event::stanza);
        CHECK(to_xml(parser->take().root()) == "<iq/>");
        CHECK(parser->next() == Event::need_more);
    }
}

}  // namespace stream_parser_test
