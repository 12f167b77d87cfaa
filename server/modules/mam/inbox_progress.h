// InboxProgress: how what an archive has in store changes what is known of a conversation, by the
// rules of XEP-0430 §4. Of the account's own archive, or of that of a room. One shard.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "storage/archive.h"
#include "storage/inbox.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::modules {

// How many messages of a conversation are looked through, for the one that was displayed or for
// those that are unread.
inline constexpr std::int64_t kUnreadLookedAt = 1'000;

class InboxProgress {
  public:
    enum class Archive { own, room };

    InboxProgress(Shard& shard, std::string owner, storage::inbox::Conversation conversation,
                  Archive archive);

    storage::inbox::Conversation conversation;
    std::string marker;  // published by the account (XEP-0490); empty: nothing new

    storage::inbox::Part& part() { return of_room_ ? conversation.room : conversation.own; }
    const storage::inbox::Part& part() const {
        return of_room_ ? conversation.room : conversation.own;
    }
    // Of the account whose inbox it is, or the room: whose archive it is.
    const std::string& archive() const { return of_room_ ? conversation.contact : owner_; }

    // The next message of the archive.
    void apply(const storage::archive::Message& message);
    // False: what is said to be displayed is known to be read.
    bool unsettled() const {
        return part().unread > 0 && (!displayed_.empty() || marker > part().read);
    }
    // The newest messages that are not known to be read, for settle() and count().
    storage::Query unread() const;
    void settle(const std::vector<storage::archive::Message>& newest_first);
    // How many of them are still to be read.
    std::int64_t count(const std::vector<storage::archive::Message>& messages) const;
    // One that has been counted may have left a tombstone (XEP-0424).
    bool retracts() const { return retracts_; }

  private:
    struct Note;
    Note note_of(const storage::archive::Message& message) const;

    Shard& shard_;
    std::string owner_;
    bool of_room_;
    bool retracts_ = false;
    std::set<std::string> displayed_;  // since the account last sent something
};

}  // namespace parlance::server::modules
