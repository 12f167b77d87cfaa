#include "server/entity/contact_interests.h"

#include <utility>

namespace parlance::server::entity {

namespace {

// Before every character of a JID, so that the entries of one owner stand together.
constexpr char kSeparator = '\n';

std::string key(std::string_view owner, std::string_view resource) {
    std::string out(owner);
    out += kSeparator;
    out += resource;
    return out;
}

}  // namespace

InterestsPtr ContactInterests::find(std::string_view owner, const xmpp::Jid& resource) const {
    if (entries_.empty()) return nullptr;
    auto found = entries_.find(key(owner, resource.full()));
    return found == entries_.end() ? nullptr : found->second.interests;
}

InterestsPtr ContactInterests::put(std::string_view owner, const xmpp::Jid& resource,
                                   InterestsPtr interests) {
    auto [entry, added] = entries_.try_emplace(key(owner, resource.full()));
    if (!added) return std::exchange(entry->second.interests, std::move(interests));
    entry->second.interests = std::move(interests);
    entry->second.place = order_.insert(order_.end(), entry);
    if (entries_.size() > limit_) erase(order_.front());
    return nullptr;
}

void ContactInterests::erase(Entries::iterator entry) {
    order_.erase(entry->second.place);
    entries_.erase(entry);
}

void ContactInterests::erase(std::string_view owner, const xmpp::Jid& resource) {
    if (entries_.empty()) return;
    auto found = entries_.find(key(owner, resource.full()));
    if (found != entries_.end()) erase(found);
}

void ContactInterests::erase_owner(std::string_view owner) {
    std::string prefix = key(owner, {});
    auto entry = entries_.lower_bound(prefix);
    while (entry != entries_.end() && entry->first.starts_with(prefix)) erase(entry++);
}

std::vector<xmpp::Jid> ContactInterests::interested(std::string_view owner,
                                                    const xmpp::Jid& contact,
                                                    std::string_view node) const {
    std::vector<xmpp::Jid> out;
    if (entries_.empty()) return out;
    std::string name = key(owner, contact.full());
    // Of some contacts, gateways for example, presence comes from the bare JID.
    auto entry = entries_.find(name);
    if (entry != entries_.end()) add_interested(*entry, owner, node, out);
    name += '/';
    for (entry = entries_.lower_bound(name);
         entry != entries_.end() && entry->first.starts_with(name); ++entry) {
        add_interested(*entry, owner, node, out);
    }
    return out;
}

std::vector<xmpp::Jid> ContactInterests::interested(std::string_view owner,
                                                    std::string_view node) const {
    std::vector<xmpp::Jid> out;
    if (entries_.empty()) return out;
    std::string prefix = key(owner, {});
    for (auto entry = entries_.lower_bound(prefix);
         entry != entries_.end() && entry->first.starts_with(prefix); ++entry) {
        add_interested(*entry, owner, node, out);
    }
    return out;
}

std::vector<xmpp::Jid> ContactInterests::resources(std::string_view owner) const {
    std::vector<xmpp::Jid> out;
    std::string prefix = key(owner, {});
    for (auto entry = entries_.lower_bound(prefix);
         entry != entries_.end() && entry->first.starts_with(prefix); ++entry) {
        auto jid = xmpp::Jid::parse(std::string_view(entry->first).substr(prefix.size()));
        if (jid) out.push_back(std::move(*jid));
    }
    return out;
}

void ContactInterests::add_interested(const Entries::value_type& entry, std::string_view owner,
                                      std::string_view node, std::vector<xmpp::Jid>& out) {
    if (!entry.second.interests->notify(node)) return;
    auto jid = xmpp::Jid::parse(std::string_view(entry.first).substr(owner.size() + 1));
    if (jid) out.push_back(std::move(*jid));
}

}  // namespace parlance::server::entity
