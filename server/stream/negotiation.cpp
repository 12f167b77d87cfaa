#include "server/stream/negotiation.h"

#include <algorithm>

#include "base/assert.h"
#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/login.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/registry.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

// RFC 6120 §6.4.5 asks for between 2 and 5 attempts at a password.
constexpr int kPasswords = 5;
// Attempts that fail before any password matters cost an attacker nothing and tell nothing, and
// there are clients that walk through every mechanism offered (the six of SCRAM, then PLAIN)
// because they know no channel binding of TLS 1.3.
constexpr int kFailures = 10;

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
    return mechanism_ ? mechanism_->username() + "@" + host_->domain() : "";
}

bool Negotiation::secure() const {
    return stream_.transport().tls() != nullptr;
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
    }
    host_ = host;
    if (!header.lang.empty()) lang_ = header.lang;
    send_features();
}

xmpp::sasl::Offer Negotiation::offer() const {
    const Config& config = stream_.shard().config();
    xmpp::sasl::ChannelBindings bindings;
    if (const net::TlsFacts* tls = stream_.transport().tls()) {
        bindings = xmpp::sasl::ChannelBindings(tls->exporter, tls->end_point);
    }
    bool must_encrypt = config.tls.required && !secure();
    xmpp::sasl::Offer all = xmpp::sasl::make_offer(
        xmpp::sasl::Policy(
            {xmpp::sasl::Hash::sha512, xmpp::sasl::Hash::sha256, xmpp::sasl::Hash::sha1}, true),
        bindings, secure());
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

void Negotiation::send_features() {
    const Config& config = stream_.shard().config();
    const Registry& registry = host_->registry();
    std::string out = "<stream:features>";
    if (authenticated()) {
        out += "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
        // RFC 3921 clients ask for a session; RFC 6121 appendix E makes that a no-op.
        out += "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'><optional/></session>";
        out += "<sm xmlns='urn:xmpp:sm:3'/><csi xmlns='urn:xmpp:csi:0'/>";
        out += registry.stream_features();
        out += limits_feature(config.limits, config.limits.stanza_bytes);
    } else {
        bool tls_possible = !config.tls.certificate.empty();
        if (!secure() && tls_possible) {
            out += "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'>";
            if (config.tls.required) out += "<required/>";
            out += "</starttls>";
        }
        xmpp::sasl::Offer offered = offer();
        if (!offered.mechanisms.empty()) {
            out += "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>";
            for (auto name : offered.mechanisms) {
                out += "<mechanism>" + std::string(name) + "</mechanism>";
            }
            out += "</mechanisms>";
            if (!offered.channel_bindings.empty()) {
                out += "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>";
                for (auto type : offered.channel_bindings) {
                    out += "<channel-binding type='" + std::string(type) + "'/>";
                }
                out += "</sasl-channel-binding>";
            }
            out += registry.stranger_stream_features();
        }
        out += limits_feature(config.limits, config.limits.stanza_bytes_unauthenticated);
    }
    out += "</stream:features>";
    stream_.write(out);
}

void Negotiation::on_element(xmpp::Document element) {
    const xmpp::Element& root = element.root();
    if (root.ns() == xmpp::ns::tls && root.name() == "starttls") return on_starttls();
    if (root.ns() == xmpp::ns::sasl && !authenticated()) {
        if (root.name() == "auth") return on_auth(root);
        if (root.name() == "response") return on_response(root);
        if (root.name() == "abort") return fail(xmpp::sasl::Condition::aborted);
    }
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
    C2sStream::resume_management(stream_, user_, element.attr("previd"), *h);
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

void Negotiation::on_auth(const xmpp::Element& auth) {
    using xmpp::sasl::Condition;
    Shard& shard = stream_.shard();
    const Config& config = shard.config();
    if (mechanism_) return fail(Condition::malformed_request);
    if (config.tls.required && !secure()) return fail(Condition::encryption_required);
    xmpp::sasl::ChannelBindings bindings;
    if (const net::TlsFacts* tls = stream_.transport().tls()) {
        bindings = xmpp::sasl::ChannelBindings(tls->exporter, tls->end_point);
    }
    auto made = xmpp::sasl::make_mechanism(
        auth.attr("mechanism"),
        xmpp::sasl::Context(host_->domain(), offer(), std::move(bindings),
                            shard.environment().random, shard.server_secret(),
                            static_cast<int>(config.sasl.iterations)));
    if (!made.ok()) return fail(made.error());
    mechanism_ = std::move(made.value());
    password_tried_ = false;
    on_response(auth);
}

void Negotiation::on_response(const xmpp::Element& response) {
    using xmpp::sasl::Condition;
    if (!mechanism_) return fail(Condition::malformed_request);
    std::string text = response.text();
    std::string data;
    // "=" stands for an empty initial response (RFC 6120 §6.4.2).
    if (!text.empty() && text != "=") {
        auto decoded = xmpp::base64_decode(text);
        if (!decoded) return fail(Condition::incorrect_encoding);
        data = std::move(*decoded);
    }
    take_step(mechanism_->step(data));
}

void Negotiation::take_step(xmpp::sasl::Step step) {
    namespace sasl = xmpp::sasl;
    Shard& shard = stream_.shard();
    if (auto* challenge = std::get_if<sasl::Challenge>(&step)) {
        stream_.write("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" +
                      xmpp::base64_encode(challenge->data) + "</challenge>");
    } else if (auto* need = std::get_if<sasl::NeedCredentials>(&step)) {
        stream_.suspend();
        host_->scope().spawn("login",
                             find_credentials(&shard, stream_.id(), host_->domain(), need->username,
                                              need->hash, stream_.transport().peer_address()));
    } else if (auto* check = std::get_if<sasl::NeedPasswordCheck>(&step)) {
        stream_.suspend();
        host_->scope().spawn("login", check_password(&shard, stream_.id(), host_->domain(),
                                                     check->username, std::move(check->password),
                                                     stream_.transport().peer_address()));
    } else if (auto* success = std::get_if<sasl::Success>(&step)) {
        succeed(std::move(success->additional_data));
    } else {
        fail(std::get<sasl::Failure>(step).condition);
    }
}

void Negotiation::credentials_found(xmpp::sasl::Credentials credentials) {
    password_tried_ = true;
    take_step(mechanism_->credentials(std::move(credentials)));
    // Success has resumed the stream itself, and what followed may have suspended it again.
    if (!authenticated()) stream_.resume();
}

void Negotiation::password_checked(std::optional<xmpp::sasl::Condition> refusal) {
    password_tried_ = true;
    take_step(mechanism_->password_checked(refusal));
    if (!authenticated()) stream_.resume();
}

void Negotiation::fail(xmpp::sasl::Condition condition) {
    Shard& shard = stream_.shard();
    std::string name(xmpp::sasl::condition_name(condition));
    std::string account = this->account();
    base::log::info("login failed", {{"stream", stream_.stream_id()},
                                     {"jid", account},
                                     {"address", stream_.transport().peer_address()},
                                     {"reason", name}});
    if (condition == xmpp::sasl::Condition::not_authorized && password_tried_) {
        ++wrong_passwords_;
        shard.admission().login_failed(account, stream_.transport().peer_address(),
                                       shard.environment().clock.monotonic_us());
    }
    mechanism_.reset();
    stream_.write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><" + name + "/></failure>");
    if (++failures_ >= kFailures || wrong_passwords_ >= kPasswords) {
        stream_.close(xmpp::StreamError(xmpp::StreamCondition::policy_violation,
                                        "too many failed attempts to log in"));
    }
}

void Negotiation::succeed(std::optional<std::string> additional_data) {
    Shard& shard = stream_.shard();
    auto user = xmpp::Jid::from_parts(mechanism_->username(), host_->domain(), "");
    mechanism_.reset();
    if (!user) return fail(xmpp::sasl::Condition::not_authorized);
    shard.admission().login_succeeded(user->full());
    Handover handover;
    handover.user = std::move(*user);
    handover.success_data = std::move(additional_data);
    handover.lang = lang_;
    handover.rest = stream_.take_rest();
    Shard& home = shard.home_of(handover.user);
    if (&home == &shard) return continue_from(handover);
    settle_admission();
    handover.transport = stream_.detach();
    shard.retire(stream_.id());
    home.environment().executor.post(
        [&home, handover = std::move(handover)]() mutable { home.take_over(std::move(handover)); });
}

void Negotiation::continue_from(const Handover& handover) {
    settle_admission();
    user_ = handover.user;
    host_ = stream_.shard().find_host(user_.domain());
    lang_ = handover.lang;
    stream_.transport().forget_channel_bindings();
    std::string out = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
    if (handover.success_data) {
        // Empty data is "=", no data is an empty element (RFC 6120 §6.4.6).
        out += ">";
        out += handover.success_data->empty() ? "=" : xmpp::base64_encode(*handover.success_data);
        out += "</success>";
    } else {
        out += "/>";
    }
    stream_.write(out);
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
    on_bind(iq);
}

void Negotiation::on_bind(const xmpp::Element& iq) {
    Shard& shard = stream_.shard();
    const xmpp::Element* bind = iq.child("bind", xmpp::ns::bind);
    std::string resource = bind->child_text("resource", xmpp::ns::bind);
    std::string iq_id(iq.attr("id"));
    stream_.suspend();
    entity::User* user = shard.activate(user_);
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
    host_->scope().spawn(
        "stranger iq",
        answer_stranger(&stream_.shard(), stream_.id(), handler,
                        IqRequest(std::move(*stanza), false),
                        StrangerFacts(stream_.transport().peer_address(), secure())));
}

void Negotiation::stranger_answered(const xmpp::Stanza& answer) {
    stream_.send(answer);
    stream_.resume();
}

std::string Negotiation::new_resource() const {
    return stream_.shard().environment().random.hex(8);
}

void Negotiation::refuse_bind(const xmpp::Stanza& answer, Outcome& outcome) {
    outcome.run([shard = &stream_.shard(), id = stream_.id(), answer] {
        send_and_resume(*shard, id, answer);
    });
}

void Negotiation::take_the_place_of(entity::Session& old, Outcome& outcome) {
    // Later: what the old session leaves behind is for the one that is being made.
    old.link().close_soon(xmpp::StreamError(xmpp::StreamCondition::conflict));
    old.user().remove_session(old, outcome);
}

// Sessions whose clients have not come back do not keep anybody out.
bool Negotiation::end_oldest_hibernating(entity::User& user, Outcome& outcome) {
    for (const auto& session : user.sessions()) {
        if (!session->link().hibernating()) continue;
        take_the_place_of(*session, outcome);
        return true;
    }
    return false;
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
    auto full = user_.with_resource(resource.empty() ? new_resource() : resource);
    xmpp::Document request = xmpp::new_stanza(xmpp::StanzaKind::iq, "set", iq_id);
    auto asked = xmpp::Stanza::make(std::move(request), xmpp::Jid(), xmpp::Jid());
    if (!full) return refuse_bind(asked->error_reply(xmpp::Condition::bad_request), outcome);
    if (entity::Session* old = user.session(full->resource())) {
        using Conflict = SessionsConfig::ResourceConflict;
        switch (shard.config().sessions.resource_conflict) {
            case Conflict::replace: {
                take_the_place_of(*old, outcome);
                break;
            }
            case Conflict::refuse: {
                // Nobody is there who could be refused for.
                if (old->link().hibernating()) {
                    take_the_place_of(*old, outcome);
                    break;
                }
                // The type is that of RFC 6120 §7.7.2.2: another resource will do.
                xmpp::StanzaError conflict(xmpp::Condition::conflict, xmpp::ErrorType::modify);
                return refuse_bind(asked->error_reply(conflict), outcome);
            }
            case Conflict::rename:
                full = user_.with_resource(new_resource());
                PARLANCE_ASSERT(full);
                break;
        }
    }
    bool full_house = user.sessions().size() >= shard.config().limits.resources_per_user;
    if (full_house && !end_oldest_hibernating(user, outcome)) {
        return refuse_bind(asked->error_reply(xmpp::Condition::resource_constraint), outcome);
    }
    entity::Session& session = user.add_session(*full, stream_);
    xmpp::Document result("bind", xmpp::ns::bind);
    result->add_text_child("jid", full->full());
    outcome.emit(session.id(), asked->result_reply(result));
    user.host().registry().session_bound(session, outcome);
    stream_.bound(user, session, lang_);
}

}  // namespace parlance::server::stream
