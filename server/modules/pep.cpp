#include "server/modules/pep.h"

#include <utility>

#include "server/entity/host.h"
#include "server/modules/pubsub.h"
#include "server/pubsub/approval.h"
#include "server/pubsub/audience.h"
#include "server/pubsub/discovery.h"
#include "server/pubsub/features.h"
#include "server/pubsub/interest.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

// What an account of this server has sent once for all devices of a contact (pubsub/audience.h).
Verdict to_interested_sessions(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    // Nobody but the server sends from the bare JID of an account.
    bool of_account = message.from().is_bare() && message.from().has_local() &&
                      message.to().is_bare() &&
                      user.shard().find_host(message.from().domain()) != nullptr;
    if (!of_account) return Verdict::pass();
    std::string_view node = pubsub::filtered_node(message);
    if (node.empty()) return Verdict::pass();
    for (const auto& session : user.sessions()) {
        bool interested = session->presence().available && pubsub::is_interested(*session, node);
        if (interested) traffic.outcome().emit(session->id(), message);
    }
    return Verdict::done();
}

}  // namespace

// XEP-0060 §8.6: an owner answers at the address of the account.
Verdict Pep::take_approval(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    if (!message.to().is_bare() || !traffic.owner().exists()) return Verdict::pass();
    auto form = pubsub::approval_in(message);
    if (!form) return Verdict::pass();
    service_.host().scope().spawn(
        "pubsub approval",
        pubsub::approve(&service_, traffic.owner().owner(), message.from(), std::move(*form)));
    return Verdict::done();
}

void Pep::declare(Registry& registry) {
    registry.implements({xep("0131", "1.2"), xep("0163", "1.2.2")});
    registry.account_identity(Identity("pubsub", "pep", ""));
    for (const std::string& feature : pubsub::features(true)) registry.account_feature(feature);
    declare_pubsub(registry, IqScope::account, service_);
    registry.account_items([this](IqRequest request, xmpp::Element* items) {
        return pubsub::add_account_nodes(&service_, std::move(request), items);
    });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return take_approval(traffic); });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   to_interested_sessions);
    registry.on_account_removed(
        [this](entity::User& user, Outcome&) { service_.nodes().forget_owner(user.owner()); });
}

}  // namespace parlance::server::modules
