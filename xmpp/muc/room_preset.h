// Kinds of rooms that people have in mind, each a configuration to begin with: owners choose one in
// the configuration form (XEP-0045 §10.2), together with whatever they want otherwise. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "xmpp/data_form.h"
#include "xmpp/muc/room_config.h"

namespace parlance::xmpp::muc {

// The field of the form; no value: none is chosen.
inline constexpr std::string_view kPresetField = "{urn:parlance:rooms}preset";

// "group": for those who have been invited, who know each other; "channel": open to all, found by
// all; "announcements": a channel in which few speak, and a crowd does not see who else is there.
// nullopt: there is no such preset.
std::optional<RoomConfig> with_preset(const RoomConfig& base, std::string_view name);
FormField preset_field();

}  // namespace parlance::xmpp::muc
