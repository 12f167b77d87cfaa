// OutsideChanges: what administrators have done to accounts (storage/account_changes.h) reaches
// their homes: the first shard looks for it every few seconds, because the command line writes to
// the database directly, and when it is told to: one read of a table that is nearly always empty. A
// new password ends the account's streams with <reset/>: RFC 6120 §4.9.3.16 says just what is
// wanted, authentication has to be negotiated again; so does it end log-ins under way. Disabling
// does the same with <not-authorized/>. A deletion ends as in-band removal does
// (removal.h). What is not done when the process ends is done at its next start. Owned by the first
// shard and used on its thread.
#pragma once

#include <list>
#include <set>
#include <string>
#include <vector>

#include "base/callback.h"
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
    // The same. `taken` is called when what was written before is in effect on every shard, of
    // removals those with the ids `removals`; or when storage or the end of the server prevents it.
    void look(std::set<std::string> removals, base::Callback<void()> taken);
    // What has been done to that account waits until spare_no_longer() has been called as often.
    void spare(const std::string& owner) { spared_.insert(owner); }
    void spare_no_longer(const std::string& owner);
    // The server ends: nobody is to wait any more.
    void give_up();

  private:
    struct Waiting {
        std::set<std::string> removals;  // that have to end first
        base::Callback<void()> taken;
    };

    base::Task<> take_all();
    base::Task<> take_pages();
    void call_after_removals(Waiting asked);
    base::Task<> take_page(std::vector<storage::account_changes::Change> page);
    base::Task<> take_removal(storage::account_changes::Change change);
    base::Task<> take_others(std::vector<storage::account_changes::Change> changes);
    void removal_done(const std::string& id);

    Shard& shard_;
    bool looking_ = false;
    bool once_more_ = false;
    // Removals on their way: each is carried out once, however long it takes.
    std::set<std::string> under_way_;
    std::multiset<std::string> spared_;
    std::vector<Waiting> next_look_;
    std::list<Waiting> waiting_;
};

// For commands, once what they have written is durable. On any shard. The second returns when it is
// in effect everywhere, as above; soon, and a line in the log, if storage does not let it be.
// `spared` (a bare JID; empty: nobody) is left out, until spare_no_longer() below.
void begin_outside_changes(Shard& asking);
base::Task<> take_outside_changes(Shard* asking, std::set<std::string> removals = {},
                                  std::string spared = {});
void spare_no_longer(Shard& asking, std::string spared);

}  // namespace parlance::server
