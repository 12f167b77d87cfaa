#include "xmpp/invitation_uri.h"

#include <algorithm>

namespace parlance::xmpp {

namespace {

constexpr std::size_t kLeastToken = 16;
constexpr std::size_t kMostToken = 128;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// RFC 5122 §2.2: what nodeallow and unreserved let stand.
bool stands(char c) {
    return is_alphanumeric(c) ||
           std::string_view("-._~!$*()+,;=").find(c) != std::string_view::npos;
}

std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        if (stands(c)) {
            out += c;
            continue;
        }
        auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::string address(const Jid& jid) {
    std::string out = "xmpp:";
    if (jid.has_local()) out += escaped(jid.local()) + "@";
    // An IPv6 address stands in brackets (RFC 3986 §3.2.2), an international name in UTF-8 escaped.
    std::string_view domain = jid.domain();
    return out + (domain.starts_with('[') ? std::string(domain) : escaped(domain));
}

}  // namespace

std::string contact_invitation_uri(const Jid& inviter, std::string_view token, bool registers) {
    std::string uri = address(inviter) + "?roster;preauth=" + std::string(token);
    return registers ? uri + ";ibr=y" : uri;
}

std::string account_invitation_uri(const Jid& account, std::string_view token) {
    return address(account) + "?register;preauth=" + std::string(token);
}

bool is_invitation_token(std::string_view text) {
    return text.size() >= kLeastToken && text.size() <= kMostToken &&
           std::all_of(text.begin(), text.end(), is_alphanumeric);
}

}  // namespace parlance::xmpp
