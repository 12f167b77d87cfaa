#include "server/pubsub/notifications/metadata.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/pubsub/notifications/audience.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace ns = xmpp::ns;
using ps::Affiliation;

std::vector<std::string> with_affiliation(const Node& node, Affiliation wanted) {
    std::vector<std::string> found;
    for (const auto& [jid, affiliation] : node.affiliations) {
        if (affiliation == wanted) found.push_back(jid);
    }
    return found;
}

void add_field(xmpp::DataForm& form, std::string_view name, std::string_view type,
               std::vector<std::string> values) {
    std::erase_if(values, [](const std::string& value) { return value.empty(); });
    if (values.empty()) return;
    form.add(xmpp::FormField("pubsub#" + std::string(name), std::string(type), std::move(values)));
}

void add_relationships(xmpp::DataForm& form, const Node& node) {
    const ps::NodeConfig& config = node.config;
    for (const auto& [name, value] :
         {std::pair(ps::kParentField, config.parent), std::pair(ps::kLinkField, config.link)}) {
        if (!value.empty()) form.add(xmpp::FormField(std::string(name), "text-single", {value}));
    }
}

// Those of one JID stand together, and are one subscriber.
std::size_t subscribers(const Node& node, std::int64_t now_us) {
    std::size_t count = 0;
    const xmpp::Jid* last = nullptr;
    for (const Subscriber& each : node.subscribers) {
        bool counts =
            each.state == ps::SubscriptionState::subscribed && !each.options.is_over(now_us);
        if (!counts || (last != nullptr && *last == each.jid)) continue;
        last = &each.jid;
        ++count;
    }
    return count;
}

// It changes with every subscription.
bool is_told(const xmpp::FormField& field) {
    return field.var != "pubsub#num_subscribers" && field.var != "FORM_TYPE";
}

}  // namespace

xmpp::DataForm metadata(const Service& service, const Node& node) {
    const ps::NodeConfig& config = node.config;
    xmpp::DataForm form(xmpp::FormKind::result, ns::pubsub_metadata);
    std::vector<std::string> owners = with_affiliation(node, Affiliation::owner);
    if (service.of_accounts()) owners.insert(owners.begin(), node.owner);
    add_field(form, "title", "text-single", {config.title});
    add_field(form, "description", "text-single", {config.description});
    add_field(form, "type", "text-single", {config.type});
    add_field(form, "language", "list-single", {config.language});
    add_field(form, "contact", "jid-multi", config.contacts);
    // Whose account may be gone.
    if (!node.creator.empty()) add_field(form, "creator", "jid-single", {node.creator});
    add_field(form, "creation_date", "text-single", {xmpp::format_datetime(node.created_us)});
    add_field(form, "access_model", "list-single", {std::string(name_of(config.access))});
    add_field(form, "publish_model", "list-single", {std::string(name_of(config.publish))});
    add_field(form, "owner", "jid-multi", std::move(owners));
    add_field(form, "publisher", "jid-multi", with_affiliation(node, Affiliation::publisher));
    add_field(form, "num_subscribers", "text-single",
              {std::to_string(subscribers(node, service.now_us()))});
    add_field(form, "max_items", "text-single",
              {config.max_items == ps::kMax ? "max" : std::to_string(config.max_items)});
    add_relationships(form, node);
    return form;
}

xmpp::DataForm relationship_metadata(const Node& node) {
    xmpp::DataForm form(xmpp::FormKind::result, ns::pubsub_metadata);
    add_relationships(form, node);
    return form;
}

void tell_metadata(Service& service, const NodePtr& node, const xmpp::DataForm& before,
                   const Node* former) {
    xmpp::DataForm after = metadata(service, *node);
    xmpp::DataForm changes(xmpp::FormKind::result, ns::pubsub_metadata);
    for (const xmpp::FormField& field : after.fields()) {
        const xmpp::FormField* was = before.find(field.var);
        bool same = was != nullptr && was->values == field.values;
        if (is_told(field) && !same) changes.add(field);
    }
    for (const xmpp::FormField& field : before.fields()) {
        if (!is_told(field) || after.find(field.var) != nullptr) continue;
        changes.add(xmpp::FormField(field.var, field.type));
    }
    if (changes.fields().size() == 1) return;
    bool headline = node->config.notification == ps::NotificationType::headline;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, headline ? "headline" : "", service.new_name());
    xmpp::Element& event = message->add("event", ns::pubsub_event);
    changes.append_to(event.add("configuration").set("node", node->name));
    Broadcast(service, node).send_metadata(std::move(message), former);
}

}  // namespace parlance::server::pubsub
