#include "server/s2s/policy.h"

#include <algorithm>
#include <string>
#include <vector>

namespace parlance::server::s2s {

namespace {

bool is_at_or_below(std::string_view domain, std::string_view above) {
    if (!domain.ends_with(above)) return false;
    domain.remove_suffix(above.size());
    return domain.empty() || domain.ends_with('.');
}

bool names(const std::vector<std::string>& list, std::string_view domain) {
    return std::any_of(list.begin(), list.end(), [domain](const std::string& entry) {
        return is_at_or_below(domain, entry);
    });
}

}  // namespace

bool Policy::denies(std::string_view domain) const {
    return names(config_.deny, domain);
}

bool Policy::allows(std::string_view domain) const {
    if (!config_.enabled || denies(domain)) return false;
    return config_.allow.empty() || names(config_.allow, domain);
}

bool Policy::needs_tls(std::string_view domain) const {
    return needs_certificate(domain) || (config_.require_tls && !names(config_.insecure, domain));
}

// Who may come without TLS shows no certificate then; to want one from those who do come with it
// would keep nobody out.
bool Policy::needs_certificate(std::string_view domain) const {
    if (names(config_.strict, domain)) return true;
    return config_.authentication == S2sConfig::Authentication::certificate &&
           !names(config_.insecure, domain);
}

}  // namespace parlance::server::s2s
