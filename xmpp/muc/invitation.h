// Mediated invitations (XEP-0045 §7.8.2): an occupant asks the room to invite others, an invitee
// asks it to tell the inviter that it will not come. Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

// Invitees of one message, at most.
inline constexpr std::size_t kMostInvitations = 50;

struct Invitation {
    Jid to;  // bare, full or in a room
    std::string reason;
    bool continues = false;  // a one-to-one chat (§7.9)
    std::string thread;      // of that chat; may be empty

    Invitation() {}
};

struct Decline {
    Jid to;  // who had invited
    std::string reason;

    Decline() {}
};

// What is in a message to the room, in its order; nothing if the message is about something else.
// Addresses that are missing or none: jid-malformed; too many: policy-violation.
base::Result<std::vector<Invitation>, StanzaError> parse_invitations(const Element& message);
base::Result<std::optional<Decline>, StanzaError> parse_decline(const Element& message);

// What the room sends on, for appending to a message of no type: `from` is the inviter as invitees
// may know it, an empty password is none. Beside it stands the same for clients of before XEP-0045
// and for those that know XEP-0249 alone.
void append_invitation(Element& message, const Invitation& invitation, const Jid& from,
                       const Jid& room, std::string_view password);
// `from`: who declines.
void append_decline(Element& message, const Decline& decline, const Jid& from);

}  // namespace parlance::xmpp::muc
