// PoshLookup: what this shard knows of the certificates that web servers vouch for, and asks
// (RFC 7711). One request for a domain at a time; what has been found is believed as long as it
// says, and that there is nothing for a minute; none of it outlives the configuration that it was
// asked under. Owned by the Federation; one shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/callback.h"
#include "server/s2s/posh.h"

namespace parlance::server {
class Shard;
}  // namespace parlance::server

namespace parlance::server::s2s {

namespace posh {
struct Searched;
}

class PoshLookup {
  public:
    // On whose account: strangers, who come and say that they are of a domain, get no more than
    // half of what is done at once.
    enum class Asker : unsigned char { we, stranger };
    using Done = base::Callback<void(const posh::Findings&)>;

    explicit PoshLookup(Shard& shard) : shard_(shard) {}

    // `done` is called once, never inside the call.
    void look_up(const std::string& domain, Asker asker, Done done);
    // Forgets what was found under another configuration: authorities and lists may be others now.
    void reconfigured();

  private:
    struct Known {
        posh::Findings findings;
        std::int64_t until_us = 0;
    };
    struct Search {
        Asker asker;
        std::vector<Done> waiting;
        std::size_t strangers = 0;  // among those
    };
    // Under which configuration, and of which domain.
    using SearchKey = std::pair<std::uint64_t, std::string>;

    void answer(Done done, posh::Findings findings);
    bool has_room_for(Asker asker) const;
    bool may_ask(std::string_view host) const;
    void on_searched(const SearchKey& key, const posh::Searched& searched);
    void remember(const std::string& domain, const posh::Searched& searched);

    Shard& shard_;
    std::uint64_t configs_seen_ = 0;
    std::map<std::string, Known> known_;
    std::map<SearchKey, Search> searches_;
    // Searches that end after this object find it gone.
    std::shared_ptr<const bool> alive_ = std::make_shared<const bool>(true);
};

}  // namespace parlance::server::s2s
