// Custody: the messages of a user's spool that sessions have been given. A row stays in storage
// until a session has acknowledged its message; meanwhile no other session is given it. Member of
// User; one shard.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace parlance::server::entity {

class Host;

class Custody {
  public:
    void take(std::string id);
    // Whoever comes next may be given it.
    void release(const std::string& id);
    bool has(const std::string& id) const { return ids_ && ids_->contains(id); }
    std::size_t size() const { return ids_ ? ids_->size() : 0; }

  private:
    std::unique_ptr<std::set<std::string>> ids_;  // null: none, which is the rule
};

// The messages have arrived: erases their rows, however long storage takes, and releases them then.
// Only a server that stops gives up.
void forget_spooled(Host& host, std::string owner, std::vector<std::string> ids);
// The same for all behind `after`, up to the last of `ids`, which are all that there is.
void forget_spooled_range(Host& host, std::string owner, std::string after,
                          std::vector<std::string> ids);

}  // namespace parlance::server::entity
