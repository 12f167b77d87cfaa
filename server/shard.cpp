#include "server/shard.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "base/big_endian.h"
#include "base/log.h"
#include "server/capabilities/announcement.h"
#include "server/defence/gate.h"
#include "server/entity/activation.h"
#include "server/fan_out.h"
#include "server/modules/privileged_presence.h"
#include "server/pubsub/subscriptions/lapse.h"
#include "server/s2s/federation.h"
#include "server/stream/c2s.h"
#include "server/stream/component.h"
#include "server/stream/component_connections.h"
#include "server/stream/component_presences.h"
#include "server/stream/handover.h"
#include "server/stream/recovery.h"
#include "storage/managed_sessions.h"
#include "xmpp/delay.h"

namespace parlance::server {

namespace {
constexpr std::int64_t kSweepEveryUs = base::kSecondUs;
// Each sweep visits this share of the streams; time-outs of idle streams are late by at most
// this many seconds.
constexpr std::size_t kSweepShare = 10;
constexpr std::size_t kEvictEvery = 10;       // sweeps
constexpr std::size_t kLookOutsideEvery = 2;  // sweeps
constexpr std::size_t kForgetEvery = 600;     // sweeps
constexpr std::size_t kSpareOutcomes = 64;
constexpr std::size_t kIdNoise = 6;          // bytes
constexpr std::size_t kIdNoiseAtOnce = 128;  // ids

// Presence that only sessions care about, as opposed to subscriptions and probes.
bool tells_presence(const xmpp::Stanza& stanza) {
    if (!stanza.is_presence()) return false;
    xmpp::PresenceType type = stanza.presence_type();
    return type == xmpp::PresenceType::available || type == xmpp::PresenceType::unavailable ||
           type == xmpp::PresenceType::error;
}

// Of a contact elsewhere, who has just come: it may be interested in what the account has to tell
// (XEP-0163 §4.3.4), which the account need not be there for. What is known already is no news.
bool tells_interests(entity::Host& host, const xmpp::Stanza& presence) {
    std::string_view owner = presence.to().bare_view();
    if (presence.presence_type() != xmpp::PresenceType::available) {
        bool gone = presence.presence_type() == xmpp::PresenceType::unavailable;
        if (gone) host.contact_interests().erase(owner, presence.from());
        host.sharer_interests().erase(owner, presence.from());
        return false;
    }
    if (host.shard().find_host(presence.from().domain()) != nullptr) return false;
    auto about = capabilities::find_announcement(presence.element());
    if (!about) return false;
    entity::InterestsPtr known = host.contact_interests().find(owner, presence.from());
    return !known || known->key() != about->key();
}

}  // namespace

Shard::Shard(std::uint32_t index, Environment environment, std::shared_ptr<const Config> config,
             Admission& admission, std::string server_secret)
    : index_(index),
      environment_(environment),
      config_(std::move(config)),
      admission_(admission),
      settlements_(environment.executor, [this](const Settlement& s) { settle(s); }),
      server_secret_(std::move(server_secret)) {
    federation_ = std::make_unique<s2s::Federation>(*this);
    component_connections_ = std::make_unique<stream::ComponentConnections>(*this);
    component_presences_ = std::make_unique<stream::ComponentPresences>(*this);
    hosts_.make(*config_);
}

Shard::~Shard() {
    abandon();
}

void Shard::abandon() {
    run_queue_.clear();
    for (auto& outbox : outboxes_) outbox.clear();
    federation_->abandon();
    users_.clear();
}

void Shard::join(std::vector<Shard*> shards) {
    shards_ = std::move(shards);
    outboxes_.resize(shards_.size());
}

void Shard::start() {
    sweep();
    hosts_.start();
    federation_->start();
    if (index_ != 0) return;
    // Nobody may come back to sessions of an earlier run by then.
    const auto& clock = environment_.clock;
    environment_.timers.at(clock.monotonic_us() + config_->stream_management.resume_us,
                           [this, before_us = clock.wall_us()] {
                               storage::Batch rows;
                               rows.add(storage::managed_sessions::erase_begun_before(before_us));
                               commit(std::move(rows), [](const storage::CommitResult&) {});
                           });
}

Shard& Shard::home_of(const xmpp::Jid& jid) const {
    return *shards_[jid.home_hash() % shards_.size()];
}

Shard& Shard::home_of_domain(std::string_view domain) const {
    return *shards_[xmpp::Jid::home_hash(domain) % shards_.size()];
}

entity::User* Shard::find_user(std::string_view bare) {
    auto found = users_.find(bare);
    return found == users_.end() ? nullptr : found->second.get();
}

entity::User* Shard::activate(const xmpp::Jid& bare) {
    if (entity::User* user = find_user(bare.bare_view())) return user;
    PARLANCE_ASSERT(&home_of(bare) == this);
    entity::Host* host = find_host(bare.domain());
    if (host == nullptr) return nullptr;
    auto user = std::make_unique<entity::User>(*this, *host, bare.bare());
    entity::User& reference = *user;
    // The key is a view into the user's own JID.
    users_.emplace(reference.owner(), std::move(user));
    entity::begin_activation(reference);
    return &reference;
}

void Shard::route(xmpp::Stanza stanza, Receipt receipt, std::string spool_id) {
    Envelope envelope(std::move(stanza), std::move(receipt));
    envelope.spool_id = std::move(spool_id);
    route(std::move(envelope));
}

void Shard::route(Envelope envelope) {
    Shard& home = destination(envelope.stanza.to());
    post(home, std::move(envelope));
}

Shard& Shard::destination(const xmpp::Jid& to) {
    if (find_host(to.domain()) != nullptr) return to.has_local() ? home_of(to) : *this;
    if (entity::Host* service = find_service(to.domain())) {
        // The addresses of a service have one home, if they are not entities themselves.
        bool entity = to.has_local() && service->has_entities();
        return entity ? home_of(to) : home_of(service->jid());
    }
    // Components and other servers live where their streams are.
    return to.empty() ? *this : home_of_domain(to.domain());
}

void Shard::post(Shard& home, Envelope envelope) {
    if (&home == this) {
        run_queue_.push_back(std::move(envelope));
    } else {
        outboxes_[home.index()].push_back(std::move(envelope));
    }
}

void Shard::receive(std::vector<Envelope> envelopes) {
    for (Envelope& envelope : envelopes) run_queue_.push_back(std::move(envelope));
}

void Shard::deliver_abroad(Envelope envelope) {
    const xmpp::Jid& to = envelope.stanza.to();
    if (to.empty()) return envelope.receipt.settle(Fate::refused);
    federation_->send(std::move(envelope.stanza), std::move(envelope.receipt),
                      std::move(envelope.spool_id));
}

bool Shard::spools_for(std::string_view domain) {
    bool abroad = config_->s2s.enabled || config_->component(domain) != nullptr;
    return abroad && config_->s2s.queue_us > 0 && find_host(domain) == nullptr &&
           find_service(domain) == nullptr;
}

void Shard::deliver(Envelope envelope) {
    const defence::Blocks* kept_away = blocks();
    if (kept_away != nullptr && defence::turn_away(*this, envelope, *kept_away)) return;
    const xmpp::Jid& to = envelope.stanza.to();
    entity::Host* host = find_host(to.domain());
    // The shards do not hear at the same time of a host that comes or goes. What is for a service
    // as a whole may be for this shard's part of it.
    if (to.has_local()) {
        Shard& home = host != nullptr ? home_of(to) : destination(to);
        if (&home != this) return post(home, std::move(envelope));
    }
    if (host == nullptr) {
        if (entity::Host* service = find_service(to.domain())) {
            return service->inbound(std::move(envelope.stanza), std::move(envelope.receipt));
        }
        return deliver_abroad(std::move(envelope));
    }
    if (!to.has_local()) {
        return host->inbound(std::move(envelope.stanza), std::move(envelope.receipt));
    }
    // Nobody is there to see it, and nothing of the account has to be read to know that: presence
    // goes to every contact, most of whom are away.
    if (tells_presence(envelope.stanza) && !pubsub::is_departure(envelope.stanza) &&
        find_user(to.bare_view()) == nullptr && !tells_interests(*host, envelope.stanza) &&
        !modules::components_see_contact(*host, envelope.stanza.from())) {
        return envelope.receipt.settle(Fate::accepted);
    }
    entity::User* user = activate(to);
    user->inbound(std::move(envelope.stanza), std::move(envelope.receipt));
}

void Shard::end_turn() {
    settlements_.drain();
    while (!run_queue_.empty()) {
        Envelope envelope = std::move(run_queue_.front());
        run_queue_.pop_front();
        if (envelope.sessions) {
            deliver_to_sessions(*this, envelope);
        } else {
            deliver(std::move(envelope));
        }
    }
    for (std::uint64_t id : std::exchange(acknowledgements_, {})) {
        if (stream::C2sStream* stream = streams_.find(id)) stream->send_acknowledgement();
    }
    retired_.clear();
    retired_components_.clear();
    federation_->end_turn();
    environment_.database.flush();
    for (std::size_t i = 0; i < outboxes_.size(); ++i) {
        if (outboxes_[i].empty()) continue;
        Shard* peer = shards_[i];
        auto batch = std::exchange(outboxes_[i], {});
        peer->environment_.executor.post(
            [peer, batch = std::move(batch)]() mutable { peer->receive(std::move(batch)); });
    }
    // What kept it from being drained may have been this turn's run queue.
    if (draining_) check_drained();
}

bool Shard::admits(const std::string& address) {
    return !defence::keeps_away_address(*this, address) &&
           admission_.knock(address, environment_.clock.monotonic_us());
}

void Shard::accept(std::unique_ptr<net::Transport> transport, bool direct_tls) {
    if (draining_) return transport->close();
    accept_pace_.let_in(environment_.clock.monotonic_us());
    auto stream = std::make_unique<stream::C2sStream>(*this, std::move(transport));
    stream->begin(direct_tls);
    // The slot table names it; ownership ends in retire().
    stream.release();
}

void Shard::take_over(stream::Handover handover) {
    auto transport = environment_.network.attach(std::move(handover.transport));
    // The kernel may refuse to watch it here; the client sees the connection end.
    if (!transport) return;
    if (draining_) return transport->close();
    auto stream = std::make_unique<stream::C2sStream>(*this, std::move(transport));
    stream->continue_from(std::move(handover));
    stream.release();
}

void Shard::retire(std::uint64_t id) {
    stream::C2sStream* stream = streams_.find(id);
    if (stream == nullptr) return;
    streams_.remove(id);
    retired_.emplace_back(stream);
    if (draining_) environment_.executor.post([this] { check_drained(); });
}

void Shard::accept_component(std::unique_ptr<net::Transport> transport) {
    if (draining_) return transport->close();
    // As above.
    std::make_unique<stream::ComponentStream>(*this, std::move(transport)).release();
}

void Shard::take_over(stream::ComponentHandover handover) {
    auto transport = environment_.network.attach(std::move(handover.transport));
    if (!transport) return;
    if (draining_) return transport->close();
    auto stream = std::make_unique<stream::ComponentStream>(*this, std::move(transport));
    stream->continue_from(std::move(handover));
    stream.release();
}

void Shard::component_bound(stream::ComponentStream& stream, const ComponentConfig& component,
                            bool again) {
    for (const auto& host : hosts()) host->registry().component_bound(stream, component, again);
}

void Shard::accept_server(std::unique_ptr<net::Transport> transport) {
    federation_->accept(std::move(transport));
}

void Shard::retire_component(std::uint64_t id) {
    stream::ComponentStream* stream = components_.find(id);
    if (stream == nullptr) return;
    components_.remove(id);
    retired_components_.emplace_back(stream);
    if (draining_) environment_.executor.post([this] { check_drained(); });
}

void Shard::settle(const Settlement& settlement) {
    using s2s::S2sStream;
    using stream::ComponentStream;
    if (settlement.fate == Fate::lost) ++stanzas_lost_;
    if ((settlement.stream & ComponentStream::kSettlementMark) != 0) {
        ComponentStream* stream =
            components_.find(settlement.stream & ~ComponentStream::kSettlementMark);
        if (stream != nullptr) stream->settled(settlement.sequence, settlement.fate);
        return;
    }
    if ((settlement.stream & S2sStream::kSettlementMark) != 0) {
        return federation_->settled(settlement.stream & ~S2sStream::kSettlementMark,
                                    settlement.sequence, settlement.fate);
    }
    if (stream::C2sStream* stream = streams_.find(settlement.stream)) {
        stream->settled(settlement.sequence, settlement.fate);
    }
}

void Shard::sweep() {
    std::int64_t now = environment_.clock.monotonic_us();
    std::size_t share = streams_.capacity() / kSweepShare + 1;
    for (std::size_t i = 0; i < share && streams_.capacity() > 0; ++i) {
        sweep_position_ = (sweep_position_ + 1) % streams_.capacity();
        if (auto* stream = streams_.at(sweep_position_)) stream->check_timeouts(now);
    }
    for (std::size_t i = 0; i < components_.capacity(); ++i) {
        if (auto* component = components_.at(i)) component->check_timeouts(now);
    }
    federation_->sweep(now);
    if (index_ == 0 && sweeps_ % kLookOutsideEvery == 0) outside_changes_.look();
    if (index_ == 0 && sweeps_ % kForgetEvery == kForgetEvery - 1) {
        retention_.begin();
        forget_sessions();
    }
    if (++sweeps_ % kEvictEvery == 0) {
        std::erase_if(users_, [now](const auto& entry) {
            return !entry.second->busy() &&
                   now - entry.second->last_used_us() > entity::kIdleUserUs;
        });
    }
    environment_.timers.at(now + kSweepEveryUs, [this] { sweep(); });
}

void Shard::forget_sessions() {
    std::int64_t before_us = environment_.clock.wall_us() - stream::kEndedKnownUs;
    storage::Batch rows;
    rows.add(storage::managed_sessions::erase_ended_before(before_us));
    commit(std::move(rows), [](const storage::CommitResult&) {});
}

void Shard::reconfigure(std::shared_ptr<const Config> config) {
    config_ = std::move(config);
    federation_->reconfigured();
    const std::vector<entity::Host*> come = hosts_.follow(*config_);
    hosts_.for_each([](entity::Host& host) { host.registry().reconfigured(); });
    for (std::size_t i = 0; i < components_.capacity(); ++i) {
        auto* component = components_.at(i);
        if (component == nullptr) continue;
        component->reconfigured();
        for (const entity::Host* host : come) component->introduce(*host);
    }
    if (!come.empty()) federation_->hosts_have_come();
}

void Shard::drain(base::Callback<void()> drained) {
    draining_ = true;
    drained_ = std::move(drained);
    for (std::size_t i = 0; i < streams_.capacity(); ++i) {
        if (auto* stream = streams_.at(i)) {
            stream->close(xmpp::StreamError(xmpp::StreamCondition::system_shutdown));
        }
    }
    for (std::size_t i = 0; i < components_.capacity(); ++i) {
        if (auto* component = components_.at(i)) {
            component->close(xmpp::StreamError(xmpp::StreamCondition::system_shutdown));
        }
    }
    federation_->drain();
    outside_changes_.give_up();
    environment_.executor.post([this] { check_drained(); });
}

void Shard::check_drained() {
    if (!drained_ || streams_.size() + components_.size() > 0 || commits_in_flight_ > 0 ||
        !run_queue_.empty() || !federation_->drained())
        return;
    // A task may still have something to write, or hold a lane in which something waits.
    if (background_tasks() > 0) return;
    std::exchange(drained_, nullptr)();
}

void Shard::commit(storage::Batch writes, base::Callback<void(storage::CommitResult)> done) {
    ++commits_in_flight_;
    environment_.database.commit(
        std::move(writes), [this, done = std::move(done)](storage::CommitResult result) mutable {
            --commits_in_flight_;
            if (!result.ok()) {
                base::log::warn("commit failed", {{"reason", result.error().message}});
            }
            done(std::move(result));
            if (draining_) check_drained();
        });
}

// For a message to the account of which several sessions get the original or a copy, or which is in
// the spool until one session has it.
stream::SharedDeliveryPtr Shard::shared_delivery(Outcome& outcome) {
    bool spooled = !outcome.spool_id().empty();
    if (outcome.effects().size() < 2 && !spooled) return nullptr;
    const Effect* original = nullptr;
    int deliveries = 0;
    for (const Effect& effect : outcome.effects()) {
        if (!delivers_message(effect)) continue;
        ++deliveries;
        if (!effect.copy && original == nullptr) original = &effect;
    }
    if (original == nullptr || (deliveries < 2 && !spooled)) return nullptr;
    auto delivery = std::make_shared<stream::SharedDelivery>(*original->stanza);
    if (!spooled) return delivery;
    delivery->spool_id = outcome.spool_id();
    const xmpp::Jid& to = original->stanza->to();
    // Its host may not be served any more.
    const entity::User* user = find_user(to.bare_view());
    entity::Host* host = user == nullptr ? find_host(to.domain()) : &user->host();
    if (host == nullptr) return delivery;
    delivery->on_arrival = [host, owner = std::string(to.bare_view()), id = outcome.spool_id()] {
        entity::forget_spooled(*host, owner, {id});
    };
    return delivery;
}

void Shard::release(Outcome& outcome) {
    const Effect* missed = nullptr;
    bool emitted = false;
    stream::SharedDeliveryPtr delivery = shared_delivery(outcome);
    for (Effect& effect : outcome.effects()) {
        if (effect.action) {
            (*effect.action)();
        } else if (!effect.stanza) {
            effect.receipt.settle(Fate::accepted);
        } else if (effect.session == 0) {
            route(std::move(*effect.stanza), std::move(effect.receipt),
                  std::move(effect.outbound_id));
        } else {
            auto* session = sessions_.find(effect.session);
            if (session != nullptr && session->connected()) {
                if (delivery && delivers_message(effect)) {
                    session->link().send_shared(*effect.stanza, delivery);
                } else if (effect.copy) {
                    session->link().send_copy(*effect.stanza);
                } else {
                    session->link().send(*effect.stanza);
                }
                emitted = true;
            } else if (!effect.copy) {
                missed = &effect;
            }
            effect.receipt.settle(Fate::accepted);
        }
    }
    // The session has gone between the decision and its release. With other devices there, newer
    // messages may have reached those already, so this one says when it came.
    if (missed != nullptr && !emitted) {
        const xmpp::Stanza& stanza = *missed->stanza;
        take_back(stanza.is_message()
                      ? xmpp::with_delay(stanza, stanza.to().domain(), environment_.clock.wall_us())
                      : stanza,
                  outcome.spool_id());
    }
    for (auto& last : outcome.take_finally()) last();
}

void Shard::take_back(const xmpp::Stanza& stanza, const std::string& spool_id) {
    bool of_others = stanza.from().bare_view() != stanza.to().bare_view();
    if (!stanza.is_message() && !(stanza.is_request() && of_others)) return;
    if (entity::User* user = find_user(stanza.to().bare_view())) user->take_back(stanza, spool_id);
}

Outcome Shard::borrow() {
    if (spare_outcomes_.empty()) return Outcome();
    Outcome outcome = std::move(spare_outcomes_.back());
    spare_outcomes_.pop_back();
    return outcome;
}

void Shard::give_back(Outcome outcome) {
    outcome.clear();
    if (spare_outcomes_.size() < kSpareOutcomes) spare_outcomes_.push_back(std::move(outcome));
}

std::string Shard::new_id() {
    // Strictly increasing on this shard even if the wall clock steps back.
    std::int64_t now = std::max(environment_.clock.wall_us(), last_id_us_ + 1);
    last_id_us_ = now;
    std::string id;
    id.reserve(16);
    base::append_big_endian(id, static_cast<std::uint64_t>(now), 8);
    base::append_big_endian(id, index_, 2);
    // Nobody can guess it (XEP-0313 §3).
    if (id_noise_.empty()) id_noise_ = environment_.random.bytes(kIdNoise * kIdNoiseAtOnce);
    id.append(id_noise_, id_noise_.size() - kIdNoise);
    id_noise_.resize(id_noise_.size() - kIdNoise);
    return id;
}

}  // namespace parlance::server
