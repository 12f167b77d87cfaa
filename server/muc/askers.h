// Askers: who has asked those who run one room for something within the last minute: each may once
// for each thing, whatever it has withdrawn and however often it comes. Bounded so that nobody uses
// up the others' places: users of other servers have some of their own, of which one server gets a
// part, as it can have as many users as it likes. One thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "xmpp/jid.h"

namespace parlance::server::muc {

enum class Wish : std::uint8_t { voice, membership };

class Askers {
  public:
    static constexpr std::size_t kOurs = 1'000;
    static constexpr std::size_t kForeign = 1'000;
    static constexpr std::size_t kOfServer = 100;

    // Whether `who` may ask now; `ours`: has an account at this server.
    bool admits(Wish wish, const xmpp::Jid& who, bool ours, std::int64_t now_us);
    // It does; after admits().
    void note(Wish wish, const xmpp::Jid& who, bool ours, std::int64_t now_us);
    // Those who may ask for everything again.
    void forget_old(std::int64_t now_us);
    std::size_t size() const { return ours_.size() + foreign_.size(); }

  private:
    // Of both, when it asked; 0: has not.
    using Times = std::array<std::int64_t, 2>;
    using People = std::unordered_map<std::string, Times>;  // by bare JID

    bool has_place(const xmpp::Jid& who, bool ours) const;

    People ours_;
    People foreign_;
    std::unordered_map<std::string, std::size_t> of_server_;  // how many are in foreign_
    std::int64_t cleaned_us_ = 0;
};

}  // namespace parlance::server::muc
