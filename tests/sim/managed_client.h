// ManagedClient: one device of an account that uses stream management (XEP-0198) as the text says.
// It keeps what it has sent until an `h` covers it, counts what it receives, comes back with
// <resume/> and sends again what the server has not counted. If the server no longer knows the
// session it binds anew and sends again whatever no `h` it has seen covers. Nothing happens inside
// events of the network: the workload calls take(). One thread.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "tests/sim/managed_letters.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/sim_world.h"

namespace parlance::sim {

class ManagedClient {
  public:
    enum class Answers { at_once, late, never };
    struct Habits {
        bool managed = true;
        bool resumes = true;
        Answers answers = Answers::at_once;
    };
    enum class State { offline, connecting, asked, binding, online };

    ManagedClient(SimWorld& world, base::Random& random, ManagedLetters& letters,
                  std::string account, std::string device, Habits habits);

    // Logs in, to resume if there is something to resume; `twice`: on two connections at once.
    void connect(bool twice);
    // TCP reset.
    void drop();
    // Takes the connection for dead, though it is not; the server learns nothing.
    void abandon();
    // The connections it took for dead end at last.
    void bury() { dead_.clear(); }
    // Closes the stream: the session is over.
    void log_out();
    // Will not ask for its session any more, though the server may still have it.
    void forget();
    void set_reading(bool reading);

    void write_to(const std::string& account, const std::string& to);
    // <r/>
    void ask();
    // An <a/> that it owes, or that nobody asked for.
    void answer();
    void ping();
    // Everything that has come since.
    void take();

    State state() const { return state_; }
    bool online() const { return state_ == State::online; }
    bool leaving() const { return leaving_; }
    const Habits& habits() const { return habits_; }
    void answer_everything() { habits_.answers = Answers::at_once; }
    const std::string& account() const { return account_; }
    const std::string& device() const { return device_; }
    std::size_t unacknowledged() const { return queue_.size(); }
    std::size_t pings() const { return pings_.size(); }

  private:
    struct Sent {
        std::string xml;
        std::string id;         // of a message, else empty
        std::string recipient;  // its account and address
        std::string to;
    };

    std::unique_ptr<ScriptedClient> dial();
    void note(const std::string& what);
    void send(Sent stanza);
    void transmit(const std::string& xml);
    void post(const std::string& account, const std::string& to);
    // From one of the connections; false once that one is given up.
    bool take_from(ScriptedClient& connection);
    bool take(ScriptedClient& connection, const xmpp::Element& element);
    bool on_features(ScriptedClient& connection);
    void on_management(const xmpp::Element& element);
    void on_stanza(const xmpp::Element& element);
    void bind();
    void on_bound();
    void on_resumed(const xmpp::Element& element);
    void acknowledged(std::uint32_t h);
    void on_refused(const xmpp::Element& failed);
    void choose(ScriptedClient& connection);
    void lost();
    void end_session();

    SimWorld& world_;
    base::Random& random_;
    ManagedLetters& letters_;
    std::string account_;
    std::string device_;
    Habits habits_;
    State state_ = State::offline;
    std::unique_ptr<ScriptedClient> connection_;
    std::unique_ptr<ScriptedClient> rival_;  // asks for the same session
    std::vector<std::unique_ptr<ScriptedClient>> dead_;
    bool leaving_ = false;

    int session_ = 0;
    std::size_t run_ = 0;  // of the server, in which the session began
    std::string id_;       // to resume with
    bool enabled_ = false;
    std::deque<Sent> queue_;
    std::uint32_t acknowledged_ = 0;
    // What counts: the id of a message, or that of an error; else both are empty.
    struct Received {
        std::string message;
        std::string error;
    };
    std::vector<Received> received_;
    std::uint32_t told_ = 0;                      // the last `h` sent
    std::uint32_t sure_ = 0;                      // an `h` that the server has got
    std::map<std::string, std::uint32_t> pings_;  // id to the `h` sent before it
    std::uint64_t next_ping_ = 1;
    bool owes_ = false;
};

}  // namespace parlance::sim
