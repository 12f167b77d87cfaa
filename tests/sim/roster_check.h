// What the simulator demands of rosters at the end of a run. Pure functions; one thread.
#pragma once

#include <string>
#include <string_view>

#include "storage/user_state.h"

namespace parlance::sim {

// The first difference between what a shard holds and what storage has; empty if none.
std::string roster_difference(const storage::UserState& memory, const storage::UserState& stored);

// Whether the roster says that its owner sees the presence of the contact, or shows it its own.
bool sees(const storage::UserState& state, std::string_view contact);
bool shows(const storage::UserState& state, std::string_view contact);

// Empty unless `one` believes to see the presence of `other`, who does not show it. The reverse may
// happen by RFC 6121: a request repeated while the refusal of the first is on its way is granted,
// and the grant ignored (§3.1.6).
std::string subscription_difference(const storage::UserState& one, std::string_view one_jid,
                                    const storage::UserState& other, std::string_view other_jid);

}  // namespace parlance::sim
