#include "xmpp/muc/admin_query.h"

#include <utility>

#include "xmpp/namespaces.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::muc {

namespace {

base::Failure<StanzaError> refused_query(Condition condition) {
    return base::Failure<StanzaError>(StanzaError(condition));
}

// Of `item`: what it says of role and affiliation. False: what there is not.
bool read_rank(const Element& item, std::optional<Role>& role,
               std::optional<Affiliation>& affiliation) {
    if (item.has_attr("role")) {
        role = parse_role(item.attr("role"));
        if (!role) return false;
    }
    if (item.has_attr("affiliation")) {
        affiliation = parse_affiliation(item.attr("affiliation"));
        if (!affiliation) return false;
    }
    // §9.2: roles and affiliations are not managed together.
    return role.has_value() != affiliation.has_value();
}

base::Result<AdminItem, StanzaError> parse_item(const Element& element) {
    AdminItem item;
    if (!read_rank(element, item.role, item.affiliation))
        return refused_query(Condition::bad_request);
    item.clears_nick = item.affiliation && element.has_attr("nick") && element.attr("nick").empty();
    if (element.has_attr("nick") && !item.clears_nick) {
        auto nick = resourceprep(element.attr("nick"), Unassigned::allow);
        if (!nick || nick->empty()) return refused_query(Condition::jid_malformed);
        item.nick = std::move(*nick);
    }
    if (element.has_attr("jid")) {
        auto jid = Jid::parse(element.attr("jid"));
        if (!jid) return refused_query(Condition::jid_malformed);
        item.jid = jid->bare();
    }
    // §8: a role is of an occupant, who goes by the nickname.
    bool named = !item.nick.empty() || (item.affiliation && !item.jid.empty());
    if (!named) return refused_query(Condition::bad_request);
    item.reason = element.child_text("reason", ns::muc_admin);
    return item;
}

}  // namespace

base::Result<AdminList, StanzaError> parse_admin_list(const Element& query) {
    const Element* item = query.child("item", ns::muc_admin);
    AdminList list;
    if (item == nullptr || !read_rank(*item, list.role, list.affiliation)) {
        return refused_query(Condition::bad_request);
    }
    return list;
}

base::Result<std::vector<AdminItem>, StanzaError> parse_admin_items(const Element& query) {
    std::vector<AdminItem> items;
    for (const Element& child : query.children()) {
        if (!child.is("item", ns::muc_admin)) continue;
        if (items.size() == kMostAdminItems) return refused_query(Condition::policy_violation);
        auto item = parse_item(child);
        if (!item) return base::Failure<StanzaError>(item.error());
        items.push_back(std::move(*item));
    }
    if (items.empty()) return refused_query(Condition::bad_request);
    return items;
}

}  // namespace parlance::xmpp::muc
