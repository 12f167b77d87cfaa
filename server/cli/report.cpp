#include "server/cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace parlance::server::cli {

namespace {

std::string_view word_of(Finding::Level level) {
    switch (level) {
        case Finding::Level::ok:
            return "ok";
        case Finding::Level::warn:
            return "warn";
        case Finding::Level::fail:
            return "FAIL";
    }
    return {};
}

// Whoever runs a name server chooses what is in it; a terminal obeys control characters.
std::string without_controls(std::string text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) {
            const auto octet = static_cast<unsigned char>(c);
            return octet < 0x20 || octet == 0x7F;
        },
        '?');
    return text;
}

}  // namespace

std::string render(const Finding& finding) {
    std::string line =
        fmt::format("{:<5} {:<12} ", word_of(finding.level), without_controls(finding.step));
    std::string out = line + without_controls(finding.text) + "\n";
    if (finding.advice.empty()) return out;
    return out + std::string(line.size(), ' ') + without_controls(finding.advice) + "\n";
}

void Report::ok(std::string_view step, std::string_view text) {
    add(Finding(Finding::Level::ok, step, text));
}

void Report::warn(std::string_view step, std::string_view text, std::string_view advice) {
    add(Finding(Finding::Level::warn, step, text, advice));
}

void Report::fail(std::string_view step, std::string_view text, std::string_view advice) {
    add(Finding(Finding::Level::fail, step, text, advice));
}

bool Report::failed() const {
    return std::any_of(findings_.begin(), findings_.end(), [](const Finding& finding) {
        return finding.level == Finding::Level::fail;
    });
}

void Report::add(Finding finding) {
    findings_.push_back(std::move(finding));
    if (told_) told_(findings_.back());
}

}  // namespace parlance::server::cli
