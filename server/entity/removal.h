// The end of an account: its rows, what others know of it, its sessions, its place in memory. On
// the account's home shard.
#pragma once

#include <string>
#include <vector>

#include "base/callback.h"
#include "base/task.h"
#include "storage/roster.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::entity {

class Host;

// Deletes the account `owner`, which must be in memory and exist. Nothing else is decided about it
// meanwhile. Once that is durable, its contacts are told, `answer` goes to the session it is
// addressed to, if that is still there, and all sessions are closed with <not-authorized/>. False
// when the database refuses: then nothing has happened.
base::Task<bool> remove_account(Host* host, std::string owner, xmpp::Stanza answer);

// The account has been deleted in the database from outside, which left `contacts` behind under
// `change` (storage/account_changes.h). Does what remains: its contacts are told, its sessions end
// as above, and what was written for it since is deleted, together with the change. Whoever has
// taken the name anew keeps the account, and logs in again. On the home shard of `account`; `done`
// is called when there is nothing left to do, or the database refused: then the change stays.
void finish_removal(Shard& shard, const xmpp::Jid& account, std::string change,
                    std::vector<storage::roster::Item> contacts, base::Callback<void()> done);

}  // namespace parlance::server::entity
