#include "server/cli/admin.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>

#include "server/adhoc/fields.h"
#include "server/cli/command_output.h"
#include "server/cli/console_client.h"
#include "server/cli/password_input.h"
#include "server/cli/qr_code.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::cli {

namespace {

namespace ns = xmpp::ns;
using base::Failure;
using xmpp::DataForm;
using xmpp::FormField;

constexpr std::size_t kMostForms = 20;

// What was given on the command line; each is used up by the form that asks for it.
using Given = std::map<std::string, std::vector<std::string>>;

Told<Given> given_in(const std::vector<std::string>& fields) {
    Given given;
    for (const std::string& field : fields) {
        std::size_t sign = field.find('=');
        if (sign == std::string::npos || sign == 0) {
            return Failure(fmt::format("{} is not of the form FIELD=VALUE", field));
        }
        given[field.substr(0, sign)].push_back(field.substr(sign + 1));
    }
    return given;
}

std::string label_of(const FormField& field) {
    return field.label.empty() ? field.var : field.label;
}

bool is_for_people_only(const FormField& field) {
    return field.var.empty() || field.type == "hidden" || field.type == "fixed";
}

// Several lines may be given as one value.
std::vector<std::string> lines_in(const std::vector<std::string>& values) {
    std::vector<std::string> lines;
    for (const std::string& value : values) {
        for (std::string& line : adhoc::lines_of(value)) lines.push_back(std::move(line));
    }
    return lines;
}

Told<DataForm> fill_in(const DataForm& form, Given& given) {
    DataForm filled(xmpp::FormKind::submit, form.form_type());
    for (const FormField& field : form.fields()) {
        if (is_for_people_only(field)) continue;
        FormField answer(field.var, field.type);
        if (auto found = given.find(field.var); found != given.end()) {
            answer.values = field.type == "text-multi" ? lines_in(found->second) : found->second;
            given.erase(found);
        } else if (field.required && field.values.empty()) {
            auto asked = ask_for(label_of(field), field.type == "text-private");
            if (!asked) return Failure(fmt::format("{} ({}=…)", asked.error(), field.var));
            answer.values = {*asked};
        } else {
            continue;  // as the form has it
        }
        filled.add(std::move(answer));
    }
    return filled;
}

xmpp::Document request(const CommandItem& command, std::string_view session,
                       std::string_view action) {
    xmpp::Document element("command", ns::commands);
    element->set("node", command.node).set_if("sessionid", session).set_if("action", action);
    return element;
}

std::string unknown_fields(const Given& given) {
    std::string names;
    for (const auto& [name, values] : given) {
        if (!names.empty()) names += ", ";
        names += name;
    }
    return "the command asks for no such field: " + names;
}

// Whether the form that is to be filled in is the last one (XEP-0050 §3.4).
bool is_last(const xmpp::Element& answer) {
    const xmpp::Element* actions = answer.child("actions", ns::commands);
    return actions == nullptr || actions->child("next", ns::commands) == nullptr;
}

Told<xmpp::Document> run_through(ConsoleClient& client, const std::string& domain,
                                 const CommandItem& command, Given given) {
    auto answer = client.run(domain, request(command, {}, {}));
    for (std::size_t i = 0; answer && i < kMostForms; ++i) {
        if (answer->root().attr("status") != "executing") return answer;
        std::string session(answer->root().attr("sessionid"));
        const xmpp::Element* x = answer->root().child("x", ns::data_forms);
        auto form = x == nullptr ? std::nullopt : DataForm::parse(*x);
        if (!form) return Failure(std::string("the command asks for something without a form"));
        auto filled = fill_in(*form, given);
        std::string why = filled ? std::string() : filled.error();
        if (why.empty() && !given.empty() && is_last(answer->root())) why = unknown_fields(given);
        if (!why.empty()) {
            (void)client.run(domain, request(command, session, "cancel"));
            return Failure(why);
        }
        xmpp::Document next = request(command, session, {});
        filled->append_to(next.root());
        answer = client.run(domain, next);
    }
    return answer;
}

Told<CommandItem> find_command(const std::vector<CommandItem>& commands, const std::string& name) {
    for (const CommandItem& command : commands) {
        if (command.node == name || command.word() == name) return command;
    }
    std::string similar;
    for (const CommandItem& command : commands) {
        if (command.word().find(name) != std::string::npos) similar += "\n  " + command.word();
    }
    return Failure(
        fmt::format("there is no command {}{}", name,
                    similar.empty() ? "; `parlance admin` lists them" : "; there are:" + similar));
}

int list_commands(const std::vector<CommandItem>& commands, bool words) {
    std::vector<std::vector<std::string>> rows;
    for (const CommandItem& command : commands) {
        if (words) {
            fmt::print("{}\n", command.word());
        } else {
            rows.push_back({command.word(), command.name});
        }
    }
    fmt::print("{}", aligned(rows));
    return 0;
}

std::string explain_field(const FormField& field) {
    std::string text = label_of(field);
    for (const auto& option : field.options) {
        text += fmt::format("\n  {}: {}", option.value, option.label);
    }
    if (field.range) text += fmt::format("\n  {} to {}", field.range->min, field.range->max);
    if (!field.desc.empty()) text += "\n  " + field.desc;
    return text;
}

std::string kind_of(const FormField& field) {
    std::string kind = field.type.empty() ? "text-single" : field.type;
    if (kind.ends_with("-multi")) kind += ", may be repeated";
    if (field.required && field.values.empty()) kind += ", required";
    return kind;
}

// Begins the command, to see its first form, and cancels it. One without a form is done when it
// has begun, so it is not begun.
int explain_command(ConsoleClient& client, const std::string& domain, const CommandItem& command,
                    bool words) {
    auto facts = client.facts(domain, command.node);
    if (!facts) return fmt::print(stderr, "parlance: {}\n", facts.error()), 1;
    std::vector<std::vector<std::string>> rows;
    if (facts->forms > 0) {
        auto begun = client.run(domain, request(command, {}, {}));
        if (!begun) return fmt::print(stderr, "parlance: {}\n", begun.error()), 1;
        const xmpp::Element* x = begun->root().child("x", ns::data_forms);
        auto form = x == nullptr ? std::nullopt : DataForm::parse(*x);
        std::string session(begun->root().attr("sessionid"));
        if (begun->root().attr("status") == "executing") {
            (void)client.run(domain, request(command, session, "cancel"));
        }
        if (form) {
            for (const FormField& field : form->fields()) {
                if (is_for_people_only(field)) continue;
                if (words) fmt::print("{}=\n", field.var);
                rows.push_back({"  " + field.var + "=", kind_of(field), explain_field(field)});
            }
        }
    }
    if (words) return 0;
    fmt::print("{}: {}\n", command.word(), command.name);
    if (!facts->roles.empty()) {
        fmt::print("For the roles: {}\n", fmt::join(facts->roles, ", "));
    }
    fmt::print("{}", rows.empty() ? "It asks for nothing.\n" : "Fields:\n" + aligned(rows));
    if (facts->forms > 1) fmt::print("More is asked for afterwards.\n");
    return 0;
}

}  // namespace

int admin(const Config& config, const AdminArguments& arguments) {
    auto fail = [](std::string_view why) {
        fmt::print(stderr, "parlance: {}\n", why);
        return 1;
    };
    if (config.admin.socket.empty()) return fail("admin.socket is \"\": there is no console");
    auto given = given_in(arguments.fields);
    if (!given) return fail(given.error());
    ConsoleClient client;
    auto connected = client.connect(config.data + "/" + config.admin.socket);
    if (!connected) return fail(connected.error());
    const std::string domain = arguments.domain.empty() ? config.hosts.front() : arguments.domain;
    auto commands = client.commands(domain);
    if (!commands) return fail(domain + ": " + commands.error());
    if (arguments.command.empty()) return list_commands(*commands, arguments.words);
    auto command = find_command(*commands, arguments.command);
    if (!command) return fail(command.error());
    if (arguments.explain || arguments.words) {
        return explain_command(client, domain, *command, arguments.words);
    }
    if (!given->empty()) {
        auto facts = client.facts(domain, command->node);
        if (!facts) return fail(facts.error());
        if (facts->forms == 0) return fail(unknown_fields(*given));
    }
    auto answer = run_through(client, domain, *command, std::move(*given));
    if (!answer) return fail(answer.error());
    fmt::print("{}", arguments.json ? as_json(answer->root()) : as_text(answer->root()));
    // For a phone in front of the screen (XEP-0401 §5.5).
    const std::string link = link_in(answer->root());
    if (!arguments.json && !link.empty() && ::isatty(STDOUT_FILENO) == 1) {
        fmt::print("\n{}", qr_code(link));
    }
    return has_failed(answer->root()) ? 1 : 0;
}

}  // namespace parlance::server::cli
