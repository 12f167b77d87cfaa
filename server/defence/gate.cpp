#include "server/defence/gate.h"

#include <string>
#include <utility>

#include "server/entity/host.h"
#include "server/s2s/federation.h"
#include "server/shard.h"
#include "server/traffic.h"

namespace parlance::server::defence {

namespace {

using xmpp::Stanza;

// Whose users or rooms stand behind that address; empty: it is not ours.
std::string_view host_behind(Shard& shard, const xmpp::Jid& jid) {
    if (entity::Host* host = shard.find_host(jid.domain())) return host->domain();
    if (entity::Host* service = shard.find_service(jid.domain())) {
        return service->parent()->domain();
    }
    return {};
}

bool stopped(Shard& shard, const Stanza& stanza, const Blocks& blocks) {
    const std::int64_t now_us = shard.environment().clock.wall_us();
    std::string_view to_host = host_behind(shard, stanza.to());
    std::string_view from_host = host_behind(shard, stanza.from());
    // An account that is on the list may still talk to its server, and to itself.
    bool home =
        stanza.from().domain() == to_host &&
        (stanza.to().full() == to_host || stanza.to().bare_view() == stanza.from().bare_view());
    if (!to_host.empty() && !home && blocks.stops(stanza.from(), to_host, now_us)) return true;
    return !from_host.empty() && stanza.to().full() != from_host &&
           blocks.stops(stanza.to(), from_host, now_us) &&
           stanza.to().bare_view() != stanza.from().bare_view();
}

// Presence and answers need none, and what a room tells its occupants would make it throw them out.
bool wants_answer(Shard& shard, const Stanza& stanza) {
    if (stanza.is_request()) return true;
    if (!stanza.is_message() || stanza.is_error()) return false;
    bool to_user = stanza.message_type() == xmpp::MessageType::groupchat &&
                   shard.find_host(stanza.to().domain()) != nullptr;
    return !to_user;
}

}  // namespace

const xmpp::StanzaError& not_allowed() {
    static const xmpp::StanzaError error(xmpp::Condition::policy_violation,
                                         "the administrators do not allow this communication");
    return error;
}

bool keeps_apart(Shard& shard, const Stanza& stanza) {
    const Blocks* blocks = shard.blocks();
    if (blocks == nullptr || stanza.to().empty() || stanza.from().empty()) return false;
    return stopped(shard, stanza, *blocks);
}

bool turn_away(Shard& shard, Envelope& envelope, const Blocks& blocks) {
    if (envelope.passes || envelope.stanza.to().empty() || envelope.stanza.from().empty()) {
        return false;
    }
    const Stanza& stanza = envelope.stanza;
    if (!stopped(shard, stanza, blocks)) return false;
    if (!envelope.spool_id.empty()) {
        shard.federation().forget(stanza.to().domain(), std::move(envelope.spool_id));
    }
    if (!wants_answer(shard, stanza)) {
        envelope.receipt.settle(Fate::accepted);
        return true;
    }
    Envelope answer(stanza.error_reply(not_allowed()), Receipt());
    answer.passes = true;
    shard.route(std::move(answer));
    envelope.receipt.settle(Fate::refused);
    return true;
}

bool keeps_away_domain(Shard& shard, std::string_view domain) {
    const Blocks* blocks = shard.blocks();
    auto jid = blocks == nullptr ? std::nullopt : xmpp::Jid::parse(domain);
    const std::int64_t now_us = shard.environment().clock.wall_us();
    // A list of one host does not keep it from the others.
    return jid && blocks->stops(*jid, std::string_view(), now_us);
}

bool keeps_away_address(Shard& shard, std::string_view ip) {
    const Blocks* blocks = shard.blocks();
    return blocks != nullptr && blocks->stops_address(ip, shard.environment().clock.wall_us());
}

}  // namespace parlance::server::defence
