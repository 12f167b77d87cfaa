// Spec: a document of the RFC or XEP series that a part of the server implements, in the version it
// was written after. Declared beside the code (Registry::implements, modules.cpp); a test compares
// the declarations with the table in README.md. Pure values, any thread.
#pragma once

#include <string_view>

namespace parlance::server {

struct Spec {
    std::string_view series;   // "RFC" or "XEP"
    std::string_view number;   // four digits
    std::string_view version;  // empty for RFCs, which do not change
    bool operator==(const Spec&) const = default;
};

// The arguments must be literals: a Spec refers to them.
constexpr Spec rfc(std::string_view number) {
    return {"RFC", number, ""};
}
constexpr Spec xep(std::string_view number, std::string_view version) {
    return {"XEP", number, version};
}

}  // namespace parlance::server
