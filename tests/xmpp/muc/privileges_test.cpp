// The privilege tables of XEP-0045 §5, and who may change whose role and affiliation (§8 to §10).
// Every cell is written down, so that a change of one shows.
#include "xmpp/muc/privileges.h"

#include <catch2/catch.hpp>
#include <string>

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace privileges_test {

constexpr Affiliation kAffiliations[] = {Affiliation::outcast, Affiliation::none,
                                         Affiliation::member, Affiliation::admin,
                                         Affiliation::owner};
constexpr Role kRoles[] = {Role::none, Role::visitor, Role::participant, Role::moderator};

std::string outcome(const Refusal& refusal) {
    return refusal ? std::string(name_of(refusal->condition)) : "yes";
}

// What two kinds of occupants may do to each other, one letter for each: y(es), f(orbidden),
// n(ot-allowed), c(onflict).
char letter(const Refusal& refusal) {
    return refusal ? name_of(refusal->condition) == "forbidden"  ? 'f'
                     : name_of(refusal->condition) == "conflict" ? 'c'
                                                                 : 'n'
                   : 'y';
}

TEST_CASE("names of affiliations and roles are read back") {
    for (Affiliation each : kAffiliations) CHECK(parse_affiliation(name_of(each)) == each);
    for (Role each : kRoles) CHECK(parse_role(name_of(each)) == each);
    CHECK(parse_affiliation("Owner") == std::nullopt);
    CHECK(parse_role("") == std::nullopt);
}

TEST_CASE("initial roles by kind of room (XEP-0045 §5.1.2)") {
    RoomConfig open, moderated, members_only, both;
    moderated.moderated = members_only.members_only = true;
    both.moderated = both.members_only = true;
    struct Row {
        const RoomConfig& room;
        const char* roles;  // of outcast, none, member, admin, owner
    };
    const Row rows[] = {
        {open,
         "npp"
         "mm"},
        {moderated,
         "nvp"
         "mm"},
        {members_only,
         "nnp"
         "mm"},
        {both,
         "nnp"
         "mm"},
    };
    for (const Row& row : rows) {
        std::string roles;
        for (Affiliation each : kAffiliations) {
            roles += name_of(initial_role(row.room, each)).front();
        }
        CHECK(roles == row.roles);
    }
}

TEST_CASE("who may enter (XEP-0045 §7.2)") {
    RoomConfig open, members_only;
    members_only.members_only = true;
    const char* expected_open[] = {"forbidden", "yes", "yes", "yes", "yes"};
    const char* expected_closed[] = {"forbidden", "registration-required", "yes", "yes", "yes"};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(outcome(may_enter(open, kAffiliations[i])) == expected_open[i]);
        CHECK(outcome(may_enter(members_only, kAffiliations[i])) == expected_closed[i]);
    }
}

TEST_CASE("who may speak, change the subject and invite (XEP-0045 §5.1.1)") {
    RoomConfig room, free;
    free.change_subject = true;
    const char* speak[] = {"not-acceptable", "forbidden", "yes", "yes"};
    const char* subject[] = {"not-acceptable", "forbidden", "forbidden", "yes"};
    const char* free_subject[] = {"not-acceptable", "forbidden", "yes", "yes"};
    for (std::size_t i = 0; i < 4; ++i) {
        Standing who(Affiliation::none, kRoles[i]);
        CHECK(outcome(may_speak(who)) == speak[i]);
        CHECK(outcome(may_change_subject(room, who)) == subject[i]);
        CHECK(outcome(may_change_subject(free, who)) == free_subject[i]);
    }
    RoomConfig closed, inviting;
    closed.members_only = true;
    inviting.members_only = inviting.allow_invites = true;
    Standing guest(Affiliation::none, Role::visitor),
        member(Affiliation::member, Role::participant);
    Standing admin(Affiliation::admin, Role::moderator);
    CHECK(outcome(may_invite(room, guest)) == "yes");
    CHECK(outcome(may_invite(closed, member)) == "forbidden");
    CHECK(outcome(may_invite(inviting, member)) == "yes");
    CHECK(outcome(may_invite(closed, admin)) == "yes");
    CHECK(outcome(may_invite(room, Standing())) == "not-acceptable");
}

TEST_CASE("private messages by roles (muc#roomconfig_allowpm)") {
    struct Row {
        AllowPm allowed;
        const char* from_visitor;  // to visitor, participant, moderator
        const char* from_participant;
        const char* from_moderator;
    };
    const Row rows[] = {
        {AllowPm::anyone, "yyy", "yyy", "yyy"},
        {AllowPm::participants, "ffy", "yyy", "yyy"},
        {AllowPm::moderators, "ffy", "ffy", "yyy"},
        {AllowPm::none, "fff", "fff", "fff"},
    };
    for (const Row& row : rows) {
        RoomConfig room;
        room.allow_pm = row.allowed;
        const char* expected[] = {row.from_visitor, row.from_participant, row.from_moderator};
        for (std::size_t from = 1; from < 4; ++from) {
            std::string got;
            for (std::size_t to = 1; to < 4; ++to) {
                Standing who(Affiliation::none, kRoles[from]);
                got += letter(may_send_private(room, who, kRoles[to]));
            }
            CHECK(got == expected[from - 1]);
        }
    }
    Standing gone(Affiliation::owner, Role::none);
    CHECK(outcome(may_send_private(RoomConfig(), gone, Role::moderator)) == "not-acceptable");
}

TEST_CASE("only moderators change roles (XEP-0045 §8)") {
    for (Affiliation each : kAffiliations) {
        for (Role role : {Role::none, Role::visitor, Role::participant}) {
            for (Role wanted : kRoles) {
                Standing whom(Affiliation::none, Role::participant);
                CHECK(outcome(may_set_role(Standing(each, role), whom, wanted)) == "forbidden");
            }
        }
    }
}

TEST_CASE(
    "roles that a moderator may give, by the affiliations of both (XEP-0045 §8, §9.6, §9.7)") {
    struct Row {
        Role held;
        Role wanted;
        // One group for each affiliation of the moderator: none, member, admin, owner; in it one
        // letter for each of whom it is about: none, member, admin, owner.
        const char* expected;
    };
    const Row rows[] = {
        {Role::visitor, Role::none, "ynnn yynn yyyn yyyy"},
        {Role::participant, Role::none, "ynnn yynn yyyn yyyy"},
        {Role::moderator, Role::none, "nnnn nnnn yyyn yyyy"},
        {Role::visitor, Role::participant, "yyyy yyyy yyyy yyyy"},
        {Role::participant, Role::visitor, "nnnn ynnn yynn yynn"},
        {Role::visitor, Role::moderator, "ffnn ffnn yynn yynn"},
        {Role::participant, Role::moderator, "ffnn ffnn yynn yynn"},
        {Role::moderator, Role::participant, "ffnn ffnn yynn yynn"},
        {Role::moderator, Role::visitor, "ffnn ffnn yynn yynn"},
    };
    constexpr Affiliation kInside[] = {Affiliation::none, Affiliation::member, Affiliation::admin,
                                       Affiliation::owner};
    for (const Row& row : rows) {
        std::string got;
        for (Affiliation who : kInside) {
            if (!got.empty()) got += ' ';
            for (Affiliation whom : kInside) {
                got += letter(may_set_role(Standing(who, Role::moderator), Standing(whom, row.held),
                                           row.wanted));
            }
        }
        CAPTURE(name_of(row.held), name_of(row.wanted));
        CHECK(got == row.expected);
    }
}

TEST_CASE("affiliations that somebody may give (XEP-0045 §5.2.2, §9, §10)") {
    struct Row {
        Affiliation who;
        // One group for each that is held: outcast, none, member, admin, owner; in it one letter
        // for each that is wanted.
        const char* expected;
    };
    const Row rows[] = {
        {Affiliation::outcast, "fffff fffff fffff fffff fffff"},
        {Affiliation::none, "fffff fffff fffff fffff fffff"},
        {Affiliation::member, "fffff fffff fffff fffff fffff"},
        {Affiliation::admin, "yyyff yyyff yyyff nffff nffff"},
        {Affiliation::owner, "yyyyy yyyyy yyyyy yyyyy yyyyy"},
    };
    for (const Row& row : rows) {
        std::string got;
        for (Affiliation held : kAffiliations) {
            if (!got.empty()) got += ' ';
            for (Affiliation wanted : kAffiliations) {
                got += letter(may_set_affiliation(row.who, held, wanted, false, false));
            }
        }
        CAPTURE(name_of(row.who));
        CHECK(got == row.expected);
    }
}

TEST_CASE("nobody bans itself, and no room is left without an owner (XEP-0045 §9.1, §10.4)") {
    constexpr Affiliation kAdmin = Affiliation::admin, kOwner = Affiliation::owner;
    CHECK(outcome(may_set_affiliation(kOwner, kOwner, Affiliation::outcast, true, false)) ==
          "conflict");
    CHECK(outcome(may_set_affiliation(kAdmin, kAdmin, Affiliation::outcast, true, false)) ==
          "conflict");
    CHECK(outcome(may_set_affiliation(kAdmin, kAdmin, Affiliation::member, true, false)) == "yes");
    CHECK(outcome(may_set_affiliation(kOwner, kOwner, kAdmin, true, false)) == "yes");
    CHECK(outcome(may_set_affiliation(kOwner, kOwner, kAdmin, true, true)) == "conflict");
    CHECK(outcome(may_set_affiliation(kOwner, kOwner, kOwner, true, true)) == "yes");
}

TEST_CASE("lists are for those who manage them (XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5, §10.8)") {
    RoomConfig semi, open;
    open.whois = Whois::anyone;
    struct Row {
        Affiliation who;
        const char* semi;  // of outcasts, members, admins, owners
        const char* open;
    };
    const Row rows[] = {
        {Affiliation::none, "ffff", "fyyy"},
        {Affiliation::member, "ffff", "fyyy"},
        {Affiliation::admin, "yyff", "yyyy"},
        {Affiliation::owner, "yyyy", "yyyy"},
    };
    for (const Row& row : rows) {
        std::string in_semi, in_open;
        for (Affiliation listed :
             {Affiliation::outcast, Affiliation::member, Affiliation::admin, Affiliation::owner}) {
            Standing who(row.who, Role::participant);
            in_semi += letter(may_see_list(semi, who, listed));
            in_open += letter(may_see_list(open, who, listed));
        }
        CAPTURE(name_of(row.who));
        CHECK(in_semi == row.semi);
        CHECK(in_open == row.open);
    }
    CHECK(outcome(may_see_list(open, Standing(), Affiliation::member)) == "forbidden");
    // §5.2: there is no list of those without affiliation.
    for (Affiliation each : kAffiliations) {
        Standing who(each, Role::participant);
        CHECK(outcome(may_see_list(open, who, Affiliation::none)) == "not-acceptable");
    }
    open.member_list = kModerator;
    CHECK(outcome(may_see_list(open, Standing(Affiliation::none, Role::participant),
                               Affiliation::member)) == "forbidden");

    Standing moderator(Affiliation::none, Role::moderator);
    Standing admin(Affiliation::admin, Role::moderator);
    Standing participant(Affiliation::none, Role::participant);
    CHECK(outcome(may_see_list(moderator, Role::participant)) == "yes");
    CHECK(outcome(may_see_list(moderator, Role::moderator)) == "forbidden");
    CHECK(outcome(may_see_list(admin, Role::moderator)) == "yes");
    CHECK(outcome(may_see_list(participant, Role::visitor)) == "forbidden");
}

}  // namespace privileges_test
