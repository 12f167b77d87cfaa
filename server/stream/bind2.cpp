#include "server/stream/bind2.h"

#include <cstring>
#include <utility>

#include "base/big_endian.h"
#include "base/hex.h"
#include "base/log.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"
#include "server/stream/sasl2_login.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::stream {

namespace {

using Metadata = std::vector<xmpp::Document>;

Sasl2Login* login_of(Shard& shard, std::uint64_t stream) {
    C2sStream* found = shard.streams().find(stream);
    Negotiation* negotiation = found == nullptr ? nullptr : found->negotiation();
    return negotiation == nullptr ? nullptr : negotiation->sasl2_login();
}

// The user's lane is held meanwhile.
base::Task<> read_metadata(Shard* shard, entity::Host* host, std::string owner,
                           std::uint64_t stream) {
    auto metadata = std::make_shared<Metadata>();
    for (const Registry::Bind2Reader& reader : host->registry().bind2_readers()) {
        try {
            auto element = co_await reader(owner);
            if (element) metadata->push_back(std::move(element));
        } catch (const std::exception& e) {
            base::log::error("no metadata for a session", {{"jid", owner}, {"reason", e.what()}});
        }
    }
    entity::User* user = shard->find_user(owner);
    if (user == nullptr) co_return;
    std::vector<Lane::Decision> first;
    first.emplace_back([shard, user, stream, metadata](Outcome& outcome) {
        if (Sasl2Login* login = login_of(*shard, stream))
            login->bind_now(*user, *metadata, outcome);
    });
    user->lane().open_with(std::move(first));
}

}  // namespace

std::string bind2_feature(const Registry& registry) {
    std::string out = "<bind xmlns='urn:xmpp:bind:0'><inline>";
    auto add = [&out](std::string_view var) { out += "<feature var='" + std::string(var) + "'/>"; };
    add(xmpp::ns::stream_management);
    add(xmpp::ns::client_state);
    for (const auto& [var, handler] : registry.bind2_features()) add(var);
    return out + "</inline></bind>";
}

std::uint64_t client_number(std::string_view server_secret, std::string_view owner,
                            std::string_view agent) {
    if (agent.empty()) return 0;
    std::string text("client\0", 7);
    text.append(owner).append(1, '\0').append(agent);
    std::string hash = xmpp::sasl::hmac(xmpp::sasl::Hash::sha256, server_secret, text);
    std::uint64_t number = base::from_big_endian(std::string_view(hash).substr(0, 8));
    return number == 0 ? 1 : number;
}

std::string client_id(std::uint64_t number) {
    std::string bytes;
    base::append_big_endian(bytes, number, 8);
    return base::hex_encode(bytes);
}

std::string bind2_resource(Shard& shard, const xmpp::Element& bind, std::uint64_t client) {
    std::string id = client == 0 ? shard.environment().random.hex(8) : client_id(client);
    std::string tag = bind.child_text("tag", xmpp::ns::bind2);
    if (tag.empty()) return id;
    std::string resource = tag + "/" + id;
    // "subject to the necessary validation for resource identifiers": one that cannot be in a
    // resource is no reason to keep the client out.
    auto probe = xmpp::Jid::from_parts("", "tag.invalid", resource);
    return probe ? resource : id;
}

xmpp::Document bind2_features(C2sStream& stream, entity::Session& session,
                              const xmpp::Element& bind, const Metadata& metadata,
                              Outcome& outcome) {
    xmpp::Document bound("bound", xmpp::ns::bind2);
    for (const xmpp::Document& each : metadata) bound->add_copy(each.root());
    const Registry& registry = session.user().host().registry();
    for (const xmpp::Element& request : bind.children()) {
        if (request.is("enable", xmpp::ns::stream_management)) {
            xmpp::Document enabled = stream.start_management(request);
            if (enabled) bound->add_copy(enabled.root());
        } else if (request.ns() == xmpp::ns::client_state) {
            stream.set_client_state(request);
        } else if (const auto* handler = registry.find_bind2_feature(request.ns())) {
            (*handler)(session, request, bound.root(), outcome);
        }
    }
    return bound;
}

void request_bind2(Shard& shard, entity::User& user, std::uint64_t stream, bool reloaded) {
    user.lane().submit([&shard, &user, stream, reloaded](Outcome& outcome) {
        Sasl2Login* login = login_of(shard, stream);
        if (login == nullptr) return;
        if (!user.exists()) {
            if (reloaded) return login->account_is_gone();
            // Memory may say so because somebody wrote to the address before it was registered.
            user.reload();
            return request_bind2(shard, user, stream, true);
        }
        entity::Host* host = &user.host();
        if (host->registry().bind2_readers().empty()) return login->bind_now(user, {}, outcome);
        user.lane().hold();
        // Behind what was decided before, so that the readers see all of it.
        outcome.run([&shard, host, owner = user.owner(), stream] {
            host->scope().spawn("bind", read_metadata(&shard, host, owner, stream));
        });
    });
}

}  // namespace parlance::server::stream
