// Versions of the affiliations (XEP-0463): who enters and says which version it knows is told what
// has changed since, and each change says what it leads from and to. One shard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/muc/occupants.h"
#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/muc/entry.h"

namespace parlance::server::muc {

// <mav/> of a change.
std::string versions_element(const Room& room, std::int64_t since, std::int64_t until);
// §4.2.1: in the presence of one who has entered.
std::string current_version_element(const Room& room);

// §4.2.1: to one who enters, before any presence. `request_id`: of what it has entered with.
void send_affiliations(const Room& room, const Occupant& occupant, const xmpp::Jid& session,
                       const xmpp::muc::AffiliationsRequest& request, std::string_view request_id,
                       Outcome& outcome);

}  // namespace parlance::server::muc
