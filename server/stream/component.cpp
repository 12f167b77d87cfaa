#include "server/stream/component.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/log.h"
#include "server/s2s/federation.h"
#include "server/shard.h"
#include "server/stream/component_accept.h"
#include "server/stream/component_connections.h"
#include "server/stream/component_login.h"
#include "server/stream/foreign_stanza.h"
#include "xmpp/namespaces.h"

namespace parlance::server::stream {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

// Looked at so often whether the kernel has taken what was written.
constexpr std::int64_t kWrittenUs = 20'000;

xmpp::ParserLimits parser_limits(const LimitsConfig& limits, std::size_t stanza_bytes) {
    return {stanza_bytes, static_cast<std::uint16_t>(limits.depth),
            static_cast<std::uint16_t>(limits.attributes)};
}

}  // namespace

ComponentStream::ComponentStream(Shard& shard, std::unique_ptr<net::Transport> transport)
    : shard_(shard), transport_(std::move(transport)) {
    const LimitsConfig& limits = shard.config().limits;
    began_us_ = active_us_ = shard.environment().clock.monotonic_us();
    parser_ = std::make_unique<xmpp::StreamParser>(
        shard.parsers(), parser_limits(limits, limits.stanza_bytes_unauthenticated));
    if (limits.component_bytes_per_second > 0) {
        bucket_.emplace(limits.component_bytes_per_second, limits.component_burst_bytes);
    }
    negotiation_ = std::make_unique<ComponentAccept>(*this);
    id_ = shard.components().add(this);
    transport_->set_events(this);
}

ComponentStream::~ComponentStream() = default;

void ComponentStream::write(std::string_view bytes) {
    if (transport_) transport_->write(bytes);
}

void ComponentStream::on_data(std::span<const char> data) {
    active_us_ = shard_.environment().clock.monotonic_us();
    // It may be the answer to what we have written, which is out of our hands then. Even one that
    // ends the stream goes on reading what had been sent to it (RFC 6120 §4.4).
    if (confirming_) confirm_arrived();
    parser_->feed(data);
    if (bucket_) account_bytes(data.size());
    pump();
}

void ComponentStream::account_bytes(std::size_t count) {
    std::int64_t wait = bucket_->take(static_cast<std::uint32_t>(count), active_us_);
    if (wait == 0 || throttled_) return;
    throttled_ = true;
    transport_->pause_reading();
    shard_.environment().timers.at(active_us_ + wait, [shard = &shard_, id = id_] {
        ComponentStream* stream = shard->components().find(id);
        if (stream == nullptr) return;
        stream->throttled_ = false;
        if (!stream->closed_) stream->pump();
    });
}

void ComponentStream::pump() {
    using Event = xmpp::StreamParser::Event;
    if (pumping_) return;
    pumping_ = true;
    while (!closed_ && !window_full_ && !suspended_) {
        Event event = parser_->next();
        if (event == Event::need_more) break;
        switch (event) {
            case Event::header:
                on_header();
                break;
            case Event::stanza:
                if (xmpp::Document element = parser_->take();
                    !negotiation_->on_element(element.root())) {
                    on_stanza(std::move(element));
                }
                break;
            case Event::closed:
                end("stream closed by the component");
                break;
            case Event::error:
                close(StreamError(parser_->error()));
                break;
            case Event::need_more:
                break;
        }
    }
    pumping_ = false;
    if (!closed_ && !window_full_ && !throttled_ && !suspended_) transport_->resume_reading();
}

void ComponentStream::on_header() {
    xmpp::StreamHeader header = parser_->header();
    parser_->drop_header();
    lang_ = header.lang;
    // XEP-0225 has the headers of clients.
    if (!chosen_ && header.content_ns == xmpp::ns::client) {
        negotiation_ = std::make_unique<ComponentLogin>(*this);
    }
    chosen_ = true;
    negotiation_->on_header(header);
}

void ComponentStream::move_to(Shard& home, std::string domain) {
    ComponentHandover handover;
    handover.domain = std::move(domain);
    handover.lang = std::move(lang_);
    handover.parser = std::move(parser_);
    handover.admission_open = std::exchange(admission_open_, false);
    closed_ = true;
    handover.transport = transport_->detach();
    shard_.retire_component(id_);
    home.environment().executor.post(
        [&home, handover = std::move(handover)]() mutable { home.take_over(std::move(handover)); });
}

void ComponentStream::continue_from(ComponentHandover handover) {
    parser_ = std::move(handover.parser);
    parser_->move_to(shard_.parsers());
    lang_ = std::move(handover.lang);
    admission_open_ = handover.admission_open;
    auto accept = std::make_unique<ComponentAccept>(*this);
    ComponentAccept& negotiation = *accept;
    negotiation_ = std::move(accept);
    negotiation.continue_with(std::move(handover.domain));
    pump();
}

void ComponentStream::open() {
    write(negotiation_->header());
    opened_ = true;
}

void ComponentStream::restart() {
    parser_->restart();
    opened_ = false;
}

void ComponentStream::keys_derived(std::optional<xmpp::sasl::ScramKeys> keys) {
    negotiation_->keys_derived(std::move(keys));
}

void ComponentStream::suspend() {
    suspended_ = true;
    transport_->pause_reading();
}

void ComponentStream::resume() {
    suspended_ = false;
    if (closed_) return;
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        ComponentStream* stream = shard->components().find(id);
        if (stream != nullptr && !stream->closed_) stream->pump();
    });
}

void ComponentStream::authenticated(std::string name, std::string secret) {
    settle_admission();
    name_ = std::move(name);
    secret_ = std::move(secret);
    const LimitsConfig& limits = shard_.config().limits;
    parser_->set_limits(parser_limits(limits, limits.stanza_bytes));
}

void ComponentStream::bind(std::string domain, base::Callback<void(bool)> done) {
    ComponentConnections::Place place{&shard_, id_};
    Shard& home = shard_.home_of_domain(domain);
    if (&home == &shard_) {
        bound(domain, home.component_connections().add(domain, place), done);
        return;
    }
    home.environment().executor.post(
        [&home, place, domain = std::move(domain), done = std::move(done)]() mutable {
            bool good = home.component_connections().add(domain, place);
            place.shard->environment().executor.post(
                [&home, place, good, domain = std::move(domain), done = std::move(done)]() mutable {
                    ComponentStream* stream = place.shard->components().find(place.stream);
                    if (stream != nullptr && !stream->closed_)
                        return stream->bound(domain, good, done);
                    if (!good) return;
                    home.environment().executor.post([&home, place, domain = std::move(domain)] {
                        home.component_connections().remove(domain, place);
                    });
                });
        });
}

void ComponentStream::bound(const std::string& domain, bool good,
                            base::Callback<void(bool)>& done) {
    if (!good) return done(false);
    const ComponentConfig* config = shard_.config().component(domain);
    Served served;
    if (config != nullptr) served.config = *config;
    domains_.insert_or_assign(domain, std::move(served));
    done(true);
    base::log::info("component connected",
                    {{"component", domain}, {"address", transport_->peer_address()}});
    if (config != nullptr) shard_.component_bound(*this, *config, false);
    // What waits for it goes out behind that.
    Shard& home = shard_.home_of_domain(domain);
    if (&home == &shard_) return home.federation().component_ready(domain);
    home.environment().executor.post(
        [&home, domain] { home.federation().component_ready(domain); });
}

void ComponentStream::unbind(const std::string& domain) {
    auto found = domains_.find(domain);
    if (found == domains_.end()) return;
    // The connection lives on: what it has been given will be written.
    for (Unwritten& each : unwritten_) {
        if (each.domain != domain) continue;
        confirm(domain, each.count);
        each.domain.clear();
    }
    domains_.erase(found);
    ComponentConnections::Place place{&shard_, id_};
    Shard& home = shard_.home_of_domain(domain);
    if (&home == &shard_) return home.component_connections().remove(domain, place);
    home.environment().executor.post(
        [&home, place, domain] { home.component_connections().remove(domain, place); });
}

void ComponentStream::on_stanza(xmpp::Document element) {
    Origin origin;
    origin.sequence = ledger_.open();
    Receipt receipt(shard_.settlements(), kSettlementMark | id_, origin);
    if (ledger_.full()) {
        window_full_ = true;
        transport_->pause_reading();
        update_waiting();
    }
    auto stanza = checked_stanza(std::move(element));
    if (!stanza) return receipt.settle(Fate::refused);
    shard_.route(std::move(*stanza), std::move(receipt));
}

std::optional<xmpp::Stanza> ComponentStream::checked_stanza(xmpp::Document element) {
    // XEP-0114 §3: both addresses, and the first at a domain of its own.
    ForeignStanza read = read_foreign_stanza(
        std::move(element), lang_, shard_.config(),
        [this](const xmpp::Jid* from, const xmpp::Jid*) -> std::optional<StreamError> {
            if (from != nullptr && domains_.contains(from->domain())) return std::nullopt;
            if (domains_.empty()) return StreamError(StreamCondition::not_authorized);
            return StreamError(StreamCondition::invalid_from);
        });
    if (read.error) close(*read.error);
    if (read.answer) write(*read.answer);
    return std::move(read.stanza);
}

void ComponentStream::deliver(const std::string& domain, const xmpp::Stanza& stanza) {
    auto served = domains_.find(domain);
    // Its home learns that, and finds another way.
    if (closed_ || served == domains_.end()) return;
    if (unwritten_.empty() || unwritten_.back().domain != domain) unwritten_.push_back({domain, 0});
    ++unwritten_.back().count;
    ++unwritten_count_;
    send(stanza);
    if (std::exchange(confirming_, true)) return;
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        ComponentStream* stream = shard->components().find(id);
        if (stream != nullptr && !stream->closed_) stream->confirm_written();
    });
}

// There are no acknowledgements: what the other side's kernel has taken is out of our hands.
void ComponentStream::confirm_arrived() {
    std::size_t count = mark_.arrived(*transport_, unwritten_count_);
    unwritten_count_ -= count;
    while (count > 0) {
        Unwritten& oldest = unwritten_.front();
        const std::size_t these = std::min(count, oldest.count);
        if (!oldest.domain.empty()) confirm(oldest.domain, these);
        count -= these;
        oldest.count -= these;
        if (oldest.count == 0) unwritten_.pop_front();
    }
}

void ComponentStream::confirm_written() {
    confirming_ = false;
    confirm_arrived();
    if (unwritten_count_ == 0) return;
    confirming_ = true;
    std::int64_t due = shard_.environment().clock.monotonic_us() + kWrittenUs;
    shard_.environment().timers.at(due, [shard = &shard_, id = id_] {
        ComponentStream* stream = shard->components().find(id);
        if (stream != nullptr && !stream->closed_) stream->confirm_written();
    });
}

void ComponentStream::confirm(const std::string& domain, std::size_t count) {
    ComponentConnections::Place place{&shard_, id_};
    Shard& home = shard_.home_of_domain(domain);
    if (&home == &shard_) return home.component_connections().written(domain, place, count);
    home.environment().executor.post([&home, place, count, domain] {
        home.component_connections().written(domain, place, count);
    });
}

void ComponentStream::send(const xmpp::Stanza& stanza) {
    std::string& wire = shard_.scratch();
    wire.clear();
    stanza.append_wire(wire);
    write(wire);
}

void ComponentStream::settled(std::uint32_t sequence, Fate fate) {
    if (fate == Fate::lost) {
        base::log::error("stanza lost", {{"component", name_}});
    }
    ledger_.settle(sequence);
    if (!window_full_ || ledger_.full()) return;
    window_full_ = false;
    update_waiting();
    // Never inline: settling happens in the middle of other work.
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        ComponentStream* stream = shard->components().find(id);
        if (stream != nullptr && !stream->closed_) stream->pump();
    });
}

void ComponentStream::update_waiting() {
    bool waiting = !closed_ && window_full_;
    if (waiting == waiting_) return;
    waiting_ = waiting;
    shard_.settlements().set_waiting(waiting);
}

void ComponentStream::nudge() {
    write(" ");
}

void ComponentStream::check_timeouts(std::int64_t now_us) {
    if (closed_) return;
    const LimitsConfig& limits = shard_.config().limits;
    if (name_.empty()) {
        if (now_us - began_us_ > limits.negotiation_timeout_us) {
            close(StreamError(StreamCondition::connection_timeout));
        }
        return;
    }
    // Few components answer pings; a connection that is broken shows when something is sent.
    if (limits.idle_timeout_us == 0 || now_us - active_us_ <= limits.idle_timeout_us) return;
    active_us_ = now_us;
    nudge();
}

// Still the one that was let in, and may still speak for all that it speaks for.
bool ComponentStream::still_good() const {
    const ComponentConfig* own = shard_.config().component(name_);
    if (own == nullptr || own->secret != secret_) return false;
    for (const auto& [domain, served] : domains_) {
        if (domain == name_) continue;
        bool may = std::find(own->binds.begin(), own->binds.end(), domain) != own->binds.end();
        if (!may || shard_.config().component(domain) == nullptr) return false;
    }
    return true;
}

void ComponentStream::reconfigured() {
    if (closed_ || name_.empty()) return;
    if (!still_good()) {
        bool there = shard_.config().component(name_) != nullptr;
        return close(
            StreamError(there ? StreamCondition::not_authorized : StreamCondition::host_gone));
    }
    for (auto& [domain, served] : domains_) {
        const ComponentConfig& config = *shard_.config().component(domain);
        if (config == served.config) continue;
        served.config = config;
        shard_.component_bound(*this, config, true);
    }
}

void ComponentStream::introduce(const entity::Host& host) {
    if (closed_) return;
    for (const auto& [domain, served] : domains_) {
        host.registry().component_bound(*this, served.config, false);
    }
}

void ComponentStream::close(const StreamError& error) {
    if (closed_) return;
    // XEP-0114 §3: an error before our header is preceded by it.
    if (!opened_) open();
    write(error.to_xml());
    end(name_of(error.condition));
}

void ComponentStream::end(std::string_view reason) {
    if (closed_) return;
    if (!opened_) open();
    write("</stream:stream>");
    transport_->close();
    finish(reason);
}

void ComponentStream::on_closed(std::string_view reason) {
    if (!closed_) finish(reason);
}

void ComponentStream::finish(std::string_view reason) {
    closed_ = true;
    if (!name_.empty()) {
        base::log::info("component disconnected",
                        {{"component", name_}, {"reason", std::string(reason)}});
    }
    settle_admission();
    update_waiting();
    ComponentConnections::Place place{&shard_, id_};
    for (const auto& [domain, served] : std::exchange(domains_, {})) {
        Shard& home = shard_.home_of_domain(domain);
        // Never inline: it may be in the middle of what its home gives it.
        home.environment().executor.post([&home, place, domain = domain] {
            home.component_connections().remove(domain, place);
        });
    }
    shard_.retire_component(id_);
}

void ComponentStream::settle_admission() {
    if (std::exchange(admission_open_, false)) {
        shard_.admission().settled(transport_->peer_address());
    }
}

}  // namespace parlance::server::stream
