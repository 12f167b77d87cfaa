// What a push service is told (XEP-0357 §7), and which messages are worth telling. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/push.h"
#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::server::modules {

// Somebody wants the user's attention: text, something encrypted, an invitation, or a call.
struct Notable {
    bool call = false;  // rings now: does not wait for others
    std::string body;   // empty if there is none that says anything
    Notable(bool c, std::string b) : call(c), body(std::move(b)) {}
};
std::optional<Notable> notable(const xmpp::Element& message);

// Tells messages apart: the same for a message that comes back from a session that did not take
// it, and for the original within a copy.
std::uint64_t fingerprint(std::string_view from, const xmpp::Element& message);

// Bodies are cut to this, between two characters.
inline constexpr std::size_t kPushedBodyBytes = 256;

struct Summary {
    std::int64_t messages = 0;       // that the device has not seen
    std::int64_t subscriptions = 0;  // requests that wait for an answer
    std::string sender;              // of the last message; these two as far as they may be told
    std::string body;
};

// The payload of the iq that publishes it; `options` is the form of the registration as parsed.
xmpp::Document publication(const storage::push::Registration& registration,
                           const xmpp::Element* options, const Summary& summary);

// What an error in answer to a publication says of the next one.
enum class Outlook : unsigned char {
    fair,      // it is a matter of time
    doubtful,  // the way to the service is broken, or the service itself: it may be mended
    hopeless   // the device, or the service, is no more
};
Outlook outlook(const xmpp::Element& iq);

}  // namespace parlance::server::modules
