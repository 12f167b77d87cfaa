// Which resources have said, by entity capabilities (XEP-0115), that they want notifications of a
// node: `NODE+notify` (XEP-0060 §9.2). On the shard of the account concerned.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server {

namespace entity {
class Session;
class User;
}  // namespace entity

namespace pubsub {

bool is_interested(const entity::Session& session, std::string_view node);
// Of a contact of another server: those of its resources that are there and interested.
std::vector<xmpp::Jid> interested_resources(const entity::User& user, const xmpp::Jid& contact,
                                            std::string_view node);

// `message`, which goes to the bare JID of a contact of this server for those of its resources that
// are interested, but not for these: they have subscribed themselves, and are told by that
// (XEP-0163 §4.3.2). The mark is honoured and taken off at the contact's home.
xmpp::Stanza but_for(const xmpp::Stanza& message, const std::vector<xmpp::Jid>& resources);
struct ForInterested {
    xmpp::Stanza message;              // without the mark
    std::vector<std::string> but_for;  // full JIDs

    explicit ForInterested(xmpp::Stanza m) : message(std::move(m)) {}
};
ForInterested for_interested(const xmpp::Stanza& message);

}  // namespace pubsub
}  // namespace parlance::server
