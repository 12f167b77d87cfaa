#include "server/s2s/incoming.h"

#include <utility>

#include "base/log.h"
#include "server/defence/gate.h"
#include "server/s2s/authority.h"
#include "server/s2s/policy.h"
#include "server/s2s/remote_domain.h"
#include "server/s2s/trust.h"
#include "server/shard.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::s2s {

namespace {

namespace dialback = xmpp::dialback;
using xmpp::Condition;
using xmpp::StreamCondition;
using xmpp::StreamError;

// Keys of one stream that are being verified at once, and SASL failures (RFC 6120 §6.4.5).
constexpr std::size_t kUnderWay = 20;
constexpr unsigned kSaslFailures = 3;

// The namespace of the conditions is that of the first profile in both (XEP-0388 §2.6.2).
std::string sasl_failure(std::string_view profile, std::string_view condition) {
    std::string out = "<failure xmlns='" + std::string(profile) + "'><" + std::string(condition);
    if (profile != xmpp::ns::sasl) xmpp::append_attribute(out, "xmlns", xmpp::ns::sasl);
    return out + "/></failure>";
}

}  // namespace

Incoming::Incoming(S2sStream& stream, bool admission_open, bool homed)
    : stream_(stream), admission_open_(admission_open), homed_(homed) {}

Incoming::~Incoming() {
    settle_admission();
}

void Incoming::settle_admission() {
    if (std::exchange(admission_open_, false)) {
        stream_.shard().admission().settled(stream_.transport().peer_address());
    }
}

void Incoming::on_end(std::string_view reason) {
    settle_admission();
    base::log::info("server disconnected",
                    {{"server", from_.empty() ? stream_.transport().peer_address() : from_},
                     {"direction", "incoming"},
                     {"reason", std::string(reason)}});
}

void Incoming::on_header(const xmpp::StreamHeader& header) {
    auto to = xmpp::Jid::parse(header.to);
    auto from = xmpp::Jid::parse(header.from);
    bool known = to && to->is_domain() && stream_.federation().serves(to->domain());
    if (known && from && from->is_domain() && !std::exchange(homed_, true)) {
        Shard& home = stream_.shard().home_of(*from);
        if (&home != &stream_.shard()) return move_to(home, header);
    }
    stream_id_ = stream_.shard().environment().random.hex(16);
    stream_.open_stream(known ? to->domain() : std::string_view(), header.from, stream_id_);
    if (header.content_ns != xmpp::ns::server) {
        return stream_.close(StreamError(StreamCondition::invalid_namespace));
    }
    if (header.to.empty()) {
        return stream_.close(StreamError(StreamCondition::improper_addressing));
    }
    if (!known) return stream_.close(StreamError(StreamCondition::host_unknown));
    if (!header.from.empty()) {
        bool good = from && from->is_domain() && !stream_.federation().serves(from->domain()) &&
                    (sasl_domain_.empty() || sasl_domain_ == from->domain());
        if (!good) return stream_.close(StreamError(StreamCondition::invalid_from));
        from_ = from->domain();
        if (!welcome(from_)) {
            return stream_.close(
                StreamError(StreamCondition::policy_violation, "this server is not welcome"));
        }
    }
    // After SASL the stream stays with the pair that it has shown.
    if (!sasl_domain_.empty() && to_ != to->domain()) {
        return stream_.close(StreamError(StreamCondition::host_unknown));
    }
    to_ = to->domain();
    // RFC 6120 §4.7.5: those that name no version know of no features.
    if (!header.version.empty() && header.version.front() != '0') offer_features();
    if (!sasl_domain_.empty()) announce({from_, to_});
}

void Incoming::offer_features() {
    if (!ask_who_vouches()) stream_.write(features());
}

bool Incoming::ask_who_vouches() {
    const net::PeerCertificate* shown = stream_.transport().peer_certificate();
    if (asking_) return true;
    if (shown == nullptr || from_.empty() || !sasl_domain_.empty()) return false;
    if (has_certificate_for(from_)) return false;
    // RFC 7711 §6: what DNSSEC says comes first.
    if (shown->trusted || stream_.shard().config().s2s.dnssec_anchors.empty()) {
        return ask_the_web();
    }
    asking_ = true;
    look_up_dane(
        stream_.shard(), from_,
        [home = &stream_.federation(), id = stream_.id()](const std::vector<VouchedHost>& hosts) {
            S2sStream* stream = home->streams().find(id);
            if (stream == nullptr || stream->closed()) return;
            static_cast<Incoming&>(stream->negotiation()).on_vouched(hosts);
        });
    return true;
}

// Nothing is refuted by that: a server may show other certificates when it
// calls than when it is called.
void Incoming::on_vouched(const std::vector<VouchedHost>& hosts) {
    asking_ = false;
    const net::PeerCertificate* shown = stream_.transport().peer_certificate();
    for (const VouchedHost& each : hosts) {
        Trust trust = judge(shown, from_, each.host, each.tlsa);
        if (trust.by == Trust::Voucher::dns) vouch(trust);
    }
    if (vouched_ == from_ || !ask_the_web()) go_on_offering();
}

// A stranger has us visit web servers only where nothing less would do.
bool Incoming::ask_the_web() {
    if (!stream_.shard().config().s2s.posh || dialback_allowed(from_)) return false;
    asking_ = true;
    Federation& federation = stream_.federation();
    federation.posh().look_up(
        from_, PoshLookup::Asker::stranger,
        [home = &federation, id = stream_.id()](const posh::Findings& findings) {
            S2sStream* stream = home->streams().find(id);
            if (stream == nullptr || stream->closed()) return;
            static_cast<Incoming&>(stream->negotiation()).on_findings(findings);
        });
    return true;
}

void Incoming::on_findings(const posh::Findings& findings) {
    asking_ = false;
    Trust trust = judge_by_web(stream_.transport().peer_certificate(), findings);
    if (trust.good()) {
        vouch(trust);
    } else {
        base::log::info("certificate not accepted",
                        {{"server", from_}, {"direction", "incoming"}, {"reason", trust.problem}});
    }
    go_on_offering();
}

void Incoming::vouch(const Trust& trust) {
    vouched_ = from_;
    vouched_by_ = trust.method();
}

void Incoming::go_on_offering() {
    stream_.write(features());
    if (ahead_) on_authenticate(*std::exchange(ahead_, std::nullopt));
}

std::string Incoming::voucher(std::string_view domain) const {
    return vouched_ == domain ? vouched_by_ : "certificate";
}

std::string Incoming::features() {
    const Config& config = stream_.shard().config();
    std::string out = "<stream:features>";
    bool may_encrypt = !stream_.secure() && !config.tls.certificate.empty();
    bool must_encrypt = !stream_.secure() && needs_tls(from_);
    if (may_encrypt) {
        out += "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'>";
        out += must_encrypt ? "<required/></starttls>" : "</starttls>";
    }
    bool external = false;
    config_version_.clear();
    if (!must_encrypt) {
        external = sasl_domain_.empty() && !from_.empty() && has_certificate_for(from_);
        if (external) {
            out +=
                "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                "<mechanism>EXTERNAL</mechanism></mechanisms>";
        }
        bool by_dialback = has_certificate_for(from_) || dialback_allowed(from_);
        if (by_dialback) out += dialback::kFeature;
        if (by_dialback || !sasl_domain_.empty()) out += "<sm xmlns='urn:xmpp:sm:3'/>";
    }
    // Offered whether or not it has been asked for ahead.
    if (sasl_domain_.empty() || !both_ways_) out += "<bidi xmlns='urn:xmpp:features:bidi'/>";
    const LimitsConfig& limits = config.limits;
    out += "<limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>" +
           std::to_string(limits.stanza_bytes) + "</max-bytes><idle-seconds>" +
           std::to_string(config.s2s.idle_us / base::kSecondUs) + "</idle-seconds></limits>";
    if (external) out += sasl2_features(out);
    return out + "</stream:features>";
}

bool Incoming::has_certificate_for(std::string_view domain) const {
    const net::PeerCertificate* shown = stream_.transport().peer_certificate();
    if (shown == nullptr || domain.empty()) return false;
    return domain == vouched_ || (shown->trusted && is_for(*shown, domain));
}

bool Incoming::welcome(std::string_view domain) const {
    return Policy(stream_.shard().config().s2s).allows(domain) &&
           !defence::keeps_away_domain(stream_.shard(), domain);
}

bool Incoming::needs_tls(std::string_view domain) const {
    return Policy(stream_.shard().config().s2s).needs_tls(domain);
}

bool Incoming::dialback_allowed(std::string_view domain) const {
    return !Policy(stream_.shard().config().s2s).needs_certificate(domain);
}

void Incoming::move_to(Shard& home, const xmpp::StreamHeader& header) {
    ServerHandover handover;
    handover.header = header;
    handover.admission_open = std::exchange(admission_open_, false);
    S2sStream::Parts parts = stream_.take_apart();
    handover.transport = std::move(parts.transport);
    handover.parser = std::move(parts.parser);
    home.environment().executor.post([&home, handover = std::move(handover)]() mutable {
        home.federation().take_over(std::move(handover));
    });
}

void Incoming::on_element(xmpp::Document element) {
    const xmpp::Element& root = element.root();
    if (root.is("starttls", xmpp::ns::tls)) return on_starttls();
    if (root.is("auth", xmpp::ns::sasl)) return on_auth(root);
    if (root.ns() == xmpp::ns::sasl2) return on_authenticate(std::move(element));
    if (root.ns() == xmpp::ns::dialback) return on_dialback(root);
    if (root.is("bidi", xmpp::ns::bidi)) {
        both_ways_ = true;
        return;
    }
    stream_.close(StreamError(StreamCondition::unsupported_stanza_type));
}

void Incoming::on_starttls() {
    if (stream_.secure() || stream_.shard().config().tls.certificate.empty() ||
        !stream_.inbound().empty()) {
        stream_.write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        return stream_.end("starttls out of place");
    }
    stream_.write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    both_ways_ = false;
    stream_.start_tls();
}

void Incoming::refuse_sasl(std::string_view profile, std::string_view condition) {
    stream_.write(sasl_failure(profile, condition));
    if (++failures_ >= kSaslFailures) {
        stream_.close(StreamError(StreamCondition::policy_violation, "too many failures"));
    }
}

std::string_view Incoming::problem_of_external(std::string_view mechanism,
                                               const std::string& response) {
    if (!sasl_domain_.empty() || from_.empty()) return "not-authorized";
    if (mechanism != "EXTERNAL") return "invalid-mechanism";
    if (!stream_.secure()) return "encryption-required";
    // XEP-0178 §3: the identity of the stream, said again or not.
    auto identity = response == "=" ? std::string() : xmpp::base64_decode(response);
    if (!identity) return "incorrect-encoding";
    if (!identity->empty()) {
        auto domain = xmpp::Jid::parse(*identity);
        if (!domain || domain->full() != from_) return "invalid-authzid";
    }
    return has_certificate_for(from_) ? "" : "not-authorized";
}

void Incoming::on_auth(const xmpp::Element& auth) {
    std::string_view problem = problem_of_external(auth.attr("mechanism"), auth.text());
    if (!problem.empty()) return refuse_sasl(xmpp::ns::sasl, problem);
    if (!accept({from_, to_}, voucher(from_))) return;
    sasl_domain_ = from_;
    stream_.write("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    stream_.restart();
}

void Incoming::on_dialback(const xmpp::Element& element) {
    auto packet = dialback::parse(element);
    if (!packet) return stream_.close(packet.error());
    // Answers to what we have not asked here.
    if (packet->type != dialback::Type::request) return;
    if (packet->kind == dialback::Kind::verify) {
        return answer_as_authority(stream_, *packet);
    }
    on_result(std::move(*packet));
}

// As receiving server.
void Incoming::on_result(dialback::Packet request) {
    auto refuse = [this, &request](Condition condition) {
        stream_.write(dialback::answer(request, condition));
    };
    Federation& federation = stream_.federation();
    DomainPair pair(request.from, request.to);
    if (!federation.serves(request.to)) return refuse(Condition::item_not_found);
    if (federation.serves(request.from)) return refuse(Condition::not_acceptable);
    if (!welcome(request.from)) {
        return refuse(Condition::forbidden);
    }
    if (!stream_.secure() && needs_tls(request.from)) return refuse(Condition::policy_violation);
    if (stream_.accepts_from(pair)) return stream_.write(dialback::answer(request, true));
    // XEP-0344: the certificate says as much as the authoritative server would.
    if (has_certificate_for(request.from)) {
        if (!accept(pair, voucher(pair.first))) return;
        stream_.write(dialback::answer(request, true));
        return announce(pair);
    }
    if (!dialback_allowed(request.from)) return refuse(Condition::not_authorized);
    if (under_way_.size() >= kUnderWay) return refuse(Condition::resource_constraint);
    if (!under_way_.insert(pair).second) return refuse(Condition::conflict);
    request.id = stream_id_;
    dialback::Packet question = request;
    federation.verify(std::move(question),
                      [home = &federation, id = stream_.id(), request](KeyVerdict verdict) {
                          S2sStream* stream = home->streams().find(id);
                          if (stream == nullptr || stream->closed()) return;
                          static_cast<Incoming&>(stream->negotiation()).verified(request, verdict);
                      });
}

void Incoming::verified(const dialback::Packet& request, KeyVerdict verdict) {
    DomainPair pair(request.from, request.to);
    under_way_.erase(pair);
    // The stream has begun anew meanwhile: that key is of no stream any more.
    if (request.id != stream_id_) return;
    switch (verdict) {
        case KeyVerdict::valid:
            if (!accept(pair, "dialback")) return;
            stream_.write(dialback::answer(request, true));
            return announce(pair);
        case KeyVerdict::invalid:
            base::log::warn(
                "dialback key refused",
                {{"server", request.from}, {"address", stream_.transport().peer_address()}});
            // XEP-0220 §2.2.1: the stream ends.
            stream_.write(dialback::answer(request, false));
            return stream_.end("invalid dialback key for " + request.from);
        case KeyVerdict::unknown_domain:
            return stream_.write(dialback::answer(request, Condition::remote_server_not_found));
        case KeyVerdict::unreachable:
            return stream_.write(dialback::answer(request, Condition::remote_server_timeout));
    }
}

bool Incoming::accept(const DomainPair& pair, std::string method) {
    Federation& federation = stream_.federation();
    std::size_t most = stream_.shard().config().limits.s2s_connections_per_domain;
    // One that counts already does not become more by another of our domains.
    auto shown = stream_.inbound().lower_bound({pair.first, std::string()});
    bool counted = shown != stream_.inbound().end() && shown->first == pair.first;
    if (!counted && most != 0 && federation.connections_from(pair.first) >= most) {
        stream_.close(StreamError(StreamCondition::resource_constraint, "too many connections"));
        return false;
    }
    settle_admission();
    stream_.method = std::move(method);
    stream_.accept_from(pair);
    base::log::info("server connected", {{"server", pair.first},
                                         {"for", pair.second},
                                         {"direction", "incoming"},
                                         {"by", stream_.method},
                                         {"address", stream_.transport().peer_address()}});
    return true;
}

void Incoming::announce(const DomainPair& pair) {
    // Another domain of the same server, whose home is elsewhere.
    if (&stream_.shard().home_of(*xmpp::Jid::parse(pair.first)) != &stream_.shard()) return;
    RemoteDomain& remote = stream_.federation().remote(pair.first);
    if (both_ways_) {
        if (stream_.outbound().empty()) stream_.await_management();
        stream_.may_send({pair.second, pair.first});
        remote.line_ready(pair.second, stream_);
    }
    remote.seen();
}

}  // namespace parlance::server::s2s
