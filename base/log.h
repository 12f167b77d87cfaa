// Structured log: one line per event, as text or JSON, to stderr. Never a password, never a message
// body. Thread-safe. The implementation (spdlog) is in log.cpp alone, because its headers are slow.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace parlance::base::log {

enum class Level { debug, info, warn, error };
enum class Format { text, json };

// A named value of an event. Values are quoted and escaped as the format needs.
struct Field {
    std::string_view key;
    std::string value;
    bool number = false;  // a JSON number instead of a JSON string
    Field(std::string_view k, std::string_view v) : key(k), value(v) {}
    Field(std::string_view k, const std::string& v) : key(k), value(v) {}
    Field(std::string_view k, const char* v) : key(k), value(v) {}
    Field(std::string_view k, std::int64_t v) : key(k), value(std::to_string(v)), number(true) {}
    Field(std::string_view k, std::uint64_t v) : key(k), value(std::to_string(v)), number(true) {}
    Field(std::string_view k, std::uint32_t v) : key(k), value(std::to_string(v)), number(true) {}
    Field(std::string_view k, int v) : key(k), value(std::to_string(v)), number(true) {}
};

// Call once before other threads start; may be called again on reload.
void configure(Level level, Format format);
bool enabled(Level level);
// `event` is a fixed phrase ("login failed"), the rest are fields ("stream", "jid", "address").
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

// The line that write() prints, without the newline; `wall_us` counts from 1970-01-01 UTC.
//   text: 2024-05-01T12:00:00.123456Z INFO  login failed stream=s1 jid="a b@c"
//   json: {"time":"2024-05-01T12:00:00.123456Z","level":"info","event":"login
//   failed","stream":"s1"}
// Whatever the values hold, the result is one line of valid UTF-8 without control characters.
std::string format_line(Format format, Level level, std::int64_t wall_us, std::string_view event,
                        std::initializer_list<Field> fields);

inline void debug(std::string_view event, std::initializer_list<Field> fields = {}) {
    if (enabled(Level::debug)) write(Level::debug, event, fields);
}
inline void info(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::info, event, fields);
}
inline void warn(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::warn, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::error, event, fields);
}

}  // namespace parlance::base::log
