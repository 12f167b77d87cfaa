// Reads back XML that this server has serialised and stored: stored presence, the spool, requests.
#pragma once

#include <optional>
#include <string_view>

#include "xmpp/element.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_parser.h"

namespace parlance::xmpp {

// The one element that `xml` consists of, in whose context jabber:client is the default namespace.
// nullopt when it is not exactly one well-formed element, or breaks the rules of a stream. Size is
// not limited; depth and attributes are, generously. On the thread of the pool.
std::optional<Document> parse_document(ParserPool& pool, std::string_view xml);

// The same for a stanza with both its addresses.
std::optional<Stanza> parse_stanza(ParserPool& pool, std::string_view xml);

}  // namespace parlance::xmpp
