#include "server/muc/askers.h"

#include <algorithm>

#include "base/clock.h"

namespace parlance::server::muc {

namespace {

constexpr std::int64_t kAskEveryUs = 60 * base::kSecondUs;
// Looking through all of them costs too much to be done each time when they are many.
constexpr std::int64_t kAskersCleanedUs = base::kSecondUs;

bool has_just_asked(std::int64_t asked_us, std::int64_t now_us) {
    return asked_us != 0 && now_us - asked_us < kAskEveryUs;
}

}  // namespace

bool Askers::has_place(const xmpp::Jid& who, bool ours) const {
    if (ours) return ours_.size() < kOurs;
    auto server = of_server_.find(std::string(who.domain()));
    return foreign_.size() < kForeign && (server == of_server_.end() || server->second < kOfServer);
}

bool Askers::admits(Wish wish, const xmpp::Jid& who, bool ours, std::int64_t now_us) {
    const People& people = ours ? ours_ : foreign_;
    auto known = people.find(std::string(who.bare_view()));
    if (known != people.end()) {
        return !has_just_asked(known->second[static_cast<std::size_t>(wish)], now_us);
    }
    if (has_place(who, ours)) return true;
    if (now_us - cleaned_us_ < kAskersCleanedUs) return false;
    cleaned_us_ = now_us;
    forget_old(now_us);
    return has_place(who, ours);
}

void Askers::note(Wish wish, const xmpp::Jid& who, bool ours, std::int64_t now_us) {
    auto [place, added] = (ours ? ours_ : foreign_).try_emplace(std::string(who.bare_view()));
    place->second[static_cast<std::size_t>(wish)] = now_us;
    if (added && !ours) ++of_server_[std::string(who.domain())];
}

void Askers::forget_old(std::int64_t now_us) {
    auto old = [now_us](const auto& entry) {
        return std::none_of(entry.second.begin(), entry.second.end(),
                            [now_us](std::int64_t asked) { return has_just_asked(asked, now_us); });
    };
    std::erase_if(ours_, old);
    if (std::erase_if(foreign_, old) == 0) return;
    of_server_.clear();
    for (const auto& [jid, times] : foreign_) ++of_server_[jid.substr(jid.find('@') + 1)];
}

}  // namespace parlance::server::muc
