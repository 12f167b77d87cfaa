#include "server/s2s/trust.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "server/s2s/dane.h"
#include "xmpp/domain_name.h"
#include "xmpp/jid.h"

namespace parlance::server::s2s {

namespace {

using net::PeerCertificate;
using net::TlsaRecord;

constexpr std::string_view kService = "_xmpp-server.";
constexpr std::size_t kNamesTold = 3;

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

// An IPv4 address is made of labels, but is no name.
bool is_name(std::string_view ascii) {
    std::string_view last = ascii.substr(ascii.rfind('.') + 1);
    return !std::all_of(last.begin(), last.end(),
                        [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

// RFC 6125 §6.4.
bool name_matches(std::string_view presented, std::string_view ascii) {
    if (!presented.starts_with("*.")) return equal_ignoring_case(presented, ascii);
    presented.remove_prefix(1);
    std::size_t dot = ascii.find('.');
    // Nobody owns all the names at the top of a tree.
    if (dot == std::string_view::npos || presented.find('.', 1) == std::string_view::npos) {
        return false;
    }
    return equal_ignoring_case(presented, ascii.substr(dot));
}

bool service_matches(std::string_view presented, std::string_view ascii) {
    if (!equal_ignoring_case(presented.substr(0, kService.size()), kService)) return false;
    return name_matches(presented.substr(kService.size()), ascii);
}

bool address_matches(std::string_view presented, std::string_view domain) {
    auto address = xmpp::Jid::parse(presented);
    return address && address->is_domain() && address->domain() == domain;
}

bool names_ascii(const PeerCertificate& certificate, std::string_view ascii) {
    if (!is_name(ascii)) return false;
    return std::any_of(certificate.srv_names.begin(), certificate.srv_names.end(),
                       [ascii](const std::string& n) { return service_matches(n, ascii); }) ||
           std::any_of(certificate.dns_names.begin(), certificate.dns_names.end(),
                       [ascii](const std::string& n) { return name_matches(n, ascii); });
}

// "it is for a.example, b.example and others, not for theirs.example".
std::string not_for(std::string_view domain, const PeerCertificate& certificate) {
    std::vector<std::string> names;
    for (const auto* list :
         {&certificate.dns_names, &certificate.srv_names, &certificate.xmpp_addresses}) {
        names.insert(names.end(), list->begin(), list->end());
    }
    if (names.empty()) return "there is no name in it";
    std::string text = "it is for ";
    for (std::size_t i = 0; i < names.size() && i < kNamesTold; ++i) {
        if (i > 0) text += ", ";
        text += names[i];
    }
    if (names.size() > kNamesTold) text += " and others";
    return text.append(", not for ").append(domain);
}

Trust nobody(std::string problem, bool refuted = false) {
    Trust trust;
    trust.problem = std::move(problem);
    trust.refuted = refuted;
    return trust;
}

Trust vouched_by(Trust::Voucher by) {
    Trust trust;
    trust.by = by;
    return trust;
}

// Why the authorities do not vouch for it; empty if they do. RFC 7673 §4.2 lets a way that DNSSEC
// vouches for bring in the name of the host.
std::string problem_of(const PeerCertificate& shown, std::string_view domain,
                       std::string_view host) {
    if (!shown.trusted) {
        return shown.problem.empty() ? "no authority vouches for it" : shown.problem;
    }
    if (is_for(shown, domain) || (!host.empty() && names_ascii(shown, host))) return {};
    return not_for(domain, shown);
}

// Empty: the record vouches for it.
std::string problem_of(const TlsaRecord& record, const PeerCertificate& shown,
                       std::string_view domain, std::string_view host) {
    if (!dane::matches(record, shown.chain)) {
        return "it is none of those that the DNS names (TLSA)";
    }
    switch (static_cast<dane::Usage>(record.usage)) {
        case dane::Usage::pkix_ta:
        case dane::Usage::pkix_ee:
            return problem_of(shown, domain, host);
        case dane::Usage::dane_ta:
            if (is_for(shown, domain) || names_ascii(shown, host)) return {};
            return not_for(domain, shown);
        case dane::Usage::dane_ee:
            return {};  // RFC 7671 §5.1: neither names nor dates matter
    }
    return "unknown usage";
}

}  // namespace

bool is_for(const PeerCertificate& certificate, std::string_view domain) {
    if (domain.empty()) return false;
    const std::vector<std::string>& addresses = certificate.xmpp_addresses;
    if (std::any_of(addresses.begin(), addresses.end(),
                    [domain](const std::string& a) { return address_matches(a, domain); })) {
        return true;
    }
    std::optional<std::string> ascii = xmpp::domain_to_ascii(domain);
    return ascii && names_ascii(certificate, *ascii);
}

std::string Trust::method() const {
    switch (by) {
        case Voucher::nobody:
            return {};
        case Voucher::authorities:
            return "certificate";
        case Voucher::dns:
            return "DANE";
        case Voucher::web:
            return "POSH";
    }
    return {};
}

Trust judge(const PeerCertificate* shown, std::string_view domain, std::string_view host,
            const std::vector<TlsaRecord>& tlsa) {
    if (shown == nullptr) return nobody("it shows no certificate");
    std::vector<TlsaRecord> records = dane::usable(tlsa);
    if (records.empty()) {
        std::string problem = problem_of(*shown, domain, {});
        if (problem.empty()) return vouched_by(Trust::Voucher::authorities);
        return nobody(std::move(problem));
    }
    std::string nearest;
    for (const TlsaRecord& record : records) {
        std::string problem = problem_of(record, *shown, domain, host);
        if (problem.empty()) return vouched_by(Trust::Voucher::dns);
        // A record that matches but for the names says more than one that does not match.
        if (nearest.empty() || dane::matches(record, shown->chain)) nearest = std::move(problem);
    }
    return nobody(std::move(nearest), true);
}

Trust judge_by_web(const PeerCertificate* shown, const posh::Findings& findings) {
    if (shown == nullptr || shown->chain.empty()) return nobody("it shows no certificate");
    if (findings.fingerprints.empty()) {
        Trust trust = nobody(findings.why);
        trust.passing = findings.passing;
        return trust;
    }
    if (posh::matches(findings.fingerprints, shown->chain.front())) {
        return vouched_by(Trust::Voucher::web);
    }
    return nobody("it is none of those that the domain's web server names (POSH)");
}

}  // namespace parlance::server::s2s
