// Reads a password for the command line: from a terminal without echo, asked twice; from anything
// else the first line of standard input. Main thread only.
#pragma once

#include <string>

#include "base/result.h"

namespace parlance::server::cli {

// The error is one line for the operator.
base::Result<std::string, std::string> read_password();

}  // namespace parlance::server::cli
