#include "xmpp/pubsub/node_config.h"

#include <algorithm>
#include <optional>
#include <span>
#include <variant>

#include "base/parse_number.h"
#include "xmpp/jid.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp::pubsub {

namespace {

struct Option {
    std::string_view value;
    std::string_view label;
    bool of_accounts = false;  // and of nothing else
};

constexpr Option kKinds[] = {{"leaf", "Holds items"}, {"collection", "Holds other nodes"}};
constexpr Option kAccess[] = {{"open", "Anybody"},
                              {"presence", "Those who may see my presence", true},
                              {"roster", "Those in the given groups of my contacts", true},
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

constexpr Option kAssociation[] = {
    {"owners", "Owners of the collection"}, {"whitelist", "Those on a list"}, {"all", "Anybody"}};

// A field that takes one of its options keeps the place of that option.
struct Choice {
    std::span<const Option> options;
    std::size_t (*get)(const NodeConfig&);
    void (*set)(NodeConfig&, std::size_t);
};

template <auto Member>
constexpr Choice choice(std::span<const Option> options) {
    return {options,
            [](const NodeConfig& config) { return static_cast<std::size_t>(config.*Member); },
            [](NodeConfig& config, std::size_t place) {
                using Enum = std::remove_reference_t<decltype(config.*Member)>;
                config.*Member = static_cast<Enum>(place);
            }};
}

using Flag = bool NodeConfig::*;
using Number = std::uint32_t NodeConfig::*;
using Text = std::string NodeConfig::*;
using List = std::vector<std::string> NodeConfig::*;

// In whose form a field is (XEP-0248 §7.2).
enum class Of : std::uint8_t { both, leaf, collection };

struct Field {
    std::string_view var;
    std::string_view type;
    std::string_view label;
    std::variant<Choice, Flag, Number, Text, List> place;
    Of of = Of::both;
    bool of_accounts = false;  // and of nothing else
};

const Field kFields[] = {
    {"pubsub#title", "text-single", "Name", &NodeConfig::title},
    {"pubsub#description", "text-single", "Description", &NodeConfig::description},
    {"pubsub#type", "text-single", "Namespace of the payloads", &NodeConfig::type, Of::leaf},
    {"pubsub#language", "text-single", "Language", &NodeConfig::language},
    {"pubsub#contact", "jid-multi", "Whom to ask about it", &NodeConfig::contacts},
    {"pubsub#node_type", "list-single", "Kind of node", choice<&NodeConfig::kind>(kKinds)},
    {"pubsub#access_model", "list-single", "Who may subscribe and read",
     choice<&NodeConfig::access>(kAccess)},
    {"pubsub#roster_groups_allowed", "text-multi", "Groups that may subscribe and read",
     &NodeConfig::groups, Of::both, true},
    {"pubsub#publish_model", "list-single", "Who may publish",
     choice<&NodeConfig::publish>(kPublish), Of::leaf},
    {"pubsub#persist_items", "boolean", "Keep items", &NodeConfig::persist_items, Of::leaf},
    {"pubsub#max_items", "text-single", "Most items kept", &NodeConfig::max_items, Of::leaf},
    {"pubsub#item_expire", "text-single", "Seconds for which items are kept",
     &NodeConfig::item_expire_s, Of::leaf},
    {"pubsub#publish_node_full", "list-single", "When there is no room for another item",
     choice<&NodeConfig::full>(kFull), Of::leaf},
    {"pubsub#max_payload_size", "text-single", "Largest payload in bytes", &NodeConfig::max_payload,
     Of::leaf},
    {"pubsub#subscribe", "boolean", "Allow subscriptions", &NodeConfig::subscribe},
    {"pubsub#tempsub", "boolean", "Subscriptions end with the subscriber's presence",
     &NodeConfig::temporary},
    {"pubsub#deliver_notifications", "boolean", "Tell subscribers of items",
     &NodeConfig::deliver_notifications},
    {"pubsub#deliver_payloads", "boolean", "Tell them the payloads, too",
     &NodeConfig::deliver_payloads},
    {"pubsub#notification_type", "list-single", "Type of the messages that tell them",
     choice<&NodeConfig::notification>(kNotification)},
    {"pubsub#presence_based_delivery", "boolean", "Tell only those who are available",
     &NodeConfig::presence_based},
    {"pubsub#send_last_published_item", "list-single", "When to send the last item",
     choice<&NodeConfig::send_last>(kSendLast), Of::leaf},
    {"pubsub#notify_retract", "boolean", "Tell of retracted items", &NodeConfig::notify_retract},
    {"pubsub#notify_delete", "boolean", "Tell when the node is deleted",
     &NodeConfig::notify_delete},
    {"pubsub#notify_config", "boolean", "Tell when the configuration changes",
     &NodeConfig::notify_config},
    {"pubsub#notify_sub", "boolean", "Tell owners of new and of lost subscribers",
     &NodeConfig::notify_sub},
    {"pubsub#purge_offline", "boolean", "Remove all items when the publisher goes offline",
     &NodeConfig::purge_offline, Of::leaf, true},
    {"pubsub#itemreply", "list-single", "Who gets replies to items",
     choice<&NodeConfig::reply>(kReply), Of::leaf},
    {"pubsub#collection", "text-multi", "Collections that it is in", &NodeConfig::collections},
    {"pubsub#children", "text-multi", "Nodes that are in it", &NodeConfig::children,
     Of::collection},
    {"pubsub#children_association_policy", "list-single", "Who may put nodes into it",
     choice<&NodeConfig::association>(kAssociation), Of::collection},
    {"pubsub#children_association_whitelist", "jid-multi", "Who may, if that is a list",
     &NodeConfig::association_whitelist, Of::collection},
    {"pubsub#children_max", "text-single", "Most nodes in it", &NodeConfig::max_children,
     Of::collection},
    {kParentField, "text-single", "Node that it is below", &NodeConfig::parent},
    {kLinkField, "text-single", "Node that it belongs to", &NodeConfig::link},
};

constexpr std::size_t kMostText = 1'000;  // bytes
constexpr std::size_t kMostValues = 100;
constexpr std::size_t kMostNodes = 1'000;  // in a list of nodes

constexpr std::size_t kLongestName = 1'023;

using Place = std::variant<Choice, Flag, Number, Text, List>;

bool lists_nodes(const Place& place) {
    const List* list = std::get_if<List>(&place);
    return list != nullptr && (*list == &NodeConfig::collections || *list == &NodeConfig::children);
}

bool names_node(const Place& place) {
    const Text* text = std::get_if<Text>(&place);
    return text != nullptr && (*text == &NodeConfig::parent || *text == &NodeConfig::link);
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

const Field* find(std::string_view var) {
    const Field* end = std::end(kFields);
    const Field* found = std::find_if(std::begin(kFields), end,
                                      [&](const Field& field) { return field.var == var; });
    return found == end ? nullptr : found;
}

using Values = std::vector<std::string>;

struct Reader {
    const NodeConfig& config;

    Values operator()(const Choice& place) const {
        return {std::string(place.options[place.get(config)].value)};
    }
    Values operator()(Flag place) const { return {config.*place ? "1" : "0"}; }
    Values operator()(Number place) const {
        return {config.*place == kMax ? "max" : std::to_string(config.*place)};
    }
    Values operator()(Text place) const {
        return (config.*place).empty() ? Values() : Values{config.*place};
    }
    Values operator()(List place) const { return config.*place; }
};

Values values_of(const Field& field, const NodeConfig& config) {
    return std::visit(Reader{config}, field.place);
}

// False when the field does not take these values.
struct Writer {
    NodeConfig& config;
    const Field& field;
    const Values& values;

    bool operator()(const Choice& place) const {
        if (values.size() != 1) return false;
        for (std::size_t i = 0; i < place.options.size(); ++i) {
            if (place.options[i].value != values.front()) continue;
            place.set(config, i);
            return true;
        }
        return false;
    }
    bool operator()(Flag place) const {
        if (values.size() != 1) return false;
        const std::string& value = values.front();
        config.*place = value == "1" || value == "true";
        return config.*place || value == "0" || value == "false";
    }
    bool operator()(Number place) const {
        if (values.size() != 1) return false;
        // Old clients leave a number empty that they do not want to set.
        if (values.front().empty() || values.front() == "max") {
            config.*place = kMax;
            return true;
        }
        auto number = base::parse_number<std::uint32_t>(values.front());
        if (!number || (*number == 0 && place == &NodeConfig::max_items)) return false;
        config.*place = *number;
        return true;
    }
    bool operator()(Text place) const {
        if (values.size() > 1) return false;
        config.*place = values.empty() ? std::string() : values.front();
        return (config.*place).size() <= (names_node(place) ? kLongestName : kMostText);
    }
    bool operator()(List place) const {
        if (lists_nodes(place)) {
            config.*place = node_names(values);
            return values.size() <= kMostNodes;
        }
        if (values.size() > kMostValues) return false;
        for (const std::string& value : values) {
            if (value.size() > kMostText) return false;
            if (field.type == "jid-multi" && !Jid::parse(value)) return false;
        }
        config.*place = values;
        return true;
    }
};

bool speaks_for_itself(const DataForm& form) {
    const std::vector<FormField>& fields = form.fields();
    return !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const FormField& field) {
        return field.var.starts_with("{");
    });
}

bool put(const Field& field, NodeConfig& config, const Values& values) {
    return std::visit(Writer{config, field, values}, field.place);
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
        FormField& added = form.add(
            FormField(std::string(field.var), std::string(field.type), values_of(field, config)));
        if (kind != FormKind::form) continue;
        added.label = field.label;
        if (const auto* place = std::get_if<Choice>(&field.place)) {
            for (const Option& option : place->options) {
                if (option.of_accounts && !account) continue;
                added.options.emplace_back(std::string(option.label), std::string(option.value));
            }
        }
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
        const Field* field = find(given.var);
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
        const Field* field = find(given.var);
        if (field == nullptr) continue;
        if (values_of(*field, *wanted) != values_of(*field, config)) return given.var;
    }
    return std::string();
}

// A line for each value: the name of the field, a space, the value with line breaks escaped. A
// field without values has a line without a space.
std::string to_text(const NodeConfig& config, const NodeConfig& defaults) {
    std::string out;
    for (const Field& field : kFields) {
        if (lists_nodes(field.place) || names_node(field.place)) continue;
        Values values = values_of(field, config);
        if (values == values_of(field, defaults)) continue;
        if (values.empty()) out.append(field.var).append("\n");
        for (const std::string& value : values) {
            out.append(field.var).append(" ");
            for (char c : value) {
                if (c == '\\')
                    out += "\\\\";
                else if (c == '\n')
                    out += "\\n";
                else
                    out += c;
            }
            out += '\n';
        }
    }
    return out;
}

NodeConfig from_text(std::string_view text, const NodeConfig& defaults) {
    NodeConfig config = defaults;
    Values values;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        std::size_t space = std::min(line.find(' '), line.size());
        std::string_view var = line.substr(0, space);
        if (space < line.size()) {
            std::string value;
            for (std::size_t i = space + 1; i < line.size(); ++i) {
                bool escape = line[i] == '\\' && i + 1 < line.size();
                if (escape) ++i;
                value += escape && line[i] == 'n' ? '\n' : line[i];
            }
            values.push_back(std::move(value));
        }
        // The values of a field follow each other.
        bool more = text.size() > var.size() && text.starts_with(var) && text[var.size()] == ' ';
        if (more) continue;
        const Field* field = find(var);
        NodeConfig changed = config;
        if (field != nullptr && put(*field, changed, values)) config = std::move(changed);
        values.clear();
    }
    return config;
}

std::string_view name_of(AccessModel model) {
    return kAccess[static_cast<std::size_t>(model)].value;
}

std::string_view name_of(PublishModel model) {
    return kPublish[static_cast<std::size_t>(model)].value;
}

}  // namespace parlance::xmpp::pubsub
