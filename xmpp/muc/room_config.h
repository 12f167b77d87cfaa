// RoomConfig: how a room is (XEP-0045 §10.1.3 and the registered fields of §16.5.3), as owners see
// it in a form, and as text for storage. Pure values, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "xmpp/config_fields.h"
#include "xmpp/data_form.h"
#include "xmpp/muc/affiliation.h"

namespace parlance::xmpp::muc {

// Who may send private messages (muc#roomconfig_allowpm).
enum class AllowPm : std::uint8_t { anyone, participants, moderators, none };
// Who sees the occupants' real JIDs: semi-anonymous or non-anonymous.
enum class Whois : std::uint8_t { moderators, anyone };

// Sets of roles, and of who may have the list of members.
inline constexpr std::uint8_t kModerator = 1, kParticipant = 2, kVisitor = 4;
inline constexpr std::uint8_t kAllRoles = kModerator | kParticipant | kVisitor;

// Who may mention somebody so that it is a mention (XEP-0513 §4.5).
enum class MayMention : std::uint8_t { participants, moderators, none };

struct RoomConfig {
    std::string name;
    std::string description;
    std::string language;
    std::string pubsub;    // XMPP URI
    std::string password;  // counts if password_protected
    bool persistent = false;
    bool public_room = true;
    bool members_only = false;
    bool moderated = false;
    bool password_protected = false;
    bool change_subject = false;  // by participants, too
    bool allow_invites = false;   // by any member of a members-only room
    // Who registers (§7.10) waits for an admin (§9.9). No: it is a member at once, unless the room
    // is members-only, where nobody can register then.
    bool approve_members = false;
    bool archive = true;  // muc#roomconfig_enablearchiving
    // muc#roomconfig_enablelogging: whoever enters is told that what is said is public. It opens
    // nothing: the archive is for those who may enter.
    bool public_archive = false;
    bool forward_mentions = true;  // XEP-0452: to members who are not there
    AllowPm allow_pm = AllowPm::anyone;
    Whois whois = Whois::moderators;
    std::uint8_t presence_broadcast = kAllRoles;
    std::uint8_t member_list = kAllRoles;  // who may have it if the room is non-anonymous
    std::uint32_t max_users = kUnlimited;
    std::uint32_t max_history = 20;  // messages at entry
    std::uint32_t slow_mode_s = 0;   // XEP-0500: between two messages of one occupant
    // See mention_permissions.h.
    std::uint32_t most_mentions = 20;  // in one message
    MayMention mention_individuals = MayMention::participants;
    MayMention mention_channel = MayMention::moderators;
    MayMention mention_associations = MayMention::participants;
    MayMention mention_hats = MayMention::participants;

    RoomConfig() {}
    bool operator==(const RoomConfig&) const = default;

    bool broadcasts(Role role) const;
    bool non_anonymous() const { return whois == Whois::anyone; }
};

// Why a form was not accepted, and for which field.
struct BadRoomConfig {
    enum class Reason : std::uint8_t {
        not_a_form,    // not a submission of muc#roomconfig
        invalid,       // a value that the field does not take
        contradictory  // together they make no sense (§10.1.3: a password is needed but not given)
    };
    Reason reason;
    std::string field;

    BadRoomConfig(Reason why, std::string var) : reason(why), field(std::move(var)) {}
};

// The form for an owner; the lists of owners and admins are added by who has them.
DataForm config_form(const RoomConfig& config);
// `base` with the fields of the submission. Fields that rooms do not have are passed over, as
// clients send what they know from other servers.
base::Result<RoomConfig, BadRoomConfig> submitted(const RoomConfig& base, const DataForm& form);

std::string to_text(const RoomConfig& config);
RoomConfig from_text(std::string_view text);

}  // namespace parlance::xmpp::muc
