// Recovery: what is known of a managed session (XEP-0198) that is no more: its server has been
// restarted, or its client did not come back in time. The client cannot have it back, but learns
// which of its stanzas had been handled, and sends only the others again. On the home shard of the
// account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/task.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::stream {

// How long it is known of a session of this run that it has ended: a device may be away for the
// weekend.
constexpr std::int64_t kEndedKnownUs = 7 * 24 * 3600 * base::kSecondUs;

// How many stanzas of the session had been handled, for <failed h='…'/>; nullopt if nothing is
// known of it. After a restart, a message that its sender's archive has and its recipient's not is
// sent on its way again first. `previd` is what the client calls the session.
base::Task<std::optional<std::uint32_t>> handled_before_end(Shard* shard, std::string owner,
                                                            std::string previd);

// The session `key` has ended, and all stanzas below the number `handled` had been handled, none
// other was under way. nullopt: its client may not ask for it any more.
void session_ended(Shard& shard, const std::string& owner, std::uint64_t key,
                   std::optional<std::uint32_t> handled);

// The key of a session in storage, made of the random part of its id. 0 if `id` is none of ours.
std::uint64_t session_key(std::string_view id);

}  // namespace parlance::server::stream
