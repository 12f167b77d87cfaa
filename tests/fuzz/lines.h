// For fuzz targets whose input is a script, one step a line: mutations of a line keep the others.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parlance::fuzz {

// Calls `step` with each of the first `most` lines, without its newline.
template <class Step>
void for_each_line(const std::uint8_t* data, std::size_t size, std::size_t most, Step step) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    for (std::size_t count = 0; count < most && !rest.empty(); ++count) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        step(line);
    }
}

}  // namespace parlance::fuzz
