// Which messages belong into the archive of an account (XEP-0313 §6.1.1): those that mean something
// to whoever opens the conversation later, on another device. Pure.
#pragma once

#include "xmpp/stanza.h"

namespace parlance::server::modules {

bool worth_archiving(const xmpp::Stanza& message);

}  // namespace parlance::server::modules
