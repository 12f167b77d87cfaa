#include "server/modules/client_access.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/modules/client_access_commands.h"
#include "server/shard.h"
#include "server/stream/bind2.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"
#include "storage/tokens.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace tokens = storage::tokens;
using xmpp::Condition;
using xmpp::StanzaError;

std::vector<stream::Link*> links_of(Shard& shard, const std::string& owner, std::uint64_t number) {
    std::vector<stream::Link*> links;
    if (entity::User* user = shard.find_user(owner)) {
        for (const auto& session : user->sessions()) {
            if (session->client == number) links.push_back(&session->link());
        }
    }
    return links;
}

const xmpp::StreamError& revoked_error() {
    static const xmpp::StreamError error(xmpp::StreamCondition::not_authorized,
                                         "the access of this client has been revoked");
    return error;
}

void end_sessions(Shard& shard, const std::string& owner, const std::string& agent) {
    std::uint64_t number = stream::client_number(shard.server_secret(), owner, agent);
    // Soon: it may be the one that has asked.
    for (stream::Link* link : links_of(shard, owner, number)) link->close_soon(revoked_error());
}

// Those who are logging in with a token that was still there when it was looked at.
void end_negotiations(Shard& shard, const std::string& owner, const std::string& agent) {
    Slots<stream::Negotiation>& all = shard.negotiations();
    for (std::size_t i = 0; i < all.capacity(); ++i) {
        stream::Negotiation* negotiation = all.at(i);
        if (negotiation == nullptr || negotiation->token_holder() != agent) continue;
        if (negotiation->account() == owner) negotiation->stream().close(revoked_error());
    }
}

void describe(xmpp::Element& element, const AccessingClient& client) {
    const tokens::Client& facts = client.facts;
    element.set("connected", client.connected ? "true" : "false");
    element.set("id", client.id);
    element.set("type", "session");
    element.add_text_child("first-seen", xmpp::format_datetime(facts.first_us));
    element.add_text_child("last-seen", xmpp::format_datetime(facts.last_us));
    xmpp::Element& auth = element.add("auth");
    if (client.knows_password()) auth.add("password");
    if (facts.has_token) auth.add("fast");
    element.add("permission").set("status", "unrestricted");
    xmpp::Element& agent = element.add("user-agent");
    if (!facts.software.empty()) agent.add_text_child("software", facts.software);
    if (!facts.device.empty()) agent.add_text_child("device", facts.device);
}

ClientAccess::Revoked not_revoked(StanzaError error) {
    return base::Failure<StanzaError>(std::move(error));
}

}  // namespace

base::Task<ClientAccess::Clients> ClientAccess::clients(std::string owner) {
    Shard& shard = host_.shard();
    auto known = co_await tokens::clients(shard.environment().database, owner,
                                          shard.environment().clock.wall_us());
    if (!known) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    std::vector<AccessingClient> clients;
    for (tokens::Client& client : *known) {
        std::uint64_t number = stream::client_number(shard.server_secret(), owner, client.agent);
        bool connected = !links_of(shard, owner, number).empty();
        clients.emplace_back(std::move(client), stream::client_id(number), connected);
    }
    co_return std::move(clients);
}

base::Task<ClientAccess::Revoked> ClientAccess::revoke(std::string owner, std::string id) {
    Shard& shard = host_.shard();
    auto known = co_await clients(owner);
    if (!known) co_return not_revoked(known.error());
    auto client = std::find_if(known->begin(), known->end(),
                               [&id](const AccessingClient& each) { return each.id == id; });
    if (client == known->end()) co_return not_revoked(Condition::item_not_found);
    if (client->knows_password()) {
        StanzaError error(Condition::service_unavailable);
        co_return not_revoked(
            error.with_application("password-reset-required", xmpp::ns::client_access));
    }
    std::string agent = client->facts.agent;
    auto written = co_await shard.environment().database.write(tokens::forget(owner, agent));
    if (!written) co_return not_revoked(xmpp::try_again_later());
    base::log::info("access of a client revoked", {{"jid", owner}, {"agent", agent}});
    end_sessions(shard, owner, agent);
    for (Shard* each : shard.all()) {
        each->environment().executor.post([each, home = &shard, owner, agent] {
            end_negotiations(*each, owner, agent);
            // Whoever has just succeeded there is on the way home, and this arrives behind.
            home->environment().executor.post([home, owner, agent] {
                end_negotiations(*home, owner, agent);
                end_sessions(*home, owner, agent);
            });
        });
    }
    co_return base::Done();
}

base::Task<IqReply> ClientAccess::answer_list(IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    auto known = co_await clients(std::string(request.from().bare_view()));
    if (!known) co_return refuse(known.error());
    xmpp::Document list("clients", xmpp::ns::client_access);
    for (const AccessingClient& client : *known) describe(list->add("client"), client);
    co_return list;
}

base::Task<IqReply> ClientAccess::answer_revoke(IqRequest request) {
    std::string id(request.payload().attr("id"));
    if (!request.is_set() || id.empty()) co_return refuse(Condition::bad_request);
    auto revoked = co_await revoke(std::string(request.from().bare_view()), std::move(id));
    if (!revoked) co_return refuse(revoked.error());
    co_return xmpp::Document();
}

void ClientAccess::declare(Registry& registry) {
    registry.implements({xep("0494", "0.1.0")});
    registry.account_feature(xmpp::ns::client_access);
    registry.iq(IqScope::own_account, xmpp::ns::client_access, "list",
                [this](IqRequest request) { return answer_list(std::move(request)); });
    registry.iq(IqScope::own_account, xmpp::ns::client_access, "revoke",
                [this](IqRequest request) { return answer_revoke(std::move(request)); });
    add_client_access_commands(commands_, *this);
}

}  // namespace parlance::server::modules
