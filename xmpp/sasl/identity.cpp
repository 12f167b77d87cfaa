#include "xmpp/sasl/identity.h"

#include "xmpp/stringprep.h"

namespace parlance::xmpp::sasl {

Jid account_for(std::string_view authcid, std::string_view domain) {
    std::optional<std::string> prepared = saslprep(authcid, Unassigned::allow);
    if (!prepared) return Jid();
    if (domain.empty()) {
        auto jid = Jid::parse(*prepared);
        return jid && jid->is_domain() ? *jid : Jid();
    }
    return Jid::from_parts(*prepared, domain, "").value_or(Jid());
}

std::string username_of(const Jid& account) {
    return std::string(account.has_local() ? account.local() : account.domain());
}

bool is_permitted_authzid(std::string_view authzid, const Jid& account) {
    return authzid.empty() || Jid::parse(authzid) == account;
}

}  // namespace parlance::xmpp::sasl
