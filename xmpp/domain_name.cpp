#include "xmpp/domain_name.h"

#include <arpa/inet.h>
#include <idna.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace parlance::xmpp {

namespace {

constexpr std::size_t kMaxLabelSize = 63;  // RFC 1034 §3.1
constexpr std::string_view kAcePrefix = "xn--";

struct Free {
    void operator()(char* text) const { std::free(text); }
};
using CString = std::unique_ptr<char, Free>;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters (lower case), digits, hyphen: RFC 3490 §4.1 step 3, plus the underscore.
bool is_label_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool has_valid_ascii(std::string_view label) {
    if (label.empty() || label.front() == '-' || label.back() == '-') return false;
    return std::all_of(label.begin(), label.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || is_label_character(c);
    });
}

// RFC 3490 §3.1: these separate labels like U+002E.
std::string with_plain_dots(std::string_view domain) {
    std::string result;
    result.reserve(domain.size());
    for (std::size_t i = 0; i < domain.size();) {
        std::string_view three = domain.substr(i, 3);
        if (three == "\u3002" || three == "\uff0e" || three == "\uff61") {
            result.push_back('.');
            i += 3;
        } else {
            result.push_back(domain[i++]);
        }
    }
    return result;
}

CString label_to_ascii(const std::string& label) {
    char* ascii = nullptr;
    // Fails when the A-label is longer than 63 bytes or the label pretends to be one.
    int code = idna_to_ascii_8z(label.c_str(), &ascii, IDNA_ALLOW_UNASSIGNED);
    CString owned(ascii);
    return code == IDNA_SUCCESS ? std::move(owned) : nullptr;
}

// ToUnicode (RFC 3490 §4.2) never fails: what is no valid A-label stays as it is.
std::optional<std::string> a_label_to_u_label(const std::string& label, Unassigned unassigned) {
    char* unicode = nullptr;
    int code = idna_to_unicode_8z8z(label.c_str(), &unicode, IDNA_ALLOW_UNASSIGNED);
    CString owned(unicode);
    if (code != IDNA_SUCCESS) return label;
    std::string result(owned.get());
    // An A-label of characters that nameprep would change, or of a separator (which nameprep lets
    // pass: U+3002), names a domain that no U-label names.
    if (nameprep(result, Unassigned::allow) != result || !has_valid_ascii(result) ||
        with_plain_dots(result) != result) {
        return label;
    }
    // Refused, not left as it is: a query for the same name would yield the U-label.
    if (nameprep(result, unassigned) != result) return std::nullopt;
    return result;
}

std::optional<std::string> prepare_label(std::string_view label, Unassigned unassigned) {
    std::optional<std::string> prepared = nameprep(label, unassigned);
    if (!prepared || !has_valid_ascii(*prepared)) return std::nullopt;
    if (is_ascii(*prepared)) {
        if (prepared->size() > kMaxLabelSize) return std::nullopt;
        if (prepared->starts_with(kAcePrefix)) return a_label_to_u_label(*prepared, unassigned);
        return prepared;
    }
    if (!label_to_ascii(*prepared)) return std::nullopt;
    return prepared;
}

std::optional<std::string> prepare_ip_literal(std::string_view literal) {
    if (literal.size() < 4 || literal.back() != ']') return std::nullopt;
    std::string address(literal.substr(1, literal.size() - 2));
    in6_addr binary;
    if (address.find('\0') != std::string::npos ||
        inet_pton(AF_INET6, address.c_str(), &binary) != 1) {
        return std::nullopt;
    }
    char canonical[INET6_ADDRSTRLEN];
    if (inet_ntop(AF_INET6, &binary, canonical, sizeof canonical) == nullptr) return std::nullopt;
    return "[" + std::string(canonical) + "]";
}

}  // namespace

bool is_prepared_ascii_domain(std::string_view domain) {
    if (domain.empty() || domain.size() > kMaxPartSize) return false;
    std::size_t label_size = 0;
    char previous = '.';
    for (char c : domain) {
        if (c == '.') {
            if (label_size == 0 || label_size > kMaxLabelSize || previous == '-') return false;
            label_size = 0;
        } else {
            if (!is_label_character(c) || (c == '-' && label_size == 0)) return false;
            // "--" in third and fourth place: perhaps an A-label.
            if (c == '-' && label_size == 3 && previous == '-') return false;
            ++label_size;
        }
        previous = c;
    }
    return label_size > 0 && label_size <= kMaxLabelSize && previous != '-';
}

std::optional<std::string> prepare_domain(std::string_view domain, Unassigned unassigned) {
    // Room for the trailing dot, in any of its four forms.
    if (domain.empty() || domain.size() > kMaxPartSize + 3) return std::nullopt;
    if (domain.front() == '[') return prepare_ip_literal(domain);
    std::string dotted = with_plain_dots(domain);
    if (dotted.back() == '.') dotted.pop_back();
    if (dotted.empty()) return std::nullopt;
    if (is_prepared_ascii_domain(dotted)) return dotted;

    std::string result;
    std::string_view rest = dotted;
    while (true) {
        std::size_t dot = rest.find('.');
        std::optional<std::string> label = prepare_label(rest.substr(0, dot), unassigned);
        if (!label) return std::nullopt;
        result += *label;
        if (dot == std::string_view::npos) break;
        result += '.';
        rest.remove_prefix(dot + 1);
    }
    if (result.size() > kMaxPartSize) return std::nullopt;
    return result;
}

std::optional<std::string> domain_to_ascii(std::string_view domain) {
    if (domain.empty() || domain.front() == '[') return std::nullopt;
    if (is_ascii(domain)) return std::string(domain);
    CString ascii = label_to_ascii(std::string(domain));
    if (!ascii) return std::nullopt;
    return std::string(ascii.get());
}

}  // namespace parlance::xmpp
