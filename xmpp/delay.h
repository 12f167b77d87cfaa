// XEP-0203: when a stanza that comes late was sent, or received first. Pure, any thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::xmpp {

// Stamps the element, unless `domain` has done so before: the first stamp is the right one.
// `time_us` is wall-clock time; `reason` is for people and may be empty.
void add_delay(Element& stanza, std::string_view domain, std::int64_t time_us,
               std::string_view reason = {});
// A copy with the stamp.
Stanza with_delay(const Stanza& stanza, std::string_view domain, std::int64_t time_us);

}  // namespace parlance::xmpp
