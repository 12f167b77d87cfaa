#include "server/cli/command_output.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/adhoc/fields.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::cli {

namespace {

namespace ns = xmpp::ns;
using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

// Control characters could move the cursor, or worse.
std::string harmless(std::string_view text) {
    std::string out;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += (byte < 0x20 && c != '\n') || byte == 0x7f ? '?' : c;
    }
    return out;
}

// Characters, near enough: what is wider or narrower than one column is rare in addresses.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
}

std::string values_of(const xmpp::Element& field) {
    std::string text;
    for (const xmpp::Element& value : field.children()) {
        if (!value.is("value", ns::data_forms)) continue;
        if (!text.empty()) text += '\n';
        text += value.text();
    }
    return text;
}

const xmpp::Element* form_in(const xmpp::Element& command) {
    return command.child("x", ns::data_forms);
}

// The first row holds the labels, or the names, of the columns.
std::vector<Row> table_in(const xmpp::Element& form, bool labels) {
    std::vector<Row> rows;
    const xmpp::Element* reported = form.child("reported", ns::data_forms);
    if (reported == nullptr) return rows;
    Row& head = rows.emplace_back();
    for (const xmpp::Element& column : reported->children()) {
        std::string_view label = column.attr("label");
        head.emplace_back(labels && !label.empty() ? label : column.attr("var"));
    }
    for (const xmpp::Element& item : form.children()) {
        if (!item.is("item", ns::data_forms)) continue;
        Row& row = rows.emplace_back();
        for (const xmpp::Element& cell : item.children()) row.push_back(values_of(cell));
    }
    return rows;
}

template <class Visit>
void for_each_field(const xmpp::Element& form, Visit visit) {
    for (const xmpp::Element& field : form.children()) {
        if (!field.is("field", ns::data_forms) || field.attr("var") == "FORM_TYPE") continue;
        visit(field);
    }
}

}  // namespace

std::string link_in(const xmpp::Element& command) {
    std::string link;
    const xmpp::Element* form = form_in(command);
    if (form == nullptr) return link;
    for_each_field(*form, [&link](const xmpp::Element& field) {
        bool page = field.attr("var") == "landing-url";
        if (page || (field.attr("var") == "uri" && link.empty())) link = values_of(field);
    });
    return link;
}

bool has_failed(const xmpp::Element& command) {
    for (const xmpp::Element& child : command.children()) {
        if (child.is("note", ns::commands) && child.attr("type") == "error") return true;
    }
    return false;
}

std::string aligned(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths;
    std::vector<std::vector<Row>> split;  // [row][column][line]
    for (const Row& row : rows) {
        auto& cells = split.emplace_back();
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.push_back(adhoc::lines_of(harmless(row[i])));
            for (const std::string& line : cells.back()) {
                widths[i] = std::max(widths[i], width_of(line));
            }
        }
    }
    std::string out;
    for (const auto& cells : split) {
        std::size_t height = 1;
        for (const Row& cell : cells) height = std::max(height, cell.size());
        for (std::size_t line = 0; line < height; ++line) {
            std::string text;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                std::string part = line < cells[i].size() ? cells[i][line] : std::string();
                text += part;
                text.append(widths[i] - width_of(part) + 2, ' ');
            }
            text.erase(text.find_last_not_of(' ') + 1);
            out.append(text).append("\n");
        }
    }
    return out;
}

std::string as_text(const xmpp::Element& command) {
    std::string out;
    if (const xmpp::Element* form = form_in(command)) {
        std::vector<Row> fields;
        for_each_field(*form, [&fields](const xmpp::Element& field) {
            std::string_view label = field.attr("label");
            fields.push_back(
                {std::string(label.empty() ? field.attr("var") : label) + ":", values_of(field)});
        });
        out += aligned(fields);
        out += aligned(table_in(*form, true));
    }
    for (const xmpp::Element& note : command.children()) {
        if (note.is("note", ns::commands)) out += harmless(note.text()) + "\n";
    }
    return out.empty() ? "Done.\n" : out;
}

std::string as_json(const xmpp::Element& command) {
    Json out = Json::object();
    out["notes"] = Json::array();
    for (const xmpp::Element& note : command.children()) {
        if (!note.is("note", ns::commands)) continue;
        std::string type(note.has_attr("type") ? note.attr("type") : "info");
        out["notes"].push_back({{"type", type}, {"text", note.text()}});
    }
    if (const xmpp::Element* form = form_in(command)) {
        for_each_field(*form, [&out](const xmpp::Element& field) {
            Json values = Json::array();
            for (const xmpp::Element& value : field.children()) values.push_back(value.text());
            out["fields"][std::string(field.attr("var"))] = std::move(values);
        });
        std::vector<Row> rows = table_in(*form, false);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            Json row = Json::object();
            for (std::size_t column = 0; column < rows[i].size() && column < rows[0].size();
                 ++column) {
                row[rows[0][column]] = rows[i][column];
            }
            out["rows"].push_back(std::move(row));
        }
    }
    // Stanzas are UTF-8, but who knows what a log line quoted.
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace parlance::server::cli
