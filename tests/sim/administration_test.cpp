// Who may run which command: the whole table, for every role and for users without one. Whoever may
// not is neither shown the command nor let into it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "storage/roles.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;
using storage::roles::Role;

namespace administration_test {

const std::string kXep = "http://jabber.org/protocol/admin#";
const std::string kOurs = "urn:parlance:admin#";

// m: moderators, s: support, a: auditors. Operators may run all; those of a host not the ones that
// concern the server, which are marked with '!'. What is marked with '*' is for everybody.
const std::map<std::string, std::string>& table() {
    static const std::map<std::string, std::string> rows = {
        {kXep + "add-user", "s"},
        {kXep + "delete-user", ""},
        {kXep + "disable-user", "m"},
        {kXep + "reenable-user", "m"},
        {kXep + "end-user-session", "ms"},
        {kXep + "change-user-password", "s"},
        {kXep + "get-user-roster", "s"},
        {kXep + "get-user-lastlogin", "msa"},
        {kXep + "user-stats", "msa"},
        {kXep + "get-registered-users-num", "msa"},
        {kXep + "get-disabled-users-num", "msa"},
        {kXep + "get-online-users-num", "msa"},
        {kXep + "get-active-users-num", "msa"},
        {kXep + "get-idle-users-num", "msa"},
        {kXep + "get-registered-users-list", "msa"},
        {kXep + "get-disabled-users-list", "msa"},
        {kXep + "get-online-users-list", "msa"},
        {kXep + "get-active-users", "msa"},
        {kXep + "get-idle-users", "msa"},
        {kXep + "announce", "m"},
        {kXep + "set-motd", "m"},
        {kXep + "edit-motd", "m"},
        {kXep + "delete-motd", "m"},
        {kXep + "set-welcome", "m"},
        {kXep + "delete-welcome", "m"},
        {kXep + "edit-admin", ""},
        {kXep + "restart", "!"},
        {kXep + "shutdown", "!"},
        {kOurs + "show-account", "msa"},
        {kOurs + "set-quotas", ""},
        {kOurs + "list-roles", "a"},
        {kOurs + "set-role", ""},
        {kOurs + "audit-log", "a"},
        {kOurs + "show-config", "a!"},
        {kOurs + "reload-config", "!"},
        {kOurs + "set-config", "!"},
        {kOurs + "list-hosts", "a!"},
        {kOurs + "add-host", "!"},
        {kOurs + "delete-host", "!"},
        {kOurs + "log-level", "!"},
        {kOurs + "list-servers", "sa!"},
        {kOurs + "retry-server", "s!"},
        {"urn:xmpp:invite#create-account", "ms"},
        {"urn:xmpp:invite#invite", "*"},
        {kOurs + "create-invitation", "ms"},
        {kOurs + "list-invitations", "ms"},
        {kOurs + "revoke-invitation", "ms"},
        {kOurs + "pending-registrations", "m"},
        {kXep + "edit-blacklist", "m"},
        {kXep + "edit-whitelist", "m"},
        {kOurs + "block", "m"},
        {kOurs + "unblock", "m"},
        {kOurs + "list-blocks", "ma"},
        {kOurs + "reports", "m"},
        {kOurs + "decided-reports", "ma"},
        {kOurs + "list-rooms", "msa"},
        {kOurs + "show-room", "msa"},
        {kOurs + "destroy-room", "m"},
        {kOurs + "set-room-affiliation", "m"},
        {kOurs + "list-nodes", "msa"},
        {kOurs + "show-node", "msa"},
        {kOurs + "delete-node", "m"},
        {kOurs + "purge-node", "m"},
        {kOurs + "set-node-affiliation", "m"},
        {kOurs + "list-certificates", "a!"},
        {kOurs + "reload-certificates", "!"},
        {kOurs + "list-tasks", "a!"},
    };
    return rows;
}

struct Person {
    const char* name;
    char letter;        // in the table; 'o' for operators, '-' for users
    const char* scope;  // "-" for those without a role
    Role role;
};
constexpr Person kPeople[] = {{"escalus", 'o', "", Role::operator_},
                              {"benvolio", 'o', "ours.test", Role::operator_},
                              {"friar", 'm', "", Role::moderator},
                              {"john", 'm', "ours.test", Role::moderator},
                              {"nurse", 's', "", Role::support},
                              {"peter", 's', "ours.test", Role::support},
                              {"chorus", 'a', "", Role::auditor},
                              {"page", 'a', "ours.test", Role::auditor},
                              {"paris", 'o', "elsewhere.test", Role::operator_},
                              {"romeo", '-', "-", Role::operator_}};

bool may_run(const Person& person, const std::string& letters) {
    const std::string scope = person.scope;
    if (letters == "*") return true;
    if (scope == "-" || scope == "elsewhere.test") return false;
    if (letters.find('!') != std::string::npos && !scope.empty()) return false;
    return person.letter == 'o' || letters.find(person.letter) != std::string::npos;
}

std::set<std::string> listed(Scene& scene, ScriptedClient& client) {
    client.send(
        "<iq type='get' id='l' to='ours.test'><query "
        "xmlns='http://jabber.org/protocol/disco#items' "
        "node='http://jabber.org/protocol/commands'/></iq>");
    xmpp::Document answer = scene.next(client);
    std::set<std::string> nodes;
    const xmpp::Element* query = answer->child("query", xmpp::ns::disco_items);
    REQUIRE(query != nullptr);
    for (const xmpp::Element& item : query->children()) nodes.emplace(item.attr("node"));
    return nodes;
}

// Asked with an action that nothing can begin with: whoever may run the command is told so, and
// nothing is done.
std::string condition(Scene& scene, ScriptedClient& client, const std::string& node) {
    client.send(
        "<iq type='set' id='c' to='ours.test'><command "
        "xmlns='http://jabber.org/protocol/commands' action='complete' node='" +
        node + "'/></iq>");
    xmpp::Document answer = scene.next(client);
    const xmpp::Element* error = answer->child("error", xmpp::ns::client);
    REQUIRE(error != nullptr);
    return std::string(error->first_child()->name());
}

TEST_CASE("each role runs its commands and no others", "[adhoc][administration]") {
    Scene scene(1);
    for (const Person& person : kPeople) {
        if (std::string(person.name) != "romeo") scene.world.add_account(person.name, "secret");
        if (std::string(person.scope) != "-") {
            scene.world.give_role(person.name, person.role, person.scope);
        }
    }
    for (const Person& person : kPeople) {
        INFO(person.name);
        auto client = scene.log_in(person.name);
        std::set<std::string> nodes = listed(scene, *client);
        std::set<std::string> expected;
        for (const auto& [node, letters] : table()) {
            INFO(node);
            const bool may = may_run(person, letters);
            if (may) expected.insert(node);
            CHECK(condition(scene, *client, node) == (may ? "bad-request" : "forbidden"));
        }
        CHECK(nodes == expected);
    }
}

}  // namespace administration_test
