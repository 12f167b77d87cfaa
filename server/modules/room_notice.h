// What rooms of this server say to members who are not there: their accounts get the message, for
// push services to wake the user's devices, which find it in the room's archive. No session gets
// it: whoever is not in a room does not hear what is said in it.
#pragma once

#include "server/module.h"
#include "xmpp/stanza.h"

namespace parlance::server {
class Shard;
namespace entity {
class Host;
}
}  // namespace parlance::server

namespace parlance::server::modules {

class RoomNotice final : public Module {
  public:
    explicit RoomNotice(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
};

// A message of a room of this server to an account as such.
bool is_room_notice(Shard& shard, const xmpp::Stanza& message);

}  // namespace parlance::server::modules
