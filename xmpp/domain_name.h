// Domain names as XMPP compares them (RFC 7622 §3.2) and as DNS and TLS want them (RFC 3490). Pure
// functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xmpp/stringprep.h"

namespace parlance::xmpp {

// The prepared domainpart: one trailing dot removed, letters in lower case, labels prepared by
// nameprep, A-labels ("xn--") turned into the U-labels they stand for, an IPv6 literal in brackets
// in its canonical form. Labels hold letters, digits and hyphens, none at either end; the
// underscore is tolerated because private networks use it. nullopt for anything else.
std::optional<std::string> prepare_domain(std::string_view domain, Unassigned unassigned);

// True when `domain` is ASCII that prepare_domain would return unchanged; never uses libidn. False
// negatives are possible.
bool is_prepared_ascii_domain(std::string_view domain);

// The form for DNS queries, SNI and certificates: each label in ASCII. Takes a prepared domain;
// nullopt for an IPv6 literal, which has no such form.
std::optional<std::string> domain_to_ascii(std::string_view domain);

}  // namespace parlance::xmpp
