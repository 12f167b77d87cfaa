#include "server/stream/client_state.h"

#include <algorithm>
#include <utility>

#include "xmpp/delay.h"
#include "xmpp/namespaces.h"

namespace parlance::server::stream {

namespace {

using Treatment = ClientState::Treatment;
using xmpp::MessageType;

enum class Weight { none, little, full };

// What a child of a message is worth to somebody who is not looking.
Weight weight_of(const xmpp::Element& child) {
    namespace ns = xmpp::ns;
    if (child.ns() == ns::chat_states || child.ns() == ns::hints) return Weight::none;
    if (child.ns() == ns::delay || child.is("thread", ns::client)) return Weight::none;
    if (child.ns() == ns::stanza_id) return Weight::none;
    if (child.is("received", ns::receipts)) return Weight::little;
    if (child.ns() == ns::chat_markers && child.name() != "markable") return Weight::little;
    return Weight::full;
}

Treatment of_message(const xmpp::Element& message) {
    bool little = false;
    bool anything = false;
    for (const xmpp::Element& child : message.children()) {
        Weight weight = weight_of(child);
        if (weight == Weight::full) return Treatment::send;
        little = little || weight == Weight::little;
        anything = anything || child.ns() == xmpp::ns::chat_states;
    }
    if (little) return Treatment::hold;
    return anything ? Treatment::drop : Treatment::send;
}

const xmpp::Element* forwarded(const xmpp::Element& message, std::string_view direction) {
    const xmpp::Element* carbon = message.child(direction, xmpp::ns::carbons);
    if (carbon == nullptr) return nullptr;
    const xmpp::Element* wrapper = carbon->child("forwarded", xmpp::ns::forward);
    return wrapper == nullptr ? nullptr : wrapper->child("message", xmpp::ns::client);
}

}  // namespace

Treatment ClientState::treatment(const xmpp::Stanza& stanza) {
    if (stanza.is_presence()) {
        xmpp::PresenceType type = stanza.presence_type();
        bool state =
            type == xmpp::PresenceType::available || type == xmpp::PresenceType::unavailable;
        return state ? Treatment::hold : Treatment::send;
    }
    if (!stanza.is_message()) return Treatment::send;
    const xmpp::Element& element = stanza.element();
    if (const xmpp::Element* sent = forwarded(element, "sent")) {
        return of_message(*sent) == Treatment::drop ? Treatment::drop : Treatment::hold;
    }
    if (const xmpp::Element* received = forwarded(element, "received")) {
        return of_message(*received);
    }
    if (stanza.message_type() == MessageType::headline) return Treatment::hold;
    if (stanza.message_type() == MessageType::error) return Treatment::send;
    return of_message(element);
}

void ClientState::hold(const xmpp::Stanza& stanza, Backing backing, std::string_view domain,
                       std::int64_t wall_us) {
    if (stanza.is_presence()) {
        auto older = std::find_if(held_.begin(), held_.end(), [&stanza](const Held& held) {
            return held.stanza.is_presence() && held.stanza.from() == stanza.from();
        });
        if (older != held_.end()) {
            bytes_ -= older->stanza.wire_size();
            held_.erase(older);
        }
    }
    xmpp::Stanza stamped = xmpp::with_delay(stanza, domain, wall_us);
    bytes_ += stamped.wire_size();
    held_.push_back({std::move(stamped), std::move(backing)});
}

}  // namespace parlance::server::stream
