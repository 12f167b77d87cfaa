// RemoteDomain: one domain of another server: what waits for it, which streams reach it, how it has
// fared of late. For each of our domains that writes to it there is a Line: the order of what that
// domain has to say, and the stream that carries it. That may be one which has been opened for
// another domain of the same server (target_multiplexing.cpp).
//
// Messages wait in the spool and in memory; when there are too many for memory, those behind stay
// in the spool until the ones before have gone. Everything else waits in memory for the one attempt
// that is under way, and is answered with an error if that fails. Owned by the Federation of its
// home shard.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/callback.h"
#include "base/task.h"
#include "server/s2s/federation.h"
#include "server/s2s/outbound.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::s2s {

class Outgoing;
struct Connected;
struct Reached;
struct KeptStream;

// Why nothing can be sent, for the senders and for the operator.
struct Failure {
    xmpp::Condition condition = xmpp::Condition::remote_server_timeout;
    bool lasting = false;  // trying again is of no use: what waits goes back
    std::string why;       // in an operator's words

    Failure(xmpp::Condition c, bool l, std::string w)
        : condition(c), lasting(l), why(std::move(w)) {}
};

// Administrators have blocked the domain, or who is there.
const Failure& kept_apart();

class RemoteDomain {
  public:
    RemoteDomain(Federation& federation, std::string domain);
    ~RemoteDomain();
    RemoteDomain(const RemoteDomain&) = delete;
    RemoteDomain& operator=(const RemoteDomain&) = delete;

    const std::string& domain() const { return domain_; }
    Federation& federation() const { return federation_; }

    // `stored`: its row in the spool, if it has one, can be read there already.
    void send(Outbound outbound, bool stored = true);
    // There are that many rows in the spool that are not in memory.
    void look_into_spool(std::int64_t rows);
    // See Federation::verify().
    void verify(xmpp::dialback::Packet request, base::Callback<void(KeyVerdict)> done);
    // The row of the spool is gone.
    void forgotten(const std::string& spool_id);

    // Its sender gets it back, if it is owed an answer.
    void refuse(Outbound outbound, const Failure& failure);

    // For negotiations. The stream may carry what `ours` has to say.
    void line_ready(const std::string& ours, S2sStream& stream);
    void line_failed(const std::string& ours, const Failure& failure);
    // No connection has come about, or it has ended before it was of use.
    void connection_failed(const Failure& failure);
    // The stream knows what the peer offers: it can be asked for lines and keys.
    // `first`: for the first time.
    void stream_open(Outgoing& outgoing, bool first);
    // Whether a connection for `ours` is opened to carry what that has to say, and not to ask for
    // keys.
    bool awaits(const std::string& ours) const;
    // The connection for `ours` was in vain, but another one need not be.
    void dial_again(const std::string& ours);
    // It will not have what `ours` has to say on a stream that is for another of its domains.
    void guest_refused(const std::string& ours, const std::string& why);
    // The other server has shown that it is there.
    void seen();
    // The stream can take more: some of what `ours` has to say goes by it. Whether there was any.
    bool take_turn(const std::string& ours, S2sStream& stream);
    // The component that has this name is connected (XEP-0114).
    void component_ready();
    // One of its connections is gone; what that had not written, oldest first, goes on with others.
    void component_left(std::deque<Outbound> left);
    // One that had never been of use.
    void forget_stream(std::uint64_t stream) { std::erase(outgoing_, stream); }
    // A stream with it is over; what it had not delivered, oldest first, goes on with another.
    void stream_ended(const S2sStream& stream, std::deque<Outbound> left, const std::string& why);

    // What `ours` has to say comes behind what the broken stream `kept` has sent, until that is
    // given back. See KeptStreams.
    void hold(const std::string& ours, std::uint64_t kept);
    // What that stream had not delivered, oldest first. Whether it has been delivered is known.
    void take_back(std::uint64_t kept, std::deque<Outbound> left, bool known,
                   const std::string& why);

    void sweep(std::int64_t now_us);
    // Nothing waits, nothing is connected.
    bool idle() const;
    void abandon();
    DomainState state() const;
    void retry();

  private:
    struct Line {
        std::deque<Outbound> waiting;
        std::uint64_t stream = 0;      // that carries it; 0: none
        std::set<std::uint64_t> held;  // by those broken streams, until all are given back
        bool asked = false;            // somebody is at it
    };
    struct Question {
        xmpp::dialback::Packet request;
        base::Callback<void(KeyVerdict)> done;
    };

    void ensure(const std::string& ours, Line& line);
    bool ask_a_stream(const std::string& ours);
    void dial(const std::string& ours);
    void dialled(const std::string& ours, Connected connected);
    // The stream that has been opened for another domain and will do for this one; null: none.
    Outgoing* host_at(const std::string& ours, const Reached& reached);
    // Asks that stream for the lines that wait.
    void be_guest(const std::string& ours, const Reached& reached);
    // Gives the stream what waits, as much as it takes, or that many.
    std::size_t flush(Line& line, std::size_t most = std::numeric_limits<std::size_t>::max());
    void keep(Outbound outbound, bool in_front);
    Outbound take_first(Line& line);
    // The domain has become ours: what waits is delivered here.
    void bring_home(Line& line);
    // The same, but what administrators have come to forbid goes back to its sender.
    std::optional<Outbound> take_allowed(Line& line);
    bool has_room() const;
    void fail_line(Line& line, const Failure& failure);
    void fail_questions(const Failure& failure);
    void note(const Failure& failure);
    void back_off(const Failure& failure);
    void ask_questions(Outgoing& outgoing);
    // What a broken stream has sent for `ours`; for all of our domains if that is empty.
    void refuse_kept(const Failure& failure, std::string_view ours);
    void put_back(std::deque<Outbound> left, bool known, const std::string& why);
    // In whose name the connection for the line has to be opened; empty: it is not ours to open, or
    // there is one, not counting `besides`.
    std::string opener(const std::string& ours, const Line& line, std::uint64_t besides);
    // A connection other than `besides` resumes it, or will as soon as it may.
    bool being_resumed(const KeptStream& kept, std::uint64_t besides);
    void expire();
    void fetch();
    static base::Task<> read_spool(Federation* federation, std::string domain);
    static base::Task<> return_stored(Federation* federation, std::string domain,
                                      std::int64_t before_us, Failure failure);

    Federation& federation_;
    std::string domain_;
    std::map<std::string, Line> lines_;    // by our domain
    std::vector<std::uint64_t> outgoing_;  // streams that we have opened
    std::vector<Question> questions_;      // wait for a stream on which they can be asked
    std::set<std::string> held_;           // rows of the spool in memory, or being erased
    std::string newest_held_;              // the highest id that has been in memory
    std::string read_until_;               // while behind_: ids up to this one have been read
    std::int64_t stored_ = 0;              // rows in the spool, as far as is known
    std::size_t in_memory_ = 0;            // stanzas in the lines
    std::size_t memory_bytes_ = 0;
    bool behind_ = false;   // the spool has rows that are not in memory
    bool reading_ = false;  // a page of it is being read
    bool missed_ = false;   // meanwhile a row has come behind that page
    bool returning_ = false;
    bool connecting_ = false;
    std::uint32_t failures_ = 0;          // in a row
    std::int64_t retry_at_us_ = 0;        // monotonic; nothing is tried before
    std::int64_t no_guest_until_us_ = 0;  // likewise; it has connections of its own only
    std::int64_t looked_through_us_ = 0;  // for what has waited too long
    std::int64_t used_us_ = 0;
    Failure last_failure_{xmpp::Condition::remote_server_timeout, false, ""};
    std::int64_t last_failure_us_ = 0;  // wall clock; 0: none
};

}  // namespace parlance::server::s2s
