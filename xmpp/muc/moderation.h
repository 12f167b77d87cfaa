// Moderated retraction (XEP-0425): a moderator has a room take back what somebody has said. Read in
// the form of version 1 and in that of version 0, which clients still send. Pure, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

struct Moderation {
    std::string id;      // of the message: the stanza-id that the room gave it
    std::string reason;  // may be empty
    bool legacy = false;

    Moderation() {}
};

// The payload of a set: <moderate xmlns='urn:xmpp:message-moderate:1'/>, or <apply-to/> (XEP-0422)
// with that of version 0. An action other than retraction is feature-not-implemented.
base::Result<Moderation, StanzaError> parse_moderation(const Element& payload);

// Who has moderated, as the occupants may know.
struct Moderator {
    std::string by;           // the address in the room; empty: not told
    std::string occupant_id;  // XEP-0421; empty: none

    Moderator() {}
    Moderator(std::string address, std::string id)
        : by(std::move(address)), occupant_id(std::move(id)) {}
};

// What the room tells the occupants, for appending to a message of type groupchat from the room
// itself. One message has both versions: clients know either, and those that know both take the
// same message back twice.
void append_moderated(Element& message, const Moderation& moderation, const Moderator& who);

// Retractions and tombstones are not taken back: that would bring nothing to light or bury twice.
bool may_be_taken_back(const Element& message);

// What stands in the archive in the place of `message`, which has its addresses (§4, XEP-0424 §4):
// who said it and when, no longer what. `announcement`: the id of the message that tells the
// occupants.
Document moderated_tombstone(const Element& message, const Moderation& moderation,
                             const Moderator& who, std::string_view announcement,
                             std::int64_t stamp_us);
// The same when the author has taken it back (XEP-0424 §4); `retraction`: the id of its message.
Document retracted_tombstone(const Element& message, std::string_view retraction,
                             std::int64_t stamp_us);

}  // namespace parlance::xmpp::muc
