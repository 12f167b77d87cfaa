#include "xmpp/sasl/plain.h"

#include "base/assert.h"
#include "xmpp/sasl/identity.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::sasl {

Plain::Plain(Context context) : domain_(std::move(context.domain)) {}

Step Plain::fail(Condition condition) {
    state_ = State::done;
    return Failure(condition);
}

Step Plain::step(std::string_view client_data) {
    if (state_ == State::start && client_data.empty()) {
        state_ = State::prompted;
        return Challenge("");
    }
    if (state_ != State::start && state_ != State::prompted) {
        return fail(Condition::malformed_request);
    }
    // message = [authzid] UTF8NUL authcid UTF8NUL passwd, without further NULs (RFC 4616 §2).
    std::size_t first = client_data.find('\0');
    std::size_t second =
        first == std::string_view::npos ? first : client_data.find('\0', first + 1);
    if (second == std::string_view::npos || !is_valid_utf8(client_data)) {
        return fail(Condition::malformed_request);
    }
    std::string_view authzid = client_data.substr(0, first);
    std::string_view authcid = client_data.substr(first + 1, second - first - 1);
    std::string_view password = client_data.substr(second + 1);
    if (authcid.empty() || password.empty() || password.find('\0') != std::string_view::npos) {
        return fail(Condition::malformed_request);
    }
    Jid account = account_for(authcid, domain_);
    if (!account) return fail(Condition::not_authorized);
    if (!is_permitted_authzid(authzid, account)) return fail(Condition::invalid_authzid);
    username_ = username_of(account);
    state_ = State::waiting_for_check;
    return NeedPasswordCheck(username_, std::string(password));
}

Step Plain::password_checked(std::optional<Condition> refusal) {
    // The client may have spoken out of turn while the check ran.
    if (state_ == State::done) return Failure(Condition::malformed_request);
    PARLANCE_ASSERT(state_ == State::waiting_for_check);
    if (refusal) return fail(*refusal);
    state_ = State::done;
    return Success();
}

}  // namespace parlance::xmpp::sasl
