#include "server/stream/c2s.h"

#include <charconv>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/handover.h"
#include "server/stream/negotiation.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

xmpp::ParserLimits stranger_limits(const LimitsConfig& limits) {
    return {limits.stanza_bytes_unauthenticated, static_cast<std::uint16_t>(limits.depth),
            static_cast<std::uint16_t>(limits.attributes)};
}

// Whether `type` is the value of a type attribute that presence can have (RFC 6121 §4.7.1).
bool is_presence_type(std::string_view type) {
    constexpr auto kLast = static_cast<int>(xmpp::PresenceType::error);
    for (int i = static_cast<int>(xmpp::PresenceType::available) + 1; i <= kLast; ++i) {
        if (type == name_of(static_cast<xmpp::PresenceType>(i))) return true;
    }
    return false;
}

}  // namespace

xmpp::ParserLimits session_limits(const LimitsConfig& limits) {
    return {limits.stanza_bytes, static_cast<std::uint16_t>(limits.depth),
            static_cast<std::uint16_t>(limits.attributes)};
}

C2sStream::C2sStream(Shard& shard, std::unique_ptr<net::Transport> transport)
    : shard_(shard), transport_(std::move(transport)) {
    const LimitsConfig& limits = shard.config().limits;
    began_us_ = active_us_ = shard.environment().clock.monotonic_us();
    stream_id_ = shard.environment().random.u64();
    parser_ = std::make_unique<xmpp::StreamParser>(shard.parsers(), stranger_limits(limits));
    negotiation_ = std::make_unique<Negotiation>(*this);
    if (limits.stream_bytes_per_second > 0) {
        bucket_ = std::make_unique<base::TokenBucket>(limits.stream_bytes_per_second,
                                                      limits.stream_burst_bytes);
    }
    id_ = shard.streams().add(this);
    transport_->set_events(this);
}

C2sStream::~C2sStream() = default;

void C2sStream::begin(bool direct_tls) {
    base::log::debug("connection", {{"stream", stream_id()},
                                    {"address", transport_->peer_address()},
                                    {"direct_tls", direct_tls ? "yes" : "no"}});
}

void C2sStream::continue_from(Handover handover) {
    if (handover.parser) {
        parser_ = std::move(handover.parser);
        parser_->move_to(shard_.parsers());
        stream_id_ = handover.stream_id;
        opened_ = true;
    }
    negotiation_->continue_from(std::move(handover));
}

void C2sStream::leave_with(Handover& handover) {
    handover.parser = std::move(parser_);
    handover.stream_id = stream_id_;
}

std::string C2sStream::stream_id() const {
    char digits[17];
    auto end = std::to_chars(digits, digits + sizeof digits, stream_id_, 16).ptr;
    return std::string(digits, end);
}

void C2sStream::on_data(std::span<const char> data) {
    active_us_ = shard_.environment().clock.monotonic_us();
    pinged_ = false;
    parser_->feed(data);
    if (bucket_) account_bytes(data.size());
    pump();
}

void C2sStream::account_bytes(std::size_t count) {
    std::int64_t wait = bucket_->take(static_cast<std::uint32_t>(count), active_us_);
    if (wait == 0 || throttled_) return;
    throttled_ = true;
    transport_->pause_reading();
    shard_.environment().timers.at(active_us_ + wait, [shard = &shard_, id = id_] {
        C2sStream* stream = shard->streams().find(id);
        if (stream == nullptr) return;
        stream->throttled_ = false;
        stream->pump();
    });
}

void C2sStream::pump() {
    using Event = xmpp::StreamParser::Event;
    if (pumping_) return;
    pumping_ = true;
    while (!closed_ && !hibernating() && !suspended_ && !window_full_) {
        Event event = parser_->next();
        if (event == Event::need_more && pending_) {
            std::string bytes = std::move(*pending_);
            pending_.reset();
            parser_->feed(bytes);
            event = parser_->next();
        }
        if (event == Event::need_more) break;
        switch (event) {
            case Event::header:
                on_header();
                break;
            case Event::stanza:
                on_element(parser_->take());
                break;
            case Event::closed:
                left_ = true;
                end("stream closed by the client");
                break;
            case Event::error:
                close(xmpp::StreamError(parser_->error()));
                break;
            case Event::need_more:
                break;
        }
    }
    pumping_ = false;
    if (closed_ || hibernating()) return;
    if (!suspended_ && !window_full_ && !throttled_) transport_->resume_reading();
}

void C2sStream::suspend() {
    suspended_ = true;
    transport_->pause_reading();
}

void C2sStream::resume() {
    suspended_ = false;
    pump();
}

void C2sStream::on_header() {
    if (negotiation_) {
        // The header is moved out first: answering it may restart the parser.
        xmpp::StreamHeader header = parser_->header();
        parser_->drop_header();
        negotiation_->on_header(header);
    }
}

void C2sStream::on_element(xmpp::Document element) {
    if (negotiation_) {
        negotiation_->on_element(std::move(element));
    } else {
        on_stanza(std::move(element));
    }
}

void C2sStream::on_stanza(xmpp::Document element) {
    if (element->ns() == xmpp::ns::stream_management) return on_management(element.root());
    if (element->ns() == xmpp::ns::client_state) return set_client_state(element.root());
    // What is answered here counts as handled, too (XEP-0198 §4).
    Receipt receipt(shard_.settlements(), id_, next_origin());
    if (ledger_.full()) {
        window_full_ = true;
        transport_->pause_reading();
        update_waiting();
    }
    auto stanza = checked_stanza(std::move(element));
    if (!stanza) return receipt.settle(Fate::refused);
    user_->outbound(session_, std::move(*stanza), std::move(receipt));
}

Origin C2sStream::next_origin() {
    Origin origin;
    origin.handled = ledger_.handled();
    origin.sequence = ledger_.open();
    if (management_) {
        origin.session_key = management_->key();
        management_->opened(origin.sequence, origin.handled);
    }
    return origin;
}

std::optional<xmpp::Stanza> C2sStream::checked_stanza(xmpp::Document element) {
    using xmpp::Condition;
    xmpp::Element& root = element.root();
    std::string_view name = root.name();
    bool iq = name == "iq";
    if (root.ns() != xmpp::ns::client || (!iq && name != "message" && name != "presence")) {
        close(xmpp::StreamError(xmpp::StreamCondition::unsupported_stanza_type));
        return std::nullopt;
    }
    // RFC 6120 §8.1.2.1: a client may name itself in `from`, by bare or full JID, nobody else.
    if (root.has_attr("from")) {
        auto from = xmpp::Jid::parse(root.attr("from"));
        if (!from || (*from != jid_ && from->full() != jid_.bare_view())) {
            close(xmpp::StreamError(xmpp::StreamCondition::invalid_from));
            return std::nullopt;
        }
    }
    xmpp::Jid to;
    if (root.has_attr("to")) {
        auto parsed = xmpp::Jid::parse(root.attr("to"));
        if (!parsed) {
            answer_malformed(root, Condition::jid_malformed);
            return std::nullopt;
        }
        to = std::move(*parsed);
    } else if (name != "presence") {
        // RFC 6120 §10.3: without `to` it is for the account itself.
        to = jid_.bare();
    }
    if (lang_ && !root.has_attr("xml:lang")) root.set("xml:lang", *lang_);
    std::string_view type = root.attr("type");
    if (iq) {
        // RFC 6120 §8.2.3.
        bool request = type == "get" || type == "set";
        bool valid = !root.attr("id").empty() &&
                     (request ? root.child_count() == 1 : type == "result" || type == "error");
        if (!valid) {
            answer_malformed(root, Condition::bad_request);
            return std::nullopt;
        }
    }
    // RFC 6121 §3.1.2: subscriptions are between bare JIDs.
    bool bare_from = name == "presence" && (type == "subscribe" || type == "subscribed" ||
                                            type == "unsubscribe" || type == "unsubscribed");
    if (name == "presence" && root.has_attr("type") && !is_presence_type(type)) {
        answer_malformed(root, Condition::bad_request);
        return std::nullopt;
    }
    return xmpp::Stanza::make(std::move(element), bare_from ? jid_.bare() : jid_, std::move(to));
}

void C2sStream::answer_malformed(const xmpp::Element& element, const xmpp::StanzaError& error) {
    std::string_view type = element.attr("type");
    if (type == "error" || (type == "result" && element.name() == "iq")) return;
    xmpp::Document reply(element.name(), xmpp::ns::client);
    reply->set("type", "error");
    reply->set_if("id", element.attr("id"));
    error.append_to(reply.root());
    // `from` is what the client has written, be it an address or not.
    xmpp::Document wire = xmpp::Document::copy_of(reply.root());
    wire->set_if("from", element.attr("to"));
    wire->set("to", jid_.full());
    std::string bytes = xmpp::to_xml(wire.root());
    write(bytes);
    if (!management_) return;
    queue(*xmpp::Stanza::make(std::move(reply), xmpp::Jid(), jid_), bytes.size(), {});
}

void C2sStream::settled(std::uint32_t sequence, Fate fate) {
    if (fate == Fate::lost) {
        base::log::error("stanza lost", {{"stream", stream_id()}, {"jid", jid_.full()}});
    }
    ledger_.settle(sequence);
    if (management_) {
        if (fate == Fate::archived) {
            management_->archived(sequence);
        } else {
            management_->unarchived(sequence);
        }
        note_handled();
    }
    if (!window_full_) return;
    if (ledger_.full()) return;
    window_full_ = false;
    update_waiting();
    // Never inline: settling happens in the middle of other work.
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        if (C2sStream* stream = shard->streams().find(id)) stream->pump();
    });
}

void C2sStream::take(const xmpp::Stanza& stanza, Backing backing) {
    if (inactive_) {
        ClientState::Treatment treatment = ClientState::treatment(stanza);
        if (treatment == ClientState::Treatment::drop) return;
        if (treatment == ClientState::Treatment::hold && !inactive_->full()) {
            return inactive_->hold(stanza, std::move(backing), jid_.domain(),
                                   shard_.environment().clock.wall_us());
        }
        transmit_held();
    }
    transmit(stanza, std::move(backing));
}

void C2sStream::transmit(const xmpp::Stanza& stanza, Backing backing) {
    std::string& wire = shard_.scratch();
    wire.clear();
    stanza.append_wire(wire);
    write(wire);
    if (management_) return queue(stanza, wire.size(), std::move(backing));
    // This client acknowledges nothing.
    if (backing.delivery) backing.delivery->arrive();
}

void C2sStream::transmit_held() {
    for (ClientState::Held& held : inactive_->release()) {
        transmit(held.stanza, std::move(held.backing));
    }
}

// XEP-0352: takes effect before anything behind it.
void C2sStream::set_client_state(const xmpp::Element& element) {
    if (element.name() == "inactive") {
        if (!inactive_) inactive_ = std::make_unique<ClientState>();
    } else if (element.name() == "active" && inactive_) {
        transmit_held();
        inactive_.reset();
    }
    note_attention();
}

void C2sStream::note_attention() {
    if (user_ == nullptr || !user_->wants_attention()) return;
    // Not inside one of its own calls.
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        C2sStream* stream = shard->streams().find(id);
        if (stream != nullptr) stream->user_->attention_changed(stream->session_);
    });
}

void C2sStream::open_stream(std::string_view host, std::string_view client) {
    std::string out =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
        "xmlns:stream='http://etherx.jabber.org/streams' version='1.0' id='";
    out += stream_id();
    out += '\'';
    if (!host.empty()) {
        out += " from='";
        xmpp::append_escaped(out, host, true);
        out += '\'';
    }
    if (!client.empty()) {
        out += " to='";
        xmpp::append_escaped(out, client, true);
        out += '\'';
    }
    out += " xml:lang='en'>";
    write(out);
    opened_ = true;
}

void C2sStream::restart(std::string_view rest) {
    parser_->restart();
    // RFC 6120 §4.3.3: a new stream gets a new id.
    stream_id_ = shard_.environment().random.u64();
    opened_ = false;
    if (!rest.empty()) pending_ = std::make_unique<std::string>(rest);
}

void C2sStream::start_tls() {
    parser_->restart();
    opened_ = false;
    transport_->start_tls();
}

std::unique_ptr<net::DetachedTransport> C2sStream::detach() {
    closed_ = true;
    return transport_->detach();
}

void C2sStream::bound(entity::User& user, entity::Session& session, const std::string& lang) {
    user_ = &user;
    session_ = session.id();
    jid_ = session.jid();
    // The stream's language is the default for its stanzas (RFC 6120 §4.7.4); ours is English.
    if (!lang.empty() && lang != "en") lang_ = std::make_unique<std::string>(lang);
    parser_->set_limits(session_limits(shard_.config().limits));
    base::log::info(
        "session bound",
        {{"stream", stream_id()}, {"jid", jid_.full()}, {"address", transport_->peer_address()}});
}

void C2sStream::end_negotiation() {
    // Not inside one of its own calls.
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        C2sStream* stream = shard->streams().find(id);
        if (stream == nullptr) return;
        stream->negotiation_.reset();
        stream->resume();
    });
}

void C2sStream::on_tls_ready() {
    base::log::debug("tls", {{"stream", stream_id()},
                             {"version", transport_->tls()->version},
                             {"cipher", transport_->tls()->cipher}});
}

void C2sStream::on_closed(std::string_view reason) {
    if (closed_) return;
    if (management_ && management_->resumable() && !shard_.draining()) return hibernate(reason);
    closed_ = true;
    base::log::info("connection lost",
                    {{"stream", stream_id()}, {"jid", jid_.full()}, {"reason", reason}});
    finish_close();
}

void C2sStream::close(const xmpp::StreamError& error) {
    if (closed_) return;
    // RFC 6120 §4.9.1.2: an error before our header is preceded by it.
    if (!opened_) open_stream(negotiation_ ? shard_.hosts().front()->domain() : "", "");
    write(error.to_xml());
    std::string reason(name_of(error.condition));
    if (!error.text.empty()) reason += ": " + error.text;
    end(reason);
}

void C2sStream::close_soon(const xmpp::StreamError& error) {
    shard_.environment().executor.post([shard = &shard_, id = id_, error] {
        if (C2sStream* stream = shard->streams().find(id)) stream->close(error);
    });
}

std::size_t C2sStream::backlog() const {
    if (management_) return management_->queued_bytes();
    return transport_ ? transport_->unsent() : 0;
}

void C2sStream::end(std::string_view reason) {
    if (closed_) return;
    if (!opened_) open_stream("", "");
    write("</stream:stream>");
    close_now(reason);
}

void C2sStream::close_now(std::string_view reason) {
    closed_ = true;
    base::log::info("stream closed",
                    {{"stream", stream_id()}, {"jid", jid_.full()}, {"reason", reason}});
    if (transport_) transport_->close();
    finish_close();
}

void C2sStream::finish_close() {
    if (negotiation_) negotiation_->abandoned();
    if (session_ != 0) {
        if (auto* session = shard_.sessions().find(session_)) {
            session->disconnect();
            user_->end_session(session_);
        }
    }
    end_management();
    return_undelivered();
    update_waiting();
    shard_.retire(id_);
}

void C2sStream::check_timeouts(std::int64_t now_us) {
    if (closed_) return;
    const LimitsConfig& limits = shard_.config().limits;
    if (session_ == 0) {
        if (now_us - began_us_ > limits.negotiation_timeout_us) {
            close(xmpp::StreamError(xmpp::StreamCondition::connection_timeout));
        }
        return;
    }
    if (hibernating()) return check_return(now_us);
    // While we do not read, silence is our own doing.
    if (window_full_ || throttled_) return;
    std::int64_t silent = now_us - active_us_;
    if (transport_->early_data() && silent > limits.negotiation_timeout_us) {
        // Whoever this is cannot complete the TLS handshake.
        if (management_ && management_->resumable()) return hibernate("TLS handshake timed out");
        return close(xmpp::StreamError(xmpp::StreamCondition::connection_timeout));
    }
    if (limits.idle_timeout_us == 0) return;
    if (silent > limits.idle_timeout_us + limits.ping_timeout_us && pinged_) {
        // Most likely nobody hears this, and the client is somewhere else.
        if (management_ && management_->resumable()) return hibernate("no answer to a ping");
        close(xmpp::StreamError(xmpp::StreamCondition::connection_timeout));
    } else if (silent > limits.idle_timeout_us && !pinged_) {
        pinged_ = true;
        xmpp::Document ping = xmpp::new_stanza(xmpp::StanzaKind::iq, "get", "ping-" + stream_id());
        ping->add("ping", xmpp::ns::ping);
        auto domain = xmpp::Jid::from_parts("", jid_.domain(), "");
        if (auto stanza = xmpp::Stanza::make(std::move(ping), std::move(*domain), jid_)) {
            send(*stanza);
        }
    }
}

}  // namespace parlance::server::stream
