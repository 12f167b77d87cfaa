#include "server/pubsub/notifications/interest.h"

#include <utility>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/entity/session.h"
#include "server/entity/user.h"

namespace parlance::server::pubsub {

namespace {

constexpr std::string_view kButFor = "urn:parlance:but-for";  // never leaves the server

}  // namespace

bool is_interested(const entity::Session& session, std::string_view node) {
    return session.interests && session.interests->notify(node);
}

std::vector<xmpp::Jid> interested_resources(const entity::User& user, const xmpp::Jid& contact,
                                            std::string_view node) {
    return user.host().contact_interests().interested(user.owner(), contact, node);
}

xmpp::Stanza but_for(const xmpp::Stanza& message, const std::vector<xmpp::Jid>& resources) {
    xmpp::Document copy = message.editable();
    xmpp::Element& mark = copy->add("but-for", kButFor);
    for (const xmpp::Jid& resource : resources) mark.add_text_child("jid", resource.full());
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), message.to());
    PARLANCE_ASSERT(out);
    return *out;
}

ForInterested for_interested(const xmpp::Stanza& message) {
    const xmpp::Element* mark = message.element().child("but-for", kButFor);
    if (mark == nullptr) return ForInterested(message);
    std::vector<std::string> others;
    for (const xmpp::Element& each : mark->children()) others.push_back(each.text());
    xmpp::Document copy = message.editable();
    copy->remove_children("but-for", kButFor);
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), message.to());
    PARLANCE_ASSERT(out);
    ForInterested found(std::move(*out));
    found.but_for = std::move(others);
    return found;
}

}  // namespace parlance::server::pubsub
