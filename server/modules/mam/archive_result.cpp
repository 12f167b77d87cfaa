#include "server/modules/mam/archive_result.h"

#include "server/archive_uid.h"
#include "server/entity/session.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "xmpp/datetime.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

// The stored text is our own serialisation of the stanza, so it is put into the answer as it is.
void append_archive_result(std::string& out, const storage::archive::Message& message,
                           std::string_view queryid) {
    constexpr std::string_view kStart = "<message";
    out.reserve(out.size() + message.stanza.size() + 320);
    out += "<result xmlns='urn:xmpp:mam:2'";
    if (!queryid.empty()) xmpp::append_attribute(out, "queryid", queryid);
    out += " id='";
    out += archive_uid(message.id);
    out += "'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='";
    out += xmpp::format_datetime(storage::archive::time_of_id(message.id));
    out += "'/><message xmlns='jabber:client'";
    out += std::string_view(message.stanza).substr(kStart.size());
    out += "</forwarded></result>";
}

entity::Session* connected_session(Shard& shard, const xmpp::Jid& jid) {
    entity::User* user = shard.find_user(jid.bare_view());
    entity::Session* session = user == nullptr ? nullptr : user->session(jid.resource());
    return session != nullptr && session->connected() ? session : nullptr;
}

}  // namespace parlance::server::modules
