#include "xmpp/subscription_state.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

using namespace parlance::xmpp;
using Act = SubscriptionAct;

namespace subscription_state_test {

SubscriptionState state(bool to, bool from, bool out, bool in) {
    SubscriptionState s;
    s.to = to;
    s.from = from;
    s.pending_out = out;
    s.pending_in = in;
    return s;
}

// RFC 6121 §A.1, in its order.
const std::vector<std::string> kNames = {"None",
                                         "None + Pending Out",
                                         "None + Pending In",
                                         "None + Pending Out+In",
                                         "To",
                                         "To + Pending In",
                                         "From",
                                         "From + Pending Out",
                                         "Both"};
const std::map<std::string, SubscriptionState> kStates = {
    {"None", state(false, false, false, false)},
    {"None + Pending Out", state(false, false, true, false)},
    {"None + Pending In", state(false, false, false, true)},
    {"None + Pending Out+In", state(false, false, true, true)},
    {"To", state(true, false, false, false)},
    {"To + Pending In", state(true, false, false, true)},
    {"From", state(false, true, false, false)},
    {"From + Pending Out", state(false, true, true, false)},
    {"Both", state(true, true, false, false)}};

constexpr const char* kSame = "no state change";

// One row of a table: whether the stanza is routed or delivered, and the new state.
struct Row {
    const char* existing;
    bool forward;
    const char* next;
};

using Transition = SubscriptionStep (*)(const SubscriptionState&, Act);

void check_table(Transition transition, Act act, const std::vector<Row>& rows) {
    REQUIRE(rows.size() == kNames.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        REQUIRE(rows[i].existing == kNames[i]);
        INFO(rows[i].existing);
        const SubscriptionState& before = kStates.at(rows[i].existing);
        std::string next = rows[i].next == std::string(kSame) ? rows[i].existing : rows[i].next;
        SubscriptionStep step = transition(before, act);
        CHECK(step.forward == rows[i].forward);
        CHECK(step.state == kStates.at(next));
        // A push exactly when the subscription or the ask flag has changed (§2.1.6, §3).
        bool visible = before.to != step.state.to || before.from != step.state.from ||
                       before.pending_out != step.state.pending_out;
        CHECK(step.push == visible);
    }
}

TEST_CASE("RFC 6121 §A.2.1: outbound subscribe") {
    check_table(outbound, Act::subscribe,
                {{"None", true, "None + Pending Out"},
                 {"None + Pending Out", true, kSame},
                 {"None + Pending In", true, "None + Pending Out+In"},
                 {"None + Pending Out+In", true, kSame},
                 {"To", true, kSame},
                 {"To + Pending In", true, kSame},
                 {"From", true, "From + Pending Out"},
                 {"From + Pending Out", true, kSame},
                 {"Both", true, kSame}});
}

TEST_CASE("RFC 6121 §A.2.2: outbound unsubscribe") {
    check_table(outbound, Act::unsubscribe,
                {{"None", true, kSame},
                 {"None + Pending Out", true, "None"},
                 {"None + Pending In", true, kSame},
                 {"None + Pending Out+In", true, "None + Pending In"},
                 {"To", true, "None"},
                 {"To + Pending In", true, "None + Pending In"},
                 {"From", true, kSame},
                 {"From + Pending Out", true, "From"},
                 {"Both", true, "From"}});
}

TEST_CASE("RFC 6121 §A.2.3: outbound subscribed") {
    // Rows without a pending request are about pre-approval, which this table leaves to §3.4.
    const std::vector<Row> rows = {{"None", false, kSame},
                                   {"None + Pending Out", false, kSame},
                                   {"None + Pending In", true, "From"},
                                   {"None + Pending Out+In", true, "From + Pending Out"},
                                   {"To", false, kSame},
                                   {"To + Pending In", true, "Both"},
                                   {"From", false, kSame},
                                   {"From + Pending Out", false, kSame},
                                   {"Both", false, kSame}};
    check_table(
        [](const SubscriptionState& before, Act act) {
            SubscriptionStep step = outbound(before, act);
            if (step.state.approved) {
                step.state.approved = false;
                step.push = false;
            }
            return step;
        },
        Act::subscribed, rows);
}

TEST_CASE("RFC 6121 §A.2.4: outbound unsubscribed") {
    check_table(outbound, Act::unsubscribed,
                {{"None", false, kSame},
                 {"None + Pending Out", false, kSame},
                 {"None + Pending In", true, "None"},
                 {"None + Pending Out+In", true, "None + Pending Out"},
                 {"To", false, kSame},
                 {"To + Pending In", true, "To"},
                 {"From", true, "None"},
                 {"From + Pending Out", true, "None + Pending Out"},
                 {"Both", true, "To"}});
}

TEST_CASE("RFC 6121 §A.3.1: inbound subscribe") {
    check_table(inbound, Act::subscribe,
                {{"None", true, "None + Pending In"},
                 {"None + Pending Out", true, "None + Pending Out+In"},
                 {"None + Pending In", false, kSame},
                 {"None + Pending Out+In", false, kSame},
                 {"To", true, "To + Pending In"},
                 {"To + Pending In", false, kSame},
                 {"From", false, kSame},
                 {"From + Pending Out", false, kSame},
                 {"Both", false, kSame}});
    // Footnote 2: the server answers where the answer has been given.
    for (const auto& [name, before] : kStates) {
        INFO(name);
        auto answer = inbound(before, Act::subscribe).answer;
        CHECK(answer.has_value() == before.from);
        if (answer) CHECK(*answer == Act::subscribed);
    }
}

TEST_CASE("RFC 6121 §A.3.2: inbound unsubscribe") {
    check_table(inbound, Act::unsubscribe,
                {{"None", false, kSame},
                 {"None + Pending Out", false, kSame},
                 {"None + Pending In", true, "None"},
                 {"None + Pending Out+In", true, "None + Pending Out"},
                 {"To", false, kSame},
                 {"To + Pending In", true, "To"},
                 {"From", true, "None"},
                 {"From + Pending Out", true, "None + Pending Out"},
                 {"Both", true, "To"}});
    // Footnote 1: confirmed with unsubscribed.
    for (const auto& [name, before] : kStates) {
        INFO(name);
        auto answer = inbound(before, Act::unsubscribe).answer;
        CHECK(answer.has_value() == (before.from || before.pending_in));
        if (answer) CHECK(*answer == Act::unsubscribed);
    }
}

TEST_CASE("RFC 6121 §A.3.3: inbound subscribed") {
    check_table(inbound, Act::subscribed,
                {{"None", false, kSame},
                 {"None + Pending Out", true, "To"},
                 {"None + Pending In", false, kSame},
                 {"None + Pending Out+In", true, "To + Pending In"},
                 {"To", false, kSame},
                 {"To + Pending In", false, kSame},
                 {"From", false, kSame},
                 {"From + Pending Out", true, "Both"},
                 {"Both", false, kSame}});
}

TEST_CASE("RFC 6121 §A.3.4: inbound unsubscribed") {
    check_table(inbound, Act::unsubscribed,
                {{"None", false, kSame},
                 {"None + Pending Out", true, "None"},
                 {"None + Pending In", false, kSame},
                 {"None + Pending Out+In", true, "None + Pending In"},
                 {"To", true, "None"},
                 {"To + Pending In", true, "None + Pending In"},
                 {"From", false, kSame},
                 {"From + Pending Out", true, "From"},
                 {"Both", true, "From"}});
}

TEST_CASE("RFC 6121 §3.4: a yes before the question is noted at home and used when it is asked") {
    for (const std::string& name : kNames) {
        INFO(name);
        const SubscriptionState& before = kStates.at(name);
        SubscriptionStep approved = outbound(before, Act::subscribed);
        bool unasked = !before.pending_in && !before.from;
        CHECK(approved.state.approved == unasked);
        if (!unasked) continue;
        CHECK_FALSE(approved.forward);
        CHECK(approved.push);

        SubscriptionStep again = outbound(approved.state, Act::subscribed);
        CHECK_FALSE(again.changed(approved.state));

        SubscriptionStep asked = inbound(approved.state, Act::subscribe);
        CHECK_FALSE(asked.forward);
        CHECK(asked.push);
        CHECK(asked.state.from);
        CHECK_FALSE(asked.state.pending_in);
        CHECK(asked.state.to == before.to);
        CHECK(asked.state.pending_out == before.pending_out);
        REQUIRE(asked.answer.has_value());
        CHECK(*asked.answer == Act::subscribed);

        SubscriptionStep withdrawn = outbound(approved.state, Act::unsubscribed);
        CHECK(withdrawn.state == before);
        CHECK_FALSE(withdrawn.forward);
        CHECK(withdrawn.push);
    }
}

TEST_CASE("no transition leads out of the nine states") {
    for (const auto& [name, before] : kStates) {
        for (bool approved : {false, true}) {
            for (Act act : {Act::subscribe, Act::subscribed, Act::unsubscribe, Act::unsubscribed}) {
                SubscriptionState start = before;
                start.approved = approved;
                for (Transition transition : {Transition(outbound), Transition(inbound)}) {
                    SubscriptionState after = transition(start, act).state;
                    INFO(name << " act " << static_cast<int>(act));
                    CHECK_FALSE((after.to && after.pending_out));
                    CHECK_FALSE((after.from && after.pending_in));
                }
            }
        }
    }
}

TEST_CASE("acts and presence types name each other") {
    for (Act act : {Act::subscribe, Act::subscribed, Act::unsubscribe, Act::unsubscribed}) {
        CHECK(subscription_act(presence_type(act)) == act);
    }
    CHECK_FALSE(subscription_act(PresenceType::available).has_value());
    CHECK_FALSE(subscription_act(PresenceType::probe).has_value());
}

}  // namespace subscription_state_test
