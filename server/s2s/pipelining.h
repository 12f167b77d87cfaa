// Pipelining: SASL2 between servers (XEP-0388), whose <authenticate/> goes with the stream header
// to a server that has said before what it offers (XEP-0509): of three round trips one is left.
// Both sides are here (pipelining.cpp), as parts of Incoming and Outgoing. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "server/s2s/stream.h"
#include "xmpp/element.h"

namespace parlance::server::s2s {

// What a server offers to one of our domains on an encrypted stream, before that has shown itself.
struct KnownOffer {
    std::string scheme, version;  // as it has said them (XEP-0509 §2.1); the scheme may be empty
    bool bidi = false;            // XEP-0288
};

// nullopt: there is no version, or nothing for which it would be of use, SASL2 with EXTERNAL.
std::optional<KnownOffer> offer_in(const xmpp::Element& features);

// Whether SASL2 with EXTERNAL is among the features.
bool offers_sasl2(const xmpp::Element& features);

// The last offers, by our domain and theirs: XEP-0388 §2.1 has them depend on both. In memory, and
// no more than a few thousand: whose is forgotten takes two round trips more.
class KnownOffers {
  public:
    // Null: not known.
    const KnownOffer* find(const DomainPair& pair) const;
    void remember(const DomainPair& pair, std::optional<KnownOffer> offer);

    // The domain's server has offered SASL2, but that has led nowhere: for an hour it is left aside
    // where there is another way.
    void led_nowhere(const std::string& domain, std::int64_t now_us);
    bool is_left_aside(const std::string& domain, std::int64_t now_us) const;

  private:
    std::map<DomainPair, KnownOffer> offers_;
    std::map<std::string, std::int64_t> left_aside_;  // until when, monotonic
};

}  // namespace parlance::server::s2s
