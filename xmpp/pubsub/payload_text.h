// What the payload of an item says, in words, for the <body/> of its notification (XEP-0060 §12.8).
// Of the formats that are known here, and of no others. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "xmpp/element.h"

namespace parlance::xmpp::pubsub {

// Beyond that many bytes it is cut short.
inline constexpr std::size_t kLongestPayloadText = 1'000;

// Whether payloads in that namespace are of a known format.
bool has_payload_text(std::string_view ns);
// Empty: the format is not known, or nothing in it is for people to read.
std::string payload_text(const Element& payload);

}  // namespace parlance::xmpp::pubsub
