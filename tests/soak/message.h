// How a message says which copy of which message it is. Stateless.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger.h"
#include "managed_stream.h"

namespace parlance::soak {

// A chat message of about 300 bytes to `to`. Its id and origin-id (XEP-0359) are those of the
// message, as with a real client that sends again; the attempt is in the body.
std::string write_message(const std::string& to, const Copy& copy);

// The copy that a stanza carries, also inside of a forwarded message (XEP-0297); none in others.
std::optional<Copy> read_copy(std::string_view stanza);
// The message that a stanza's id names, e.g. that of an error, with attempt 0.
std::optional<Copy> read_id(std::string_view stanza);

Tag to_tag(const Copy& copy);
Copy to_copy(Tag tag);

}  // namespace parlance::soak
