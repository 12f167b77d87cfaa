// Reports (XEP-0377) about somebody in a room of this server, whom others know by the room's
// address and a nick: which account that is, and which archive has the messages.
#pragma once

#include <string_view>

#include "base/task.h"
#include "storage/abuse_reports.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::modules {

// Whether `reported` is the address of an occupant of a room of that host. What goes on in those of
// other hosts is not for its moderators.
bool is_occupant_here(const entity::Host& host, std::string_view reported);

// Writes down which account has sent what is reported: the room's archive knows, if it is one; and
// if no message is named, whoever has the nick now. Nothing if nobody can be found.
base::Task<> note_sender(entity::Host* host, storage::abuse_reports::Report report);

}  // namespace parlance::server::modules
