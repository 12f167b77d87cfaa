#include "xmpp/picture.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>

using namespace parlance::xmpp;
using namespace std::string_view_literals;

TEST_CASE("pictures are told by how they begin, with their size", "[picture]") {
    auto png = parse_picture("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x40\0\0\x01\0rest"sv);
    REQUIRE(png);
    CHECK(png->type == "image/png");
    CHECK(png->width == 64);
    CHECK(png->height == 256);
    auto gif = parse_picture("GIF89a\x01\0\x02\0"sv);
    REQUIRE(gif);
    CHECK(gif->type == "image/gif");
    CHECK(gif->width == 1);
    CHECK(gif->height == 2);
    // A segment before the frame, and a table that is no frame.
    auto jpeg = parse_picture(
        "\xff\xd8\xff\xe0\0\x04xx\xff\xc4\0\x03y\xff\xc0\0\x11\x08\0\x10\0\x20\x03"sv);
    REQUIRE(jpeg);
    CHECK(jpeg->type == "image/jpeg");
    CHECK(jpeg->width == 32);
    CHECK(jpeg->height == 16);
    auto webp = parse_picture("RIFF\0\0\0\0WEBP"sv);
    REQUIRE(webp);
    CHECK(webp->type == "image/webp");
    for (auto [bytes, type] : {std::pair("\0\0\0\x20"
                                         "ftypavif\0\0\0\0"sv,
                                         "image/avif"),
                               std::pair("\0\0\0\x18"
                                         "ftypheic"sv,
                                         "image/heic"),
                               std::pair("\0\0\0\x18"
                                         "ftypmif1"sv,
                                         "image/heif")}) {
        auto boxes = parse_picture(bytes);
        REQUIRE(boxes);
        CHECK(boxes->type == type);
        CHECK(boxes->width == 0);
    }
}

TEST_CASE("a picture that is cut off has no size, and other data is none", "[picture]") {
    constexpr auto kJpeg = "\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x11\x08\0\x10\0\x20\x03"sv;
    for (std::size_t size = 3; size < kJpeg.size() - 1; ++size) {
        auto cut = parse_picture(kJpeg.substr(0, size));
        REQUIRE(cut);
        CHECK(cut->width == 0);
    }
    CHECK(parse_picture("\x89PNG\r\n\x1a\n"sv)->width == 0);
    CHECK_FALSE(parse_picture(""));
    CHECK_FALSE(parse_picture("abc"));
    CHECK_FALSE(parse_picture("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    CHECK_FALSE(parse_picture("RIFF\0\0\0\0WAVE"sv));
    CHECK_FALSE(
        parse_picture("\0\0\0\x18"
                      "ftypmp42"sv));
    CHECK_FALSE(
        parse_picture("\0\0\0\x18"
                      "ftypavi"sv));
}
