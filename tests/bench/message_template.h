// A chat message of about 300 bytes as today's clients send it, with a time stamp in its body that
// survives whatever a server does to the stanza. Owned by a scenario, single thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::bench {

class MessageTemplate {
  public:
    static constexpr std::size_t kSize = 300;

    // `to` is the recipient's address.
    explicit MessageTemplate(const std::string& to);

    // The message with `stamp` in it; valid until the next call.
    std::string_view stamped(std::int64_t stamp);

  private:
    std::string text_;
    std::size_t id_at_;
    std::size_t stamp_at_;
};

// 16 hexadecimal digits.
void write_stamp(char* to, std::int64_t stamp);
// The stamp in a stanza that came back: what follows the first '~'.
std::optional<std::int64_t> read_stamp(std::string_view stanza);

}  // namespace parlance::bench
