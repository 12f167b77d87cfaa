#include "server/pubsub/interest.h"

namespace parlance::server::pubsub {

bool is_interested(const entity::Session&, std::string_view) {
    return false;
}

std::vector<xmpp::Jid> interested_resources(const entity::User&, const xmpp::Jid&,
                                            std::string_view) {
    return {};
}

}  // namespace parlance::server::pubsub
