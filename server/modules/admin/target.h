// Accounts that an administrator names. Pure; any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "server/adhoc/command.h"
#include "xmpp/form_values.h"
#include "xmpp/jid.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::modules::admin {

// The bare JIDs that the field `var` holds, or the first sentence about one that cannot be meant: a
// command at a domain concerns the accounts of that domain.
using Targets = base::Result<std::vector<xmpp::Jid>, std::string>;
Targets accounts_in(const xmpp::FormValues& values, std::string_view var, std::string_view domain);
// Full JIDs stay what they are.
Targets addresses_in(const xmpp::FormValues& values, std::string_view var, std::string_view domain);

// "1 account", "2 accounts".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// What ends sessions of `accounts` is durable, the changes `ids` (storage/account_changes.h): waits
// until they have ended. Those of the requester, whom the answer has to reach first, end a little
// later.
base::Task<> sessions_ended(entity::Host* host, std::string requester,
                            std::vector<xmpp::Jid> accounts, std::set<std::string> ids = {});

// Why a write has failed.
adhoc::Answer database_away();
// An error that leaves the command where it is.
adhoc::Answer refused(xmpp::StanzaError error);

}  // namespace parlance::server::modules::admin
