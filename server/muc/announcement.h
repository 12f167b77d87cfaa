// Announcement: presence of an occupant as the room tells it: who it is in the room, what has
// become of it and why (XEP-0045 §7.2.3, §17). What is told differs with who is told: real
// addresses are for some, and each occupant has to know which presence is its own. One shard.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/muc/occupants.h"
#include "server/muc/room.h"
#include "xmpp/muc/affiliation.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// The status codes of XEP-0045 §16.6.2 that rooms give.
enum class Status : int {
    non_anonymous = 100,
    affiliation_changed = 101,
    configuration_changed = 104,
    own_presence = 110,
    logged = 170,
    not_logged = 171,
    now_non_anonymous = 172,
    now_semi_anonymous = 173,
    created = 201,
    nick_assigned = 210,
    banned = 301,
    nick_changed = 303,
    kicked = 307,
    not_member_now = 321,
    members_only_now = 322,
    service_ends = 332,
    technical_problem = 333
};

// Presence of so many is told anew when more of it becomes visible; a larger crowd shows itself as
// it moves.
inline constexpr std::size_t kToldAnew = 200;

// Why the state of an occupant is what it is.
struct Cause {
    std::vector<Status> codes;
    std::string actor;   // nickname; empty: none
    std::string reason;  // empty: none
    // Of the affiliations: <mav/> (XEP-0463) as XML, for the sessions that have asked for it;
    // empty: they have not changed.
    std::string versions;

    Cause() {}
    Cause(std::initializer_list<Status> list) : codes(list) {}
};

struct Announcement {
    const Occupant& occupant;
    Cause cause;
    // Of one that leaves: its role is none. `presence` is what it has said on leaving.
    bool leaves = false;
    std::string_view presence;  // as Visit::presence
    // §7.6: of one that changes its nickname and leaves the old one behind; empty: none.
    std::string_view new_nick;

    explicit Announcement(const Occupant& who) : occupant(who), presence(who.shown().presence) {}
    Announcement(const Occupant& who, Cause why)
        : occupant(who), cause(std::move(why)), presence(who.shown().presence) {}
};

// As somebody gets it who may see real addresses, or may not; `own`: with what only the occupant
// itself is told. Without addressee.
xmpp::Stanza presence_of(const Room& room, const Announcement& announcement, bool real_jid,
                         const Cause* own);

// Tells everybody in the room, itself last if it is to be told.
class Broadcast {
  public:
    Broadcast(Room& room, Outcome& outcome) : room_(room), outcome_(outcome) {}

    // To all but the occupant itself, if presence of its role is broadcast, or it has been until
    // now (`was`).
    void to_others(const Announcement& announcement, xmpp::muc::Role was);
    void to_others(const Announcement& announcement) {
        to_others(announcement, announcement.occupant.role());
    }
    // To the occupant itself, in all of its sessions or in one, with `own` besides.
    void to_itself(const Announcement& announcement, const Cause& own);
    void to_itself(const Announcement& announcement, const Cause& own, const xmpp::Jid& session);
    // To all, itself last.
    void to_all(const Announcement& announcement) {
        to_others(announcement);
        to_itself(announcement, Cause());
    }
    // What is the same for all: a message, or presence of the room itself.
    void to_everybody(const xmpp::Stanza& stanza);

  private:
    void hidden_goes(const Announcement& announcement);
    void tell_others(const Announcement& announcement);
    // With the versions of its cause.
    void to_others_with_versions(const Announcement& announcement, std::vector<xmpp::Jid>& told);
    void send(xmpp::Stanza stanza, std::shared_ptr<const Audience> audience, Sessions except);

    Room& room_;
    Outcome& outcome_;
};

// From the room itself: <x xmlns='…#user'/> with these codes (§10.2.1).
xmpp::Stanza status_message(const Room& room, const std::vector<Status>& codes);

}  // namespace parlance::server::muc
