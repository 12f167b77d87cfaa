#include "managed_stream.h"

#include <sys/socket.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>

#include "frame_scanner.h"

namespace parlance::soak {
namespace {

using bench::attribute;
using bench::Io;
using bench::TlsMode;

constexpr std::string_view kResource = "soak";

bool is_element(std::string_view frame, std::string_view name) {
    if (frame.size() < name.size() + 2 || frame.substr(1, name.size()) != name) return false;
    const char next = frame[name.size() + 1];
    return next == ' ' || next == '/' || next == '>';
}

std::optional<std::uint32_t> parse_h(std::string_view text) {
    std::uint32_t h = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), h);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return h;
}

}  // namespace

void ManagedStream::connect(bool resume) {
    if (!resume) session_.clear();
    if (session_.empty()) hand_back(Unhandled::in_doubt);
    secured_ = authenticated_ = waits_for_room_ = unwritable_ = polite_ = false;
    state_ = State::connecting;
    why_.clear();
    if (!transport_.connect(client_.home.server)) {
        state_ = State::ended;
        why_ = std::strerror(errno);
        client_.loop.retire(*this);
        return;
    }
    client_.loop.watch(transport_.fd(), *this, true);
}

void ManagedStream::write(std::string_view bytes) {
    out_ += bytes;
    if (dirty_ || waits_for_room_) return;
    dirty_ = true;
    client_.loop.flush_later(*this);
}

void ManagedStream::send(Tag tag, std::string_view stanza) {
    unacked_.push_back(tag);
    write(stanza);
}

void ManagedStream::request_ack() {
    if (ack_requested_) return;
    ack_requested_ = true;
    write("<r xmlns='urn:xmpp:sm:3'/>");
}

void ManagedStream::acknowledge() {
    std::string ack = "<a xmlns='urn:xmpp:sm:3' h='";
    ack += std::to_string(handled_);
    ack += "'/>";
    write(ack);
}

void ManagedStream::cut() {
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(transport_.fd(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    end("cut");
}

void ManagedStream::close() {
    acknowledge();
    write("</stream:stream>");
    state_ = State::closing;
}

void ManagedStream::end(std::string why) {
    if (state_ == State::ended || state_ == State::idle) return;
    state_ = State::ended;
    why_ = std::move(why);
    client_.loop.retire(*this);
}

void ManagedStream::retired() {
    // Nothing is said on a connection that is lost or cut, not even close_notify.
    transport_.close();
    in_ = std::string();
    out_ = std::string();
    dirty_ = ack_requested_ = false;
    scram_.reset();
    state_ = State::idle;
    if (polite_) {
        // The stream was closed, so its session is over (XEP-0198 §7).
        session_.clear();
        hand_back(Unhandled::in_doubt);
    }
    owner_.on_lost(polite_, why_);
}

void ManagedStream::flush() {
    dirty_ = false;
    if (state_ == State::ended || state_ == State::idle || unwritable_) return;
    std::size_t sent = 0;
    while (sent < out_.size() || transport_.has_backlog()) {
        std::size_t size = 0;
        const Io result = transport_.write(std::string_view(out_).substr(sent), size);
        if (result == Io::closed) {
            // What the server said before it went is still there to be read: its last `h`.
            unwritable_ = true;
            return;
        }
        sent += size;
        if (result == Io::would_block || transport_.has_backlog()) break;
    }
    const bool blocked = sent < out_.size() || transport_.has_backlog();
    out_.erase(0, sent);
    if (blocked != waits_for_room_) client_.loop.rewatch(transport_.fd(), *this, blocked);
    waits_for_room_ = blocked;
}

void ManagedStream::handle(std::uint32_t events) {
    switch (state_) {
        case State::connecting:
            if (!transport_.connected()) return end(std::strerror(errno));
            client_.loop.rewatch(transport_.fd(), *this, false);
            if (client_.tls == TlsMode::direct) return begin_tls();
            return open_stream();
        case State::handshake: {
            const Io result = transport_.handshake();
            if (result == Io::closed) return end("TLS handshake failed");
            if (result == Io::would_block) return;
            secured_ = true;
            return open_stream();
        }
        case State::idle:
        case State::ended:
            return;
        default:
            break;
    }
    if ((events & EPOLLOUT) != 0) flush();
    if ((events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0) receive();
}

void ManagedStream::open_stream() {
    state_ = State::features;
    write("<?xml version='1.0'?><stream:stream to='" + client_.home.domain +
          "' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
}

void ManagedStream::begin_tls() {
    state_ = State::handshake;
    const bool alpn = client_.tls == TlsMode::direct;
    if (transport_.start_tls(client_.tls_context, client_.home.domain, alpn) == Io::closed) {
        end("cannot send TLS hello");
    }
}

void ManagedStream::receive() {
    std::vector<char>& buffer = client_.loop.read_buffer();
    std::size_t size = 0;
    const Io result = transport_.read(buffer.data(), buffer.size(), size);
    if (result == Io::would_block) return;
    if (result == Io::closed) return end("connection lost");
    const std::string_view fresh(buffer.data(), size);
    if (in_.empty()) {
        in_ = fresh.substr(consume(fresh));
        return;
    }
    in_ += fresh;
    in_.erase(0, consume(in_));
}

std::size_t ManagedStream::consume(std::string_view bytes) {
    std::size_t used = 0;
    while (used < bytes.size() && state_ != State::ended && state_ != State::handshake) {
        const std::size_t size = bench::first_frame(bytes.substr(used));
        if (size == 0) break;
        const std::string_view frame = bytes.substr(used, size);
        used += size;
        on_frame(bench::frame_body(frame));
    }
    if (bytes.find_first_not_of(" \t\r\n", used) == std::string_view::npos) used = bytes.size();
    return used;
}

void ManagedStream::on_frame(std::string_view frame) {
    if (frame.starts_with("</stream:stream")) {
        polite_ = state_ == State::closing;
        return end("stream closed by the server");
    }
    if (frame.starts_with("<stream:error")) return end(std::string(frame));
    if (frame.starts_with("<stream:stream")) return;
    if (state_ == State::ready || state_ == State::closing) return on_managed(frame);
    on_negotiation(frame);
}

void ManagedStream::on_managed(std::string_view frame) {
    if (is_element(frame, "r")) {
        if (state_ == State::ready) acknowledge();
    } else if (is_element(frame, "a")) {
        ack_requested_ = false;
        apply_h(attribute(frame, "h"));
    } else if (is_element(frame, "message") || is_element(frame, "presence") ||
               is_element(frame, "iq")) {
        // What comes after we said good-bye is not ours any more: the last `h` did not cover it.
        if (state_ != State::ready) return;
        ++handled_;
        owner_.on_stanza(frame);
    }
}

void ManagedStream::on_negotiation(std::string_view frame) {
    switch (state_) {
        case State::features:
            return on_features(frame);
        case State::proceed:
            if (!is_element(frame, "proceed")) return end("no TLS: " + std::string(frame));
            return begin_tls();
        case State::challenge:
            return on_challenge(frame);
        case State::success:
            return on_success(frame);
        case State::resuming:
            return on_resume_answer(frame);
        case State::binding:
            // Anything else may come from a session that ours has just replaced.
            if (!is_element(frame, "iq")) return;
            if (attribute(frame, "type") != "result") return end(std::string(frame));
            state_ = State::enabling;
            return write("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        case State::enabling:
            if (is_element(frame, "enabled")) return on_enabled(frame);
            if (is_element(frame, "failed")) return end(std::string(frame));
            return;
        default:
            return;
    }
}

void ManagedStream::on_features(std::string_view frame) {
    if (client_.tls == TlsMode::starttls && !secured_) {
        state_ = State::proceed;
        return write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    }
    if (!authenticated_) return authenticate(frame);
    if (session_.empty()) return bind();
    state_ = State::resuming;
    write("<resume xmlns='urn:xmpp:sm:3' previd='" + session_ + "' h='" + std::to_string(handled_) +
          "'/>");
}

void ManagedStream::authenticate(std::string_view features) {
    const std::string_view mechanism = bench::mechanism_name(client_.keys.hash());
    std::string offer = ">";
    offer += mechanism;
    offer += '<';
    if (features.find(offer) == std::string_view::npos) return end("no " + std::string(mechanism));
    scram_ = std::make_unique<bench::ScramExchange>(client_.keys);
    state_ = State::challenge;
    const std::string nonce = std::to_string(bench::now_ns()) + "x" + std::to_string(account_);
    std::string auth = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='";
    auth += mechanism;
    auth += "'>";
    auth += bench::base64_encode(scram_->first(bench::account_name(account_), nonce));
    auth += "</auth>";
    write(auth);
}

void ManagedStream::on_challenge(std::string_view frame) {
    if (!is_element(frame, "challenge")) return end("no challenge: " + std::string(frame));
    state_ = State::success;
    const std::string challenge = bench::base64_decode(bench::element_text(frame, "challenge"));
    write("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" +
          bench::base64_encode(scram_->final(challenge)) + "</response>");
}

void ManagedStream::on_success(std::string_view frame) {
    if (!is_element(frame, "success")) return end("login refused: " + std::string(frame));
    if (!scram_->verify(bench::base64_decode(bench::element_text(frame, "success")))) {
        return end("the server's SCRAM signature is wrong");
    }
    scram_.reset();
    authenticated_ = true;
    open_stream();
}

void ManagedStream::on_resume_answer(std::string_view frame) {
    const std::string_view h = attribute(frame, "h");
    if (is_element(frame, "resumed")) {
        if (!apply_h(h)) return;
        state_ = State::ready;
        hand_back(Unhandled::disclaimed);
        return owner_.on_ready(true);
    }
    if (!is_element(frame, "failed")) return;
    if (!h.empty() && !apply_h(h)) return;
    session_.clear();
    hand_back(h.empty() ? Unhandled::in_doubt : Unhandled::disclaimed);
    bind();
}

void ManagedStream::bind() {
    state_ = State::binding;
    write("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>" +
          std::string(kResource) + "</resource></bind></iq>");
}

void ManagedStream::on_enabled(std::string_view frame) {
    const std::string_view resume = attribute(frame, "resume");
    session_ = resume == "true" || resume == "1" ? std::string(attribute(frame, "id")) : "";
    acked_ = handled_ = 0;
    state_ = State::ready;
    owner_.on_ready(false);
}

bool ManagedStream::apply_h(std::string_view h) {
    const std::optional<std::uint32_t> value = parse_h(h);
    // Unsigned on purpose: the counter starts again after 2^32 - 1 (XEP-0198 §4).
    if (!value || *value - acked_ > unacked_.size()) {
        ++wrong_acks_;
        session_.clear();
        end("wrong h");
        return false;
    }
    for (; acked_ != *value; ++acked_) {
        const Tag tag = unacked_.front();
        unacked_.pop_front();
        owner_.on_acked(tag);
    }
    return true;
}

void ManagedStream::hand_back(Unhandled why) {
    if (unacked_.empty()) return;
    const std::vector<Tag> tags(unacked_.begin(), unacked_.end());
    unacked_.clear();
    owner_.on_unhandled(tags, why);
}

}  // namespace parlance::soak
