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

base::Task<bool> learn_one(Service* service, NodePtr node, std::string contact) {
    const std::uint64_t& changes = service->nodes().roster_changes(node->creator);
    std::uint64_t seen = 0;
    do {
        seen = changes;
        auto found = co_await service->shard().environment().database.read(
            storage::roster::find(node->creator, contact));
        if (!found) co_return false;
        node->contacts.erase(contact);
        for (storage::roster::Item& row : storage::roster::items(*found)) {
            keep(*node, std::move(row));
        }
    } while (seen != changes);
    co_return true;
}

// Owners, publishers and members are let in whatever the roster says (§4.1).
bool asks_for(const Node& node, std::string_view bare) {
    if (!node.exists || node.creator.empty() || !follows_roster(node.config)) return false;
    ps::Affiliation what = node.affiliation(bare);
    return what == ps::Affiliation::none || what == ps::Affiliation::publish_only;
}

}  // namespace

bool follows_roster(const ps::NodeConfig& config) {
    return config.access == ps::AccessModel::presence || config.access == ps::AccessModel::roster;
}

bool has_roster(const Service& service, std::string_view creator) {
    auto jid = xmpp::Jid::parse(creator);
    const entity::Host* host = service.host().parent();
    return host != nullptr && jid && jid->has_local() && jid->domain() == host->domain();
}

base::Task<bool> learn_contacts(Shard* shard, NodePtr node, std::string creator,
                                const std::uint64_t* changes) {
    std::uint64_t seen = 0;
    do {
        seen = *changes;
        auto found = co_await shard->environment().database.read(storage::roster::all(creator));
        if (!found) co_return false;
        node->contacts.clear();
        for (storage::roster::Item& row : storage::roster::items(*found)) {
            keep(*node, std::move(row));
        }
    } while (seen != *changes);
    co_return true;
}

base::Task<bool> learn_contacts(Service* service, NodePtr node, std::string creator) {
    if (service->of_accounts()) co_return true;
    const std::uint64_t* changes = &service->nodes().roster_changes(creator);
    bool known =
        co_await learn_contacts(&service->shard(), std::move(node), std::move(creator), changes);
    co_return known;
}

bool asks_roster(const Service& service, const Node& node, const xmpp::Jid& who) {
    if (service.of_accounts() || who == service.host().jid()) return false;
    for (const Node* each = &node; each != nullptr; each = each->above.get()) {
        if (asks_for(*each, who.bare_view())) return true;
    }
    return false;
}

base::Task<bool> learn_asker(Service* service, NodePtr node, xmpp::Jid who) {
    std::string bare(who.bare_view());
    for (NodePtr each = node; each; each = each->above) {
        if (!asks_for(*each, bare)) continue;
        bool known = co_await learn_one(service, each, bare);
        if (!known) co_return false;
    }
    co_return true;
}

xmpp::Stanza roster_change(const xmpp::Jid& account, const xmpp::Jid& contact) {
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, xmpp::name_of(xmpp::MessageType::headline));
    message->add("contact", kRosterChange).set("jid", contact.full());
    auto stanza = xmpp::Stanza::make(std::move(message), account, xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

std::optional<xmpp::Jid> contact_in(const Service& service, const xmpp::Stanza& message) {
    const xmpp::Element* contact =
        message.is_message() ? message.element().child("contact", kRosterChange) : nullptr;
    bool told = contact != nullptr && message.from().is_bare() &&
                has_roster(service, message.from().bare_view());
    if (!told) return std::nullopt;
    return xmpp::Jid::parse(contact->attr("jid"));
}

base::Task<> learn_change(Service* service, std::string account, std::string contact) {
    // Whatever is being read may be of before.
    ++service->nodes().roster_changes(account);
    std::vector<NodePtr> nodes = service->nodes().all();
    for (const NodePtr& node : nodes) {
        bool concerned = node->loaded && node->exists && node->creator == account &&
                         follows_roster(node->config);
        if (!concerned) continue;
        bool known = co_await learn_one(service, node, contact);
        if (!known) service->nodes().forget(node);
    }
}

}  // namespace parlance::server::pubsub
