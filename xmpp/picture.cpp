#include "xmpp/picture.h"

#include <cstddef>

namespace parlance::xmpp {

namespace {

std::uint32_t byte(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

Picture of_type(std::string_view type) {
    Picture out;
    out.type = type;
    return out;
}

// The first chunk is IHDR, with width and height.
Picture png(std::string_view bytes) {
    Picture out = of_type("image/png");
    if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return out;
    auto number = [&bytes](std::size_t at) {
        return byte(bytes, at) << 24 | byte(bytes, at + 1) << 16 | byte(bytes, at + 2) << 8 |
               byte(bytes, at + 3);
    };
    out.width = number(16);
    out.height = number(20);
    return out;
}

Picture gif(std::string_view bytes) {
    Picture out = of_type("image/gif");
    if (bytes.size() < 10) return out;
    out.width = byte(bytes, 6) | byte(bytes, 7) << 8;
    out.height = byte(bytes, 8) | byte(bytes, 9) << 8;
    return out;
}

// Segments up to the one that begins a frame.
Picture jpeg(std::string_view bytes) {
    Picture out = of_type("image/jpeg");
    std::size_t at = 2;
    while (at + 9 <= bytes.size() && byte(bytes, at) == 0xff) {
        std::uint32_t marker = byte(bytes, at + 1);
        bool other = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        if (marker >= 0xc0 && marker <= 0xcf && !other) {
            out.height = byte(bytes, at + 5) << 8 | byte(bytes, at + 6);
            out.width = byte(bytes, at + 7) << 8 | byte(bytes, at + 8);
            return out;
        }
        at += 2 + (byte(bytes, at + 2) << 8 | byte(bytes, at + 3));
    }
    return out;
}

// What a file of boxes (ISO/IEC 14496-12) is by its major brand; empty if that is none of pictures.
std::string_view type_of_brand(std::string_view brand) {
    if (brand == "avif" || brand == "avis") return "image/avif";
    if (brand == "heic" || brand == "heix") return "image/heic";
    return brand == "mif1" ? "image/heif" : std::string_view();
}

}  // namespace

std::optional<Picture> parse_picture(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png(bytes);
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return gif(bytes);
    if (bytes.starts_with("\xff\xd8\xff")) return jpeg(bytes);
    if (bytes.size() >= 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") {
        return of_type("image/webp");
    }
    if (bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp") {
        std::string_view type = type_of_brand(bytes.substr(8, 4));
        if (!type.empty()) return of_type(type);
    }
    return std::nullopt;
}

}  // namespace parlance::xmpp
