// StreamManagement: what XEP-0198 has to remember about one client stream: how many of the client's
// stanzas count, and which of ours the client has not acknowledged. Pure state without I/O; the
// C2sStream owns it from <enable/> on and keeps it while it waits for its client to come back.
// One shard.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/receipt.h"
#include "server/stream/unacknowledged.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"
#include "xmpp/stream_error.h"

namespace parlance::server::stream {

class StreamManagement {
  public:
    // Counts the client's stanzas that `ledger` has not yet seen. `id` names the session for
    // resumption, empty if that was not asked for; `max_us` is how long it waits.
    // `key` is not 0.
    StreamManagement(const Ledger& ledger, std::uint64_t key, std::string id, std::int64_t max_us)
        : first_(ledger.handled()),
          before_(ledger.unsettled()),
          key_(key),
          id_(std::move(id)),
          max_us_(max_us) {
        noted_ = base();
    }

    bool resumable() const { return !id_.empty(); }
    const std::string& id() const { return id_; }
    // Names the session in what is stored of it.
    std::uint64_t key() const { return key_; }
    std::int64_t max_us() const { return max_us_; }
    // The number, in the ledger, of the first stanza that counts.
    std::uint32_t base() const { return first_ + before_; }

    // The client's stanzas that have been handled, without a gap, modulo 2^32 (XEP-0198 §4).
    std::uint32_t handled(const Ledger& ledger) {
        std::uint32_t settled = ledger.handled() - first_;
        if (settled >= before_) began_ = true;
        return began_ ? settled - before_ : 0;
    }
    // The value last told to the client.
    std::uint32_t told = 0;
    // Storage knows that all stanzas below this number have been handled: by a note, or by the
    // rows of messages in the archive of their sender.
    std::uint32_t noted() const { return noted_; }
    void note(std::uint32_t number) { noted_ = std::max(noted_, number); }
    bool noting : 1 = false;        // a note is on its way into storage
    bool answer_waits : 1 = false;  // for that, and not for long
    // A stanza is taken in, when those below `handled` had been handled.
    void opened(std::uint32_t number, std::uint32_t handled) {
        std::uint64_t bit = std::uint64_t{1} << (number % 64);
        tells_all_ = number == handled ? tells_all_ | bit : tells_all_ & ~bit;
    }
    // It is in the archive with what it tells.
    void archived(std::uint32_t number) {
        bool all = (tells_all_ >> (number % 64) & 1) != 0;
        if (all || number == noted_) return note(number + 1);
        unarchived(number);
    }
    // A stanza of which the sender's archive does not tell. What is said of it has to be noted
    // first, or it would be sent again after a restart.
    void unarchived(std::uint32_t number) { to_note_ = std::max(to_note_, number + 1); }
    // What may be told of `handled` at once.
    std::uint32_t tellable(std::uint32_t handled) const {
        if (!resumable() || to_note_ <= noted_) return handled;
        return std::min(handled, std::max(told, noted_ - base()));
    }
    // The client has asked, and not everything it had sent by then counted yet.
    bool owes_answer : 1 = false;

    // Ours.
    void sent(Unacknowledged stanza);
    // The same while there is no connection: of each sender's presence only the latest is kept.
    void sent_to_nobody(Unacknowledged stanza);
    std::size_t queued() const { return queue_.size(); }
    std::size_t queued_bytes() const { return bytes_; }
    std::uint32_t sent_count() const {
        return acknowledged_ + static_cast<std::uint32_t>(queue_.size());
    }
    Unacknowledged* last_sent() { return queue_.empty() ? nullptr : &queue_.back(); }
    // Whether it is possible that the client has handled `h` stanzas: not fewer than it has said
    // before, not more than were sent.
    bool can_acknowledge(std::uint32_t h) const { return h - acknowledged_ <= queue_.size(); }
    // The client has handled `h` stanzas. False, and nothing happens, if that cannot be.
    bool acknowledge(std::uint32_t h);
    // For sending again.
    const UnacknowledgedQueue& queue() const { return queue_; }
    UnacknowledgedQueue take_queue();
    // The connection is gone: what is sent from now on has not been seen by anybody.
    void lose_connection() { seen_ = sent_count(); }
    // An <r/> is on its way.
    bool requested : 1 = false;

  private:
    bool began_ : 1 = false;  // what came before has been settled
    std::uint32_t first_;     // settled when it was enabled
    std::uint32_t before_;    // received before, but settled later
    std::uint32_t acknowledged_ = 0;
    std::uint32_t seen_ = 0;  // sent_count() when the connection was lost
    std::uint32_t noted_ = 0;
    std::uint32_t to_note_ = 0;
    std::uint64_t tells_all_ = 0;  // by number modulo 64: nothing before it was under way
    std::uint64_t key_;
    std::string id_;
    std::int64_t max_us_;
    UnacknowledgedQueue queue_;
    std::size_t bytes_ = 0;
};

// The attribute `h`: an unsigned number of 32 bits; nullopt for anything else.
std::optional<std::uint32_t> parse_h(const xmpp::Element& element);

// <failed/> with a stanza error condition; `h` where it is known (XEP-0198 §5).
std::string management_failed(xmpp::Condition condition,
                              std::optional<std::uint32_t> h = std::nullopt);
// The stream error of XEP-0198 §6.
xmpp::StreamError handled_count_too_high(std::uint32_t h, std::uint32_t sent);

}  // namespace parlance::server::stream
