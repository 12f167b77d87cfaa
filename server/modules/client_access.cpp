#include "server/modules/client_access.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/stream/bind2.h"
#include "storage/tokens.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace tokens = storage::tokens;
using xmpp::Condition;
using xmpp::StanzaError;

// Its last log-in was not by a token.
bool knows_password(const tokens::Client& client) {
    return !client.mechanism.starts_with("HT-");
}

std::vector<stream::Link*> links_of(Shard& shard, const std::string& owner, std::uint64_t number) {
    std::vector<stream::Link*> links;
    if (entity::User* user = shard.find_user(owner)) {
        for (const auto& session : user->sessions()) {
            if (session->client == number) links.push_back(&session->link());
        }
    }
    return links;
}

void describe(xmpp::Element& element, const tokens::Client& client) {
    element.set("type", "session");
    element.add_text_child("first-seen", xmpp::format_datetime(client.first_us));
    element.add_text_child("last-seen", xmpp::format_datetime(client.last_us));
    xmpp::Element& auth = element.add("auth");
    if (knows_password(client)) auth.add("password");
    if (client.has_token) auth.add("fast");
    element.add("permission").set("status", "unrestricted");
    xmpp::Element& agent = element.add("user-agent");
    if (!client.software.empty()) agent.add_text_child("software", client.software);
    if (!client.device.empty()) agent.add_text_child("device", client.device);
}

}  // namespace

base::Task<IqReply> ClientAccess::list(IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    Shard& shard = host_.shard();
    std::string owner(request.from().bare_view());
    auto known = co_await tokens::clients(shard.environment().database, owner,
                                          shard.environment().clock.wall_us());
    if (!known) co_return refuse(xmpp::try_again_later());
    xmpp::Document clients("clients", xmpp::ns::client_access);
    for (const tokens::Client& client : *known) {
        std::uint64_t number = stream::client_number(shard.server_secret(), owner, client.agent);
        xmpp::Element& element = clients->add("client");
        element.set("connected", links_of(shard, owner, number).empty() ? "false" : "true");
        element.set("id", stream::client_id(number));
        describe(element, client);
    }
    co_return clients;
}

base::Task<IqReply> ClientAccess::revoke(IqRequest request) {
    std::string id(request.payload().attr("id"));
    if (!request.is_set() || id.empty()) co_return refuse(Condition::bad_request);
    Shard& shard = host_.shard();
    std::string owner(request.from().bare_view());
    auto known = co_await tokens::clients(shard.environment().database, owner,
                                          shard.environment().clock.wall_us());
    if (!known) co_return refuse(xmpp::try_again_later());
    auto named = [&](const tokens::Client& client) {
        return stream::client_id(
                   stream::client_number(shard.server_secret(), owner, client.agent)) == id;
    };
    auto client = std::find_if(known->begin(), known->end(), named);
    if (client == known->end()) co_return refuse(Condition::item_not_found);
    if (knows_password(*client)) {
        StanzaError error(Condition::service_unavailable);
        co_return refuse(
            error.with_application("password-reset-required", xmpp::ns::client_access));
    }
    std::string agent = client->agent;
    auto written = co_await shard.environment().database.write(tokens::forget(owner, agent));
    if (!written) co_return refuse(xmpp::try_again_later());
    base::log::info("access of a client revoked", {{"jid", owner}, {"agent", agent}});
    std::uint64_t number = stream::client_number(shard.server_secret(), owner, agent);
    for (stream::Link* link : links_of(shard, owner, number)) {
        // Soon: it may be the one that has asked.
        link->close_soon(xmpp::StreamError(xmpp::StreamCondition::not_authorized,
                                           "the access of this client has been revoked"));
    }
    co_return xmpp::Document();
}

void ClientAccess::declare(Registry& registry) {
    registry.implements({xep("0494", "0.1.0")});
    registry.account_feature(xmpp::ns::client_access);
    registry.iq(IqScope::own_account, xmpp::ns::client_access, "list",
                [this](IqRequest request) { return list(std::move(request)); });
    registry.iq(IqScope::own_account, xmpp::ns::client_access, "revoke",
                [this](IqRequest request) { return revoke(std::move(request)); });
}

}  // namespace parlance::server::modules
