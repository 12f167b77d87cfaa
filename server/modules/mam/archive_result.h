// What carries one archived message to a client (XEP-0313 §4.2), and to which session.
#pragma once

#include <string>
#include <string_view>

#include "storage/archive.h"
#include "xmpp/jid.h"

namespace parlance::server {

class Shard;

namespace entity {
class Session;
}

namespace modules {

// Appends <result xmlns='urn:xmpp:mam:2'/> with the message forwarded in it. Without queryid if
// that is empty.
void append_archive_result(std::string& out, const storage::archive::Message& message,
                           std::string_view queryid);

// The session that asks, for as long as it has a client; else null. On the account's shard.
entity::Session* connected_session(Shard& shard, const xmpp::Jid& jid);

}  // namespace modules
}  // namespace parlance::server
