#include "server/pubsub/nodes/owners_roster.h"

#include <string>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/roster.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;

constexpr std::string_view kRosterChange = "urn:parlance:roster-change";  // never leaves the server

// Only those who see the presence of the creator are kept, and of them what a node goes by.
void keep(Node& node, storage::roster::Item row) {
    if (!modules::gets_presence(row)) return;
    std::string contact = row.contact;
    row.name.clear();
    row.request.clear();
    node.contacts.insert_or_assign(std::move(contact), std::move(row));
}

base::Task<> learn_one(Service* service, NodePtr node, std::string contact) {
    auto found = co_await service->shard().environment().database.read(
        storage::roster::find(node->creator, contact));
    // Whoever is not known is let in nowhere.
    node->contacts.erase(contact);
    if (!found) co_return;
    for (storage::roster::Item& row : storage::roster::items(*found)) keep(*node, std::move(row));
}

}  // namespace

bool follows_roster(const ps::NodeConfig& config) {
    return config.access == ps::AccessModel::presence || config.access == ps::AccessModel::roster;
}

bool branch_follows_roster(const Node& node) {
    for (const Node* each = &node; each != nullptr; each = each->above.get()) {
        if (each->exists && follows_roster(each->config)) return true;
    }
    return false;
}

bool has_roster(const Service& service, std::string_view creator) {
    auto jid = xmpp::Jid::parse(creator);
    const entity::Host* host = service.host().parent();
    return host != nullptr && jid && jid->has_local() && jid->domain() == host->domain();
}

base::Task<bool> learn_roster(Service* service, NodePtr node) {
    if (service->of_accounts()) co_return true;
    auto found =
        co_await service->shard().environment().database.read(storage::roster::all(node->creator));
    if (!found) co_return false;
    node->contacts.clear();
    for (storage::roster::Item& row : storage::roster::items(*found)) keep(*node, std::move(row));
    node->knows_contacts = true;
    co_return true;
}

base::Task<> learn_contact(Service* service, NodePtr node, xmpp::Jid who) {
    if (service->of_accounts()) co_return;
    std::string bare(who.bare_view());
    for (NodePtr each = node; each; each = each->above) {
        if (!each->exists || !follows_roster(each->config)) continue;
        if (each->knows_contacts) {
            co_await learn_one(service, each, bare);
            continue;
        }
        bool known = co_await learn_roster(service, each);
        if (!known) co_return;
    }
}

xmpp::Stanza roster_change(const xmpp::Jid& account, const xmpp::Jid& contact) {
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, xmpp::name_of(xmpp::MessageType::headline));
    message->add("contact", kRosterChange).set("jid", contact.full());
    auto stanza = xmpp::Stanza::make(std::move(message), account, xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

std::optional<xmpp::Jid> contact_in(const xmpp::Stanza& message) {
    const xmpp::Element* contact =
        message.is_message() ? message.element().child("contact", kRosterChange) : nullptr;
    if (contact == nullptr) return std::nullopt;
    return xmpp::Jid::parse(contact->attr("jid"));
}

}  // namespace parlance::server::pubsub
