#include "xmpp/parse_document.h"

#include <limits>
#include <utility>

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

std::optional<Stanza> parse_stanza(ParserPool& pool, std::string_view xml) {
    auto document = parse_document(pool, xml);
    if (!document) return std::nullopt;
    auto from = Jid::parse(document->root().attr("from"));
    auto to = Jid::parse(document->root().attr("to"));
    if (!from || !to) return std::nullopt;
    return Stanza::make(std::move(*document), std::move(*from), std::move(*to));
}

}  // namespace parlance::xmpp
