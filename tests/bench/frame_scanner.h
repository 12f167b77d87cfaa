// Finds where one XMPP stream frame ends, without parsing it. Stateless free functions over the
// caller's bytes, usable from any thread. A generator must cost less than the servers it drives,
// and it needs only the cut between stanzas and a few attributes of their start tags; the servers
// under test are trusted to send well-formed XML, so nothing is validated here.
#pragma once

#include <cstddef>
#include <string_view>

namespace parlance::bench {

// Bytes of the first complete frame in `data`, leading white space and XML declaration included, or
// 0 while it is incomplete. A frame is a child of the stream, or the stream's own start or end tag.
std::size_t first_frame(std::string_view data);

// `frame` without leading white space and XML declaration.
std::string_view frame_body(std::string_view frame);

// Raw (still escaped) value of an attribute of the frame's first tag; empty when absent.
std::string_view attribute(std::string_view frame, std::string_view name);

// Character data of the first element called `name`, raw; empty when absent or empty.
std::string_view element_text(std::string_view frame, std::string_view name);

}  // namespace parlance::bench
