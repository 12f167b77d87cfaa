#include "tests/sim/presence_check.h"

#include "tests/sim/roster_check.h"
#include "xmpp/namespaces.h"

namespace parlance::sim {

namespace {

std::string bare(const std::string& full) {
    return full.substr(0, full.find('/'));
}

std::string said_in(const xmpp::Element& presence) {
    return std::string(presence.child_text("show", xmpp::ns::client)) + " " +
           std::string(presence.child_text("status", xmpp::ns::client));
}

}  // namespace

void Presences::began(const std::string& user, const std::string& full) {
    Watcher watcher;
    watcher.full = full;
    watchers_[user] = watcher;
}

std::string Presences::available(const std::string& user) {
    Watcher& watcher = watchers_[user];
    std::uint64_t number = next_++;
    std::string show = number % 3 == 0 ? "away" : "";
    std::string status = std::to_string(number);
    watcher.said = show + " " + status;
    if (!watcher.available) watcher.initial.insert(watcher.said);
    watcher.available = true;
    std::string out = "<presence>";
    if (!show.empty()) out += "<show>" + show + "</show>";
    return out + "<status>" + status + "</status></presence>";
}

std::string Presences::unavailable(const std::string& user) {
    watchers_[user].available = false;
    return "<presence type='unavailable'/>";
}

void Presences::received(const std::string& user, const xmpp::Element& presence) {
    auto place = watchers_.find(user);
    if (place == watchers_.end()) return;
    Watcher& watcher = place->second;
    std::string from(presence.attr("from"));
    if (presence.attr("type") == "unavailable") {
        watcher.seen.erase(from);
    } else if (presence.attr("type").empty()) {
        std::string said = said_in(presence);
        // Our own comes back before what it lets us see.
        if (from == watcher.full && watcher.initial.contains(said)) watcher.seen.clear();
        watcher.seen[from] = said;
    }
}

std::vector<std::string> Presences::differences(
    const std::map<std::string, storage::UserState>& states) const {
    std::vector<std::string> out;
    for (const auto& [user, watcher] : watchers_) {
        if (!watcher.available) continue;
        for (const auto& [other, announced] : watchers_) {
            bool visible =
                other == user || (sees(states.at(user), other) && shows(states.at(other), user));
            if (!visible || !announced.available) continue;
            auto seen = watcher.seen.find(announced.full);
            if (seen == watcher.seen.end()) {
                out.push_back(user + " does not see " + announced.full);
            } else if (seen->second != announced.said) {
                out.push_back(user + " sees " + announced.full + " as \"" + seen->second +
                              "\", who says \"" + announced.said + "\"");
            }
        }
        for (const auto& [full, said] : watcher.seen) {
            std::string other = bare(full);
            auto there = watchers_.find(other);
            bool present =
                there != watchers_.end() && there->second.available && there->second.full == full;
            if (!present) {
                out.push_back(user + " sees " + full + ", who has left");
            } else if (other != user && !shows(states.at(other), user)) {
                out.push_back(user + " sees " + full + ", who does not show it");
            }
        }
    }
    return out;
}

}  // namespace parlance::sim
