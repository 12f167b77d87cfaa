#include "server/fan_out.h"

#include <algorithm>
#include <utility>

#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server {

namespace {

bool is_among(const Sessions& sessions, const xmpp::Jid& jid) {
    return sessions && std::find(sessions->begin(), sessions->end(), jid) != sessions->end();
}

// Whether an id in the account's name stands in the message, which it has to be freed of.
bool is_forged(const xmpp::Stanza& stanza, const std::string& owner) {
    if (!stanza.is_message()) return false;
    for (const xmpp::Element& child : stanza.element().children()) {
        if (child.ns() != xmpp::ns::stanza_id) continue;
        // Mostly it is the room's own, which need not be read as an address.
        bool of_sender = child.attr("by") == stanza.from().bare_view();
        if (!of_sender && xmpp::is_stanza_id(child, owner)) return true;
    }
    return false;
}

// What the stages of inbound traffic come to for what is sent to one session by a room: it gets it.
// Null: it is not that simple.
entity::Session* simple_addressee(entity::User& user, const xmpp::Stanza& stanza,
                                  const xmpp::Jid& to) {
    if (!user.lane().idle() || !user.exists()) return nullptr;
    const storage::UserState& state = user.state();
    if (!state.push.empty() || is_forged(stanza, user.owner())) return nullptr;
    if (!state.blocklist.empty() && modules::is_blocked(state.blocklist, stanza.from())) {
        return nullptr;
    }
    entity::Session* session = user.session(to.resource());
    return session != nullptr && session->connected() ? session : nullptr;
}

}  // namespace

Audience::Audience(const Shard& shard, const std::vector<xmpp::Jid>& sessions)
    : empty_(sessions.empty()) {
    std::vector<std::vector<xmpp::Jid>> lists(shard.all().size());
    for (const xmpp::Jid& session : sessions) {
        if (shard.config().serves(session.domain())) {
            lists[shard.home_of(session).index()].push_back(session);
        } else {
            elsewhere_.push_back(session);
        }
    }
    for (auto& list : lists) {
        by_shard_.push_back(list.empty()
                                ? nullptr
                                : std::make_shared<const std::vector<xmpp::Jid>>(std::move(list)));
    }
}

void fan_out(Shard& shard, const xmpp::Stanza& stanza, const Audience& audience,
             const Sessions& except) {
    for (std::size_t i = 0; i < audience.by_shard().size(); ++i) {
        if (!audience.by_shard()[i]) continue;
        Envelope envelope(stanza, Receipt());
        envelope.sessions = audience.by_shard()[i];
        envelope.except = except;
        shard.post(*shard.all()[i], std::move(envelope));
    }
    for (const xmpp::Jid& session : audience.elsewhere()) {
        if (!is_among(except, session)) shard.route(stanza.with_to(session), Receipt());
    }
}

void deliver_to_sessions(Shard& shard, const Envelope& envelope) {
    const xmpp::Stanza& stanza = envelope.stanza;
    for (const xmpp::Jid& to : *envelope.sessions) {
        if (is_among(envelope.except, to)) continue;
        entity::User* user = shard.find_user(to.bare_view());
        entity::Session* session = user == nullptr ? nullptr : simple_addressee(*user, stanza, to);
        if (session != nullptr) {
            session->link().send_copy(stanza.with_to(to));
        } else if (entity::User* account = shard.activate(to)) {
            account->inbound(stanza.with_to(to), Receipt());
        }
    }
}

}  // namespace parlance::server
