// Federation: what one shard has to do with other servers: the remote domains whose home it is, and
// the streams with them. A remote domain lives on the shard that its name says, as a user does;
// what anybody here sends it, and every connection with it, comes to that shard. Owned by the
// Shard; one shard.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/callback.h"
#include "base/scope.h"
#include "server/net/transport.h"
#include "server/receipt.h"
#include "server/s2s/outbound.h"
#include "server/s2s/pipelining.h"
#include "server/s2s/posh_lookup.h"
#include "server/s2s/stream.h"
#include "server/slots.h"
#include "xmpp/dialback.h"
#include "xmpp/jid.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::s2s {

class RemoteDomain;
class KeptStreams;

// A connection that has named its domain, on its way to that domain's home.
struct ServerHandover {
    std::unique_ptr<net::DetachedTransport> transport;
    std::unique_ptr<xmpp::StreamParser> parser;
    xmpp::StreamHeader header;
    bool admission_open = false;
};

// What the authoritative server says of a dialback key (XEP-0220 §2.1.2).
enum class KeyVerdict : unsigned char {
    valid,
    invalid,
    unknown_domain,  // there is no such domain, or it has no server
    unreachable      // it does not answer
};

// What an operator sees of a remote domain.
struct DomainState {
    std::string domain;
    std::size_t waiting = 0;         // stanzas in memory
    std::size_t on_disk = 0;         // and more in storage: 1 if there are
    std::string last_error;          // in words
    std::int64_t last_error_us = 0;  // wall clock
    std::int64_t retry_in_us = 0;    // 0: not waiting to try again
    bool connecting = false;
    struct Connection {
        bool outgoing = false;
        bool both_ways = false;
        std::string tls;          // version and cipher, or empty
        std::string method;       // how the peer has shown who it is
        std::string certificate;  // that it has shown, in words; see overview.h
        std::string address;
        std::size_t unconfirmed = 0;
        bool managed = false;
        std::int64_t age_us = 0;
        std::vector<DomainPair> receives, sends;
    };
    std::vector<Connection> connections;
};

class Federation {
  public:
    explicit Federation(Shard& shard);
    ~Federation();
    Federation(const Federation&) = delete;
    Federation& operator=(const Federation&) = delete;

    // What an earlier run has left in the spool goes on its way.
    void start();
    Shard& shard() const { return shard_; }
    base::Scope& scope() { return scope_; }
    // A domain that other servers may write to: a host, a service of it, or a component.
    bool serves(std::string_view domain) const;

    // A stanza for a remote domain whose home this is. With `spool_id` the spool has it.
    void send(xmpp::Stanza stanza, Receipt receipt, std::string spool_id);
    // Made when it is not there yet.
    RemoteDomain& remote(std::string_view domain);
    // Another configuration has been taken up.
    void reconfigured() { posh_.reconfigured(); }
    // Domains that were other servers' may be ours by now: what waits for them is delivered here.
    void hosts_have_come();
    // The component of that name is connected.
    void component_ready(std::string_view domain);
    // Null when nothing is known of it.
    RemoteDomain* find(std::string_view domain);

    void accept(std::unique_ptr<net::Transport> transport);
    void take_over(ServerHandover handover);

    // Asks the server of `request.from` whether the key is its own; `done` follows on this shard.
    // On any shard.
    void verify(xmpp::dialback::Packet request, base::Callback<void(KeyVerdict)> done);

    Slots<S2sStream>& streams() { return streams_; }
    KeptStreams& kept() { return *kept_; }
    KnownOffers& offers() { return offers_; }
    PoshLookup& posh() { return posh_; }
    // One of the stanzas that came in on that stream has been settled.
    void settled(std::uint64_t stream, std::uint32_t sequence, Fate fate);
    // For streams: the other server has it; there is no more to be done.
    void arrived(Outbound outbound);
    void has_room(S2sStream& stream);
    void ended(S2sStream& stream, Ending ending, const std::string& why);
    void retire(std::uint64_t stream);
    // Streams that `domain` has opened to us, and that have shown it.
    std::size_t connections_from(std::string_view domain) const;

    // Erases rows of the spool, soon and many at once.
    void forget(std::string_view domain, std::string spool_id);

    void sweep(std::int64_t now_us);
    // At the end of a turn.
    void end_turn();
    // Closes all streams; what waits stays in the spool.
    void drain();
    bool drained() const { return streams_.size() == 0 && scope_.size() == 0; }
    // Receipts that wait here go to where they came from.
    void abandon();

    std::vector<DomainState> overview();
    // Tries again at once what waits for a back-off; an operator's wish.
    void retry(std::string_view domain);

  private:
    void flush_forgotten();

    Shard& shard_;
    PoshLookup posh_;
    base::Scope scope_;
    std::map<std::string, std::unique_ptr<RemoteDomain>, std::less<>> remotes_;
    Slots<S2sStream> streams_;
    std::vector<std::unique_ptr<S2sStream>> retired_;
    std::unique_ptr<KeptStreams> kept_;
    KnownOffers offers_;
    std::map<std::string, std::vector<std::string>, std::less<>> forgotten_;
    std::int64_t forgotten_since_us_ = 0;
};

}  // namespace parlance::server::s2s
