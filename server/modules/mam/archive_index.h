// ArchiveIndex: something that is derived from the archives of accounts, one step of messages after
// the other, and brought up to date before somebody looks at it. What it knows and how far it has
// come are written together. One per host and shard.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "storage/archive.h"
#include "storage/database.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::modules {

class ArchiveIndex {
  public:
    explicit ArchiveIndex(entity::Host& host) : host_(host) {}
    ArchiveIndex(const ArchiveIndex&) = delete;
    virtual ~ArchiveIndex() = default;

    // True once every message that the archive had when this was called has been taken in.
    base::Task<bool> update(std::string owner);
    // Whether an update is under way, which may have read messages as they were before.
    bool updating(std::string_view owner) const { return under_way_.contains(owner); }
    // Returns when none is.
    base::Task<> settled(std::string owner);

  protected:
    using Messages = std::vector<storage::archive::Message>;

    entity::Host& host() const { return host_; }
    // For changes beside updates, which wait meanwhile. Between settled() and hold() no wait.
    void hold(const std::string& owner) { under_way_.insert(owner); }
    void release(const std::string& owner) { under_way_.erase(owner); }

    // Reads the id of the last message that was taken in; no row before the first.
    virtual storage::Query through(std::string_view owner) = 0;
    // Adds to `batch` what follows from the next messages of the archive, which are not none, and
    // that they have been taken in. False if storage did not answer. All outlives the task.
    virtual base::Task<bool> take_in(std::string owner, const Messages* messages,
                                     storage::Batch* batch) = 0;

  private:
    base::Task<bool> catch_up(std::string owner);

    entity::Host& host_;
    std::set<std::string, std::less<>> under_way_;
};

}  // namespace parlance::server::modules
