// Channel search (XEP-0433) among the public rooms of a service. One shard.
#pragma once

#include "base/task.h"
#include "server/iq_request.h"

namespace parlance::server::muc {

class ChannelDirectory {
  public:
    // `host`: the service.
    explicit ChannelDirectory(entity::Host& host) : host_(host) {}
    ChannelDirectory(const ChannelDirectory&) = delete;
    ChannelDirectory& operator=(const ChannelDirectory&) = delete;

    base::Task<IqReply> answer(IqRequest request);

  private:
    entity::Host& host_;
    int under_way_ = 0;
};

}  // namespace parlance::server::muc
