#include "xmpp/pubsub/node_config.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "xmpp/namespaces.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::pubsub;

namespace node_config_test {

DataForm submission(std::string_view type = ns::pubsub_node_config) {
    return DataForm(FormKind::submit, type);
}

DataForm with(const std::string& var, std::vector<std::string> values) {
    DataForm form = submission();
    form.add(FormField(var, "", std::move(values)));
    return form;
}

// nullopt when it is refused as invalid.
std::optional<NodeConfig> set(const std::string& var, std::vector<std::string> values) {
    auto result = submitted(NodeConfig(), with(var, std::move(values)), ns::pubsub_node_config);
    if (result) return *result;
    CHECK(result.error().reason == BadConfig::Reason::invalid);
    CHECK(result.error().field == var);
    return std::nullopt;
}

NodeConfig unusual() {
    NodeConfig config;
    config.access = AccessModel::whitelist;
    config.publish = PublishModel::open;
    config.full = FullNode::reject;
    config.persist_items = false;
    config.max_items = 7;
    config.item_expire_s = 3600;
    config.title = "two\nlines \\n and a \\";
    config.contacts = {"romeo@ours.test", "juliet@ours.test"};
    config.groups = {"", "Friends"};
    return config;
}

TEST_CASE("a form holds every field, and what it holds can be submitted", "[pubsub]") {
    DataForm form = config_form(unusual(), FormKind::form, NodeAt::account);
    CHECK(form.form_type() == ns::pubsub_node_config);
    CHECK(form.fields().size() == 31);
    for (const FormField& field : form.fields()) {
        INFO(field.var);
        bool foreign = field.var == kParentField || field.var == kLinkField;
        CHECK((foreign || field.var == "FORM_TYPE" || field.var.starts_with("pubsub#")));
        if (field.var == "FORM_TYPE") continue;
        CHECK_FALSE(field.label.empty());
        CHECK(field.options.empty() == (field.type != "list-single"));
    }
    DataForm answer = submission();
    for (const FormField& field : form.fields()) {
        if (field.var != "FORM_TYPE") answer.add(FormField(field.var, "", field.values));
    }
    auto back = submitted(NodeConfig(), answer, ns::pubsub_node_config);
    REQUIRE(back);
    CHECK(*back == unusual());
    // The same as a result has neither labels nor options.
    DataForm result = config_form(unusual(), FormKind::result, NodeAt::account);
    CHECK(result.find("pubsub#access_model")->options.empty());
    CHECK(result.value("pubsub#access_model") == "whitelist");
}

TEST_CASE("a submission changes what it names", "[pubsub]") {
    CHECK(set("pubsub#access_model", {"presence"})->access == AccessModel::presence);
    CHECK(set("pubsub#max_items", {"max"})->max_items == kMax);
    CHECK(set("pubsub#max_items", {"10"})->max_items == 10);
    CHECK(set("pubsub#item_expire", {""})->item_expire_s == kMax);
    CHECK(set("pubsub#notify_sub", {"true"})->notify_sub);
    CHECK_FALSE(set("pubsub#persist_items", {"0"})->persist_items);
    CHECK(set("pubsub#title", {})->title.empty());
    CHECK(set("pubsub#contact", {"a@b.test"})->contacts.size() == 1);
    NodeConfig base = unusual();
    auto kept = submitted(base, with("pubsub#title", {"new"}), ns::pubsub_node_config);
    REQUIRE(kept);
    base.title = "new";
    CHECK(*kept == base);
}

TEST_CASE("values that a field does not take", "[pubsub]") {
    CHECK_FALSE(set("pubsub#access_model", {"everybody"}));
    CHECK_FALSE(set("pubsub#access_model", {}));
    CHECK_FALSE(set("pubsub#access_model", {"open", "presence"}));
    CHECK_FALSE(set("pubsub#max_items", {"0"}));
    CHECK_FALSE(set("pubsub#max_items", {"-1"}));
    CHECK_FALSE(set("pubsub#max_items", {"many"}));
    CHECK_FALSE(set("pubsub#max_items", {"4294967296"}));
    CHECK_FALSE(set("pubsub#persist_items", {"yes"}));
    CHECK_FALSE(set("pubsub#persist_items", {}));
    CHECK_FALSE(set("pubsub#title", {"a", "b"}));
    CHECK_FALSE(set("pubsub#title", {std::string(1'001, 'x')}));
    CHECK_FALSE(set("pubsub#contact", {"not a jid@"}));
    CHECK_FALSE(set("pubsub#roster_groups_allowed", std::vector<std::string>(101, "x")));
    auto refused = [](const DataForm& form) {
        auto result = submitted(NodeConfig(), form, ns::pubsub_node_config);
        REQUIRE_FALSE(result);
        return result.error().reason;
    };
    CHECK(refused(submission("urn:other")) == BadConfig::Reason::not_a_form);
    CHECK(refused(submission("")) == BadConfig::Reason::not_a_form);
    CHECK(refused(DataForm(FormKind::cancel, ns::pubsub_node_config)) ==
          BadConfig::Reason::not_a_form);
}

// XEP-0004 §3.1; XEP-0060 examples 137 and 146 have such a field.
TEST_CASE("fields that there are not are passed over", "[pubsub]") {
    NodeConfig base;
    DataForm form = with("pubsub#body_xslt", {"http://example/atom_body.xslt"});
    auto same = submitted(base, form, ns::pubsub_node_config);
    REQUIRE(same);
    CHECK(*same == base);
    form.add(FormField("pubsub#title", "", {"Sonnets"}));
    auto titled = submitted(base, form, ns::pubsub_node_config);
    REQUIRE(titled);
    CHECK(titled->title == "Sonnets");
    DataForm options = submission(ns::publish_options);
    options.add(FormField("pubsub#body_xslt", "", {"http://example/atom_body.xslt"}));
    auto refused = submitted(base, options, ns::publish_options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == BadConfig::Reason::unknown);
}

TEST_CASE("preconditions of a publication", "[pubsub]") {
    NodeConfig config;
    auto wants = [&](const std::string& var, const std::string& value) {
        DataForm form = submission(ns::publish_options);
        form.add(FormField("pubsub#deliver_payloads", "", {"true"}));
        form.add(FormField(var, "", {value}));
        auto result = unmet(config, form, ns::publish_options);
        REQUIRE(result);
        return *result;
    };
    CHECK(wants("pubsub#access_model", "open").empty());
    CHECK(wants("pubsub#access_model", "whitelist") == "pubsub#access_model");
    CHECK(wants("pubsub#max_items", "1").empty());
    CHECK(wants("pubsub#max_items", "max") == "pubsub#max_items");
    DataForm unknown = submission(ns::publish_options);
    unknown.add(FormField("pubsub#no_such", "", {"1"}));
    CHECK_FALSE(unmet(config, unknown, ns::publish_options));
}

TEST_CASE("storage keeps what differs from the defaults", "[pubsub]") {
    for (const NodeConfig& defaults : {service_defaults(), account_defaults()}) {
        CHECK(to_text(defaults, defaults).empty());
        CHECK(from_text("", defaults) == defaults);
        CHECK(from_text(to_text(unusual(), defaults), defaults) == unusual());
        NodeConfig empty = defaults;
        NodeConfig full = defaults;
        full.groups = {"Friends"};
        full.title = "title";
        CHECK(from_text(to_text(empty, full), full) == empty);
    }
    NodeConfig config = from_text(
        "pubsub#gone x\npubsub#max_items 3\npubsub#max_items 4\n"
        "pubsub#title a\n\npubsub#access_model nobody",
        NodeConfig());
    NodeConfig expected;
    expected.title = "a";
    CHECK(config == expected);
}

TEST_CASE("what collections are configured with is in their form alone", "[pubsub]") {
    NodeConfig config;
    config.kind = NodeKind::collection;
    DataForm form = config_form(config, FormKind::form, NodeAt::account);
    CHECK(form.form_type() == ns::pubsub_node_config);
    for (const char* var : {"pubsub#collection", "pubsub#children", "pubsub#children_max",
                            "pubsub#children_association_policy"}) {
        CHECK(form.find(var) != nullptr);
    }
    CHECK(form.find("pubsub#max_items") == nullptr);
    DataForm leaf = config_form(NodeConfig(), FormKind::form, NodeAt::account);
    CHECK(leaf.find("pubsub#collection") != nullptr);
    CHECK(leaf.find("pubsub#children") == nullptr);
}

TEST_CASE("a service offers nothing that takes its publishers' presence", "[pubsub]") {
    DataForm service = config_form(NodeConfig(), FormKind::form, NodeAt::service);
    DataForm account = config_form(NodeConfig(), FormKind::form, NodeAt::account);
    CHECK(service.find("pubsub#purge_offline") == nullptr);
    CHECK(account.find("pubsub#purge_offline") != nullptr);
    for (const DataForm& form : {service, account}) {
        CHECK(form.find("pubsub#roster_groups_allowed") != nullptr);
        std::vector<std::string> names;
        for (const FormOption& each : form.find("pubsub#access_model")->options) {
            names.push_back(each.value);
        }
        CHECK(names ==
              std::vector<std::string>{"open", "presence", "roster", "authorize", "whitelist"});
    }
}

TEST_CASE("names of nodes in a form are sorted, each is there once, and the root is no name",
          "[pubsub]") {
    using Names = std::vector<std::string>;
    CHECK(set("pubsub#collection", {"b", "a", "b"})->collections == Names{"a", "b"});
    CHECK(set("pubsub#collection", {""})->collections.empty());
    CHECK_FALSE(set("pubsub#children", Names(1'001, "n")));
    CHECK(set("pubsub#children_association_policy", {"all"})->association ==
          AssociationPolicy::all);
    CHECK_FALSE(set("pubsub#children_association_policy", {"nobody"}));
    CHECK_FALSE(set("pubsub#children_association_whitelist", {"@"}));
    CHECK_FALSE(set("pubsub#children_max", {"-1"}));
    // Links are stored elsewhere.
    NodeConfig linked = *set("pubsub#collection", {"a"});
    CHECK(to_text(linked, NodeConfig()).empty());
}

TEST_CASE("relationships are fields of every form, and of no stored text (XEP-0496)", "[pubsub]") {
    const std::string parent(kParentField);
    const std::string link(kLinkField);
    CHECK(set(parent, {"blog"})->parent == "blog");
    CHECK(set(link, {"blog"})->link == "blog");
    NodeConfig config = *set(link, {"blog"});
    config.parent = "site";
    CHECK(config_form(config, FormKind::form, NodeAt::service).value(kParentField) == "site");
    CHECK(config_form(config, FormKind::result, NodeAt::account).value(kLinkField) == "blog");
    CHECK(to_text(config, NodeConfig()).empty());
    // Nothing, or an empty value, takes it away.
    for (const std::vector<std::string>& none :
         {std::vector<std::string>(), std::vector<std::string>(1)}) {
        auto removed = submitted(config, with(parent, none), ns::pubsub_node_config);
        REQUIRE(removed);
        CHECK(removed->parent.empty());
        CHECK(removed->link == "blog");
    }
    CHECK_FALSE(set(parent, {"a", "b"}));
    CHECK_FALSE(set(link, {std::string(1'024, 'n')}));
    CHECK(set(link, {std::string(1'023, 'n')}));
}

TEST_CASE("fields that say of which namespace they are need no FORM_TYPE (XEP-0068 §3.4)",
          "[pubsub]") {
    auto reason = [](const DataForm& form) {
        auto result = submitted(NodeConfig(), form, ns::pubsub_node_config);
        return result ? std::nullopt : std::optional(result.error().reason);
    };
    DataForm form = submission("");
    CHECK(reason(form) == BadConfig::Reason::not_a_form);
    form.add(FormField(std::string(kParentField), "", {"blog"}));
    CHECK_FALSE(reason(form));
    DataForm unknown = form;
    unknown.add(FormField("{urn:example}colour", "", {"red"}));
    CHECK_FALSE(reason(unknown));
    form.add(FormField("pubsub#title", "", {"Blog"}));
    CHECK(reason(form) == BadConfig::Reason::not_a_form);
    DataForm other = submission("urn:other");
    other.add(FormField(std::string(kParentField), "", {"blog"}));
    CHECK(reason(other) == BadConfig::Reason::not_a_form);
}

}  // namespace node_config_test
