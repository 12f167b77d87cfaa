#include "xmpp/delay.h"

#include <utility>

#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp {

namespace {
bool has_delay(const Element& stanza, std::string_view domain) {
    for (const Element& child : stanza.children()) {
        if (child.is("delay", ns::delay) && child.attr("from") == domain) return true;
    }
    return false;
}
}  // namespace

void add_delay(Element& stanza, std::string_view domain, std::int64_t time_us,
               std::string_view reason) {
    if (has_delay(stanza, domain)) return;
    Element& delay = stanza.add("delay", ns::delay);
    delay.set("from", domain);
    delay.set("stamp", format_datetime(time_us));
    delay.add_text(reason);
}

Stanza with_delay(const Stanza& stanza, std::string_view domain, std::int64_t time_us) {
    if (has_delay(stanza.element(), domain)) return stanza;
    Document copy = stanza.editable();
    add_delay(copy.root(), domain, time_us);
    auto stamped = Stanza::make(std::move(copy), stanza.from(), stanza.to());
    return stamped ? *stamped : stanza;
}

}  // namespace parlance::xmpp
