#include "server/s2s/remote_domain.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "base/log.h"
#include "server/defence/gate.h"
#include "server/s2s/dialling.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/outgoing.h"
#include "server/shard.h"
#include "server/stream/component_connections.h"

namespace parlance::server::s2s {

namespace {

using xmpp::Condition;

// What waits in memory for one domain; messages beyond that wait in the spool alone.
constexpr std::size_t kInMemory = 2'000;
constexpr std::size_t kBytesInMemory = 4 * 1024 * 1024;
// What a stream is given ahead of acknowledgements, and of the kernel.
constexpr std::size_t kDeliveriesUnderWay = 2'000;
constexpr std::size_t kUnsent = 1024 * 1024;
// What one pair of domains sends before it is the next one's turn, where several share a stream.
constexpr std::size_t kTurn = 16;
// A stream that ends so early counts as a failure.
constexpr std::int64_t kShortLivedUs = 5 * base::kSecondUs;
// What has waited too long is looked for so often, or four times within s2s.queue_time.
constexpr std::int64_t kLookThroughUs = 30 * base::kSecondUs;
constexpr std::int64_t kLookThroughShare = 4;
constexpr std::int64_t kBroughtHomeUs = 5 * base::kSecondUs;
constexpr std::int64_t kForgottenAfterUs = 300 * base::kSecondUs;

}  // namespace

RemoteDomain::RemoteDomain(Federation& federation, std::string domain)
    : federation_(federation), domain_(std::move(domain)) {
    used_us_ = federation_.shard().environment().clock.monotonic_us();
}

RemoteDomain::~RemoteDomain() = default;

void RemoteDomain::abandon() {
    for (auto& [ours, line] : lines_) line.waiting.clear();
    questions_.clear();
}

bool RemoteDomain::has_room() const {
    return in_memory_ < kInMemory && memory_bytes_ < kBytesInMemory;
}

void RemoteDomain::send(Outbound outbound, bool stored) {
    used_us_ = federation_.shard().environment().clock.monotonic_us();
    std::string ours(outbound.stanza.from().domain());
    Line& line = lines_[ours];
    bool spooled = !outbound.spool_id.empty();
    // Its row has been read before it came here.
    if (spooled && held_.contains(outbound.spool_id)) {
        return outbound.receipt.settle(Fate::accepted);
    }
    auto most = static_cast<std::int64_t>(federation_.shard().config().s2s.queue_stanzas);
    bool waits = line.stream == 0 || behind_;
    if (spooled && ++stored_ > most && waits) {
        return refuse(std::move(outbound), Failure(Condition::resource_constraint, false,
                                                   "too much waits for the other server"));
    }
    if (spooled && stored && behind_ && outbound.spool_id > read_until_) {
        // In its turn, out of the spool.
        missed_ = true;
        outbound.receipt.settle(Fate::accepted);
        return fetch();
    }
    if (spooled && stored && !behind_ && !has_room()) {
        behind_ = true;
        read_until_ = newest_held_;
        outbound.receipt.settle(Fate::accepted);
        return;
    }
    if (!spooled && !has_room()) {
        return refuse(std::move(outbound), Failure(Condition::resource_constraint, false,
                                                   "too much waits for the other server"));
    }
    bool resting = used_us_ < retry_at_us_ && line.stream == 0 && !line.asked;
    if (!spooled && resting) return refuse(std::move(outbound), last_failure_);
    keep(std::move(outbound), false);
    if (line.stream == 0) return ensure(ours, line);
    flush(line);
}

void RemoteDomain::forgotten(const std::string& spool_id) {
    held_.erase(spool_id);
    --stored_;
    if ((held_.empty() && !behind_) || stored_ < 0) stored_ = 0;
}

void RemoteDomain::keep(Outbound outbound, bool in_front) {
    Line& line = lines_[std::string(outbound.stanza.from().domain())];
    ++in_memory_;
    memory_bytes_ += outbound.stanza.wire_size();
    if (!outbound.spool_id.empty()) {
        held_.insert(outbound.spool_id);
        newest_held_ = std::max(newest_held_, outbound.spool_id);
    }
    outbound.receipt.settle(Fate::accepted);
    if (in_front) {
        line.waiting.push_front(std::move(outbound));
    } else {
        line.waiting.push_back(std::move(outbound));
    }
}

Outbound RemoteDomain::take_first(Line& line) {
    Outbound first = std::move(line.waiting.front());
    line.waiting.pop_front();
    --in_memory_;
    memory_bytes_ -= first.stanza.wire_size();
    return first;
}

void RemoteDomain::ensure(const std::string& ours, Line& line) {
    Shard& shard = federation_.shard();
    if (line.held.empty() && (line.stream != 0 || line.waiting.empty())) return;
    if (shard.config().component(domain_) != nullptr) {
        if (shard.component_connections().serves(domain_)) return component_ready();
        return fail_line(
            line, Failure(Condition::service_unavailable, false, "the component is not connected"));
    }
    if (shard.find_host(domain_) != nullptr || shard.find_service(domain_) != nullptr) {
        return bring_home(line);
    }
    if (defence::keeps_away_domain(shard, domain_)) {
        // Since it was accepted.
        refuse_kept(kept_apart(), ours);
        fail_line(line, kept_apart());
        return fetch();
    }
    if (line.asked || shard.draining()) return;
    if (shard.environment().clock.monotonic_us() < retry_at_us_) return;
    std::string opens = opener(ours, line, 0);
    if (opens.empty()) return;
    line.asked = true;
    if ((line.held.empty() && ask_a_stream(ours)) || connecting_) return;
    dial(opens);
}

void RemoteDomain::bring_home(Line& line) {
    line.asked = false;
    Shard& shard = federation_.shard();
    const base::Clock& clock = shard.environment().clock;
    while (!line.waiting.empty()) {
        Outbound first = take_first(line);
        shard.route(std::move(first.stanza), Receipt());
        if (first.spool_id.empty()) continue;
        // Once it is durable where it is delivered: a power failure before that brings it twice.
        shard.environment().timers.at(
            clock.monotonic_us() + kBroughtHomeUs,
            [federation = &federation_, domain = domain_, id = std::move(first.spool_id)] {
                federation->forget(domain, id);
            });
    }
    fetch();
}

std::string RemoteDomain::opener(const std::string& ours, const Line& line, std::uint64_t besides) {
    if (line.held.empty()) return ours;
    for (std::uint64_t key : line.held) {
        const KeptStream* kept = federation_.kept().find(key);
        // One that had been opened for another domain is for that domain to resume.
        bool to_open = kept != nullptr && kept->side == S2sStream::Side::outgoing &&
                       kept->bound.first == domain_;
        if (to_open && !being_resumed(*kept, besides)) return kept->bound.second;
    }
    return {};
}

// A second connection for the same would find nothing to resume and begin anew, and the other
// server would take that for the end of the first stream.
bool RemoteDomain::being_resumed(const KeptStream& kept, std::uint64_t besides) {
    if (kept.claimed != 0 && kept.claimed != besides) return true;
    const std::string& ours = kept.bound.second;
    return std::any_of(outgoing_.begin(), outgoing_.end(), [&](std::uint64_t id) {
        const S2sStream* stream = federation_.streams().find(id);
        if (stream == nullptr || stream->closed() || id == besides) return false;
        const auto& outgoing = static_cast<const Outgoing&>(stream->negotiation());
        return outgoing.ours() == ours && outgoing.asks_for(ours);
    });
}

bool RemoteDomain::ask_a_stream(const std::string& ours) {
    for (std::uint64_t id : outgoing_) {
        S2sStream* stream = federation_.streams().find(id);
        if (stream == nullptr || stream->closed()) continue;
        if (static_cast<Outgoing&>(stream->negotiation()).ask_for(ours)) return true;
    }
    return false;
}

void RemoteDomain::dial(const std::string& ours) {
    connecting_ = true;
    Neighbour neighbour = [federation = &federation_, domain = domain_,
                           ours](const Reached& reached) {
        RemoteDomain* remote = federation->find(domain);
        return remote != nullptr && remote->host_at(ours, reached) != nullptr;
    };
    s2s::dial(federation_.shard(), domain_, std::move(neighbour),
              [federation = &federation_, domain = domain_, ours](Dialled result) {
                  // It is not idle, so it is still there, unless all of it is being destroyed.
                  RemoteDomain* remote = federation->find(domain);
                  if (remote == nullptr) return;
                  if (result.ok()) return remote->dialled(ours, std::move(*result));
                  bool lasting = result.error().lasting;
                  remote->connection_failed(Failure(lasting ? Condition::remote_server_not_found
                                                            : Condition::remote_server_timeout,
                                                    lasting, result.error().why));
              });
}

void RemoteDomain::dialled(const std::string& ours, Connected connected) {
    if (federation_.shard().draining()) {
        connecting_ = false;
        if (connected.transport) connected.transport->close();
        return;
    }
    if (!connected.transport) return be_guest(ours, connected.reached);
    auto stream = std::make_unique<S2sStream>(federation_, std::move(connected.transport),
                                              S2sStream::Side::outgoing);
    auto outgoing =
        std::make_unique<Outgoing>(*stream, domain_, ours, std::move(connected.reached));
    Outgoing& begun = *outgoing;
    outgoing_.push_back(stream->id());
    stream->set_negotiation(std::move(outgoing));
    // The slot table names it; ownership ends in Federation::retire().
    stream.release();
    begun.begin();
}

bool RemoteDomain::awaits(const std::string& ours) const {
    auto line = lines_.find(ours);
    return line != lines_.end() && line->second.asked && questions_.empty();
}

void RemoteDomain::dial_again(const std::string& ours) {
    connecting_ = false;
    if (!federation_.shard().draining()) dial(ours);
}

void RemoteDomain::stream_open(Outgoing& outgoing, bool first) {
    // It opens twice with SASL; the second time it may be another one that is being connected.
    if (first) connecting_ = false;
    std::string unable;
    // First the domain of its header: whether the stream can be resumed depends on that one.
    std::vector<std::string> order{outgoing.ours()};
    for (const auto& [ours, line] : lines_) {
        if (ours != outgoing.ours()) order.push_back(ours);
    }
    for (const std::string& ours : order) {
        Line& line = lines_[ours];
        if (!line.asked || (line.stream != 0 && line.held.empty())) continue;
        // While it is occupied with one, the others wait; it opens again.
        if (!outgoing.open()) return;
        // A broken stream is resumed by one that is for the same domain.
        std::string opens = opener(ours, line, outgoing.stream().id());
        if (!line.held.empty() && opens != outgoing.ours()) {
            unable = opens;
            continue;
        }
        if (outgoing.ask_for(ours)) continue;
        if (ours == outgoing.ours()) {
            return line_failed(ours, Failure(Condition::remote_server_timeout, false,
                                             "it offers neither EXTERNAL nor dialback"));
        }
        unable = ours;
    }
    if (!outgoing.open()) return;
    ask_questions(outgoing);
    // One that can speak for a single domain only.
    if (!unable.empty() && !connecting_) dial(unable);
}

void RemoteDomain::verify(xmpp::dialback::Packet request, base::Callback<void(KeyVerdict)> done) {
    used_us_ = federation_.shard().environment().clock.monotonic_us();
    std::string ours = request.to;
    questions_.push_back({std::move(request), std::move(done)});
    for (std::uint64_t id : outgoing_) {
        S2sStream* stream = federation_.streams().find(id);
        if (stream == nullptr || stream->closed()) continue;
        auto& outgoing = static_cast<Outgoing&>(stream->negotiation());
        if (outgoing.can_verify()) return ask_questions(outgoing);
    }
    if (!connecting_) dial(ours);
}

void RemoteDomain::ask_questions(Outgoing& outgoing) {
    bool too_late = outgoing.authenticated() && !outgoing.can_verify();
    if (too_late && !questions_.empty() && !connecting_) {
        // Behind SASL it offers no dialback. On a stream that carries nothing else there is no
        // SASL.
        return dial(questions_.front().request.to);
    }
    for (Question& each : std::exchange(questions_, {})) {
        if (outgoing.can_verify()) {
            outgoing.verify(each.request, std::move(each.done));
        } else {
            each.done(KeyVerdict::unreachable);
        }
    }
}

void RemoteDomain::line_ready(const std::string& ours, S2sStream& stream) {
    failures_ = 0;
    retry_at_us_ = 0;
    Line& line = lines_[ours];
    line.asked = false;
    if (line.stream != 0) return;
    line.stream = stream.id();
    flush(line);
}

std::size_t RemoteDomain::flush(Line& line, std::size_t most) {
    S2sStream* stream = federation_.streams().find(line.stream);
    if (!line.held.empty() || (stream != nullptr && stream->held_back())) return 0;
    std::size_t count = 0;
    while (count < most && stream != nullptr && !stream->closed() && !line.waiting.empty() &&
           stream->unconfirmed() < kDeliveriesUnderWay && stream->transport().unsent() < kUnsent) {
        if (auto first = take_allowed(line)) stream->send(std::move(*first));
        ++count;
    }
    if (line.waiting.empty()) line.waiting.shrink_to_fit();
    fetch();
    return count;
}

bool RemoteDomain::take_turn(const std::string& ours, S2sStream& stream) {
    auto found = lines_.find(ours);
    if (found == lines_.end()) return false;
    Line& line = found->second;
    bool wants = line.stream == stream.id() && (!line.waiting.empty() || behind_);
    return wants && flush(line, kTurn) > 0;
}

void RemoteDomain::component_ready() {
    stream::ComponentConnections& connections = federation_.shard().component_connections();
    if (!connections.serves(domain_)) return;
    for (auto& [ours, line] : lines_) {
        while (auto first = take_allowed(line)) connections.send(domain_, std::move(*first));
    }
    fetch();
}

void RemoteDomain::component_left(std::deque<Outbound> left) {
    while (!left.empty()) {
        Outbound last = std::move(left.back());
        left.pop_back();
        // As with a stream that has ended: it may have been done.
        if (last.stanza.is_request()) {
            refuse(std::move(last),
                   Failure(Condition::service_unavailable, false, "the component has gone"));
        } else {
            keep(std::move(last), true);
        }
    }
    for (auto& [ours, line] : lines_) ensure(ours, line);
}

void RemoteDomain::stream_ended(const S2sStream& stream, std::deque<Outbound> left,
                                const std::string& why) {
    forget_stream(stream.id());
    std::int64_t now = federation_.shard().environment().clock.monotonic_us();
    put_back(std::move(left), false, why);
    bool carried = false;
    for (auto& [ours, line] : lines_) {
        if (line.stream != stream.id()) continue;
        line.stream = 0;
        carried = true;
    }
    if (carried && !stream.fruitful() && now - stream.began_us() < kShortLivedUs) {
        back_off(Failure(Condition::remote_server_timeout, false, why));
    }
    for (auto& [ours, line] : lines_) ensure(ours, line);
}

void RemoteDomain::put_back(std::deque<Outbound> left, bool known, const std::string& why) {
    while (!left.empty()) {
        Outbound last = std::move(left.back());
        left.pop_back();
        // Nobody knows whether it has been done, and twice may be wrong (XEP-0198 §4).
        if (last.stanza.is_request() && !known) {
            refuse(std::move(last), Failure(Condition::remote_server_timeout, false, why));
        } else {
            keep(std::move(last), true);
        }
    }
}

void RemoteDomain::hold(const std::string& ours, std::uint64_t kept) {
    lines_[ours].held.insert(kept);
}

void RemoteDomain::take_back(std::uint64_t kept, std::deque<Outbound> left, bool known,
                             const std::string& why) {
    put_back(std::move(left), known, why);
    for (auto& [ours, line] : lines_) {
        if (line.held.erase(kept) == 0) continue;
        // Whoever was at it for that stream is so no longer.
        line.asked = false;
        if (line.held.empty() && line.stream != 0) {
            flush(line);
        } else {
            ensure(ours, line);
        }
    }
}

void RemoteDomain::seen() {
    used_us_ = federation_.shard().environment().clock.monotonic_us();
    retry();
}

void RemoteDomain::retry() {
    failures_ = 0;
    retry_at_us_ = 0;
    for (auto& [ours, line] : lines_) ensure(ours, line);
    fetch();
}

void RemoteDomain::sweep(std::int64_t now_us) {
    if (retry_at_us_ != 0 && now_us >= retry_at_us_) {
        retry_at_us_ = 0;
        for (auto& [ours, line] : lines_) ensure(ours, line);
        fetch();
    }
    const std::int64_t queue_us = federation_.shard().config().s2s.queue_us;
    const std::int64_t often_us = std::max(base::kSecondUs, queue_us / kLookThroughShare);
    if (now_us - looked_through_us_ < std::min(kLookThroughUs, often_us)) return;
    looked_through_us_ = now_us;
    expire();
}

bool RemoteDomain::idle() const {
    bool in_use = connecting_ || reading_ || returning_ || behind_ || !questions_.empty() ||
                  !outgoing_.empty() || in_memory_ > 0 || !held_.empty();
    for (const auto& [ours, line] : lines_) {
        in_use = in_use || line.stream != 0 || line.asked || !line.held.empty();
    }
    return !in_use &&
           federation_.shard().environment().clock.monotonic_us() - used_us_ > kForgottenAfterUs;
}

DomainState RemoteDomain::state() const {
    DomainState state;
    state.domain = domain_;
    state.waiting = in_memory_ + federation_.kept().waiting_for(domain_);
    state.on_disk = behind_ ? 1 : 0;
    state.connecting = connecting_;
    state.last_error = last_failure_.why;
    state.last_error_us = last_failure_us_;
    std::int64_t now = federation_.shard().environment().clock.monotonic_us();
    if (retry_at_us_ > now) state.retry_in_us = retry_at_us_ - now;
    return state;
}

}  // namespace parlance::server::s2s
