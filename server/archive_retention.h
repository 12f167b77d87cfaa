// ArchiveRetention: forgets what an archive is to keep no longer (XEP-0313 §3.2): messages older
// than [archive] keep, and all but the newest [archive] messages of an account; an account may have
// limits of its own (archive_limits.h). Always the oldest go, so that there are no holes. One
// account after the other, in small steps beside the traffic; the first shard does it for all.
// Owned by that shard and used on its thread.
#pragma once

#include <string>

#include "base/task.h"

namespace parlance::server {

class Shard;
struct ArchiveLimits;

class ArchiveRetention {
  public:
    explicit ArchiveRetention(Shard& shard) : shard_(shard) {}
    ArchiveRetention(const ArchiveRetention&) = delete;
    ArchiveRetention& operator=(const ArchiveRetention&) = delete;

    // Begins to go through all archives, unless that is under way.
    void begin();

  private:
    base::Task<> go_through();
    base::Task<ArchiveLimits> limits_of(std::string owner);
    base::Task<> forget(std::string owner);

    Shard& shard_;
    bool under_way_ = false;
};

}  // namespace parlance::server
