#include "server/stream/negotiation.h"

#include <algorithm>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/binding.h"
#include "server/stream/fast.h"
#include "server/stream/login.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hashed_token.h"
#include "xmpp/sasl/registry.h"

namespace parlance::server::stream {

namespace {

std::string limits_feature(const LimitsConfig& limits, std::size_t stanza_bytes) {
    std::string out = "<limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>";
    out += std::to_string(stanza_bytes);
    out += "</max-bytes>";
    if (limits.idle_timeout_us > 0) {
        out += "<idle-seconds>" +
               std::to_string((limits.idle_timeout_us + limits.ping_timeout_us) / base::kSecondUs) +
               "</idle-seconds>";
    }
    return out + "</limits>";
}

}  // namespace

Negotiation::Negotiation(C2sStream& stream)
    : stream_(stream), id_(stream.shard().negotiations().add(this)) {}

Negotiation::~Negotiation() {
    settle_admission();
    stream_.shard().negotiations().remove(id_);
}

void Negotiation::settle_admission() {
    if (std::exchange(admission_open_, false)) {
        stream_.shard().admission().settled(stream_.transport().peer_address());
    }
}

void Negotiation::abandoned() {
    settle_admission();
}

std::string Negotiation::account() const {
    if (authenticated()) return user_.full();
    if (!sasl2_.user().empty()) return sasl2_.user().full();
    return authentication_.under_way() ? authentication_.username() + "@" + host_->domain() : "";
}

bool Negotiation::secure() const {
    return stream_.transport().tls() != nullptr;
}

bool Negotiation::replayable() const {
    return !authenticated() && stream_.transport().early_data();
}

void Negotiation::on_header(const xmpp::StreamHeader& header) {
    using xmpp::StreamCondition;
    Shard& shard = stream_.shard();
    auto to = xmpp::Jid::parse(header.to);
    entity::Host* host = to && to->is_domain() ? shard.find_host(to->domain()) : nullptr;
    stream_.open_stream(host != nullptr ? host->domain() : shard.hosts().front()->domain(),
                        header.from);
    if (header.content_ns != xmpp::ns::client) {
        return stream_.close(xmpp::StreamError(StreamCondition::invalid_namespace));
    }
    if (header.to.empty()) {
        return stream_.close(xmpp::StreamError(StreamCondition::improper_addressing));
    }
    if (host == nullptr || (host_ != nullptr && host != host_)) {
        // After authentication the stream stays with its host.
        return stream_.close(xmpp::StreamError(StreamCondition::host_unknown));
    }
    // RFC 6120 §4.7.5: nothing below 1.0 is spoken.
    if (header.version.empty() || header.version.front() == '0') {
        return stream_.close(xmpp::StreamError(StreamCondition::unsupported_version));
    }
    if (!header.from.empty()) {
        auto from = xmpp::Jid::parse(header.from);
        bool good =
            from && from->has_local() && (!authenticated() || from->bare_view() == user_.full());
        if (!good) return stream_.close(xmpp::StreamError(StreamCondition::invalid_from));
        client_address_ = from->bare_view();
    }
    host_ = host;
    if (!header.lang.empty()) lang_ = header.lang;
    stream_.write(authenticated() ? features(false) : stranger_features());
}

xmpp::sasl::ChannelBindings Negotiation::channel_bindings() const {
    const net::TlsFacts* tls = stream_.transport().tls();
    if (tls == nullptr) return {};
    return {tls->exporter, tls->end_point};
}

xmpp::sasl::Offer Negotiation::offer() const {
    const Config& config = stream_.shard().config();
    bool must_encrypt = config.tls.required && !secure();
    xmpp::sasl::Offer all = xmpp::sasl::make_offer(
        xmpp::sasl::Policy(
            {xmpp::sasl::Hash::sha512, xmpp::sasl::Hash::sha256, xmpp::sasl::Hash::sha1}, true),
        channel_bindings(), secure());
    xmpp::sasl::Offer allowed = all;
    allowed.mechanisms.clear();
    if (must_encrypt) return allowed;
    // What the operator lists, in that order, as far as this stream can have it.
    for (const std::string& name : config.sasl.mechanisms) {
        auto place = std::find(all.mechanisms.begin(), all.mechanisms.end(), name);
        if (place != all.mechanisms.end()) allowed.mechanisms.push_back(*place);
    }
    return allowed;
}

bool Negotiation::offers_token(std::string_view mechanism) const {
    if (stream_.shard().config().sasl.token_lifetime_us == 0) return false;
    auto names = xmpp::sasl::HashedToken::names(channel_bindings());
    return std::find(names.begin(), names.end(), mechanism) != names.end();
}

std::string Negotiation::features(bool bound) const {
    const LimitsConfig& limits = stream_.shard().config().limits;
    std::string out = "<stream:features>";
    if (!bound) {
        out += "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
        // RFC 3921 clients ask for a session; RFC 6121 appendix E makes that a no-op.
        out += "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'><optional/></session>";
    }
    out += "<sm xmlns='urn:xmpp:sm:3'/><csi xmlns='urn:xmpp:csi:0'/>";
    out += host_->registry().stream_features();
    out += limits_feature(limits, limits.stanza_bytes);
    return out + "</stream:features>";
}

std::string Negotiation::stranger_features() const {
    std::string elements = stranger_elements();
    bool pipelining = secure() && !offer().mechanisms.empty();
    return "<stream:features>" + elements +
           (pipelining ? Sasl2::config_version_feature(elements) : "") + "</stream:features>";
}

std::string Negotiation::stranger_elements() const {
    const Config& config = stream_.shard().config();
    const Registry& registry = host_->registry();
    std::string out;
    bool tls_possible = !config.tls.certificate.empty();
    if (!secure() && tls_possible) {
        out += "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'>";
        if (config.tls.required) out += "<required/>";
        out += "</starttls>";
    }
    xmpp::sasl::Offer offered = offer();
    if (!offered.mechanisms.empty()) {
        out += Sasl1::feature(offered);
        if (secure()) {
            bool early_data = stream_.transport().tls()->early_data;
            out += Sasl2::feature(offered, registry,
                                  fast_feature(config.sasl, channel_bindings(), early_data));
        }
        if (!offered.channel_bindings.empty()) {
            out += "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>";
            for (auto type : offered.channel_bindings) {
                out += "<channel-binding type='" + std::string(type) + "'/>";
            }
            out += "</sasl-channel-binding>";
        }
        out += registry.stranger_stream_features();
    }
    return out + limits_feature(config.limits, config.limits.stanza_bytes_unauthenticated);
}

void Negotiation::on_element(xmpp::Document element) {
    const xmpp::Element& root = element.root();
    if (sasl2_.under_way() || (root.ns() == xmpp::ns::sasl2 && !authenticated())) {
        return sasl2_.on_element(root);
    }
    // XEP-0388 §3: early data may be a copy. Nothing in it counts but what FAST protects against
    // that, and what follows that.
    if (replayable()) {
        return stream_.close(xmpp::StreamError(xmpp::StreamCondition::policy_violation,
                                               "out of place in TLS early data"));
    }
    if (root.ns() == xmpp::ns::tls && root.name() == "starttls") return on_starttls();
    if (root.ns() == xmpp::ns::sasl && !authenticated() && sasl1_.on_element(root)) return;
    if (root.is("iq", xmpp::ns::client)) return on_iq(std::move(element));
    if (root.ns() == xmpp::ns::stream_management) return on_management(root);
    // RFC 6120 §4.3.2 and §7.1: nothing else before the resource is bound.
    bool stanza =
        root.ns() == xmpp::ns::client && (root.name() == "message" || root.name() == "presence");
    stream_.close(xmpp::StreamError(stanza ? xmpp::StreamCondition::not_authorized
                                           : xmpp::StreamCondition::unsupported_stanza_type));
}

// XEP-0198: before a resource is bound, nothing but resuming an earlier session.
void Negotiation::on_management(const xmpp::Element& element) {
    if (!authenticated() || element.name() != "resume") {
        return stream_.write(management_failed(xmpp::Condition::unexpected_request));
    }
    auto h = parse_h(element);
    if (!h) return stream_.write(management_failed(xmpp::Condition::bad_request));
    stream_.suspend();
    C2sStream::resume_management(stream_, user_, element.attr("previd"), *h);
}

void Negotiation::resumption_failed(xmpp::Condition condition,
                                    std::optional<std::uint32_t> handled) {
    if (sasl2_login_ && sasl2_login_->in_progress()) {
        return sasl2_login_->resumption_failed(condition, handled);
    }
    stream_.write(management_failed(condition, handled));
    stream_.resume();
}

std::string Negotiation::resumed(std::string element) const {
    if (sasl2_login_ && sasl2_login_->in_progress()) return sasl2_login_->resumed(element);
    return element;
}

void Negotiation::on_starttls() {
    const Config& config = stream_.shard().config();
    if (secure() || authenticated() || config.tls.certificate.empty()) {
        stream_.write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");
        return stream_.close_now("starttls out of place");
    }
    stream_.write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    // What was sent in the clear behind <starttls/> is dropped with the parser (RFC 6120
    // §5.4.3.3): it could have been put there by anybody.
    stream_.start_tls();
}

void Negotiation::go_home(xmpp::Jid user, std::optional<std::string> additional_data,
                          std::unique_ptr<Sasl2Request> sasl2) {
    Shard& shard = stream_.shard();
    Handover handover;
    handover.user = std::move(user);
    handover.success_data = std::move(additional_data);
    handover.lang = lang_;
    handover.sasl2 = std::move(sasl2);
    Shard& home = shard.home_of(handover.user);
    if (!handover.sasl2) handover.rest = stream_.take_rest();
    if (&home == &shard) return continue_from(std::move(handover));
    settle_admission();
    if (handover.sasl2) stream_.leave_with(handover);
    handover.transport = stream_.detach();
    shard.retire(stream_.id());
    home.environment().executor.post(
        [&home, handover = std::move(handover)]() mutable { home.take_over(std::move(handover)); });
}

void Negotiation::continue_from(Handover handover) {
    settle_admission();
    user_ = std::move(handover.user);
    host_ = stream_.shard().find_host(user_.domain());
    if (host_ == nullptr) {
        // It is not served any more.
        return stream_.close(xmpp::StreamError(xmpp::StreamCondition::host_gone));
    }
    lang_ = std::move(handover.lang);
    stream_.transport().forget_channel_bindings();
    if (handover.sasl2) {
        stream_.suspend();
        sasl2_login_ = std::make_unique<Sasl2Login>(*this, std::move(handover.sasl2),
                                                    std::move(handover.success_data));
        return sasl2_login_->begin();
    }
    stream_.write(Sasl1::success_element(handover.success_data));
    stream_.restart(handover.rest);
    stream_.resume();
}

void Negotiation::on_iq(xmpp::Document element) {
    const xmpp::Element& iq = element.root();
    const xmpp::Element* payload = iq.first_child();
    if (!authenticated()) return on_stranger_iq(std::move(element));
    if (payload == nullptr || !payload->is("bind", xmpp::ns::bind) || iq.attr("type") != "set") {
        return stream_.close(xmpp::StreamError(xmpp::StreamCondition::not_authorized));
    }
    // RFC 6120 §8.2.3, as of any request.
    if (iq.attr("id").empty() || iq.child_count() != 1) {
        auto asked = xmpp::Stanza::make(std::move(element), xmpp::Jid(), xmpp::Jid());
        if (asked) stream_.send(asked->error_reply(xmpp::Condition::bad_request));
        return;
    }
    on_bind(iq);
}

void Negotiation::on_bind(const xmpp::Element& iq) {
    Shard& shard = stream_.shard();
    const xmpp::Element* bind = iq.child("bind", xmpp::ns::bind);
    std::string resource = bind->child_text("resource", xmpp::ns::bind);
    std::string iq_id(iq.attr("id"));
    entity::User* user = shard.activate(user_);
    if (user == nullptr) {
        return stream_.close(xmpp::StreamError(xmpp::StreamCondition::host_gone));
    }
    stream_.suspend();
    request_bind(shard, *user, stream_.id(), std::move(resource), std::move(iq_id), false);
}

void Negotiation::on_stranger_iq(xmpp::Document element) {
    const xmpp::Element& iq = element.root();
    const xmpp::Element* payload = iq.first_child();
    std::string_view type = iq.attr("type");
    bool request = (type == "get" || type == "set") && payload != nullptr;
    const StrangerIqHandler* handler =
        request ? host_->registry().find_stranger_iq(*payload) : nullptr;
    bool encrypted = secure() || !stream_.shard().config().tls.required;
    if (handler == nullptr || !encrypted) {
        return stream_.close(xmpp::StreamError(xmpp::StreamCondition::not_authorized));
    }
    auto stanza = xmpp::Stanza::make(std::move(element), xmpp::Jid(), host_->jid());
    if (!stanza) return stream_.close(xmpp::StreamError(xmpp::StreamCondition::bad_format));
    stream_.suspend();
    if (!stranger_memory_) stranger_memory_ = std::make_shared<StrangerMemory>();
    host_->scope().spawn(
        "stranger iq",
        answer_stranger(
            &stream_.shard(), stream_.id(), handler, IqRequest(std::move(*stanza), false),
            StrangerFacts(stream_.transport().peer_address(), secure(), stranger_memory_)));
}

void Negotiation::stranger_answered(const xmpp::Stanza& answer) {
    stream_.send(answer);
    stream_.resume();
}

void Negotiation::refuse_bind(const xmpp::Stanza& answer, Outcome& outcome) {
    outcome.run([shard = &stream_.shard(), id = stream_.id(), answer] {
        send_and_resume(*shard, id, answer);
    });
}

void Negotiation::bind_now(entity::User& user, const std::string& resource,
                           const std::string& iq_id, bool reloaded, Outcome& outcome) {
    Shard& shard = stream_.shard();
    if (!user.exists()) {
        if (!reloaded) {
            // Memory may say so because somebody wrote to the address before it was registered.
            user.reload();
            return request_bind(shard, user, stream_.id(), resource, iq_id, true);
        }
        return stream_.close(xmpp::StreamError(xmpp::StreamCondition::not_authorized));
    }
    xmpp::Document request = xmpp::new_stanza(xmpp::StanzaKind::iq, "set", iq_id);
    auto asked = xmpp::Stanza::make(std::move(request), xmpp::Jid(), xmpp::Jid());
    std::uint64_t client = sasl2_login_ ? sasl2_login_->client() : 0;
    auto made = make_session(stream_, user, resource.empty() ? new_resource(shard) : resource,
                             client, outcome);
    if (!made) return refuse_bind(asked->error_reply(made.error()), outcome);
    entity::Session& session = **made;
    xmpp::Document result("bind", xmpp::ns::bind);
    result->add_text_child("jid", session.jid().full());
    outcome.emit(session.id(), asked->result_reply(result));
    user.host().registry().session_bound(session, outcome);
    stream_.bound(user, session, lang_);
    stream_.end_negotiation();
}

}  // namespace parlance::server::stream
