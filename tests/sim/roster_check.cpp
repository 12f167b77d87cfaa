#include "tests/sim/roster_check.h"

#include <map>

namespace parlance::sim {

namespace {

using storage::roster::Item;
using storage::roster::Subscription;

std::string text_of(const Item& item) {
    std::string out = item.contact;
    out += item.listed ? " listed" : " unlisted";
    out += " name=" + item.name + " groups=";
    for (const std::string& group : item.groups) out += group + ",";
    out += " subscription=" + std::to_string(static_cast<int>(item.subscription));
    if (item.ask) out += " ask";
    if (item.approved) out += " approved";
    if (item.pending_in) out += " pending";
    return out + " version=" + std::to_string(item.version);
}

std::map<std::string, std::string> texts_of(const std::vector<Item>& items) {
    std::map<std::string, std::string> out;
    for (const Item& item : items) out[item.contact] = text_of(item);
    return out;
}

const Item* find(const storage::UserState& state, std::string_view contact) {
    for (const Item& item : state.roster) {
        if (item.contact == contact) return &item;
    }
    return nullptr;
}

}  // namespace

bool sees(const storage::UserState& state, std::string_view contact) {
    const Item* item = find(state, contact);
    return item != nullptr &&
           (item->subscription == Subscription::to || item->subscription == Subscription::both);
}

bool shows(const storage::UserState& state, std::string_view contact) {
    const Item* item = find(state, contact);
    return item != nullptr &&
           (item->subscription == Subscription::from || item->subscription == Subscription::both);
}

std::string roster_difference(const storage::UserState& memory, const storage::UserState& stored) {
    auto ours = texts_of(memory.roster);
    auto theirs = texts_of(stored.roster);
    for (const auto& [contact, text] : ours) {
        if (!theirs.contains(contact)) return "only in memory: " + text;
        if (theirs[contact] != text) return "memory: " + text + ", storage: " + theirs[contact];
    }
    for (const auto& [contact, text] : theirs) {
        if (!ours.contains(contact)) return "only in storage: " + text;
    }
    if (memory.roster_versions.current != stored.roster_versions.current) {
        return "version " + std::to_string(memory.roster_versions.current) + " in memory, " +
               std::to_string(stored.roster_versions.current) + " in storage";
    }
    if (memory.spooled != stored.spooled) {
        return std::to_string(memory.spooled) + " messages in memory, " +
               std::to_string(stored.spooled) + " in storage";
    }
    return "";
}

std::string subscription_difference(const storage::UserState& one, std::string_view one_jid,
                                    const storage::UserState& other, std::string_view other_jid) {
    if (!sees(one, other_jid) || shows(other, one_jid)) return "";
    return std::string(one_jid) + " is subscribed to " + std::string(other_jid) +
           ", who knows nothing of it";
}

}  // namespace parlance::sim
