// Changing affiliations and roles: what becomes of the occupants concerned, and who is told
// (XEP-0045 §5.2.2, §8.2 to §10.8). Whoever has to go is told at once, the others only when
// tell_others() is called: behind the answer to who has asked for it (§8.2). One shard.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/muc/announcement.h"
#include "server/muc/leaving.h"
#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/muc/affiliation.h"

namespace parlance::server::muc {

struct AffiliationChange {
    xmpp::Jid jid;  // bare, or a domain
    xmpp::muc::Affiliation wanted = xmpp::muc::Affiliation::none;
    std::optional<std::string> nick;  // to be reserved; empty: none any more
    std::string reason;

    AffiliationChange(xmpp::Jid of, xmpp::muc::Affiliation to) : jid(std::move(of)), wanted(to) {}
};

class Changes {
  public:
    // `by`: who wants it, by session or account; empty: the user itself.
    Changes(Room& room, xmpp::Jid by, Outcome& outcome);

    void set_affiliation(const AffiliationChange& change);
    // Who has been invited and is nothing here yet; the invitation is the caller's.
    void add_member(const xmpp::Jid& bare);
    // The account is gone: as if its affiliation were none from now on, but nothing is kept of it.
    void drop(const xmpp::Jid& account);
    // Role::none: has to go. `cause`: besides who did it.
    void set_role(Occupant& occupant, xmpp::muc::Role role, Cause cause);
    void tell_others();

  private:
    void announce(Occupant& occupant, xmpp::muc::Role was, Cause cause);
    void expel(Occupant& occupant, Cause cause);
    void follow(Occupant& occupant, xmpp::muc::Affiliation was, const std::string& reason,
                const std::string& versions);
    // Who sees real addresses.
    void tell_occupants(const AffiliationChange& change, const std::string& versions,
                        bool only_with_versions);
    // Whether there are any.
    bool follow_all(const xmpp::Jid& jid, xmpp::muc::Affiliation was, const std::string& reason,
                    const std::string& versions);
    void tell_of_absent(const AffiliationChange& change, xmpp::muc::Affiliation was,
                        const std::string& versions);

    Room& room_;
    xmpp::Jid by_;
    std::string actor_;  // nickname; empty: not in the room
    Outcome& outcome_;
    std::vector<std::function<void()>> later_;
    std::set<const Occupant*> gone_;  // have been told to go
};

}  // namespace parlance::server::muc
