#include "server/pubsub/actions.h"

#include <array>
#include <cstddef>

#include "server/pubsub/nodes/managed.h"

namespace parlance::server::pubsub {

namespace {

using xmpp::pubsub::Action;

struct Row {
    Action action;
    Reply (*function)(Service*, Call);
};

constexpr std::array<Row, 21> kActions = {{
    {Action::subscriptions, subscriptions},
    {Action::affiliations, affiliations},
    {Action::items, items},
    {Action::options, options},
    {Action::default_options, default_options},
    {Action::set_options, set_options},
    {Action::subscribe, subscribe},
    {Action::unsubscribe, unsubscribe},
    {Action::publish, publish},
    {Action::retract, retract},
    {Action::create, create},
    {Action::configuration, configuration},
    {Action::default_configuration, default_configuration},
    {Action::configure, configure},
    {Action::remove, remove},
    {Action::purge, purge},
    {Action::associate, associate},
    {Action::node_affiliations, node_affiliations},
    {Action::set_affiliations, set_affiliations},
    {Action::node_subscriptions, node_subscriptions},
    {Action::set_subscriptions, set_subscriptions},
}};
static_assert(kActions.size() == static_cast<std::size_t>(Action::set_subscriptions) + 1);

}  // namespace

Reply carry_out(Service* service, Call call) {
    const Row& row = kActions[static_cast<std::size_t>(call.what.action)];
    return carry_out_managed(service, std::move(call), row.function);
}

}  // namespace parlance::server::pubsub
