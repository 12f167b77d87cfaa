#include "server/pubsub/notifications/admission.h"

#include <algorithm>
#include <utility>

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/modules/roster_rows.h"
#include "server/pubsub/notifications/audience.h"
#include "server/pubsub/notifications/interest.h"
#include "server/pubsub/notifications/notify.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;

const entity::User* account_of(const Service& service, std::string_view owner) {
    const entity::User* user = service.shard().find_user(owner);
    return user != nullptr && user->exists() ? user : nullptr;
}

// A contact that hears of the node without having subscribed, where it may read.
bool is_listener(const entity::User& user, const Node& node, const modules::RosterRow& row) {
    return modules::gets_presence(row) && node.subscriptions_of(row.contact).empty() &&
           node.owner == user.owner();
}

bool sends_last(const Node& node) {
    return node.exists && node.config.persist_items && node.config.deliver_notifications &&
           node.config.send_last == ps::SendLastItem::on_sub_and_presence;
}

void send(const Service& service, const entity::User& user, const Node& node,
          const xmpp::Stanza& message, const xmpp::Jid& contact) {
    Shard& shard = service.shard();
    if (shard.find_host(contact.domain()) != nullptr) {
        // Its own home knows which of its resources are interested.
        shard.route(message.with_to(contact), Receipt());
        return;
    }
    for (xmpp::Jid& resource : interested_resources(user, contact, node.name)) {
        shard.route(message.with_to(std::move(resource)), Receipt());
    }
}

bool in_any(const std::vector<std::string>& groups, const std::vector<std::string>& wanted) {
    return std::any_of(groups.begin(), groups.end(), [&wanted](const std::string& group) {
        return std::find(wanted.begin(), wanted.end(), group) != wanted.end();
    });
}

}  // namespace

std::vector<xmpp::Jid> let_in(const Service& service, const Node& node,
                              const ps::NodeConfig& former) {
    std::vector<xmpp::Jid> out;
    const entity::User* user = service.of_accounts() ? account_of(service, node.owner) : nullptr;
    if (user == nullptr) return out;
    for (const modules::RosterRow& row : user->state().roster) {
        if (!is_listener(*user, node, row)) continue;
        ps::Standing before(node.affiliation(row.contact));
        add_roster(before, former, row);
        auto contact = xmpp::Jid::parse(row.contact);
        bool admitted =
            contact && ps::may_read(former, before) && !service.may_read(node, *contact);
        if (admitted) out.push_back(std::move(*contact));
    }
    return out;
}

base::Task<> welcome(Service* service, NodePtr node, std::vector<xmpp::Jid> contacts) {
    if (contacts.empty() || !sends_last(*node)) co_return;
    Committed before = co_await service->nodes().commit(node, storage::Batch());
    if (!before) co_return;
    auto found =
        co_await service->shard().environment().database.read(newest_item(*service, *node));
    const entity::User* user = account_of(*service, node->owner);
    if (!found || found->empty() || user == nullptr || !sends_last(*node)) co_return;
    const Item item = std::move(rows::items(std::move(*found)).front());
    auto message = last_item_message(*service, *node, item);
    if (!message) co_return;
    const xmpp::Stanza last = with_reply_to(*message, item.publisher);
    for (const xmpp::Jid& contact : contacts) {
        bool blocked = modules::is_blocked(user->state().blocklist, contact);
        if (blocked || service->may_read(*node, contact)) continue;
        send(*service, *user, *node, last, contact);
    }
}

base::Task<> welcome_to_groups(Service* service, std::string owner, xmpp::Jid contact,
                               std::vector<std::string> former) {
    const entity::User* user = account_of(*service, owner);
    if (user == nullptr) co_return;
    storage::Query query = rows::list(owner, {}, user->state().pubsub_nodes);
    auto found = co_await service->shard().environment().database.read(std::move(query));
    if (!found) co_return;
    for (const rows::Node& row : rows::nodes(*found)) {
        ps::NodeConfig config = ps::from_text(row.config, service->defaults());
        bool concerned = config.access == ps::AccessModel::roster && !in_any(former, config.groups);
        if (!concerned) continue;
        NodePtr node = co_await service->nodes().find(owner, row.name);
        user = account_of(*service, owner);
        if (!node || user == nullptr) co_return;
        const modules::RosterRow* now = modules::find_row(*user, contact.full());
        if (now == nullptr || !is_listener(*user, *node, *now)) continue;
        // Whom it lets in otherwise it has let in before.
        if (node->affiliation(contact.full()) != ps::Affiliation::none) continue;
        std::vector<xmpp::Jid> one(1, contact);
        co_await welcome(service, node, std::move(one));
    }
}

}  // namespace parlance::server::pubsub
