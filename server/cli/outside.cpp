#include "server/cli/outside.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/assert.h"
#include "server/environment.h"
#include "server/net/address.h"
#include "server/net/https_client.h"
#include "server/net/tls_trust.h"
#include "server/s2s/targets.h"
#include "server/tls_files.h"
#include "xmpp/domain_name.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

namespace parlance::server::cli {

namespace {

using Why = base::Failure<std::string>;

constexpr std::int64_t kAnswerUs = 10 * base::kSecondUs;
constexpr std::int64_t kMostConnectUs = 10 * base::kSecondUs;

base::Result<net::ResolverOptions, std::string> resolver_options_of(const S2sConfig& config) {
    net::ResolverOptions options;
    for (const Endpoint& endpoint : config.resolvers) {
        auto address = net::Address::parse(endpoint.text());
        if (!address) return Why("not an address: " + endpoint.text());
        options.forwarders.push_back(*address);
    }
    options.trust_anchors = config.dnssec_anchors;
    options.timeout_us = kAnswerUs;
    return options;
}

// One stream, as far as the features that a server shows to strangers.
class Conversation final : public net::TransportEvents {
  public:
    Conversation(net::UvLoop& loop, std::unique_ptr<net::Transport> transport,
                 const Greeting& greeting)
        : loop_(loop), transport_(std::move(transport)), greeting_(greeting) {
        fresh_parser();
    }

    Talk hold() {
        const std::int64_t due = loop_.clock().monotonic_us() + kAnswerUs;
        const auto timer = loop_.timers().at(due, [this] { end("it does not answer in time"); });
        transport_->set_events(this);
        if (greeting_.direct_tls) {
            connect_tls();
        } else {
            open_stream();
        }
        loop_.run();
        loop_.timers().cancel(timer);
        return std::move(talk_);
    }

  private:
    void on_data(std::span<const char> data) override {
        if (ended_) return;
        parser_->feed(data);
        read();
    }

    void on_tls_ready() override {
        if (ended_) return;
        if (const net::TlsFacts* facts = transport_->tls()) talk_.tls = facts->version;
        if (const net::PeerCertificate* shown = transport_->peer_certificate()) {
            talk_.certificate = *shown;
        }
        open_stream();
    }

    void on_closed(std::string_view reason) override {
        gone_ = true;
        end(std::string(reason));
    }

    void fresh_parser() {
        parser_ = std::make_unique<xmpp::StreamParser>(pool_, xmpp::ParserLimits());
    }

    void connect_tls() {
        net::TlsClientOptions options;
        if (s2s::service_names(greeting_.domain)) {
            options.server_name = xmpp::domain_to_ascii(greeting_.domain).value_or("");
        }
        if (greeting_.direct_tls) {
            options.alpn = {greeting_.server ? "xmpp-server" : "xmpp-client"};
        }
        options.local_domain = greeting_.ours;
        transport_->connect_tls(options);
    }

    void open_stream() {
        fresh_parser();
        std::string out = "<?xml version='1.0'?><stream:stream xmlns='";
        out += greeting_.server ? xmpp::ns::server : xmpp::ns::client;
        out += "' xmlns:stream='http://etherx.jabber.org/streams'";
        if (greeting_.server) out += " xmlns:db='jabber:server:dialback'";
        // Prepared domains hold nothing that XML would have to quote.
        if (!greeting_.ours.empty()) out += " from='" + greeting_.ours + "'";
        transport_->write(out + " to='" + greeting_.domain + "' version='1.0' xml:lang='en'>");
    }

    void read() {
        using Event = xmpp::StreamParser::Event;
        while (!ended_) {
            switch (parser_->next()) {
                case Event::need_more:
                    return;
                case Event::header:
                    talk_.answered = true;
                    // RFC 6120 §4.7.5: an old server has no features.
                    if (!is_old(parser_->header())) break;
                    talk_.dialback = talk_.has_features = true;
                    return end({});
                case Event::stanza:
                    // After <proceed/> there is another stream.
                    if (!take(parser_->take())) return;
                    break;
                case Event::closed:
                    return end("it closes the stream");
                case Event::error:
                    return end("what it sends is not XMPP");
            }
        }
    }

    static bool is_old(const xmpp::StreamHeader& header) {
        return header.version.empty() || header.version.front() == '0';
    }

    // False: what follows is not of this stream.
    bool take(const xmpp::Document& element) {
        const xmpp::Element& root = element.root();
        if (root.is("features", xmpp::ns::streams)) {
            take_features(root);
        } else if (root.is("proceed", xmpp::ns::tls)) {
            connect_tls();
            return false;
        } else if (root.is("error", xmpp::ns::streams)) {
            const xmpp::Element* condition = root.first_child();
            end("it ends the stream: " +
                std::string(condition != nullptr ? condition->name() : "no reason given"));
        } else {
            end("it refuses STARTTLS");
        }
        return true;
    }

    void take_features(const xmpp::Element& features) {
        if (talk_.tls.empty() && features.has_child("starttls", xmpp::ns::tls)) {
            talk_.offers_tls = true;
            transport_->write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            return;
        }
        talk_.has_features = true;
        talk_.dialback = features.has_child("dialback", xmpp::ns::dialback_feature);
        talk_.bidi = features.has_child("bidi", xmpp::ns::bidi_feature);
        talk_.management = features.has_child("sm", xmpp::ns::stream_management);
        if (const xmpp::Element* list = features.child("mechanisms", xmpp::ns::sasl)) {
            for (const xmpp::Element& each : list->children()) {
                talk_.external = talk_.external || each.text() == "EXTERNAL";
            }
        }
        end({});
    }

    void end(std::string failure) {
        if (std::exchange(ended_, true)) return;
        talk_.failure = std::move(failure);
        if (!gone_) {
            transport_->write("</stream:stream>");
            transport_->close();
        }
        loop_.stop();
    }

    net::UvLoop& loop_;
    std::unique_ptr<net::Transport> transport_;
    const Greeting& greeting_;
    xmpp::ParserPool pool_;
    std::unique_ptr<xmpp::StreamParser> parser_;
    Talk talk_;
    bool ended_ = false;
    bool gone_ = false;  // the transport is dead
};

// As much of the network as POSH needs.
class Web final : public Network {
  public:
    Web(net::UvLoop& loop, const net::TlsClientStore& trust, net::Resolver& resolver)
        : resolver_(resolver), https_(loop, trust) {}

    std::unique_ptr<net::Transport> attach(std::unique_ptr<net::DetachedTransport>) override {
        PARLANCE_ASSERT(false);
        return nullptr;
    }
    void dial(std::string, std::uint16_t, std::int64_t, base::Callback<void(Dialled)>) override {
        PARLANCE_ASSERT(false);
    }
    void resolve(std::string name, net::RecordType type,
                 base::Callback<void(net::DnsAnswer)> done) override {
        resolver_.resolve(name, type, std::move(done));
    }
    void fetch(net::HttpsRequest request, base::Callback<void(net::HttpsAnswer)> done) override {
        https_.fetch(std::move(request), std::move(done));
    }

  private:
    net::Resolver& resolver_;
    net::HttpsClient https_;
};

}  // namespace

base::Result<std::unique_ptr<Outside>, std::string> Outside::open(const Config& config) {
    std::unique_ptr<Outside> outside(new Outside(std::min(config.s2s.connect_us, kMostConnectUs)));
    auto trust = net::TlsTrust::load(config.s2s.trust);
    if (!trust) return Why(trust.error());
    auto contexts = net::TlsClientContext::load(tls_files_of(config), **trust);
    if (!contexts) {
        outside->certificate_problem_ = contexts.error();
        contexts = net::TlsClientContext::load({}, **trust);
    }
    if (!contexts) return Why(contexts.error());
    outside->tls_ = std::make_unique<net::TlsClientStore>(std::move(contexts.value()));
    auto options = resolver_options_of(config.s2s);
    if (!options) return Why(options.error());
    auto resolver = net::Resolver::open(outside->loop_, *options);
    if (!resolver) return Why(resolver.error());
    outside->resolver_ = std::move(resolver.value());
    return outside;
}

std::vector<net::DnsAnswer> Outside::ask(const std::vector<Question>& questions) {
    std::vector<net::DnsAnswer> answers(questions.size());
    std::size_t open = questions.size();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        resolver_->resolve(questions[i].name, questions[i].type,
                           [this, &answers, &open, i](net::DnsAnswer answer) {
                               answers[i] = std::move(answer);
                               if (--open == 0) loop_.stop();
                           });
    }
    if (open > 0) loop_.run();
    return answers;
}

std::vector<Reach> Outside::dial(const std::vector<std::string>& addresses, std::uint16_t port) {
    std::vector<Reach> reached(addresses.size());
    std::size_t open = addresses.size();
    net::SocketOptions options;
    options.tls_client = tls_.get();
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        dialler_.dial(addresses[i], port, connect_us_, options,
                      [this, &reached, &open, i](net::Dialler::Result result) {
                          if (result.ok()) {
                              // Nothing is read before talk().
                              reached[i].transport = std::move(result.value());
                          } else {
                              reached[i].problem = result.error();
                          }
                          if (--open == 0) loop_.stop();
                      });
    }
    if (open > 0) loop_.run();
    return reached;
}

Talk Outside::talk(std::unique_ptr<net::Transport> transport, const Greeting& greeting) {
    Conversation conversation(loop_, std::move(transport), greeting);
    return conversation.hold();
}

s2s::posh::Findings Outside::find_posh(const std::string& domain, s2s::posh::MayAsk may_ask) {
    Web web(loop_, *tls_, *resolver_);
    s2s::posh::Findings findings;
    s2s::posh::search(web, loop_.clock(), loop_.timers(), domain, std::move(may_ask),
                      [this, &findings](s2s::posh::Searched searched) {
                          findings = std::move(searched.findings);
                          loop_.stop();
                      });
    loop_.run();
    return findings;
}

}  // namespace parlance::server::cli
