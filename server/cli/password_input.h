// Reads a password for the command line: from a terminal without echo, asked twice; from anything
// else the first line of standard input. Main thread only.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace parlance::server::cli {

// The error is one line for the operator.
base::Result<std::string, std::string> read_password();

// One value, which a form calls `what`: asked for at the terminal, once. A secret is read without
// echo there, and from anything that is no terminal as the next line; the error says that it is
// missing.
base::Result<std::string, std::string> ask_for(std::string_view what, bool secret);

}  // namespace parlance::server::cli
