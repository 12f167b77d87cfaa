// KeptStreams: what outlives the connections of managed streams (XEP-0198 §5), so that a stream may
// go on with another: how many of the peer's stanzas have been handled, and what of ours may not
// have arrived. A stream that we have opened is kept until the next connection tells what became of
// it; one that the peer has opened for as long as we have told it, and after that its count alone.
// Owned by the Federation; one shard: a resumption comes to where the stream was, because both name
// the same domain in their headers.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "server/s2s/handled_count.h"
#include "server/s2s/outbound.h"
#include "server/s2s/stream.h"

namespace parlance::server::s2s {

class Federation;
class RemoteDomain;
struct Failure;

struct KeptStream {
    S2sStream::Side side = S2sStream::Side::incoming;
    std::uint64_t stream = 0;       // what Settlements name it by
    std::string id;                 // the SM-ID
    DomainPair bound;               // theirs, ours: who has to be shown again
    std::set<DomainPair> outbound;  // ours, theirs
    HandledCount received;
    // Oldest first; those that their senders have got back keep their places in the count.
    std::deque<std::optional<Outbound>> sent;
    std::size_t uncounted = 0;       // of `sent`, what the peer does not count
    std::uint32_t acknowledged = 0;  // of ours, the peer's last `h`
    std::int64_t since_us = 0;
    bool ended = false;         // only the count is left
    std::uint64_t claimed = 0;  // the stream that resumes it
    bool waiting = false;       // for the settlement of what had come in
    unsigned attempts = 0;      // that had no answer

    // How many of `sent` have arrived when the peer says `h`; nullopt: that cannot be.
    std::optional<std::size_t> arrived(std::uint32_t h) const;
};

class KeptStreams {
  public:
    explicit KeptStreams(Federation& federation) : federation_(federation) {}

    // The connection of a resumable stream is gone. Takes over what is worth keeping, and holds the
    // lines (RemoteDomain::hold()) of those domains whose stanzas wait here.
    void keep(S2sStream& stream, Ending ending);
    KeptStream* find(std::uint64_t key);
    // A stream of ours whose connection is gone, to be resumed as that pair, (theirs, ours).
    KeptStream* to_resume(const DomainPair& bound);
    // One of the peer's, which `stream` asks for and may have: it has shown the same domain. The
    // connection that it may still have is closed (XEP-0198 §5).
    KeptStream* claim(std::string_view id, S2sStream& stream);
    // `stream` resumes it as soon as all is settled that had come in; it hears of that by
    // S2sStream::go_on_resuming(), maybe inside the call.
    void claim(KeptStream& kept, S2sStream& stream);
    // The stream that claimed it is over.
    void let_go(std::uint64_t stream, Ending ending);
    // The peer begins anew: what we had sent it goes on by other ways.
    void superseded(const DomainPair& bound);
    // It is over: the first `arrived` of what was sent are there. `known`: the others are not.
    void release(KeptStream& kept, std::size_t arrived, bool known, const std::string& why);

    // A stanza that came in on a stream that is kept.
    void settled(std::uint64_t stream, std::uint32_t sequence);
    // Gives back to their senders those stanzas for the domain that `which` names.
    void refuse(RemoteDomain& remote, const Failure& failure,
                const std::function<bool(const Outbound&)>& which);
    std::size_t waiting_for(std::string_view domain) const;
    void sweep(std::int64_t now_us);
    // Also what was sent; it stays in the spool.
    void abandon();

  private:
    void make_room(const std::string& domain);
    void erase(std::uint64_t key, const std::string& why);
    void give_back(KeptStream& kept, std::size_t arrived, bool known, const std::string& why);
    void give_back_guests(KeptStream& kept);
    void stop_waiting(KeptStream& kept);

    Federation& federation_;
    std::map<std::uint64_t, KeptStream> kept_;  // by `stream`
};

}  // namespace parlance::server::s2s
