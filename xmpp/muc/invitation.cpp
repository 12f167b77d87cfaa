#include "xmpp/muc/invitation.h"

#include <utility>

#include "xmpp/namespaces.h"

namespace parlance::xmpp::muc {

namespace {

base::Failure<StanzaError> refused_invitation(Condition condition) {
    return base::Failure<StanzaError>(StanzaError(condition));
}

void append_reason(Element& parent, const std::string& reason) {
    if (!reason.empty()) parent.add_text_child("reason", reason);
}

// As XEP-0249 maps it, with the reason as text, too, as servers have long sent it (§7.8.2).
void append_conference(Element& message, const Invitation& invitation, const Jid& room,
                       std::string_view password) {
    Element& x = message.add("x", ns::conference);
    x.set("jid", room.bare_view()).set_if("password", password);
    x.set_if("reason", invitation.reason);
    if (invitation.continues) x.set("continue", "true").set_if("thread", invitation.thread);
    if (!invitation.reason.empty()) x.add_text(invitation.reason);
}

}  // namespace

base::Result<std::vector<Invitation>, StanzaError> parse_invitations(const Element& message) {
    std::vector<Invitation> invitations;
    const Element* x = message.child("x", ns::muc_user);
    if (x == nullptr) return invitations;
    for (const Element& child : x->children()) {
        if (!child.is("invite", ns::muc_user)) continue;
        if (invitations.size() == kMostInvitations)
            return refused_invitation(Condition::policy_violation);
        auto to = Jid::parse(child.attr("to"));
        if (!to) return refused_invitation(Condition::jid_malformed);
        Invitation invitation;
        invitation.to = std::move(*to);
        invitation.reason = child.child_text("reason", ns::muc_user);
        if (const Element* chat = child.child("continue", ns::muc_user)) {
            invitation.continues = true;
            invitation.thread = chat->attr("thread");
        }
        invitations.push_back(std::move(invitation));
    }
    return invitations;
}

base::Result<std::optional<Decline>, StanzaError> parse_decline(const Element& message) {
    const Element* x = message.child("x", ns::muc_user);
    const Element* child = x == nullptr ? nullptr : x->child("decline", ns::muc_user);
    if (child == nullptr) return std::optional<Decline>();
    auto to = Jid::parse(child->attr("to"));
    if (!to) return refused_invitation(Condition::jid_malformed);
    Decline decline;
    decline.to = std::move(*to);
    decline.reason = child->child_text("reason", ns::muc_user);
    return std::optional(std::move(decline));
}

void append_invitation(Element& message, const Invitation& invitation, const Jid& from,
                       const Jid& room, std::string_view password) {
    Element& x = message.add("x", ns::muc_user);
    Element& invite = x.add("invite").set("from", from.full());
    append_reason(invite, invitation.reason);
    if (invitation.continues) invite.add("continue").set_if("thread", invitation.thread);
    if (!password.empty()) x.add_text_child("password", password);
    append_conference(message, invitation, room, password);
}

void append_decline(Element& message, const Decline& decline, const Jid& from) {
    Element& out = message.add("x", ns::muc_user).add("decline");
    append_reason(out.set("from", from.full()), decline.reason);
}

}  // namespace parlance::xmpp::muc
