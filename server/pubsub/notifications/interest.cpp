#include "server/pubsub/notifications/interest.h"

#include "server/entity/host.h"
#include "server/entity/session.h"
#include "server/entity/user.h"

namespace parlance::server::pubsub {

bool is_interested(const entity::Session& session, std::string_view node) {
    return session.interests && session.interests->notify(node);
}

std::vector<xmpp::Jid> interested_resources(const entity::User& user, const xmpp::Jid& contact,
                                            std::string_view node) {
    return user.host().contact_interests().interested(user.owner(), contact, node);
}

}  // namespace parlance::server::pubsub
