// Extended subscriptions (XEP-0497): who hears of a node by what it is related to, without having
// subscribed to it. Once each, whatever reaches down to it, and not who is told at the node anyway.
#include <algorithm>
#include <set>
#include <string>

#include "base/assert.h"
#include "server/entity/user.h"
#include "server/pubsub/notifications/audience.h"
#include "server/shard.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;

// §4.2.4, of a subscription that many levels above. `links`: the node has a link.
bool reaches(const ps::SubscribeOptions& options, std::int32_t level, About about, bool links) {
    if (options.levels >= 0 && options.levels < level) return false;
    if (links && !options.linked_items) return false;
    if (about == About::metadata) return options.metadata;
    return about == About::nodes || links || options.items;
}

}  // namespace

bool Broadcast::is_told(const xmpp::Jid& jid, std::int64_t now_us,
                        const entity::User* owner) const {
    std::vector<const Subscriber*> all =
        static_cast<const Node&>(*node_).subscriptions_of(jid.bare_view());
    return std::any_of(all.begin(), all.end(), [&](const Subscriber* each) {
        return each->jid == jid && hears(*each, now_us, owner);
    });
}

void Broadcast::to_extended(const xmpp::Stanza& message, const Node* former) const {
    std::int64_t now_us = service_.now_us();
    const entity::User* owner = node_owner();
    std::set<std::string> told;
    auto tell = [&](const Node& where, auto wants) {
        for (const Subscriber& each : where.subscribers) {
            if (!wants(each.options) || !is_served(each, now_us, owner)) continue;
            if (told.contains(each.jid.full()) || is_told(each.jid, now_us, owner)) continue;
            // §4.2.4: of this node and of all above it.
            if (service_.may_read(*node_, each.jid)) continue;
            told.insert(each.jid.full());
            bool worded = each.options.body && !body.empty();
            xmpp::Stanza stanza = worded ? with_body(message, body) : message;
            service_.shard().route(stanza.with_to(each.jid), Receipt());
        }
    };
    if (about == About::items && node_->linked) {
        tell(*node_->linked,
             [](const ps::SubscribeOptions& options) { return options.linked_items; });
    }
    bool links = !node_->config.link.empty();
    for (const Node* start : {static_cast<const Node*>(node_->parent()), former}) {
        std::int32_t level = 1;
        for (const Node* each = start; each != nullptr; each = each->parent(), ++level) {
            tell(*each, [&](const ps::SubscribeOptions& options) {
                return reaches(options, level, about, links);
            });
        }
    }
}

void Broadcast::send_metadata(xmpp::Document message, const Node* former) {
    about = About::metadata;
    auto stanza =
        xmpp::Stanza::make(std::move(message), service_.address(node_->owner), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    to_subscribers(*stanza);
    to_extended(*stanza, former);
}

}  // namespace parlance::server::pubsub
