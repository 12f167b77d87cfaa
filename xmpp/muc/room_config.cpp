#include "xmpp/muc/room_config.h"

#include "xmpp/muc/mention_permissions.h"
#include "xmpp/muc/room_preset.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp::muc {

namespace {

constexpr ConfigOption kAllowPm[] = {{"anyone", "Anyone"},
                                     {"participants", "Anyone with voice"},
                                     {"moderators", "Moderators only"},
                                     {"none", "Nobody"}};
constexpr ConfigOption kWhois[] = {{"moderators", "Moderators only"}, {"anyone", "Anyone"}};
constexpr ConfigOption kRoleOptions[] = {
    {"moderator", "Moderator"}, {"participant", "Participant"}, {"visitor", "Visitor"}};
constexpr ConfigOption kMaxUsers[] = {
    {"10", "10"}, {"50", "50"}, {"200", "200"}, {"1000", "1000"}, {"none", "None"}};

using Field = ConfigField<RoomConfig>;
using R = RoomConfig;

template <auto Member>
constexpr ConfigChoice<RoomConfig> choice(std::span<const ConfigOption> options) {
    return config_choice<RoomConfig, Member>(options);
}

constexpr ConfigSet<RoomConfig> roles(std::uint8_t RoomConfig::*bits) {
    return {kRoleOptions, bits};
}

const Field kRoomFields[] = {
    {"muc#roomconfig_roomname", "text-single", "Name", &R::name},
    {"muc#roomconfig_roomdesc", "text-single", "Description", &R::description},
    {"muc#roomconfig_lang", "text-single", "Language of the discussions", &R::language},
    {"muc#roomconfig_pubsub", "text-single", "Associated pubsub node", &R::pubsub},
    {"muc#roomconfig_persistentroom", "boolean", "Stays when the last occupant leaves",
     &R::persistent},
    {"muc#roomconfig_publicroom", "boolean", "Listed among the rooms", &R::public_room},
    {"muc#roomconfig_membersonly", "boolean", "Only members may enter", &R::members_only},
    {"muc#roomconfig_moderatedroom", "boolean", "Newcomers may not speak", &R::moderated},
    {"muc#roomconfig_passwordprotectedroom", "boolean", "A password is needed to enter",
     &R::password_protected},
    {"muc#roomconfig_roomsecret", "text-private", "Password", &R::password},
    {"muc#roomconfig_whois", "list-single", "Who sees the occupants' real addresses",
     choice<&R::whois>(kWhois)},
    {"muc#roomconfig_changesubject", "boolean", "Occupants may change the subject",
     &R::change_subject},
    {"muc#roomconfig_allowinvites", "boolean", "Members may invite", &R::allow_invites},
    {"muc#roomconfig_allowpm", "list-single", "Who may send private messages",
     choice<&R::allow_pm>(kAllowPm)},
    // No field is registered for it; XEP-0068 §3.4.
    {"{urn:parlance:rooms}approve_members", "boolean",
     "Whoever registers becomes a member when an administrator agrees", &R::approve_members},
    {"muc#roomconfig_presencebroadcast", "list-multi", "Whose presence is shown",
     roles(&R::presence_broadcast)},
    {"muc#roomconfig_getmemberlist", "list-multi", "Who may have the list of members",
     roles(&R::member_list)},
    {"muc#roomconfig_maxusers", "list-single", "Most occupants", &R::max_users, "none", kMaxUsers},
    {"muc#maxhistoryfetch", "text-single", "Most messages of history at entry", &R::max_history},
    {"muc#roomconfig_slow_mode_duration", "text-single",
     "Seconds between two messages of one occupant", &R::slow_mode_s},
    {"muc#roomconfig_forwardmentions", "boolean", "Members learn of it when they are mentioned",
     &R::forward_mentions},
    {"muc#roomconfig_enablearchiving", "boolean", "Keep what is said in the archive", &R::archive},
    {"muc#roomconfig_enablelogging", "boolean", "Occupants are told of public logs",
     &R::public_archive},
};

constexpr ConfigFields<RoomConfig> room_fields() {
    return ConfigFields<RoomConfig>(kRoomFields);
}

}  // namespace

bool RoomConfig::broadcasts(Role role) const {
    switch (role) {
        case Role::none:
            return true;  // that somebody has left
        case Role::visitor:
            return (presence_broadcast & kVisitor) != 0;
        case Role::participant:
            return (presence_broadcast & kParticipant) != 0;
        case Role::moderator:
            return (presence_broadcast & kModerator) != 0;
    }
    return true;
}

DataForm config_form(const RoomConfig& config) {
    DataForm form(FormKind::form, ns::muc_roomconfig);
    form.add(preset_field());
    for (const Field& field : room_fields().all()) room_fields().add_to(form, field, config);
    return form;
}

base::Result<RoomConfig, BadRoomConfig> submitted(const RoomConfig& base, const DataForm& form) {
    using Reason = BadRoomConfig::Reason;
    auto bad = [](Reason reason, const std::string& var) {
        return base::Failure<BadRoomConfig>(BadRoomConfig(reason, var));
    };
    if (form.kind() != FormKind::submit) return bad(Reason::not_a_form, "FORM_TYPE");
    // An instant room is asked for by an empty form, without FORM_TYPE (§10.1.2).
    if (!form.fields().empty() && form.form_type() != ns::muc_roomconfig) {
        return bad(Reason::not_a_form, "FORM_TYPE");
    }
    RoomConfig config = base;
    // Whatever else is said changes what it begins with.
    if (std::string_view preset = form.value(kPresetField); !preset.empty()) {
        auto begun = with_preset(base, preset);
        if (!begun) return bad(Reason::invalid, std::string(kPresetField));
        config = std::move(*begun);
    }
    for (const FormField& given : form.fields()) {
        const Field* field = room_fields().find(given.var);
        if (field == nullptr) continue;
        if (!room_fields().set(*field, config, given.values))
            return bad(Reason::invalid, given.var);
    }
    // A room that nobody can be in is none.
    if (config.max_users == 0) return bad(Reason::invalid, "muc#roomconfig_maxusers");
    if (config.password_protected && config.password.empty()) {
        return bad(Reason::contradictory, "muc#roomconfig_roomsecret");
    }
    return config;
}

std::string to_text(const RoomConfig& config) {
    return room_fields().to_text(config, RoomConfig()) + mentions_to_text(config);
}

RoomConfig from_text(std::string_view text) {
    return mentions_from_text(text, room_fields().from_text(text, RoomConfig()));
}

}  // namespace parlance::xmpp::muc
