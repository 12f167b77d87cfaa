// Invitations (XEP-0401): a token lets a stranger make an account (XEP-0445), and somebody who has
// one become a contact without further ado (XEP-0379). Their making is in invitation_making.h. One
// instance per host and shard; the functions may be called on any shard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/module.h"
#include "storage/database.h"
#include "storage/invitations.h"
#include "xmpp/jid.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::modules {

class AdHoc;

class Invitations final : public Module {
  public:
    Invitations(entity::Host& host, AdHoc& commands) : host_(host), commands_(commands) {}
    void declare(Registry& registry) override;
    // What a crash has left undone.
    void start() override;

  private:
    base::Task<IqReply> show(IqRequest request, StrangerFacts facts);
    Verdict receive_with_token(Traffic& traffic);

    entity::Host& host_;
    AdHoc& commands_;
};

// Under which an invitation is stored.
std::string invitation_id(std::string_view token);

// What is written when `invitee` makes an account by the invitation: its use, and the inviter as
// the first contact, if that has been promised.
storage::Batch redemption_of(const storage::invitations::Invitation& invitation,
                             const xmpp::Jid& invitee, std::int64_t now_us);
// … and afterwards: the inviter gets the invitee as a contact, on its home shard and soon. Once,
// however often this is called.
void welcome(Shard& shard, const std::string& inviter, const std::string& invitee);

}  // namespace parlance::server::modules
