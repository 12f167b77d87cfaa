// Approving registrations (XEP-0045 §9.9): the room asks its admins with the form muc#register who
// may become a member, and one of them answers. Pure, any thread.
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

// What a message to the room has about a registration.
struct RegistrationAnswer {
    enum class Kind : std::uint8_t {
        none,      // nothing
        decision,  // to admit or to refuse
        skipped    // an admin leaves it to others
    };
    Kind kind = Kind::none;
    // Of a decision; at least one of the two is there, as the admin's client says: nobody need have
    // asked.
    Jid jid;           // bare
    std::string nick;  // prepared
    bool allow = false;

    RegistrationAnswer() {}
};

// A form that cannot be read, and one that does not say what is decided, are bad-request.
base::Result<RegistrationAnswer, StanzaError> parse_registration_answer(const Element& message);

// For admins: who asks, and for which nickname. The form of §9.9 does not say who it is; a field of
// this server's does.
DataForm registration_approval_form(std::string_view jid, std::string_view nick);

}  // namespace parlance::xmpp::muc
