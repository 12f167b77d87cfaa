// ConfigFields: the members of a configuration struct as fields of a data form (XEP-0004), and as
// text for storage. One table says what each field is; what a field takes is checked when it is
// written. Pure values, any thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/parse_number.h"
#include "xmpp/data_form.h"
#include "xmpp/jid.h"

namespace parlance::xmpp {

// Of a number: no limit.
inline constexpr std::uint32_t kUnlimited = std::numeric_limits<std::uint32_t>::max();

struct ConfigOption {
    std::string_view value;
    std::string_view label;
};

// A field that takes one of its options: an enumeration in the order of the options.
template <class Config>
struct ConfigChoice {
    std::span<const ConfigOption> options;
    std::size_t (*get)(const Config&);
    void (*set)(Config&, std::size_t);
};

template <class Config, auto Member>
constexpr ConfigChoice<Config> config_choice(std::span<const ConfigOption> options) {
    return {options, [](const Config& config) { return static_cast<std::size_t>(config.*Member); },
            [](Config& config, std::size_t place) {
                using Enum = std::remove_reference_t<decltype(config.*Member)>;
                config.*Member = static_cast<Enum>(place);
            }};
}

// A field that takes any of its options: a number whose bits are the options, in their order.
template <class Config>
struct ConfigSet {
    std::span<const ConfigOption> options;
    std::uint8_t Config::*bits;
};

template <class Config>
struct ConfigField {
    using Number = std::uint32_t Config::*;
    using Text = std::string Config::*;
    using List = std::vector<std::string> Config::*;

    std::string_view var;
    std::string_view type;
    std::string_view label;
    std::variant<ConfigChoice<Config>, ConfigSet<Config>, bool Config::*, Number, Text, List> place;
    // Of a number: the word for kUnlimited.
    std::string_view unlimited = {};
    // Of a number: what a client may choose from; others are taken, too.
    std::span<const ConfigOption> offered = {};
    std::size_t most_text = 1'000;  // bytes of a value
    std::size_t most_values = 100;  // of a list
    // In the text for storage.
    bool stored = true;
};

// `Field`: a ConfigField, or what says more of one.
template <class Config, class Field = ConfigField<Config>>
class ConfigFields {
  public:
    using Values = std::vector<std::string>;

    explicit constexpr ConfigFields(std::span<const Field> fields) : fields_(fields) {}

    std::span<const Field> all() const { return fields_; }
    const Field* find(std::string_view var) const {
        auto found = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const Field& field) { return field.var == var; });
        return found == fields_.end() ? nullptr : &*found;
    }

    Values values(const Field& field, const Config& config) const {
        return std::visit(Reader{config, field}, field.place);
    }
    // False: the field does not take these values, and `config` is not to be used.
    bool set(const Field& field, Config& config, const Values& values) const {
        return std::visit(Writer{config, field, values}, field.place);
    }

    // Appends the field as it is in `config`; `kind` form: with what it may be.
    void add_to(DataForm& form, const Field& field, const Config& config) const {
        FormField& added = form.add(
            FormField(std::string(field.var), std::string(field.type), values(field, config)));
        if (form.kind() != FormKind::form) return;
        added.label = field.label;
        for (const ConfigOption& option : options_of(field)) {
            added.options.emplace_back(std::string(option.label), std::string(option.value));
        }
        // XEP-0004 §3.3: what is chosen is one of those that there are to choose from.
        if (field.offered.empty() || added.values.empty()) return;
        const std::string chosen = added.values.front();
        bool offered = std::any_of(field.offered.begin(), field.offered.end(),
                                   [&](const ConfigOption& each) { return each.value == chosen; });
        if (!offered) added.options.emplace_back(chosen, chosen);
    }

    // A line for each value that differs from `defaults`: the name of the field, a space, the value
    // with line breaks escaped. A field without values has a line without a space.
    std::string to_text(const Config& config, const Config& defaults) const {
        std::string out;
        for (const Field& field : fields_) {
            if (!field.stored) continue;
            Values now = values(field, config);
            if (now == values(field, defaults)) continue;
            if (now.empty()) out.append(field.var).append("\n");
            for (const std::string& value : now) {
                out.append(field.var).append(" ");
                append_escaped(out, value);
                out += '\n';
            }
        }
        return out;
    }

    // What cannot be read is passed over.
    Config from_text(std::string_view text, const Config& defaults) const {
        Config config = defaults;
        while (!text.empty()) {
            std::string_view var = name_of(first_line(text));
            Values given;
            while (!text.empty() && name_of(first_line(text)) == var) {
                std::string_view line = first_line(text);
                text.remove_prefix(std::min(text.size(), line.size() + 1));
                if (line.size() > var.size()) given.push_back(unescaped(line, var.size() + 1));
            }
            const Field* field = find(var);
            if (field == nullptr) continue;
            Config tried = config;
            if (set(*field, tried, given)) config = std::move(tried);
        }
        return config;
    }

  private:
    static std::string_view first_line(std::string_view text) {
        return text.substr(0, text.find('\n'));
    }
    static std::string_view name_of(std::string_view line) {
        return line.substr(0, line.find(' '));
    }
    static void append_escaped(std::string& out, std::string_view value) {
        for (char c : value) {
            if (c == '\\')
                out += "\\\\";
            else if (c == '\n')
                out += "\\n";
            else
                out += c;
        }
    }
    static std::string unescaped(std::string_view line, std::size_t from) {
        std::string out;
        for (std::size_t i = from; i < line.size(); ++i) {
            if (line[i] != '\\' || i + 1 == line.size()) {
                out += line[i];
            } else {
                ++i;
                out += line[i] == 'n' ? '\n' : line[i];
            }
        }
        return out;
    }
    static std::span<const ConfigOption> options_of(const Field& field) {
        if (const auto* choice = std::get_if<ConfigChoice<Config>>(&field.place)) {
            return choice->options;
        }
        if (const auto* set = std::get_if<ConfigSet<Config>>(&field.place)) return set->options;
        return field.offered;
    }

    struct Reader {
        const Config& config;
        const Field& field;

        Values operator()(const ConfigChoice<Config>& place) const {
            return {std::string(place.options[place.get(config)].value)};
        }
        Values operator()(const ConfigSet<Config>& place) const {
            Values out;
            for (std::size_t i = 0; i < place.options.size(); ++i) {
                if ((config.*place.bits >> i & 1U) != 0) out.emplace_back(place.options[i].value);
            }
            return out;
        }
        Values operator()(bool Config::*place) const { return {config.*place ? "1" : "0"}; }
        Values operator()(typename Field::Number place) const {
            if (config.*place == kUnlimited) return {std::string(field.unlimited)};
            return {std::to_string(config.*place)};
        }
        Values operator()(typename Field::Text place) const {
            return (config.*place).empty() ? Values() : Values{config.*place};
        }
        Values operator()(typename Field::List place) const { return config.*place; }
    };

    struct Writer {
        Config& config;
        const Field& field;
        const Values& values;

        static std::size_t place_of(std::span<const ConfigOption> options, std::string_view value) {
            std::size_t i = 0;
            while (i < options.size() && options[i].value != value) ++i;
            return i;
        }
        bool operator()(const ConfigChoice<Config>& place) const {
            if (values.size() != 1) return false;
            std::size_t chosen = place_of(place.options, values.front());
            if (chosen == place.options.size()) return false;
            place.set(config, chosen);
            return true;
        }
        bool operator()(const ConfigSet<Config>& place) const {
            unsigned bits = 0;
            for (const std::string& value : values) {
                std::size_t chosen = place_of(place.options, value);
                if (chosen == place.options.size()) return false;
                bits |= 1U << chosen;
            }
            config.*place.bits = static_cast<std::uint8_t>(bits);
            return true;
        }
        bool operator()(bool Config::*place) const {
            if (values.size() != 1) return false;
            const std::string& value = values.front();
            config.*place = value == "1" || value == "true";
            return config.*place || value == "0" || value == "false";
        }
        bool operator()(typename Field::Number place) const {
            if (values.size() != 1) return false;
            // Old clients leave a number empty that they do not want to set.
            if (!field.unlimited.empty() &&
                (values.front().empty() || values.front() == field.unlimited)) {
                config.*place = kUnlimited;
                return true;
            }
            auto number = base::parse_number<std::uint32_t>(values.front());
            if (number) config.*place = *number;
            return number.has_value();
        }
        bool operator()(typename Field::Text place) const {
            if (values.size() > 1) return false;
            config.*place = values.empty() ? std::string() : values.front();
            return (config.*place).size() <= field.most_text;
        }
        bool operator()(typename Field::List place) const {
            if (values.size() > field.most_values) return false;
            for (const std::string& value : values) {
                if (value.size() > field.most_text) return false;
                if (field.type == "jid-multi" && !Jid::parse(value)) return false;
            }
            config.*place = values;
            return true;
        }
    };

    std::span<const Field> fields_;
};

}  // namespace parlance::xmpp
