// ComponentStream: an external component (XEP-0114, "accept"): one connection that speaks for a
// whole domain, authenticated by a secret both sides know. It moves to the home shard of its domain
// as soon as it has named it, and stays there: stanzas for the domain are routed to that shard as
// those for a user are, and at most one stream serves a domain. It has the limits of other streams,
// with a rate of bytes of its own: it carries what many users send. Created by
// Shard::accept_component() or taken over from another shard, destroyed by Shard at the end of a
// turn. One shard at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/token_bucket.h"
#include "server/net/transport.h"
#include "server/receipt.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"
#include "xmpp/stream_parser.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::stream {

// A component on its way to the shard of its domain: it has sent its header and has no answer yet.
struct ComponentHandover {
    std::unique_ptr<net::DetachedTransport> transport;
    std::unique_ptr<xmpp::StreamParser> parser;  // with what came behind the header
    xmpp::Jid domain;
    std::string lang;
    bool admission_open = false;
};

class ComponentStream final : public net::TransportEvents {
  public:
    ComponentStream(Shard& shard, std::unique_ptr<net::Transport> transport);
    ~ComponentStream() override;
    ComponentStream(const ComponentStream&) = delete;
    ComponentStream& operator=(const ComponentStream&) = delete;

    void continue_from(ComponentHandover handover);

    // What Settlements of its stanzas name it by: C2S streams have the other numbers.
    static constexpr std::uint64_t kSettlementMark = std::uint64_t{1} << 31;

    void send(const xmpp::Stanza& stanza);
    // One of its stanzas has been settled.
    void settled(std::uint32_t sequence, Fate fate);
    void close(const xmpp::StreamError& error);
    // Called by the shard's sweep.
    void check_timeouts(std::int64_t now_us);
    // Its name or its secret may have gone from the configuration.
    void reconfigured();

    // TransportEvents
    void on_data(std::span<const char> data) override;
    void on_tls_ready() override {}
    void on_closed(std::string_view reason) override;

  private:
    void account_bytes(std::size_t count);
    void pump();
    void on_header();
    void on_element(xmpp::Document element);
    void on_handshake(const xmpp::Element& handshake);
    void on_stanza(xmpp::Document element);
    // Nothing when the stanza has been dealt with.
    std::optional<xmpp::Stanza> checked_stanza(xmpp::Document element);
    void open_stream(std::string_view from);
    void move_to(Shard& home);
    // Makes sure that the peer is still there; if it is not, the connection ends soon.
    void nudge();
    void end(std::string_view reason);
    void finish(std::string_view reason);
    void settle_admission();
    void update_waiting();
    void write(std::string_view bytes);

    Shard& shard_;
    std::unique_ptr<net::Transport> transport_;
    std::unique_ptr<xmpp::StreamParser> parser_;
    xmpp::Jid domain_;
    std::string lang_;
    std::string stream_id_;
    std::string secret_;  // the one it has authenticated with
    std::uint64_t id_ = 0;
    std::optional<base::TokenBucket> bucket_;  // of received bytes
    Ledger ledger_;
    std::int64_t began_us_;
    std::int64_t active_us_;
    bool opened_ = false;  // our stream header has been sent
    bool authenticated_ = false;
    bool admission_open_ = true;
    bool window_full_ = false;
    bool throttled_ = false;  // the token bucket is empty
    bool waiting_ = false;    // counted by the shard
    bool closed_ = false;
    bool pumping_ = false;
};

}  // namespace parlance::server::stream
