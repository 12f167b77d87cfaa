#include "server/console/framing.h"

#include <catch2/catch.hpp>
#include <string>

namespace parlance::server::console {

TEST_CASE("console messages arrive whole, however they come", "[console]") {
    const std::string sent = framed("<a/>") + framed("") + framed("<b>\n12\n</b>");
    for (std::size_t piece = 1; piece <= sent.size(); ++piece) {
        FrameReader reader;
        std::string got;
        for (std::size_t at = 0; at < sent.size(); at += piece) {
            reader.feed(std::string_view(sent).substr(at, piece));
            while (auto message = reader.next()) got += "[" + *message + "]";
        }
        CHECK(got == "[<a/>][][<b>\n12\n</b>]");
        CHECK_FALSE(reader.broken());
    }
}

TEST_CASE("what is no console message is noticed before it takes memory", "[console]") {
    for (const char* bad :
         {"x\n", "-1\n<a/>", "\n<a/>", "123456789", "99999999\n", "1 \n<a/>", "<iq/>     "}) {
        INFO(bad);
        FrameReader reader;
        reader.feed(bad);
        CHECK_FALSE(reader.next());
        CHECK(reader.broken());
        reader.feed(framed("<a/>"));
        CHECK_FALSE(reader.next());
    }
}

}  // namespace parlance::server::console
