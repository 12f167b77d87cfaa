#include "server/pubsub/subscriptions/get_pending.h"

#include <string>
#include <utility>
#include <vector>

#include "server/pubsub/notifications/notify.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ns = xmpp::ns;
namespace rows = storage::pubsub;
using xmpp::pubsub::Affiliation;

constexpr std::string_view kCommand = "http://jabber.org/protocol/pubsub#get-pending";
constexpr std::string_view kNode = "pubsub#node";
// Nodes that the form offers; others may be named, too.
constexpr std::int64_t kMostNodes = 1'000;

adhoc::Answer refused(xmpp::StanzaError error) {
    return base::Failure<xmpp::StanzaError>(std::move(error));
}

// At its account every node is the account's own.
std::vector<std::string> owned_nodes(const Service& service, const storage::Rows& found) {
    std::vector<std::string> names;
    if (service.of_accounts()) {
        for (rows::Node& node : rows::nodes(found)) names.push_back(std::move(node.name));
        return names;
    }
    for (rows::Affiliation& each : rows::affiliations(found)) {
        if (each.name == name_of(Affiliation::owner)) names.push_back(std::move(each.node));
    }
    return names;
}

// §8.7.2, §8.7.3.3.
base::Task<adhoc::Answer> choose_node(Service* service, adhoc::Run run) {
    std::string who(run.requester.bare_view());
    storage::Query query = service->of_accounts() ? rows::list(who, {}, kMostNodes)
                                                  : rows::affiliations_of(run.owner(), who);
    auto found = co_await service->shard().environment().database.read(std::move(query));
    if (!found) co_return refused(xmpp::try_again_later());
    std::vector<std::string> names = owned_nodes(*service, *found);
    if (names.empty()) {
        co_return refused(xmpp::StanzaError(xmpp::Condition::forbidden, xmpp::ErrorType::cancel));
    }
    xmpp::DataForm form(xmpp::FormKind::form, ns::pubsub_authorization);
    form.title = "Waiting subscription requests";
    xmpp::FormField field{std::string(kNode), "list-single"};
    field.label = "Node";
    field.required = true;
    field.open = true;
    for (std::string& name : names) field.options.emplace_back(std::string(), std::move(name));
    form.add(std::move(field));
    co_return adhoc::Step(std::move(form));
}

// §8.7.4: the requests come as messages.
base::Task<adhoc::Answer> ask_again(Service* service, adhoc::Run run) {
    std::string name(run.values.value(kNode));
    NodeResult found = co_await service->own_node(run.owner(), std::move(name), run.requester);
    if (!found) {
        xmpp::StanzaError error = found.error();
        error.type = xmpp::ErrorType::cancel;
        co_return refused(std::move(error));
    }
    ask_owner(*service, **found, run.requester);
    co_return adhoc::Step();
}

}  // namespace

adhoc::Command get_pending_command(Service& service) {
    adhoc::Command command(
        kCommand, "Show who waits for approval of a subscription",
        service.of_accounts() ? adhoc::Permission::account_owner() : adhoc::Permission::anybody(),
        [&service](adhoc::Run run) { return ask_again(&service, std::move(run)); });
    command.forms.emplace_back(
        [&service](adhoc::Run run) { return choose_node(&service, std::move(run)); });
    return command;
}

}  // namespace parlance::server::pubsub
