#include "server/modules/client_access_commands.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/command.h"
#include "server/modules/adhoc.h"
#include "server/modules/client_access.h"
#include "xmpp/data_form.h"
#include "xmpp/datetime.h"

namespace parlance::server::modules {

namespace {

using adhoc::Answer;
using adhoc::Run;
using xmpp::DataForm;
using xmpp::FormField;
using xmpp::FormKind;

constexpr std::string_view kGone = "That client has no access any more.";
constexpr std::string_view kKnowsPassword =
    "That client has logged in with the password. To keep it out, change the password.";

Answer refused_access_command(const xmpp::StanzaError& error) {
    return base::Failure<xmpp::StanzaError>(error);
}

std::string name_of(const AccessingClient& client) {
    const std::string& software = client.facts.software;
    const std::string& device = client.facts.device;
    if (software.empty() && device.empty()) return "Unnamed client";
    if (device.empty()) return software;
    return software.empty() ? device : software + ", " + device;
}

// "2026-01-31 23:59 UTC"
std::string for_people(std::int64_t wall_us) {
    std::string stamp = xmpp::format_datetime(wall_us);
    return stamp.substr(0, 10) + " " + stamp.substr(11, 5) + " UTC";
}

std::string label_of(const AccessingClient& client) {
    return name_of(client) + " (last used " + for_people(client.facts.last_us) + ")";
}

void add_column(DataForm& form, std::string_view var, std::string_view label) {
    form.reported.emplace_back(std::string(var), std::string());
    form.reported.back().label = label;
}

std::vector<FormField> row_of(const AccessingClient& client) {
    std::vector<FormField> row;
    auto cell = [&row](std::string_view var, std::string value) {
        row.emplace_back(std::string(var), std::string(), std::vector{std::move(value)});
    };
    cell("software", client.facts.software);
    cell("device", client.facts.device);
    cell("first-seen", for_people(client.facts.first_us));
    cell("last-seen", for_people(client.facts.last_us));
    cell("connected", client.connected ? "yes" : "no");
    cell("access", client.knows_password() ? "password" : "token");
    return row;
}

DataForm table_of(const std::vector<AccessingClient>& clients) {
    DataForm form(FormKind::result);
    form.title = "Clients with access to your account";
    add_column(form, "software", "Software");
    add_column(form, "device", "Device");
    add_column(form, "first-seen", "First used");
    add_column(form, "last-seen", "Last used");
    add_column(form, "connected", "Connected");
    add_column(form, "access", "Logged in by");
    for (const AccessingClient& client : clients) form.items.push_back(row_of(client));
    return form;
}

DataForm choice_of(const std::vector<AccessingClient>& clients) {
    DataForm form(FormKind::form);
    form.title = "Revoke the access of a client";
    form.instructions = {"Which client is to have access no longer?"};
    FormField& field = form.add(FormField("client", "list-single"));
    field.label = "Client";
    field.required = true;
    for (const AccessingClient& client : clients) {
        field.options.emplace_back(label_of(client), client.id);
    }
    return form;
}

DataForm confirmation_of(const AccessingClient& client) {
    DataForm form(FormKind::form);
    form.title = "Revoke the access of a client";
    form.instructions = {label_of(client) +
                         (client.connected ? " is connected and will be disconnected." : "")};
    FormField& field = form.add(FormField("confirm", "boolean", std::vector<std::string>{"0"}));
    field.label = "Revoke its access";
    field.required = true;
    return form;
}

base::Task<Answer> list(ClientAccess* access, Run run) {
    auto clients = co_await access->clients(run.owner());
    if (!clients) co_return refused_access_command(clients.error());
    co_return adhoc::Step(table_of(*clients));
}

base::Task<Answer> choose(ClientAccess* access, Run run) {
    auto clients = co_await access->clients(run.owner());
    if (!clients) co_return refused_access_command(clients.error());
    if (clients->empty()) co_return adhoc::done("No client has said which one it is.");
    co_return adhoc::Step(choice_of(*clients));
}

base::Task<Answer> confirm(ClientAccess* access, Run run) {
    auto clients = co_await access->clients(run.owner());
    if (!clients) co_return refused_access_command(clients.error());
    std::string_view id = run.values.value("client");
    auto client = std::find_if(clients->begin(), clients->end(),
                               [id](const AccessingClient& each) { return each.id == id; });
    if (client == clients->end()) co_return adhoc::failed(kGone);
    if (client->knows_password()) co_return adhoc::failed(kKnowsPassword);
    co_return adhoc::Step(confirmation_of(*client));
}

base::Task<Answer> revoke(ClientAccess* access, Run run) {
    if (!run.values.flag("confirm")) co_return adhoc::done("Nothing has been changed.");
    auto revoked = co_await access->revoke(run.owner(), std::string(run.values.value("client")));
    if (revoked) co_return adhoc::done("The access has been revoked.");
    const xmpp::StanzaError& error = revoked.error();
    if (error.condition == xmpp::Condition::item_not_found) co_return adhoc::failed(kGone);
    if (!error.application_name.empty()) co_return adhoc::failed(kKnowsPassword);
    co_return refused_access_command(error);
}

}  // namespace

void add_client_access_commands(AdHoc& commands, ClientAccess& access) {
    ClientAccess* clients = &access;
    commands.add(IqScope::account,
                 adhoc::Command("urn:xmpp:cam:0#list", "List the clients of your account",
                                adhoc::Permission::account_owner(),
                                [clients](Run run) { return list(clients, std::move(run)); }));
    adhoc::Command revocation("urn:xmpp:cam:0#revoke", "Revoke the access of a client",
                              adhoc::Permission::account_owner(),
                              [clients](Run run) { return revoke(clients, std::move(run)); });
    revocation.forms.emplace_back([clients](Run run) { return choose(clients, std::move(run)); });
    revocation.forms.emplace_back([clients](Run run) { return confirm(clients, std::move(run)); });
    commands.add(IqScope::account, std::move(revocation));
}

}  // namespace parlance::server::modules
