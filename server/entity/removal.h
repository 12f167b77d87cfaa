// The end of an account: its rows, what others know of it, its sessions, its place in memory. On
// the account's home shard.
#pragma once

#include <string>

#include "base/task.h"
#include "xmpp/stanza.h"

namespace parlance::server::entity {

class Host;

// Deletes the account `owner`, which must be in memory and exist. Nothing else is decided about it
// meanwhile. Once that is durable, its contacts are told, `answer` goes to the session it is
// addressed to, if that is still there, and all sessions are closed with <not-authorized/>. False
// when the database refuses: then nothing has happened.
base::Task<bool> remove_account(Host* host, std::string owner, xmpp::Stanza answer);

}  // namespace parlance::server::entity
