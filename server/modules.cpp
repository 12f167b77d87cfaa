#include "server/modules.h"

#include "server/entity/host.h"
#include "server/modules/iq.h"
#include "server/modules/message.h"
#include "server/modules/ping.h"

namespace parlance::server {

void install_modules(entity::Host& host) {
    host.add<modules::Ping>();
    host.add<modules::Message>();
    host.add<modules::Iq>();
}

}  // namespace parlance::server
