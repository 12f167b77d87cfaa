#include "xmpp/muc/room_preset.h"

#include <string>

namespace parlance::xmpp::muc {

namespace {

RoomConfig group(RoomConfig config) {
    config.persistent = true;
    config.public_room = false;
    config.members_only = true;
    config.moderated = false;
    config.whois = Whois::anyone;
    config.change_subject = true;
    config.allow_invites = true;
    config.presence_broadcast = kAllRoles;
    return config;
}

RoomConfig channel(RoomConfig config) {
    config.persistent = true;
    config.public_room = true;
    config.members_only = false;
    config.moderated = false;
    config.whois = Whois::moderators;
    config.change_subject = false;
    config.presence_broadcast = kAllRoles;
    return config;
}

RoomConfig announcements(const RoomConfig& base) {
    RoomConfig config = channel(base);
    config.moderated = true;
    config.presence_broadcast = kModerator;
    return config;
}

}  // namespace

std::optional<RoomConfig> with_preset(const RoomConfig& base, std::string_view name) {
    if (name == "group") return group(base);
    if (name == "channel") return channel(base);
    if (name == "announcements") return announcements(base);
    return std::nullopt;
}

FormField preset_field() {
    FormField field(std::string(kPresetField), "list-single");
    field.label = "Set up as";
    field.options.emplace_back("A private group", "group");
    field.options.emplace_back("A public channel", "channel");
    field.options.emplace_back("A channel for announcements", "announcements");
    return field;
}

}  // namespace parlance::xmpp::muc
