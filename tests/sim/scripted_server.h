// ScriptedServer: another XMPP server that does what a test tells it, on one connection, whichever
// side has opened it. It secures the stream and authenticates itself or the other side; from then
// on stanzas pile up in its inbox. In raw mode nothing is automatic. As ScriptedClient otherwise.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/net/peer_certificate.h"
#include "tests/sim/scripted_client.h"

namespace parlance::sim {

// A certificate for these names that everybody trusts.
server::net::PeerCertificate certificate_for(const std::vector<std::string>& domains);

struct ServerProfile {
    enum class Authentication : unsigned char { external, dialback };

    std::string domain;
    // Whom it talks to; empty when it is dialled: whoever that is.
    std::string peer;
    Authentication authentication = Authentication::external;
    std::string key;       // XEP-0220: of a dialback that it begins
    std::string offers;    // XML, in the features before authentication
    std::string features;  // XML, in those after
    std::string version;   // XEP-0509: of those before; empty: without SASL2. When it is dialled
    bool tls = true;
    bool direct_tls = false;
    bool verifies = false;  // says of every dialback key that it is its own
};

class ScriptedServer final : public ScriptedClient {
  public:
    using ScriptedClient::ScriptedClient;

    // On a connection that it has opened: online, or refused with a failure(), or closed.
    void connect(std::unique_ptr<Wire> wire, ServerProfile profile);
    // On one that the other side has opened: online too when the other side asks for a key to be
    // verified; the question is in the inbox then.
    void accept(std::unique_ptr<Wire> wire, ServerProfile profile);
    void accept_raw(std::unique_ptr<Wire> wire, bool direct_tls);

    // A stream header of jabber:server from `domain` to `peer`, with an id where it is an answer.
    std::string header_for(const std::string& domain, const std::string& peer);
    // XEP-0288: the other side has asked for stanzas on its connection.
    bool bidirectional() const { return bidirectional_; }
    // XEP-0509: it has authenticated before it saw the features.
    bool ahead() const { return ahead_; }

  private:
    void open_stream() override;
    void on_header() override;
    void negotiate(const xmpp::Element& element) override;
    void send_features();
    void on_request(const xmpp::Element& element);
    void on_authenticate(const xmpp::Element& element);
    void on_answer(const xmpp::Element& element);
    void on_features(const xmpp::Element& features);
    void verify(const xmpp::Element& question);

    ServerProfile profile_;
    bool authenticated_ = false;
    bool bidirectional_ = false;
    bool ahead_ = false;
};

}  // namespace parlance::sim
