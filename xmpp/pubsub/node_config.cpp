#include "xmpp/pubsub/node_config.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "xmpp/config_fields.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp::pubsub {

namespace {

using Option = ConfigOption;

constexpr Option kKinds[] = {{"leaf", "Holds items"}, {"collection", "Holds other nodes"}};
constexpr Option kAccess[] = {{"open", "Anybody"},
                              {"presence", "Those who may see my presence"},
                              {"roster", "Those in the given groups of my contacts"},
                              {"authorize", "Those whom an owner has approved"},
                              {"whitelist", "Those on a list of members"}};
constexpr Option kPublish[] = {{"publishers", "Publishers"},
                               {"subscribers", "Publishers and subscribers"},
                               {"open", "Anybody"}};
constexpr Option kNotification[] = {{"headline", "headline"}, {"normal", "normal"}};
constexpr Option kSendLast[] = {
    {"never", "Never"},
    {"on_sub", "To a new subscriber"},
    {"on_sub_and_presence", "To a new subscriber and to one who comes online"}};
constexpr Option kFull[] = {{"retract-oldest", "Retract the oldest item"},
                            {"discard-oldest", "Drop the oldest item without notice"},
                            {"reject", "Refuse the new item"}};
constexpr Option kReply[] = {{"none", "Nobody"}, {"owner", "Owners"}, {"publisher", "Publisher"}};

constexpr std::string_view kAccessField = "pubsub#access_model";

constexpr Option kAssociation[] = {
    {"owners", "Owners of the collection"}, {"whitelist", "Those on a list"}, {"all", "Anybody"}};

// In whose form a field is (XEP-0248 §7.2).
enum class Of : std::uint8_t { both, leaf, collection };

constexpr std::size_t kMostNodes = 1'000;  // in a list of nodes
constexpr std::size_t kLongestName = 1'023;

using Base = ConfigField<NodeConfig>;

struct Field : Base {
    Of of;
    bool of_accounts;  // and of nothing else

    Field(Base base, Of whose = Of::both, bool accounts = false)
        : Base(base), of(whose), of_accounts(accounts) {}
};

template <auto Member>
constexpr ConfigChoice<NodeConfig> choice(std::span<const Option> options) {
    return config_choice<NodeConfig, Member>(options);
}

Base number(std::string_view var, std::string_view label, std::uint32_t NodeConfig::*place) {
    Base field{var, "text-single", label, place};
    field.unlimited = "max";
    return field;
}

// Kept elsewhere: XEP-0248 links, XEP-0496 relationships.
Base nodes(std::string_view var, std::string_view label,
           std::vector<std::string> NodeConfig::*place) {
    Base field{var, "text-multi", label, place};
    field.most_values = kMostNodes;
    field.most_text = kLongestName;
    field.stored = false;
    return field;
}

Base node(std::string_view var, std::string_view label, std::string NodeConfig::*place) {
    Base field{var, "text-single", label, place};
    field.most_text = kLongestName;
    field.stored = false;
    return field;
}

const Field kFields[] = {
    {{"pubsub#title", "text-single", "Name", &NodeConfig::title}},
    {{"pubsub#description", "text-single", "Description", &NodeConfig::description}},
    {{"pubsub#type", "text-single", "Namespace of the payloads", &NodeConfig::type}, Of::leaf},
    {{"pubsub#language", "text-single", "Language", &NodeConfig::language}},
    {{"pubsub#contact", "jid-multi", "Whom to ask about it", &NodeConfig::contacts}},
    {{"pubsub#node_type", "list-single", "Kind of node", choice<&NodeConfig::kind>(kKinds)}},
    {{kAccessField, "list-single", "Who may subscribe and read",
      choice<&NodeConfig::access>(kAccess)}},
    {{"pubsub#roster_groups_allowed", "text-multi", "Groups that may subscribe and read",
      &NodeConfig::groups}},
    {{"pubsub#publish_model", "list-single", "Who may publish",
      choice<&NodeConfig::publish>(kPublish)},
     Of::leaf},
    {{"pubsub#persist_items", "boolean", "Keep items", &NodeConfig::persist_items}, Of::leaf},
    {number("pubsub#max_items", "Most items kept", &NodeConfig::max_items), Of::leaf},
    {number("pubsub#item_expire", "Seconds for which items are kept", &NodeConfig::item_expire_s),
     Of::leaf},
    {{"pubsub#publish_node_full", "list-single", "When there is no room for another item",
      choice<&NodeConfig::full>(kFull)},
     Of::leaf},
    {number("pubsub#max_payload_size", "Largest payload in bytes", &NodeConfig::max_payload),
     Of::leaf},
    {{"pubsub#subscribe", "boolean", "Allow subscriptions", &NodeConfig::subscribe}},
    {{"pubsub#tempsub", "boolean", "Subscriptions end with the subscriber's presence",
      &NodeConfig::temporary}},
    {{"pubsub#deliver_notifications", "boolean", "Tell subscribers of items",
      &NodeConfig::deliver_notifications}},
    {{"pubsub#deliver_payloads", "boolean", "Tell them the payloads, too",
      &NodeConfig::deliver_payloads}},
    {{"pubsub#notification_type", "list-single", "Type of the messages that tell them",
      choice<&NodeConfig::notification>(kNotification)}},
    {{"pubsub#presence_based_delivery", "boolean", "Tell only those who are available",
      &NodeConfig::presence_based}},
    {{"pubsub#send_last_published_item", "list-single", "When to send the last item",
      choice<&NodeConfig::send_last>(kSendLast)},
     Of::leaf},
    {{"pubsub#notify_retract", "boolean", "Tell of retracted items", &NodeConfig::notify_retract}},
    {{"pubsub#notify_delete", "boolean", "Tell when the node is deleted",
      &NodeConfig::notify_delete}},
    {{"pubsub#notify_config", "boolean", "Tell when the configuration changes",
      &NodeConfig::notify_config}},
    {{"pubsub#notify_sub", "boolean", "Tell owners of new and of lost subscribers",
      &NodeConfig::notify_sub}},
    {{"pubsub#purge_offline", "boolean", "Remove all items when the publisher goes offline",
      &NodeConfig::purge_offline},
     Of::leaf,
     true},
    {{"pubsub#itemreply", "list-single", "Who gets replies to items",
      choice<&NodeConfig::reply>(kReply)},
     Of::leaf},
    {nodes("pubsub#collection", "Collections that it is in", &NodeConfig::collections)},
    {nodes("pubsub#children", "Nodes that are in it", &NodeConfig::children), Of::collection},
    {{"pubsub#children_association_policy", "list-single", "Who may put nodes into it",
      choice<&NodeConfig::association>(kAssociation)},
     Of::collection},
    {{"pubsub#children_association_whitelist", "jid-multi", "Who may, if that is a list",
      &NodeConfig::association_whitelist},
     Of::collection},
    {number("pubsub#children_max", "Most nodes in it", &NodeConfig::max_children), Of::collection},
    {node(kParentField, "Node that it is below", &NodeConfig::parent)},
    {node(kLinkField, "Node that it belongs to", &NodeConfig::link)},
};

constexpr ConfigFields<NodeConfig, Field> fields() {
    return ConfigFields<NodeConfig, Field>(kFields);
}

bool is_shown(Of of, NodeKind kind) {
    if (of == Of::both) return true;
    return (of == Of::collection) == (kind == NodeKind::collection);
}

// XEP-0248 §7.2.1: the empty name is the root, in which everything is that is in nothing else.
std::vector<std::string> node_names(const std::vector<std::string>& values) {
    std::vector<std::string> names = values;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::erase(names, std::string());
    return names;
}

bool speaks_for_itself(const DataForm& form) {
    const std::vector<FormField>& given = form.fields();
    return !given.empty() && std::all_of(given.begin(), given.end(), [](const FormField& field) {
        return field.var.starts_with("{");
    });
}

bool put(const Field& field, NodeConfig& config, const std::vector<std::string>& values) {
    if (!fields().set(field, config, values)) return false;
    config.collections = node_names(config.collections);
    config.children = node_names(config.children);
    return config.max_items != 0;
}

}  // namespace

NodeConfig service_defaults() {
    NodeConfig config;
    config.max_items = kMax;
    return config;
}

NodeConfig account_defaults() {
    NodeConfig config;
    config.access = AccessModel::presence;
    return config;
}

DataForm config_form(const NodeConfig& config, FormKind kind, NodeAt at) {
    DataForm form(kind, ns::pubsub_node_config);
    bool account = at == NodeAt::account;
    for (const Field& field : kFields) {
        if (!is_shown(field.of, config.kind) || (field.of_accounts && !account)) continue;
        fields().add_to(form, field, config);
    }
    return form;
}

base::Result<NodeConfig, BadConfig> submitted(const NodeConfig& base, const DataForm& form,
                                              std::string_view form_type) {
    using Reason = BadConfig::Reason;
    auto bad = [](Reason reason, const std::string& var) {
        return base::Failure<BadConfig>(BadConfig(reason, var));
    };
    bool typed = form.form_type() == form_type || speaks_for_itself(form);
    if (form.kind() != FormKind::submit || !typed) return bad(Reason::not_a_form, "FORM_TYPE");
    NodeConfig config = base;
    for (const FormField& given : form.fields()) {
        if (given.var == "FORM_TYPE") continue;
        const Field* field = fields().find(given.var);
        // XEP-0004 §3.1: what is not understood is passed over; but preconditions are refused
        // (XEP-0060 §7.1.5).
        if (field == nullptr && form_type != ns::publish_options) continue;
        if (field == nullptr) return bad(Reason::unknown, given.var);
        if (!put(*field, config, given.values)) {
            return bad(Reason::invalid, given.var);
        }
    }
    return config;
}

base::Result<std::string, BadConfig> unmet(const NodeConfig& config, const DataForm& form,
                                           std::string_view form_type) {
    auto wanted = submitted(config, form, form_type);
    if (!wanted) return base::Failure<BadConfig>(wanted.error());
    for (const FormField& given : form.fields()) {
        const Field* field = fields().find(given.var);
        if (field == nullptr) continue;
        if (fields().values(*field, *wanted) != fields().values(*field, config)) return given.var;
    }
    return std::string();
}

std::string to_text(const NodeConfig& config, const NodeConfig& defaults) {
    return fields().to_text(config, defaults);
}

NodeConfig from_text(std::string_view text, const NodeConfig& defaults) {
    return fields().from_text(text, defaults);
}

std::string_view name_of(AccessModel model) {
    return kAccess[static_cast<std::size_t>(model)].value;
}

std::string_view name_of(PublishModel model) {
    return kPublish[static_cast<std::size_t>(model)].value;
}

}  // namespace parlance::xmpp::pubsub
