// A stanza from the network: what we write after stamping parses again, to the same stanza.
#include "xmpp/stanza.h"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;

namespace {

const std::string kHeader =
    "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

std::optional<Document> first_element(ParserPool& pool, std::string_view xml) {
    StreamParser parser(pool, ParserLimits{1 << 20, 64, 64});
    std::string input = kHeader + std::string(xml);
    parser.feed(input);
    if (parser.next() != StreamParser::Event::header) return std::nullopt;
    if (parser.next() != StreamParser::Event::stanza) return std::nullopt;
    return parser.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static ParserPool pool;
    auto element = first_element(pool, {reinterpret_cast<const char*>(data), size});
    if (!element) return 0;
    auto from = Jid::parse("romeo@example.net/orchard");
    auto to = Jid::parse(element->root().attr("to"));
    auto stanza = Stanza::make(std::move(*element), *from, to ? *to : Jid());
    if (!stanza) return 0;
    auto again = first_element(pool, stanza->wire());
    if (!again) std::abort();
    if (again->root().attr("from") != from->full()) std::abort();
    auto copy = Stanza::make(std::move(*again), *from, stanza->to());
    if (!copy || copy->wire() != stanza->wire()) std::abort();
    if (!first_element(pool, stanza->error_reply(Condition::bad_request).wire())) std::abort();
    return 0;
}
