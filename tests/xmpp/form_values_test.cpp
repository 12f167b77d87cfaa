#include "xmpp/form_values.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace parlance::xmpp;

namespace form_values_test {

using Texts = std::vector<std::string>;

FormField field(const std::string& type, const Texts& before = {}) {
    return FormField("f", type, before);
}

FormField list(const std::string& type) {
    FormField made = field(type);
    made.options.emplace_back("One", "1");
    made.options.emplace_back("Two", "2");
    return made;
}

FormField required(FormField made) {
    made.required = true;
    return made;
}

FormField ranged() {
    FormField made = field("text-single");
    made.range = FormRange(-1, 10);
    return made;
}

parlance::base::Result<FormValues, std::string> fill_in(const FormField& asked,
                                                        const Texts& values) {
    DataForm form(FormKind::form);
    form.add(asked);
    DataForm submitted(FormKind::submit);
    submitted.add(FormField("f", "", values));
    return check_submission(form, submitted);
}

Texts kept(const FormField& asked, const Texts& values) {
    auto checked = fill_in(asked, values);
    if (!checked) return {"refused: " + checked.error()};
    return checked->values("f");
}

std::string why_not(const FormField& asked, const Texts& values) {
    auto checked = fill_in(asked, values);
    return checked ? "accepted" : checked.error();
}

TEST_CASE("each type takes its values", "[form_values]") {
    CHECK(kept(field("text-single"), {"a b"}) == Texts{"a b"});
    CHECK(kept(field(""), {"a"}) == Texts{"a"});
    CHECK(kept(field("text-private"), {"secret"}) == Texts{"secret"});
    CHECK(kept(field("text-multi"), {"one", "", "three"}) == Texts{"one", "", "three"});
    for (const char* yes : {"1", "true"}) CHECK(kept(field("boolean"), {yes}) == Texts{"1"});
    for (const char* no : {"0", "false", ""}) CHECK(kept(field("boolean"), {no}) == Texts{"0"});
    CHECK(kept(field("boolean"), {}) == Texts{"0"});
    CHECK(kept(field("jid-single"), {"Romeo@Montague.lit"}) == Texts{"romeo@montague.lit"});
    CHECK(kept(list("list-single"), {"2"}) == Texts{"2"});
    CHECK(kept(list("list-multi"), {"2", "1", "2"}) == Texts{"2", "1"});
    CHECK(kept(ranged(), {"-1"}) == Texts{"-1"});
    CHECK(kept(ranged(), {"10"}) == Texts{"10"});
}

TEST_CASE("XEP-0004 §3.3: a JID twice is there once", "[form_values]") {
    CHECK(kept(field("jid-multi"),
               {"Romeo@montague.lit", "romeo@Montague.lit", "juliet@capulet.lit"}) ==
          Texts{"romeo@montague.lit", "juliet@capulet.lit"});
}

TEST_CASE("what a type does not allow is refused", "[form_values]") {
    CHECK(why_not(field("boolean"), {"yes"}) == "f: neither true nor false");
    CHECK(why_not(field("boolean"), {"1", "0"}) == "f: more than one value");
    CHECK(why_not(field("jid-single"), {"@"}) == "f: not an address");
    CHECK(why_not(field("jid-multi"), {"romeo@montague.lit", "a@b@c"}) == "f: not an address");
    CHECK(why_not(field("text-single"), {"a", "b"}) == "f: more than one value");
    CHECK(why_not(field("text-single"), {"a\nb"}) == "f: more than one line");
    CHECK(why_not(list("list-single"), {"3"}) == "f: not one of the options");
    CHECK(why_not(list("list-single"), {"1", "2"}) == "f: more than one value");
    CHECK(why_not(list("list-multi"), {"1", "3"}) == "f: not one of the options");
    CHECK(why_not(ranged(), {"-2"}) == "f: too small a number");
    CHECK(why_not(ranged(), {"11"}) == "f: too great a number");
    for (const char* bad : {"ten", "1.0", " 1", "99999999999999999999"}) {
        CHECK(why_not(ranged(), {bad}) == "f: not a whole number");
    }
    FormField named = required(field("text-single"));
    named.label = "Your name";
    CHECK(why_not(named, {}) == "Your name: missing");
}

TEST_CASE("XEP-0122 §3.2.2: an open list takes other values", "[form_values]") {
    FormField open = list("list-single");
    open.open = true;
    CHECK(kept(open, {"3"}) == Texts{"3"});
}

TEST_CASE("what is required must say something", "[form_values]") {
    for (const char* type : {"text-single", "text-private", "text-multi", "jid-single", "jid-multi",
                             "list-single", "list-multi"}) {
        INFO(type);
        CHECK(why_not(required(field(type)), {}) == "f: missing");
        CHECK(why_not(required(field(type)), {""}) == "f: missing");
        CHECK(why_not(field(type), {""}) == "accepted");
    }
    CHECK(why_not(required(field("text-multi")), {"", ""}) == "f: missing");
    CHECK(kept(required(field("boolean")), {}) == Texts{"0"});
}

TEST_CASE("XEP-0004 §3.5: what is left out stays as it is, what is empty is emptied",
          "[form_values]") {
    DataForm form(FormKind::form, "urn:f");
    form.add(FormField("name", "text-single", {"Romeo"}));
    form.add(FormField("friends", "jid-multi", {"mercutio@verona.lit"}));
    form.add(FormField("id", "hidden", {"7"}));
    form.add(FormField("note", "fixed", {"Fill in"}));
    DataForm submitted(FormKind::submit);
    submitted.add(FormField("friends", ""));
    submitted.add(FormField("id", "", {"8"}));
    submitted.add(FormField("unknown", "", {"x"}));
    auto checked = check_submission(form, submitted);
    REQUIRE(checked);
    CHECK(checked->value("name") == "Romeo");
    CHECK(checked->has("friends"));
    CHECK(checked->values("friends").empty());
    CHECK(checked->value("id") == "7");
    CHECK_FALSE(checked->has("note"));
    CHECK_FALSE(checked->has("unknown"));
}

TEST_CASE("XEP-0068: the answer to another form is none to this", "[form_values]") {
    DataForm form(FormKind::form, "urn:f");
    CHECK(check_submission(form, DataForm(FormKind::submit, "urn:f")));
    CHECK(check_submission(form, DataForm(FormKind::submit)));
    CHECK_FALSE(check_submission(form, DataForm(FormKind::submit, "urn:other")));
}

TEST_CASE("values are merged and remembered, secrets are not", "[form_values]") {
    FormValues values;
    values.set("name", {"Romeo"});
    values.set("password", {"secret"});
    FormValues more;
    more.set("name", {"Juliet"});
    values.merge(more);
    CHECK(values.value("name") == "Juliet");
    CHECK(values.value("absent").empty());
    CHECK_FALSE(values.flag("name"));
    CHECK(values.bytes() >= std::string("nameJulietpasswordsecret").size());
    DataForm form(FormKind::form);
    form.add(FormField("name", "text-single"));
    form.add(FormField("password", "text-private"));
    form.add(FormField("age", "text-single", {"13"}));
    values.remember_in(form);
    CHECK(form.value("name") == "Juliet");
    CHECK(form.value("password").empty());
    CHECK(form.value("age") == "13");
}

}  // namespace form_values_test
