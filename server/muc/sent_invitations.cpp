#include "server/muc/sent_invitations.h"

#include <algorithm>
#include <utility>

#include "base/clock.h"

namespace parlance::server::muc {

namespace {

constexpr std::size_t kMostKept = 100;
// A server that cannot be reached is given up before that.
constexpr std::int64_t kKeptUs = 10 * 60 * base::kSecondUs;

}  // namespace

void SentInvitations::add(Sent sent) {
    if (sent_.size() == kMostKept) sent_.erase(sent_.begin());
    sent_.push_back(std::move(sent));
}

std::optional<SentInvitations::Sent> SentInvitations::take(const xmpp::Jid& from,
                                                           std::string_view id,
                                                           std::int64_t now_us) {
    auto place = std::find_if(sent_.begin(), sent_.end(), [&](const Sent& each) {
        return each.id == id && each.invitee == from && now_us - each.time_us <= kKeptUs;
    });
    if (place == sent_.end()) return std::nullopt;
    Sent found = std::move(*place);
    sent_.erase(place);
    return found;
}

void SentInvitations::forget_old(std::int64_t now_us) {
    std::erase_if(sent_, [now_us](const Sent& each) { return now_us - each.time_us > kKeptUs; });
    if (sent_.empty()) sent_ = std::vector<Sent>();
}

}  // namespace parlance::server::muc
