#include "xmpp/data_form.h"

#include <array>

#include "xmpp/namespaces.h"

namespace parlance::xmpp {

namespace {

constexpr std::array<std::string_view, 4> kKinds = {"form", "submit", "cancel", "result"};

FormField parse_field(const Element& element) {
    FormField field;
    field.var = element.attr("var");
    field.type = element.attr("type");
    field.label = element.attr("label");
    field.desc = element.child_text("desc", ns::data_forms);
    field.required = element.has_child("required", ns::data_forms);
    for (const Element& child : element.children()) {
        if (child.is("value", ns::data_forms)) {
            field.values.push_back(child.text());
        } else if (child.is("option", ns::data_forms)) {
            field.options.emplace_back(std::string(child.attr("label")),
                                       child.child_text("value", ns::data_forms));
        }
    }
    return field;
}

void fill_field(Element& element, const FormField& field) {
    element.set_if("var", field.var).set_if("type", field.type).set_if("label", field.label);
    if (!field.desc.empty()) element.add_text_child("desc", field.desc);
    if (field.required) element.add("required");
    if (field.open) {
        Element& validate = element.add("validate", ns::data_validate);
        validate.set("datatype", "xs:string").add("open");
    }
    if (field.range) {
        Element& validate = element.add("validate", ns::data_validate);
        validate.set("datatype", "xs:integer")
            .add("range")
            .set("min", std::to_string(field.range->min))
            .set("max", std::to_string(field.range->max));
    }
    for (const std::string& value : field.values) element.add_text_child("value", value);
    for (const FormOption& option : field.options) {
        element.add("option").set_if("label", option.label).add_text_child("value", option.value);
    }
}

}  // namespace

DataForm::DataForm(FormKind kind, std::string_view form_type) : kind_(kind) {
    if (!form_type.empty()) {
        fields_.emplace_back("FORM_TYPE", "hidden", std::vector{std::string(form_type)});
    }
}

std::optional<DataForm> DataForm::parse(const Element& x) {
    if (!x.is("x", ns::data_forms)) return std::nullopt;
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (x.attr("type") != kKinds[i]) continue;
        DataForm form(static_cast<FormKind>(i));
        form.title = x.child_text("title", ns::data_forms);
        for (const Element& child : x.children()) {
            if (child.is("field", ns::data_forms)) {
                form.fields_.push_back(parse_field(child));
            } else if (child.is("instructions", ns::data_forms)) {
                form.instructions.push_back(child.text());
            }
        }
        return form;
    }
    return std::nullopt;
}

FormField& DataForm::add(FormField field) {
    fields_.push_back(std::move(field));
    return fields_.back();
}

const FormField* DataForm::find(std::string_view var) const {
    for (const FormField& field : fields_) {
        if (field.var == var) return &field;
    }
    return nullptr;
}

std::string_view DataForm::value(std::string_view var) const {
    const FormField* field = find(var);
    return field == nullptr || field->values.empty() ? std::string_view() : field->values.front();
}

void DataForm::fill(Element& x) const {
    x.set("type", kKinds[static_cast<std::size_t>(kind_)]);
    if (!title.empty()) x.add_text_child("title", title);
    for (const std::string& line : instructions) x.add_text_child("instructions", line);
    for (const FormField& field : fields_) fill_field(x.add("field"), field);
    if (reported.empty()) return;
    Element& columns = x.add("reported");
    for (const FormField& column : reported) fill_field(columns.add("field"), column);
    for (const auto& item : items) {
        Element& row = x.add("item");
        for (const FormField& cell : item) fill_field(row.add("field"), cell);
    }
    if (payload) x.add_copy(payload->root());
}

void DataForm::append_to(Element& parent) const {
    fill(parent.add("x", ns::data_forms));
}

Document DataForm::document() const {
    Document document("x", ns::data_forms);
    fill(document.root());
    return document;
}

}  // namespace parlance::xmpp
