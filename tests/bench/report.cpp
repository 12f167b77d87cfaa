#include "report.h"

#include <array>
#include <cstdio>

#include "process_tree.h"

namespace parlance::bench {

void Report::add(std::string_view name, double value) {
    std::array<char, 64> text;
    const int size = std::snprintf(text.data(), text.size(), "%.6g", value);
    if (!members_.empty()) members_ += ", ";
    members_ += '"';
    members_ += name;
    members_ += "\": ";
    members_.append(text.data(), static_cast<std::size_t>(size));
}

void Report::add(std::string_view name, std::string_view value) {
    if (!members_.empty()) members_ += ", ";
    members_ += '"';
    members_ += name;
    members_ += "\": \"";
    members_ += value;
    members_ += '"';
}

void Report::add(const CpuStopwatch& window) {
    add("wall_s", window.wall_seconds());
    add("server_cpu_s", window.server_seconds());
    add("generator_cpu_s", window.generator_seconds());
    add("other_cpu_s", window.other_seconds());
}

void Report::print() const {
    std::printf("{%s}\n", members_.c_str());
}

}  // namespace parlance::bench
