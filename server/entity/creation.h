// The making of an account, by whoever may. On any shard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_error.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::entity {

// In the settings of an account: the id of the last notice of its host that it has been told of
// (modules/notices.h), behind a '+' as long as it is to be welcomed.
inline constexpr std::string_view kToldSetting = "notices";
// For one that is made now: what was announced before does not concern it.
storage::Query new_account_mark(std::string_view owner, std::int64_t now_us);

using Created = base::Result<base::Done, xmpp::StanzaError>;

// Under what terms an account is made.
struct Terms {
    std::string invitation;  // that may have kept the name free (storage/invitations.h); or empty
    bool disabled = false;

    Terms() {}
};

// The account `jid`, a bare address at a domain served here, whose name the caller has prepared
// with Unassigned::refuse. `more` is written in the same transaction, so that both are there or
// neither. It is durable, and known to its home, when this returns. Refused: <conflict/> if there
// is one of that name, the name is kept for somebody else, or `more` is refused by a constraint;
// <not-acceptable/> if the password cannot be used; or the database is away.
base::Task<Created> create_account(Shard* shard, xmpp::Jid jid, std::string password,
                                   storage::Batch more = {}, Terms terms = {});

}  // namespace parlance::server::entity
