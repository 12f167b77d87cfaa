#include "room_form.h"

#include <array>

#include "session.h"

namespace parlance::bench {
namespace {

constexpr std::string_view kPresenceBroadcast = "muc#roomconfig_presencebroadcast";
constexpr std::string_view kLogging = "muc#roomconfig_enablelogging";
// Names of other servers for an archive that occupants can ask (XEP-0313); there, logging means
// something else.
constexpr std::array<std::string_view, 3> kArchiving = {"muc#roomconfig_enablearchiving",
                                                        "muc#roomconfig_mam", "mam"};

void add_field(std::string& to, std::string_view form, std::string_view name,
               std::string_view value) {
    if (!has_field(form, name)) return;
    to += "<field var='";
    to += name;
    to += "'><value>";
    to += value;
    to += "</value></field>";
}

void add_archiving(std::string& to, std::string_view form, bool archived) {
    std::string_view field;
    for (const std::string_view name : kArchiving) {
        if (has_field(form, name)) field = name;
    }
    if (field.empty()) {
        if (archived && !has_field(form, kLogging)) {
            throw SessionError("the room cannot be archived: " + std::string(form));
        }
        add_field(to, form, kLogging, archived ? "1" : "0");
        return;
    }
    add_field(to, form, field, archived ? "1" : "0");
    add_field(to, form, kLogging, "0");
}

}  // namespace

bool has_field(std::string_view form, std::string_view name) {
    for (const char quote : {'\'', '"'}) {
        std::string text = "var=";
        text += quote;
        text += name;
        text += quote;
        if (form.find(text) != std::string_view::npos) return true;
    }
    return false;
}

std::string room_configuration(std::string_view form, const RoomOptions& options) {
    std::string text =
        "<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roomconfig"
        "</value></field>";
    add_field(text, form, "muc#roomconfig_persistentroom", "0");
    add_field(text, form, "muc#roomconfig_publicroom", "1");
    add_field(text, form, "muc#roomconfig_membersonly", "0");
    add_field(text, form, "muc#roomconfig_moderatedroom", "0");
    add_field(text, form, "muc#roomconfig_passwordprotectedroom", "0");
    add_field(text, form, "muc#roomconfig_whois", "moderators");
    add_field(
        text, form, kPresenceBroadcast,
        options.quiet ? "moderator" : "moderator</value><value>participant</value><value>visitor");
    add_archiving(text, form, options.archived);
    return text;
}

}  // namespace parlance::bench
