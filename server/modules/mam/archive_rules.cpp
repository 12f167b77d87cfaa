#include "server/modules/mam/archive_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;

// What changes or completes a conversation without a body of its own.
constexpr std::array kContent = {ns::omemo_legacy, ns::omemo,           ns::openpgp,
                                 ns::encryption,   ns::message_retract, ns::reactions};

// XEP-0353 §3: every message of a call carries a <store/> hint; those of older clients do not, and
// a missed call is to be seen on every device.
bool is_call(const xmpp::Element& child) {
    return child.ns() == ns::jingle_message;
}

// That a message has arrived or been read is news to one's other devices, too.
bool is_progress(const xmpp::Element& child) {
    if (child.ns() == ns::receipts) return child.name() == "received";
    return child.ns() == ns::chat_markers && child.name() != "markable";
}

// Encrypted, it cannot be told what is in it; mostly it is a message.
bool is_encrypted(const xmpp::Element& child) {
    return child.ns() == ns::omemo_legacy || child.ns() == ns::omemo || child.ns() == ns::openpgp ||
           child.ns() == ns::encryption;
}

bool is_invitation(const xmpp::Element& child) {
    if (child.is("x", ns::muc_user)) return child.has_child("invite", ns::muc_user);
    return child.ns() == ns::conference;
}

// Refers to a message before; a body beside it is for clients that do not know it.
bool is_about_another(const xmpp::Element& child) {
    return child.ns() == ns::message_correct || child.ns() == ns::reactions ||
           child.is("retract", ns::message_retract);
}

bool is_content(const xmpp::Element& child) {
    if (child.ns() == ns::client) return child.name() == "body" || child.name() == "subject";
    if (is_invitation(child)) return true;
    return std::find(kContent.begin(), kContent.end(), child.ns()) != kContent.end() ||
           is_call(child) || is_progress(child);
}

}  // namespace

namespace {

bool has_content(const xmpp::Element& message) {
    bool content = false;
    for (const xmpp::Element& child : message.children()) {
        if (child.ns() == ns::hints) {
            // XEP-0334 §4. Who wants no store does not get one by a second hint.
            if (child.name() == "no-store" || child.name() == "no-permanent-store") return false;
            if (child.name() == "store") content = true;
        }
        content = content || is_content(child);
    }
    return content;
}

}  // namespace

bool worth_archiving_in_room(const xmpp::Stanza& message) {
    return message.message_type() == xmpp::MessageType::groupchat && has_content(message.element());
}

bool worth_archiving(const xmpp::Stanza& message) {
    switch (message.message_type()) {
        case xmpp::MessageType::normal:
        case xmpp::MessageType::chat:
            break;
        // The room has its archive; headlines are of the moment; an error is about a message, not
        // one.
        case xmpp::MessageType::groupchat:
        case xmpp::MessageType::headline:
        case xmpp::MessageType::error:
            return false;
    }
    return has_content(message.element());
}

bool is_instant_message(const xmpp::Element& message) {
    bool instant = false;
    for (const xmpp::Element& child : message.children()) {
        if (is_about_another(child)) return false;
        instant = instant || child.is("body", ns::client) || is_encrypted(child) ||
                  is_invitation(child) || child.is("propose", ns::jingle_message) ||
                  child.is("retracted", ns::message_retract);
    }
    return instant;
}

}  // namespace parlance::server::modules
