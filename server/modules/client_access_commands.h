// Client access management (XEP-0494) for people whose client knows no more than ad-hoc commands:
// an account lists its clients, and takes the access away from one.
#pragma once

namespace parlance::server::modules {

class AdHoc;
class ClientAccess;

// `access` outlives the commands.
void add_client_access_commands(AdHoc& commands, ClientAccess& access);

}  // namespace parlance::server::modules
