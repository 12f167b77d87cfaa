// What an ad-hoc command has answered, for a terminal or for programs. What comes from users is
// made harmless for terminals. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xmpp/element.h"

namespace parlance::server::cli {

// Notes, fields and tables of a completed <command/>, as lines.
std::string as_text(const xmpp::Element& command);
// The same as one JSON object: "notes", "fields", "rows".
std::string as_json(const xmpp::Element& command);
// The link that it is about: of an invitation, the web page for it or else its own. Empty: none.
std::string link_in(const xmpp::Element& command);
// The command says that it has failed.
bool has_failed(const xmpp::Element& command);

// Columns, each as wide as its widest cell; cells of several lines stay in their column.
std::string aligned(const std::vector<std::vector<std::string>>& rows);

}  // namespace parlance::server::cli
