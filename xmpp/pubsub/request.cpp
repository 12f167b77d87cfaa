#include "xmpp/pubsub/request.h"

#include "xmpp/namespaces.h"
#include "xmpp/pubsub/access.h"

namespace parlance::xmpp::pubsub {

namespace {

struct Row {
    std::string_view ns;
    std::string_view name;
    bool set;
    Action action;
    bool node_required;
    std::string_view beside;  // the element that may follow
};

const Row kRows[] = {
    {ns::pubsub, "subscriptions", false, Action::subscriptions, false, ""},
    {ns::pubsub, "affiliations", false, Action::affiliations, false, ""},
    {ns::pubsub, "items", false, Action::items, true, ""},
    {ns::pubsub, "options", false, Action::options, false, ""},
    {ns::pubsub, "default", false, Action::default_options, false, ""},
    {ns::pubsub, "subscribe", true, Action::subscribe, false, "options"},
    {ns::pubsub, "options", true, Action::set_options, false, ""},
    {ns::pubsub, "unsubscribe", true, Action::unsubscribe, false, ""},
    {ns::pubsub, "publish", true, Action::publish, true, "publish-options"},
    {ns::pubsub, "retract", true, Action::retract, true, ""},
    {ns::pubsub, "create", true, Action::create, false, "configure"},
    {ns::pubsub_owner, "configure", false, Action::configuration, true, ""},
    {ns::pubsub_owner, "default", false, Action::default_configuration, false, ""},
    {ns::pubsub_owner, "configure", true, Action::configure, true, ""},
    {ns::pubsub_owner, "delete", true, Action::remove, false, ""},
    {ns::pubsub_owner, "purge", true, Action::purge, true, ""},
    {ns::pubsub_owner, "collection", true, Action::associate, true, ""},
    {ns::pubsub_owner, "affiliations", false, Action::node_affiliations, true, ""},
    {ns::pubsub_owner, "affiliations", true, Action::set_affiliations, true, ""},
    {ns::pubsub_owner, "subscriptions", false, Action::node_subscriptions, true, ""},
    {ns::pubsub_owner, "subscriptions", true, Action::set_subscriptions, true, ""},
};

// The first that is to be found: <options/> stands for itself only without <subscribe/>, in front
// of which it must not be (§6.3.7).
const Row* row_of(const Element& payload, bool set) {
    for (const Row& row : kRows) {
        if (row.set == set && row.ns == payload.ns() && payload.has_child(row.name, row.ns)) {
            return &row;
        }
    }
    return nullptr;
}

base::Failure<StanzaError> refused(StanzaError error) {
    return base::Failure<StanzaError>(std::move(error));
}

}  // namespace

base::Result<Request, StanzaError> parse_request(const Element& payload, bool set) {
    const Row* row = row_of(payload, set);
    if (row == nullptr) return refused(Condition::bad_request);
    Request request(row->action, *payload.child(row->name, row->ns));
    std::size_t parts = 1;
    if (!row->beside.empty()) {
        request.beside = payload.child(row->beside, row->ns);
        if (request.beside != nullptr) ++parts;
    }
    // RSM (XEP-0059) is of another namespace; two actions at once are not defined.
    std::size_t own = 0;
    for (const Element& child : payload.children()) own += child.ns() == row->ns ? 1 : 0;
    if (own != parts) return refused(Condition::bad_request);
    if (request.beside != nullptr && payload.child_in(row->ns) != request.element) {
        return refused(Condition::bad_request);
    }
    request.node = request.element->attr("node");
    if (request.node.empty() && row->node_required) {
        return refused(error(Condition::bad_request, "nodeid-required"));
    }
    return request;
}

}  // namespace parlance::xmpp::pubsub
