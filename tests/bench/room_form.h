// What a benchmark asks of a chat room, and the form that says so (XEP-0045 §10.1.3). Servers name
// some options differently, so only fields of the form that the server sent are submitted.
// Stateless free functions, usable from any thread.
#pragma once

#include <string>
#include <string_view>

namespace parlance::bench {

struct RoomOptions {
    bool archived = false;
    bool quiet = false;  // presence is broadcast for moderators only
};

// The children of the <x/> to submit in answer to the server's form. Throws SessionError when the
// room is to be archived and the form has no field for that.
std::string room_configuration(std::string_view form, const RoomOptions& options);

// Whether the form has a field of that name.
bool has_field(std::string_view form, std::string_view name);

}  // namespace parlance::bench
