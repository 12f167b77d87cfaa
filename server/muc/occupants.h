// Occupants: who is in a room. An occupant is known by a nickname; it may be in the room with
// several sessions of the same account (XEP-0045 §7.2.8). One shard.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/token_bucket.h"
#include "xmpp/jid.h"
#include "xmpp/muc/affiliation.h"

namespace parlance::server::muc {

class Occupant;

// One session of an occupant.
struct Visit {
    xmpp::Jid jid;         // full
    std::string presence;  // what others see of its last presence, as XML: without addresses
    Occupant* occupant = nullptr;
    bool versions = false;  // XEP-0463: it is told of those of the affiliations

    Visit(xmpp::Jid full, std::string shown) : jid(std::move(full)), presence(std::move(shown)) {}
};

// XEP-0421, before it is text.
using OccupantId = std::array<char, 16>;
std::string to_text(const OccupantId& id);

class Occupant {
  public:
    // `room` outlives it.
    Occupant(const xmpp::Jid& room, std::string nick, const OccupantId& id, xmpp::muc::Role role)
        : room_(&room), nick_(std::move(nick)), id_(id), role_(role) {}

    std::string_view nick() const { return nick_; }
    // room@service/nick.
    xmpp::Jid jid() const;
    // The account: its bare JID.
    std::string_view account() const { return shown().jid.bare_view(); }
    xmpp::Jid bare() const { return shown().jid.bare(); }
    // XEP-0421.
    std::string id() const { return to_text(id_); }
    // One at least, once it is in the room.
    const std::vector<std::unique_ptr<Visit>>& visits() const { return visits_; }
    xmpp::muc::Role role() const { return role_; }
    // The session whose presence stands for all.
    const Visit& shown() const { return *visits_.back(); }

    // Whether others have been shown its presence, and take it to be there. That is so on their
    // side, whatever is const here.
    bool seen() const { return seen_; }
    void set_seen(bool seen) const { seen_ = seen; }

    // Whether one more message is not too many, or what is sent to so many: `per_second`, ten times
    // as many at once.
    bool takes_message(std::uint32_t per_second, std::int64_t now_us, std::size_t recipients = 1);

  private:
    friend class Occupants;
    const xmpp::Jid* room_;
    std::string nick_;
    OccupantId id_;
    std::vector<std::unique_ptr<Visit>> visits_;   // the one whose presence is the newest last
    std::unique_ptr<base::TokenBucket> messages_;  // none before the first
    xmpp::muc::Role role_;
    mutable bool seen_ = false;
};

// Of rates: seconds' worth at once.
inline constexpr std::uint32_t kBurstSeconds = 10;

// Nicknames that look alike are the same: in upper and lower case, with more or fewer spaces.
// Empty: no nickname.
std::string nick_key(std::string_view nick);

class Occupants {
  public:
    // By nick_key(), which is not kept: there are many occupants, and few who look for one.
    struct NickHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view nick) const;
        std::size_t operator()(const std::unique_ptr<Occupant>& occupant) const {
            return (*this)(occupant->nick());
        }
    };
    struct SameNick {
        using is_transparent = void;
        bool operator()(std::string_view a, const std::unique_ptr<Occupant>& b) const;
        bool operator()(const std::unique_ptr<Occupant>& a,
                        const std::unique_ptr<Occupant>& b) const {
            return (*this)(a->nick(), b);
        }
    };
    using Set = std::unordered_set<std::unique_ptr<Occupant>, NickHash, SameNick>;

    bool empty() const { return by_nick_.empty(); }
    std::size_t size() const { return by_nick_.size(); }
    std::size_t sessions() const { return by_jid_.size(); }
    // Grows whenever somebody comes, goes, or gets another role.
    std::uint64_t changes() const { return changes_; }
    void changed() { ++changes_; }
    // In no order that means anything.
    const Set& all() const { return by_nick_; }

    // Null if there is none.
    Occupant* find(std::string_view nick) const;
    // Whose nickname is the same, or looks alike.
    Occupant* find_like(std::string_view nick) const;
    Visit* find_visit(const xmpp::Jid& full) const;
    std::vector<Occupant*> of_account(std::string_view bare) const;

    // Nobody has that nickname.
    Occupant& add(Occupant occupant);
    Visit& add_visit(Occupant& occupant, xmpp::Jid full, std::string presence);
    void set_role(Occupant& occupant, xmpp::muc::Role role);
    // The presence of that session is the newest.
    void show(Visit& visit, std::string presence);
    // With the last visit the occupant has to be removed, too.
    void remove_visit(Visit& visit);
    void remove(Occupant& occupant);
    // As remove(), for who has something to say about it still.
    std::unique_ptr<Occupant> take(Occupant& occupant);
    // Nobody else has that nickname.
    void rename(Occupant& occupant, std::string nick);
    void clear();

  private:
    struct JidHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view jid) const;
        std::size_t operator()(const Visit* visit) const { return (*this)(visit->jid.full()); }
    };
    struct SameJid {
        using is_transparent = void;
        bool operator()(std::string_view a, const Visit* b) const { return a == b->jid.full(); }
        bool operator()(const Visit* a, const Visit* b) const { return a->jid == b->jid; }
    };

    Set by_nick_;
    std::unordered_set<Visit*, JidHash, SameJid> by_jid_;
    std::uint64_t changes_ = 1;
};

}  // namespace parlance::server::muc
