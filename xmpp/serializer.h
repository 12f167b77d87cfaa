// Elements to bytes. Output is UTF-8 without an XML declaration; namespaces are declared as default
// namespaces where they change, so that the text can stand inside any stream whose default
// namespace is `context_ns`. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

#include "xmpp/element.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp {

// Appends `text` with the five special characters escaped; also tab and line ends when
// `in_attribute`, which attribute-value normalisation would turn into spaces (XML 1.0 §3.3.3).
void append_escaped(std::string& out, std::string_view text, bool in_attribute);

// Appends ` name='value'`, escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

void append_element(std::string& out, const Element& element,
                    std::string_view context_ns = ns::client);

// Appends attributes (but not `to` and `from`, which the stanza header holds), children and end
// tag: everything that follows "<name".
void append_stanza_rest(std::string& out, const Element& stanza);

std::string to_xml(const Element& element, std::string_view context_ns = ns::client);

}  // namespace parlance::xmpp
