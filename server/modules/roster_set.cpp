#include "server/modules/roster_set.h"

#include <algorithm>
#include <utility>

#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using Refusal = base::Failure<xmpp::StanzaError>;

Refusal refusal(Condition condition, std::string_view text) {
    return Refusal(xmpp::StanzaError(condition, text));
}

bool has_duplicates(std::vector<std::string> groups) {
    std::sort(groups.begin(), groups.end());
    return std::adjacent_find(groups.begin(), groups.end()) != groups.end();
}

}  // namespace

base::Result<RosterSet, xmpp::StanzaError> parse_roster_set(const xmpp::Element& query,
                                                            const xmpp::Jid& account) {
    const xmpp::Element* item = query.child("item", xmpp::ns::roster);
    if (item == nullptr || query.child_count() != 1) {
        return refusal(Condition::bad_request, "a roster set holds exactly one item");
    }
    auto contact = xmpp::Jid::parse(item->attr("jid"));
    if (!contact) {
        return refusal(item->has_attr("jid") ? Condition::jid_malformed : Condition::bad_request,
                       "the item needs the address of the contact");
    }
    RosterSet set;
    set.remove = item->attr("subscription") == "remove";
    set.name = item->attr("name");
    if (!set.remove && contact->bare_view() == account.full()) {
        return refusal(Condition::not_allowed, "nobody is in their own roster");
    }
    set.contact = std::move(*contact);
    if (set.remove) return set;
    if (set.name.size() > kRosterTextBytes) {
        return refusal(Condition::not_acceptable, "the name is too long");
    }
    for (const xmpp::Element& child : item->children()) {
        if (!child.is("group", xmpp::ns::roster)) continue;
        std::string group = child.text();
        if (group.empty()) return refusal(Condition::not_acceptable, "a group needs a name");
        if (group.size() > kRosterTextBytes) {
            return refusal(Condition::not_acceptable, "the name of a group is too long");
        }
        set.groups.push_back(std::move(group));
    }
    if (has_duplicates(set.groups)) {
        return refusal(Condition::bad_request, "a group is named twice");
    }
    return set;
}

}  // namespace parlance::server::modules
