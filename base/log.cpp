// The only file that sees spdlog.
#include "base/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <ctime>
#include <memory>

#include "base/clock.h"

namespace parlance::base::log {

namespace {

std::atomic<Level> minimum = Level::info;
std::atomic<Format> chosen_format = Format::text;

spdlog::logger& sink() {
    // Never destroyed: threads may log until the very end of the process.
    static spdlog::logger& logger = *[] {
        auto made = std::make_unique<spdlog::logger>(
            "parlance", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern("%v");
        made->set_level(spdlog::level::trace);
        return made.release();
    }();
    return logger;
}

std::string_view name_of(Level level) {
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warn:
            return "warn";
        case Level::error:
            return "error";
    }
    return "error";
}

// One character of UTF-8: how many bytes it takes, 0 if the text is malformed there.
struct Character {
    std::uint32_t code;
    std::size_t bytes;
};
Character decode(std::string_view text) {
    auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::uint32_t first = at(0);
    if (first < 0x80) return {first, 1};
    std::size_t bytes = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < bytes) return {first, 0};
    std::uint32_t code = first & (0x7fU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((at(i) & 0xc0U) != 0x80U) return {first, 0};
        code = (code << 6) | (at(i) & 0x3fU);
    }
    bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
    if (overlong || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff) return {first, 0};
    return {code, bytes};
}

// Control characters of both kinds and line separators: they could forge a line or drive the
// terminal of whoever reads the log.
bool is_control(std::uint32_t code) {
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
}

// Appends `text` between quotes. A malformed byte becomes \xNN in text, U+FFFD in JSON, which has
// no way to say it.
void append_quoted(std::string& out, std::string_view text, Format format) {
    out += '"';
    while (!text.empty()) {
        Character character = decode(text);
        if (character.bytes == 0) {
            if (format == Format::json) {
                out += "\\ufffd";
            } else {
                fmt::format_to(std::back_inserter(out), "\\x{:02x}", character.code);
            }
            text.remove_prefix(1);
            continue;
        }
        if (character.code == '"' || character.code == '\\') {
            out += '\\';
            out += static_cast<char>(character.code);
        } else if (character.code == '\n') {
            out += "\\n";
        } else if (is_control(character.code)) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", character.code);
        } else {
            out += text.substr(0, character.bytes);
        }
        text.remove_prefix(character.bytes);
    }
    out += '"';
}

bool is_plain(std::string_view text) {
    if (text.empty()) return false;
    while (!text.empty()) {
        Character character = decode(text);
        if (character.bytes == 0 || is_control(character.code) || character.code == ' ' ||
            character.code == '"' || character.code == '=' || character.code == '\\') {
            return false;
        }
        text.remove_prefix(character.bytes);
    }
    return true;
}

std::string timestamp(std::int64_t wall_us) {
    std::time_t seconds = wall_us / kSecondUs;
    std::tm utc{};
    ::gmtime_r(&seconds, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", utc.tm_year + 1900,
                       utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec,
                       wall_us % kSecondUs);
}

}  // namespace

std::string format_line(Format format, Level level, std::int64_t wall_us, std::string_view event,
                        std::initializer_list<Field> fields) {
    std::string out;
    if (format == Format::json) {
        out = fmt::format(R"({{"time":"{}","level":"{}","event":)", timestamp(wall_us),
                          name_of(level));
        append_quoted(out, event, format);
        for (const Field& field : fields) {
            out += ',';
            append_quoted(out, field.key, format);
            out += ':';
            if (field.number) {
                out += field.value;
            } else {
                append_quoted(out, field.value, format);
            }
        }
        return out + '}';
    }
    std::string label(name_of(level));
    for (char& c : label) c = static_cast<char>(c - 'a' + 'A');
    // The event is a literal of ours: not quoted, so that the line reads as a sentence.
    out = fmt::format("{} {:<5} {}", timestamp(wall_us), label, event);
    for (const Field& field : fields) {
        out += ' ';
        out += field.key;
        out += '=';
        if (is_plain(field.value)) {
            out += field.value;
        } else {
            append_quoted(out, field.value, format);
        }
    }
    return out;
}

void configure(Level level, Format format) {
    minimum.store(level, std::memory_order_relaxed);
    chosen_format.store(format, std::memory_order_relaxed);
}

bool enabled(Level level) {
    return level >= minimum.load(std::memory_order_relaxed);
}

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    if (!enabled(level)) return;
    std::int64_t wall_us = std::chrono::duration_cast<std::chrono::microseconds>(
                               std::chrono::system_clock::now().time_since_epoch())
                               .count();
    std::string line =
        format_line(chosen_format.load(std::memory_order_relaxed), level, wall_us, event, fields);
    sink().log(spdlog::level::info, spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace parlance::base::log
