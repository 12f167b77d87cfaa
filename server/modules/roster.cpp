#include "server/modules/roster.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/entity/quotas.h"
#include "server/modules/presence_fan_out.h"
#include "server/modules/roster_rows.h"
#include "server/modules/roster_set.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;

xmpp::Document whole_roster(entity::User& user, bool versioned) {
    xmpp::Document query("query", xmpp::ns::roster);
    if (versioned) query->set("ver", std::to_string(user.state().roster_versions.current));
    for (const RosterRow& row : user.state().roster) {
        if (row.listed) append_item(query.root(), row);
    }
    return query;
}

// RFC 6121 §2.6.3: what has changed since the client's version, as pushes in the order in which it
// changed. False when sending the roster is simpler or the version is too old.
bool push_changes(entity::User& user, entity::Session& session, std::int64_t known,
                  Outcome& outcome) {
    if (known < user.state().roster_versions.oldest) return false;
    std::vector<const RosterRow*> changed;
    std::size_t listed = 0;
    for (const RosterRow& row : user.state().roster) {
        listed += row.listed;
        if (row.version > known) changed.push_back(&row);
    }
    if (changed.size() > listed) return false;
    std::sort(changed.begin(), changed.end(),
              [](const RosterRow* a, const RosterRow* b) { return a->version < b->version; });
    for (const RosterRow* row : changed) {
        outcome.emit(session.id(), roster_push(*row).with_to(session.jid()));
    }
    return true;
}

IqReply get_roster(const IqRequest& request, IqPlace& place) {
    entity::User& user = *place.user;
    const xmpp::Element& query = request.payload();
    // A component, which sees what the account would (XEP-0356 §4.3).
    if (place.session == nullptr) return whole_roster(user, query.has_attr("ver"));
    place.session->interested = true;
    bool versioned = query.has_attr("ver");
    std::int64_t current = user.state().roster_versions.current;
    auto known = base::parse_number<std::int64_t>(query.attr("ver"));
    if (known && *known <= current && current > 0) {
        if (*known == current || push_changes(user, *place.session, *known, place.outcome)) {
            return xmpp::Document();
        }
    }
    return whole_roster(user, versioned);
}

// RFC 6121 §2.5.2: with the item go the subscriptions and requests, both ways.
IqReply remove(entity::User& user, const xmpp::Jid& contact, Outcome& outcome) {
    RosterRow* row = find_row(user, contact.full());
    if (row == nullptr || !row->listed) return refuse(Condition::item_not_found);
    xmpp::SubscriptionState before = state_of(row);
    set_state(*row, xmpp::SubscriptionState());
    row->listed = false;
    row->name.clear();
    row->groups.clear();
    publish(user, *row, outcome);
    prune_tombstones(user, outcome);
    end_subscriptions(user, contact, before, outcome);
    return xmpp::Document();
}

IqReply set(const IqRequest& request, IqPlace& place) {
    entity::User& user = *place.user;
    auto parsed = parse_roster_set(request.payload(), user.jid());
    if (!parsed) return refuse(parsed.error());
    if (parsed->remove) return remove(user, parsed->contact, place.outcome);
    const RosterRow* known = find_row(user, parsed->contact.full());
    bool adds = known == nullptr || !known->listed;
    if (adds && listed_count(user) >= quota_of(user, entity::Quota::contacts)) {
        return refuse(xmpp::StanzaError(Condition::resource_constraint, "the roster is full"));
    }
    RosterRow& row = row_for(user, parsed->contact.full());
    row.listed = true;
    row.name = std::move(parsed->name);
    row.groups = std::move(parsed->groups);
    publish(user, row, place.outcome);
    return xmpp::Document();
}

// RFC 6121 §2.3.3: only the account itself changes its roster. Said of any address, so that nobody
// learns which accounts exist.
Verdict refuse_others_roster(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request() || !stanza.to().is_bare()) return Verdict::pass();
    bool set_by_other = stanza.iq_type() == xmpp::IqType::set &&
                        stanza.payload()->is("query", xmpp::ns::roster) &&
                        stanza.from().bare_view() != traffic.owner().jid().full();
    return set_by_other ? Verdict::refuse(Condition::forbidden) : Verdict::pass();
}

void end_all_subscriptions(entity::User& user, Outcome& outcome) {
    for (const RosterRow& row : user.state().roster) {
        auto contact = xmpp::Jid::parse(row.contact);
        if (contact) end_subscriptions(user, *contact, state_of(&row), outcome);
    }
}

}  // namespace

void Roster::declare(Registry& registry) {
    registry.implements({rfc("6121")});
    registry.stream_feature("<ver xmlns='urn:xmpp:features:rosterver'/>");
    registry.host_feature(xmpp::ns::roster);
    registry.account_feature(xmpp::ns::roster);
    registry.iq_now(IqScope::own_account, xmpp::ns::roster, "query",
                    [](const IqRequest& request, IqPlace& place) {
                        return request.is_set() ? set(request, place) : get_roster(request, place);
                    });
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::iq, refuse_others_roster);
    registry.on_account_removed(end_all_subscriptions);
}

}  // namespace parlance::server::modules
