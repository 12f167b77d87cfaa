#include "server/muc/occupants.h"

#include <algorithm>
#include <functional>

#include "base/assert.h"
#include "xmpp/base64.h"
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

xmpp::Jid Occupant::jid() const {
    auto jid = room_->with_resource(nick_);
    PARLANCE_ASSERT(jid);  // it has been part of one
    return std::move(*jid);
}

std::string to_text(const OccupantId& id) {
    return xmpp::base64_encode(std::string_view(id.data(), id.size()));
}

bool Occupant::takes_message(std::uint32_t per_second, std::int64_t now_us,
                             std::size_t recipients) {
    if (!messages_) {
        messages_ = std::make_unique<base::TokenBucket>(per_second, per_second * kBurstSeconds);
    }
    // What is more than there can ever be takes all there is.
    std::size_t burst = std::size_t{per_second} * kBurstSeconds;
    return messages_->try_take(static_cast<std::uint32_t>(std::min(recipients, burst)), now_us);
}

std::size_t Occupants::NickHash::operator()(std::string_view nick) const {
    return std::hash<std::string>()(nick_key(nick));
}

bool Occupants::SameNick::operator()(std::string_view a, const std::unique_ptr<Occupant>& b) const {
    return a == b->nick() || nick_key(a) == nick_key(b->nick());
}

std::size_t Occupants::JidHash::operator()(std::string_view jid) const {
    return std::hash<std::string_view>()(jid);
}

Occupant* Occupants::find(std::string_view nick) const {
    Occupant* like = find_like(nick);
    return like != nullptr && like->nick() == nick ? like : nullptr;
}

Occupant* Occupants::find_like(std::string_view nick) const {
    auto found = by_nick_.find(nick);
    return found == by_nick_.end() ? nullptr : found->get();
}

Visit* Occupants::find_visit(const xmpp::Jid& full) const {
    auto found = by_jid_.find(std::string_view(full.full()));
    return found == by_jid_.end() ? nullptr : *found;
}

std::vector<Occupant*> Occupants::of_account(std::string_view bare) const {
    std::vector<Occupant*> found;
    for (const auto& occupant : by_nick_) {
        if (occupant->account() == bare) found.push_back(occupant.get());
    }
    return found;
}

Occupant& Occupants::add(Occupant occupant) {
    auto [place, added] = by_nick_.insert(std::make_unique<Occupant>(std::move(occupant)));
    PARLANCE_ASSERT(added);
    return **place;
}

Visit& Occupants::add_visit(Occupant& occupant, xmpp::Jid full, std::string presence) {
    auto visit = std::make_unique<Visit>(std::move(full), std::move(presence));
    visit->occupant = &occupant;
    Visit& reference = *visit;
    bool added = by_jid_.insert(&reference).second;
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
    by_jid_.erase(&visit);
    std::erase_if(visit.occupant->visits_,
                  [&visit](const auto& each) { return each.get() == &visit; });
}

void Occupants::remove(Occupant& occupant) {
    take(occupant);
}

std::unique_ptr<Occupant> Occupants::take(Occupant& occupant) {
    changed();
    for (const auto& visit : occupant.visits_) by_jid_.erase(visit.get());
    auto node = by_nick_.extract(by_nick_.find(occupant.nick()));
    PARLANCE_ASSERT(!node.empty());
    return std::move(node.value());
}

void Occupants::rename(Occupant& occupant, std::string nick) {
    auto node = by_nick_.extract(by_nick_.find(occupant.nick()));
    occupant.nick_ = std::move(nick);
    auto inserted = by_nick_.insert(std::move(node));
    PARLANCE_ASSERT(inserted.inserted);
}

void Occupants::clear() {
    changed();
    by_jid_.clear();
    by_nick_.clear();
}

}  // namespace parlance::server::muc
