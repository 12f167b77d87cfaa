// VcardStore: the vCards of accounts, for those who convert them from and to something else.
// Whoever changes one has the account's turn from reading it to having written it. One shard.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "base/task.h"
#include "server/entity/host.h"
#include "server/owner_turns.h"
#include "storage/vcards.h"
#include "xmpp/element.h"

namespace parlance::server::modules {

struct StoredVcard {
    xmpp::Document card;  // <vCard/>; empty if there is none
    std::string photo_sha1;

    StoredVcard() {}
};

class VcardStore {
  public:
    explicit VcardStore(entity::Host& host) : host_(host), turns_(host.shard()) {}

    entity::Host& host() const { return host_; }
    OwnerTurns& turns() { return turns_; }

    // nullopt if storage cannot be read.
    base::Task<std::optional<StoredVcard>> read(std::string owner);
    // nullopt if the vCard is larger than it may be.
    std::optional<storage::Query> write(const std::string& owner, const xmpp::Element& card,
                                        const std::string& photo_sha1) const;
    // The photo that has been written is to be seen in presence.
    void show_photo(const std::string& owner, std::string sha1) const;

  private:
    entity::Host& host_;
    OwnerTurns turns_;
};

}  // namespace parlance::server::modules
