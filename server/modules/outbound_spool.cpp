#include "server/modules/outbound_spool.h"

#include "server/modules/offline.h"
#include "server/shard.h"
#include "storage/outbound_spool.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

// What would be kept for somebody here who is away is kept for those elsewhere until it is there.
bool lasts(const xmpp::Stanza& message) {
    if (message.message_type() == xmpp::MessageType::groupchat) {
        return message.element().has_child("body", xmpp::ns::client);
    }
    return keeps(message) == Keep::store;
}

Verdict keep(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    Shard& shard = traffic.owner().shard();
    std::string_view domain = message.to().domain();
    if (!shard.spools_for(domain) || !lasts(message)) return Verdict::pass();
    // In the same transaction as the sender's archive: after a crash either both are there, and it
    // will be sent, or none, and the client sends it again.
    std::string id = shard.new_id();
    traffic.outcome().write(storage::outbound_spool::insert(
        domain,
        storage::outbound_spool::Message(id, traffic.owner().owner(),
                                         shard.environment().clock.wall_us(), message.wire())));
    traffic.outcome().on_failure(message);
    traffic.set_spool_id(std::move(id));
    return Verdict::pass();
}

}  // namespace

void OutboundSpool::declare(Registry& registry) {
    registry.stage(Direction::outbound, Stage::record, xmpp::StanzaKind::message, keep);
}

}  // namespace parlance::server::modules
