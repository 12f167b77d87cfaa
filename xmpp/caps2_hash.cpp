#include "xmpp/caps2_hash.h"

#include <algorithm>
#include <vector>

#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp {

namespace {

// Separators, from the outermost to the innermost.
constexpr char kPart = '\x1c';
constexpr char kGroup = '\x1d';
constexpr char kRecord = '\x1e';
constexpr char kUnit = '\x1f';

// "Ordered from lesser to greater", with their separators.
std::string join(std::vector<std::string> strings, char end) {
    std::sort(strings.begin(), strings.end());
    std::string out;
    for (const std::string& each : strings) out += each;
    out += end;
    return out;
}

std::string identity_text(const Element& identity, std::string_view lang) {
    std::string out;
    for (std::string_view name : {"category", "type", "xml:lang", "name"}) {
        bool inherits = name == "xml:lang" && !identity.has_attr(name);
        out += inherits ? lang : identity.attr(name);
        out += kUnit;
    }
    out += kRecord;
    return out;
}

std::string field_text(const Element& field) {
    std::vector<std::string> values;
    for (const Element& value : field.children()) {
        if (value.is("value", ns::data_forms)) values.push_back(value.text() + kUnit);
    }
    std::string out(field.attr("var"));
    out += kUnit;
    out += join(std::move(values), kRecord);
    return out;
}

// XEP-0068 §3.
bool has_form_type(const Element& x) {
    auto form = DataForm::parse(x);
    const FormField* type = form ? form->find("FORM_TYPE") : nullptr;
    return type != nullptr && type->type == "hidden" && type->values.size() == 1;
}

std::optional<std::string> form_text(const Element& x) {
    std::vector<std::string> fields;
    for (const Element& child : x.children()) {
        if (child.is("reported", x.ns()) || child.is("item", x.ns())) return std::nullopt;
        if (child.is("field", x.ns())) fields.push_back(field_text(child));
    }
    if (!has_form_type(x)) return std::nullopt;
    return join(std::move(fields), kGroup);
}

}  // namespace

std::optional<std::string> caps2_input(const Element& info, std::string_view lang) {
    std::vector<std::string> features;
    std::vector<std::string> identities;
    std::vector<std::string> forms;
    for (const Element& child : info.children()) {
        if (child.is("feature", ns::disco_info)) {
            features.push_back(std::string(child.attr("var")) + kUnit);
        } else if (child.is("identity", ns::disco_info)) {
            identities.push_back(identity_text(child, lang));
        } else if (child.is("x", ns::data_forms)) {
            auto text = form_text(child);
            if (!text) return std::nullopt;
            forms.push_back(std::move(*text));
        } else {
            return std::nullopt;
        }
    }
    return join(std::move(features), kPart) + join(std::move(identities), kPart) +
           join(std::move(forms), kPart);
}

std::string caps2_node(std::string_view algorithm, std::string_view hash) {
    std::string out(ns::caps2);
    out += '#';
    out += algorithm;
    out += '.';
    out += hash;
    return out;
}

}  // namespace parlance::xmpp
