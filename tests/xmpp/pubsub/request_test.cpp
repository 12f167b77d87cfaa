#include "xmpp/pubsub/request.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::pubsub;

namespace request_test {

const std::string kPlain = "http://jabber.org/protocol/pubsub";
const std::string kOwner = kPlain + "#owner";

struct Parsed {
    std::string what;  // the condition, or the node
    std::optional<Action> action;
    std::string beside;
};

Parsed parsed(const std::string& content, bool set, const std::string& ns = kPlain) {
    ParserPool parsers;
    auto document = parse_document(parsers, "<pubsub xmlns='" + ns + "'>" + content + "</pubsub>");
    REQUIRE(document);
    auto request = parse_request(document->root(), set);
    Parsed out;
    if (!request) {
        out.what = std::string(name_of(request.error().condition)) + " " +
                   std::string(request.error().application_name);
        return out;
    }
    out.what = request->node;
    out.action = request->action;
    if (request->beside != nullptr) out.beside = request->beside->name();
    return out;
}

TEST_CASE("what is asked of a pubsub service", "[pubsub]") {
    CHECK(parsed("<items node='n'/><set xmlns='http://jabber.org/protocol/rsm'/>", false).action ==
          Action::items);
    CHECK(parsed("<subscriptions/>", false).action == Action::subscriptions);
    CHECK(parsed("<affiliations node='n'/>", false).what == "n");
    CHECK(parsed("<options node='n' jid='j'/>", false).action == Action::options);
    CHECK(parsed("<options node='n' jid='j'/>", true).action == Action::set_options);
    CHECK(parsed("<default/>", false).action == Action::default_options);
    CHECK(parsed("<default/>", false, kOwner).action == Action::default_configuration);
    CHECK(parsed("<create/>", true).what.empty());
    CHECK(parsed("<create node='n'/><configure/>", true).beside == "configure");
    CHECK(parsed("<subscribe node='n'/><options/>", true).action == Action::subscribe);
    CHECK(parsed("<publish node='n'/><publish-options/>", true).beside == "publish-options");
    CHECK(parsed("<configure node='n'/>", false, kOwner).action == Action::configuration);
    CHECK(parsed("<configure node='n'/>", true, kOwner).action == Action::configure);
    CHECK(parsed("<delete node='n'/>", true, kOwner).action == Action::remove);
    CHECK(parsed("<affiliations node='n'/>", false, kOwner).action == Action::node_affiliations);
}

TEST_CASE("what makes no sense to a pubsub service", "[pubsub]") {
    const std::string kBad = "bad-request ";
    CHECK(parsed("", false).what == kBad);
    CHECK(parsed("<items node='n'/>", true).what == kBad);
    CHECK(parsed("<publish node='n'/>", false).what == kBad);
    CHECK(parsed("<publish node='n'/>", true, kOwner).what == kBad);
    CHECK(parsed("<publish node='n'/><publish node='m'/>", true).what == kBad);
    CHECK(parsed("<publish node='n'/><retract node='n'/>", true).what == kBad);
    CHECK(parsed("<options/><subscribe node='n'/>", true).what == kBad);
    CHECK(parsed("<configure/>", true).what == kBad);
    CHECK(parsed("<publish-options/>", true).what == kBad);
    CHECK(parsed("<items xmlns='urn:other' node='n'/>", false).what == kBad);
    const std::string kNodeless = "bad-request nodeid-required";
    CHECK(parsed("<items/>", false).what == kNodeless);
    CHECK(parsed("<publish node=''/>", true).what == kNodeless);
    CHECK(parsed("<retract><item id='1'/></retract>", true).what == kNodeless);
    CHECK(parsed("<purge/>", true, kOwner).what == kNodeless);
}

}  // namespace request_test
