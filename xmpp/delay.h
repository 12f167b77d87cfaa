// XEP-0203: when a stanza that comes late was sent, or received first. Pure, any thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza.h"

namespace parlance::xmpp {

// Stamps the element, unless `domain` has done so before: the first stamp is the right one.
// `time_us` is wall-clock time; `reason` is for people and may be empty.
void add_delay(Element& stanza, std::string_view domain, std::int64_t time_us,
               std::string_view reason = {});
// Whether the stamp claims to be of one of those domains.
template <class Serves>
bool is_delay_of(const Element& child, const Serves& serves) {
    if (!child.is("delay", ns::delay)) return false;
    auto from = Jid::parse(child.attr("from"));
    return from && from->is_domain() && serves(from->domain());
}
// A copy with the stamp.
Stanza with_delay(const Stanza& stanza, std::string_view domain, std::int64_t time_us);

}  // namespace parlance::xmpp
