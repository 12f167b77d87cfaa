// Registering with a room (XEP-0045 §7.10): jabber:iq:register with the form muc#register, which
// asks for the nickname to be reserved and for nothing else. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

// What a set asks for.
struct Registration {
    bool remove = false;  // XEP-0077 §3.2: to be a member no longer; there is no nickname then
    std::string nick;     // prepared

    Registration() {}
};

// The answers to a get: the form, titled with the room's name if it has one; it says so if admins
// have been asked about `pending`, a nickname, and not yet answered (§9.9). Or that one is
// registered, with the nickname if one is reserved.
Document registration_query(std::string_view room_name, std::string_view pending = {});
Document registered_query(std::string_view nick);

// bad-request if there is no valid form (§7.10), and if <remove/> is not alone (XEP-0077 §3.2).
base::Result<Registration, StanzaError> parse_registration(const Element& query);

}  // namespace parlance::xmpp::muc
