#include "server/pubsub/notifications/sharers.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

// Of one account; of them from one other domain; and resources of one address.
constexpr std::size_t kSharers = 100;
constexpr std::size_t kOfDomain = 50;
constexpr std::size_t kOfAddress = 10;

bool has_room(const entity::User& user, const xmpp::Jid& who) {
    std::size_t all = 0;
    std::size_t of_domain = 0;
    std::size_t of_address = 0;
    bool here = user.shard().find_host(who.domain()) != nullptr;
    for (const xmpp::Jid& each : user.host().sharer_interests().resources(user.owner())) {
        ++all;
        if (!here && each.domain() == who.domain()) ++of_domain;
        if (each.bare_view() == who.bare_view()) ++of_address;
    }
    return all < kSharers && of_domain < kOfDomain && of_address < kOfAddress;
}

// Its interests are known otherwise, as those of a contact are.
bool is_known_contact(const entity::User& user, const xmpp::Jid& who) {
    const modules::RosterRow* row = modules::find_row(user, who.bare_view());
    if (row == nullptr || !modules::gets_presence(*row)) return false;
    return user.shard().find_host(who.domain()) != nullptr ||
           user.host().contact_interests().find(user.owner(), who) != nullptr;
}

}  // namespace

bool is_sharer(const entity::User& user, const xmpp::Jid& who) {
    if (!user.exists() || who.is_bare() || who.bare_view() == user.owner()) return false;
    const modules::RosterRow* row = modules::find_row(user, who.bare_view());
    bool subscribed =
        row != nullptr && (modules::gets_presence(*row) || modules::gives_presence(*row));
    return !subscribed && !modules::is_blocked(user.state().blocklist, who);
}

std::vector<std::string> note_sharer(const entity::User& user, const xmpp::Jid& who,
                                     entity::InterestsPtr interests) {
    std::vector<std::string> added;
    entity::ContactInterests& all = user.host().sharer_interests();
    entity::InterestsPtr known = all.find(user.owner(), who);
    if (!known && !has_room(user, who)) return added;
    for (std::string_view name : interests->nodes()) {
        if (!known || !known->notify(name)) added.emplace_back(name);
    }
    all.put(user.owner(), who, std::move(interests));
    return added;
}

std::vector<xmpp::Jid> interested_sharers(const entity::User& user, std::string_view node) {
    std::vector<xmpp::Jid> all = user.host().sharer_interests().interested(user.owner(), node);
    // What they are to the account may have changed since.
    std::erase_if(all, [&user](const xmpp::Jid& who) {
        return is_known_contact(user, who) || modules::is_blocked(user.state().blocklist, who);
    });
    return all;
}

base::Task<bool> has_open_nodes(Service* service, std::string owner) {
    auto found = co_await service->shard().environment().database.read(
        storage::pubsub::any_configured(owner, xmpp::pubsub::kOpenText));
    co_return found && !found->empty();
}

}  // namespace parlance::server::pubsub
