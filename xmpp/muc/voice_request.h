// Voice (XEP-0045 §7.13, §8.6): a visitor asks for it with the form muc#request, the room asks the
// moderators with the same form, and one of them answers. Pure, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

// What a message to the room has about voice.
struct VoiceMessage {
    enum class Kind : std::uint8_t {
        none,      // nothing
        request,   // §7.13
        approval,  // §8.6: a moderator's answer
        cancelled  // §8.6: a moderator leaves it to others
    };
    Kind kind = Kind::none;
    // Of an approval; at least one of the two is there. What the form says is what the moderator's
    // client says: neither need be an occupant.
    Jid jid;
    std::string nick;  // prepared
    bool allow = false;

    VoiceMessage() {}
};

// The only role that is asked for and given in this way is that of a participant; another one, and
// a form that cannot be read, are bad-request.
base::Result<VoiceMessage, StanzaError> parse_voice_message(const Element& message);

// For moderators (§8.6): the occupant who asks.
DataForm voice_approval_form(const Jid& jid, std::string_view nick);

}  // namespace parlance::xmpp::muc
