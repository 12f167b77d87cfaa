// What the audit log says of a run of a command.
#pragma once

#include <string>

#include "server/adhoc/command.h"
#include "xmpp/data_form.h"
#include "xmpp/form_values.h"

namespace parlance::server::adhoc {

// "name=value" for each field that has been filled in, a line each: without secrets, and long
// values cut.
std::string said_in(const xmpp::DataForm& form, const xmpp::FormValues& values);

// "done: …" or "failed: …", and what the command said about it.
std::string outcome_of(const Answer& answer);

}  // namespace parlance::server::adhoc
