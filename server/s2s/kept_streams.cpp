#include "server/s2s/kept_streams.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/log.h"
#include "server/s2s/federation.h"
#include "server/s2s/remote_domain.h"
#include "server/shard.h"

namespace parlance::server::s2s {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

// Streams that other servers have opened: one takes a few hundred bytes besides what waits for
// them.
constexpr std::size_t kMostOfDomain = 10;
constexpr std::size_t kMost = 1'000;
// What waits for the other server to come back (XEP-0288), or for the connection of another domain,
// does not wait for long.
constexpr std::int64_t kHeldUs = 30 * base::kSecondUs;
// The count of a stream that is over is known for so long.
constexpr std::int64_t kCountKnownUs = 3'600 * base::kSecondUs;
// A stanza that has not been handled by then counts as if it had not come.
constexpr std::int64_t kSettleWithinUs = 10 * base::kSecondUs;
// Attempts to resume that end without an answer; a stream error, or the end of the stream, weighs
// more than a connection that breaks.
constexpr unsigned kAttempts = 20;
constexpr unsigned kRebuff = 10;
// Where we only want what the other server has for us.
constexpr std::int64_t kAskForUs = 60 * base::kSecondUs;

bool outgoing(const KeptStream& kept) {
    return kept.side == S2sStream::Side::outgoing;
}

bool nothing_sent(const KeptStream& kept) {
    return std::none_of(kept.sent.begin(), kept.sent.end(),
                        [](const std::optional<Outbound>& each) { return each.has_value(); });
}

}  // namespace

std::optional<std::size_t> KeptStream::arrived(std::uint32_t h) const {
    std::uint32_t count = h - acknowledged;  // modulo 2^32
    if (count > sent.size() - uncounted) return std::nullopt;
    return uncounted + count;
}

void KeptStreams::keep(S2sStream& stream, Ending ending) {
    bool ours = stream.side() == S2sStream::Side::outgoing;
    bool nothing_waits = stream.unconfirmed() == 0 && stream.inbound().empty();
    // A peer that has ended it in order may still tell how far it has come.
    if (ours && (ending == Ending::by_us || nothing_waits)) return;
    KeptStream kept = stream.leave();
    kept.since_us = federation_.shard().environment().clock.monotonic_us();
    if (ours || ending == Ending::broken) {
        for (Outbound& each : stream.take_unconfirmed()) {
            kept.sent.emplace_back(std::move(each));
        }
    } else {
        kept.ended = true;
        kept.uncounted = 0;
    }
    std::uint64_t key = kept.stream;
    if (ours) {
        // That domain opens the connection for all.
        federation_.remote(kept.bound.first).hold(kept.bound.second, key);
    } else {
        make_room(kept.bound.first);
    }
    for (const std::optional<Outbound>& each : kept.sent) {
        federation_.remote(each->stanza.to().domain())
            .hold(std::string(each->stanza.from().domain()), key);
    }
    kept_.emplace(key, std::move(kept));
}

// Of the streams of others; ours wait with their stanzas, of which there are not too many.
void KeptStreams::make_room(const std::string& domain) {
    std::size_t all = 0;
    std::size_t of_domain = 0;
    const KeptStream* oldest = nullptr;
    const KeptStream* oldest_of_domain = nullptr;
    for (const auto& [key, kept] : kept_) {
        if (outgoing(kept)) continue;
        ++all;
        if (oldest == nullptr || kept.since_us < oldest->since_us) oldest = &kept;
        if (kept.bound.first != domain) continue;
        ++of_domain;
        bool older = oldest_of_domain == nullptr || kept.since_us < oldest_of_domain->since_us;
        if (older) oldest_of_domain = &kept;
    }
    if (of_domain >= kMostOfDomain) return erase(oldest_of_domain->stream, "too many streams");
    if (all >= kMost) erase(oldest->stream, "too many streams");
}

void KeptStreams::erase(std::uint64_t key, const std::string& why) {
    auto place = kept_.find(key);
    stop_waiting(place->second);
    KeptStream kept = std::move(place->second);
    kept_.erase(place);
    if (S2sStream* stream = federation_.streams().find(kept.claimed)) stream->cannot_resume();
    give_back(kept, 0, false, why);
}

KeptStream* KeptStreams::find(std::uint64_t key) {
    auto place = kept_.find(key);
    return place == kept_.end() ? nullptr : &place->second;
}

KeptStream* KeptStreams::to_resume(const DomainPair& bound) {
    for (auto& [key, kept] : kept_) {
        if (outgoing(kept) && kept.bound == bound && kept.claimed == 0) return &kept;
    }
    return nullptr;
}

KeptStream* KeptStreams::claim(std::string_view id, S2sStream& stream) {
    Slots<S2sStream>& streams = federation_.streams();
    for (std::size_t i = 0; i < streams.capacity(); ++i) {
        S2sStream* open = streams.at(i);
        bool asked_for = open != nullptr && open != &stream && open->resumable_as(id) &&
                         stream.accepts_from(open->bound());
        if (!asked_for) continue;
        open->give_way();
        break;
    }
    for (auto& [key, kept] : kept_) {
        if (outgoing(kept) || kept.id != id || !stream.accepts_from(kept.bound)) continue;
        if (S2sStream* other = streams.find(std::exchange(kept.claimed, 0))) {
            stop_waiting(kept);
            other->close(StreamError(StreamCondition::conflict), "another connection resumes");
        }
        return &kept;
    }
    return nullptr;
}

void KeptStreams::claim(KeptStream& kept, S2sStream& stream) {
    kept.claimed = stream.id();
    if (kept.received.ledger.unsettled() == 0) return stream.go_on_resuming(kept);
    kept.waiting = true;
    federation_.shard().settlements().set_waiting(true);
}

void KeptStreams::stop_waiting(KeptStream& kept) {
    if (std::exchange(kept.waiting, false)) federation_.shard().settlements().set_waiting(false);
}

void KeptStreams::let_go(std::uint64_t stream, Ending ending) {
    for (auto& [key, kept] : kept_) {
        if (kept.claimed != stream) continue;
        stop_waiting(kept);
        kept.claimed = 0;
        kept.attempts += ending == Ending::broken ? 1 : kRebuff;
        if (outgoing(kept) && kept.attempts >= kAttempts) {
            erase(key, "the other server does not say how far it had come");
        }
        return;
    }
}

void KeptStreams::superseded(const DomainPair& bound) {
    for (auto& [key, kept] : kept_) {
        if (outgoing(kept) || kept.bound != bound || kept.ended || kept.sent.empty()) continue;
        // Its other connection is about to hear, and to tell, how far it had come.
        if (kept.claimed != 0) continue;
        kept.ended = true;
        give_back(kept, 0, false, "the connection is lost");
    }
}

void KeptStreams::release(KeptStream& kept, std::size_t arrived, bool known,
                          const std::string& why) {
    auto node = kept_.extract(kept.stream);
    stop_waiting(node.mapped());
    give_back(node.mapped(), arrived, known, why);
}

void KeptStreams::give_back(KeptStream& kept, std::size_t arrived, bool known,
                            const std::string& why) {
    std::map<std::string, std::deque<Outbound>> left;
    for (const DomainPair& pair : kept.outbound) left.try_emplace(pair.second);
    for (std::optional<Outbound>& each : std::exchange(kept.sent, {})) {
        bool there = arrived > 0;
        if (there) --arrived;
        if (!each) continue;
        if (there) {
            federation_.arrived(std::move(*each));
        } else {
            left[std::string(each->stanza.to().domain())].push_back(std::move(*each));
        }
    }
    for (auto& [domain, stanzas] : left) {
        federation_.remote(domain).take_back(kept.stream, std::move(stanzas), known, why);
    }
}

// What has gone to other domains than the one whose connection would resume it. They can be
// reached without that; their places in the count remain.
void KeptStreams::give_back_guests(KeptStream& kept) {
    const std::string& host = kept.bound.first;
    std::erase_if(kept.outbound, [&host](const DomainPair& pair) { return pair.second != host; });
    std::map<std::string, std::deque<Outbound>> left;
    for (std::optional<Outbound>& each : kept.sent) {
        if (!each || each->stanza.to().domain() == host) continue;
        left[std::string(each->stanza.to().domain())].push_back(std::move(*each));
        each.reset();
    }
    for (auto& [domain, stanzas] : left) {
        federation_.remote(domain).take_back(kept.stream, std::move(stanzas), false,
                                             "the connection is lost");
    }
}

void KeptStreams::settled(std::uint64_t stream, std::uint32_t sequence) {
    KeptStream* kept = find(stream);
    if (kept == nullptr) return;
    kept->received.ledger.settle(sequence);
    if (!kept->waiting || kept->received.ledger.unsettled() > 0) return;
    // Never inline: settling happens in the middle of other work.
    federation_.shard().environment().executor.post([home = &federation_, stream] {
        KeptStream* settled = home->kept().find(stream);
        if (settled == nullptr || !settled->waiting) return;
        home->kept().stop_waiting(*settled);
        S2sStream* claimant = home->streams().find(settled->claimed);
        if (claimant != nullptr) claimant->go_on_resuming(*settled);
    });
}

void KeptStreams::refuse(RemoteDomain& remote, const Failure& failure,
                         const std::function<bool(const Outbound&)>& which) {
    for (auto& [key, kept] : kept_) {
        if (!outgoing(kept)) continue;
        for (std::optional<Outbound>& each : kept.sent) {
            bool concerned = each && each->stanza.to().domain() == remote.domain();
            if (!concerned || !which(*each)) continue;
            remote.refuse(std::move(*each), failure);
            each.reset();
        }
    }
}

std::size_t KeptStreams::waiting_for(std::string_view domain) const {
    std::size_t count = 0;
    for (const auto& [key, kept] : kept_) {
        count += static_cast<std::size_t>(std::count_if(
            kept.sent.begin(), kept.sent.end(), [domain](const std::optional<Outbound>& each) {
                return each && each->stanza.to().domain() == domain;
            }));
    }
    return count;
}

void KeptStreams::sweep(std::int64_t now_us) {
    std::int64_t resumable_us = federation_.shard().config().stream_management.resume_us;
    std::vector<std::uint64_t> over;
    for (auto& [key, kept] : kept_) {
        std::int64_t age_us = now_us - kept.since_us;
        S2sStream* claimant = federation_.streams().find(kept.claimed);
        if (claimant != nullptr) {
            if (!kept.waiting || now_us - claimant->resuming_since_us() < kSettleWithinUs) continue;
            stop_waiting(kept);
            claimant->go_on_resuming(kept);
            // It may be gone with that.
            break;
        }
        if (outgoing(kept)) {
            if (age_us > kHeldUs) give_back_guests(kept);
            if (nothing_sent(kept) && age_us > kAskForUs) over.push_back(key);
            continue;
        }
        if (!kept.ended && age_us > (kept.sent.empty() ? resumable_us : kHeldUs)) {
            kept.ended = true;
            give_back(kept, 0, false, "the connection is lost");
        }
        if (age_us > resumable_us + kCountKnownUs) over.push_back(key);
    }
    for (std::uint64_t key : over) erase(key, "the connection is lost");
}

void KeptStreams::abandon() {
    for (auto& [key, kept] : kept_) stop_waiting(kept);
    kept_.clear();
}

}  // namespace parlance::server::s2s
