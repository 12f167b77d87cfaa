// EditTurn: commands that change what their last form shows (adhoc::Command::edits) are carried out
// one at a time on the whole server, so that what has been compared still holds when it is
// replaced.
#pragma once

#include <deque>
#include <utility>

#include "base/result.h"
#include "base/task.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::modules {

// Whose turn it is; those of the first shard count. Offered by AdHoc (entity::Host::find()).
class EditTurns {
  public:
    explicit EditTurns(Shard& shard) : shard_(shard) {}
    EditTurns(const EditTurns&) = delete;
    EditTurns& operator=(const EditTurns&) = delete;

    base::Task<> take();
    void pass();

  private:
    Shard& shard_;
    bool taken_ = false;
    std::deque<base::Completion<base::Done>*> waiting_;
};

// Held while it lasts, on the shard that asks.
class EditTurn {
  public:
    static base::Task<EditTurn> take(Shard* asking);

    EditTurn(EditTurn&& other) noexcept : first_(std::exchange(other.first_, nullptr)) {}
    EditTurn& operator=(EditTurn&&) = delete;
    ~EditTurn();

  private:
    explicit EditTurn(Shard* first) : first_(first) {}

    Shard* first_;
};

}  // namespace parlance::server::modules
