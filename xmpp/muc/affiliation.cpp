#include "xmpp/muc/affiliation.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace parlance::xmpp::muc {

namespace {

constexpr std::string_view kAffiliations[] = {"outcast", "none", "member", "admin", "owner"};
constexpr std::string_view kRoles[] = {"none", "visitor", "participant", "moderator"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::string_view (&names)[N], std::string_view name) {
    const auto* found = std::find(std::begin(names), std::end(names), name);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<Enum>(found - std::begin(names));
}

}  // namespace

std::string_view name_of(Affiliation affiliation) {
    return kAffiliations[static_cast<std::size_t>(affiliation)];
}

std::string_view name_of(Role role) {
    return kRoles[static_cast<std::size_t>(role)];
}

std::optional<Affiliation> parse_affiliation(std::string_view name) {
    return parse<Affiliation>(kAffiliations, name);
}

std::optional<Role> parse_role(std::string_view name) {
    return parse<Role>(kRoles, name);
}

}  // namespace parlance::xmpp::muc
