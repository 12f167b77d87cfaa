// XEP-0494: an account sees which clients have access to it, i.e. those that have logged in by
// XEP-0388 and said which installation they are, and takes it away from one that logs in with a
// token. Whoever knows the password has access, listed or not.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class ClientAccess final : public Module {
  public:
    explicit ClientAccess(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    base::Task<IqReply> list(IqRequest request);
    base::Task<IqReply> revoke(IqRequest request);

    entity::Host& host_;
};

}  // namespace parlance::server::modules
