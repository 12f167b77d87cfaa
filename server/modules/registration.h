// XEP-0077: strangers make accounts, if the operator lets them; users change their password or
// delete their account.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Registration final : public Module {
  public:
    explicit Registration(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    base::Task<IqReply> answer_user(IqRequest request);
    base::Task<IqReply> change_password(IqRequest request);
    base::Task<IqReply> remove(IqRequest request);
    base::Task<IqReply> answer_stranger(IqRequest request, StrangerFacts facts);
    base::Task<IqReply> create(IqRequest request, StrangerFacts facts);

    entity::Host& host_;
};

}  // namespace parlance::server::modules
