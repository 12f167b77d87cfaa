// The console's framing: each message is its length in decimal digits, a line end, and as many
// bytes of XML. Both sides of the socket use it. Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::server::console {

// Of one message.
inline constexpr std::size_t kMostBytes = std::size_t{16} << 20;

std::string framed(std::string_view xml);

class FrameReader {
  public:
    void feed(std::string_view bytes) { buffer_.append(bytes); }
    // The next whole message; nullopt as long as there is none.
    std::optional<std::string> next();
    // What came is no message and nothing behind it can be read.
    bool broken() const { return broken_; }

  private:
    std::string buffer_;
    bool broken_ = false;
};

}  // namespace parlance::server::console
