#include "xmpp/parse_document.h"

#include <limits>

namespace parlance::xmpp {

std::optional<Document> parse_document(ParserPool& pool, std::string_view xml) {
    // What was stored passed the limits of a stream once and has grown by little since.
    ParserLimits limits;
    limits.stanza_bytes = std::numeric_limits<std::size_t>::max() / 2;
    limits.depth = 1024;
    limits.attributes = 1024;
    StreamParser parser(pool, limits);
    parser.begin_in_stream();
    parser.feed(xml);
    if (parser.next() != StreamParser::Event::stanza) return std::nullopt;
    Document document = parser.take();
    if (parser.next() != StreamParser::Event::need_more || !parser.between_stanzas()) {
        return std::nullopt;
    }
    return document;
}

}  // namespace parlance::xmpp
