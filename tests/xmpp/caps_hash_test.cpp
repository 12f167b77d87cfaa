#include "xmpp/caps_hash.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

using namespace parlance::xmpp;

namespace caps_hash_test {

void add_identity(Document& info, std::string_view lang, std::string_view name) {
    info->add("identity")
        .set_if("xml:lang", lang)
        .set("category", "client")
        .set("name", name)
        .set("type", "pc");
}

void add_feature(Document& info, std::string_view var) {
    info->add("feature").set("var", var);
}

// XEP-0115 §5.2, its features in another order.
Document simple_example() {
    Document info("query", ns::disco_info);
    add_identity(info, "", "Exodus 0.9.1");
    add_feature(info, "http://jabber.org/protocol/muc");
    add_feature(info, "http://jabber.org/protocol/caps");
    add_feature(info, "http://jabber.org/protocol/disco#items");
    add_feature(info, "http://jabber.org/protocol/disco#info");
    return info;
}

// XEP-0115 §5.3, out of order.
Document complex_example() {
    Document info("query", ns::disco_info);
    DataForm form(FormKind::result, "urn:xmpp:dataforms:softwareinfo");
    form.add(FormField("software_version", "", {"0.11"}));
    form.add(FormField("software", "", {"Psi"}));
    form.add(FormField("os_version", "", {"10.5.1"}));
    form.add(FormField("os", "", {"Mac"}));
    form.add(FormField("ip_version", "text-multi", {"ipv6", "ipv4"}));
    form.append_to(info.root());
    add_feature(info, "http://jabber.org/protocol/disco#items");
    add_feature(info, "http://jabber.org/protocol/caps");
    add_feature(info, "http://jabber.org/protocol/disco#info");
    add_feature(info, "http://jabber.org/protocol/muc");
    add_identity(info, "en", "Psi 0.11");
    add_identity(info, "el", "\u03a8 0.11");
    return info;
}

TEST_CASE("the simple example of XEP-0115 §5.2", "[caps_hash]") {
    Document info = simple_example();
    CHECK(caps_verification_string(info.root()) ==
          "client/pc//Exodus 0.9.1<http://jabber.org/protocol/caps<"
          "http://jabber.org/protocol/disco#info<http://jabber.org/protocol/disco#items<"
          "http://jabber.org/protocol/muc<");
    CHECK(caps_hash(info.root()) == "QgayPKawpkPSDYmwT/WM94uAlu0=");
    CHECK_FALSE(caps_ill_formed(info.root()));
}

TEST_CASE("the complex example of XEP-0115 §5.3", "[caps_hash]") {
    Document info = complex_example();
    CHECK(caps_hash(info.root()) == "q07IKJEyjvHSyhy//CH0CxmKi8w=");
    CHECK_FALSE(caps_ill_formed(info.root()));
}

TEST_CASE("a form without a hidden FORM_TYPE does not count", "[caps_hash]") {
    Document info = simple_example();
    DataForm nameless(FormKind::result);
    nameless.add(FormField("os", "", {"Mac"}));
    nameless.append_to(info.root());
    DataForm visible(FormKind::result);
    visible.add(FormField("FORM_TYPE", "text-single", {"urn:example"}));
    visible.append_to(info.root());
    CHECK(caps_hash(info.root()) == "QgayPKawpkPSDYmwT/WM94uAlu0=");
}

TEST_CASE("what says one thing twice is ill-formed", "[caps_hash]") {
    Document identities = simple_example();
    add_identity(identities, "", "Exodus 0.9.1");
    CHECK(caps_ill_formed(identities.root()));
    Document features = simple_example();
    add_feature(features, "http://jabber.org/protocol/muc");
    CHECK(caps_ill_formed(features.root()));
    Document forms = complex_example();
    DataForm(FormKind::result, "urn:xmpp:dataforms:softwareinfo").append_to(forms.root());
    CHECK(caps_ill_formed(forms.root()));
    Document types = simple_example();
    DataForm form(FormKind::result);
    form.add(FormField("FORM_TYPE", "hidden", {"urn:a", "urn:b"}));
    form.append_to(types.root());
    CHECK(caps_ill_formed(types.root()));
}

TEST_CASE("a category that begins like another comes after it", "[caps_hash]") {
    Document info("query", ns::disco_info);
    info->add("identity").set("category", "client-x").set("type", "a");
    info->add("identity").set("category", "client").set("type", "b");
    CHECK(caps_verification_string(info.root()) == "client/b//<client-x/a//<");
}

}  // namespace caps_hash_test
