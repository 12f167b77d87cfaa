#include "server/modules/pep.h"

#include <optional>
#include <utility>

#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/pubsub.h"
#include "server/pubsub/approval.h"
#include "server/pubsub/audience.h"
#include "server/pubsub/bounce.h"
#include "server/pubsub/discovery.h"
#include "server/pubsub/features.h"
#include "server/pubsub/get_pending.h"
#include "server/pubsub/interest.h"
#include "server/pubsub/lapse.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

// Where a session is remembered to be known, beside what it sends presence to itself.
constexpr std::size_t kServices = 100;

// What an account of this server has sent once for all devices of a contact (pubsub/audience.h).
Verdict to_interested_sessions(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    if (!message.to().is_bare() || user.shard().find_host(message.from().domain()) == nullptr) {
        return Verdict::pass();
    }
    std::string_view node = pubsub::filtered_node(message);
    if (node.empty()) return Verdict::pass();
    for (const auto& session : user.sessions()) {
        bool interested = session->presence().available && pubsub::is_interested(*session, node);
        if (interested) traffic.outcome().emit(session->id(), message);
    }
    return Verdict::done();
}

// A session that subscribes at a service of this server is taken to have sent it presence, so that
// the service is told when it goes (XEP-0060 §12.5, RFC 6121 §4.6).
Verdict note_subscriber(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request() || stanza.iq_type() != xmpp::IqType::set) return Verdict::pass();
    const xmpp::Element& payload = *stanza.payload();
    bool subscribes = payload.is("pubsub", xmpp::ns::pubsub) &&
                      (payload.has_child("subscribe", xmpp::ns::pubsub) ||
                       payload.has_child("options", xmpp::ns::pubsub));
    entity::Session* session = traffic.origin();
    if (!subscribes || session == nullptr) return Verdict::pass();
    bool ours = traffic.owner().shard().find_service(stanza.to().domain()) != nullptr;
    if (ours && session->directed().size() < kServices) session->directed().insert(stanza.to());
    return Verdict::pass();
}

// Whom the account may have taken the right to read from (§12.14), if anybody: one who loses the
// presence, or goes out of a group.
std::optional<xmpp::Jid> reviewed_contact(const Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    bool out = traffic.direction() == Direction::outbound;
    if (stanza.is_presence()) {
        xmpp::PresenceType ends =
            out ? xmpp::PresenceType::unsubscribed : xmpp::PresenceType::unsubscribe;
        if (stanza.presence_type() != ends) return std::nullopt;
        return (out ? stanza.to() : stanza.from()).bare();
    }
    bool set = out && stanza.is_request() && stanza.iq_type() == xmpp::IqType::set &&
               stanza.payload()->is("query", xmpp::ns::roster);
    const xmpp::Element* item = set ? stanza.payload()->child("item", xmpp::ns::roster) : nullptr;
    return item == nullptr ? std::nullopt : xmpp::Jid::parse(item->attr("jid"));
}

}  // namespace

Verdict Pep::review(Traffic& traffic) {
    auto contact = reviewed_contact(traffic);
    if (!contact || contact->empty() || !traffic.owner().exists()) return Verdict::pass();
    service_.host().scope().spawn(
        "pubsub roster",
        pubsub::review_contact(&service_, traffic.owner().owner(), std::move(*contact)));
    return Verdict::pass();
}

// XEP-0060 §8.6: an owner answers at the address of the account; §12.4: a notification comes back.
Verdict Pep::take_answer(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    if (!message.to().is_bare() || !traffic.owner().exists()) return Verdict::pass();
    if (auto node = pubsub::bounced_node(message)) {
        service_.host().scope().spawn("pubsub bounce",
                                      pubsub::end_bounced(&service_, traffic.owner().owner(),
                                                          std::move(*node), message.from()));
        return Verdict::done();
    }
    auto form = pubsub::approval_in(message);
    if (!form) return Verdict::pass();
    service_.host().scope().spawn(
        "pubsub approval",
        pubsub::approve(&service_, traffic.owner().owner(), message.from(), std::move(*form)));
    return Verdict::done();
}

void Pep::declare(Registry& registry) {
    registry.implements({xep("0163", "1.2.2")});
    registry.account_identity(Identity("pubsub", "pep", ""));
    for (const std::string& feature : pubsub::features(true)) registry.account_feature(feature);
    declare_pubsub(registry, IqScope::account, service_);
    commands_.add(IqScope::account, pubsub::get_pending_command(service_));
    registry.account_items([this](IqRequest request, xmpp::Element* items) {
        return pubsub::add_account_nodes(&service_, std::move(request), items);
    });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return take_answer(traffic); });
    registry.stage(Direction::inbound, Stage::annotate, xmpp::StanzaKind::message,
                   to_interested_sessions);
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::iq, note_subscriber);
    for (auto [direction, kind] : {std::pair(Direction::outbound, xmpp::StanzaKind::iq),
                                   std::pair(Direction::outbound, xmpp::StanzaKind::presence),
                                   std::pair(Direction::inbound, xmpp::StanzaKind::presence)}) {
        registry.stage(direction, Stage::annotate, kind,
                       [this](Traffic& traffic) { return review(traffic); });
    }
    registry.on_account_removed(
        [this](entity::User& user, Outcome&) { service_.nodes().forget_owner(user.owner()); });
}

}  // namespace parlance::server::modules
