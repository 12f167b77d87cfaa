// The parts of forms that commands are declared with: fields by what is filled in, forms that are
// the same for everybody, tables of results. Pure values, any thread.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/adhoc/command.h"
#include "xmpp/data_form.h"

namespace parlance::server::adhoc {

// XEP-0133 §6.
inline constexpr std::string_view kAdminForm = "http://jabber.org/protocol/admin";

using xmpp::FormField;

FormField jid_field(std::string_view var, std::string_view label);    // one address
FormField jids_field(std::string_view var, std::string_view label);   // one a line
FormField text_field(std::string_view var, std::string_view label);   // one line
FormField lines_field(std::string_view var, std::string_view label);  // several
FormField secret_field(std::string_view var, std::string_view label);
FormField flag_field(std::string_view var, std::string_view label, bool preset = false);
FormField number_field(std::string_view var, std::string_view label, std::int64_t least,
                       std::int64_t most);
// (value, label) each.
using Choices = std::vector<std::pair<std::string, std::string>>;
FormField choice_field(std::string_view var, std::string_view label, const Choices& choices,
                       std::string_view preset = {});
FormField required(FormField field);
FormField with_values(FormField field, std::vector<std::string> values);

// What has been found out, for results.
FormField fact(std::string_view var, std::string_view label, std::string value);
FormField fact(std::string_view var, std::string_view label, std::int64_t number);
FormField facts(std::string_view var, std::string_view label, std::vector<std::string> values);

// Lines of a text-multi as one text.
std::string joined(const std::vector<std::string>& lines);
std::vector<std::string> lines_of(std::string_view text);

// The form is the same for everybody; FORM_TYPE is that of XEP-0133.
Act asks(std::string_view title, std::vector<FormField> fields, std::string_view instructions = {});
xmpp::DataForm form_with(std::string_view title, std::vector<FormField> fields,
                         std::string_view instructions = {});

// A result: fields with values.
Step found(std::string_view title, std::vector<FormField> fields);

// A result: rows.
class TableOf {
  public:
    // (var, label) of the columns.
    TableOf(std::string_view title,
            std::initializer_list<std::pair<const char*, const char*>> columns);
    // As many cells as there are columns.
    void row(std::vector<std::string> cells);
    bool empty() const { return form_.items.empty(); }
    Step step() && { return Step(std::move(form_)); }

  private:
    xmpp::DataForm form_;
};

}  // namespace parlance::server::adhoc
