#include "server/stream/sasl2.h"

#include <utility>

#include "server/entity/host.h"
#include "server/registry.h"
#include "server/shard.h"
#include "server/stream/bind2.h"
#include "server/stream/negotiation.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/sasl/scram_keys.h"

namespace parlance::server::stream {

namespace {

using xmpp::sasl::Condition;

}  // namespace

std::string Sasl2::feature(const xmpp::sasl::Offer& offer, const Registry& registry,
                           const std::string& fast) {
    std::string out = "<authentication xmlns='urn:xmpp:sasl:2'>";
    for (auto name : offer.mechanisms) {
        out += "<mechanism>" + std::string(name) + "</mechanism>";
    }
    out += "<inline><sm xmlns='urn:xmpp:sm:3'/>";
    out += bind2_feature(registry);
    out += fast;
    return out + "</inline>" + upgrade_features(offer) + "</authentication>";
}

std::string Sasl2::config_version(std::string_view features) {
    constexpr std::size_t kBytes = 18;
    // Most streams are offered the same, and hashing it costs more than all else that is said of
    // it.
    thread_local std::string latest;
    thread_local std::string version;
    if (version.empty() || features != latest) {
        std::string hash = xmpp::sasl::digest(xmpp::sasl::Hash::sha256, features);
        latest = features;
        version = xmpp::base64_encode(std::string_view(hash).substr(0, kBytes));
    }
    return version;
}

std::string Sasl2::config_version_feature(std::string_view features) {
    return "<config-version xmlns='urn:xmpp:iap:0' scheme='opaque' value='" +
           config_version(features) + "'/>";
}

void Sasl2::on_element(const xmpp::Element& element) {
    if (element.ns() == xmpp::ns::sasl2) {
        if (!under_way() && element.name() == "authenticate") return on_authenticate(element);
        bool running = negotiation_.authentication().under_way();
        if (under_way() && running && element.name() == "response") return on_response(element);
        if (under_way() && task_ != Task::none &&
            (element.name() == "next" || element.name() == "task-data")) {
            return on_task(element);
        }
        if (under_way() && element.name() == "abort") {
            return negotiation_.authentication().fail(*this, Condition::aborted);
        }
    }
    // XEP-0388 §2.5: servers must disconnect clients immediately if any other traffic is received.
    negotiation_.stream().close(xmpp::StreamError(xmpp::StreamCondition::policy_violation,
                                                  "out of place during authentication"));
}

void Sasl2::on_authenticate(const xmpp::Element& authenticate) {
    Authentication& authentication = negotiation_.authentication();
    if (authentication.under_way()) {
        return authentication.fail(*this, Condition::malformed_request);
    }
    // XEP-0388 §3: only after TLS negotiation.
    if (!negotiation_.secure()) return authentication.fail(*this, Condition::encryption_required);
    const xmpp::Element* version = authenticate.child("config-version", xmpp::ns::pipelining);
    if (version != nullptr && version->attr("value") != negotiation_.config_version()) {
        // XEP-0509 §2.2: without prejudice.
        return negotiation_.stream().write(
            "<failure xmlns='urn:xmpp:sasl:2'>"
            "<aborted xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"
            "<config-version-mismatch xmlns='urn:xmpp:iap:0'/></failure>");
    }
    auto request = parse_sasl2_request(authenticate);
    if (!request) return authentication.fail(*this, request.error());
    std::string initial;
    if (const xmpp::Element* data = authenticate.child("initial-response", xmpp::ns::sasl2)) {
        auto bytes = decoded(*data);
        if (!bytes) return authentication.fail(*this, Condition::incorrect_encoding);
        initial = std::move(*bytes);
    }
    // XEP-0484 §3.4: the count tells a copy from the original.
    bool counted = request->fast && request->fast->count > 0;
    if (negotiation_.replayable() && !counted) {
        return authentication.fail(*this, Condition::malformed_request);
    }
    request_ = std::make_unique<Sasl2Request>(std::move(*request));
    if (!negotiation_.offers_token(request_->token_wanted)) request_->token_wanted.clear();
    upgrades_.clear();
    // Whoever has a token need not know the password.
    if (!request_->fast) upgrades_ = wanted_upgrades(authenticate, negotiation_.offer());
    if (!request_->fast) return authentication.begin(*this, request_->mechanism, initial);
    if (!negotiation_.offers_token(request_->mechanism)) {
        return authentication.fail(*this, Condition::invalid_mechanism);
    }
    authentication.begin_with_token(*this, request_->mechanism, initial, request_->agent.id,
                                    *request_->fast);
}

void Sasl2::on_response(const xmpp::Element& response) {
    Authentication& authentication = negotiation_.authentication();
    auto data = decoded(response);
    if (!data) return authentication.fail(*this, Condition::incorrect_encoding);
    authentication.respond(*data);
}

void Sasl2::challenge(std::string_view data) {
    negotiation_.stream().write("<challenge xmlns='urn:xmpp:sasl:2'>" + xmpp::base64_encode(data) +
                                "</challenge>");
}

void Sasl2::failure(Condition condition) {
    request_.reset();
    task_ = Task::none;
    user_ = xmpp::Jid();
    negotiation_.stream().write("<failure xmlns='urn:xmpp:sasl:2'><" +
                                std::string(xmpp::sasl::condition_name(condition)) +
                                " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>");
}

void Sasl2::success(xmpp::Jid user, std::optional<std::string> additional_data) {
    const std::string& from = negotiation_.client_address();
    // XEP-0388 §2.4: who authenticates is whom the stream's header names, if it names anybody.
    if (!from.empty() && from != user.full()) {
        return negotiation_.authentication().fail(*this, Condition::invalid_authzid);
    }
    if (request_->fast) request_->token = negotiation_.authentication().token();
    request_->stored_key = negotiation_.authentication().stored_key();
    user_ = std::move(user);
    additional_data_ = std::move(additional_data);
    if (upgrades_.empty()) return go_home();
    C2sStream& stream = negotiation_.stream();
    stream.suspend();
    negotiation_.host().scope().spawn(
        "upgrade", find_upgrades(&stream.shard(), stream.id(), std::string(user_.local()),
                                 std::string(user_.domain()), upgrades_));
}

void Sasl2::upgrades_found(Hashes missing) {
    upgrades_ = std::move(missing);
    go_on();
}

void Sasl2::go_on() {
    if (upgrades_.empty()) return go_home();
    task_ = Task::announced;
    std::string out = "<continue xmlns='urn:xmpp:sasl:2'>";
    if (additional_data_) {
        out += "<additional-data>" + xmpp::base64_encode(*additional_data_) + "</additional-data>";
    }
    additional_data_.reset();
    out += "<tasks><task>" + upgrade_task_name(upgrades_.front()) + "</task></tasks></continue>";
    negotiation_.stream().write(out);
    negotiation_.stream().resume();
}

void Sasl2::on_task(const xmpp::Element& element) {
    constexpr std::size_t kSaltSize = xmpp::sasl::kSaltSize;
    C2sStream& stream = negotiation_.stream();
    std::uint32_t iterations = stream.shard().config().sasl.iterations;
    if (task_ == Task::announced && element.name() == "next" &&
        element.attr("task") == upgrade_task_name(upgrades_.front())) {
        task_ = Task::begun;
        salt_ = stream.shard().environment().random.bytes(kSaltSize);
        return stream.write(upgrade_salt(salt_, iterations));
    }
    std::optional<storage::accounts::Credential> credential;
    if (task_ == Task::begun && element.name() == "task-data") {
        credential = upgraded_credential(element, upgrades_.front(), salt_, iterations);
    }
    if (!credential) {
        return negotiation_.authentication().fail(*this, Condition::malformed_request);
    }
    task_ = Task::storing;
    stream.suspend();
    negotiation_.host().scope().spawn(
        "upgrade", store_upgrade(&stream.shard(), stream.id(), std::string(user_.local()),
                                 std::string(user_.domain()), std::move(*credential)));
}

void Sasl2::upgraded(bool stored) {
    if (!stored) {
        negotiation_.authentication().fail(*this, Condition::temporary_auth_failure);
        return negotiation_.stream().resume();
    }
    upgrades_.erase(upgrades_.begin());
    go_on();
}

void Sasl2::go_home() {
    task_ = Task::none;
    negotiation_.go_home(std::exchange(user_, xmpp::Jid()), std::move(additional_data_),
                         std::move(request_));
}

}  // namespace parlance::server::stream
