// Incoming: the negotiation of a stream that another server has opened: STARTTLS (RFC 6120 §5),
// SASL EXTERNAL (XEP-0178, XEP-0388), dialback as receiving and as authoritative server (XEP-0220),
// and whether the stream serves both directions (XEP-0288). Part of its S2sStream; one shard.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/s2s/dane_lookup.h"
#include "server/s2s/federation.h"
#include "server/s2s/stream.h"
#include "server/s2s/trust.h"
#include "xmpp/dialback.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::s2s {

class Incoming final : public Negotiation {
  public:
    // `admission_open`: the connection counts as one of a stranger. `homed`: the stream has come to
    // the shard of its domain.
    Incoming(S2sStream& stream, bool admission_open, bool homed);
    ~Incoming() override;

    void on_header(const xmpp::StreamHeader& header) override;
    void on_element(xmpp::Document element) override;
    void on_tls_ready() override {}
    void on_end(std::string_view reason) override;
    void on_tick(std::int64_t) override {}
    DomainPair header_pair() const override { return {from_, to_}; }
    // The answer of the authoritative server has come.
    void verified(const xmpp::dialback::Packet& request, KeyVerdict verdict);

  private:
    std::string features();
    void offer_features();
    // Whether somebody is asked for the certificate first, the DNS or the web server of the domain;
    // what is to be offered depends on that.
    bool ask_who_vouches();
    bool ask_the_web();
    void on_vouched(const std::vector<VouchedHost>& hosts);
    void on_findings(const posh::Findings& findings);
    void vouch(const Trust& trust);
    void go_on_offering();
    // By what has_certificate_for() the domain, for the operator.
    std::string voucher(std::string_view domain) const;
    bool has_certificate_for(std::string_view domain) const;
    bool welcome(std::string_view domain) const;
    bool needs_tls(std::string_view domain) const;
    bool dialback_allowed(std::string_view domain) const;
    void on_starttls();
    void on_auth(const xmpp::Element& auth);
    // Why EXTERNAL is refused, the name of the SASL error; empty: it is not.
    std::string_view problem_of_external(std::string_view mechanism, const std::string& response);
    void refuse_sasl(std::string_view profile, std::string_view condition);
    // SASL2, and which features these are (XEP-0509); see pipelining.h.
    std::string sasl2_features(std::string_view others);
    void on_authenticate(xmpp::Document element);
    void on_dialback(const xmpp::Element& element);
    void on_result(xmpp::dialback::Packet request);
    // Whether the peer may go on, after one more domain has been shown.
    bool accept(const DomainPair& pair, std::string method);
    // The pair is in use from here on.
    void announce(const DomainPair& pair);
    void move_to(Shard& home, const xmpp::StreamHeader& header);
    void settle_admission();

    S2sStream& stream_;
    std::string stream_id_;
    std::string from_, to_;    // of the header
    std::string sasl_domain_;  // shown by SASL
    std::string vouched_;     // whose certificate it is by the DNS (RFC 7673) or the web (RFC 7711)
    std::string vouched_by_;  // which of the two: "DANE", "POSH"
    std::set<DomainPair> under_way_;       // whose keys are being verified
    std::string config_version_;           // of the features, if SASL2 is among them
    std::optional<xmpp::Document> ahead_;  // <authenticate/>, sent before them; see asking_
    bool admission_open_;
    bool homed_;
    bool both_ways_ = false;
    bool asking_ = false;  // see ask_who_vouches()
    unsigned failures_ = 0;
};

}  // namespace parlance::server::s2s
