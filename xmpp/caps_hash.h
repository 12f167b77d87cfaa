// Entity capabilities (XEP-0115): one short string that stands for everything disco#info says. Pure
// functions, any thread.
#pragma once

#include <string>

#include "xmpp/element.h"
#include "xmpp/sasl/hash.h"

namespace parlance::xmpp {

// S of XEP-0115 §5.1 for a disco#info <query/>: its identities, features and forms (XEP-0128) in
// any order. Forms without a hidden FORM_TYPE are passed over (§5.4).
std::string caps_verification_string(const Element& info);

// The `ver` attribute.
std::string caps_hash(const Element& info, sasl::Hash hash = sasl::Hash::sha1);

// Two identities, features or forms are the same, so that nobody may trust a hash of it (§5.4).
bool caps_ill_formed(const Element& info);

}  // namespace parlance::xmpp
