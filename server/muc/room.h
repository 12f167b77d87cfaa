// Room: one multi-user chat room (XEP-0045) as long as anybody deals with it, on the home shard of
// its address: what lasts of it (storage/rooms.h), who is in it, and the lane that orders what is
// decided on it. Made unloaded with the lane held; loading reads what is stored and opens the lane.
// What may be done to it, by whom and with which words is in the other files of this folder; they
// decide inside the lane and leave what is to be sent in the Outcome. One shard.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/token_bucket.h"
#include "server/fan_out.h"
#include "server/lane.h"
#include "server/muc/activity.h"
#include "server/muc/askers.h"
#include "server/muc/hats.h"
#include "server/muc/history.h"
#include "server/muc/occupants.h"
#include "server/muc/sent_invitations.h"
#include "server/outcome.h"
#include "storage/rooms.h"
#include "xmpp/jid.h"
#include "xmpp/muc/affiliation.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/muc/room_config.h"
#include "xmpp/stanza.h"

namespace parlance::server {
class Shard;
namespace entity {
class Host;
}
}  // namespace parlance::server

namespace parlance::server::muc {

class ActivityIndicators;
class Service;

// Who is told something.
enum class Listeners : std::uint8_t {
    all,
    sees_real_jids,  // of others
    sees_no_real_jids
};
inline constexpr std::size_t kListeners = 3;

// Of a user who need not be there.
struct Held {
    xmpp::muc::Affiliation affiliation = xmpp::muc::Affiliation::none;
    std::string nick;  // reserved; empty: none
    std::string reason;
    std::int64_t version = 0;  // of the change that made it so

    Held() {}
};

// Of a user without affiliation, to become a member (§9.9).
struct Application {
    std::string nick;           // that is to be reserved
    std::int64_t asked_us = 0;  // wall clock

    Application() {}
};
using Applications = std::map<std::string, Application, std::less<>>;  // by bare JID

class Room {
  public:
    Room(Service& service, xmpp::Jid bare);
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    const xmpp::Jid& jid() const { return jid_; }
    // The key under which storage knows it.
    const std::string& key() const { return jid_.full(); }
    Service& service() const { return service_; }
    entity::Host& host() const { return host_; }
    Shard& shard() const;
    Lane& lane() { return lane_; }
    ActivityIndicators& indicators() const;
    std::int64_t now_us() const;  // monotonic
    std::int64_t wall_us() const;

    // Reads it from storage, the lane being held; at once and after a failed commit. `asking`: on
    // whose behalf.
    void load(const xmpp::Jid& asking = {});
    bool loading() const { return loading_; }
    // Nobody is in it and nothing is under way.
    bool idle() const;
    std::int64_t last_used_us() const { return last_used_us_; }
    void touch() { last_used_us_ = now_us(); }
    // Asked before a write that the room makes for no user: yes once a minute, and not when the
    // server is about to end. A write that fails has the room read again, which must not lead to
    // the next one at once.
    bool may_tidy_up();
    // Gives memory back that only saves work: nothing has happened for kBurstSeconds, so that all
    // rates are forgotten.
    void shrink();

    // What follows has a meaning inside decisions of the lane only.

    bool exists() const { return exists_; }
    // §10.1: made and not yet configured; nothing of it is stored.
    bool locked() const { return locked_; }
    const xmpp::muc::RoomConfig& config() const { return config_; }
    Occupants& occupants() { return occupants_; }
    const Occupants& occupants() const { return occupants_; }
    // Members and more who have accounts here and are not in the room, by bare JID, unless they
    // are too many to be told.
    std::shared_ptr<const Audience> absent();
    // Those sessions, as they are now.
    std::shared_ptr<const Audience> audience(Listeners which);
    Activity& activity() { return activity_; }
    SentInvitations& sent_invitations() { return sent_invitations_; }
    History& history() { return history_; }
    const History& history() const { return history_; }
    // As sent, with its address in the room and when it was; null: there has never been one.
    const std::optional<Said>& subject() const { return subject_; }
    // The hashes of its picture (XEP-0486), in the order of the vCard; none: it has no picture.
    const std::vector<std::string>& pictures() const { return pictures_; }
    // XEP-0317.
    const Hats& hats() const { return hats_; }
    std::int64_t created_us() const { return created_us_; }
    // Of the affiliations: grows with each change.
    std::int64_t version() const { return version_; }
    // What has been taken away up to that version may be forgotten; 0: nothing is.
    std::int64_t forgotten_version() const;

    // By bare JID or domain; with those whose affiliation has been taken away.
    const std::map<std::string, Held, std::less<>>& affiliations() const { return affiliations_; }
    // Null: has none.
    const Held* held(std::string_view bare) const;
    // §9.2: of the account, else of its domain.
    xmpp::muc::Affiliation affiliation_of(const xmpp::Jid& jid) const;
    xmpp::muc::Standing standing(const xmpp::Jid& full) const;
    // With which it enters (§5.1.2), or comes back (keep_role()); none: may not.
    xmpp::muc::Role role_on_entry(const xmpp::Jid& who) const;
    // Whether a moderator has taken the account's voice, and nobody has given it back.
    bool voice_revoked(std::string_view account) const;
    std::size_t owners() const;
    // Whether the user owned as many rooms of the service as it may when it made this one load; no
    // if it was another.
    bool owns_enough(const xmpp::Jid& who) const;
    const Applications& applications() const { return applications_; }
    // Whose nickname that is, or one that looks alike; empty: nobody's.
    std::string_view reserved_for(std::string_view nick) const;

    // `owner` makes the room. It is locked.
    void create(const xmpp::Jid& owner);
    // Everything that is to last is written from now on.
    void unlock(Outcome& outcome);
    void set_config(xmpp::muc::RoomConfig config, Outcome& outcome);
    void set_subject(Said subject, Outcome& outcome);
    // Of a room that is not locked.
    void set_hats(Hats hats, Outcome& outcome);
    // Likewise; an empty vCard: none.
    void set_vcard(const std::string& xml, std::vector<std::string> pictures, Outcome& outcome);
    // `granted`: by somebody who may give voice with it, if only back.
    void set_affiliation(const std::string& jid, Held held, bool granted, Outcome& outcome);
    // A user without affiliation asks now; an empty nickname: it does not ask any more.
    void set_application(const std::string& jid, std::string nick, Outcome& outcome);
    // §5.1: the role has been given to that occupant; none: it has been kicked. In a moderated room
    // the account comes back with it, until its affiliation changes to one that does without. A
    // voice that has been taken away (§8.4) is not to be had again by registering, or by giving
    // that up and registering anew: one who may gives it back.
    void keep_role(const Occupant& occupant, xmpp::muc::Role role, Outcome& outcome);
    // The account is gone, and so is what the room has of it: affiliation, nickname, role, hats.
    void forget(const std::string& account, Outcome& outcome);
    bool knows(const std::string& account) const;
    // The newest message in the archive; 16 bytes, empty: none.
    void set_last_said(std::string id) { last_said_ = std::move(id); }
    // The user has been there until now.
    void note_seen(const xmpp::Jid& bare, Outcome& outcome);
    // Takes the room with all that is stored away; whoever is in it has been told.
    void erase(Outcome& outcome);

    // Whether one more presence of that user is not too many.
    bool admits_presence(const xmpp::Jid& bare);
    // XEP-0500: the user, who may have come back under another name, has not said anything for so
    // long; if so, it does now.
    bool may_speak_again(const xmpp::Jid& bare, std::int64_t pause_us);
    // Whether those who run the room may be asked for that by `who`, who has not done so for a
    // while, nor asked for too much in all rooms; if so, they are now.
    bool may_ask(Wish wish, const xmpp::Jid& who);
    // The same of a registration, which asks nobody: whether `who` has not had too many.
    bool may_register_again(const xmpp::Jid& who);

    // XEP-0421: the same for an account each time it comes, in this room alone.
    OccupantId occupant_id(const xmpp::Jid& account) const;

  private:
    static base::Task<> read_and_take(Room* room);
    void loaded(storage::ReadAllResult rows);
    void take_rows(std::vector<storage::Rows>& rows);
    void reset();
    storage::rooms::Room row() const;
    void take_user(storage::rooms::Affiliation row);
    bool counts_as_asking(const xmpp::Jid& who);
    void adjust_kept_role(const std::string& jid, xmpp::muc::Affiliation now, bool granted);
    void write_user(const std::string& jid, Outcome& outcome);
    // The nickname that is kept for that user is another; empty: none.
    void reserve(const std::string& jid, std::string_view before, std::string_view nick);

    Service& service_;
    entity::Host& host_;
    xmpp::Jid jid_;
    Lane lane_;
    std::int64_t last_used_us_ = 0;
    std::int64_t tidy_after_us_ = 0;
    bool loading_ = false;
    bool exists_ = false;
    bool locked_ = false;
    xmpp::muc::RoomConfig config_;
    std::map<std::string, Held, std::less<>> affiliations_;
    // The nicknames in it, by nick_key(), and whose they are: there may be thousands, and everybody
    // who enters asks for one.
    std::unordered_map<std::string, std::string> reserved_;
    Applications applications_;
    std::map<std::string, xmpp::muc::Role, std::less<>> kept_roles_;  // by bare JID
    std::optional<Said> subject_;
    std::vector<std::string> pictures_;
    Hats hats_;
    std::int64_t created_us_ = 0;
    std::int64_t version_ = 0;
    Occupants occupants_;
    History history_;
    Activity activity_;
    SentInvitations sent_invitations_;
    std::unordered_map<std::string, base::TokenBucket> presences_;  // by bare JID
    std::unordered_map<std::string, std::int64_t> spoke_us_;        // likewise; monotonic
    Askers askers_;
    std::array<std::shared_ptr<const Audience>, kListeners> audiences_;  // as of audiences_of_
    std::uint64_t audiences_of_ = 0;                                     // Occupants::changes()
    std::shared_ptr<const Audience> absent_;
    std::pair<std::uint64_t, std::int64_t> absent_of_;  // changes() and version()
    std::string last_said_;
    xmpp::Jid asking_;  // bare
    bool asking_owns_enough_ = false;
};

}  // namespace parlance::server::muc
