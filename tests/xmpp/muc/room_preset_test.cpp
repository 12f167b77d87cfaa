#include "xmpp/muc/room_preset.h"

#include <catch2/catch.hpp>

#include "xmpp/namespaces.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace room_preset_test {

DataForm chosen(const std::string& preset) {
    DataForm form(FormKind::submit, ns::muc_roomconfig);
    form.add(FormField(std::string(kPresetField), "", {preset}));
    return form;
}

TEST_CASE("a preset is what the rest of the form changes") {
    RoomConfig before;
    before.name = "A Dark Cave";
    DataForm form = chosen("group");
    form.add(FormField("muc#roomconfig_whois", "", {"moderators"}));
    auto config = submitted(before, form);
    REQUIRE(config);
    CHECK(config->name == "A Dark Cave");
    CHECK(config->persistent);
    CHECK(config->members_only);
    CHECK_FALSE(config->public_room);
    CHECK(config->whois == Whois::moderators);

    auto news = submitted(*config, chosen("announcements"));
    REQUIRE(news);
    CHECK(news->public_room);
    CHECK(news->moderated);
    CHECK_FALSE(news->members_only);
    CHECK(news->presence_broadcast == kModerator);

    auto open = submitted(*news, chosen("channel"));
    REQUIRE(open);
    CHECK_FALSE(open->moderated);
    CHECK(open->presence_broadcast == kAllRoles);
}

TEST_CASE("no preset is chosen by a form that was sent back as it came") {
    RoomConfig before;
    before.members_only = true;
    CHECK(submitted(before, chosen("")).value() == before);
}

TEST_CASE("a preset that there is not is not accepted") {
    auto config = submitted(RoomConfig(), chosen("party"));
    REQUIRE_FALSE(config);
    CHECK(config.error().reason == BadRoomConfig::Reason::invalid);
    CHECK(config.error().field == kPresetField);
}

}  // namespace room_preset_test
