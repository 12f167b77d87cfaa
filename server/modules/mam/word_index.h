// WordIndex: the words in the archives, for whoever searches them (storage/archive_words.h).
#pragma once

#include "server/modules/mam/archive_index.h"

namespace parlance::server::modules {

class WordIndex final : public ArchiveIndex {
  public:
    using ArchiveIndex::ArchiveIndex;

  private:
    storage::Query through(std::string_view owner) override;
    base::Task<bool> take_in(std::string owner, const Messages* messages,
                             storage::Batch* batch) override;
};

}  // namespace parlance::server::modules
