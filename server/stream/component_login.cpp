#include "server/stream/component_login.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "base/log.h"
#include "server/shard.h"
#include "server/stream/component.h"
#include "server/stream/component_guard.h"
#include "server/stream/sasl1.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/sasl/registry.h"
#include "xmpp/sasl/scram_keys.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

namespace sasl = xmpp::sasl;
using xmpp::StreamCondition;
using xmpp::StreamError;

// RFC 6120 §6.4.5 asks for between 2 and 5.
constexpr int kAttempts = 5;

void append_if_set(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) xmpp::append_attribute(out, name, value);
}

// nullopt when it is not base64. "=" stands for empty data (RFC 6120 §6.4.2).
std::optional<std::string> sasl_data_of(const xmpp::Element& element) {
    std::string text = element.text();
    if (text.empty() || text == "=") return std::string();
    return xmpp::base64_decode(text);
}

}  // namespace

ComponentLogin::ComponentLogin(ComponentStream& stream) : stream_(stream) {}

bool ComponentLogin::secure() const {
    return stream_.transport().tls() != nullptr;
}

void ComponentLogin::on_header(const xmpp::StreamHeader& header) {
    stream_id_ = stream_.shard().environment().random.hex(16);
    from_.clear();
    host_.clear();
    auto to = xmpp::Jid::parse(header.to);
    bool known = to && to->is_domain() && stream_.shard().config().serves(to->domain());
    if (known) host_ = to->domain();
    auto from = xmpp::Jid::parse(header.from);
    if (from && from->is_domain()) from_ = from->full();
    stream_.open();
    if (header.content_ns != xmpp::ns::client) {
        return stream_.close(StreamError(StreamCondition::invalid_namespace));
    }
    if (header.to.empty()) return stream_.close(StreamError(StreamCondition::improper_addressing));
    if (!known) return stream_.close(StreamError(StreamCondition::host_unknown));
    if (!header.from.empty() && from_.empty()) {
        return stream_.close(StreamError(StreamCondition::invalid_from));
    }
    stream_.write(features());
}

std::string ComponentLogin::header() const {
    std::string out =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
        "xmlns:stream='http://etherx.jabber.org/streams'";
    append_if_set(out, "id", stream_id_);
    append_if_set(out, "from", host_);
    append_if_set(out, "to", from_);
    return out + " version='1.0' xml:lang='en'>";
}

sasl::ChannelBindings ComponentLogin::channel_bindings() const {
    const net::TlsFacts* tls = stream_.transport().tls();
    if (tls == nullptr) return {};
    return {tls->exporter, tls->end_point};
}

// As of clients: see Negotiation::offer().
sasl::Offer ComponentLogin::offer() const {
    const Config& config = stream_.shard().config();
    sasl::Offer all = sasl::make_offer(
        sasl::Policy({sasl::Hash::sha512, sasl::Hash::sha256, sasl::Hash::sha1}, true),
        channel_bindings(), secure());
    sasl::Offer allowed = all;
    allowed.mechanisms.clear();
    if (config.tls.required && !secure()) return allowed;
    for (const std::string& name : config.sasl.mechanisms) {
        auto place = std::find(all.mechanisms.begin(), all.mechanisms.end(), name);
        if (place != all.mechanisms.end()) allowed.mechanisms.push_back(*place);
    }
    return allowed;
}

std::string ComponentLogin::features() const {
    const Config& config = stream_.shard().config();
    std::string out = "<stream:features>";
    if (!name_.empty()) {
        return out + "<bind xmlns='urn:xmpp:component:0'><required/></bind></stream:features>";
    }
    if (!secure() && !config.tls.certificate.empty()) {
        out += "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'>";
        out += config.tls.required ? "<required/></starttls>" : "</starttls>";
    }
    sasl::Offer offered = offer();
    if (!offered.mechanisms.empty()) out += Sasl1::feature(offered);
    if (!offered.mechanisms.empty() && !offered.channel_bindings.empty()) {
        out += "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>";
        for (std::string_view type : offered.channel_bindings) {
            out += "<channel-binding type='" + std::string(type) + "'/>";
        }
        out += "</sasl-channel-binding>";
    }
    return out + "</stream:features>";
}

bool ComponentLogin::on_element(const xmpp::Element& element) {
    if (name_.empty()) {
        if (element.is("starttls", xmpp::ns::tls)) {
            on_starttls();
        } else if (element.ns() == xmpp::ns::sasl) {
            on_sasl(element);
        } else {
            stream_.close(StreamError(StreamCondition::not_authorized));
        }
        return true;
    }
    bool request = element.is("iq", xmpp::ns::client) &&
                   (!element.has_attr("to") || element.attr("to") == host_);
    const xmpp::Element* payload = element.first_child();
    if (!request || payload == nullptr) return false;
    if (payload->is("bind", xmpp::ns::component_bind)) {
        on_bind(element, *payload);
    } else if (payload->is("unbind", xmpp::ns::component_bind)) {
        on_unbind(element, *payload);
    } else {
        return false;
    }
    return true;
}

void ComponentLogin::on_starttls() {
    if (secure() || mechanism_ || stream_.shard().config().tls.certificate.empty()) {
        stream_.write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        return stream_.end("starttls out of place");
    }
    stream_.write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    stream_.restart();
    stream_.transport().start_tls();
}

void ComponentLogin::on_sasl(const xmpp::Element& element) {
    if (element.name() == "auth") return begin(element);
    if (element.name() == "abort") return fail(sasl::Condition::aborted);
    if (element.name() != "response" || !mechanism_) {
        return fail(sasl::Condition::malformed_request);
    }
    auto data = sasl_data_of(element);
    if (!data) return fail(sasl::Condition::incorrect_encoding);
    take_step(mechanism_->step(*data));
}

void ComponentLogin::begin(const xmpp::Element& auth) {
    const Config& config = stream_.shard().config();
    if (mechanism_) return fail(sasl::Condition::malformed_request);
    if (config.tls.required && !secure()) return fail(sasl::Condition::encryption_required);
    auto initial = sasl_data_of(auth);
    if (!initial) return fail(sasl::Condition::incorrect_encoding);
    // No domain: who logs in is one.
    auto made = sasl::make_mechanism(
        auth.attr("mechanism"),
        sasl::Context("", offer(), channel_bindings(), stream_.shard().environment().random,
                      stream_.shard().server_secret(), static_cast<int>(config.sasl.iterations)));
    if (!made.ok()) return fail(made.error());
    mechanism_ = std::move(made.value());
    take_step(mechanism_->step(*initial));
}

void ComponentLogin::take_step(sasl::Step step) {
    if (auto* challenge = std::get_if<sasl::Challenge>(&step)) {
        stream_.write("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" +
                      xmpp::base64_encode(challenge->data) + "</challenge>");
    } else if (auto* need = std::get_if<sasl::NeedCredentials>(&step)) {
        find_keys(*need);
    } else if (auto* check = std::get_if<sasl::NeedPasswordCheck>(&step)) {
        check_password(*check);
    } else if (auto* success = std::get_if<sasl::Success>(&step)) {
        succeed(success->additional_data);
    } else if (auto* failure = std::get_if<sasl::Failure>(&step)) {
        fail(failure->condition);
    } else {
        fail(sasl::Condition::invalid_mechanism);
    }
}

// The configuration has the secret, not its keys; deriving takes too long for this thread.
void ComponentLogin::find_keys(const sasl::NeedCredentials& need) {
    Shard& shard = stream_.shard();
    const ComponentConfig* config = shard.config().component(need.username);
    if (config == nullptr || !ComponentGuard(stream_, need.username).may_try()) {
        return take_step(mechanism_->credentials(sasl::Credentials(std::nullopt)));
    }
    std::string salt =
        sasl::digest(sasl::Hash::sha256, shard.server_secret() + " component " + need.username);
    salt.resize(sasl::kSaltSize);
    waiting_ = true;
    stream_.suspend();
    auto keys = std::make_shared<std::optional<sasl::ScramKeys>>();
    shard.environment().workers.offload(
        [keys, hash = need.hash, secret = config->secret, salt = std::move(salt),
         rounds = static_cast<int>(shard.config().sasl.iterations)] {
            *keys = sasl::derive_scram_keys(hash, secret, salt, rounds);
        },
        [keys, shard = &shard, id = stream_.id()] {
            ComponentStream* stream = shard->components().find(id);
            if (stream != nullptr && !stream->closed()) stream->keys_derived(std::move(*keys));
        });
}

void ComponentLogin::keys_derived(std::optional<sasl::ScramKeys> keys) {
    if (!std::exchange(waiting_, false)) return;
    take_step(mechanism_->credentials(sasl::Credentials(std::move(keys))));
    stream_.resume();
}

void ComponentLogin::check_password(const sasl::NeedPasswordCheck& check) {
    const ComponentConfig* config = stream_.shard().config().component(check.username);
    bool good = config != nullptr && ComponentGuard(stream_, check.username).may_try() &&
                sasl::equal_in_constant_time(check.password, config->secret);
    std::optional<sasl::Condition> refusal;
    if (!good) refusal = sasl::Condition::not_authorized;
    take_step(mechanism_->password_checked(refusal));
}

void ComponentLogin::succeed(const std::optional<std::string>& additional_data) {
    std::string name = mechanism_->username();
    const ComponentConfig* config = stream_.shard().config().component(name);
    if (config == nullptr) return fail(sasl::Condition::not_authorized);
    mechanism_.reset();
    ComponentGuard(stream_, name).succeeded();
    name_ = name;
    stream_.write(Sasl1::success_element(additional_data));
    stream_.restart();
    stream_.authenticated(std::move(name), config->secret);
}

void ComponentLogin::fail(sasl::Condition condition) {
    if (mechanism_ && condition == sasl::Condition::not_authorized) {
        ComponentGuard(stream_, mechanism_->username()).failed();
    }
    mechanism_.reset();
    stream_.write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><" +
                  std::string(sasl::condition_name(condition)) + "/></failure>");
    if (++failures_ >= kAttempts) {
        stream_.close(
            StreamError(StreamCondition::policy_violation, "too many failed attempts to log in"));
    }
}

void ComponentLogin::answer(const xmpp::Element& iq, std::string_view content) {
    std::string out = "<iq type='result'";
    append_if_set(out, "id", iq.attr("id"));
    out += content.empty() ? "/>" : ">" + std::string(content) + "</iq>";
    stream_.write(out);
}

void ComponentLogin::refuse(const xmpp::Element& iq, xmpp::Condition condition) {
    xmpp::Document document = xmpp::Document::copy_of(iq);
    auto request = xmpp::Stanza::make(std::move(document), xmpp::Jid(), xmpp::Jid());
    if (request && request->is_request()) stream_.send(request->error_reply(condition));
}

bool ComponentLogin::may_bind(const std::string& hostname) const {
    const Config& config = stream_.shard().config();
    const ComponentConfig* own = config.component(name_);
    if (own == nullptr || config.component(hostname) == nullptr) return false;
    return hostname == name_ ||
           std::find(own->binds.begin(), own->binds.end(), hostname) != own->binds.end();
}

// XEP-0225 §4.
void ComponentLogin::on_bind(const xmpp::Element& iq, const xmpp::Element& bind) {
    auto hostname = xmpp::Jid::parse(bind.child_text("hostname", xmpp::ns::component_bind));
    bool whole = iq.attr("type") == "set" && hostname && !hostname->has_local();
    if (!whole) return refuse(iq, xmpp::Condition::bad_request);
    std::string domain = hostname->full();
    // With a resource it would be for load balancing, which needs none here.
    if (!may_bind(domain)) return refuse(iq, xmpp::Condition::not_allowed);
    if (stream_.speaks_for(domain) || !binding_.insert(domain).second) {
        return refuse(iq, xmpp::Condition::conflict);
    }
    stream_.bind(domain, [this, domain, request = xmpp::Document::copy_of(iq)](bool bound) {
        binding_.erase(domain);
        if (!bound) return refuse(request.root(), xmpp::Condition::conflict);
        std::string result = "<bind xmlns='urn:xmpp:component:0'><hostname>";
        xmpp::append_escaped(result, domain, false);
        answer(request.root(), result + "</hostname></bind>");
    });
}

void ComponentLogin::on_unbind(const xmpp::Element& iq, const xmpp::Element& unbind) {
    auto hostname = xmpp::Jid::parse(unbind.child_text("hostname", xmpp::ns::component_bind));
    if (iq.attr("type") != "set" || !hostname) return refuse(iq, xmpp::Condition::bad_request);
    if (!stream_.speaks_for(hostname->full())) return refuse(iq, xmpp::Condition::item_not_found);
    stream_.unbind(hostname->full());
    answer(iq, {});
}

}  // namespace parlance::server::stream
