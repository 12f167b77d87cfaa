// Recovery: what is known of a managed session (XEP-0198) whose server has been restarted. Its
// client cannot have it back, but learns which of its stanzas had been handled, and sends only the
// others again. On the home shard of the account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/task.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::stream {

// How many stanzas of the session had been handled, for <failed h='…'/>; nullopt if nothing is
// known of it. A message that its sender's archive has and its recipient's not is sent on its way
// again first. `previd` is what the client calls the session.
base::Task<std::optional<std::uint32_t>> handled_before_restart(Shard* shard, std::string owner,
                                                                std::string previd);

// The key of a session in storage, made of the random part of its id. 0 if `id` is none of ours.
std::uint64_t session_key(std::string_view id);

}  // namespace parlance::server::stream
