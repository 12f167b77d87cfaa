// Binding: what RFC 6120 §7 and XEP-0386 have in common: a place for one more session among those
// of the account. Decisions of the user's lane; one shard.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "server/entity/user.h"
#include "server/outcome.h"
#include "server/stream/c2s.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::stream {

// A resource that cannot be guessed.
std::string new_resource(Shard& shard);

// Ends `old` in favour of a session that is about to be made.
void take_the_place_of(entity::Session& old, Outcome& outcome);

// Makes the session, by the rules for resources that are taken and for accounts that have enough.
// `client` names the installation (Session::client), 0 if unknown.
base::Result<entity::Session*, xmpp::StanzaError> make_session(C2sStream& stream,
                                                               entity::User& user,
                                                               const std::string& resource,
                                                               std::uint64_t client,
                                                               Outcome& outcome);

}  // namespace parlance::server::stream
