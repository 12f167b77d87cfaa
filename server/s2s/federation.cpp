#include "server/s2s/federation.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/log.h"
#include "server/s2s/incoming.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/overview.h"
#include "server/s2s/policy.h"
#include "server/s2s/remote_domain.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/outbound_spool.h"

namespace parlance::server::s2s {

namespace {

namespace outbound_spool = storage::outbound_spool;
using xmpp::Condition;

// Rows are erased so many at once, or after this time: a crash in between means that they are sent
// once more to a server that cannot tell.
constexpr std::size_t kForgetAtOnce = 200;
constexpr std::int64_t kForgetWithinUs = 100'000;
constexpr std::int64_t kReadAgainUs = base::kSecondUs;

bool is_subscription(const xmpp::Stanza& stanza) {
    using xmpp::PresenceType;
    if (!stanza.is_presence()) return false;
    PresenceType type = stanza.presence_type();
    return type == PresenceType::subscribe || type == PresenceType::subscribed ||
           type == PresenceType::unsubscribe || type == PresenceType::unsubscribed;
}

base::Task<> find_stored(Federation* federation) {
    Shard* shard = &federation->shard();
    for (;;) {
        auto all = co_await outbound_spool::overview(shard->environment().database);
        if (shard->draining()) co_return;
        if (!all.ok()) {
            base::log::error("stored stanzas cannot be read", {{"reason", all.error().message}});
            co_await pause(shard, kReadAgainUs);
            continue;
        }
        for (const outbound_spool::Waiting& each : *all) {
            auto jid = xmpp::Jid::parse(each.domain);
            if (!jid || &shard->home_of(*jid) != shard) continue;
            federation->remote(each.domain).look_into_spool(each.count);
        }
        co_return;
    }
}

}  // namespace

Federation::Federation(Shard& shard)
    : shard_(shard),
      posh_(shard),
      scope_(
          [](const char* what, std::exception_ptr error) {
              try {
                  std::rethrow_exception(std::move(error));
              } catch (const std::exception& e) {
                  base::log::error("task failed", {{"task", what}, {"reason", e.what()}});
              }
          },
          &shard.environment().clock),
      kept_(std::make_unique<KeptStreams>(*this)) {}

Federation::~Federation() {
    // Streams that are open still own nothing but themselves.
    for (std::size_t i = 0; i < streams_.capacity(); ++i) {
        if (S2sStream* stream = streams_.at(i)) retired_.emplace_back(stream);
    }
}

void Federation::start() {
    scope_.spawn("outbound spool", find_stored(this));
}

bool Federation::serves(std::string_view domain) const {
    return shard_.find_host(domain) != nullptr || shard_.find_service(domain) != nullptr ||
           shard_.config().component(domain) != nullptr;
}

void Federation::hosts_have_come() {
    for (auto& [domain, remote] : remotes_) {
        if (shard_.find_host(domain) != nullptr || shard_.find_service(domain) != nullptr) {
            remote->retry();
        }
    }
}

RemoteDomain* Federation::find(std::string_view domain) {
    auto found = remotes_.find(domain);
    return found == remotes_.end() ? nullptr : found->second.get();
}

RemoteDomain& Federation::remote(std::string_view domain) {
    if (RemoteDomain* known = find(domain)) return *known;
    std::string name(domain);
    auto made = std::make_unique<RemoteDomain>(*this, name);
    return *remotes_.emplace(std::move(name), std::move(made)).first->second;
}

void Federation::send(xmpp::Stanza stanza, Receipt receipt, std::string spool_id) {
    std::string domain(stanza.to().domain());
    std::int64_t now_us = shard_.environment().clock.wall_us();
    RemoteDomain& target = remote(domain);
    bool component = shard_.config().component(domain) != nullptr;
    const S2sConfig& config = shard_.config().s2s;
    if (!component && !Policy(config).allows(domain)) {
        Failure failure(
            config.enabled ? Condition::not_allowed : Condition::remote_server_not_found, true,
            config.enabled ? "this server does not talk to that one" : "");
        return target.refuse(
            Outbound(std::move(stanza), std::move(receipt), std::move(spool_id), now_us), failure);
    }
    bool durable = is_subscription(stanza) && config.queue_us > 0;
    if (!durable || !spool_id.empty()) {
        return target.send(
            Outbound(std::move(stanza), std::move(receipt), std::move(spool_id), now_us));
    }
    // Written while it goes its way, in order with what its sender says next.
    spool_id = shard_.new_id();
    storage::Batch rows;
    rows.add(outbound_spool::insert(
        domain, outbound_spool::Message(spool_id, std::string(stanza.from().bare_view()), now_us,
                                        stanza.wire())));
    auto waits = std::make_shared<Receipt>(std::move(receipt));
    shard_.commit(std::move(rows),
                  [waits](const storage::CommitResult&) { waits->settle(Fate::accepted); });
    target.send(Outbound(std::move(stanza), Receipt(), std::move(spool_id), now_us), false);
}

void Federation::accept(std::unique_ptr<net::Transport> transport) {
    if (shard_.draining() || !shard_.config().s2s.enabled) {
        shard_.admission().settled(transport->peer_address());
        return transport->close();
    }
    auto stream =
        std::make_unique<S2sStream>(*this, std::move(transport), S2sStream::Side::incoming);
    stream->set_negotiation(std::make_unique<Incoming>(*stream, true, false));
    // The slot table names it; ownership ends in retire().
    stream.release();
}

void Federation::take_over(ServerHandover handover) {
    auto transport = shard_.environment().network.attach(std::move(handover.transport));
    if (!transport) return;
    if (shard_.draining()) return transport->close();
    auto stream =
        std::make_unique<S2sStream>(*this, std::move(transport), S2sStream::Side::incoming);
    S2sStream& moved = *stream;
    auto incoming = std::make_unique<Incoming>(moved, handover.admission_open, true);
    Incoming& negotiation = *incoming;
    moved.take_parser(std::move(handover.parser));
    moved.set_negotiation(std::move(incoming));
    stream.release();
    negotiation.on_header(handover.header);
    moved.go_on();
}

void Federation::verify(xmpp::dialback::Packet request, base::Callback<void(KeyVerdict)> done) {
    auto from = xmpp::Jid::parse(request.from);
    if (!from) return done(KeyVerdict::unknown_domain);
    Shard& home = shard_.home_of(*from);
    std::string domain = request.from;
    if (&home == &shard_) return remote(domain).verify(std::move(request), std::move(done));
    auto answer = [back = &shard_, done = std::move(done)](KeyVerdict verdict) mutable {
        back->environment().executor.post(
            [done = std::move(done), verdict]() mutable { done(verdict); });
    };
    home.environment().executor.post(
        [&home, domain, request = std::move(request), answer = std::move(answer)]() mutable {
            home.federation().remote(domain).verify(std::move(request), std::move(answer));
        });
}

void Federation::arrived(Outbound outbound) {
    outbound.receipt.settle(Fate::accepted);
    if (outbound.spool_id.empty()) return;
    forget(outbound.stanza.to().domain(), std::move(outbound.spool_id));
}

void Federation::forget(std::string_view domain, std::string spool_id) {
    if (forgotten_.empty()) forgotten_since_us_ = shard_.environment().clock.monotonic_us();
    auto place = forgotten_.try_emplace(std::string(domain)).first;
    place->second.push_back(std::move(spool_id));
    if (place->second.size() >= kForgetAtOnce) return flush_forgotten();
    if (forgotten_.size() > 1 || place->second.size() > 1) return;
    shard_.environment().timers.at(forgotten_since_us_ + kForgetWithinUs,
                                   [this] { flush_forgotten(); });
}

void Federation::flush_forgotten() {
    for (auto& [domain, ids] : std::exchange(forgotten_, {})) {
        storage::Batch rows;
        outbound_spool::add_erase(rows, domain, ids);
        shard_.commit(std::move(rows), [this, domain = domain, ids = std::move(ids)](
                                           const storage::CommitResult& result) mutable {
            if (!result.ok()) {
                // Once more; else it would be sent again after the next start.
                for (std::string& id : ids) forget(domain, std::move(id));
                return;
            }
            RemoteDomain* remote = find(domain);
            if (remote == nullptr) return;
            for (const std::string& id : ids) remote->forgotten(id);
        });
    }
}

void Federation::has_room(S2sStream& stream) {
    // In turns, from where it ended the last time: nobody waits for all that another one has.
    const std::set<DomainPair>& pairs = stream.outbound();
    auto turn = pairs.upper_bound(stream.last_turn);
    for (std::size_t idle = 0; idle < pairs.size();) {
        if (turn == pairs.end()) turn = pairs.begin();
        RemoteDomain* known = find(turn->second);
        bool sent = known != nullptr && known->take_turn(turn->first, stream);
        if (sent && pairs.size() > 1) stream.last_turn = *turn;
        idle = sent ? 0 : idle + 1;
        ++turn;
    }
}

void Federation::component_ready(std::string_view domain) {
    if (RemoteDomain* known = find(domain)) known->component_ready();
}

void Federation::settled(std::uint64_t stream, std::uint32_t sequence, Fate fate) {
    if (S2sStream* open = streams_.find(stream)) return open->settled(sequence, fate);
    kept_->settled(stream, sequence);
}

void Federation::ended(S2sStream& stream, Ending ending, const std::string& why) {
    kept_->let_go(stream.id(), ending);
    if (stream.resumable() && !shard_.draining()) kept_->keep(stream, ending);
    std::map<std::string, std::deque<Outbound>> left;
    for (const DomainPair& pair : stream.outbound()) left.try_emplace(pair.second);
    for (Outbound& each : stream.take_unconfirmed()) {
        left[std::string(each.stanza.to().domain())].push_back(std::move(each));
    }
    for (auto& [domain, stanzas] : left) {
        remote(domain).stream_ended(stream, std::move(stanzas), why);
    }
}

void Federation::retire(std::uint64_t id) {
    S2sStream* stream = streams_.find(id);
    if (stream == nullptr) return;
    streams_.remove(id);
    retired_.emplace_back(stream);
}

std::size_t Federation::connections_from(std::string_view domain) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < streams_.capacity(); ++i) {
        const S2sStream* stream = streams_.at(i);
        if (stream == nullptr || stream->side() != S2sStream::Side::incoming) continue;
        auto first = stream->inbound().lower_bound({std::string(domain), std::string()});
        count += first != stream->inbound().end() && first->first == domain;
    }
    return count;
}

void Federation::sweep(std::int64_t now_us) {
    for (std::size_t i = 0; i < streams_.capacity(); ++i) {
        if (S2sStream* stream = streams_.at(i)) stream->check_timeouts(now_us);
    }
    kept_->sweep(now_us);
    std::vector<std::string> idle;
    for (auto& [domain, known] : remotes_) {
        known->sweep(now_us);
        if (known->idle()) idle.push_back(domain);
    }
    for (const std::string& domain : idle) remotes_.erase(domain);
}

void Federation::end_turn() {
    retired_.clear();
}

void Federation::drain() {
    for (std::size_t i = 0; i < streams_.capacity(); ++i) {
        if (S2sStream* stream = streams_.at(i)) {
            stream->close(xmpp::StreamError(xmpp::StreamCondition::system_shutdown));
        }
    }
    flush_forgotten();
}

void Federation::abandon() {
    kept_->abandon();
    for (auto& [domain, known] : remotes_) known->abandon();
}

std::vector<DomainState> Federation::overview() {
    std::map<std::string, DomainState> states;
    for (auto& [domain, known] : remotes_) states.emplace(domain, known->state());
    std::int64_t now_us = shard_.environment().clock.monotonic_us();
    for (std::size_t i = 0; i < streams_.capacity(); ++i) {
        S2sStream* stream = streams_.at(i);
        if (stream == nullptr || stream->closed()) continue;
        DomainState::Connection connection;
        connection.outgoing = stream->side() == S2sStream::Side::outgoing;
        connection.both_ways = !stream->inbound().empty() && !stream->outbound().empty();
        if (const net::TlsFacts* tls = stream->transport().tls()) {
            connection.tls = tls->version + " " + tls->cipher;
        }
        connection.method = stream->method;
        if (const net::PeerCertificate* shown = stream->transport().peer_certificate()) {
            connection.certificate = described(*shown);
        }
        connection.address = stream->transport().peer_address();
        connection.unconfirmed = stream->unconfirmed();
        connection.managed = stream->managed();
        connection.age_us = now_us - stream->began_us();
        connection.receives.assign(stream->inbound().begin(), stream->inbound().end());
        connection.sends.assign(stream->outbound().begin(), stream->outbound().end());
        // Several if they share it; none before it has shown one.
        std::set<std::string> domains;
        for (const DomainPair& pair : connection.receives) domains.insert(pair.first);
        for (const DomainPair& pair : connection.sends) domains.insert(pair.second);
        if (domains.empty()) domains.emplace();
        for (const std::string& domain : domains) {
            DomainState& state = states[domain];
            state.domain = domain;
            state.connections.push_back(connection);
        }
    }
    std::vector<DomainState> all;
    for (auto& [domain, state] : states) all.push_back(std::move(state));
    return all;
}

void Federation::retry(std::string_view domain) {
    if (RemoteDomain* known = find(domain)) known->retry();
}

}  // namespace parlance::server::s2s
