#include "xmpp/muc/mention_permissions.h"

#include <catch2/catch.hpp>

#include "xmpp/namespaces.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace mention_permissions_test {

Document message_with(std::initializer_list<const char*> kinds) {
    Document message("message", ns::client);
    message->add("body").add_text("Hey");
    for (const char* kind : kinds) {
        Element& mention = message->add("mention", ns::mentions);
        if (kind[0] != '\0') mention.set("mentions", std::string(ns::mentions) + kind);
    }
    return message;
}

std::size_t left(std::initializer_list<const char*> kinds, const RoomConfig& config, Role sender) {
    Document message = message_with(kinds);
    enforce_mentions(message.root(), config, sender);
    CHECK(message->has_child("body", ns::client));
    return message->child_count() - 1;
}

DataForm submission() {
    return DataForm(FormKind::submit, ns::mentions);
}

TEST_CASE("who may mention whom (XEP-0513 §4.5)") {
    RoomConfig config;
    for (auto [permission, role, kept] :
         {std::tuple(MayMention::participants, Role::visitor, false),
          std::tuple(MayMention::participants, Role::participant, true),
          std::tuple(MayMention::participants, Role::moderator, true),
          std::tuple(MayMention::moderators, Role::participant, false),
          std::tuple(MayMention::moderators, Role::moderator, true),
          std::tuple(MayMention::none, Role::moderator, false)}) {
        std::size_t expected = kept ? 1 : 0;
        config.mention_individuals = permission;
        CHECK(left({""}, config, role) == expected);
        config.mention_channel = permission;
        CHECK(left({"#channel"}, config, role) == expected);
        config.mention_associations = permission;
        CHECK(left({"#moderators"}, config, role) == expected);
        CHECK(left({"#none"}, config, role) == expected);
        config.mention_hats = permission;
        CHECK(left({"#hats"}, config, role) == expected);
    }
    // The room has no say in what is not of the room.
    CHECK(left({"#server", "#unheard-of"}, config, Role::participant) == 2);
}

TEST_CASE("a message with too many mentions mentions nobody") {
    RoomConfig config;
    config.most_mentions = 2;
    CHECK(left({"", ""}, config, Role::participant) == 2);
    CHECK(left({"", "", ""}, config, Role::participant) == 0);
    CHECK(left({"", "#server", "#server"}, config, Role::moderator) == 0);
}

TEST_CASE("the form of permissions for mentions, and what differs") {
    RoomConfig before;
    DataForm form = mention_form(FormKind::form, before);
    CHECK(form.form_type() == ns::mentions);
    CHECK(form.value("mentions#count") == "20");
    CHECK(form.find("mentions#channel")->options.size() == 3);
    DataForm given = submission();
    given.add(FormField("mentions#individual", "", {"moderators"}));
    given.add(FormField("mentions#weather", "", {"fair"}));
    auto after = mentions_submitted(before, given);
    REQUIRE(after);
    CHECK(after->mention_individuals == MayMention::moderators);
    DataForm difference = mention_form(FormKind::result, *after, &before);
    CHECK(difference.fields().size() == 2);  // with FORM_TYPE
    CHECK(difference.value("mentions#individual") == "moderators");
    // Kept with the rest.
    RoomConfig stored = *after;
    stored.name = "Coven";
    CHECK(from_text(to_text(stored)) == stored);
}

TEST_CASE("permissions that there are not are not accepted") {
    for (auto [var, value] :
         {std::pair("mentions#individual", "everybody"), std::pair("mentions#count", "many"),
          std::pair("mentions#count", "-1")}) {
        DataForm given = submission();
        given.add(FormField(var, "", {value}));
        auto config = mentions_submitted(RoomConfig(), given);
        REQUIRE_FALSE(config);
        CHECK(config.error().field == var);
    }
    CHECK_FALSE(mentions_submitted(RoomConfig(), DataForm(FormKind::submit, ns::muc_roomconfig)));
    CHECK_FALSE(mentions_submitted(RoomConfig(), DataForm(FormKind::form, ns::mentions)));
}

}  // namespace mention_permissions_test
