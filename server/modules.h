// The list of features. What is not in install_modules() does not exist.
#pragma once

namespace parlance::server {

namespace entity {
class Host;
}

// Adds every module to the host, in the order in which they see a stanza within a stage.
void install_modules(entity::Host& host);
// The same for the pubsub service of a host.
void install_pubsub_modules(entity::Host& service);
// The same for its rooms.
void install_muc_modules(entity::Host& service);

}  // namespace parlance::server
