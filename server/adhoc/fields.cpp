#include "server/adhoc/fields.h"

#include "base/assert.h"

namespace parlance::server::adhoc {

namespace {

FormField labelled(std::string_view var, std::string_view type, std::string_view label) {
    FormField field{std::string(var), std::string(type)};
    field.label = label;
    return field;
}

base::Task<Answer> give(xmpp::DataForm form) {
    co_return Step(std::move(form));
}

}  // namespace

FormField jid_field(std::string_view var, std::string_view label) {
    return labelled(var, "jid-single", label);
}

FormField jids_field(std::string_view var, std::string_view label) {
    return labelled(var, "jid-multi", label);
}

FormField text_field(std::string_view var, std::string_view label) {
    return labelled(var, "text-single", label);
}

FormField lines_field(std::string_view var, std::string_view label) {
    return labelled(var, "text-multi", label);
}

FormField secret_field(std::string_view var, std::string_view label) {
    return labelled(var, "text-private", label);
}

FormField flag_field(std::string_view var, std::string_view label, bool preset) {
    return with_values(labelled(var, "boolean", label), {preset ? "1" : "0"});
}

FormField number_field(std::string_view var, std::string_view label, std::int64_t least,
                       std::int64_t most) {
    FormField field = text_field(var, label);
    field.range = xmpp::FormRange(least, most);
    return field;
}

FormField choice_field(std::string_view var, std::string_view label, const Choices& choices,
                       std::string_view preset) {
    FormField field = labelled(var, "list-single", label);
    for (const auto& [value, text] : choices) field.options.emplace_back(text, value);
    if (!preset.empty()) field.values = {std::string(preset)};
    return field;
}

FormField required(FormField field) {
    field.required = true;
    return field;
}

FormField with_values(FormField field, std::vector<std::string> values) {
    field.values = std::move(values);
    return field;
}

FormField fact(std::string_view var, std::string_view label, std::string value) {
    return with_values(text_field(var, label), {std::move(value)});
}

FormField fact(std::string_view var, std::string_view label, std::int64_t number) {
    return fact(var, label, std::to_string(number));
}

FormField facts(std::string_view var, std::string_view label, std::vector<std::string> values) {
    return with_values(lines_field(var, label), std::move(values));
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

xmpp::DataForm form_with(std::string_view title, std::vector<FormField> fields,
                         std::string_view instructions) {
    xmpp::DataForm form(xmpp::FormKind::form, kAdminForm);
    form.title = title;
    if (!instructions.empty()) form.instructions = {std::string(instructions)};
    for (FormField& field : fields) form.add(std::move(field));
    return form;
}

Act asks(std::string_view title, std::vector<FormField> fields, std::string_view instructions) {
    xmpp::DataForm form = form_with(title, std::move(fields), instructions);
    return [form = std::move(form)](Run) { return give(form); };
}

Step found(std::string_view title, std::vector<FormField> fields) {
    xmpp::DataForm form(xmpp::FormKind::result, kAdminForm);
    form.title = title;
    for (FormField& field : fields) form.add(std::move(field));
    return Step(std::move(form));
}

TableOf::TableOf(std::string_view title,
                 std::initializer_list<std::pair<const char*, const char*>> columns)
    : form_(xmpp::FormKind::result, kAdminForm) {
    form_.title = title;
    for (const auto& [var, label] : columns) {
        form_.reported.emplace_back(var, std::string());
        form_.reported.back().label = label;
    }
}

void TableOf::row(std::vector<std::string> cells) {
    PARLANCE_ASSERT(cells.size() == form_.reported.size());
    std::vector<FormField>& item = form_.items.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        item.emplace_back(form_.reported[i].var, std::string(), std::vector{std::move(cells[i])});
    }
}

}  // namespace parlance::server::adhoc
