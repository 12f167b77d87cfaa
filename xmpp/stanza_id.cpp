#include "xmpp/stanza_id.h"

#include <utility>

#include "base/assert.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp {

bool is_stanza_id(const Element& child, std::string_view by) {
    if (!child.is("stanza-id", ns::stanza_id)) return false;
    if (child.attr("by") == by) return true;
    auto jid = Jid::parse(child.attr("by"));
    return jid && jid->full() == by;
}

std::string_view find_stanza_id(const Element& message, std::string_view by) {
    for (const Element& child : message.children()) {
        if (is_stanza_id(child, by)) return child.attr("id");
    }
    return {};
}

void add_stanza_id(Element& message, std::string_view by, std::string_view id) {
    message.add("stanza-id", ns::stanza_id).set("by", by).set("id", id);
}

Stanza with_stanza_id(const Stanza& message, std::string_view by, std::string_view id) {
    Document copy = message.editable();
    add_stanza_id(copy.root(), by, id);
    auto stanza = Stanza::make(std::move(copy), message.from(), message.to());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

}  // namespace parlance::xmpp
