#include "server/s2s/stream.h"

#include "base/log.h"
#include "server/s2s/federation.h"
#include "server/shard.h"
#include "server/stream/foreign_stanza.h"
#include "server/stream/stream_management.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::s2s {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

// How soon we look whether the other side's kernel has taken what was written to a peer without
// XEP-0198.
constexpr std::int64_t kWrittenUs = 20'000;
// A peer that has opened a stream for both directions and says nothing on it: longer than one that
// resumes may wait for its own storage (KeptStreams).
constexpr std::int64_t kAwaitManagementUs = 12 * base::kSecondUs;

xmpp::ParserLimits parser_limits(const LimitsConfig& limits, std::size_t stanza_bytes) {
    return {stanza_bytes, static_cast<std::uint16_t>(limits.depth),
            static_cast<std::uint16_t>(limits.attributes)};
}

void append_if_set(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) xmpp::append_attribute(out, name, value);
}

}  // namespace

S2sStream::S2sStream(Federation& federation, std::unique_ptr<net::Transport> transport, Side side)
    : federation_(federation),
      shard_(federation.shard()),
      transport_(std::move(transport)),
      side_(side) {
    const LimitsConfig& limits = shard_.config().limits;
    began_us_ = active_us_ = shard_.environment().clock.monotonic_us();
    parser_ = std::make_unique<xmpp::StreamParser>(
        shard_.parsers(), parser_limits(limits, limits.stanza_bytes_unauthenticated));
    if (limits.s2s_bytes_per_second > 0) {
        bucket_.emplace(limits.s2s_bytes_per_second, limits.s2s_burst_bytes);
    }
    id_ = federation_.streams().add(this);
}

S2sStream::~S2sStream() = default;

void S2sStream::set_negotiation(std::unique_ptr<Negotiation> negotiation) {
    negotiation_ = std::move(negotiation);
    transport_->set_events(this);
}

void S2sStream::write(std::string_view bytes) {
    if (!closed_) transport_->write(bytes);
}

void S2sStream::open_stream(std::string_view from, std::string_view to, std::string_view id) {
    std::string out =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
        "xmlns:db='jabber:server:dialback' xmlns:stream='http://etherx.jabber.org/streams'";
    append_if_set(out, "from", from);
    append_if_set(out, "to", to);
    append_if_set(out, "id", id);
    write(out + " version='1.0' xml:lang='en'>");
    opened_ = true;
}

void S2sStream::restart() {
    parser_->restart();
    lang_.clear();
    opened_ = false;
}

void S2sStream::start_tls() {
    restart();
    transport_->start_tls();
}

void S2sStream::connect_tls(const net::TlsClientOptions& options) {
    restart();
    transport_->connect_tls(options);
}

void S2sStream::on_tls_ready() {
    if (!closed_) negotiation_->on_tls_ready();
}

void S2sStream::on_data(std::span<const char> data) {
    active_us_ = shard_.environment().clock.monotonic_us();
    // It may be the answer to what we have written, which is out of our hands then. Even one that
    // ends the stream goes on reading what had been sent to it (RFC 6120 §4.4).
    bool unmanaged = !managed_ && !enable_sent_;
    if (unmanaged && !unconfirmed_.empty()) confirm_arrived();
    parser_->feed(data);
    if (bucket_) account_bytes(data.size());
    pump();
}

void S2sStream::account_bytes(std::size_t count) {
    std::int64_t wait = bucket_->take(static_cast<std::uint32_t>(count), active_us_);
    if (wait == 0 || throttled_) return;
    throttled_ = true;
    transport_->pause_reading();
    shard_.environment().timers.at(active_us_ + wait, [home = &federation_, id = id_] {
        S2sStream* stream = home->streams().find(id);
        if (stream == nullptr) return;
        stream->throttled_ = false;
        stream->pump();
    });
}

void S2sStream::take_parser(std::unique_ptr<xmpp::StreamParser> parser) {
    parser_ = std::move(parser);
    parser_->move_to(shard_.parsers());
}

S2sStream::Parts S2sStream::take_apart() {
    Parts parts;
    parts.parser = std::move(parser_);
    closed_ = true;
    parts.transport = transport_->detach();
    federation_.retire(id_);
    return parts;
}

void S2sStream::pump() {
    using Event = xmpp::StreamParser::Event;
    if (pumping_) return;
    pumping_ = true;
    while (!closed_ && !window_full_) {
        Event event = parser_->next();
        if (event == Event::need_more) break;
        switch (event) {
            case Event::header: {
                xmpp::StreamHeader header = parser_->header();
                parser_->drop_header();
                lang_ = header.lang;
                negotiation_->on_header(header);
                break;
            }
            case Event::stanza:
                on_element(parser_->take());
                break;
            case Event::closed:
                end_by_peer();
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

void S2sStream::on_element(xmpp::Document element) {
    const xmpp::Element& root = element.root();
    if (root.ns() == xmpp::ns::client) return on_stanza(std::move(element));
    if (root.ns() == xmpp::ns::stream_management) return on_management(root);
    if (root.is("error", xmpp::ns::streams)) {
        // RFC 6120 §4.9.1.1: the other side closes the stream; so do we.
        std::string condition;
        for (const xmpp::Element& child : root.children()) {
            if (condition.empty()) condition = child.name();
        }
        peer_condition_ = condition;
        peer_error_ = "stream error of the other server: " + condition;
        std::string text = root.child_text("text", xmpp::ns::stream_errors);
        if (!text.empty()) peer_error_ += " (" + text + ")";
        return end_by_peer();
    }
    negotiation_->on_element(std::move(element));
}

void S2sStream::on_stanza(xmpp::Document element) {
    // RFC 6120 §4.9.3.12.
    if (inbound_.empty()) {
        return close(StreamError(StreamCondition::not_authorized),
                     "a stanza before the other server had shown who it is");
    }
    // Whoever can resume streams does not begin with stanzas.
    if (awaits_management()) go_on_sending();
    Origin origin;
    origin.sequence = received_.ledger.open();
    Receipt receipt(shard_.settlements(), kSettlementMark | id_, origin);
    if (received_.ledger.full()) {
        window_full_ = true;
        transport_->pause_reading();
        update_waiting();
    }
    auto stanza = checked_stanza(std::move(element));
    if (!stanza) return receipt.settle(Fate::refused);
    shard_.route(std::move(*stanza), std::move(receipt));
}

std::optional<xmpp::Stanza> S2sStream::checked_stanza(xmpp::Document element) {
    stream::ForeignStanza read = stream::read_foreign_stanza(
        std::move(element), lang_, shard_.config(),
        [this](const xmpp::Jid* from, const xmpp::Jid* to) -> std::optional<StreamError> {
            if (from == nullptr) return StreamError(StreamCondition::improper_addressing);
            // It may have become ours, or a component's, while the stream was there.
            if (federation_.serves(from->domain())) {
                return StreamError(StreamCondition::invalid_from);
            }
            std::string theirs(from->domain());
            if (to != nullptr && inbound_.contains({theirs, std::string(to->domain())})) {
                // It may not be ours any more.
                if (federation_.serves(to->domain())) return std::nullopt;
                return StreamError(StreamCondition::host_gone);
            }
            auto speaks = inbound_.lower_bound({theirs, std::string()});
            if (speaks == inbound_.end() || speaks->first != theirs) {
                return StreamError(StreamCondition::invalid_from);
            }
            // What is no address is answered as such.
            if (to == nullptr) return std::nullopt;
            return StreamError(federation_.serves(to->domain()) ? StreamCondition::not_authorized
                                                                : StreamCondition::host_unknown);
        });
    if (read.error) close(*read.error);
    if (read.answer) send_answer(*read.answer);
    return std::move(read.stanza);
}

// As any other stanza: this stream may be for the other direction only.
void S2sStream::send_answer(const std::string& xml) {
    // Null if it would come from what is no address.
    auto stanza = xmpp::parse_stanza(shard_.parsers(), xml);
    if (stanza) shard_.route(std::move(*stanza), Receipt());
}

void S2sStream::accept_from(DomainPair pair) {
    // From the limits of a stranger to those of a server.
    if (inbound_.empty()) {
        const LimitsConfig& limits = shard_.config().limits;
        parser_->set_limits(parser_limits(limits, limits.stanza_bytes));
    }
    inbound_.insert(std::move(pair));
}

void S2sStream::may_send(DomainPair pair) {
    outbound_.insert(std::move(pair));
}

void S2sStream::send(Outbound outbound) {
    std::string& wire = shard_.scratch();
    wire.clear();
    outbound.stanza.append_wire(wire);
    write(wire);
    active_us_ = shard_.environment().clock.monotonic_us();
    unconfirmed_.push_back(std::move(outbound));
    if (managed_) {
        ++not_requested_;
        request_acknowledgement();
    } else if (!enable_sent_) {
        confirm_written();
    }
}

// Without stream management, what the other side's kernel has taken is out of our hands.
void S2sStream::confirm_written() {
    if (std::exchange(confirming_, true)) return;
    std::int64_t due = shard_.environment().clock.monotonic_us() + kWrittenUs;
    shard_.environment().timers.at(due, [home = &federation_, id = id_] {
        S2sStream* stream = home->streams().find(id);
        if (stream == nullptr || stream->closed_) return;
        stream->confirming_ = false;
        if (stream->managed_ || stream->enable_sent_) return;
        stream->confirm_arrived();
        if (!stream->unconfirmed_.empty()) stream->confirm_written();
    });
}

void S2sStream::confirm_arrived() {
    std::size_t count = mark_.arrived(*transport_, unconfirmed_.size());
    if (count > 0) forget_first(count);
}

void S2sStream::forget_first(std::size_t count) {
    for (; count > 0; --count) {
        Outbound arrived = std::move(unconfirmed_.front());
        unconfirmed_.pop_front();
        federation_.arrived(std::move(arrived));
    }
    if (unconfirmed_.empty()) unconfirmed_.shrink_to_fit();
    federation_.has_room(*this);
}

void S2sStream::settled(std::uint32_t sequence, Fate fate) {
    if (fate == Fate::lost)
        base::log::error("stanza lost", {{"server", transport_->peer_address()}});
    std::uint32_t before = received_.ledger.handled();
    received_.ledger.settle(sequence);
    // XEP-0198 §4: told when it has advanced since the last answer.
    if (manages_ && received_.ledger.handled() != before && received_.ledger.unsettled() == 0) {
        send_acknowledgement();
    }
    if (!window_full_ || received_.ledger.full()) return;
    window_full_ = false;
    update_waiting();
    // Never inline: settling happens in the middle of other work.
    shard_.environment().executor.post([home = &federation_, id = id_] {
        S2sStream* stream = home->streams().find(id);
        if (stream != nullptr && !stream->closed_) stream->pump();
    });
}

void S2sStream::update_waiting() {
    bool waiting = !closed_ && window_full_;
    if (waiting == waiting_) return;
    waiting_ = waiting;
    shard_.settlements().set_waiting(waiting);
}

void S2sStream::check_timeouts(std::int64_t now_us) {
    if (closed_) return;
    const Config& config = shard_.config();
    // A caller, whatever it says meanwhile: one who proves nothing would hold a place for ever.
    // Whom we have called may be slow.
    const bool proved = !inbound_.empty() || !outbound_.empty();
    const std::int64_t since_us =
        side_ == Side::incoming ? began_us_ : std::max(began_us_, active_us_);
    if (!proved && now_us - since_us > config.limits.negotiation_timeout_us) {
        return close(StreamError(StreamCondition::connection_timeout));
    }
    if (requested_us_ != 0 && now_us - requested_us_ > config.limits.ping_timeout_us) {
        return lose_connection("the other server does not acknowledge what it is sent");
    }
    if (managing_us_ != 0 && now_us - managing_us_ > config.limits.ping_timeout_us) {
        return lose_connection("the other server does not say whether it manages the stream");
    }
    if (takes_nothing(now_us)) {
        return lose_connection("the other server takes nothing of what it is sent");
    }
    if (awaits_management() && now_us - awaiting_us_ > kAwaitManagementUs) go_on_sending();
    if (unconfirmed_.empty() && now_us - active_us_ > config.s2s.idle_us) {
        return end("nothing has been said for long");
    }
    negotiation_->on_tick(now_us);
}

// TCP itself would go on for a quarter of an hour, and as long as somebody is there who does not
// read, for ever.
bool S2sStream::takes_nothing(std::int64_t now_us) {
    bool owed = !managed_ && !enable_sent_ && !held_back_ && !unconfirmed_.empty();
    std::uint64_t taken = owed ? transport_->progress().taken : 0;
    bool came_on = !owed || std::exchange(taken_, taken) != taken;
    if (came_on || taken_us_ == 0) taken_us_ = now_us;
    return now_us - taken_us_ > shard_.config().limits.ping_timeout_us;
}

void S2sStream::close(const StreamError& error, std::string why) {
    if (closed_) return;
    // RFC 6120 §4.9.1.2: an error before our header is preceded by it.
    if (!opened_) open_stream({}, {}, side_ == Side::incoming ? "0" : "");
    write(error.to_xml());
    if (why.empty()) {
        why = name_of(error.condition);
        if (!error.text.empty()) why += ": " + error.text;
    }
    end(why);
}

void S2sStream::end(std::string_view reason) {
    say_goodbye(std::string(reason), Ending::by_us);
}

void S2sStream::end_by_peer() {
    say_goodbye(peer_error_.empty() ? "closed by the other server" : peer_error_, Ending::by_peer);
}

void S2sStream::say_goodbye(const std::string& why, Ending ending) {
    if (closed_) return;
    if (opened_) write("</stream:stream>");
    transport_->close();
    finish(why, ending);
}

// Nobody seems to be there, who would have to be told.
void S2sStream::lose_connection(std::string_view reason) {
    if (!resumable())
        return close(StreamError(StreamCondition::connection_timeout), std::string(reason));
    transport_->close();
    finish(reason, Ending::broken);
}

void S2sStream::on_closed(std::string_view reason) {
    if (!closed_) finish(reason, Ending::broken);
}

void S2sStream::finish(std::string_view reason, Ending ending) {
    closed_ = true;
    update_waiting();
    std::string why = !peer_error_.empty() ? peer_error_ : std::string(reason);
    if (negotiation_) negotiation_->on_end(why);
    federation_.ended(*this, ending, why);
    federation_.retire(id_);
}

}  // namespace parlance::server::s2s
