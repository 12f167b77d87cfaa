#include "xmpp/caps_hash.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "xmpp/base64.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp {

namespace {

// category, type, xml:lang, name. Sorted as parts, not as the joined text: '-' sorts before '/'.
using Identity = std::array<std::string, 4>;

// Everything the string is made of, sorted.
struct Parts {
    std::vector<Identity> identities;
    std::vector<std::string> features;
    std::vector<std::pair<std::string, DataForm>> forms;  // by FORM_TYPE
    bool contradictory = false;                           // a FORM_TYPE with two values
};

Identity parse_identity(const Element& element) {
    return {std::string(element.attr("category")), std::string(element.attr("type")),
            std::string(element.attr("xml:lang")), std::string(element.attr("name"))};
}

Parts parts_of(const Element& info) {
    Parts parts;
    for (const Element& child : info.children()) {
        if (child.is("identity", ns::disco_info)) {
            parts.identities.push_back(parse_identity(child));
        } else if (child.is("feature", ns::disco_info)) {
            parts.features.emplace_back(child.attr("var"));
        } else if (auto form = DataForm::parse(child)) {
            const FormField* type = form->find("FORM_TYPE");
            if (type == nullptr || type->type != "hidden" || type->values.empty()) continue;
            for (const std::string& value : type->values) {
                if (value != type->values.front()) parts.contradictory = true;
            }
            parts.forms.emplace_back(type->values.front(), std::move(*form));
        }
    }
    std::sort(parts.identities.begin(), parts.identities.end());
    std::sort(parts.features.begin(), parts.features.end());
    std::sort(parts.forms.begin(), parts.forms.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return parts;
}

void append_form(std::string& out, const std::string& type, const DataForm& form) {
    out += type;
    out += '<';
    std::vector<FormField> fields;
    for (const FormField& field : form.fields()) {
        if (field.var != "FORM_TYPE") fields.push_back(field);
    }
    std::stable_sort(fields.begin(), fields.end(),
                     [](const FormField& a, const FormField& b) { return a.var < b.var; });
    for (FormField& field : fields) {
        out += field.var;
        out += '<';
        std::sort(field.values.begin(), field.values.end());
        for (const std::string& value : field.values) {
            out += value;
            out += '<';
        }
    }
}

template <class List>
bool has_twins(const List& sorted) {
    return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
}

}  // namespace

std::string caps_verification_string(const Element& info) {
    Parts parts = parts_of(info);
    std::string out;
    for (const auto& [category, type, lang, name] : parts.identities) {
        for (const std::string* part : {&category, &type, &lang}) {
            out += *part;
            out += '/';
        }
        out += name;
        out += '<';
    }
    for (const std::string& feature : parts.features) out += feature + '<';
    for (const auto& [type, form] : parts.forms) append_form(out, type, form);
    return out;
}

std::string caps_hash(const Element& info, sasl::Hash hash) {
    return base64_encode(sasl::digest(hash, caps_verification_string(info)));
}

bool caps_ill_formed(const Element& info) {
    Parts parts = parts_of(info);
    bool twin_forms = std::adjacent_find(parts.forms.begin(), parts.forms.end(),
                                         [](const auto& a, const auto& b) {
                                             return a.first == b.first;
                                         }) != parts.forms.end();
    return parts.contradictory || twin_forms || has_twins(parts.identities) ||
           has_twins(parts.features);
}

}  // namespace parlance::xmpp
