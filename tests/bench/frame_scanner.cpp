#include "frame_scanner.h"

namespace parlance::bench {
namespace {

constexpr std::size_t kIncomplete = std::string_view::npos;
constexpr std::string_view kSpace = " \t\r\n";

// Position after the '>' of the tag that begins at `data[open]`. A '>' inside a quoted attribute
// value does not close the tag (XML 1.0 §2.3 allows it there).
std::size_t tag_end(std::string_view data, std::size_t open) {
    for (std::size_t i = open + 1; i < data.size(); ++i) {
        const char c = data[i];
        if (c == '>') return i + 1;
        if (c == '"' || c == '\'') {
            i = data.find(c, i + 1);
            if (i == kIncomplete) return kIncomplete;
        }
    }
    return kIncomplete;
}

// Position of the '<' that opens the frame, past white space and an XML declaration.
std::size_t frame_start(std::string_view data) {
    std::size_t at = data.find_first_not_of(kSpace);
    while (at != kIncomplete && data.substr(at).starts_with("<?")) {
        const std::size_t close = data.find("?>", at);
        if (close == kIncomplete) return kIncomplete;
        at = data.find_first_not_of(kSpace, close + 2);
    }
    return at;
}

}  // namespace

std::size_t first_frame(std::string_view data) {
    std::size_t at = frame_start(data);
    if (at == kIncomplete) return 0;
    int depth = 0;
    while (at != kIncomplete) {
        const std::size_t end = tag_end(data, at);
        if (end == kIncomplete) return 0;
        const bool closing = data[at + 1] == '/';
        const bool empty = data[end - 2] == '/';
        if (depth == 0) {
            constexpr std::string_view kStream = "<stream:stream";
            // Only the stream's own tags stand alone.
            if (closing || empty || data.substr(at, kStream.size()) == kStream) return end;
        }
        if (closing) {
            if (--depth == 0) return end;
        } else if (!empty) {
            ++depth;
        }
        at = data.find('<', end);
    }
    return 0;
}

std::string_view frame_body(std::string_view frame) {
    const std::size_t at = frame_start(frame);
    return at == kIncomplete ? std::string_view() : frame.substr(at);
}

std::string_view attribute(std::string_view frame, std::string_view name) {
    const std::size_t end = tag_end(frame, 0);
    if (end == kIncomplete) return {};
    const std::string_view tag = frame.substr(0, end);
    for (std::size_t at = tag.find(name); at != kIncomplete; at = tag.find(name, at + 1)) {
        const std::size_t equals = at + name.size();
        const bool whole_name = at > 0 && kSpace.find(tag[at - 1]) != kIncomplete;
        if (!whole_name || equals + 1 >= tag.size() || tag[equals] != '=') continue;
        const char quote = tag[equals + 1];
        const std::size_t close = tag.find(quote, equals + 2);
        if (close != kIncomplete) return tag.substr(equals + 2, close - equals - 2);
    }
    return {};
}

std::string_view element_text(std::string_view frame, std::string_view name) {
    for (std::size_t at = frame.find('<'); at != kIncomplete; at = frame.find('<', at + 1)) {
        const std::string_view rest = frame.substr(at + 1);
        if (!rest.starts_with(name) || rest.size() == name.size()) continue;
        const char next = rest[name.size()];
        if (next != '>' && next != '/' && kSpace.find(next) == kIncomplete) continue;
        const std::size_t begin = tag_end(frame, at);
        if (begin == kIncomplete || frame[begin - 2] == '/') return {};
        const std::size_t close = frame.find('<', begin);
        return close == kIncomplete ? std::string_view() : frame.substr(begin, close - begin);
    }
    return {};
}

}  // namespace parlance::bench
