#include "server/modules/social_feed.h"

#include <cstdint>
#include <utility>

namespace parlance::server::modules {

namespace {

namespace ps = xmpp::pubsub;

constexpr const char* kMicroblog = "urn:xmpp:microblog:0";
constexpr const char* kStories = "urn:xmpp:pubsub-social-feed:stories:0";
constexpr std::uint32_t kDay = 86'400;

// XEP-0472 §5.1.1. Payloads are delivered, as microblog clients of before expect.
ps::NodeConfig feed(const char* type) {
    ps::NodeConfig config = ps::account_defaults();
    config.type = type;
    config.max_items = ps::kMax;
    config.persist_items = true;
    config.notify_retract = true;
    config.send_last = ps::SendLastItem::never;
    return config;
}

}  // namespace

void SocialFeed::declare(Registry& registry) {
    registry.implements({xep("0277", "0.6.5"), xep("0472", "0.2.1"), xep("0501", "0.2.0")});
    service_.reserve(kMicroblog, feed(kMicroblog), nullptr);
    // XEP-0501 §4.
    ps::NodeConfig stories = feed(kStories);
    stories.access = ps::AccessModel::presence;
    stories.item_expire_s = kDay;
    service_.reserve(kStories, std::move(stories), nullptr);
}

}  // namespace parlance::server::modules
