// One XMPP client: connects, secures the stream, registers or logs in, then hands every stanza to
// its observer. Owned by a Crowd, used by the loop's thread. It takes the steps that real clients
// take, one round trip each, and reports anything unexpected as a failure: a benchmark that goes on
// after an error measures the error.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "comeback.h"
#include "event_loop.h"
#include "scram.h"
#include "transport.h"

namespace parlance::bench {

enum class TlsMode { none, starttls, direct };

// How far a session goes before it reports ready.
enum class Goal {
    registered,  // account created in-band (XEP-0077)
    bound,       // logged in, resource bound
    online,      // logged in, resource bound, roster fetched, initial presence sent
    resumable,   // online, with stream management that allows to resume (XEP-0198)
    fast,        // the same by SASL2 and Bind 2, with a FAST token (XEP-0388, 0386, 0484)
    resumed,  // after one of these two and cut(): back, by its token if it has one, and its session
              // resumed; see comeback()
};

// A server, and the domain of the accounts that it has.
struct Home {
    sockaddr_in server{};
    std::string domain;
};

// What all sessions of the process share.
struct Client {
    Client(ScramHash hash, const std::string& account_password)
        : password(account_password), keys(hash, account_password) {}

    // Where an account is: with two servers, those with odd numbers are at the other.
    const Home& home_of(unsigned account) const {
        return other && account % 2 == 1 ? *other : home;
    }

    Home home;
    std::optional<Home> other;
    TlsMode tls = TlsMode::none;
    bool pipelines = false;  // a client that comes back does not wait for the stream's features
    std::string password;
    TlsContext tls_context;
    ScramKeys keys;
    EventLoop loop;
};

// A session that did not get what it needs; the text says which and why.
class SessionError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class Session;

class SessionObserver {
  public:
    virtual void on_ready(Session& session) = 0;
    virtual void on_stanza(Session& session, std::string_view stanza) = 0;
    // After close(): the connection is gone and start() may be called again.
    virtual void on_closed(Session& session) = 0;

  protected:
    ~SessionObserver() = default;
};

// Name of an account of the benchmark: "u" and its number.
std::string account_name(unsigned account);

class Session final : public Watched {
  public:
    Session(Client& client, SessionObserver& observer) : client_(client), observer_(observer) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Begins a new connection for the account; throws SessionError when no socket can be had.
    void start(unsigned account, Goal goal);
    // Queues bytes; they leave at the end of the loop's turn. Only when ready.
    void send(std::string_view bytes);
    // Ends the stream politely; on_closed follows when the server has closed its side.
    void close();
    // Tells the server that all it sent has come. Only with stream management.
    void acknowledge();
    // The connection is gone, without a word; start() may be called again. Not within an event.
    void cut();

    unsigned account() const { return account_; }
    // From Goal::resumable on.
    const Comeback& comeback() const { return *comeback_; }
    bool ready() const { return state_ == State::ready; }
    std::string_view cipher() const { return transport_.cipher(); }

    void handle(std::uint32_t events) override;
    void flush() override;
    void retired() override;

  private:
    enum class State : unsigned char {
        idle,
        connecting,
        handshake,
        features,
        proceed,
        registering,
        challenge,
        success,
        binding,
        roster,
        enabling,
        resuming,
        ready,
        closing,
        closed,
    };

    const Home& home() const { return client_.home_of(account_); }
    [[noreturn]] void fail(const std::string& why) const;
    bool uses_sasl2() const {
        return goal_ == Goal::fast || (goal_ == Goal::resumed && !comeback_->token.empty());
    }
    // Handles what stream management adds; whether the frame was that and no more.
    bool on_managed(std::string_view frame);
    void open_stream();
    void authenticate(std::string_view features);
    void begin_tls();
    void continue_handshake();
    void receive();
    // Handles whole frames; returns the bytes it used.
    std::size_t consume(std::string_view bytes);
    void on_frame(std::string_view frame);
    void on_features(std::string_view frame);
    void on_challenge(std::string_view frame);
    void on_success(std::string_view frame);
    void on_sasl2_success(std::string_view frame);
    void on_result(std::string_view frame);
    void on_enabled(std::string_view frame);
    void on_resumed(std::string_view frame);
    void go_online();
    void finish();

    Client& client_;
    SessionObserver& observer_;
    Transport transport_;
    std::unique_ptr<ScramExchange> scram_;  // only while it logs in
    std::unique_ptr<Comeback> comeback_;    // from Goal::resumable on
    std::string in_;                        // an incomplete frame
    std::string out_;
    unsigned account_ = 0;
    Goal goal_ = Goal::online;
    State state_ = State::idle;
    bool secured_ = false;
    bool authenticated_ = false;
    bool managed_ = false;  // stream management is on
    bool dirty_ = false;
    bool waits_for_room_ = false;
};

}  // namespace parlance::bench
