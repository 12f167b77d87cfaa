#include "server/muc/hats.h"

#include <utility>

#include "base/hex.h"
#include "xmpp/element.h"
#include "xmpp/parse_document.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

void add_hat(xmpp::Element& hats, const std::string& uri, const Hat& hat) {
    hats.add("hat").set("title", hat.title).set("uri", uri).set_if("hue", hat.hue);
}

}  // namespace

std::string to_text(const Hats& hats) {
    if (hats.empty()) return {};
    xmpp::Document document("hats", kHatsNs);
    for (const auto& [uri, hat] : hats) {
        xmpp::Element& element =
            document->add("hat").set("title", hat.title).set("uri", uri).set_if("hue", hat.hue);
        for (const std::string& wearer : hat.wearers) element.add_text_child("wearer", wearer);
    }
    return xmpp::to_xml(document.root());
}

Hats hats_from(xmpp::ParserPool& parsers, std::string_view text) {
    Hats hats;
    if (text.empty()) return hats;
    auto document = xmpp::parse_document(parsers, text);
    if (!document) return hats;
    for (const xmpp::Element& element : (*document)->children()) {
        Hat hat;
        hat.title = element.attr("title");
        hat.hue = element.attr("hue");
        for (const xmpp::Element& wearer : element.children()) hat.wearers.insert(wearer.text());
        hats.emplace(element.attr("uri"), std::move(hat));
    }
    return hats;
}

void append_hats(std::string& out, const Hats& hats, std::string_view bare) {
    xmpp::Document worn("hats", kHatsNs);
    for (const auto& [uri, hat] : hats) {
        if (hat.wearers.contains(bare)) add_hat(worn.root(), uri, hat);
    }
    if (worn->first_child() != nullptr) xmpp::append_element(out, worn.root());
}

std::string hash_of(const Hats& hats) {
    xmpp::Document list("hats", kHatsNs);
    for (const auto& [uri, hat] : hats) add_hat(list.root(), uri, hat);
    return base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, xmpp::to_xml(list.root())));
}

}  // namespace parlance::server::muc
