#include "server/modules/mam/private_copies.h"

#include <algorithm>
#include <utility>

#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

// The copies come one right after the other. What is forgotten before is kept twice.
constexpr std::size_t kMost = 32;
constexpr std::int64_t kLongestUs = 10 * base::kSecondUs;

// An invitation comes once, and what goes to nobody's session may have to wait.
bool comes_in_copies(const Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    const xmpp::Element* room = message.element().child("x", xmpp::ns::muc_user);
    if (room == nullptr || room->has_child("invite", xmpp::ns::muc_user)) return false;
    return !message.from().is_bare() && traffic.owner().session(message.to().resource()) != nullptr;
}

std::string text_for_all(const Traffic& traffic) {
    return traffic.stanza().with_to(traffic.owner().jid()).wire();
}

}  // namespace

std::string PrivateCopies::find(const Traffic& traffic) {
    const std::int64_t now = traffic.owner().shard().environment().clock.monotonic_us();
    while (!latest_.empty() && latest_.front().time_us + kLongestUs < now) latest_.pop_front();
    if (latest_.empty() || !comes_in_copies(traffic)) return {};
    const std::string text = text_for_all(traffic);
    const std::string resource(traffic.stanza().to().resource());
    for (Message& message : latest_) {
        if (message.owner != traffic.owner().owner() || message.text != text) continue;
        auto& had = message.resources;
        // The same once more is another message.
        if (std::find(had.begin(), had.end(), resource) != had.end()) continue;
        had.push_back(resource);
        return message.id;
    }
    return {};
}

void PrivateCopies::note(const Traffic& traffic, const std::string& id) {
    if (traffic.owner().sessions().size() < 2 || !comes_in_copies(traffic)) return;
    if (latest_.size() == kMost) latest_.pop_front();
    Message& message = latest_.emplace_back();
    message.owner = traffic.owner().owner();
    message.text = text_for_all(traffic);
    message.id = id;
    message.resources.emplace_back(traffic.stanza().to().resource());
    message.time_us = traffic.owner().shard().environment().clock.monotonic_us();
}

}  // namespace parlance::server::modules
