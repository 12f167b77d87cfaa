// Messages inbound to an account: which sessions get them (RFC 6121 §8.5.2, §8.5.3).
#pragma once

#include "server/entity/user.h"
#include "server/module.h"
#include "xmpp/stanza.h"

namespace parlance::server::modules {

// Whether the rules give this message for the account to this session of it.
bool receives(const entity::Session& session, const xmpp::Stanza& message);
// False if the message goes back to its sender, or nowhere, whoever of the account is there.
bool finds_somebody(const entity::User& user, const xmpp::Stanza& message);

class Message final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
