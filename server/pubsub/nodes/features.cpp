#include "server/pubsub/nodes/features.h"

#include <string_view>

#include "server/pubsub/nodes/managed.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

constexpr std::string_view kBoth[] = {"config-node",
                                      "create-and-configure",
                                      "create-nodes",
                                      "delete-items",
                                      "delete-nodes",
                                      "get-pending",
                                      "instant-nodes",
                                      "item-ids",
                                      "last-published",
                                      "leased-subscription",
                                      "manage-subscriptions",
                                      "member-affiliation",
                                      "meta-data",
                                      "modify-affiliations",
                                      "multi-items",
                                      "multi-subscribe",
                                      "outcast-affiliation",
                                      "persistent-items",
                                      "presence-notifications",
                                      "publish",
                                      "publish-node-full",
                                      "publish-only-affiliation",
                                      "publish-options",
                                      "publisher-affiliation",
                                      "purge-nodes",
                                      "retract-items",
                                      "retrieve-affiliations",
                                      "retrieve-default",
                                      "retrieve-default-sub",
                                      "retrieve-items",
                                      "retrieve-subscriptions",
                                      "rsm",
                                      "subscribe",
                                      "subscription-notifications",
                                      "subscription-options",
                                      "config-node-max",
                                      "collections",
                                      "multi-collections"};
constexpr std::string_view kAccounts[] = {"access-presence",    "auto-create",
                                          "auto-subscribe",     "filtered-notifications",
                                          "presence-subscribe", "pubsub-on-a-jid"};
constexpr std::string_view kService[] = {"access-open"};

template <class Names>
void add(std::vector<std::string>& out, const Names& names) {
    for (std::string_view name : names) {
        std::string feature(xmpp::ns::pubsub);
        feature += '#';
        feature += name;
        out.push_back(std::move(feature));
    }
}

}  // namespace

std::vector<std::string> features(bool of_accounts) {
    std::string order(kOrderBy);
    std::vector<std::string> out = {std::string(xmpp::ns::pubsub),
                                    order,
                                    order + "@" + std::string(xmpp::ns::pubsub),
                                    std::string(xmpp::ns::pubsub_attachments),
                                    std::string(xmpp::ns::pubsub_relationships),
                                    std::string(xmpp::ns::pubsub_ext_sub),
                                    std::string(xmpp::ns::pubsub_ext_disco)};
    add(out, kBoth);
    if (of_accounts) {
        add(out, kAccounts);
    } else {
        add(out, kService);
        out.emplace_back(xmpp::ns::pubsub_filter);
        // Of accounts XEP-0465 wants more: to keep what they are subscribed to.
        out.emplace_back(xmpp::ns::public_subscriptions);
    }
    return out;
}

}  // namespace parlance::server::pubsub
