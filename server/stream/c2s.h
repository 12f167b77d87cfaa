// C2sStream: one client's stream (RFC 6120 §4) over one Transport, from the first byte to the last,
// on one shard at a time. Until a resource is bound a Negotiation sits in it; afterwards it feeds
// the session's stanzas to the user and is the session's Link. With stream management (XEP-0198;
// c2s_management.cpp) it outlives its connection and takes over the one on which the client comes
// back. Created by Shard::accept() or by a hand-over, destroyed by Shard::retire() at the end of a
// turn.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/token_bucket.h"
#include "server/net/transport.h"
#include "server/outcome.h"
#include "server/receipt.h"
#include "server/stream/client_state.h"
#include "server/stream/link.h"
#include "server/stream/stream_management.h"
#include "xmpp/jid.h"
#include "xmpp/stream_parser.h"

namespace parlance::server {
class Shard;
struct LimitsConfig;
namespace entity {
class Session;
class User;
}  // namespace entity
}  // namespace parlance::server

namespace parlance::server::stream {

class Negotiation;
struct Handover;

// What the stream of a session may carry.
xmpp::ParserLimits session_limits(const LimitsConfig& limits);

class C2sStream final : public net::TransportEvents, public Link {
  public:
    C2sStream(Shard& shard, std::unique_ptr<net::Transport> transport);
    ~C2sStream() override;
    C2sStream(const C2sStream&) = delete;
    C2sStream& operator=(const C2sStream&) = delete;

    // A fresh connection: waits for the stream header (after the handshake if `direct_tls`).
    void begin(bool direct_tls);
    // Goes on where another shard left off: the client is authenticated, not yet told.
    void continue_from(Handover handover);

    std::uint64_t id() const { return id_; }
    Shard& shard() const { return shard_; }
    net::Transport& transport() { return *transport_; }
    // As in the stream header and in log lines.
    std::string stream_id() const;

    // TransportEvents
    void on_data(std::span<const char> data) override;
    void on_tls_ready() override;
    void on_closed(std::string_view reason) override;

    // Link
    void send(const xmpp::Stanza& stanza) override { take(stanza, {}); }
    void send_shared(const xmpp::Stanza& stanza, const SharedDeliveryPtr& delivery) override {
        take(stanza, {false, delivery});
    }
    void send_copy(const xmpp::Stanza& stanza) override { take(stanza, {true, nullptr}); }
    std::size_t backlog() const override;
    bool acknowledges() const override { return management_ != nullptr; }
    bool hibernating() const override { return hibernating_since_us_ != 0; }
    std::uint32_t received() const override { return ledger_.opened(); }
    bool attentive() const override { return !hibernating() && inactive_ == nullptr; }
    std::string peer_address() const override {
        return transport_ ? transport_->peer_address() : std::string();
    }
    void for_each_unacknowledged(
        const std::function<void(const xmpp::Stanza&)>& visit) const override;
    void when_acknowledged(base::Callback<void()> acknowledged) override;
    void close(const xmpp::StreamError& error) override;
    void close_soon(const xmpp::StreamError& error) override;

    // One of its stanzas has been settled.
    void settled(std::uint32_t sequence, Fate fate);
    // Called by the shard's sweep.
    void check_timeouts(std::int64_t now_us);

    // At the end of a turn in which it asked for that: tells the client what has been handled.
    void send_acknowledgement();
    // XEP-0198 §5: the client of `fresh`, which is suspended, asks to resume the stream it calls
    // `id`. The answer comes from here or goes to Negotiation::resumption_failed().
    static void resume_management(C2sStream& fresh, const xmpp::Jid& user, std::string_view id,
                                  std::uint32_t h);

    // For the Negotiation.
    void write(std::string_view bytes) {
        if (transport_) transport_->write(bytes);
    }
    // The header of our side of the stream; `host` as the client named it.
    void open_stream(std::string_view host, std::string_view client);
    // Stops taking elements until resume(); for steps that wait.
    void suspend();
    void resume();
    // Begins a new stream on the same connection: `rest` is what came behind the last element.
    void restart(std::string_view rest);
    void start_tls();
    // What came behind the last element; restart() or start_tls() must follow.
    std::string take_rest() { return parser_->rest(); }
    // The stream goes on, on another shard: puts into `handover` what it needs. Then detach().
    void leave_with(Handover& handover);
    // Gives the connection up to another shard.
    std::unique_ptr<net::DetachedTransport> detach();
    // The resource is bound; end_negotiation() must follow once the client has been told.
    void bound(entity::User& user, entity::Session& session, const std::string& lang);
    // The negotiation goes, the stream resumes; not inside the call.
    void end_negotiation();
    // XEP-0198: <enabled/>, or an empty Document if management is on already.
    xmpp::Document start_management(const xmpp::Element& enable);
    // XEP-0352.
    void set_client_state(const xmpp::Element& element);
    // Closes without an error; whatever had to be said has been written.
    void close_now(std::string_view reason);
    // Null once a resource is bound.
    Negotiation* negotiation() const { return negotiation_.get(); }
    void set_limits(const xmpp::ParserLimits& limits) { parser_->set_limits(limits); }

  private:
    void pump();
    void on_header();
    void on_element(xmpp::Document element);
    void on_stanza(xmpp::Document element);
    // Opens an entry in the ledger.
    Origin next_origin();
    // Checks `from`, `to` and the iq rules; nullopt when the stanza has been dealt with.
    std::optional<xmpp::Stanza> checked_stanza(xmpp::Document element);
    void answer_malformed(const xmpp::Element& element, const xmpp::StanzaError& error);
    void account_bytes(std::size_t count);
    void end(std::string_view reason);
    void finish_close();

    // A stanza for the client: held while the client is inactive and it can wait, else transmitted.
    void take(const xmpp::Stanza& stanza, Backing backing);
    void transmit(const xmpp::Stanza& stanza, Backing backing);
    void transmit_held();
    // attentive() or hibernating() has changed; the session's user is told.
    void note_attention();

    void on_management(const xmpp::Element& element);
    void enable_management(const xmpp::Element& enable);
    void queue(const xmpp::Stanza& stanza, std::size_t size, Backing backing);
    void request_acknowledgement();
    void note_handled_in_storage();
    bool wait_for_note();
    void noted(std::uint32_t handled, bool done);
    void end_management();
    void check_return(std::int64_t now_us);
    static base::Task<> refuse_with_count(Shard* shard, std::uint64_t fresh, std::string owner,
                                          std::string previd);
    void owe_acknowledgement();
    void note_handled();
    bool all_tellable();
    // Tells the shard whether this stream waits for settlements of other shards.
    void update_waiting();
    void refuse_resumption(std::optional<std::uint32_t> handled);
    void hibernate(std::string_view reason);
    void drop_connection();
    void accept_resumption(C2sStream& fresh, std::uint32_t h);
    void finish_resumption();
    void move_connection_from(C2sStream& fresh);
    void return_undelivered();
    void return_one(const Backing& backing, const xmpp::Stanza& stanza);

    Shard& shard_;
    std::unique_ptr<net::Transport> transport_;
    std::unique_ptr<xmpp::StreamParser> parser_;
    std::unique_ptr<Negotiation> negotiation_;
    std::unique_ptr<base::TokenBucket> bucket_;
    std::unique_ptr<std::string> pending_;  // received behind the last element before a restart
    std::unique_ptr<std::string> lang_;     // stamped on stanzas that have none
    entity::User* user_ = nullptr;          // busy, hence not evicted, while its session is ours
    SessionId session_ = 0;
    xmpp::Jid jid_;
    std::uint64_t id_ = 0;
    std::uint64_t stream_id_ = 0;
    Ledger ledger_;
    std::unique_ptr<StreamManagement> management_;  // since <enable/>
    std::unique_ptr<ClientState> inactive_;         // null while the client is active
    std::int64_t hibernating_since_us_ = 0;         // 0: there is a connection
    std::uint64_t resuming_ = 0;                    // the stream that waits to be taken over
    std::int64_t began_us_;
    std::int64_t active_us_;
    std::uint32_t resuming_h_ = 0;
    bool opened_ = false;     // our stream header has been sent
    bool suspended_ = false;  // a negotiation step waits
    bool throttled_ = false;  // the token bucket is empty
    bool window_full_ = false;
    bool pinged_ = false;
    bool closed_ = false;
    bool left_ = false;  // by the client, properly
    bool pumping_ = false;
    bool waiting_ = false;              // counted by the shard
    bool acknowledgement_due_ = false;  // listed with the shard
};

}  // namespace parlance::server::stream
