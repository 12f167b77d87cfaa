#include "xmpp/muc/entry.h"

#include <algorithm>

#include "base/parse_number.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp::muc {

namespace {

constexpr std::int64_t kSecondUs = 1'000'000;

}  // namespace

std::optional<Entry> entry_in(const Element& presence, std::int64_t now_us) {
    const Element* x = presence.child("x", ns::muc);
    if (x == nullptr) return std::nullopt;
    Entry entry;
    entry.password = x->child_text("password", ns::muc);
    if (const Element* versions = x->child("mav", kAffiliationsNs)) {
        entry.affiliations.emplace().since = versions->attr("since");
    }
    const Element* history = x->child("history", ns::muc);
    if (history == nullptr) return entry;
    HistoryRequest& wanted = entry.history;
    wanted.max_stanzas = base::parse_number<std::uint32_t>(history->attr("maxstanzas"));
    wanted.max_chars = base::parse_number<std::uint32_t>(history->attr("maxchars"));
    wanted.since_us = parse_datetime(history->attr("since"));
    if (auto seconds = base::parse_number<std::uint32_t>(history->attr("seconds"))) {
        std::int64_t since_us = now_us - std::int64_t{*seconds} * kSecondUs;
        wanted.since_us = std::max(wanted.since_us.value_or(since_us), since_us);
    }
    return entry;
}

}  // namespace parlance::xmpp::muc
