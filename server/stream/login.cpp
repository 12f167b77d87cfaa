#include "server/stream/login.h"

#include <exception>
#include <optional>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"
#include "storage/accounts.h"
#include "xmpp/sasl/scram_keys.h"

namespace parlance::server::stream {

namespace {

namespace sasl = xmpp::sasl;
namespace accounts = storage::accounts;

std::optional<sasl::ScramKeys> keys_for(const accounts::Account& account, sasl::Hash hash) {
    for (const accounts::Credential& c : account.credentials) {
        if (c.hash == sasl::hash_name(hash)) {
            return sasl::ScramKeys(hash, static_cast<int>(c.iterations), c.salt, c.stored_key,
                                   c.server_key);
        }
    }
    return std::nullopt;
}

std::string first_key(const accounts::Account& account) {
    return account.credentials.empty() ? std::string() : account.credentials.front().stored_key;
}

Negotiation* negotiation_of(Shard& shard, std::uint64_t stream) {
    C2sStream* found = shard.streams().find(stream);
    return found == nullptr ? nullptr : found->negotiation();
}

bool may_try(Shard& shard, const std::string& username, const std::string& host,
             const std::string& address) {
    return shard.admission().may_try(username + "@" + host, address,
                                     shard.environment().clock.monotonic_us());
}

}  // namespace

base::Task<> find_credentials(Shard* shard, std::uint64_t stream, std::string host,
                              std::string username, sasl::Hash hash, std::string address) {
    sasl::Credentials credentials;
    std::string stored_key;
    if (!may_try(*shard, username, host, address)) {
        credentials.refusal = sasl::Condition::temporary_auth_failure;
    } else {
        auto found = co_await accounts::find(shard->environment().database, username, host);
        if (!found.ok()) {
            base::log::warn("account cannot be read",
                            {{"jid", username + "@" + host}, {"reason", found.error().message}});
            credentials.refusal = sasl::Condition::temporary_auth_failure;
        } else if (found.value()) {
            stored_key = first_key(*found.value());
            credentials.keys = keys_for(*found.value(), hash);
            if (found.value()->disabled) credentials.refusal = sasl::Condition::account_disabled;
        }
    }
    if (Negotiation* negotiation = negotiation_of(*shard, stream)) {
        negotiation->authentication().account_found(std::move(stored_key));
        negotiation->authentication().credentials_found(std::move(credentials));
    }
}

base::Task<> check_password(Shard* shard, std::uint64_t stream, std::string host,
                            std::string username, std::string password, std::string address) {
    std::optional<sasl::Condition> refusal;
    std::string stored_key;
    if (!may_try(*shard, username, host, address)) {
        refusal = sasl::Condition::temporary_auth_failure;
    } else {
        auto found = co_await accounts::find(shard->environment().database, username, host);
        if (!found.ok()) {
            refusal = sasl::Condition::temporary_auth_failure;
        } else {
            std::optional<sasl::ScramKeys> keys;
            bool disabled = found.value() && found.value()->disabled;
            if (found.value()) stored_key = first_key(*found.value());
            for (auto hash : {sasl::Hash::sha512, sasl::Hash::sha256, sasl::Hash::sha1}) {
                if (!keys && found.value()) keys = keys_for(*found.value(), hash);
            }
            if (!keys) {
                keys = sasl::fake_scram_keys(sasl::Hash::sha512, username, shard->server_secret(),
                                             static_cast<int>(shard->config().sasl.iterations));
            }
            auto verified = std::make_shared<bool>(false);
            base::Completion<bool> checked;
            shard->environment().workers.offload(
                [verified, keys, password] { *verified = sasl::verify_password(*keys, password); },
                [&checked] { checked.set(true); });
            co_await checked;
            if (!*verified) {
                refusal = sasl::Condition::not_authorized;
            } else if (disabled) {
                refusal = sasl::Condition::account_disabled;
            }
        }
    }
    if (Negotiation* negotiation = negotiation_of(*shard, stream)) {
        negotiation->authentication().account_found(std::move(stored_key));
        negotiation->authentication().password_checked(refusal);
    }
}

base::Task<> find_tokens(Shard* shard, std::uint64_t stream, std::string host, std::string username,
                         std::string agent, std::string address) {
    std::optional<sasl::Condition> refusal;
    std::vector<storage::tokens::Token> tokens;
    std::string stored_key;
    if (!may_try(*shard, username, host, address)) {
        refusal = sasl::Condition::temporary_auth_failure;
    } else {
        auto holder = co_await storage::tokens::find_holder(shard->environment().database, username,
                                                            host, agent);
        if (!holder.ok()) {
            refusal = sasl::Condition::temporary_auth_failure;
        } else {
            if (holder->disabled) refusal = sasl::Condition::account_disabled;
            stored_key = std::move(holder->stored_key);
            tokens = std::move(holder->tokens);
        }
    }
    if (Negotiation* negotiation = negotiation_of(*shard, stream)) {
        negotiation->authentication().account_found(std::move(stored_key));
        negotiation->authentication().tokens_found(std::move(tokens), refusal);
    }
}

base::Task<> use_token(Shard* shard, std::uint64_t stream, std::string owner, std::string agent,
                       storage::tokens::Token token, bool only, FastUse use) {
    std::optional<sasl::Condition> refusal;
    storage::Batch batch = storage::tokens::use(owner, agent, token, use.count, only);
    // XEP-0484 §3.6; with one that the client may not have got yet.
    if (use.invalidate) batch.add(storage::tokens::revoke(owner, agent));
    auto noted = co_await shard->environment().database.write(std::move(batch));
    if (!noted.ok()) {
        refusal = sasl::Condition::temporary_auth_failure;
    } else if (noted.value().front().empty()) {
        refusal = sasl::Condition::not_authorized;
    }
    if (Negotiation* negotiation = negotiation_of(*shard, stream)) {
        negotiation->authentication().token_used(refusal);
    }
}

base::Task<> answer_stranger(Shard* shard, std::uint64_t stream, const StrangerIqHandler* handler,
                             IqRequest request, StrangerFacts facts) {
    IqReply reply = refuse(xmpp::Condition::internal_server_error);
    try {
        reply = co_await (*handler)(request, facts);
    } catch (const std::exception& e) {
        base::log::error("iq handler failed",
                         {{"payload", request.payload().ns()}, {"reason", e.what()}});
    }
    xmpp::Stanza answer = reply.ok() ? request.stanza().result_reply(reply.value())
                                     : request.stanza().error_reply(reply.error());
    if (Negotiation* negotiation = negotiation_of(*shard, stream)) {
        negotiation->stranger_answered(answer);
    }
}

void request_bind(Shard& shard, entity::User& user, std::uint64_t stream, std::string resource,
                  std::string iq_id, bool reloaded) {
    user.lane().submit([&shard, &user, stream, resource = std::move(resource),
                        iq_id = std::move(iq_id), reloaded](Outcome& outcome) {
        if (Negotiation* negotiation = negotiation_of(shard, stream)) {
            negotiation->bind_now(user, resource, iq_id, reloaded, outcome);
        }
    });
}

void send_and_resume(Shard& shard, std::uint64_t stream, const xmpp::Stanza& answer) {
    C2sStream* found = shard.streams().find(stream);
    if (found == nullptr) return;
    found->send(answer);
    found->resume();
}

}  // namespace parlance::server::stream
