#include "base/log.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

using namespace parlance::base::log;

namespace log_test {

constexpr std::int64_t kWhen = 1'714'564'800'123'456;  // 2024-05-01T12:00:00.123456Z

// Runs `work` with stderr going to a file and returns what was written.
std::string captured_stderr(auto work) {
    std::FILE* file = std::tmpfile();
    REQUIRE(file != nullptr);
    int saved = ::dup(STDERR_FILENO);
    ::dup2(::fileno(file), STDERR_FILENO);
    work();
    std::fflush(stderr);
    ::dup2(saved, STDERR_FILENO);
    ::close(saved);
    std::rewind(file);
    std::string out;
    char piece[4096];
    while (std::size_t n = std::fread(piece, 1, sizeof piece, file)) out.append(piece, n);
    std::fclose(file);
    return out;
}

TEST_CASE("a text line has time, level, event and fields") {
    CHECK(format_line(Format::text, Level::info, kWhen, "login",
                      {{"stream", "s1"}, {"jid", "romeo@ours.test"}, {"tries", 3}}) ==
          "2024-05-01T12:00:00.123456Z INFO  login stream=s1 jid=romeo@ours.test tries=3");
    CHECK(format_line(Format::text, Level::error, 0, "down", {}) ==
          "1970-01-01T00:00:00.000000Z ERROR down");
}

TEST_CASE("text values are quoted when they would be ambiguous") {
    auto value = [](std::string_view text) {
        std::string line = format_line(Format::text, Level::warn, kWhen, "e", {{"k", text}});
        return line.substr(line.find("k=") + 2);
    };
    CHECK(value("plain") == "plain");
    CHECK(value("") == "\"\"");
    CHECK(value("two words") == "\"two words\"");
    CHECK(value("a=b") == "\"a=b\"");
    CHECK(value("say \"hi\"") == R"("say \"hi\"")");
    CHECK(value("back\\slash") == R"("back\\slash")");
    CHECK(value("line\nbreak") == R"("line\nbreak")");
    CHECK(value("esc\x1b[31m") == R"("esc\u001b[31m")");
    CHECK(value("julia\xc3\xa9") == "julia\xc3\xa9");
    CHECK(value("bad\xff") == R"("bad\xff")");
    CHECK(value("cut\xc3") == R"("cut\xc3")");
    CHECK(value("\xc2\x9b") == R"("\u009b")");            // a C1 control starts an escape sequence
    CHECK(value("\xe2\x80\xa8") == R"("\u2028")");        // line separator
    CHECK(value("\xed\xa0\x80") == R"("\xed\xa0\x80")");  // a surrogate is not UTF-8
    CHECK(value("\xc0\xaf") == R"("\xc0\xaf")");          // nor is an overlong form
}

TEST_CASE("a JSON line is one object with escaped strings and bare numbers") {
    CHECK(format_line(Format::json, Level::debug, kWhen, "login",
                      {{"jid", "a\"b\\c"},
                       {"n", std::uint64_t{18446744073709551615U}},
                       {"m", std::int64_t{-5}},
                       {"text", "x\n\t\x01\xff\xf0\x9f\x98\x80"}}) ==
          "{\"time\":\"2024-05-01T12:00:00.123456Z\",\"level\":\"debug\",\"event\":\"login\","
          "\"jid\":\"a\\\"b\\\\c\",\"n\":18446744073709551615,\"m\":-5,"
          "\"text\":\"x\\n\\u0009\\u0001\\ufffd\xf0\x9f\x98\x80\"}");
}

TEST_CASE("lines below the configured level are dropped") {
    std::string out = captured_stderr([] {
        configure(Level::warn, Format::text);
        info("hidden", {});
        warn("shown", {{"n", 1}});
        configure(Level::debug, Format::json);
        debug("also shown", {});
        configure(Level::info, Format::text);
        debug("hidden", {});
    });
    CHECK(out.find("hidden") == std::string::npos);
    CHECK(out.find(" WARN  shown n=1\n") != std::string::npos);
    CHECK(out.find("\"event\":\"also shown\"}\n") != std::string::npos);
}

TEST_CASE("lines of many threads do not mix") {
    constexpr int kThreads = 4;
    constexpr int kLines = 200;
    std::string out = captured_stderr([] {
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([t] {
                for (int i = 0; i < kLines; ++i) info("tick", {{"thread", t}, {"tail", "end"}});
            });
        }
        for (std::thread& thread : threads) thread.join();
    });
    int lines = 0;
    for (std::size_t start = 0; start < out.size(); ++lines) {
        std::size_t end = out.find('\n', start);
        REQUIRE(end != std::string::npos);
        std::string line = out.substr(start, end - start);
        REQUIRE(line.find(" INFO  tick thread=") == 27);
        REQUIRE(line.ends_with(" tail=end"));
        start = end + 1;
    }
    CHECK(lines == kThreads * kLines);
}

}  // namespace log_test
