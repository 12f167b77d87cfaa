// What the first bytes of a picture say about it: enough to tell pictures from other data and to
// describe them (XEP-0084 §4.2.1). Nothing is decoded. Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parlance::xmpp {

struct Picture {
    std::string_view type;  // media type
    // In pixels; 0: unknown.
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    Picture() {}
};

// nullopt if it begins like none of PNG, JPEG, GIF, WebP, AVIF and HEIF.
std::optional<Picture> parse_picture(std::string_view bytes);

}  // namespace parlance::xmpp
