// The configuration of an account's archive as an ad-hoc command (XEP-0441 §2.2): what is kept, as
// in preferences.h, and for how long, within what the operator grants.
#pragma once

namespace parlance::server {
namespace entity {
class Host;
}
namespace modules {

class AdHoc;

void add_archive_command(AdHoc& commands, entity::Host& host);

}  // namespace modules
}  // namespace parlance::server
