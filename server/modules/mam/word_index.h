// WordIndex: brings what storage knows of the words in an archive up to date before somebody
// searches it (storage/archive_words.h). One per host and shard.
#pragma once

#include <set>
#include <string>

#include "base/task.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::modules {

class WordIndex {
  public:
    explicit WordIndex(entity::Host& host) : host_(host) {}

    // True once every message that the archive had when this was called has been taken in.
    base::Task<bool> update(std::string owner);

  private:
    base::Task<bool> take_in(std::string owner);

    entity::Host& host_;
    std::set<std::string> under_way_;
};

}  // namespace parlance::server::modules
