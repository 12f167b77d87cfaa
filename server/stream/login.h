// The steps of a negotiation that wait for storage, a worker thread or a lane. They keep ids, not
// pointers: the stream may be gone when they go on. One shard.
#pragma once

#include <cstdint>
#include <string>

#include "base/task.h"
#include "server/registry.h"
#include "server/stream/fast.h"
#include "storage/tokens.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/stanza.h"

namespace parlance::server {
class Shard;
namespace entity {
class User;
}
}  // namespace parlance::server

namespace parlance::server::stream {

// Reads the account for SCRAM and hands the keys to the stream's negotiation.
base::Task<> find_credentials(Shard* shard, std::uint64_t stream, std::string host,
                              std::string username, xmpp::sasl::Hash hash, std::string address);
// Reads the account for PLAIN and verifies the password on a worker thread; for an unknown account
// against keys that nothing fits, so that the time taken is the same.
base::Task<> check_password(Shard* shard, std::uint64_t stream, std::string host,
                            std::string username, std::string password, std::string address);
// Reads the tokens of the client `agent` for a mechanism that takes tokens.
base::Task<> find_tokens(Shard* shard, std::uint64_t stream, std::string host, std::string username,
                         std::string agent, std::string address);
// Notes that `token` is in use, or that it no longer is; refuses a count that has been there before
// (XEP-0484 §3.4) and a token that has been revoked meanwhile. `only`: the client has no other.
base::Task<> use_token(Shard* shard, std::uint64_t stream, std::string owner, std::string agent,
                       storage::tokens::Token token, bool only, FastUse use);
// Runs the handler of a request made before authentication and sends the answer.
base::Task<> answer_stranger(Shard* shard, std::uint64_t stream, const StrangerIqHandler* handler,
                             IqRequest request, StrangerFacts facts);
// Binds the resource in the user's lane, i.e. once the account's state is in memory.
void request_bind(Shard& shard, entity::User& user, std::uint64_t stream, std::string resource,
                  std::string iq_id, bool reloaded);
// Answers a stream that is suspended, if it is still there, and lets it go on.
void send_and_resume(Shard& shard, std::uint64_t stream, const xmpp::Stanza& answer);

}  // namespace parlance::server::stream
