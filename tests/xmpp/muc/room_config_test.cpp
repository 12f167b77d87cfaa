#include "xmpp/muc/room_config.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "xmpp/namespaces.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace room_config_test {

DataForm submission() {
    return DataForm(FormKind::submit, ns::muc_roomconfig);
}

TEST_CASE("the form has every registered field but the lists (XEP-0045 §15.5.3)") {
    DataForm form = config_form(RoomConfig());
    CHECK(form.form_type() == ns::muc_roomconfig);
    const char* registered[] = {"muc#maxhistoryfetch",
                                "muc#roomconfig_allowpm",
                                "muc#roomconfig_allowinvites",
                                "muc#roomconfig_changesubject",
                                "muc#roomconfig_enablelogging",
                                "muc#roomconfig_getmemberlist",
                                "muc#roomconfig_enablearchiving",
                                "muc#roomconfig_forwardmentions",
                                "muc#roomconfig_lang",
                                "muc#roomconfig_pubsub",
                                "muc#roomconfig_maxusers",
                                "muc#roomconfig_membersonly",
                                "muc#roomconfig_moderatedroom",
                                "muc#roomconfig_passwordprotectedroom",
                                "muc#roomconfig_persistentroom",
                                "muc#roomconfig_presencebroadcast",
                                "muc#roomconfig_publicroom",
                                "muc#roomconfig_roomdesc",
                                "muc#roomconfig_roomname",
                                "muc#roomconfig_roomsecret",
                                "muc#roomconfig_whois"};
    for (const char* var : registered) {
        CAPTURE(var);
        CHECK(form.find(var) != nullptr);
    }
    CHECK(form.value("muc#roomconfig_maxusers") == "none");
    CHECK(form.find("muc#roomconfig_whois")->options.size() == 2);
    CHECK(form.find("muc#roomconfig_maxusers")->options.size() == 5);
}

TEST_CASE("what is submitted replaces only what it names") {
    RoomConfig before;
    before.name = "A Dark Cave";
    DataForm form = submission();
    form.add(FormField("muc#roomconfig_membersonly", "", {"1"}));
    form.add(FormField("muc#roomconfig_presencebroadcast", "", {"moderator", "participant"}));
    form.add(FormField("muc#roomconfig_maxusers", "", {"25"}));
    form.add(FormField("muc#roomconfig_whois", "", {"anyone"}));
    form.add(FormField("x-somebody#else", "", {"whatever"}));
    auto after = submitted(before, form);
    REQUIRE(after);
    CHECK(after->name == "A Dark Cave");
    CHECK(after->members_only);
    CHECK(after->max_users == 25);
    CHECK(after->non_anonymous());
    CHECK(after->broadcasts(Role::moderator));
    CHECK(after->broadcasts(Role::participant));
    CHECK_FALSE(after->broadcasts(Role::visitor));
    CHECK(after->broadcasts(Role::none));
}

TEST_CASE("an empty submission asks for an instant room (XEP-0045 §10.1.2)") {
    auto after = submitted(RoomConfig(), DataForm(FormKind::submit));
    REQUIRE(after);
    CHECK(*after == RoomConfig());
}

TEST_CASE("a form that cannot be is not accepted") {
    struct Row {
        const char* var;
        std::vector<std::string> values;
    };
    const Row rows[] = {
        {"muc#roomconfig_membersonly", {"perhaps"}},
        {"muc#roomconfig_membersonly", {}},
        {"muc#roomconfig_whois", {"nobody"}},
        {"muc#roomconfig_whois", {"anyone", "moderators"}},
        {"muc#roomconfig_presencebroadcast", {"moderator", "owner"}},
        {"muc#roomconfig_maxusers", {"-1"}},
        {"muc#roomconfig_maxusers", {"many"}},
        {"muc#maxhistoryfetch", {"4294967296"}},
        {"muc#roomconfig_roomname", {std::string(1'001, 'x')}},
        {"muc#roomconfig_roomname", {"two", "names"}},
    };
    for (const Row& row : rows) {
        DataForm form = submission();
        form.add(FormField(row.var, "", row.values));
        auto after = submitted(RoomConfig(), form);
        REQUIRE_FALSE(after);
        CHECK(after.error().reason == BadRoomConfig::Reason::invalid);
        CHECK(after.error().field == row.var);
    }
    DataForm other(FormKind::submit, "http://jabber.org/protocol/pubsub#node_config");
    CHECK_FALSE(submitted(RoomConfig(), other));
    CHECK_FALSE(submitted(RoomConfig(), DataForm(FormKind::form, ns::muc_roomconfig)));

    DataForm locked = submission();
    locked.add(FormField("muc#roomconfig_passwordprotectedroom", "", {"1"}));
    auto after = submitted(RoomConfig(), locked);
    REQUIRE_FALSE(after);
    CHECK(after.error().reason == BadRoomConfig::Reason::contradictory);
    locked.add(FormField("muc#roomconfig_roomsecret", "", {"cauldronburn"}));
    CHECK(submitted(RoomConfig(), locked));
}

TEST_CASE("a room's configuration is the same after it was stored") {
    RoomConfig config;
    CHECK(to_text(config).empty());
    config.name = "Two\nlines \\ and a backslash";
    config.password = "caul dron";
    config.persistent = config.members_only = config.password_protected = true;
    config.approve_members = true;
    config.public_room = config.archive = false;
    config.presence_broadcast = 0;
    config.member_list = kModerator;
    config.max_users = 50;
    config.max_history = 0;
    config.slow_mode_s = 30;
    config.whois = Whois::anyone;
    config.allow_pm = AllowPm::moderators;
    CHECK(from_text(to_text(config)) == config);

    CHECK(from_text("muc#roomconfig_whois nobody\nunknown 1\nmuc#roomconfig_lang en\n").language ==
          "en");
}

}  // namespace room_config_test
