#include "server/stream/component.h"

#include <optional>
#include <utility>

#include "base/hex.h"
#include "base/log.h"
#include "server/shard.h"
#include "server/stream/foreign_stanza.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

xmpp::ParserLimits parser_limits(const LimitsConfig& limits, std::size_t stanza_bytes) {
    return {stanza_bytes, static_cast<std::uint16_t>(limits.depth),
            static_cast<std::uint16_t>(limits.attributes)};
}

// XEP-0114 §3.
std::string handshake_of(std::string_view stream_id, std::string_view secret) {
    std::string text(stream_id);
    text += secret;
    return base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, text));
}

}  // namespace

ComponentStream::ComponentStream(Shard& shard, std::unique_ptr<net::Transport> transport)
    : shard_(shard), transport_(std::move(transport)) {
    const LimitsConfig& limits = shard.config().limits;
    began_us_ = active_us_ = shard.environment().clock.monotonic_us();
    stream_id_ = shard.environment().random.hex(16);
    parser_ = std::make_unique<xmpp::StreamParser>(
        shard.parsers(), parser_limits(limits, limits.stanza_bytes_unauthenticated));
    if (limits.component_bytes_per_second > 0) {
        bucket_.emplace(limits.component_bytes_per_second, limits.component_burst_bytes);
    }
    id_ = shard.components().add(this);
    transport_->set_events(this);
}

ComponentStream::~ComponentStream() = default;

void ComponentStream::write(std::string_view bytes) {
    if (transport_) transport_->write(bytes);
}

void ComponentStream::on_data(std::span<const char> data) {
    active_us_ = shard_.environment().clock.monotonic_us();
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
    while (!closed_ && !window_full_) {
        Event event = parser_->next();
        if (event == Event::need_more) break;
        switch (event) {
            case Event::header:
                on_header();
                break;
            case Event::stanza:
                on_element(parser_->take());
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
    if (!closed_ && !window_full_ && !throttled_) transport_->resume_reading();
}

void ComponentStream::on_header() {
    xmpp::StreamHeader header = parser_->header();
    parser_->drop_header();
    auto to = xmpp::Jid::parse(header.to);
    bool known = to && to->is_domain() && shard_.config().component(to->domain()) != nullptr;
    if (header.content_ns != xmpp::ns::component) {
        return close(StreamError(StreamCondition::invalid_namespace));
    }
    if (header.to.empty()) return close(StreamError(StreamCondition::improper_addressing));
    if (!known) return close(StreamError(StreamCondition::host_unknown));
    domain_ = std::move(*to);
    lang_ = std::move(header.lang);
    Shard& home = shard_.home_of(domain_);
    if (&home != &shard_) return move_to(home);
    open_stream(domain_.full());
}

void ComponentStream::move_to(Shard& home) {
    ComponentHandover handover;
    handover.domain = std::move(domain_);
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
    domain_ = std::move(handover.domain);
    lang_ = std::move(handover.lang);
    admission_open_ = handover.admission_open;
    open_stream(domain_.full());
    pump();
}

void ComponentStream::open_stream(std::string_view from) {
    std::string out =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' "
        "xmlns:stream='http://etherx.jabber.org/streams' id='" +
        stream_id_ + "'";
    if (!from.empty()) {
        out += " from='";
        xmpp::append_escaped(out, from, true);
        out += '\'';
    }
    write(out + ">");
    opened_ = true;
}

void ComponentStream::on_element(xmpp::Document element) {
    bool handshake = element->is("handshake", xmpp::ns::client);
    if (authenticated_) return on_stanza(std::move(element));
    if (!handshake) return close(StreamError(StreamCondition::not_authorized));
    on_handshake(element.root());
}

void ComponentStream::on_handshake(const xmpp::Element& handshake) {
    Admission& admission = shard_.admission();
    const std::string& address = transport_->peer_address();
    std::int64_t now = shard_.environment().clock.monotonic_us();
    // Per address: nobody shall lock out the component by guessing from elsewhere.
    std::string account = domain_.full() + " " + address;
    const ComponentConfig* config = shard_.config().component(domain_.full());
    bool good = config != nullptr && admission.may_try(account, address, now) &&
                xmpp::sasl::equal_in_constant_time(handshake.text(),
                                                   handshake_of(stream_id_, config->secret));
    if (!good) {
        base::log::info("component refused", {{"component", domain_.full()}, {"address", address}});
        admission.login_failed(account, address, now);
        return close(StreamError(StreamCondition::not_authorized));
    }
    admission.login_succeeded(account);
    if (ComponentStream* other = shard_.find_component(domain_.full())) {
        base::log::warn("component is connected already",
                        {{"component", domain_.full()}, {"address", address}});
        other->nudge();
        return close(StreamError(StreamCondition::conflict));
    }
    settle_admission();
    authenticated_ = true;
    secret_ = config->secret;
    const LimitsConfig& limits = shard_.config().limits;
    parser_->set_limits(parser_limits(limits, limits.stanza_bytes));
    write("<handshake/>");
    // What waits for it goes out in there.
    shard_.component_ready(domain_.full(), id_);
    base::log::info("component connected", {{"component", domain_.full()}, {"address", address}});
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
    // XEP-0114 §3: both addresses, and the first at its own domain.
    ForeignStanza read = read_foreign_stanza(
        std::move(element), lang_,
        [this](const xmpp::Jid* from, const xmpp::Jid*) -> std::optional<StreamError> {
            if (from != nullptr && from->domain() == domain_.full()) return std::nullopt;
            return StreamError(StreamCondition::invalid_from);
        });
    if (read.error) close(*read.error);
    if (read.answer) write(*read.answer);
    return std::move(read.stanza);
}

void ComponentStream::send(const xmpp::Stanza& stanza) {
    std::string& wire = shard_.scratch();
    wire.clear();
    stanza.append_wire(wire);
    write(wire);
}

void ComponentStream::settled(std::uint32_t sequence, Fate fate) {
    if (fate == Fate::lost) {
        base::log::error("stanza lost", {{"component", domain_.full()}});
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
    if (!authenticated_) {
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

void ComponentStream::reconfigured() {
    if (closed_ || !authenticated_) return;
    const ComponentConfig* config = shard_.config().component(domain_.full());
    if (config != nullptr && config->secret == secret_) return;
    close(StreamError(config == nullptr ? StreamCondition::host_gone
                                        : StreamCondition::not_authorized));
}

void ComponentStream::close(const StreamError& error) {
    if (closed_) return;
    // XEP-0114 §3: an error before our header is preceded by it.
    if (!opened_) open_stream("");
    write(error.to_xml());
    end(name_of(error.condition));
}

void ComponentStream::end(std::string_view reason) {
    if (closed_) return;
    if (!opened_) open_stream("");
    write("</stream:stream>");
    transport_->close();
    finish(reason);
}

void ComponentStream::on_closed(std::string_view reason) {
    if (!closed_) finish(reason);
}

void ComponentStream::finish(std::string_view reason) {
    closed_ = true;
    if (authenticated_) {
        base::log::info("component disconnected",
                        {{"component", domain_.full()}, {"reason", std::string(reason)}});
    }
    authenticated_ = false;
    settle_admission();
    update_waiting();
    shard_.retire_component(id_);
}

void ComponentStream::settle_admission() {
    if (std::exchange(admission_open_, false)) {
        shard_.admission().settled(transport_->peer_address());
    }
}

}  // namespace parlance::server::stream
