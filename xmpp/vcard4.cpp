#include "xmpp/vcard4.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::xmpp {

namespace {

struct Pair {
    std::string_view temp;
    std::string_view four;
};

// A property of one text, and the name of its value in vCard4.
struct Text {
    std::string_view temp;
    std::string_view four;
    std::string_view value;
};

constexpr std::array<Text, 8> kTexts = {{{"FN", "fn", "text"},
                                         {"NICKNAME", "nickname", "text"},
                                         {"BDAY", "bday", "date"},
                                         {"TITLE", "title", "text"},
                                         {"ROLE", "role", "text"},
                                         {"URL", "url", "uri"},
                                         {"DESC", "note", "text"},
                                         {"TZ", "tz", "text"}}};
constexpr std::array<Pair, 5> kName = {{{"FAMILY", "surname"},
                                        {"GIVEN", "given"},
                                        {"MIDDLE", "additional"},
                                        {"PREFIX", "prefix"},
                                        {"SUFFIX", "suffix"}}};
constexpr std::array<Pair, 7> kAddress = {{{"POBOX", "pobox"},
                                           {"EXTADD", "ext"},
                                           {"STREET", "street"},
                                           {"LOCALITY", "locality"},
                                           {"REGION", "region"},
                                           {"PCODE", "code"},
                                           {"CTRY", "country"}}};
constexpr std::array<Pair, 8> kTypes = {{{"HOME", "home"},
                                         {"WORK", "work"},
                                         {"VOICE", "voice"},
                                         {"FAX", "fax"},
                                         {"PAGER", "pager"},
                                         {"MSG", "text"},
                                         {"CELL", "cell"},
                                         {"VIDEO", "video"}}};
// Beside those of kTexts.
constexpr std::array<Pair, 8> kOthers = {{{"N", "n"},
                                          {"ADR", "adr"},
                                          {"TEL", "tel"},
                                          {"EMAIL", "email"},
                                          {"JABBERID", "impp"},
                                          {"ORG", "org"},
                                          {"NOTE", "note"},
                                          {"GEO", "geo"}}};

constexpr std::string_view kXmpp = "xmpp:";
constexpr std::string_view kTel = "tel:";
constexpr std::string_view kGeo = "geo:";

std::string trimmed(std::string text) {
    constexpr std::string_view kSpace = " \t\r\n";
    std::size_t end = text.find_last_not_of(kSpace);
    if (end == std::string::npos) return {};
    text.resize(end + 1);
    return text.substr(text.find_first_not_of(kSpace));
}

std::string temp_text(const Element& parent, std::string_view name) {
    return trimmed(parent.child_text(name, ns::vcard));
}

// Of whatever type the value is.
std::string value_of(const Element& property) {
    for (const Element& child : property.children()) {
        if (child.ns() == ns::vcard4 && child.name() != "parameters") return trimmed(child.text());
    }
    return {};
}

bool converted_temp(const Element& element) {
    auto same = [&element](const auto& each) { return element.is(each.temp, ns::vcard); };
    return std::any_of(kTexts.begin(), kTexts.end(), same) ||
           std::any_of(kOthers.begin(), kOthers.end(), same);
}

bool converted_four(const Element& element) {
    auto same = [&element](const auto& each) { return element.is(each.four, ns::vcard4); };
    bool known = std::any_of(kTexts.begin(), kTexts.end(), same) ||
                 std::any_of(kOthers.begin(), kOthers.end(), same);
    return known && (element.name() != "impp" || value_of(element).starts_with(kXmpp));
}

// Flags like <HOME/> are <parameters><type/></parameters>.
void add_parameters(Element& out, const Element& temp) {
    auto flagged = [&temp](const Pair& each) { return temp.has_child(each.temp, ns::vcard); };
    bool typed = std::any_of(kTypes.begin(), kTypes.end(), flagged);
    bool preferred = temp.has_child("PREF", ns::vcard);
    if (!typed && !preferred) return;
    Element& parameters = out.add("parameters");
    if (typed) {
        Element& type = parameters.add("type");
        for (const Pair& each : kTypes) {
            if (flagged(each)) type.add_text_child("text", each.four);
        }
    }
    if (preferred) parameters.add("pref").add_text_child("integer", "1");
}

void add_flags(Element& out, const Element& four, std::span<const Pair> allowed) {
    const Element* parameters = four.child("parameters", ns::vcard4);
    if (parameters == nullptr) return;
    if (const Element* type = parameters->child("type", ns::vcard4)) {
        for (const Element& text : type->children()) {
            std::string name = trimmed(text.text());
            for (const Pair& each : allowed) {
                if (each.four == name) out.add(each.temp);
            }
        }
    }
    if (parameters->has_child("pref", ns::vcard4)) out.add("PREF");
}

void add_parts(Element& out, const Element& temp, std::span<const Pair> parts) {
    for (const Pair& each : parts) {
        std::string text = temp_text(temp, each.temp);
        if (!text.empty()) out.add_text_child(each.four, text);
    }
}

void add_temp_parts(Element& out, const Element& four, std::span<const Pair> parts) {
    for (const Pair& each : parts) {
        std::string text = trimmed(four.child_text(each.four, ns::vcard4));
        if (!text.empty()) out.add_text_child(each.temp, text);
    }
}

bool is_tel_uri(std::string_view number) {
    return number.find_first_not_of("+0123456789-.()") == std::string_view::npos;
}

void add_telephone(Element& out, const Element& tel) {
    std::string number = temp_text(tel, "NUMBER");
    if (number.empty()) return;
    Element& property = out.add("tel");
    add_parameters(property, tel);
    if (is_tel_uri(number)) {
        property.add_text_child("uri", std::string(kTel) + number);
    } else {
        property.add_text_child("text", number);
    }
}

void add_organisation(Element& out, const Element& org) {
    Element& property = out.add("org");
    property.add_text_child("text", temp_text(org, "ORGNAME"));
    for (const Element& unit : org.children()) {
        if (unit.is("ORGUNIT", ns::vcard)) property.add_text_child("text", trimmed(unit.text()));
    }
}

void add_four(Element& out, const Element& temp) {
    std::string_view name = temp.name();
    for (const Text& each : kTexts) {
        if (each.temp != name) continue;
        std::string text = trimmed(temp.text());
        if (!text.empty()) out.add(each.four).add_text_child(each.value, text);
        return;
    }
    if (name == "N") {
        add_parts(out.add("n"), temp, kName);
    } else if (name == "ADR") {
        Element& address = out.add("adr");
        add_parameters(address, temp);
        add_parts(address, temp, kAddress);
    } else if (name == "TEL") {
        add_telephone(out, temp);
    } else if (name == "EMAIL") {
        std::string address = temp_text(temp, "USERID");
        if (address.empty()) return;
        Element& email = out.add("email");
        add_parameters(email, temp);
        email.add_text_child("text", address);
    } else if (name == "JABBERID") {
        std::string address = trimmed(temp.text());
        if (!address.empty()) out.add("impp").add_text_child("uri", std::string(kXmpp) + address);
    } else if (name == "ORG") {
        add_organisation(out, temp);
    } else if (name == "NOTE") {
        std::string text = trimmed(temp.text());
        if (!text.empty()) out.add("note").add_text_child("text", text);
    } else if (name == "GEO") {
        std::string place = temp_text(temp, "LAT") + "," + temp_text(temp, "LON");
        if (place.size() > 2) out.add("geo").add_text_child("uri", std::string(kGeo) + place);
    }
}

void add_temp_organisation(Element& out, const Element& four) {
    Element& org = out.add("ORG");
    bool first = true;
    for (const Element& text : four.children()) {
        if (!text.is("text", ns::vcard4)) continue;
        org.add_text_child(first ? "ORGNAME" : "ORGUNIT", trimmed(text.text()));
        first = false;
    }
}

std::string without(std::string_view scheme, const std::string& value) {
    return value.starts_with(scheme) ? value.substr(scheme.size()) : value;
}

void add_temp_place(Element& out, const std::string& value) {
    std::string place = without(kGeo, value);
    std::size_t comma = place.find(',');
    if (comma == std::string::npos) return;
    std::string rest = place.substr(comma + 1);
    Element& geo = out.add("GEO");
    geo.add_text_child("LAT", place.substr(0, comma));
    geo.add_text_child("LON", rest.substr(0, rest.find_first_of(",;")));
}

void add_temp(Element& out, const Element& four) {
    std::string_view name = four.name();
    std::string value = value_of(four);
    if (name == "note" && out.has_child("DESC", ns::vcard)) {
        out.add_text_child("NOTE", value);
        return;
    }
    for (const Text& each : kTexts) {
        if (each.four != name) continue;
        if (!value.empty()) out.add_text_child(each.temp, value);
        return;
    }
    if (name == "n") {
        add_temp_parts(out.add("N"), four, kName);
    } else if (name == "adr") {
        Element& address = out.add("ADR");
        add_flags(address, four, std::span(kTypes).first(2));
        add_temp_parts(address, four, kAddress);
    } else if (name == "tel") {
        Element& telephone = out.add("TEL");
        add_flags(telephone, four, kTypes);
        telephone.add_text_child("NUMBER", without(kTel, value));
    } else if (name == "email") {
        Element& email = out.add("EMAIL");
        add_flags(email, four, std::span(kTypes).first(2));
        email.add_text_child("USERID", value);
    } else if (name == "impp") {
        out.add_text_child("JABBERID", without(kXmpp, value));
    } else if (name == "org") {
        add_temp_organisation(out, four);
    } else if (name == "geo") {
        add_temp_place(out, value);
    }
}

using Add = void (*)(Element&, const Element&);

// What `add` makes of the property, at most one element.
Document converted(const Element& property, Add add) {
    bool temp = add == add_temp;
    Document out(temp ? "vCard" : "vcard", temp ? ns::vcard : ns::vcard4);
    add(out.root(), property);
    return out;
}

std::string made_of(const Element& property, Add add) {
    Document made = converted(property, add);
    return made->first_child() == nullptr ? std::string() : to_xml(*made->first_child());
}

// The properties of the earlier card, by what is left of each on the way to the other form and
// back. Whoever sets the other form again, with another photo, say, has not changed them: they stay
// as they are, with what only this form can say.
class Earlier {
  public:
    Earlier(const Element* card, bool (*is_converted)(const Element&), Add there, Add back) {
        if (card == nullptr) return;
        for (const Element& property : card->children()) {
            if (!is_converted(property)) continue;
            Document other = converted(property, there);
            if (const Element* made = other->first_child()) {
                std::string said = made_of(*made, back);
                if (!said.empty()) known_.emplace(std::move(said), &property);
            }
        }
    }
    // Each once; null if there is none that says that.
    const Element* take(const std::string& said) {
        auto found = known_.find(said);
        if (found == known_.end()) return nullptr;
        return known_.extract(found).mapped();
    }

  private:
    std::multimap<std::string, const Element*> known_;
};

}  // namespace

Document vcard4_of(const Element& vcard_temp, const Element* earlier) {
    Document out("vcard", ns::vcard4);
    Earlier known(earlier, converted_four, add_temp, add_four);
    for (const Element& child : vcard_temp.children()) {
        if (child.ns() != ns::vcard) continue;
        if (const Element* same = known.take(made_of(child, add_four))) {
            out->add_copy(*same);
        } else {
            add_four(out.root(), child);
        }
    }
    if (earlier == nullptr) return out;
    for (const Element& child : earlier->children()) {
        if (!converted_four(child)) out->add_copy(child);
    }
    return out;
}

Document vcard_temp_of(const Element& vcard4, const Element* earlier) {
    Document out("vCard", ns::vcard);
    Earlier known(earlier, converted_temp, add_four, add_temp);
    for (const Element& child : vcard4.children()) {
        if (!converted_four(child)) continue;
        if (const Element* same = known.take(made_of(child, add_temp))) {
            out->add_copy(*same);
        } else {
            add_temp(out.root(), child);
        }
    }
    if (earlier == nullptr) return out;
    for (const Element& child : earlier->children()) {
        if (!converted_temp(child)) out->add_copy(child);
    }
    return out;
}

}  // namespace parlance::xmpp
