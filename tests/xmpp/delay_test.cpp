#include "xmpp/delay.h"

#include <catch2/catch.hpp>

#include "xmpp/namespaces.h"

using namespace parlance::xmpp;

namespace delay_test {
Stanza message() {
    Document document = new_stanza(StanzaKind::message, "chat", "m1");
    document->add_text_child("body", "late");
    return *Stanza::make(std::move(document), *Jid::parse("romeo@a.test/r"),
                         *Jid::parse("juliet@b.test"));
}

TEST_CASE("a stanza is stamped once by each domain") {
    Stanza first = with_delay(message(), "b.test", 1'000'000);
    Stanza second = with_delay(first, "b.test", 9'000'000);
    CHECK(second.wire() == first.wire());
    CHECK(first.from() == message().from());
    CHECK(first.to() == message().to());
    const Element* delay = first.element().child("delay", ns::delay);
    REQUIRE(delay != nullptr);
    CHECK(delay->attr("from") == "b.test");
    CHECK(delay->attr("stamp") == "1970-01-01T00:00:01Z");

    Stanza both = with_delay(first, "c.test", 2'000'000);
    CHECK(both.element().child_count() == 3);
}

}  // namespace delay_test
