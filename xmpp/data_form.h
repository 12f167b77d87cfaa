// Data forms (XEP-0004), with the FORM_TYPE of XEP-0068 that says what the field names mean. Pure
// values, any thread. Reading passes over tables of results (<reported/>, <item/>). What has been
// filled in is checked by form_values.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xmpp/element.h"

namespace parlance::xmpp {

enum class FormKind : unsigned char { form, submit, cancel, result };

struct FormOption {
    std::string label;
    std::string value;

    FormOption(std::string l, std::string v) : label(std::move(l)), value(std::move(v)) {}
};

// XEP-0122 §3.2.3, for whole numbers; both ends included.
struct FormRange {
    std::int64_t min;
    std::int64_t max;

    FormRange(std::int64_t least, std::int64_t most) : min(least), max(most) {}
};

struct FormField {
    std::string var;
    std::string type;  // as in the XML, e.g. "text-private"; empty: left to the context
    std::string label;
    std::string desc;
    bool required = false;
    std::vector<std::string> values;
    std::vector<FormOption> options;
    // XEP-0122 §3.2: other values than the options may be given.
    bool open = false;
    std::optional<FormRange> range;

    FormField() {}
    FormField(std::string name, std::string field_type, std::vector<std::string> content = {})
        : var(std::move(name)), type(std::move(field_type)), values(std::move(content)) {}
};

class DataForm {
  public:
    // A hidden FORM_TYPE field comes first unless `form_type` is empty.
    explicit DataForm(FormKind kind, std::string_view form_type = {});

    // From <x xmlns='jabber:x:data'/>. nullopt when it is not that or has no valid type.
    static std::optional<DataForm> parse(const Element& x);

    FormKind kind() const { return kind_; }
    std::string title;
    std::vector<std::string> instructions;

    // For filling in what the constructor of FormField does not take.
    FormField& add(FormField field);
    const std::vector<FormField>& fields() const { return fields_; }
    std::vector<FormField>& fields() { return fields_; }
    // Null if there is none; the first if a broken form has several.
    const FormField* find(std::string_view var) const;
    // The first value of the field; empty if there is no such field or it has no value.
    std::string_view value(std::string_view var) const;
    std::string_view form_type() const { return value("FORM_TYPE"); }

    // Of a result with several items (§3.4): the columns, and for each item its cells, whose `var`
    // are those of the columns. Written when there are columns.
    std::vector<FormField> reported;
    std::vector<std::vector<FormField>> items;

    // Elements of other namespaces behind the fields, as some results have them; may be null.
    std::shared_ptr<const Document> payload;

    // Appends <x/> to `parent`.
    void append_to(Element& parent) const;
    Document document() const;

  private:
    void fill(Element& x) const;

    FormKind kind_;
    std::vector<FormField> fields_;
};

}  // namespace parlance::xmpp
