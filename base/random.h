// Random: the only source of randomness. Production draws from the kernel's CSPRNG (through
// OpenSSL); the simulator draws from a seed, so a failing run can be repeated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace parlance::base {

class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<unsigned char> out) = 0;

    std::uint64_t u64();
    // `bytes` random bytes as lower-case hexadecimal digits.
    std::string hex(std::size_t bytes);
    // `bytes` raw random bytes.
    std::string bytes(std::size_t count);
};

// Cryptographically strong; thread-safe.
class SystemRandom final : public Random {
  public:
    void fill(std::span<unsigned char> out) override;
};

// Repeatable from its seed (xoshiro256**); for tests and the simulator only.
class SeededRandom final : public Random {
  public:
    explicit SeededRandom(std::uint64_t seed);
    void fill(std::span<unsigned char> out) override;
    // Uniform in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound);

  private:
    std::uint64_t next();
    std::uint64_t state_[4];
};

}  // namespace parlance::base
