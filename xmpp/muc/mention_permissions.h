// Explicit mentions in a room (XEP-0513 §4.5): who may mention whom, how many times in a message;
// as owners see it in a form of its own, and as it is kept with the room's configuration. Pure
// values, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"
#include "xmpp/muc/affiliation.h"
#include "xmpp/muc/room_config.h"

namespace parlance::xmpp::muc {

// What a room advertises that has these permissions.
std::vector<std::string> mention_features();

// `kind` form: with what each field may be; result: the fields that differ from `before`, all for
// null.
DataForm mention_form(FormKind kind, const RoomConfig& config, const RoomConfig* before = nullptr);
// Appends the fields to another form, for muc#roominfo.
void add_mention_fields(DataForm& form, const RoomConfig& config);
// `base` with what has been filled in; fields that rooms do not have are passed over.
base::Result<RoomConfig, BadRoomConfig> mentions_submitted(const RoomConfig& base,
                                                           const DataForm& form);

std::string mentions_to_text(const RoomConfig& config);
RoomConfig mentions_from_text(std::string_view text, const RoomConfig& base);

// Takes the mentions out of a message that its sender, who has that role, may not make. All of
// them, if they are too many.
void enforce_mentions(Element& message, const RoomConfig& config, Role sender);

}  // namespace parlance::xmpp::muc
