// Hats (XEP-0317): what occupants are in a room besides their roles. Admins make them and say who
// wears them. One shard.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace parlance::xmpp {
class ParserPool;
}

namespace parlance::server::muc {

inline constexpr std::string_view kHatsNs = "urn:xmpp:hats:0";
// In one room.
inline constexpr std::size_t kMostHats = 100;
inline constexpr std::size_t kMostWearers = 1'000;  // of one hat

struct Hat {
    std::string title;
    std::string hue;                             // an angle as it has been given; empty: none
    std::set<std::string, std::less<>> wearers;  // bare JIDs

    Hat() {}
};

// By URI.
using Hats = std::map<std::string, Hat, std::less<>>;

// For storage, and back; empty: none.
std::string to_text(const Hats& hats);
Hats hats_from(xmpp::ParserPool& parsers, std::string_view text);

// <hats/> of that account, if it wears any.
void append_hats(std::string& out, const Hats& hats, std::string_view bare);
// §2: tells whether a list that is known is the one that there is.
std::string hash_of(const Hats& hats);

}  // namespace parlance::server::muc
