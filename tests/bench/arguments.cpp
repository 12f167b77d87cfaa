#include "arguments.h"

#include <charconv>
#include <stdexcept>

namespace parlance::bench {
namespace {

std::uint64_t parse_number(const std::string& name, std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw std::invalid_argument("--" + name + " wants a whole number");
    }
    return value;
}

}  // namespace

Arguments::Arguments(int argc, char** argv) {
    if (argc < 2) throw std::invalid_argument("no scenario given");
    scenario_ = argv[1];
    for (int i = 2; i < argc; i += 2) {
        const std::string_view name = argv[i];
        if (!name.starts_with("--") || i + 1 == argc) {
            throw std::invalid_argument("expected --name value at '" + std::string(name) + "'");
        }
        values_[std::string(name.substr(2))] = argv[i + 1];
    }
}

std::string Arguments::text(const std::string& name, std::string_view fallback) {
    used_.insert(name);
    const auto found = values_.find(name);
    return found == values_.end() ? std::string(fallback) : found->second;
}

std::uint64_t Arguments::number(const std::string& name, std::uint64_t fallback) {
    used_.insert(name);
    const auto found = values_.find(name);
    return found == values_.end() ? fallback : parse_number(name, found->second);
}

std::vector<std::uint64_t> Arguments::numbers(const std::string& name) {
    std::vector<std::uint64_t> result;
    const std::string list = text(name, "");
    std::string_view rest = list;
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        result.push_back(parse_number(name, rest.substr(0, comma)));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return result;
}

void Arguments::reject_unused() const {
    for (const auto& [name, value] : values_) {
        if (!used_.contains(name)) throw std::invalid_argument("unknown argument --" + name);
    }
}

}  // namespace parlance::bench
