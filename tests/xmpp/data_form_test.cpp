#include "xmpp/data_form.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

using namespace parlance::xmpp;

TEST_CASE("a form is written as XEP-0004 §3 lays it out", "[data_form]") {
    DataForm form(FormKind::form, "jabber:bot");
    form.title = "Bot Configuration";
    form.instructions = {"Fill out this form", "to configure your new bot!"};
    FormField& name = form.add(FormField("botname", "text-single"));
    name.label = "The name of your bot";
    name.required = true;
    FormField& features = form.add(FormField("features", "list-multi", {"news", "search"}));
    features.desc = "What it can do";
    features.options.emplace_back("News", "news");
    features.options.emplace_back("", "search");
    Document document = form.document();
    CHECK(to_xml(document.root()) ==
          "<x xmlns='jabber:x:data' type='form'><title>Bot Configuration</title>"
          "<instructions>Fill out this form</instructions>"
          "<instructions>to configure your new bot!</instructions>"
          "<field var='FORM_TYPE' type='hidden'><value>jabber:bot</value></field>"
          "<field var='botname' type='text-single' label='The name of your bot'><required/></field>"
          "<field var='features' type='list-multi'><desc>What it can do</desc>"
          "<value>news</value><value>search</value>"
          "<option label='News'><value>news</value></option>"
          "<option><value>search</value></option></field></x>");
}

TEST_CASE("XEP-0004 §3.4: a table of results; XEP-0122 §3.2.3: a range", "[data_form]") {
    DataForm form(FormKind::result);
    form.reported.emplace_back("name", "");
    form.reported.back().label = "Name";
    form.items.push_back({FormField("name", "", {"Verona"})});
    form.items.push_back({FormField("name", "", {"Mantua"})});
    Document document = form.document();
    CHECK(to_xml(document.root()) ==
          "<x xmlns='jabber:x:data' type='result'><reported><field var='name' label='Name'/>"
          "</reported><item><field var='name'><value>Verona</value></field></item>"
          "<item><field var='name'><value>Mantua</value></field></item></x>");
    // A table without rows still has its columns.
    form.items.clear();
    Document empty = form.document();
    CHECK(to_xml(empty.root()) ==
          "<x xmlns='jabber:x:data' type='result'><reported><field var='name' label='Name'/>"
          "</reported></x>");
    DataForm asking(FormKind::form);
    asking.add(FormField("days", "text-single", {"3"})).range = FormRange(0, 9);
    Document question = asking.document();
    CHECK(to_xml(question.root()) ==
          "<x xmlns='jabber:x:data' type='form'><field var='days' type='text-single'>"
          "<validate xmlns='http://jabber.org/protocol/xdata-validate' datatype='xs:integer'>"
          "<range min='0' max='9'/></validate><value>3</value></field></x>");
}

TEST_CASE("a form read back is the same form", "[data_form]") {
    DataForm form(FormKind::submit, "jabber:iq:register");
    form.add(FormField("username", "", {"bill"}));
    form.add(FormField("password", "text-private", {"Calliope & co"}));
    form.add(FormField("empty", ""));
    Document first = form.document();
    auto parsed = DataForm::parse(first.root());
    REQUIRE(parsed);
    CHECK(parsed->kind() == FormKind::submit);
    CHECK(parsed->form_type() == "jabber:iq:register");
    CHECK(parsed->value("username") == "bill");
    CHECK(parsed->value("password") == "Calliope & co");
    CHECK(parsed->find("empty") != nullptr);
    CHECK(parsed->value("empty").empty());
    CHECK(parsed->find("absent") == nullptr);
    Document second = parsed->document();
    CHECK(equal(first.root(), second.root()));
}

TEST_CASE("what is no form is not taken for one", "[data_form]") {
    Document other("x", "jabber:x:oob");
    other->set("type", "form");
    CHECK_FALSE(DataForm::parse(other.root()));
    Document untyped("x", ns::data_forms);
    CHECK_FALSE(DataForm::parse(untyped.root()));
    untyped->set("type", "error");
    CHECK_FALSE(DataForm::parse(untyped.root()));
    // Fields in another namespace are not fields.
    Document foreign("x", ns::data_forms);
    foreign->set("type", "submit");
    foreign->add("field", "urn:other").set("var", "a").add_text_child("value", "b");
    auto parsed = DataForm::parse(foreign.root());
    REQUIRE(parsed);
    CHECK(parsed->fields().empty());
}
