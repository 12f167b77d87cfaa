#include "server/pubsub/subscriptions/approval.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
using ps::SubscriptionState;

// The request that the form answers; null if it does not wait any more.
Subscriber* pending_request(Node& node, const xmpp::DataForm& form) {
    auto jid = xmpp::Jid::parse(form.value("pubsub#subscriber_jid"));
    if (!jid) return nullptr;
    std::string_view id = form.value("pubsub#subid");
    std::vector<Subscriber*> all = node.subscriptions_of(jid->bare_view());
    auto found = std::find_if(all.begin(), all.end(), [&](const Subscriber* each) {
        return each->jid == *jid && each->state == SubscriptionState::pending &&
               (id.empty() || each->id == id);
    });
    return found == all.end() ? nullptr : *found;
}

}  // namespace

std::optional<xmpp::DataForm> approval_in(const xmpp::Stanza& message) {
    if (!message.is_message() || message.is_error()) return std::nullopt;
    const xmpp::Element* x = message.element().child("x", xmpp::ns::data_forms);
    auto form = x == nullptr ? std::nullopt : xmpp::DataForm::parse(*x);
    bool answer = form && form->form_type() == xmpp::ns::pubsub_authorization &&
                  form->kind() != xmpp::FormKind::form;
    return answer ? form : std::nullopt;
}

base::Task<> approve(Service* service, std::string owner, xmpp::Jid from, xmpp::DataForm form) {
    if (form.kind() != xmpp::FormKind::submit) co_return;
    std::string name(form.value("pubsub#node"));
    NodeResult found = co_await service->own_node(owner, name, from);
    if (!found) co_return;
    NodePtr node = *found;
    Subscriber* request = pending_request(*node, form);
    if (request == nullptr) co_return;
    std::string_view allow = form.value("pubsub#allow");
    bool allowed = allow == "1" || allow == "true";
    request->state = allowed ? SubscriptionState::subscribed : SubscriptionState::none;
    Subscriber answered = *request;
    storage::Batch batch;
    batch.add(write_subscriber(*node, *request));
    if (!allowed) node->remove(*request);
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return;
    std::vector<Subscriber> changed = {answered};
    co_await tell_changed(service, node, std::move(changed));
}

}  // namespace parlance::server::pubsub
