#include "session.h"

#include <array>
#include <cerrno>
#include <cstring>

#include "frame_scanner.h"

namespace parlance::bench {
namespace {

// A nonce need only be unique for a benchmark: account and time.
std::string nonce(unsigned account) {
    return std::to_string(now_ns()) + "x" + std::to_string(account);
}

}  // namespace

std::string account_name(unsigned account) {
    // Not "u" + to_string(): g++ 12 warns of an overlap there that cannot be (GCC bug 105651).
    std::string name(1, 'u');
    name += std::to_string(account);
    return name;
}

void Session::fail(const std::string& why) const {
    static constexpr std::array kStates = {"idle",    "connecting",  "handshake", "features",
                                           "proceed", "registering", "challenge", "success",
                                           "binding", "roster",      "enabling",  "resuming",
                                           "ready",   "closing",     "closed"};
    throw SessionError(account_name(account_) + " (" + kStates[static_cast<std::size_t>(state_)] +
                       "): " + why);
}

void Session::start(unsigned account, Goal goal) {
    account_ = account;
    goal_ = goal;
    secured_ = authenticated_ = managed_ = waits_for_room_ = false;
    if (goal == Goal::resumable || goal == Goal::fast) comeback_ = std::make_unique<Comeback>();
    state_ = State::connecting;
    if (!transport_.connect(home().server)) fail(std::strerror(errno));
    client_.loop.watch(transport_.fd(), *this, true);
}

void Session::send(std::string_view bytes) {
    out_ += bytes;
    if (dirty_ || waits_for_room_) return;
    dirty_ = true;
    client_.loop.flush_later(*this);
}

void Session::flush() {
    dirty_ = false;
    if (state_ == State::closed || state_ == State::idle) return;
    std::size_t sent = 0;
    while (sent < out_.size() || transport_.has_backlog()) {
        std::size_t size = 0;
        const Io result = transport_.write(std::string_view(out_).substr(sent), size);
        if (result == Io::closed) {
            if (state_ != State::closing) fail("connection lost while writing");
            return finish();
        }
        sent += size;
        if (result == Io::would_block || transport_.has_backlog()) break;
    }
    const bool blocked = sent < out_.size() || transport_.has_backlog();
    if (blocked) {
        out_.erase(0, sent);
    } else if (state_ == State::ready) {
        out_.clear();  // keeps the capacity: this session is talking
    } else {
        out_ = std::string();
    }
    if (blocked != waits_for_room_) client_.loop.rewatch(transport_.fd(), *this, blocked);
    waits_for_room_ = blocked;
}

void Session::close() {
    send("</stream:stream>");
    state_ = State::closing;
}

void Session::acknowledge() {
    send(comeback_->acknowledgement());
}

void Session::cut() {
    transport_.close();
    in_ = std::string();
    out_ = std::string();
    state_ = State::closed;
}

void Session::finish() {
    if (state_ == State::closed) return;
    state_ = State::closed;
    client_.loop.retire(*this);
}

void Session::retired() {
    transport_.shut_down();
    transport_.close();
    in_ = std::string();
    out_ = std::string();
    dirty_ = false;
    observer_.on_closed(*this);
}

void Session::handle(std::uint32_t events) {
    switch (state_) {
        case State::connecting:
            if (!transport_.connected()) fail(std::strerror(errno));
            client_.loop.rewatch(transport_.fd(), *this, false);
            if (client_.tls == TlsMode::direct) {
                begin_tls();
            } else {
                open_stream();
            }
            return;
        case State::handshake:
            continue_handshake();
            return;
        case State::idle:
        case State::closed:
            return;
        default:
            break;
    }
    if ((events & EPOLLOUT) != 0) flush();
    if ((events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0) receive();
}

void Session::open_stream() {
    state_ = State::features;
    send("<?xml version='1.0'?><stream:stream to='" + home().domain +
         "' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
    if (goal_ == Goal::resumed && uses_sasl2() && secured_ && client_.pipelines) {
        send(fast_resumption(account_, *comeback_));
    }
}

void Session::begin_tls() {
    state_ = State::handshake;
    const bool alpn = client_.tls == TlsMode::direct;
    const bool has_ticket = goal_ == Goal::resumed && !comeback_->ticket.identity.empty();
    if (transport_.start_tls(client_.tls_context, home().domain, alpn,
                             has_ticket ? &comeback_->ticket : nullptr,
                             goal_ == Goal::fast ? &comeback_->ticket : nullptr) == Io::closed) {
        fail("cannot send TLS hello");
    }
}

void Session::continue_handshake() {
    const Io result = transport_.handshake();
    if (result == Io::closed) fail("TLS handshake failed");
    if (result == Io::would_block) return;
    secured_ = true;
    open_stream();
}

void Session::receive() {
    // One read per turn: the loop is level-triggered and comes back for what is left.
    std::vector<char>& buffer = client_.loop.read_buffer();
    std::size_t size = 0;
    const Io result = transport_.read(buffer.data(), buffer.size(), size);
    if (result == Io::would_block) return;
    if (result == Io::closed) {
        if (state_ != State::closing) fail("connection closed by the server");
        return finish();
    }
    const std::string_view fresh(buffer.data(), size);
    if (in_.empty()) {
        in_ = fresh.substr(consume(fresh));
        return;
    }
    in_ += fresh;
    const std::size_t used = consume(in_);
    if (used == in_.size()) {
        in_ = std::string();
    } else {
        in_.erase(0, used);
    }
}

std::size_t Session::consume(std::string_view bytes) {
    std::size_t used = 0;
    while (used < bytes.size() && state_ != State::closed && state_ != State::handshake) {
        const std::size_t size = first_frame(bytes.substr(used));
        if (size == 0) break;
        const std::string_view frame = bytes.substr(used, size);
        used += size;
        on_frame(frame_body(frame));
    }
    // White space between stanzas keeps a connection alive and is no frame; it must not pile up.
    if (bytes.find_first_not_of(" \t\r\n", used) == std::string_view::npos) used = bytes.size();
    return used;
}

bool Session::on_managed(std::string_view frame) {
    comeback_->count(frame);
    if (frame.starts_with("<r ") || frame.starts_with("<r/")) {
        acknowledge();
        return true;
    }
    return frame.starts_with("<a ");
}

void Session::on_frame(std::string_view frame) {
    if (managed_ && on_managed(frame)) return;
    if (state_ == State::ready) {
        if (frame.starts_with("</stream:") || frame.starts_with("<stream:error")) {
            fail("stream closed by the server: " + std::string(frame));
        }
        observer_.on_stanza(*this, frame);
        return;
    }
    if (frame.starts_with("</stream:stream")) {
        if (state_ != State::closing) fail("stream closed by the server");
        finish();
        return;
    }
    if (state_ == State::closing || frame.starts_with("<stream:stream")) return;
    switch (state_) {
        case State::features:
            on_features(frame);
            break;
        case State::enabling:
            on_enabled(frame);
            break;
        case State::resuming:
            on_resumed(frame);
            break;
        case State::proceed:
            if (!frame.starts_with("<proceed")) fail("no TLS: " + std::string(frame));
            begin_tls();
            break;
        case State::challenge:
            on_challenge(frame);
            break;
        case State::success:
            on_success(frame);
            break;
        default:
            on_result(frame);
            break;
    }
}

void Session::on_features(std::string_view frame) {
    if (!frame.starts_with("<stream:features") && !frame.starts_with("<features")) {
        fail("expected stream features: " + std::string(frame));
    }
    if (client_.tls == TlsMode::starttls && !secured_) {
        state_ = State::proceed;
        send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    } else if (authenticated_ && goal_ == Goal::resumed) {
        state_ = State::resuming;
        send(comeback_->resumption());
    } else if (authenticated_) {
        state_ = State::binding;
        send(
            "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
            "<resource>bench</resource></bind></iq>");
    } else if (goal_ == Goal::registered) {
        state_ = State::registering;
        send("<iq type='set' id='reg'><query xmlns='jabber:iq:register'><username>" +
             account_name(account_) + "</username><password>" + client_.password +
             "</password></query></iq>");
    } else {
        authenticate(frame);
    }
}

void Session::authenticate(std::string_view features) {
    if (goal_ == Goal::resumed && uses_sasl2()) {
        state_ = State::success;
        if (!client_.pipelines) send(fast_resumption(account_, *comeback_));
        return;
    }
    const std::string_view mechanism = mechanism_name(client_.keys.hash());
    std::string offer = ">";
    offer += mechanism;
    offer += '<';
    if (features.find(offer) == std::string_view::npos) {
        fail("the server does not offer " + std::string(mechanism));
    }
    scram_ = std::make_unique<ScramExchange>(client_.keys);
    state_ = State::challenge;
    const std::string first = scram_->first(account_name(account_), nonce(account_));
    if (goal_ == Goal::fast) {
        if (features.find("urn:xmpp:fast:0") == std::string_view::npos) fail("no FAST");
        return send(sasl2_login(account_, mechanism, first));
    }
    std::string auth = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='";
    auth += mechanism;
    auth += "'>";
    auth += base64_encode(first);
    auth += "</auth>";
    send(auth);
}

void Session::on_challenge(std::string_view frame) {
    if (!frame.starts_with("<challenge")) fail("no challenge: " + std::string(frame));
    state_ = State::success;
    const std::string challenge = base64_decode(element_text(frame, "challenge"));
    const char* name_space = uses_sasl2() ? "urn:xmpp:sasl:2" : "urn:ietf:params:xml:ns:xmpp-sasl";
    send("<response xmlns='" + std::string(name_space) + "'>" +
         base64_encode(scram_->final(challenge)) + "</response>");
}

void Session::on_success(std::string_view frame) {
    if (!frame.starts_with("<success")) fail("login refused: " + std::string(frame));
    if (uses_sasl2()) return on_sasl2_success(frame);
    if (!scram_->verify(base64_decode(element_text(frame, "success")))) {
        fail("the server's SCRAM signature is wrong");
    }
    scram_.reset();
    authenticated_ = true;
    open_stream();
}

void Session::on_sasl2_success(std::string_view frame) {
    authenticated_ = managed_ = true;
    if (goal_ == Goal::resumed) {
        if (!fast_verify(frame, *comeback_)) fail("the server does not know the token");
        return on_resumed(frame);
    }
    if (!scram_->verify(base64_decode(element_text(frame, "additional-data")))) {
        fail("the server's SCRAM signature is wrong");
    }
    scram_.reset();
    read_sasl2_success(frame, *comeback_);
    go_online();
}

void Session::on_enabled(std::string_view frame) {
    if (!frame.starts_with("<enabled")) return observer_.on_stanza(*this, frame);
    comeback_->session = attribute(frame, "id");
    if (comeback_->session.empty()) fail("cannot be resumed: " + std::string(frame));
    managed_ = true;
    state_ = State::ready;
    observer_.on_ready(*this);
}

void Session::on_resumed(std::string_view frame) {
    comeback_->resumed = frame.find("<resumed ") != std::string_view::npos;
    comeback_->tls_resumed = transport_.tls_resumed();
    managed_ = true;
    state_ = State::ready;
    observer_.on_ready(*this);
}

void Session::go_online() {
    state_ = State::roster;
    send(
        "<iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>"
        "<presence/>");
}

void Session::on_result(std::string_view frame) {
    if (!frame.starts_with("<iq")) {
        if (frame.starts_with("<stream:features")) return;  // those behind <success/> of SASL2
        // Presence and stored messages may come before the roster's result.
        if (state_ == State::roster) return observer_.on_stanza(*this, frame);
        fail("unexpected " + std::string(frame));
    }
    if (state_ == State::roster && attribute(frame, "id") != "roster") return;
    if (attribute(frame, "type") != "result") fail("refused: " + std::string(frame));
    if (state_ == State::binding && goal_ != Goal::bound) return go_online();
    if (state_ == State::roster && goal_ == Goal::resumable) {
        state_ = State::enabling;
        return send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
    }
    state_ = State::ready;
    observer_.on_ready(*this);
}

}  // namespace parlance::bench
