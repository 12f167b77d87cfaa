#include "server/cli/command_output.h"

#include <catch2/catch.hpp>
#include <string>

#include "server/adhoc/fields.h"
#include "server/adhoc/protocol.h"

namespace parlance::server::cli {

namespace command_output_test {

xmpp::Document answer(adhoc::Step step) {
    return adhoc::answer_of("node", "session", step, adhoc::Stage(0, 1));
}

TEST_CASE("tables are aligned by characters, and nothing moves the cursor", "[cli]") {
    adhoc::TableOf table("Title", {{"jid", "Account"}, {"name", "Name"}});
    table.row({"romeo@ours.test", "Roméo"});
    table.row({"j@ours.test", "one\ntwo"});
    table.row({"x", "\x1b[2Jgone"});
    xmpp::Document command = answer(std::move(table).step());
    CHECK(as_text(command.root()) ==
          "Account          Name\n"
          "romeo@ours.test  Roméo\n"
          "j@ours.test      one\n"
          "                 two\n"
          "x                ?[2Jgone\n");
    CHECK(as_json(command.root()).find("\"name\": \"Roméo\"") != std::string::npos);
    CHECK_FALSE(has_failed(command.root()));
}

TEST_CASE("fields and notes are told, and failure is known as such", "[cli]") {
    adhoc::Step step = adhoc::found(
        "Title", {adhoc::with_values(adhoc::text_field("number", "The number"), {"7"})});
    step.notes.emplace_back(adhoc::Severity::error, "That is all.");
    xmpp::Document command = answer(std::move(step));
    CHECK(as_text(command.root()) == "The number:  7\nThat is all.\n");
    CHECK(has_failed(command.root()));
    CHECK(as_json(command.root()) ==
          "{\n"
          "  \"notes\": [\n"
          "    {\n"
          "      \"type\": \"error\",\n"
          "      \"text\": \"That is all.\"\n"
          "    }\n"
          "  ],\n"
          "  \"fields\": {\n"
          "    \"number\": [\n"
          "      \"7\"\n"
          "    ]\n"
          "  }\n"
          "}\n");
    CHECK(as_text(answer(adhoc::Step()).root()) == "Done.\n");
}

}  // namespace command_output_test
}  // namespace parlance::server::cli
