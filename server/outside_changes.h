// OutsideChanges: what administrators have done to accounts (storage/account_changes.h) reaches
// their homes: the first shard looks for it every few seconds, because the command line writes to
// the database directly, and when it is told to: one read of a table that is nearly always empty. A
// new password ends the account's streams with <reset/>: RFC 6120 §4.9.3.16 says just what is
// wanted, authentication has to be negotiated again; so does it end log-ins under way. Disabling
// does the same with <not-authorized/>. A deletion ends as in-band removal does
// (removal.h). What is not done when the process ends is done at its next start. Owned by the first
// shard and used on its thread.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/task.h"
#include "storage/account_changes.h"

namespace parlance::server {

class Shard;

class OutsideChanges {
  public:
    explicit OutsideChanges(Shard& shard) : shard_(shard) {}
    OutsideChanges(const OutsideChanges&) = delete;
    OutsideChanges& operator=(const OutsideChanges&) = delete;

    // Starts looking, or does so once more when it has finished what it is at.
    void look();

  private:
    base::Task<> take_all();
    base::Task<> take_page(std::vector<storage::account_changes::Change> page);
    base::Task<> take_removal(storage::account_changes::Change change);
    base::Task<> take_others(std::vector<storage::account_changes::Change> changes);
    void removal_done(const std::string& id);

    Shard& shard_;
    bool looking_ = false;
    bool once_more_ = false;
    // Removals on their way: each is carried out once, however long it takes.
    std::set<std::string> under_way_;
};

}  // namespace parlance::server
