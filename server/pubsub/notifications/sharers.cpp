#include "server/pubsub/notifications/sharers.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

// Of one account.
constexpr std::size_t kSharers = 100;

// Neither the account itself nor a contact.
bool shares(const entity::User& user, const xmpp::Jid& who) {
    if (!user.exists() || who.is_bare() || who.bare_view() == user.owner()) return false;
    const modules::RosterRow* row = modules::find_row(user, who.bare_view());
    bool contact = row != nullptr && modules::gets_presence(*row);
    return !contact && !modules::is_blocked(user.state().blocklist, who);
}

// Whether it is one that announces `key`, which was not known of it before; `known` is what was.
bool is_news(const entity::User& user, const xmpp::Jid& who, std::string_view key,
             entity::InterestsPtr& known) {
    if (!shares(user, who)) return false;
    entity::ContactInterests& all = user.host().sharer_interests();
    known = all.find(user.owner(), who);
    if (known) return known->key() != key;
    return all.count(user.owner(), kSharers) < kSharers;
}

}  // namespace

bool note_sharer(const entity::User& user, const xmpp::Jid& who,
                 const std::vector<std::string>& names) {
    std::string key;
    for (const std::string& name : names) (key += name) += '\n';
    entity::InterestsPtr known;
    if (!is_news(user, who, key, known)) return false;
    user.host().sharer_interests().put(user.owner(), who,
                                       std::make_shared<entity::Interests>(std::move(key), names));
    return true;
}

bool note_sharer(const entity::User& user, const xmpp::Jid& who, const std::string& announced) {
    entity::InterestsPtr known;
    if (!is_news(user, who, announced, known)) return false;
    // Whoever is noted is looked up when its presence comes again, unless it has been by then.
    auto nothing = std::make_shared<entity::Interests>(std::string(), std::vector<std::string>());
    if (!known) user.host().sharer_interests().put(user.owner(), who, std::move(nothing));
    return true;
}

std::vector<xmpp::Jid> interested_sharers(const entity::User& user, std::string_view node) {
    std::vector<xmpp::Jid> all = user.host().sharer_interests().interested(user.owner(), node);
    // The account may have let it in, or blocked it, in the meantime.
    std::erase_if(all, [&user](const xmpp::Jid& who) { return !shares(user, who); });
    return all;
}

base::Task<bool> has_open_nodes(Service* service, std::string owner) {
    auto found = co_await service->shard().environment().database.read(
        storage::pubsub::list_configured(owner, xmpp::pubsub::kOpenText));
    co_return found && !found->empty();
}

}  // namespace parlance::server::pubsub
