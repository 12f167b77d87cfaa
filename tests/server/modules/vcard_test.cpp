#include "server/modules/vcard.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "xmpp/namespaces.h"

using namespace parlance;

namespace vcard_test {

xmpp::Document card_with(std::string_view binval) {
    xmpp::Document vcard("vCard", xmpp::ns::vcard);
    vcard->add("FN").add_text("Juliet");
    vcard->add("PHOTO").add_text_child("TYPE", "image/png").add_text_child("BINVAL", binval);
    return vcard;
}

TEST_CASE("a photo is hashed as bytes, whatever the line breaks of its Base64", "[vcard]") {
    // SHA-1 of "abc" (FIPS 180-4), of which "YWJj" is the Base64.
    constexpr std::string_view kExpected = "a9993e364706816aba3e25717850c26c9cd0d89d";
    CHECK(server::modules::photo_sha1(card_with("YWJj").root()) == kExpected);
    CHECK(server::modules::photo_sha1(card_with("\n    YW\r\n\tJj\n").root()) == kExpected);
}

TEST_CASE("without a picture there is no hash", "[vcard]") {
    CHECK(server::modules::photo_sha1(card_with("").root()).empty());
    CHECK(server::modules::photo_sha1(card_with("not base64!").root()).empty());
    xmpp::Document plain("vCard", xmpp::ns::vcard);
    CHECK(server::modules::photo_sha1(plain.root()).empty());
    plain->add("PHOTO").add_text_child("EXTVAL", "https://example.org/a.png");
    CHECK(server::modules::photo_sha1(plain.root()).empty());
}

}  // namespace vcard_test
