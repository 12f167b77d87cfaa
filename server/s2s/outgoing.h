// Outgoing: the negotiation of a stream that we have opened to another server: TLS (RFC 6120 §5,
// XEP-0368), whose certificate it shows, then for each of our domains that wants to write there
// SASL EXTERNAL (XEP-0178, XEP-0388) or dialback (XEP-0220), several on one stream if the peer can.
// It also carries our questions to an authoritative server, and what goes to other domains of the
// same server, its guests (target_multiplexing.cpp). Part of its S2sStream; one shard.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/callback.h"
#include "base/clock.h"
#include "server/s2s/dialling.h"
#include "server/s2s/federation.h"
#include "server/s2s/remote_domain.h"
#include "server/s2s/stream.h"
#include "server/s2s/trust.h"

namespace parlance::server::s2s {

class Outgoing final : public Negotiation {
  public:
    // `ours` is the domain in whose name the stream is opened; the stream may come to serve others.
    Outgoing(S2sStream& stream, std::string remote, std::string ours, Reached reached);

    // The connection is there; TLS or our header begins.
    void begin();

    S2sStream& stream() const { return stream_; }
    // In whose name it was opened.
    const std::string& ours() const { return ours_; }
    // The peer's features are known, and what comes next is ours to say.
    bool open() const { return state_ == State::open; }
    // Whether it could carry what `ours` has to say; if so it asks for that, and RemoteDomain hears
    // of the outcome.
    bool ask_for(const std::string& ours);
    // That has been asked for, and there is no answer yet.
    bool asks_for(const std::string& ours) const { return asked_.contains(ours); }
    // Requires open(). See Federation::verify().
    void verify(const xmpp::dialback::Packet& request, base::Callback<void(KeyVerdict)> done);
    bool can_verify() const { return open() && dialback_; }
    // By SASL.
    bool authenticated() const { return authenticated_; }

    // Whether it can carry what goes to `guest`, whose server is at the same place (XEP-0220
    // §2.6.2), and is as sure of who that is as a connection of its own would be.
    bool takes_in(const std::string& guest, const Reached& reached) const;
    // Requires takes_in(). RemoteDomain hears of the outcome.
    void ask_for_guest(const std::string& ours, const std::string& guest);

    void on_header(const xmpp::StreamHeader& header) override;
    void on_element(xmpp::Document element) override;
    void on_tls_ready() override;
    void on_end(std::string_view reason) override;
    void on_tick(std::int64_t now_us) override;
    DomainPair header_pair() const override { return {remote_, ours_}; }

  private:
    // How long the other server may take for an answer: it may have to find ours first.
    static constexpr std::int64_t kAnswerUs = 40 * base::kSecondUs;

    enum class State : unsigned char { header, features, starttls, tls, sasl, open };
    struct Verification {
        xmpp::dialback::Packet request;
        base::Callback<void(KeyVerdict)> done;
        std::int64_t since_us;
    };

    RemoteDomain& remote() { return stream_.federation().remote(remote_); }
    void open_stream();
    void on_features(const xmpp::Element& features);
    void on_sasl(const xmpp::Element& element);
    // See pipelining.h.
    void send_ahead();
    void on_offer(const xmpp::Element& features);
    // See KnownOffers.
    bool leaves_sasl2_aside();
    void sasl2_led_nowhere();
    void authenticate_by_sasl2();
    void on_sasl2(const xmpp::Element& element);
    void start_over(const std::string& why);
    void external_refused(const xmpp::Element& failure);
    void on_dialback(const xmpp::Element& element);
    void on_result(const xmpp::dialback::Packet& answer);
    void on_verified(const xmpp::dialback::Packet& answer);
    // The peer's certificate, in which there is this problem, is asked for at its domain's web
    // server (RFC 7711) before anything is said.
    void ask_the_web(std::string problem);
    // It is known what the certificate is worth; the stream goes on, or ends.
    void go_on_trusting(const Trust& trust);
    void become_open();
    void ask_by_dialback(const std::string& ours, const std::string& theirs);
    void on_guest_result(const xmpp::dialback::Packet& answer);
    void check_guests(std::int64_t now_us);
    void leave_guests(std::string_view reason);
    void ready(const std::string& ours);
    void manage(const std::string& ours);
    void not_ready(const std::string& ours, const Failure& failure);
    void give_up(const Failure& failure);
    net::TlsClientOptions tls_options(bool direct) const;

    S2sStream& stream_;
    std::string remote_;
    std::string ours_;
    Reached reached_;
    std::string stream_id_;                            // the peer's
    std::map<std::string, std::int64_t> asked_;        // our domains, since when by dialback
    std::map<DomainPair, std::int64_t> guests_asked_;  // ours, theirs; likewise
    std::vector<Verification> verifications_;
    State state_ = State::header;
    bool certified_ = false;  // by authorities, the DNS or the web
    bool external_ = false;   // offered
    bool sasl2_ = false;      // likewise, by that profile
    bool ahead_ = false;      // <authenticate/> has gone before the features were seen
    bool in_sasl2_ = false;   // asked to authenticate, and nothing has come of it so far
    bool opened_ = false;     // has been open()
    bool external_failed_ = false;
    bool authenticated_ = false;  // by SASL, as ours_
    bool dialback_ = false;       // offered
    bool errors_ = false;         // refusals leave the stream as it is (XEP-0220 §2.4.2)
    bool bidi_ = false;
    bool bidi_asked_ = false;
    bool management_ = false;
    bool gave_up_ = false;
};

}  // namespace parlance::server::s2s
