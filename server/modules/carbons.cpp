#include "server/modules/carbons.h"

#include <optional>
#include <string_view>
#include <utility>

#include "server/archive_uid.h"
#include "server/modules/message.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::modules {

namespace {

using entity::Session;
using xmpp::MessageType;

bool is_im_payload(const xmpp::Element& child) {
    return child.ns() == xmpp::ns::receipts || child.ns() == xmpp::ns::chat_states ||
           child.ns() == xmpp::ns::chat_markers;
}

// XEP-0280 §6.1. Whether an error answers an eligible message cannot be seen; it is the devices
// that know what they have sent.
bool eligible(const Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    const xmpp::Element& element = message.element();
    if (element.has_child("private", xmpp::ns::carbons)) return false;
    if (element.has_child("no-copy", xmpp::ns::hints)) return false;
    MessageType type = message.message_type();
    if (type == MessageType::groupchat || type == MessageType::headline) return false;
    if (const xmpp::Element* room = element.child("x", xmpp::ns::muc_user)) {
        // A private message in a room: the room sends it to all who are in it. An invitation
        // comes once.
        bool invitation = room->has_child("invite", xmpp::ns::muc_user);
        if (traffic.direction() == Direction::inbound) return invitation;
        return true;
    }
    if (type == MessageType::chat || type == MessageType::error) return true;
    if (element.has_child("body", xmpp::ns::client)) return true;
    if (element.has_child("x", xmpp::ns::conference)) return true;
    for (const xmpp::Element& child : element.children()) {
        if (is_im_payload(child)) return true;
    }
    return false;
}

// The wrapped copy, addressed to nobody yet.
std::optional<xmpp::Stanza> wrap(const Traffic& traffic, std::string_view direction) {
    const xmpp::Stanza& original = traffic.stanza();
    xmpp::Document copy =
        xmpp::new_stanza(xmpp::StanzaKind::message, xmpp::name_of(original.message_type()));
    xmpp::Element& message = copy->add(direction, xmpp::ns::carbons)
                                 .add("forwarded", xmpp::ns::forward)
                                 .add_copy(original.element());
    message.set_if("from", original.from().full());
    message.set_if("to", original.to().full());
    // XEP-0313 §3.4: the account's own devices may know its ids; a received message shows its own.
    if (traffic.direction() == Direction::outbound && !traffic.archive_id().empty()) {
        xmpp::add_stanza_id(message, traffic.owner().owner(), archive_uid(traffic.archive_id()));
    }
    return xmpp::Stanza::make(std::move(copy), traffic.owner().jid(), xmpp::Jid());
}

template <class Wants>
void copy_to(Traffic& traffic, std::string_view direction, Wants wants) {
    std::optional<xmpp::Stanza> copy;
    for (const auto& session : traffic.owner().sessions()) {
        if (!session->carbons || !wants(*session)) continue;
        if (!copy) copy = wrap(traffic, direction);
        if (!copy) return;
        traffic.outcome().emit_copy(session->id(), copy->with_to(session->jid()));
    }
}

bool wanted(const Traffic& traffic) {
    for (const auto& session : traffic.owner().sessions()) {
        if (session->carbons) return eligible(traffic);
    }
    return false;
}

Verdict copy_sent(Traffic& traffic) {
    // What goes to the account itself reaches its devices on the way in.
    if (traffic.stanza().to().bare_view() == traffic.owner().owner()) return Verdict::pass();
    if (!wanted(traffic)) return Verdict::pass();
    copy_to(traffic, "sent",
            [&traffic](const Session& session) { return &session != traffic.origin(); });
    return Verdict::pass();
}

Verdict copy_received(Traffic& traffic) {
    if (!wanted(traffic) || !finds_somebody(traffic.owner(), traffic.stanza())) {
        return Verdict::pass();
    }
    copy_to(traffic, "received", [&traffic](const Session& session) {
        // The device that wrote to its own account knows what it has written.
        return session.jid() != traffic.stanza().from() && !receives(session, traffic.stanza());
    });
    return Verdict::pass();
}

IqReply set_carbons(const IqRequest& request, const IqPlace& place, bool on) {
    if (!request.is_set()) return refuse(xmpp::Condition::bad_request);
    if (place.session == nullptr) return refuse(xmpp::Condition::not_allowed);
    place.session->carbons = on;
    return xmpp::Document();
}

}  // namespace

void Carbons::declare(Registry& registry) {
    registry.implements({xep("0280", "1.0.1"), xep("0297", "1.0")});
    registry.host_feature(xmpp::ns::carbons);
    registry.account_feature(xmpp::ns::carbons);
    registry.stage(Direction::outbound, Stage::copy, xmpp::StanzaKind::message, copy_sent);
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::message, copy_received);
    registry.iq_now(
        IqScope::own_account, xmpp::ns::carbons, "enable",
        [](const IqRequest& request, IqPlace& place) { return set_carbons(request, place, true); });
    registry.iq_now(IqScope::own_account, xmpp::ns::carbons, "disable",
                    [](const IqRequest& request, IqPlace& place) {
                        return set_carbons(request, place, false);
                    });
    // XEP-0386 §5.2: cannot fail, hence no answer.
    registry.bind2_feature(
        std::string(xmpp::ns::carbons),
        [](entity::Session& session, const xmpp::Element& request, xmpp::Element&, Outcome&) {
            if (request.name() == "enable") session.carbons = true;
        });
}

}  // namespace parlance::server::modules
