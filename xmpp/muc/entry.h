// What <x xmlns='http://jabber.org/protocol/muc'/> in a presence asks for: to enter, with a
// password and so much history (XEP-0045 §7.2). Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "xmpp/element.h"

namespace parlance::xmpp::muc {

// How much of what has been said before (§7.2.15); all bounds hold together.
struct HistoryRequest {
    std::optional<std::uint32_t> max_stanzas;
    std::optional<std::uint32_t> max_chars;  // of the complete stanzas
    std::optional<std::int64_t> since_us;    // wall clock

    HistoryRequest() {}
    bool none() const { return max_stanzas == 0U || max_chars == 0U; }
};

inline constexpr std::string_view kAffiliationsNs = "urn:xmpp:muc:affiliations:1";  // XEP-0463

// XEP-0463 §4.1: the affiliations.
struct AffiliationsRequest {
    std::string since;  // that version is known; empty: none

    AffiliationsRequest() {}
};

struct Entry {
    std::string password;
    HistoryRequest history;
    std::optional<AffiliationsRequest> affiliations;

    Entry() {}
};

// Null if the presence does not ask to enter. Bounds that cannot be read do not bind.
std::optional<Entry> entry_in(const Element& presence, std::int64_t now_us);

}  // namespace parlance::xmpp::muc
