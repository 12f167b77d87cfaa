// WordIndex: the words in the archives of accounts and of rooms, for whoever searches them
// (storage/archive_words.h).
#pragma once

#include <string>
#include <string_view>

#include "base/task.h"
#include "server/modules/mam/archive_index.h"

namespace parlance::server::modules {

class WordIndex final : public ArchiveIndex {
  public:
    using ArchiveIndex::ArchiveIndex;

    // The words of that message once more, of which they have been erased with its text: an update
    // that was under way may have taken them in again.
    base::Task<> forget(std::string owner, std::string id);

  private:
    storage::Query through(std::string_view owner) override;
    base::Task<bool> take_in(std::string owner, const Messages* messages,
                             storage::Batch* batch) override;
};

}  // namespace parlance::server::modules
