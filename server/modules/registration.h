// XEP-0077: strangers make accounts, if the operator lets them or they have been invited, and
// perhaps a moderator has to approve (storage/pending_registrations.h); users change their password
// or delete their account.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "server/module.h"
#include "storage/invitations.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_error.h"

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
    using Shown = base::Result<std::optional<storage::invitations::Invitation>, xmpp::StanzaError>;
    base::Task<Shown> shown_by(StrangerFacts facts);
    base::Task<IqReply> make(xmpp::Jid jid, std::string password,
                             std::optional<storage::invitations::Invitation> invitation,
                             StrangerFacts facts);

    entity::Host& host_;
};

}  // namespace parlance::server::modules
