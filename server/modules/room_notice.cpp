#include "server/modules/room_notice.h"

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/traffic.h"

namespace parlance::server::modules {

void RoomNotice::declare(Registry& registry) {
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) {
                       bool notice = is_room_notice(host_.shard(), traffic.stanza());
                       return notice ? Verdict::done() : Verdict::pass();
                   });
}

bool is_room_notice(Shard& shard, const xmpp::Stanza& message) {
    if (message.message_type() != xmpp::MessageType::groupchat || !message.to().is_bare()) {
        return false;
    }
    const entity::Host* service = shard.find_service(message.from().domain());
    return service != nullptr && service->has_entities();
}

}  // namespace parlance::server::modules
