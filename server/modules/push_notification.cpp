#include "server/modules/push_notification.h"

#include <algorithm>
#include <array>
#include <functional>

#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;

bool is_encrypted(const xmpp::Element& child) {
    constexpr std::array kWrappers = {ns::omemo_legacy, ns::omemo, ns::openpgp, ns::legacy_openpgp,
                                      ns::encryption};
    return std::find(kWrappers.begin(), kWrappers.end(), child.ns()) != kWrappers.end();
}

bool is_invitation(const xmpp::Element& child) {
    return child.is("x", ns::conference) ||
           (child.is("x", ns::muc_user) && child.has_child("invite", ns::muc_user));
}

}  // namespace

std::optional<Notable> notable(const xmpp::Element& message) {
    bool encrypted = false;
    bool call = false;
    bool invitation = false;
    for (const xmpp::Element& child : message.children()) {
        encrypted = encrypted || is_encrypted(child);
        call = call || child.is("propose", ns::jingle_message);
        invitation = invitation || is_invitation(child);
    }
    std::string body = message.child_text("body", ns::client);
    if (body.empty() && !encrypted && !call && !invitation) return std::nullopt;
    // Beside something encrypted stands what clients without the key are to read.
    return Notable(call, encrypted ? std::string() : std::move(body));
}

std::uint64_t fingerprint(std::string_view from, const xmpp::Element& message) {
    std::string text(from);
    text += '\0';
    text += message.attr("id");
    text += '\0';
    text += message.child_text("body", ns::client);
    return std::hash<std::string>()(text);
}

xmpp::Document publication(const storage::push::Registration& registration,
                           const xmpp::Element* options, const Summary& summary) {
    xmpp::Document pubsub("pubsub", ns::pubsub);
    xmpp::Element& notification = pubsub->add("publish")
                                      .set_if("node", registration.node)
                                      .add("item")
                                      .add("notification", ns::push);
    xmpp::DataForm form(xmpp::FormKind::submit, ns::push_summary);
    auto field = [&form](std::string name, std::string value) {
        form.add(xmpp::FormField(std::move(name), "", {std::move(value)}));
    };
    field("message-count", std::to_string(summary.messages));
    if (summary.subscriptions > 0) {
        field("pending-subscription-count", std::to_string(summary.subscriptions));
    }
    if (!summary.sender.empty()) field("last-message-sender", summary.sender);
    if (!summary.body.empty()) field("last-message-body", summary.body);
    form.append_to(notification);
    if (options != nullptr) pubsub->add("publish-options").add_copy(*options);
    return pubsub;
}

Outlook outlook(const xmpp::Element& iq) {
    const xmpp::Element* error = iq.child("error", ns::client);
    if (error == nullptr || error->attr("type") == "wait") return Outlook::fair;
    constexpr std::array kPassing = {"remote-server-not-found", "remote-server-timeout",
                                     "service-unavailable", "internal-server-error",
                                     "resource-constraint"};
    bool passing = std::any_of(kPassing.begin(), kPassing.end(), [error](const char* condition) {
        return error->has_child(condition, ns::stanza_errors);
    });
    return passing ? Outlook::doubtful : Outlook::hopeless;
}

}  // namespace parlance::server::modules
