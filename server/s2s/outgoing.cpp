#include "server/s2s/outgoing.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/log.h"
#include "server/s2s/authority.h"
#include "server/s2s/kept_streams.h"
#include "server/s2s/policy.h"
#include "server/s2s/targets.h"
#include "server/s2s/trust.h"
#include "server/shard.h"
#include "xmpp/base64.h"
#include "xmpp/domain_name.h"
#include "xmpp/namespaces.h"

namespace parlance::server::s2s {

namespace {

namespace dialback = xmpp::dialback;
using xmpp::Condition;
using xmpp::StreamCondition;
using xmpp::StreamError;

// What the other server says of our key, in the words of an operator.
Failure refusal(const std::string& condition) {
    // Reasons that pass: it could not ask us at present.
    bool passing = condition == "remote-server-timeout" || condition == "remote-server-not-found" ||
                   condition == "remote-connection-failed" || condition == "resource-constraint" ||
                   condition == "internal-server-error";
    return Failure(Condition::remote_server_timeout, !passing,
                   "the other server does not let us send: " + condition);
}

// With its stream error, if it has sent one.
Failure ended_before_use(const std::string& condition, std::string why) {
    if (condition == "host-unknown" || condition == "host-gone") {
        return Failure(Condition::remote_server_not_found, true, std::move(why));
    }
    bool refused = condition == "policy-violation" || condition == "not-authorized";
    return Failure(refused ? Condition::forbidden : Condition::remote_server_timeout, refused,
                   std::move(why));
}

bool offers_external(const xmpp::Element& features) {
    const xmpp::Element* mechanisms = features.child("mechanisms", xmpp::ns::sasl);
    if (mechanisms == nullptr) return false;
    for (const xmpp::Element& each : mechanisms->children()) {
        if (each.text() == "EXTERNAL") return true;
    }
    return false;
}

}  // namespace

Outgoing::Outgoing(S2sStream& stream, std::string remote, std::string ours, Reached reached)
    : stream_(stream),
      remote_(std::move(remote)),
      ours_(std::move(ours)),
      reached_(std::move(reached)) {}

void Outgoing::begin() {
    if (!reached_.direct_tls) return open_stream();
    state_ = State::tls;
    stream_.connect_tls(tls_options(true));
}

net::TlsClientOptions Outgoing::tls_options(bool direct) const {
    net::TlsClientOptions options;
    // RFC 6066 §3: a host name in ASCII, and no address.
    options.server_name = service_names(remote_) ? xmpp::domain_to_ascii(remote_).value_or("") : "";
    if (direct) options.alpn = {"xmpp-server"};
    options.local_domain = ours_;
    return options;
}

void Outgoing::open_stream() {
    state_ = State::header;
    stream_.open_stream(ours_, remote_, {});
}

void Outgoing::on_tls_ready() {
    const net::PeerCertificate* shown = stream_.transport().peer_certificate();
    Trust trust = judge(shown, remote_, reached_.host, reached_.tlsa);
    const S2sConfig& config = stream_.shard().config().s2s;
    // RFC 7711 §6: what DNSSEC refutes stays refuted. Where dialback will do, nobody has to wait
    // for a web server.
    bool ask = shown != nullptr && !trust.good() && !trust.refuted && config.posh &&
               Policy(config).needs_certificate(remote_);
    if (ask) return ask_the_web(std::move(trust.problem));
    go_on_trusting(trust);
}

void Outgoing::ask_the_web(std::string problem) {
    Federation& federation = stream_.federation();
    federation.posh().look_up(
        remote_, PoshLookup::Asker::we,
        [home = &federation, id = stream_.id(), problem](const posh::Findings& findings) {
            S2sStream* stream = home->streams().find(id);
            if (stream == nullptr || stream->closed()) return;
            auto& self = static_cast<Outgoing&>(stream->negotiation());
            Trust trust = judge_by_web(stream->transport().peer_certificate(), findings);
            if (!trust.good()) trust.problem = problem + "; " + trust.problem;
            self.go_on_trusting(trust);
        });
}

void Outgoing::go_on_trusting(const Trust& trust) {
    certified_ = trust.good();
    stream_.method = trust.method();
    bool needed = Policy(stream_.shard().config().s2s).needs_certificate(remote_);
    if (!certified_ && (needed || trust.refuted)) {
        // What waits goes on waiting as long as it is not known what the certificate is worth.
        return give_up(
            Failure(trust.passing ? Condition::remote_server_timeout : Condition::policy_violation,
                    !trust.passing, "its certificate is not accepted: " + trust.problem));
    }
    open_stream();
    send_ahead();
}

void Outgoing::on_header(const xmpp::StreamHeader& header) {
    // RFC 6120 §4.2: ours comes first, and it has not gone before it is known who that is.
    if (state_ == State::tls) return stream_.close(StreamError(StreamCondition::policy_violation));
    if (header.content_ns != xmpp::ns::server) {
        return stream_.close(StreamError(StreamCondition::invalid_namespace));
    }
    stream_id_ = header.id;
    state_ = State::features;
    // RFC 6120 §4.7.5: an old server has no features, and knows dialback only.
    if (!header.version.empty() && header.version.front() != '0') return;
    if (!stream_.secure() && Policy(stream_.shard().config().s2s).needs_tls(remote_)) {
        return give_up(Failure(Condition::policy_violation, true, "it does not offer encryption"));
    }
    dialback_ = true;
    if (ahead_) return start_over("it has become an old server");
    become_open();
}

void Outgoing::on_element(xmpp::Document element) {
    const xmpp::Element& root = element.root();
    if (root.is("features", xmpp::ns::streams) && state_ == State::features) {
        return on_features(root);
    }
    if (root.ns() == xmpp::ns::tls && state_ == State::starttls) {
        if (root.name() == "proceed") {
            state_ = State::tls;
            return stream_.connect_tls(tls_options(false));
        }
        return give_up(Failure(Condition::remote_server_timeout, false, "it refuses STARTTLS"));
    }
    if (root.ns() == xmpp::ns::sasl && state_ == State::sasl) return on_sasl(root);
    if (root.ns() == xmpp::ns::sasl2 && state_ == State::sasl) return on_sasl2(root);
    if (root.ns() == xmpp::ns::dialback) return on_dialback(root);
    stream_.close(StreamError(StreamCondition::unsupported_stanza_type));
}

void Outgoing::on_features(const xmpp::Element& features) {
    const Config& config = stream_.shard().config();
    if (!stream_.secure()) {
        if (features.has_child("starttls", xmpp::ns::tls)) {
            state_ = State::starttls;
            return stream_.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        }
        if (Policy(config.s2s).needs_tls(remote_)) {
            return give_up(
                Failure(Condition::policy_violation, true, "it does not offer encryption"));
        }
    }
    bool presentable = stream_.secure() && !config.tls.certificate.empty();
    external_ = presentable && offers_external(features);
    sasl2_ = presentable && offers_sasl2(features);
    const xmpp::Element* feature = features.child("dialback", xmpp::ns::dialback_feature);
    dialback_ = feature != nullptr;
    // Where there is nothing else it is worth another try.
    if (sasl2_ && (external_ || dialback_) && leaves_sasl2_aside()) sasl2_ = false;
    errors_ = dialback_ && feature->has_child("errors", xmpp::ns::dialback_feature);
    bidi_ = features.has_child("bidi", xmpp::ns::bidi_feature);
    management_ = features.has_child("sm", xmpp::ns::stream_management);
    if (stream_.secure() && !authenticated_) return on_offer(features);
    become_open();
}

void Outgoing::become_open() {
    state_ = State::open;
    in_sasl2_ = false;
    if (authenticated_) ready(ours_);
    remote().stream_open(*this, !std::exchange(opened_, true));
}

bool Outgoing::ask_for(const std::string& ours) {
    if (!open() || asked_.contains(ours)) return asked_.contains(ours);
    bool fresh =
        !authenticated_ && asked_.empty() && verifications_.empty() && stream_.outbound().empty();
    bool external = (external_ || sasl2_) && !external_failed_ && fresh && ours == ours_;
    if (!external && !dialback_) return false;
    if (bidi_ && !bidi_asked_ && !authenticated_ && asked_.empty()) {
        bidi_asked_ = true;
        stream_.write("<bidi xmlns='urn:xmpp:bidi'/>");
    }
    asked_[ours] = stream_.shard().environment().clock.monotonic_us();
    if (!external) {
        ask_by_dialback(ours, remote_);
        return true;
    }
    state_ = State::sasl;
    if (sasl2_) {
        authenticate_by_sasl2();
        return true;
    }
    stream_.write("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>" +
                  xmpp::base64_encode(ours_) + "</auth>");
    return true;
}

void Outgoing::ask_by_dialback(const std::string& ours, const std::string& theirs) {
    std::string key = dialback::key(stream_.shard().server_secret(), theirs, ours, stream_id_);
    stream_.write(dialback::result_request(ours, theirs, key));
}

void Outgoing::on_sasl(const xmpp::Element& element) {
    if (element.name() == "success") {
        authenticated_ = true;
        asked_.erase(ours_);
        stream_.restart();
        return open_stream();
    }
    if (element.name() != "failure") {
        return stream_.close(StreamError(StreamCondition::unsupported_stanza_type));
    }
    external_refused(element);
}

void Outgoing::external_refused(const xmpp::Element& failure) {
    external_failed_ = true;
    state_ = State::open;
    if (dialback_) return ask_by_dialback(ours_, remote_);
    const xmpp::Element* condition = failure.first_child();
    asked_.erase(ours_);
    give_up(Failure(Condition::remote_server_timeout, false,
                    "it does not accept our certificate: " +
                        std::string(condition != nullptr ? condition->name() : "no reason")));
}

void Outgoing::ready(const std::string& ours) {
    asked_.erase(ours);
    stream_.may_send({ours, remote_});
    if (bidi_asked_) stream_.accept_from({remote_, ours});
    manage(ours);
    base::log::info("server connected", {{"server", remote_},
                                         {"for", ours},
                                         {"direction", "outgoing"},
                                         {"by", authenticated_ ? "certificate" : "dialback"},
                                         {"trust", stream_.method},
                                         {"address", stream_.transport().peer_address()}});
    remote().line_ready(ours, stream_);
}

// Stream management (XEP-0198), with the domain `ours` ready: anew, or where a broken stream ended.
// For that the domain has to be shown that the broken one was for; until then nothing is sent.
void Outgoing::manage(const std::string& ours) {
    if (stream_.managed()) return;
    KeptStreams& streams = stream_.federation().kept();
    KeptStream* kept = streams.to_resume(header_pair());
    if (!management_) {
        if (kept != nullptr) streams.release(*kept, 0, false, "the connection was lost");
    } else if (kept == nullptr) {
        if (!stream_.held_back()) stream_.enable_management();
    } else if (ours == ours_) {
        stream_.resume(*kept);
    } else {
        stream_.hold_back();
    }
}

void Outgoing::not_ready(const std::string& ours, const Failure& failure) {
    asked_.erase(ours);
    remote().line_failed(ours, failure);
    bool others = !asked_.empty() || !stream_.outbound().empty();
    if (ours != ours_ || !others) return;
    // They cannot wait for that one.
    KeptStreams& streams = stream_.federation().kept();
    if (KeptStream* kept = streams.to_resume(header_pair())) {
        streams.release(*kept, 0, false, failure.why);
    }
    if (stream_.held_back()) stream_.cannot_resume();
}

void Outgoing::on_dialback(const xmpp::Element& element) {
    auto packet = dialback::parse(element);
    if (!packet) return stream_.close(packet.error());
    bool request = packet->type == dialback::Type::request;
    if (!request && packet->kind == dialback::Kind::result) return on_result(*packet);
    if (!request) return on_verified(*packet);
    if (packet->kind == dialback::Kind::verify) return answer_as_authority(stream_, *packet);
    // XEP-0288 §2: the other side wants to use this stream for another of its domains.
    const net::PeerCertificate* shown = stream_.transport().peer_certificate();
    bool certified = shown != nullptr && shown->trusted && is_for(*shown, packet->from);
    bool served = stream_.federation().serves(packet->to);
    if (!bidi_asked_ || !certified || !served ||
        !Policy(stream_.shard().config().s2s).allows(packet->from)) {
        Condition why = served ? Condition::not_authorized : Condition::item_not_found;
        return stream_.write(dialback::answer(*packet, why));
    }
    stream_.accept_from({packet->from, packet->to});
    stream_.write(dialback::answer(*packet, true));
}

void Outgoing::on_result(const dialback::Packet& answer) {
    // XEP-0220 §3.1: only what has been asked is answered.
    if (answer.from != remote_) return on_guest_result(answer);
    if (!asked_.contains(answer.to)) return;
    switch (answer.type) {
        case dialback::Type::valid:
            return ready(answer.to);
        case dialback::Type::invalid:
            return not_ready(answer.to, Failure(Condition::internal_server_error, true,
                                                "the other server finds our dialback key invalid"));
        case dialback::Type::error:
        case dialback::Type::request:
            return not_ready(answer.to, refusal(answer.condition));
    }
}

void Outgoing::verify(const dialback::Packet& request, base::Callback<void(KeyVerdict)> done) {
    stream_.write(dialback::verify_request(request.to, request.from, request.id, request.key));
    verifications_.push_back(
        {request, std::move(done), stream_.shard().environment().clock.monotonic_us()});
}

void Outgoing::on_verified(const dialback::Packet& answer) {
    auto place = std::find_if(
        verifications_.begin(), verifications_.end(), [&answer](const Verification& each) {
            return each.request.from == answer.from && each.request.to == answer.to &&
                   each.request.id == answer.id;
        });
    if (place == verifications_.end()) return;
    base::Callback<void(KeyVerdict)> done = std::move(place->done);
    verifications_.erase(place);
    switch (answer.type) {
        case dialback::Type::valid:
            return done(KeyVerdict::valid);
        case dialback::Type::invalid:
            return done(KeyVerdict::invalid);
        case dialback::Type::error:
        case dialback::Type::request:
            return done(answer.condition == "item-not-found" ? KeyVerdict::unknown_domain
                                                             : KeyVerdict::unreachable);
    }
}

void Outgoing::on_tick(std::int64_t now_us) {
    std::erase_if(verifications_, [now_us](Verification& each) {
        if (now_us - each.since_us <= kAnswerUs) return false;
        each.done(KeyVerdict::unreachable);
        return true;
    });
    for (const auto& [ours, since_us] : asked_) {
        if (now_us - since_us <= kAnswerUs) continue;
        return stream_.close(StreamError(StreamCondition::connection_timeout),
                             "it does not answer dialback");
    }
    check_guests(now_us);
}

void Outgoing::give_up(const Failure& failure) {
    gave_up_ = true;
    RemoteDomain& remote = this->remote();
    stream_.end(failure.why);
    remote.connection_failed(failure);
}

void Outgoing::on_end(std::string_view reason) {
    base::log::info(
        "server disconnected",
        {{"server", remote_}, {"direction", "outgoing"}, {"reason", std::string(reason)}});
    for (Verification& each : std::exchange(verifications_, {})) {
        each.done(KeyVerdict::unreachable);
    }
    remote().forget_stream(stream_.id());
    leave_guests(reason);
    if (gave_up_) return;
    if (ahead_ && !authenticated_) return start_over(std::string(reason));
    bool working = state_ == State::open && asked_.empty();
    if (working) return;
    Failure failure = ended_before_use(stream_.peer_condition(), std::string(reason));
    if (in_sasl2_ && !failure.lasting) sasl2_led_nowhere();
    remote().connection_failed(failure);
}

}  // namespace parlance::server::s2s
