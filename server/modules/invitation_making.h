// The making of invitations, and how commands show them (XEP-0401 §5). On any shard.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "base/task.h"
#include "server/adhoc/command.h"
#include "storage/invitations.h"

namespace parlance::server {
namespace entity {
class Host;
}
namespace modules {

class AdHoc;

// What administrators are bound by.
inline constexpr std::int64_t kAnyNumber = std::numeric_limits<std::int64_t>::max();

// Makes the invitation, whose id and times are filled in here; `lifetime_us` 0: it never expires.
// The answer has the form with its URI, or says that the inviter has `most` open ones already.
base::Task<adhoc::Answer> make_invitation(entity::Host* host,
                                          storage::invitations::Invitation wanted,
                                          std::int64_t lifetime_us, std::int64_t most);

// The open ones of an inviter, or of all at the host if `inviter` is empty: as a table, as a form
// to choose one from, and the end of the chosen one.
base::Task<adhoc::Answer> list_invitations(entity::Host* host, std::string inviter);
base::Task<adhoc::Answer> choose_invitation(entity::Host* host, std::string inviter);
base::Task<adhoc::Answer> revoke_invitation(entity::Host* host, std::string inviter,
                                            adhoc::Run run);

// The command urn:xmpp:invite#invite for users, if they may invite.
void add_invitation_command(AdHoc& commands, entity::Host& host);

}  // namespace modules
}  // namespace parlance::server
