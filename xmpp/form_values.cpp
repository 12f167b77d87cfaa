#include "xmpp/form_values.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/parse_number.h"
#include "xmpp/jid.h"

namespace parlance::xmpp {

namespace {

using Texts = std::vector<std::string>;
using Checked = base::Result<Texts, std::string>;

Checked wrong(const FormField& field, std::string_view why) {
    std::string text = field.label.empty() ? field.var : field.label;
    text += ": ";
    text += why;
    return base::Failure<std::string>(std::move(text));
}

bool is_list(const FormField& field) {
    return field.type == "list-multi" || field.type == "list-single";
}
bool is_jid(const FormField& field) {
    return field.type == "jid-multi" || field.type == "jid-single";
}
bool takes_many(const FormField& field) {
    return field.type.ends_with("-multi");
}
bool is_boolean(const FormField& field) {
    return field.type == "boolean";
}

std::optional<std::string> parse_boolean(std::string_view text) {
    if (text == "1" || text == "true") return "1";
    if (text == "0" || text == "false" || text.empty()) return "0";
    return std::nullopt;
}

bool offers(const FormField& field, const std::string& value) {
    return std::any_of(field.options.begin(), field.options.end(),
                       [&value](const FormOption& option) { return option.value == value; });
}

// One value as it is to be kept; the failure says what is wrong with it.
base::Result<std::string, std::string_view> check_value(const FormField& field,
                                                        const std::string& value) {
    using Bad = base::Failure<std::string_view>;
    if (is_jid(field)) {
        auto jid = Jid::parse(value);
        if (!jid) return Bad("not an address");
        return jid->full();
    }
    if (is_boolean(field)) {
        auto truth = parse_boolean(value);
        if (!truth) return Bad("neither true nor false");
        return *truth;
    }
    if (is_list(field) && !field.open && !offers(field, value))
        return Bad("not one of the options");
    if (field.type != "text-multi" && value.find('\n') != std::string::npos) {
        return Bad("more than one line");
    }
    if (field.range && !value.empty()) {
        auto number = base::parse_number<std::int64_t>(value);
        if (!number) return Bad("not a whole number");
        if (*number < field.range->min) return Bad("too small a number");
        if (*number > field.range->max) return Bad("too great a number");
    }
    return value;
}

// Empty values stand for none, except for lines of a text.
bool counts(const FormField& field, const std::string& value) {
    return !value.empty() || field.type == "text-multi" || is_boolean(field);
}

bool blank(const FormField& field, const Texts& values) {
    if (is_boolean(field)) return false;
    return std::all_of(values.begin(), values.end(),
                       [](const std::string& value) { return value.empty(); });
}

Checked check_field(const FormField& field, const Texts& given) {
    Texts kept;
    bool each_once = is_list(field) || is_jid(field);
    for (const std::string& value : given) {
        if (!counts(field, value)) continue;
        auto good = check_value(field, value);
        if (!good) return wrong(field, good.error());
        // XEP-0004 §3.3: duplicate JIDs MUST be ignored.
        if (each_once && std::find(kept.begin(), kept.end(), *good) != kept.end()) continue;
        kept.push_back(*std::move(good));
    }
    if (kept.size() > 1 && !takes_many(field)) return wrong(field, "more than one value");
    if (kept.empty() && is_boolean(field)) kept.emplace_back("0");
    if (field.required && blank(field, kept)) return wrong(field, "missing");
    return kept;
}

}  // namespace

const Texts& FormValues::values(std::string_view var) const {
    static const Texts none;
    auto found = values_.find(var);
    return found == values_.end() ? none : found->second;
}

std::string_view FormValues::value(std::string_view var) const {
    const Texts& all = values(var);
    return all.empty() ? std::string_view() : all.front();
}

void FormValues::set(std::string var, Texts values) {
    values_.insert_or_assign(std::move(var), std::move(values));
}

void FormValues::merge(const FormValues& more) {
    for (const auto& [var, values] : more.values_) set(var, values);
}

std::size_t FormValues::bytes() const {
    std::size_t sum = 0;
    for (const auto& [var, values] : values_) {
        sum += var.size();
        for (const std::string& value : values) sum += value.size() + sizeof(std::string);
    }
    return sum;
}

void FormValues::remember_in(DataForm& form) const {
    for (FormField& field : form.fields()) {
        if (field.type != "text-private" && has(field.var)) field.values = values(field.var);
    }
}

base::Result<FormValues, std::string> check_submission(const DataForm& form,
                                                       const DataForm& submitted) {
    if (!submitted.form_type().empty() && submitted.form_type() != form.form_type()) {
        return base::Failure<std::string>("this is another form");
    }
    FormValues values;
    for (const FormField& field : form.fields()) {
        if (field.type == "fixed") continue;
        if (field.type == "hidden") {
            values.set(field.var, field.values);
            continue;
        }
        const FormField* answer = submitted.find(field.var);
        Checked checked = check_field(field, answer == nullptr ? field.values : answer->values);
        if (!checked) return base::Failure<std::string>(checked.error());
        values.set(field.var, *std::move(checked));
    }
    return values;
}

}  // namespace parlance::xmpp
