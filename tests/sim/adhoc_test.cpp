// Ad-hoc commands of a host, as an operator will have them, with functions that wait and fail. (The
// stories tell of those that an account has.)
#include <catch2/catch.hpp>
#include <memory>
#include <stdexcept>
#include <string>

#include "server/adhoc/command.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

using namespace parlance;
using namespace parlance::sim;
using server::adhoc::Answer;
using server::adhoc::Command;
using server::adhoc::Permission;
using server::adhoc::Run;

namespace adhoc_test {

using Gate = base::Completion<base::Done>;

base::Task<Answer> wait_at(Gate* gate, Run run) {
    co_await *gate;
    co_return server::adhoc::done(std::string(run.values.value("first")) + ", " +
                                  std::string(run.values.value("second")));
}

base::Task<Answer> fail(Run) {
    throw std::runtime_error("a bug");
    co_return server::adhoc::done("never");
}

Answer ask(const std::string& var) {
    xmpp::DataForm form(xmpp::FormKind::form);
    form.add(xmpp::FormField(var, "text-single")).required = true;
    return server::adhoc::Step(std::move(form));
}

server::adhoc::Act fixed(const std::string& var) {
    return [var](Run) { return server::adhoc::at_once(ask(var)); };
}

std::unique_ptr<ScriptedClient> log_in_as_operator(Scene& scene) {
    scene.world.give_role("romeo", storage::roles::Role::operator_);
    return scene.log_in("romeo");
}

// A domain with commands of its own, on the shard where Romeo is.
struct Court {
    explicit Court(std::uint64_t seed, server::adhoc::SessionLimits limits = {})
        : scene(seed),
          romeo(log_in_as_operator(scene)),
          shard(home_of_romeo()),
          host(shard, domain()) {
        auto& commands = host.add<server::modules::AdHoc>(host, limits);
        Command slow("slow", "Take your time", Permission::administrators(),
                     [this](Run run) { return wait_at(&gate, std::move(run)); });
        slow.forms = {fixed("first"), fixed("second")};
        commands.add(server::IqScope::host, std::move(slow));
        Command broken("broken", "Break", Permission::administrators(), fail);
        broken.forms = {fixed("first")};
        commands.add(server::IqScope::host, std::move(broken));
        Command secret("secret", "Nobody's business", Permission::account_owner(), fail);
        commands.add(server::IqScope::host, std::move(secret));
        CHECK_THROWS_AS(commands.add(server::IqScope::host,
                                     Command("slow", "Again", Permission::administrators(), fail)),
                        std::logic_error);
    }
    server::Shard& home_of_romeo() {
        for (std::size_t i = 0; i < scene.world.shard_count(); ++i) {
            server::Shard& each = scene.world.shard(i);
            if (each.find_user("romeo@ours.test") != nullptr) return each;
        }
        throw std::logic_error("romeo is nowhere");
    }
    static xmpp::Jid domain() { return *xmpp::Jid::parse("court.test"); }

    void post(base::Callback<void()> step) { shard.environment().executor.post(std::move(step)); }
    void send(const std::string& type, xmpp::Document payload) {
        xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, type, "c");
        iq->add_copy(payload.root());
        auto stanza = xmpp::Stanza::make(std::move(iq), *xmpp::Jid::parse(romeo->jid()), domain());
        REQUIRE(stanza);
        post([this, request = *stanza] { host.inbound(request, server::Receipt()); });
    }
    void command(const std::string& node, const std::string& id = "", const std::string& var = "",
                 const std::string& value = "") {
        xmpp::Document command("command", xmpp::ns::commands);
        command->set("node", node).set_if("sessionid", id);
        if (!var.empty()) {
            xmpp::DataForm form(xmpp::FormKind::submit);
            form.add(xmpp::FormField(var, "", std::vector{value}));
            form.append_to(command.root());
        }
        send("set", std::move(command));
    }
    xmpp::Document answer() {
        scene.world.run_until([&] { return !romeo->inbox.empty(); }, kMinute);
        REQUIRE_FALSE(romeo->inbox.empty());
        xmpp::Document stanza = std::move(romeo->inbox.front());
        romeo->inbox.pop_front();
        return stanza;
    }
    // Its status, or the condition of the error.
    std::string outcome() {
        xmpp::Document iq = answer();
        const xmpp::Element* error = iq->child("error", xmpp::ns::client);
        if (error != nullptr) return std::string(error->first_child()->name());
        const xmpp::Element* command = iq->child("command", xmpp::ns::commands);
        REQUIRE(command != nullptr);
        session = command->attr("sessionid");
        note = command->child_text("note", xmpp::ns::commands);
        return std::string(command->attr("status"));
    }

    Scene scene;
    std::unique_ptr<ScriptedClient> romeo;
    server::Shard& shard;
    server::entity::Host host;
    Gate gate;
    std::string session;
    std::string note;
};

TEST_CASE("a domain's commands are shown to those who may run them", "[adhoc]") {
    Court court(1);
    xmpp::Document query("query", xmpp::ns::disco_items);
    query->set("node", xmpp::ns::commands);
    court.send("get", std::move(query));
    xmpp::Document iq = court.answer();
    const xmpp::Element* items = iq->child("query", xmpp::ns::disco_items);
    REQUIRE(items != nullptr);
    CHECK(xmpp::to_xml(*items) ==
          "<query xmlns='http://jabber.org/protocol/disco#items' "
          "node='http://jabber.org/protocol/commands'>"
          "<item jid='court.test' node='broken' name='Break'/>"
          "<item jid='court.test' node='slow' name='Take your time'/></query>");
    court.command("secret");
    CHECK(court.outcome() == "forbidden");
}

TEST_CASE("a command that takes its time takes one request at a time", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        INFO("seed " << seed);
        Court court(seed);
        court.command("slow");
        REQUIRE(court.outcome() == "executing");
        court.command("slow", court.session, "first", "one");
        REQUIRE(court.outcome() == "executing");
        court.command("slow", court.session, "second", "two");
        court.command("slow", court.session, "second", "three");
        CHECK(court.outcome() == "unexpected-request");
        // Longer than anybody may take to fill in a form.
        court.scene.world.pass_time(15 * kMinute);
        court.romeo->inbox.clear();
        court.post([&court] { court.gate.set(base::Done()); });
        CHECK(court.outcome() == "completed");
        CHECK(court.note == "one, two");
        court.command("slow", court.session, "second", "two");
        CHECK(court.outcome() == "not-allowed");
    }
}

TEST_CASE("a command that fails can be tried again", "[adhoc]") {
    Court court(2);
    court.command("broken");
    REQUIRE(court.outcome() == "executing");
    for (int attempt = 0; attempt < 2; ++attempt) {
        court.command("broken", court.session, "first", "one");
        CHECK(court.outcome() == "internal-server-error");
    }
}

TEST_CASE("what has been filled in before the last form is bounded", "[adhoc]") {
    Court court(3);
    court.command("slow");
    REQUIRE(court.outcome() == "executing");
    court.command("slow", court.session, "first", std::string(server::adhoc::kKeptBytes, 'x'));
    CHECK(court.outcome() == "bad-request");
    court.command("slow", court.session, "first", "one");
    CHECK(court.outcome() == "executing");
}

TEST_CASE("too many commands in all: no more for now", "[adhoc]") {
    server::adhoc::SessionLimits limits;
    limits.in_all = 1;
    Court court(4, limits);
    court.command("slow");
    REQUIRE(court.outcome() == "executing");
    std::string first = court.session;
    court.command("broken");
    CHECK(court.outcome() == "resource-constraint");
    court.command("slow", first, "first", "one");
    CHECK(court.outcome() == "executing");
}

TEST_CASE("what cannot be written down has not been configured", "[adhoc]") {
    Scene scene(5);
    auto juliet = scene.log_in("juliet");
    auto ask = [&](const std::string& xml) {
        juliet->inbox.clear();
        juliet->send("<iq type='set' id='c'>" + xml + "</iq>");
        scene.world.settle();
        REQUIRE(juliet->inbox.size() == 1);
        return std::move(juliet->inbox.front());
    };
    const std::string begin =
        "<command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:mam#configure'";
    xmpp::Document asked = ask(begin + "/>");
    const xmpp::Element* command = asked->child("command", xmpp::ns::commands);
    REQUIRE(command != nullptr);
    const std::string submit = begin + " sessionid='" + std::string(command->attr("sessionid")) +
                               "'><x xmlns='jabber:x:data' type='submit'>"
                               "<field var='default'><value>never</value></field></x></command>";
    scene.world.database_profile().fail_if = [](const auto&) { return true; };
    xmpp::Document refused = ask(submit);
    const xmpp::Element* error = refused->child("error", xmpp::ns::client);
    REQUIRE(error != nullptr);
    CHECK(error->attr("type") == "wait");
    scene.world.database_profile().fail_if = nullptr;
    auto preference = [&] {
        juliet->inbox.clear();
        juliet->send("<iq type='get' id='p'><prefs xmlns='urn:xmpp:mam:2'/></iq>");
        scene.world.settle();
        REQUIRE(juliet->inbox.size() == 1);
        return std::string(juliet->inbox.front()->first_child()->attr("default"));
    };
    CHECK(preference() == "always");
    // The form is still to be filled in.
    xmpp::Document done = ask(submit);
    REQUIRE(done->child("command", xmpp::ns::commands) != nullptr);
    CHECK(done->child("command", xmpp::ns::commands)->attr("status") == "completed");
    CHECK(preference() == "never");
}

}  // namespace adhoc_test
