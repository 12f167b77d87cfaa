// ComponentStream: a connection of an external component, which speaks for whole domains: for one,
// by a secret both sides know (XEP-0114), or for those that it binds (XEP-0225). It stays on the
// shard where it is, or moves to the home of its domain before it is authenticated; stanzas for a
// domain come from that domain's home (component_connections.h). It has the limits of other
// streams, with a rate of bytes of its own: it carries what many users send. Created by
// Shard::accept_component() or taken over from another shard, destroyed by Shard at the end of a
// turn. One shard at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/callback.h"
#include "base/token_bucket.h"
#include "server/component_config.h"
#include "server/net/delivery_mark.h"
#include "server/net/transport.h"
#include "server/receipt.h"
#include "server/stream/component_negotiation.h"
#include "xmpp/sasl/scram_keys.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"
#include "xmpp/stream_parser.h"

namespace parlance::server {
class Shard;
}
namespace parlance::server::entity {
class Host;
}

namespace parlance::server::stream {

// A component on its way to the shard of its domain: it has sent its header and has no answer yet.
struct ComponentHandover {
    std::unique_ptr<net::DetachedTransport> transport;
    std::unique_ptr<xmpp::StreamParser> parser;  // with what came behind the header
    std::string domain;
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

    Shard& shard() const { return shard_; }
    net::Transport& transport() const { return *transport_; }
    std::uint64_t id() const { return id_; }
    bool closed() const { return closed_; }

    // For negotiations.
    void write(std::string_view bytes);
    // Our stream header.
    void open();
    // A new stream begins (after TLS or SASL): what has been read is dropped.
    void restart();
    // See ComponentLogin.
    void keys_derived(std::optional<xmpp::sasl::ScramKeys> keys);
    // Nothing more is read until resume().
    void suspend();
    void resume();
    // It has shown that it is this component, by this secret.
    void authenticated(std::string name, std::string secret);
    // It speaks for the domain from here on; `done` hears whether it may, at once if the domain is
    // at home here, and not at all when the stream has ended.
    void bind(std::string domain, base::Callback<void(bool)> done);
    void unbind(const std::string& domain);
    bool speaks_for(std::string_view domain) const { return domains_.contains(domain); }
    void move_to(Shard& home, std::string domain);

    // A stanza for the domain, from its home.
    void deliver(const std::string& domain, const xmpp::Stanza& stanza);
    // One of our own, which nobody misses if it does not arrive.
    void send(const xmpp::Stanza& stanza);
    // Makes sure that the peer is still there; if it is not, the connection ends soon.
    void nudge();
    // One of its stanzas has been settled.
    void settled(std::uint32_t sequence, Fate fate);
    void close(const xmpp::StreamError& error);
    void end(std::string_view reason);
    // Called by the shard's sweep.
    void check_timeouts(std::int64_t now_us);
    // Its names, its secret or its rights may have changed.
    void reconfigured();
    // That host has come to be served.
    void introduce(const entity::Host& host);

    // TransportEvents
    void on_data(std::span<const char> data) override;
    // The next header says all.
    void on_tls_ready() override {}
    void on_closed(std::string_view reason) override;

  private:
    struct Served {
        ComponentConfig config;  // as it was when it was told of its rights
    };
    // Stanzas one after the other for the same domain, not known to have arrived. Without a domain:
    // nobody waits to hear of them.
    struct Unwritten {
        std::string domain;
        std::size_t count = 0;
    };

    void account_bytes(std::size_t count);
    void pump();
    void on_header();
    void on_stanza(xmpp::Document element);
    // Nothing when the stanza has been dealt with.
    std::optional<xmpp::Stanza> checked_stanza(xmpp::Document element);
    void bound(const std::string& domain, bool good, base::Callback<void(bool)>& done);
    void confirm_arrived();
    void confirm_written();
    void confirm(const std::string& domain, std::size_t count);
    bool still_good() const;
    void finish(std::string_view reason);
    void settle_admission();
    void update_waiting();

    Shard& shard_;
    std::unique_ptr<net::Transport> transport_;
    std::unique_ptr<xmpp::StreamParser> parser_;
    std::unique_ptr<ComponentNegotiation> negotiation_;
    std::map<std::string, Served, std::less<>> domains_;  // that it speaks for
    std::string lang_;
    std::string name_;    // as which it has authenticated; empty: it has not
    std::string secret_;  // by which it has
    std::uint64_t id_ = 0;
    std::optional<base::TokenBucket> bucket_;  // of received bytes
    Ledger ledger_;
    std::int64_t began_us_;
    std::int64_t active_us_;
    bool opened_ = false;  // our stream header has been sent
    bool chosen_ = false;  // the first header has said which negotiation it is
    bool suspended_ = false;
    bool admission_open_ = true;
    net::DeliveryMark mark_;
    std::deque<Unwritten> unwritten_;  // the oldest first
    std::size_t unwritten_count_ = 0;  // stanzas
    bool confirming_ = false;
    bool window_full_ = false;
    bool throttled_ = false;  // the token bucket is empty
    bool waiting_ = false;    // counted by the shard
    bool closed_ = false;
    bool pumping_ = false;
};

}  // namespace parlance::server::stream
