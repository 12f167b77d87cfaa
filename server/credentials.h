// What an account stores instead of its password: SCRAM keys for every hash, whatever mechanisms
// are on offer today, since a later choice must not need the password.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/task.h"
#include "storage/accounts.h"

namespace parlance::server {

class Workers;

using Credentials = std::vector<storage::accounts::Credential>;

// One salt for each hash.
std::vector<std::string> new_salts(base::Random& random);

// Takes milliseconds of computing; any thread. nullopt when the password cannot be used: it is
// empty, too long, or has characters that SASLprep (RFC 4013) forbids.
std::optional<Credentials> make_credentials(std::string_view password,
                                            const std::vector<std::string>& salts, int iterations);

// The same off the shard's thread.
base::Task<std::optional<Credentials>> derive_credentials(Workers* workers, std::string password,
                                                          std::vector<std::string> salts,
                                                          int iterations);

}  // namespace parlance::server
