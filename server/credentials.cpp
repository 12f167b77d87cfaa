#include "server/credentials.h"

#include <array>
#include <memory>
#include <utility>

#include "base/assert.h"
#include "server/environment.h"
#include "xmpp/sasl/scram_keys.h"

namespace parlance::server {

namespace {

using xmpp::sasl::Hash;

constexpr std::array<Hash, 3> kHashes = {Hash::sha1, Hash::sha256, Hash::sha512};

}  // namespace

std::vector<std::string> new_salts(base::Random& random) {
    std::vector<std::string> salts;
    for (std::size_t i = 0; i < kHashes.size(); ++i) {
        salts.push_back(random.bytes(xmpp::sasl::kSaltSize));
    }
    return salts;
}

std::optional<Credentials> make_credentials(std::string_view password,
                                            const std::vector<std::string>& salts, int iterations) {
    PARLANCE_ASSERT(salts.size() == kHashes.size());
    Credentials credentials;
    for (std::size_t i = 0; i < kHashes.size(); ++i) {
        auto keys = xmpp::sasl::derive_scram_keys(kHashes[i], password, salts[i], iterations);
        if (!keys) return std::nullopt;
        credentials.emplace_back(std::string(xmpp::sasl::hash_name(kHashes[i])), keys->iterations,
                                 keys->salt, keys->stored_key, keys->server_key);
    }
    return credentials;
}

base::Task<std::optional<Credentials>> derive_credentials(Workers* workers, std::string password,
                                                          std::vector<std::string> salts,
                                                          int iterations) {
    auto made = std::make_shared<std::optional<Credentials>>();
    base::Completion<bool> finished;
    workers->offload([made, password, salts,
                      iterations] { *made = make_credentials(password, salts, iterations); },
                     [&finished] { finished.set(true); });
    co_await finished;
    co_return std::move(*made);
}

}  // namespace parlance::server
