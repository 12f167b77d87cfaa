#include "xmpp/datetime.h"

#include <algorithm>
#include <chrono>

namespace parlance::xmpp {

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;
constexpr std::int64_t kFirst = -62'135'596'800 * kSecond;     // 0001-01-01T00:00:00Z
constexpr std::int64_t kLast = 253'402'300'800 * kSecond - 1;  // 9999-12-31T23:59:59.999999Z
constexpr int kMaxOffsetMinutes = 14 * 60;

// Reads fixed pieces from the front of a text; once one does not match, all later ones fail.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool ok() const { return ok_; }
    bool at_end() const { return rest_.empty(); }

    // Exactly `count` decimal digits with a value of at least `low` and at most `high`.
    int number(std::size_t count, int low, int high) {
        int value = 0;
        if (rest_.size() < count) return fail();
        for (char c : rest_.substr(0, count)) {
            if (c < '0' || c > '9') return fail();
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(count);
        return value >= low && value <= high ? value : fail();
    }
    void expect(char c) {
        if (!take(c)) fail();
    }
    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    // One or more digits after the decimal point, as microseconds.
    std::int64_t fraction() {
        std::int64_t value = 0;
        std::int64_t unit = kSecond / 10;
        std::size_t digits = 0;
        for (; digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits) {
            value += unit * (rest_[digits] - '0');
            unit /= 10;
        }
        if (digits == 0) return fail();
        rest_.remove_prefix(digits);
        return value;
    }
    // Minutes east of UTC.
    int zone() {
        if (take('Z')) return 0;
        int sign = take('+') ? 1 : -1;
        if (sign < 0) expect('-');
        int hours = number(2, 0, 14);
        expect(':');
        int minutes = hours * 60 + number(2, 0, 59);
        return minutes <= kMaxOffsetMinutes ? sign * minutes : fail();
    }

  private:
    int fail() {
        ok_ = false;
        rest_ = {};
        return 0;
    }
    std::string_view rest_;
    bool ok_ = true;
};

// Over `count` characters from `at` on, with leading zeros. Every message that is archived or kept
// for later carries a time: printf() takes ten times as long.
void write_digits(std::string& text, std::size_t at, std::size_t count, unsigned value) {
    for (std::size_t i = at + count; i > at; value /= 10) {
        text[--i] = static_cast<char>('0' + value % 10);
    }
}

}  // namespace

std::string format_datetime(std::int64_t us) {
    us = std::clamp(us, kFirst, kLast);
    std::int64_t day = us / kDay - (us % kDay < 0 ? 1 : 0);
    std::int64_t in_day = us - day * kDay;
    std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    auto seconds = static_cast<unsigned>(in_day / kSecond);
    auto fraction = static_cast<unsigned>(in_day % kSecond);

    std::string text = "0000-00-00T00:00:00";
    text.reserve(27);
    write_digits(text, 0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    write_digits(text, 5, 2, static_cast<unsigned>(date.month()));
    write_digits(text, 8, 2, static_cast<unsigned>(date.day()));
    write_digits(text, 11, 2, seconds / 3600);
    write_digits(text, 14, 2, seconds / 60 % 60);
    write_digits(text, 17, 2, seconds % 60);
    if (fraction != 0) {
        const bool milliseconds = fraction % 1000 == 0;
        text.append(milliseconds ? ".000" : ".000000");
        write_digits(text, 20, milliseconds ? 3 : 6, milliseconds ? fraction / 1000 : fraction);
    }
    text.push_back('Z');
    return text;
}

std::optional<std::int64_t> parse_datetime(std::string_view text) {
    Reader reader(text);
    std::chrono::year year(reader.number(4, 1, 9999));
    reader.expect('-');
    std::chrono::month month(static_cast<unsigned>(reader.number(2, 1, 12)));
    reader.expect('-');
    std::chrono::day day(static_cast<unsigned>(reader.number(2, 1, 31)));
    reader.expect('T');
    std::int64_t seconds = reader.number(2, 0, 23) * 3600;
    reader.expect(':');
    seconds += reader.number(2, 0, 59) * 60;
    reader.expect(':');
    seconds += reader.number(2, 0, 59);
    std::int64_t fraction = reader.take('.') ? reader.fraction() : 0;
    seconds -= reader.zone() * 60;
    std::chrono::year_month_day date(year, month, day);
    if (!reader.ok() || !reader.at_end() || !date.ok()) return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count() * kDay + seconds * kSecond +
           fraction;
}

}  // namespace parlance::xmpp
