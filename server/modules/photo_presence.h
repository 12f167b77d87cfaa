// XEP-0398 §4: the hash of an account's photo in the presence of its sessions (XEP-0153), put there
// by the server, because clients would have to read the vCard at every log-in to know it. One
// shard.
#pragma once

#include "server/entity/user.h"
#include "server/outcome.h"
#include "server/registry.h"

namespace parlance::server::modules {

void declare_photo_presence(Registry& registry);
// In a decision of the account: the photo is another one, and those who see its sessions hear it.
void change_photo(entity::User& user, std::string sha1, Outcome& outcome);

}  // namespace parlance::server::modules
