// `parlance admin`: runs any ad-hoc command of the running server. What there is, what a command
// asks for and what it answers come from the server; nothing here knows a command. Blocking.
#pragma once

#include <string>
#include <vector>

#include "server/config.h"

namespace parlance::server::cli {

struct AdminArguments {
    std::string domain;               // empty: the first host
    std::string command;              // empty: list them
    std::vector<std::string> fields;  // "name=value", each once for every value
    bool json = false;
    bool explain = false;  // what the command asks for, and who may run it
    bool words = false;    // bare names for completion, of commands or of fields
};

// The exit status: 0, or 1 when it failed, with the reason on standard error.
int admin(const Config& config, const AdminArguments& arguments);

}  // namespace parlance::server::cli
