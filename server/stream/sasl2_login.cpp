#include "server/stream/sasl2_login.h"

#include <utility>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/bind2.h"
#include "server/stream/binding.h"
#include "server/stream/negotiation.h"
#include "storage/accounts.h"
#include "storage/tokens.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

// So many installations are remembered for an account.
constexpr std::int64_t kClients = 50;

base::Task<> record(Shard* shard, std::uint64_t stream, storage::Batch batch) {
    auto written = co_await shard->environment().database.write(std::move(batch));
    bool given = written.ok() && written->back().empty();
    if (!written) base::log::warn("no token given out", {{"reason", written.error().message}});
    C2sStream* found = shard->streams().find(stream);
    Negotiation* negotiation = found == nullptr ? nullptr : found->negotiation();
    if (negotiation != nullptr && negotiation->sasl2_login() != nullptr) {
        negotiation->sasl2_login()->recorded(given);
    }
}

}  // namespace

Sasl2Login::Sasl2Login(Negotiation& negotiation, std::unique_ptr<Sasl2Request> request,
                       std::optional<std::string> additional_data)
    : negotiation_(negotiation),
      request_(std::move(request)),
      additional_data_(std::move(additional_data)),
      client_(client_number(negotiation.stream().shard().server_secret(), negotiation.user().full(),
                            request_->agent.id)) {}

void Sasl2Login::begin() {
    const UserAgent& agent = request_->agent;
    C2sStream& stream = negotiation_.stream();
    Shard& shard = stream.shard();
    const SaslConfig& config = shard.config().sasl;
    if (agent.id.empty() || config.token_lifetime_us == 0) return resume_or_bind();
    std::int64_t now = shard.environment().clock.wall_us();
    const xmpp::Jid& user = negotiation_.user();
    storage::tokens::Client client;
    client.agent = agent.id;
    client.software = agent.software;
    client.device = agent.device;
    client.mechanism = request_->mechanism;
    client.last_us = now;
    std::string mechanism = request_->token_wanted;
    const auto& used = request_->token;
    if (mechanism.empty() && used && !request_->fast->invalidate && is_due(*used, config, now)) {
        mechanism = used->mechanism;
    }
    storage::Batch batch;
    if (used) {
        // One that has been shown the door meanwhile is not to come back by this.
        batch.add(storage::tokens::seen_again(
            storage::accounts::owner_of(user.local(), user.domain()), client));
    } else {
        batch = storage::tokens::seen(user.local(), user.domain(), client,
                                      now - config.token_lifetime_us, kClients);
    }
    if (mechanism.empty()) {
        // Nobody waits for this one.
        shard.environment().database.commit(std::move(batch), [](const auto&) {});
        return resume_or_bind();
    }
    auto token = new_token(mechanism, config, now, shard.environment().random);
    batch.append(
        storage::tokens::issue(user.local(), user.domain(), agent.id, token, request_->stored_key));
    token_ = token_element(token);
    negotiation_.host().scope().spawn("token", record(&shard, stream.id(), std::move(batch)));
}

void Sasl2Login::recorded(bool written) {
    // A client without a token logs in with its password again.
    if (!written) token_.clear();
    resume_or_bind();
}

void Sasl2Login::resume_or_bind() {
    if (!request_->resume) return bind();
    const ResumeRequest& resume = *request_->resume;
    if (!resume.h) return resumption_failed(xmpp::Condition::bad_request);
    C2sStream::resume_management(negotiation_.stream(), negotiation_.user(), resume.previous,
                                 *resume.h);
}

void Sasl2Login::resumption_failed(xmpp::Condition condition,
                                   std::optional<std::uint32_t> handled) {
    failed_ = management_failed(condition, handled);
    bind();
}

std::string Sasl2Login::resumed(std::string_view element) const {
    // Nothing has been bound, and no features follow (XEP-0198 §8).
    return success(negotiation_.user().full(), element);
}

void Sasl2Login::bind() {
    if (!request_->bind) return finish_unbound();
    C2sStream& stream = negotiation_.stream();
    entity::User* user = stream.shard().activate(negotiation_.user());
    if (user == nullptr) {
        return stream.close(xmpp::StreamError(xmpp::StreamCondition::host_gone));
    }
    request_bind2(stream.shard(), *user, stream.id(), false);
}

void Sasl2Login::finish_unbound() {
    C2sStream& stream = negotiation_.stream();
    in_progress_ = false;
    stream.write(success(negotiation_.user().full(), failed_));
    negotiation_.send_features(false);
    stream.resume();
}

void Sasl2Login::account_is_gone() {
    negotiation_.stream().close(xmpp::StreamError(xmpp::StreamCondition::not_authorized));
}

void Sasl2Login::bind_now(entity::User& user, const std::vector<xmpp::Document>& metadata,
                          Outcome& outcome) {
    C2sStream& stream = negotiation_.stream();
    Shard& shard = stream.shard();
    if (!user.exists()) return account_is_gone();
    const xmpp::Element& bind = request_->bind.root();
    // XEP-0386 §4: earlier sessions of the same client end.
    std::vector<entity::Session*> old;
    for (const auto& session : user.sessions()) {
        if (client_ != 0 && session->client == client_) old.push_back(session.get());
    }
    for (entity::Session* each : old) take_the_place_of(*each, outcome);
    auto made = make_session(stream, user, bind2_resource(shard, bind, client_), client_, outcome);
    if (!made) {
        // There is no other way to say it: the credentials were right.
        return stream.close(xmpp::StreamError(xmpp::StreamCondition::resource_constraint,
                                              "no resource can be bound"));
    }
    entity::Session& session = **made;
    stream.bound(user, session, negotiation_.lang());
    xmpp::Document bound = bind2_features(stream, session, bind, metadata, outcome);
    std::string answer = success(session.jid().full(), failed_ + xmpp::to_xml(bound.root(), ""));
    answer += negotiation_.features(true);
    outcome.run([shard = &shard, id = stream.id(), answer = std::move(answer)] {
        C2sStream* found = shard->streams().find(id);
        if (found == nullptr) return;
        found->write(answer);
        found->end_negotiation();
    });
    user.host().registry().session_bound(session, outcome);
}

std::string Sasl2Login::success(std::string_view identifier, std::string_view rest) const {
    std::string out = "<success xmlns='urn:xmpp:sasl:2'>";
    if (additional_data_) {
        out += "<additional-data>" + xmpp::base64_encode(*additional_data_) + "</additional-data>";
    }
    out += "<authorization-identifier>";
    xmpp::append_escaped(out, identifier, false);
    out += "</authorization-identifier>";
    out += rest;
    out += token_;
    return out + "</success>";
}

}  // namespace parlance::server::stream
