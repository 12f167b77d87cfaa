// Any bytes, in pieces of any size: the parser answers with events, and the same ones as for the
// whole input at once. The first byte is the size of the pieces.
#include "xmpp/stream_parser.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "xmpp/serializer.h"

using namespace parlance::xmpp;

namespace {

std::vector<std::string> events(std::string_view input, std::size_t chunk) {
    static ParserPool pool;  // shared on purpose: streams must not see each other
    StreamParser parser(pool, ParserLimits{4096, 16, 16});
    std::vector<std::string> out;
    for (std::size_t i = 0; i < input.size(); i += chunk) {
        std::string piece(input.substr(i, chunk));
        parser.feed(piece);
        for (auto e = parser.next(); e != StreamParser::Event::need_more; e = parser.next()) {
            if (e == StreamParser::Event::error || e == StreamParser::Event::closed) {
                out.emplace_back(e == StreamParser::Event::closed ? "closed" : "error");
                return out;
            }
            out.push_back(e == StreamParser::Event::stanza ? to_xml(parser.take().root())
                                                           : "header");
        }
    }
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    std::string_view input(reinterpret_cast<const char*>(data + 1), size - 1);
    auto whole = events(input, input.size());
    auto pieces = events(input, std::size_t{1} + data[0] % 64);
    // Where a bound is hit the cut may decide which error ends the stream, and how many stanzas
    // came before a broken end; what both have seen must agree.
    std::size_t common = std::min(whole.size(), pieces.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (whole[i] != pieces[i] && whole[i] != "error" && pieces[i] != "error") std::abort();
    }
    return 0;
}
