#include "server/adhoc/audit.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "server/adhoc/fields.h"

namespace parlance::server::adhoc {

TEST_CASE("the audit log tells what was filled in, and no secret", "[adhoc]") {
    xmpp::DataForm form =
        form_with("A form", {jids_field("who", "Who"), secret_field("password", "Password"),
                             lines_field("text", "Text"), text_field("empty", "Nothing")});
    xmpp::FormValues values;
    values.set("FORM_TYPE", {std::string(kAdminForm)});
    values.set("who", {"romeo@ours.test", "juliet@ours.test"});
    values.set("password", {"hidden thoughts"});
    values.set("text", {"one\nresult=done", std::string(5'000, 'x')});
    values.set("empty", {""});
    const std::string said = said_in(form, values);
    CHECK(
        said.starts_with("who=romeo@ours.test, juliet@ours.test\npassword=(secret)\ntext=one "
                         "result=done, xxx"));
    CHECK(said.find("hidden") == std::string::npos);
    CHECK(said.find("FORM_TYPE") == std::string::npos);
    CHECK(said.find("empty") == std::string::npos);
    CHECK(said.size() < 700);
    // A line for each field, whatever is typed.
    CHECK(std::count(said.begin(), said.end(), '\n') == 3);
}

TEST_CASE("long values are cut between characters", "[adhoc]") {
    xmpp::DataForm form = form_with("A form", {text_field("text", "Text")});
    for (std::size_t shift = 0; shift < 3; ++shift) {
        xmpp::FormValues values;
        std::string text(shift, 'x');
        for (int i = 0; i < 400; ++i) text += "ü";
        values.set("text", {text});
        std::string said = said_in(form, values);
        REQUIRE(said.ends_with("ü…\n"));
    }
}

TEST_CASE("the audit log tells what came of it", "[adhoc]") {
    CHECK(outcome_of(done("All is well.")) == "done: All is well.");
    CHECK(outcome_of(failed("Nothing is.")) == "failed: Nothing is.");
    CHECK(outcome_of(Step()) == "done");
    Answer refused = base::Failure<xmpp::StanzaError>(xmpp::Condition::conflict);
    CHECK(outcome_of(refused) == "failed: conflict");
}

}  // namespace parlance::server::adhoc
