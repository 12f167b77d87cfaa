// One client stream with stream management (XEP-0198): connects, logs in, resumes its session or
// binds a new one, and keeps both counters. Owned by a Sender or a Receiver, used by the loop's
// thread. Losing the connection is nothing unusual here: it is reported by on_lost(), and connect()
// may be called again. What was sent and not acknowledged is handed back, never sent again by
// itself, so that every new attempt is known to its owner.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "session.h"

namespace parlance::soak {

// What the owner uses to recognise a stanza it sent.
using Tag = std::uint64_t;

// What is known about stanzas that are handed back.
enum class Unhandled {
    disclaimed,  // the server's `h` does not cover them
    in_doubt,    // the server gave no `h`
};

class ManagedStream;

class StreamOwner {
  public:
    // The server's `h` covers a stanza of ours.
    virtual void on_acked(Tag tag) = 0;
    // The session was resumed or is no more; these stanzas were not covered, oldest first. Called
    // before on_ready().
    virtual void on_unhandled(const std::vector<Tag>& tags, Unhandled why) = 0;
    // A session is there. Not `resumed`: a new one, without presence.
    virtual void on_ready(bool resumed) = 0;
    // A message, presence or iq.
    virtual void on_stanza(std::string_view stanza) = 0;
    // The connection is gone. `polite`: we closed the stream and the server closed its side.
    virtual void on_lost(bool polite, const std::string& why) = 0;

  protected:
    ~StreamOwner() = default;
};

class ManagedStream final : public bench::Watched {
  public:
    ManagedStream(bench::Client& client, StreamOwner& owner, unsigned account)
        : client_(client), owner_(owner), account_(account) {}
    ManagedStream(const ManagedStream&) = delete;
    ManagedStream& operator=(const ManagedStream&) = delete;

    // Begins a connection; only when idle. `resume` is about a session that can be resumed;
    // otherwise it is forgotten, and what it had not acknowledged is handed back as in doubt.
    void connect(bool resume);
    // Sends a stanza that counts. Only when ready.
    void send(Tag tag, std::string_view stanza);
    // Asks for `h`, unless the answer to an earlier request is still on its way. Only when ready.
    void request_ack();
    // Tells the server how many of its stanzas we have handled. Only when ready.
    void acknowledge();
    // Ends the connection with a RST, as a network that changes would.
    void cut();
    // Acknowledges and ends the stream. Only when ready.
    void close();

    bool idle() const { return state_ == State::idle; }
    bool ready() const { return state_ == State::ready; }
    // Sent in this session and not covered by `h`.
    std::size_t unacked() const { return unacked_.size(); }
    unsigned account() const { return account_; }
    // Times that the server acknowledged less than before or more than was sent.
    std::uint64_t wrong_acks() const { return wrong_acks_; }

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
        challenge,
        success,
        resuming,
        binding,
        enabling,
        ready,
        closing,
        ended,
    };

    // Leaves the connection; on_lost() follows at the end of the loop's turn.
    void end(std::string why);
    void write(std::string_view bytes);
    void open_stream();
    void begin_tls();
    void receive();
    std::size_t consume(std::string_view bytes);
    void on_frame(std::string_view frame);
    void on_negotiation(std::string_view frame);
    void on_managed(std::string_view frame);
    void on_features(std::string_view frame);
    void authenticate(std::string_view features);
    void on_challenge(std::string_view frame);
    void on_success(std::string_view frame);
    void on_resume_answer(std::string_view frame);
    void on_enabled(std::string_view frame);
    void bind();
    // Takes `h` for what it covers. False, and the session is given up, when it cannot be right
    // (XEP-0198 §6): nothing can be concluded from it any more.
    bool apply_h(std::string_view h);
    void hand_back(Unhandled why);

    bench::Client& client_;
    StreamOwner& owner_;
    bench::Transport transport_;
    std::unique_ptr<bench::ScramExchange> scram_;  // only while it logs in
    std::string in_;                               // an incomplete frame
    std::string out_;
    std::string why_;
    unsigned account_;
    State state_ = State::idle;
    bool secured_ = false;
    bool authenticated_ = false;
    bool dirty_ = false;
    bool waits_for_room_ = false;
    bool unwritable_ = false;
    bool polite_ = false;

    std::string session_;        // id of the session to resume; empty: none
    std::deque<Tag> unacked_;    // of the session, oldest first
    std::uint32_t acked_ = 0;    // the server's last `h`
    std::uint32_t handled_ = 0;  // ours
    bool ack_requested_ = false;
    std::uint64_t wrong_acks_ = 0;
};

}  // namespace parlance::soak
