#include "xmpp/sasl/mechanism.h"

#include "base/assert.h"

namespace parlance::xmpp::sasl {

std::string_view condition_name(Condition condition) {
    switch (condition) {
        case Condition::aborted:
            return "aborted";
        case Condition::account_disabled:
            return "account-disabled";
        case Condition::credentials_expired:
            return "credentials-expired";
        case Condition::encryption_required:
            return "encryption-required";
        case Condition::incorrect_encoding:
            return "incorrect-encoding";
        case Condition::invalid_authzid:
            return "invalid-authzid";
        case Condition::invalid_mechanism:
            return "invalid-mechanism";
        case Condition::malformed_request:
            return "malformed-request";
        case Condition::mechanism_too_weak:
            return "mechanism-too-weak";
        case Condition::not_authorized:
            return "not-authorized";
        case Condition::temporary_auth_failure:
            return "temporary-auth-failure";
    }
    base::assertion_failed("a defined condition", __FILE__, __LINE__);
}

Step Mechanism::credentials(Credentials) {
    base::assertion_failed("credentials were asked for", __FILE__, __LINE__);
}

Step Mechanism::password_checked(std::optional<Condition>) {
    base::assertion_failed("a password check was asked for", __FILE__, __LINE__);
}

Step Mechanism::tokens(const std::vector<std::string>&) {
    base::assertion_failed("tokens were asked for", __FILE__, __LINE__);
}

}  // namespace parlance::xmpp::sasl
