// Stanza ids (XEP-0359): the id that an entity on the way of a message has given it. Pure, any
// thread.
#pragma once

#include <string_view>

#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::xmpp {

// Whether `child` is the id given by `by`, a prepared JID.
bool is_stanza_id(const Element& child, std::string_view by);
// The id given by `by`; empty if there is none.
std::string_view find_stanza_id(const Element& message, std::string_view by);

void add_stanza_id(Element& message, std::string_view by, std::string_view id);
// A copy with the id.
Stanza with_stanza_id(const Stanza& message, std::string_view by, std::string_view id);

}  // namespace parlance::xmpp
