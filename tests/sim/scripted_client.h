// ScriptedClient: an XMPP client that does what a test tells it. It opens the stream, secures it,
// authenticates and binds by itself; from then on stanzas pile up in its inbox until the test takes
// them. In raw mode nothing is automatic: the test sends bytes and sees every element. Driven by
// the events of its Wire; one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "tests/sim/scram_client.h"
#include "tests/sim/wire.h"
#include "xmpp/element.h"
#include "xmpp/stream_parser.h"

namespace parlance::sim {

struct ClientProfile {
    std::string username;
    std::string domain;
    std::string password;
    std::string resource;   // empty: the server chooses
    std::string mechanism;  // empty: the best that is offered
    // XEP-0388: elements for <authenticate/>. <success/> and the features go into the inbox.
    std::optional<std::string> sasl2;
    std::string token;  // XEP-0484: for mechanisms whose name begins with "HT-"
    std::string lang;   // of the stream
    bool tls = true;    // STARTTLS if offered; false: never
    bool direct_tls = false;
    // Speaks for this domain, with `password` as the secret (XEP-0114); with a `mechanism`, logs in
    // by that and binds it (XEP-0225).
    std::string component;
    bool answers_pings = true;
    bool binds = true;  // false: goes on as a raw client once authenticated
};

class ScriptedClient : public WireEvents {
  public:
    enum class State { idle, negotiating, online, refused, raw, closed };

    explicit ScriptedClient(base::Random& random);
    ~ScriptedClient() override;

    // Logs in and binds: online, or refused with a failure(), or closed.
    void log_in(std::unique_ptr<Wire> wire, ClientProfile profile);
    // Registers the account of the profile (XEP-0077) and leaves: closed, or refused.
    void register_account(std::unique_ptr<Wire> wire, ClientProfile profile);
    void open_raw(std::unique_ptr<Wire> wire, bool direct_tls);

    void send(std::string_view bytes);
    // Raw mode: begins the TLS handshake; then waits for secure().
    void start_tls();
    // Says </stream:stream> and waits for the server's.
    void close_stream();
    // TCP reset. The inbox stays.
    void drop();
    void set_reading(bool reading);

    State state() const { return state_; }
    // The defined condition of a failed log-in or registration, or what else went wrong.
    const std::string& failure() const { return failure_; }
    bool secure() const { return wire_ && wire_->binding() != nullptr; }
    // Full, once online.
    const std::string& jid() const { return jid_; }
    const ClientProfile& profile() const { return profile_; }
    // Header attributes of the server's last stream.
    const std::optional<xmpp::StreamHeader>& header() const { return header_; }
    bool stream_closed() const { return stream_closed_; }
    // The server's XML broke the rules; says how.
    const std::string& broken() const { return broken_; }

    // What the test has not taken yet.
    std::deque<xmpp::Document> inbox;
    std::string raw;  // every byte received, in raw mode; servers (scripted_server.h) in any

    // WireEvents
    void on_bytes(std::string_view bytes) override;
    void on_secure() override;
    void on_closed() override;

  protected:
    // What a scripted server (scripted_server.h) does in its own way.
    virtual void open_stream();
    virtual void on_header();
    virtual void negotiate(const xmpp::Element& element);

    void begin(std::unique_ptr<Wire> wire, ClientProfile profile);
    void restart_parser();
    void fail(std::string why);
    void set_state(State state) { state_ = state; }
    // The other side has opened the connection: streams begin when it says so.
    void set_receiving(bool receiving) { receiving_ = receiving; }
    // From here on, whatever the mode.
    void keep_raw() { keeps_raw_ = true; }
    bool receiving() const { return receiving_; }
    base::Random& random() { return random_; }

  private:
    enum class Step { header, features, proceed, tls, challenge, success, bind, registration };

    void on_element(xmpp::Document element);
    void on_features(const xmpp::Element& features);
    void bind();
    void authenticate(const xmpp::Element& mechanisms, bool exporter);
    void on_sasl(const xmpp::Element& element);
    std::string begin_mechanism(const std::string& mechanism, bool plus, bool exporter);
    void on_sasl2(xmpp::Document element);
    bool server_is_known(const std::string& data) const;
    void on_bound(const xmpp::Element& iq);
    void on_registered(const xmpp::Element& iq);
    bool answer_ping(const xmpp::Element& element);

    base::Random& random_;
    xmpp::ParserPool pool_;
    std::unique_ptr<xmpp::StreamParser> parser_;
    std::unique_ptr<Wire> wire_;
    std::unique_ptr<ScramClient> scram_;
    std::string responder_;  // what the server must answer to a token
    ClientProfile profile_;
    std::uint64_t streams_ = 0;  // begun so far
    State state_ = State::idle;
    Step step_ = Step::header;
    bool registering_ = false;
    bool authenticated_ = false;
    bool receiving_ = false;
    bool keeps_raw_ = false;
    bool closing_ = false;
    bool stream_closed_ = false;
    std::string failure_;
    std::string broken_;
    std::string jid_;
    std::optional<xmpp::StreamHeader> header_;
};

}  // namespace parlance::sim
