// InboxIndex: the conversations of an account and what is unread in them (storage/inbox.h), worked
// out from its archive by the rules of XEP-0430: what others have sent is unread until the account
// says on some device that it has seen it (XEP-0333, XEP-0490), or sends something itself. So are
// rooms of this server of which it is a member, worked out from theirs.
#pragma once

#include "server/modules/mam/archive_index.h"
#include "storage/inbox.h"

namespace parlance::server::modules {

class InboxProgress;

class InboxIndex final : public ArchiveIndex {
  public:
    using ArchiveIndex::ArchiveIndex;

    // The rooms, as update() for the account's own archive. After that.
    base::Task<bool> update_rooms(std::string owner);
    // The account has published how far it has read that conversation (XEP-0490). Who has never
    // looked at its inbox pays nothing.
    base::Task<> take_marker(std::string owner, std::string contact);
    // A message of the conversation has left a tombstone (XEP-0424 §5), which is nothing to read.
    base::Task<> recount(std::string owner, std::string contact);

  private:
    std::string marker_in(const std::string& whose_archive, storage::Rows rows);
    base::Task<bool> settle(InboxProgress* progress);
    base::Task<bool> update_rooms_alone(std::string owner);
    base::Task<bool> take_in_room(std::string owner, const storage::inbox::RoomState* state,
                                  storage::Batch* batch);
    base::Task<bool> leave_rooms(std::string owner, storage::Batch* batch);
    base::Task<> recount_alone(std::string owner, std::string contact);
    base::Task<> take_marker_alone(std::string owner, std::string contact, std::string last);
    storage::Query through(std::string_view owner) override;
    base::Task<bool> take_in(std::string owner, const Messages* messages,
                             storage::Batch* batch) override;
};

}  // namespace parlance::server::modules
