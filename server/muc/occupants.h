// Occupants: who is in a room. An occupant is known by a nickname; it may be in the room with
// several sessions of the same account (XEP-0045 §7.2.8). One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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

class Occupant {
  public:
    Occupant(xmpp::Jid in_room, xmpp::Jid bare, std::string id, xmpp::muc::Role role)
        : jid_(std::move(in_room)), bare_(std::move(bare)), id_(std::move(id)), role_(role) {}

    // room@service/nick.
    const xmpp::Jid& jid() const { return jid_; }
    std::string_view nick() const { return jid_.resource(); }
    // The account.
    const xmpp::Jid& bare() const { return bare_; }
    // XEP-0421.
    const std::string& id() const { return id_; }
    const std::vector<std::unique_ptr<Visit>>& visits() const { return visits_; }
    xmpp::muc::Role role() const { return role_; }
    // The session whose presence stands for all.
    const Visit& shown() const { return *visits_.back(); }

    // Whether one more message is not too many: `per_second`, ten times as many at once.
    bool takes_message(std::uint32_t per_second, std::int64_t now_us);

  private:
    friend class Occupants;
    xmpp::Jid jid_;
    xmpp::Jid bare_;
    std::string id_;
    std::vector<std::unique_ptr<Visit>> visits_;  // the one whose presence is the newest last
    std::optional<base::TokenBucket> messages_;   // none before the first
    xmpp::muc::Role role_;
};

// Of rates: seconds' worth at once.
inline constexpr std::uint32_t kBurstSeconds = 10;

// Nicknames that look alike are the same: in upper and lower case, with more or fewer spaces.
// Empty: no nickname.
std::string nick_key(std::string_view nick);

class Occupants {
  public:
    using Map = std::unordered_map<std::string, std::unique_ptr<Occupant>>;

    bool empty() const { return by_nick_.empty(); }
    std::size_t size() const { return by_nick_.size(); }
    std::size_t sessions() const { return by_jid_.size(); }
    // Grows whenever somebody comes, goes, or gets another role.
    std::uint64_t changes() const { return changes_; }
    void changed() { ++changes_; }
    // In no order that means anything.
    const Map& all() const { return by_nick_; }

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
    // `jid`: the new address in the room, whose nickname nobody else has.
    void rename(Occupant& occupant, xmpp::Jid jid);
    void clear();

  private:
    Map by_nick_;  // by nick_key()
    std::unordered_map<std::string_view, Visit*> by_jid_;
    std::uint64_t changes_ = 1;
};

}  // namespace parlance::server::muc
