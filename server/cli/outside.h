// Outside: what a command asks of the network, waiting for the answers: the DNS, ports, and what an
// XMPP server says before anybody has logged in. It has a loop of its own, which runs inside its
// functions, and every wait is bounded. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "server/config.h"
#include "server/net/dial.h"
#include "server/net/dns.h"
#include "server/net/peer_certificate.h"
#include "server/net/resolver.h"
#include "server/net/tls_client.h"
#include "server/net/uv_loop.h"
#include "server/s2s/posh_search.h"

namespace parlance::server::cli {

struct Question {
    std::string name;
    net::RecordType type;

    Question(std::string n, net::RecordType t) : name(std::move(n)), type(t) {}
};

// To whom a stream is opened, and as whom.
struct Greeting {
    std::string domain;
    std::string ours;  // empty: nobody in particular
    bool server = true;
    bool direct_tls = false;

    Greeting(std::string to, std::string from, bool as_server, bool direct)
        : domain(std::move(to)), ours(std::move(from)), server(as_server), direct_tls(direct) {}
};

// How far a stream has come, and what was seen on the way.
struct Talk {
    // What ended it before its features after TLS were known; empty: nothing.
    std::string failure;
    bool answered = false;      // with the header of an XMPP stream
    bool offers_tls = false;    // STARTTLS
    std::string tls;            // "TLSv1.3"; empty: none
    bool has_features = false;  // of the stream as it was in the end
    bool dialback = false, external = false, bidi = false, management = false;
    std::optional<net::PeerCertificate> certificate;
};

// What has become of connecting to an address.
struct Reach {
    std::unique_ptr<net::Transport> transport;  // null: not connected
    std::string problem;
};

class Outside {
  public:
    // The error is for an operator.
    static base::Result<std::unique_ptr<Outside>, std::string> open(const Config& config);

    // All at once; the answers are in the order of the questions.
    std::vector<net::DnsAnswer> ask(const std::vector<Question>& questions);
    // Likewise.
    std::vector<Reach> dial(const std::vector<std::string>& addresses, std::uint16_t port);
    Talk talk(std::unique_ptr<net::Transport> transport, const Greeting& greeting);
    // What the web server of a domain, which has service_names(), vouches for (RFC 7711).
    s2s::posh::Findings find_posh(const std::string& domain, s2s::posh::MayAsk may_ask);

    // Why our certificate is not shown to other servers; empty if it is, or if there is none.
    const std::string& certificate_problem() const { return certificate_problem_; }

  private:
    explicit Outside(std::int64_t connect_us) : connect_us_(connect_us) {}

    std::int64_t connect_us_;
    std::string certificate_problem_;
    net::UvLoop loop_;
    std::unique_ptr<net::TlsClientStore> tls_;
    std::unique_ptr<net::Resolver> resolver_;
    net::Dialler dialler_{loop_};
};

}  // namespace parlance::server::cli
