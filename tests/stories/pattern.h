// Pattern: an expected element, written as XML with wildcards, and its comparison with what came.
// Everything given must match and nothing else may be there, unless the pattern says `...`; see
// README.md. Pure functions; one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/element.h"

namespace parlance::stories {

// Names bound by {name} in earlier patterns, and those of the cast ("romeo.full").
using Captures = std::map<std::string, std::string>;

// The elements of a block. The error is for people.
base::Result<std::vector<xmpp::Document>, std::string> parse_block(std::string_view xml);

// Empty if `got` is what `pattern` describes, else the first difference. `own` are the addresses
// of the receiving client (full, then bare): a `to` that the pattern leaves out may be one of them.
// Without any, nothing may be left out.
// Binds new captures only when all of it matches.
std::string difference(const xmpp::Element& pattern, const xmpp::Element& got,
                       const std::vector<std::string>& own, Captures& captures);

// {name} replaced by what it is bound to; unknown names stay.
std::string fill_in(std::string_view text, const Captures& captures);

// Indented, one element a line, for people.
std::string pretty(const xmpp::Element& element);

}  // namespace parlance::stories
