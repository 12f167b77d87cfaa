#include "sync_count.h"

#include <array>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace parlance::bench {

std::uint64_t SyncCount::read() const {
    if (path_.empty()) return 0;
    std::ifstream file(path_, std::ios::binary);
    std::array<char, sizeof(std::uint64_t)> bytes{};
    if (!file.read(bytes.data(), bytes.size())) throw std::runtime_error("cannot read " + path_);
    std::uint64_t count = 0;
    std::memcpy(&count, bytes.data(), sizeof count);
    return count;
}

}  // namespace parlance::bench
