// The server's side of a SASL exchange (RFC 4422) as a state machine without I/O. The stream that
// authenticates owns one Mechanism, feeds it what the client sends and obeys the Step it returns.
// Accounts are read by the caller, so a mechanism asks for what it needs and waits. One thread at a
// time; nothing is kept in thread-local storage between calls, so a mechanism may move between
// threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "xmpp/sasl/scram_keys.h"

namespace parlance::xmpp::sasl {

// Defined conditions of RFC 6120 §6.5.
enum class Condition {
    aborted,
    account_disabled,
    credentials_expired,
    encryption_required,
    incorrect_encoding,
    invalid_authzid,
    invalid_mechanism,
    malformed_request,
    mechanism_too_weak,
    not_authorized,
    temporary_auth_failure,
};

// The element name, e.g. "not-authorized".
std::string_view condition_name(Condition condition);

// What the caller knows about an account.
struct Credentials {
    Credentials() = default;
    explicit Credentials(std::optional<ScramKeys> stored,
                         std::optional<Condition> refused = std::nullopt)
        : keys(std::move(stored)), refusal(refused) {}

    // Stored keys for the hash asked for; nullopt when there is no such account (or no such keys).
    std::optional<ScramKeys> keys;
    // Why the account may not log in although the password is right: reported only to a client that
    // proves the password. Except temporary_auth_failure (the account could not be read), which is
    // reported at once.
    std::optional<Condition> refusal;
};

// Send these bytes as a challenge and pass the response to step().
struct Challenge {
    explicit Challenge(std::string bytes) : data(std::move(bytes)) {}
    std::string data;
};
// Look the account up and call credentials(). `username` is a prepared localpart.
struct NeedCredentials {
    NeedCredentials(std::string name, Hash needed) : username(std::move(name)), hash(needed) {}
    std::string username;
    Hash hash;
};
// Check the password (verify_password, on a thread pool: it is slow by design) and call
// password_checked(). For an unknown user check against fake_scram_keys(), so that the time taken
// does not tell that there is none.
struct NeedPasswordCheck {
    NeedPasswordCheck(std::string name, std::string secret)
        : username(std::move(name)), password(std::move(secret)) {}
    std::string username;
    std::string password;
};
// Read the tokens that this client was given for this mechanism and call tokens(). `username` is a
// prepared localpart.
struct NeedTokens {
    explicit NeedTokens(std::string name) : username(std::move(name)) {}
    std::string username;
};
// username() is authenticated. Additional data is present for mechanisms that have any, even empty.
struct Success {
    explicit Success(std::optional<std::string> data = std::nullopt)
        : additional_data(std::move(data)) {}
    std::optional<std::string> additional_data;
};
struct Failure {
    explicit Failure(Condition why) : condition(why) {}
    Condition condition;
};

using Step =
    std::variant<Challenge, NeedCredentials, NeedPasswordCheck, NeedTokens, Success, Failure>;

class Mechanism {
  public:
    Mechanism() = default;
    Mechanism(const Mechanism&) = delete;
    Mechanism& operator=(const Mechanism&) = delete;
    virtual ~Mechanism() = default;

    // As in the <mechanism/> element.
    virtual std::string_view name() const = 0;

    // Bytes from the client, decoded from base64. A client-first mechanism that is started without
    // an initial response is started with empty bytes and answers with an empty challenge (RFC 6120
    // §6.4.2). Data that comes out of turn fails the exchange.
    virtual Step step(std::string_view client_data) = 0;

    // The answers to NeedCredentials and to NeedPasswordCheck. Calling one that was not asked for
    // is a broken invariant. `refusal` is nullopt when the password is right and the account may
    // log in.
    virtual Step credentials(Credentials answer);
    virtual Step password_checked(std::optional<Condition> refusal);
    // The answer to NeedTokens: their secrets, in any order.
    virtual Step tokens(const std::vector<std::string>& secrets);

    // The prepared localpart of who authenticates; final after Success, empty before the client
    // named a user.
    const std::string& username() const { return username_; }

  protected:
    std::string username_;
};

}  // namespace parlance::xmpp::sasl
