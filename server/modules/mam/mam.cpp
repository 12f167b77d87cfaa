#include "server/modules/mam/mam.h"

#include <string>
#include <utility>

#include "server/archive_uid.h"
#include "server/modules/mam/archive_rules.h"
#include "server/modules/mam/inbox.h"
#include "server/modules/mam/preferences.h"
#include "server/modules/mam/preferences_command.h"
#include "server/modules/mam/query.h"
#include "server/modules/message.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;

// The row is written before anybody gets the message: a stanza-id that names no row would break
// the next catch-up of a client.
// `as`: another copy of the message has been given that id; empty: it needs one.
void keep(Traffic& traffic, const xmpp::Jid& contact, const std::string& as = {}) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    std::string id = as.empty() ? user.shard().new_id() : as;
    archive::Message row(id, std::string(contact.bare_view()), std::string(contact.resource()),
                         traffic.receipt().origin().bytes(), message.wire());
    // The row of the other copy may not have been written, and then it is this one.
    traffic.outcome().write(as.empty() ? archive::insert(user.owner(), row)
                                       : archive::insert_once(user.owner(), row));
    traffic.outcome().on_failure(message);
    traffic.set_archive_id(std::move(id));
}

}  // namespace

Verdict Mam::record_sent(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    // What goes to the account itself is kept once, on the way in.
    if (message.to().bare_view() == traffic.owner().owner()) return Verdict::pass();
    if (worth_archiving(message) && archives_contact(traffic.owner(), message.to())) {
        keep(traffic, message.to());
        traffic.receipt().mark_archived();
        retractions_.look_at(traffic, message.to());
    }
    return Verdict::pass();
}

Verdict Mam::record_received(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    const entity::User& user = traffic.owner();
    // What goes back to its sender was not received (XEP-0313 §6.1).
    if (!worth_archiving(message) || !finds_somebody(user, message)) return Verdict::pass();
    if (!archives_contact(user, message.from())) return Verdict::pass();
    std::string of_copy = copies_.find(traffic);
    keep(traffic, message.from(), of_copy);
    if (of_copy.empty()) {
        copies_.note(traffic, traffic.archive_id());
        retractions_.look_at(traffic, message.from());
    }
    traffic.replace(xmpp::with_stanza_id(message, user.owner(), archive_uid(traffic.archive_id())));
    return Verdict::pass();
}

void Mam::declare(Registry& registry) {
    registry.implements(
        {xep("0313", "1.1.3"), xep("0059", "1.0"), xep("0353", "0.8.0"), xep("0424", "0.4.2")});
    for (std::string_view feature : {xmpp::ns::message_retract, xmpp::ns::message_tombstone}) {
        registry.host_feature(feature);
        registry.account_feature(feature);
    }
    // XEP-0313 §7: who understands the field says so, though there is no groupchat to be had.
    for (std::string_view feature :
         {xmpp::ns::mam, xmpp::ns::mam_extended, xmpp::ns::mam_groupchat_field}) {
        registry.account_feature(feature);
    }
    registry.stage(Direction::outbound, Stage::record, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return record_sent(traffic); });
    registry.stage(Direction::inbound, Stage::record, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return record_received(traffic); });
    declare_archive_query(registry, host_, words_);
    declare_archive_preferences(registry);
    add_archive_command(commands_, host_);
    declare_inbox(registry, host_, inbox_);
}

}  // namespace parlance::server::modules
