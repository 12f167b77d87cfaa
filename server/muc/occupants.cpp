#include "server/muc/occupants.h"

#include <algorithm>

#include "base/assert.h"
#include "xmpp/stringprep.h"

namespace parlance::server::muc {

std::string nick_key(std::string_view nick) {
    std::string collapsed;
    collapsed.reserve(nick.size());
    for (char c : nick) {
        if (c == ' ' && (collapsed.empty() || collapsed.back() == ' ')) continue;
        collapsed += c;
    }
    while (!collapsed.empty() && collapsed.back() == ' ') collapsed.pop_back();
    // Nodeprep folds case but refuses spaces and a few signs, so it is applied to what is between
    // them.
    std::string key;
    std::string word;
    auto end_word = [&key, &word] {
        if (word.empty()) return;
        auto folded = xmpp::nodeprep(word, xmpp::Unassigned::allow);
        key += folded ? *folded : word;
        word.clear();
    };
    constexpr std::string_view kSigns = " \"&'/:<>@";
    for (char c : collapsed) {
        if (kSigns.find(c) == std::string_view::npos) {
            word += c;
            continue;
        }
        end_word();
        key += c;
    }
    end_word();
    return key;
}

bool Occupant::takes_message(std::uint32_t per_second, std::int64_t now_us) {
    if (!messages_) messages_.emplace(per_second, per_second * kBurstSeconds);
    return messages_->try_take(1, now_us);
}

Occupant* Occupants::find(std::string_view nick) const {
    Occupant* like = find_like(nick);
    return like != nullptr && like->nick() == nick ? like : nullptr;
}

Occupant* Occupants::find_like(std::string_view nick) const {
    auto found = by_nick_.find(nick_key(nick));
    return found == by_nick_.end() ? nullptr : found->second.get();
}

Visit* Occupants::find_visit(const xmpp::Jid& full) const {
    auto found = by_jid_.find(full.full());
    return found == by_jid_.end() ? nullptr : found->second;
}

std::vector<Occupant*> Occupants::of_account(std::string_view bare) const {
    std::vector<Occupant*> found;
    for (const auto& [key, occupant] : by_nick_) {
        if (occupant->bare().full() == bare) found.push_back(occupant.get());
    }
    return found;
}

Occupant& Occupants::add(Occupant occupant) {
    auto made = std::make_unique<Occupant>(std::move(occupant));
    Occupant& reference = *made;
    auto [place, added] = by_nick_.emplace(nick_key(reference.nick()), std::move(made));
    PARLANCE_ASSERT(added);
    return reference;
}

Visit& Occupants::add_visit(Occupant& occupant, xmpp::Jid full, std::string presence) {
    auto visit = std::make_unique<Visit>(std::move(full), std::move(presence));
    visit->occupant = &occupant;
    Visit& reference = *visit;
    // The key is a view into the visit's own JID.
    auto [place, added] = by_jid_.emplace(reference.jid.full(), &reference);
    PARLANCE_ASSERT(added);
    occupant.visits_.push_back(std::move(visit));
    changed();
    return reference;
}

void Occupants::set_role(Occupant& occupant, xmpp::muc::Role role) {
    if (std::exchange(occupant.role_, role) != role) changed();
}

void Occupants::show(Visit& visit, std::string presence) {
    visit.presence = std::move(presence);
    auto& visits = visit.occupant->visits_;
    auto place = std::find_if(visits.begin(), visits.end(),
                              [&visit](const auto& each) { return each.get() == &visit; });
    std::rotate(place, place + 1, visits.end());
}

void Occupants::remove_visit(Visit& visit) {
    changed();
    by_jid_.erase(visit.jid.full());
    std::erase_if(visit.occupant->visits_,
                  [&visit](const auto& each) { return each.get() == &visit; });
}

void Occupants::remove(Occupant& occupant) {
    take(occupant);
}

std::unique_ptr<Occupant> Occupants::take(Occupant& occupant) {
    changed();
    for (const auto& visit : occupant.visits_) by_jid_.erase(visit->jid.full());
    auto node = by_nick_.extract(nick_key(occupant.nick()));
    PARLANCE_ASSERT(!node.empty());
    return std::move(node.mapped());
}

void Occupants::rename(Occupant& occupant, xmpp::Jid jid) {
    auto node = by_nick_.extract(nick_key(occupant.nick()));
    node.key() = nick_key(jid.resource());
    occupant.jid_ = std::move(jid);
    auto inserted = by_nick_.insert(std::move(node));
    PARLANCE_ASSERT(inserted.inserted);
}

void Occupants::clear() {
    changed();
    by_jid_.clear();
    by_nick_.clear();
}

}  // namespace parlance::server::muc
