// vCards in the two forms: vcard-temp (XEP-0054) and vCard4 (XEP-0292 §6, RFC 6351). What one form
// has and the other has not is kept from the earlier card of that form, also of a property that
// says the same in both. Photos are not converted: avatars have their own way (XEP-0398). Pure, any
// thread.
#pragma once

#include "xmpp/element.h"

namespace parlance::xmpp {

// `earlier` may be null.
Document vcard4_of(const Element& vcard_temp, const Element* earlier);
Document vcard_temp_of(const Element& vcard4, const Element* earlier);

}  // namespace parlance::xmpp
