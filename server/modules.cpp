#include "server/modules.h"

#include "server/entity/host.h"
#include "server/modules/contact_info.h"
#include "server/modules/iq.h"
#include "server/modules/message.h"
#include "server/modules/ping.h"
#include "server/modules/presence.h"
#include "server/modules/roster.h"
#include "server/modules/subscription.h"
#include "server/modules/time.h"
#include "server/modules/version.h"

namespace parlance::server {

void install_modules(entity::Host& host) {
    host.add<modules::Ping>();
    host.add<modules::Version>();
    host.add<modules::Time>();
    host.add<modules::ContactInfo>(host);
    host.add<modules::Roster>();
    host.add<modules::Subscription>();
    host.add<modules::Presence>();
    host.add<modules::Message>();
    host.add<modules::Iq>();
}

}  // namespace parlance::server
