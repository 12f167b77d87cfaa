// A text as a QR code for a terminal, so that a phone can take an invitation off the screen. Two
// rows of squares to a line of half blocks, dark on light whatever colours the terminal has. Pure.
#pragma once

#include <string>
#include <string_view>

namespace parlance::server::cli {

// Lines with escape sequences; empty if the text does not fit into a code.
std::string qr_code(std::string_view text);

}  // namespace parlance::server::cli
