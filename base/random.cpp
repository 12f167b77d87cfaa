#include "base/random.h"

#include <sys/random.h>

#include <cstring>

#include "base/assert.h"
#include "base/hex.h"

namespace parlance::base {

std::uint64_t Random::u64() {
    unsigned char raw[8];
    fill(raw);
    std::uint64_t value;
    std::memcpy(&value, raw, sizeof value);
    return value;
}

std::string Random::hex(std::size_t count) {
    return hex_encode(bytes(count));
}

std::string Random::bytes(std::size_t count) {
    std::string out(count, '\0');
    fill(std::span(reinterpret_cast<unsigned char*>(out.data()), out.size()));
    return out;
}

void SystemRandom::fill(std::span<unsigned char> out) {
    std::size_t done = 0;
    while (done < out.size()) {
        ssize_t n = ::getrandom(out.data() + done, out.size() - done, 0);
        if (n > 0) done += static_cast<std::size_t>(n);
    }
}

SeededRandom::SeededRandom(std::uint64_t seed) {
    // splitmix64 spreads a small seed over the whole state.
    for (std::uint64_t& word : state_) {
        seed += 0x9e3779b97f4a7c15U;
        std::uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        word = z ^ (z >> 31);
    }
}

std::uint64_t SeededRandom::next() {
    auto rotl = [](std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); };
    std::uint64_t result = rotl(state_[1] * 5, 7) * 9;
    std::uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = rotl(state_[3], 45);
    return result;
}

void SeededRandom::fill(std::span<unsigned char> out) {
    for (std::size_t i = 0; i < out.size(); i += 8) {
        std::uint64_t word = next();
        std::memcpy(out.data() + i, &word, std::min<std::size_t>(8, out.size() - i));
    }
}

std::uint64_t SeededRandom::below(std::uint64_t bound) {
    PARLANCE_ASSERT(bound > 0);
    return next() % bound;
}

}  // namespace parlance::base
