// Affiliations and roles in a room (XEP-0045 §5): the first last, the others are for one visit.
// Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parlance::xmpp::muc {

// In their order: each has the privileges of those before it (§5.2).
enum class Affiliation : std::uint8_t { outcast, none, member, admin, owner };
// Likewise (§5.1). `none`: not in the room.
enum class Role : std::uint8_t { none, visitor, participant, moderator };

std::string_view name_of(Affiliation affiliation);
std::string_view name_of(Role role);
std::optional<Affiliation> parse_affiliation(std::string_view name);
std::optional<Role> parse_role(std::string_view name);

}  // namespace parlance::xmpp::muc
