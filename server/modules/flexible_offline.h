// Flexible offline message retrieval (XEP-0013): a client that asks for it is not flooded with its
// offline messages (offline.h) when it becomes available: it looks at them, fetches and removes
// them when it likes. They stay in storage until it says so.
#pragma once

#include <string>
#include <vector>

#include "base/task.h"
#include "server/module.h"
#include "storage/spool.h"

namespace parlance::server::modules {

class FlexibleOffline final : public Module {
  public:
    explicit FlexibleOffline(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    base::Task<IqReply> headers(IqRequest request);
    base::Task<IqReply> manage(IqRequest request);
    base::Task<IqReply> view(xmpp::Jid session, std::vector<std::string> ids);
    base::Task<IqReply> fetch(xmpp::Jid session);
    base::Task<IqReply> remove(std::string owner, std::vector<std::string> ids);
    base::Task<IqReply> purge(std::string owner);
    base::Task<IqReply> erase(std::string owner, storage::Batch batch);
    // Whether all of these are waiting in storage.
    base::Task<IqReply> check_all(std::string owner, std::vector<std::string> ids);
    // Sends what is stored, once there is room; false if the client cannot take it.
    base::Task<bool> give(xmpp::Jid session, storage::spool::Message message);
    bool is_free(const std::string& owner, const std::string& id) const;
    base::Task<storage::spool::IdsResult> free_ids(std::string owner);

    entity::Host& host_;
};

}  // namespace parlance::server::modules
