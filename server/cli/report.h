// Report: what `parlance doctor` has found out, finding by finding, in words. What others have said
// (names of the DNS and of certificates) is made harmless when it is rendered. One thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parlance::server::cli {

struct Finding {
    enum class Level : unsigned char { ok, warn, fail };
    Level level = Level::ok;
    std::string step;    // what was looked at: "DNS", "port", "TLS"
    std::string text;    // what was found
    std::string advice;  // one sentence: what to do about it; empty if there is nothing to do

    Finding(Level l, std::string_view s, std::string_view t, std::string_view a = {})
        : level(l), step(s), text(t), advice(a) {}
};

// "ok    DNS          TEXT\n", and the advice on a line of its own below.
std::string render(const Finding& finding);

class Report {
  public:
    // `told` hears of each finding at once: some take seconds.
    explicit Report(std::function<void(const Finding&)> told = {}) : told_(std::move(told)) {}

    void ok(std::string_view step, std::string_view text);
    // It works, or may work, but not as well as it could.
    void warn(std::string_view step, std::string_view text, std::string_view advice = {});
    void fail(std::string_view step, std::string_view text, std::string_view advice);

    const std::vector<Finding>& findings() const { return findings_; }
    bool failed() const;

  private:
    void add(Finding finding);

    std::function<void(const Finding&)> told_;
    std::vector<Finding> findings_;
};

}  // namespace parlance::server::cli
