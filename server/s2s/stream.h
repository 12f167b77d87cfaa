// S2sStream: one connection with another server, opened by either side. It carries stanzas for
// pairs of domains: those that the peer may send (it has shown that it speaks for their `from`),
// and those that we may. A stream is one-way unless both sides have agreed on more (XEP-0288).
//
// What the two sides do differently, until a pair may send, is their Negotiation (incoming.h,
// outgoing.h); stanzas, stream management (XEP-0198), limits and the end are the same and here.
// It lives on the home shard of the peer's domain and is destroyed by the Federation at the end of
// a turn. One shard at a time.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/token_bucket.h"
#include "server/net/delivery_mark.h"
#include "server/net/transport.h"
#include "server/receipt.h"
#include "server/s2s/handled_count.h"
#include "server/s2s/outbound.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"
#include "xmpp/stream_parser.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::s2s {

class Federation;
class S2sStream;
struct KeptStream;

// Sender domain and target domain.
using DomainPair = std::pair<std::string, std::string>;

// How a stream ends.
enum class Ending : unsigned char {
    broken,   // the connection is lost
    by_peer,  // with </stream:stream> or a stream error
    by_us     // likewise
};

class Negotiation {
  public:
    virtual ~Negotiation() = default;
    virtual void on_header(const xmpp::StreamHeader& header) = 0;
    // Everything that is neither a stanza nor stream management.
    virtual void on_element(xmpp::Document element) = 0;
    virtual void on_tls_ready() = 0;
    // The stream is over; `reason` for the operator.
    virtual void on_end(std::string_view reason) = 0;
    // A second has passed.
    virtual void on_tick(std::int64_t now_us) = 0;
    // The domains of the headers: theirs, ours.
    virtual DomainPair header_pair() const = 0;
};

class S2sStream final : public net::TransportEvents {
  public:
    enum class Side : unsigned char { incoming, outgoing };

    S2sStream(Federation& federation, std::unique_ptr<net::Transport> transport, Side side);
    ~S2sStream() override;
    S2sStream(const S2sStream&) = delete;
    S2sStream& operator=(const S2sStream&) = delete;

    // Once, before anything arrives.
    void set_negotiation(std::unique_ptr<Negotiation> negotiation);

    Negotiation& negotiation() const { return *negotiation_; }
    Federation& federation() const { return federation_; }
    Shard& shard() const { return shard_; }
    std::uint64_t id() const { return id_; }
    Side side() const { return side_; }
    net::Transport& transport() const { return *transport_; }
    bool closed() const { return closed_; }
    bool secure() const { return transport_->tls() != nullptr; }
    std::int64_t active_us() const { return active_us_; }
    std::int64_t began_us() const { return began_us_; }
    // Of the stream error that the peer has sent, "host-unknown"; empty: none.
    const std::string& peer_condition() const { return peer_condition_; }
    // For the operator: how the peer has shown who it is, "certificate", "dialback", "DANE".
    std::string method;

    // For Federation::has_room(): which pair has been given room last.
    DomainPair last_turn;

    // What Settlements of its stanzas name it by; see ComponentStream::kSettlementMark.
    static constexpr std::uint64_t kSettlementMark = std::uint64_t{1} << 30;

    void write(std::string_view bytes);
    // Our header; `id` only on the incoming side.
    void open_stream(std::string_view from, std::string_view to, std::string_view id);
    // A new stream begins (after TLS or SASL): what has been read is dropped.
    void restart();
    void start_tls();
    void connect_tls(const net::TlsClientOptions& options);
    // The stream error, then the end. Says `why` in the log and to the negotiation; the condition
    // if empty.
    void close(const xmpp::StreamError& error, std::string why = {});
    // Without an error.
    void end(std::string_view reason);

    // The peer may send stanzas of that pair, (theirs, ours).
    void accept_from(DomainPair pair);
    bool accepts_from(const DomainPair& pair) const { return inbound_.contains(pair); }
    const std::set<DomainPair>& inbound() const { return inbound_; }
    // We may send stanzas of that pair, (ours, theirs).
    void may_send(DomainPair pair);
    const std::set<DomainPair>& outbound() const { return outbound_; }
    // Sends it, and keeps it until the peer has it. Requires that the pair may send.
    void send(Outbound stanza);
    // What has been given to send() and may not have arrived, oldest first. The stream is over.
    std::deque<Outbound> take_unconfirmed() { return std::move(unconfirmed_); }
    std::size_t unconfirmed() const { return unconfirmed_.size(); }

    // XEP-0198: our half. Asks the peer to acknowledge what we send.
    void enable_management();
    bool managed() const { return managed_; }
    // The same, as the continuation of a stream that we have opened before.
    void resume(KeptStream& kept);
    // Nothing is sent until it is decided which stream this is, and how it begins.
    void hold_back() { held_back_ = true; }
    // The same where the peer has opened it: it may begin with <enable/> or <resume/>. What went
    // ahead of those nobody would count, and once the connection breaks nobody could tell what of
    // that has arrived (XEP-0198 §4).
    void await_management();
    bool held_back() const { return held_back_; }
    // Some stanza of ours has arrived by it.
    bool fruitful() const { return fruitful_; }

    // For KeptStreams. The other connection, of the same domain, that may resume it is bound to
    // this pair: theirs, ours.
    bool resumable() const { return !resumption_id_.empty(); }
    bool resumable_as(std::string_view id) const {
        return side_ == Side::incoming && !closed_ && resumable() && resumption_id_ == id;
    }
    const DomainPair& bound() const { return bound_; }
    // Without what was sent. The stream is over.
    KeptStream leave();
    // Another connection resumes it (XEP-0198 §5).
    void give_way();
    // All is settled that had come in on the stream that it resumes.
    void go_on_resuming(KeptStream& kept);
    // That stream is not to be had any more.
    void cannot_resume();
    std::int64_t resuming_since_us() const { return managing_us_; }

    // The shard's sweep.
    void check_timeouts(std::int64_t now_us);
    // One of the stanzas that came in on it has been settled.
    void settled(std::uint32_t sequence, Fate fate);
    // Takes it off this shard: what is read and the connection.
    struct Parts {
        std::unique_ptr<net::DetachedTransport> transport;
        std::unique_ptr<xmpp::StreamParser> parser;
    };
    Parts take_apart();
    // Goes on with what another shard has read: before set_negotiation(), and when what was read
    // has been dealt with.
    void take_parser(std::unique_ptr<xmpp::StreamParser> parser);
    void go_on() { pump(); }

    // TransportEvents
    void on_data(std::span<const char> data) override;
    void on_tls_ready() override;
    void on_closed(std::string_view reason) override;

  private:
    void account_bytes(std::size_t count);
    void pump();
    void on_element(xmpp::Document element);
    void on_stanza(xmpp::Document element);
    std::optional<xmpp::Stanza> checked_stanza(xmpp::Document element);
    void send_answer(const std::string& xml);
    void on_management(const xmpp::Element& element);
    void on_enable(const xmpp::Element& element);
    void on_enabled(const xmpp::Element& element);
    void acknowledge_from_here();
    void acknowledged(const xmpp::Element& element);
    void request_acknowledgement();
    void send_acknowledgement();
    void confirm_written();
    void confirm_arrived();
    void forget_first(std::size_t count);
    // Without XEP-0198: nothing of what it is sent has reached the peer for too long.
    bool takes_nothing(std::int64_t now_us);
    void on_resume(const xmpp::Element& element);
    void answer_resume(KeptStream& kept);
    void on_resumed(const xmpp::Element& element);
    void on_resume_failed(const xmpp::Element& element);
    void continue_as(const KeptStream& kept, std::uint32_t handled);
    void go_on_sending();
    bool awaits_management() const { return awaiting_us_ != 0 && resuming_ == 0; }
    void end_by_peer();
    void say_goodbye(const std::string& why, Ending ending);
    void lose_connection(std::string_view reason);
    void finish(std::string_view reason, Ending ending);
    void update_waiting();

    Federation& federation_;
    Shard& shard_;
    std::unique_ptr<net::Transport> transport_;
    std::unique_ptr<xmpp::StreamParser> parser_;
    std::unique_ptr<Negotiation> negotiation_;
    std::set<DomainPair> inbound_;
    std::set<DomainPair> outbound_;
    std::string lang_;
    std::string peer_condition_;
    std::string peer_error_;  // the stream error that the peer has sent, for the log
    std::uint64_t id_ = 0;
    std::optional<base::TokenBucket> bucket_;  // of received bytes
    HandledCount received_;
    std::deque<Outbound> unconfirmed_;
    net::DeliveryMark mark_;          // of them, without XEP-0198
    std::uint64_t taken_ = 0;         // of our bytes, by the peer's kernel, when last looked at
    std::int64_t taken_us_ = 0;       // since when that has not become more
    std::size_t sent_before_ = 0;     // of them, what the peer does not count
    std::uint32_t acknowledged_ = 0;  // of ours, the peer's last `h`
    std::size_t not_requested_ = 0;   // stanzas sent since the last <r/>
    std::string resumption_id_;       // the SM-ID, if it can be resumed
    DomainPair bound_;
    std::uint64_t resuming_ = 0;    // the stream that it asks to resume, or that the peer does
    std::int64_t managing_us_ = 0;  // an answer to <enable/> or <resume/> is due since; 0: none
    std::int64_t awaiting_us_ = 0;  // see await_management(); since; 0: it does not
    std::uint32_t resume_h_ = 0;    // of <resume/>
    std::int64_t began_us_;
    std::int64_t active_us_;
    std::int64_t requested_us_ = 0;  // an <r/> is on its way since; 0: none
    Side side_;
    bool opened_ = false;
    bool managed_ = false;  // the peer acknowledges what we send
    bool enable_sent_ = false;
    bool manages_ = false;  // we acknowledge what the peer sends
    bool held_back_ = false;
    bool fruitful_ = false;
    bool window_full_ = false;
    bool throttled_ = false;
    bool waiting_ = false;
    bool confirming_ = false;
    bool closed_ = false;
    bool pumping_ = false;
};

}  // namespace parlance::server::s2s
