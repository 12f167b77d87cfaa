#include "xmpp/stringprep.h"

#include <catch2/catch.hpp>

using namespace parlance::xmpp;
using namespace std::string_literals;

namespace stringprep_test {
constexpr auto kQuery = Unassigned::allow;
constexpr auto kStored = Unassigned::refuse;

std::string utf8(char32_t c) {
    std::string out;
    auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0 | (c >> 6));
        put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    } else {
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    }
    return out;
}

TEST_CASE("UTF-8 is checked to the letter") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("a\0b"s));
    CHECK(is_valid_utf8("\u00e9\u20ac\U0001f600\U0010ffff\ud7ff\ue000"));
    for (std::string bad : {"\x80", "\xc3", "\xc0\xaf", "\xc1\xbf", "\xe0\x9f\xbf", "\xe2\x82",
                            "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80",
                            "\xf5\x80\x80\x80", "\xff", "a\xe2\x28\xa1", "\xf0\x9f\x98"}) {
        INFO(bad);
        CHECK_FALSE(is_valid_utf8(bad));
    }
}

TEST_CASE("nodeprep folds case and refuses what RFC 7622 forbids in a localpart") {
    CHECK(nodeprep("Juliet", kQuery) == "juliet");
    CHECK(nodeprep("\u03a3\u03c3\u03c2", kQuery) == "\u03c3\u03c3\u03c3");  // final sigma: B.2
    CHECK(nodeprep("Stra\u00dfe", kQuery) == "strasse");
    CHECK(nodeprep("a\u00adb", kQuery) == "ab");  // soft hyphen is mapped to nothing
    CHECK(nodeprep("\u2163", kQuery) == "iv");    // NFKC of the Roman numeral, then B.2
    for (char c : "\"&'/:<>@ \t\n\x7f"s) {
        CHECK_FALSE(nodeprep("a"s + c + "b", kQuery));
        CHECK_FALSE(nodeprep("\u00e9"s + c + "b", kQuery));
    }
    CHECK_FALSE(nodeprep("", kQuery));
    CHECK_FALSE(nodeprep("\u00ad", kQuery));  // nothing is left
    CHECK_FALSE(nodeprep("a\0b"s, kQuery));
    CHECK_FALSE(nodeprep("\xc3", kQuery));
    CHECK_FALSE(nodeprep("\u00a0", kQuery));
}

TEST_CASE("characters that NFKC turns into separators are refused in a localpart") {
    CHECK_FALSE(nodeprep("a\uff20b", kQuery));  // fullwidth commercial at
    CHECK_FALSE(nodeprep("a\uff0fb", kQuery));  // fullwidth solidus
    CHECK_FALSE(nodeprep("\u2100", kQuery));    // account of: "a/c"
    CHECK_FALSE(nodeprep("\ufe6b", kQuery));    // small commercial at
}

TEST_CASE("resourceprep keeps case and inner spaces") {
    CHECK(resourceprep("Balcony of the House", kQuery) == "Balcony of the House");
    CHECK(resourceprep("\uff0f\uff20", kQuery) == "/@");
    CHECK(resourceprep("\u212b", kQuery) == "\u00c5");
    CHECK_FALSE(resourceprep("a\tb", kQuery));
    CHECK_FALSE(resourceprep("\u200e\u0627", kQuery));  // C.8, LEFT-TO-RIGHT MARK
    CHECK_FALSE(resourceprep("", kQuery));
}

TEST_CASE("unassigned code points pass in queries only") {
    CHECK(resourceprep("\U0001f600", kQuery) == "\U0001f600");
    CHECK_FALSE(resourceprep("\U0001f600", kStored));
    CHECK_FALSE(nodeprep("\u07ca", kStored));
    CHECK_FALSE(saslprep("\u0221", kStored));
    CHECK(saslprep("\u0221", kQuery));
}

TEST_CASE("the examples of RFC 4013 §3") {
    CHECK(saslprep("I\u00adX", kStored) == "IX");
    CHECK(saslprep("user", kStored) == "user");
    CHECK(saslprep("USER", kStored) == "USER");
    CHECK(saslprep("\u00aa", kStored) == "a");
    CHECK(saslprep("\u2168", kStored) == "IX");
    CHECK_FALSE(saslprep("\x07", kStored));
    CHECK_FALSE(
        saslprep("\u0627"
                 "1",
                 kStored));                         // bidirectional check
    CHECK(saslprep("a\u00a0b", kStored) == "a b");  // non-ASCII spaces become U+0020
}

TEST_CASE("parts are limited to 1023 bytes before and after preparation") {
    std::string longest(kMaxPartSize, 'x');
    CHECK(nodeprep(longest, kQuery) == longest);
    CHECK_FALSE(nodeprep(longest + 'x', kQuery));
    CHECK_FALSE(resourceprep(longest + 'x', kQuery));
    // U+FDFA (3 bytes) becomes 18 code points (33 bytes).
    std::string expanding;
    for (int i = 0; i < 30; ++i) expanding += "\ufdfa";
    CHECK(resourceprep(expanding, kQuery)->size() == 990);
    CHECK_FALSE(resourceprep(expanding + "\ufdfa\ufdfa", kQuery));
}

TEST_CASE("preparing twice changes nothing, for every code point") {
    using Profile = std::optional<std::string> (*)(std::string_view, Unassigned);
    const Profile profiles[] = {nodeprep, nameprep, resourceprep, saslprep};
    for (char32_t c = 1; c <= 0x10ffff; ++c) {
        if (c >= 0xd800 && c <= 0xdfff) continue;
        if (c == 0x30000) c = 0xe0000;  // the planes between are empty
        if (c == 0xe1000) break;
        std::string text = utf8(c);
        for (Profile profile : profiles) {
            std::optional<std::string> once = profile(text, kQuery);
            if (once && profile(*once, kQuery) != once) {
                FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c));
            }
        }
    }
}

}  // namespace stringprep_test
