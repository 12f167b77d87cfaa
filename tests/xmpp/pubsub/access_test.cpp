// The permission matrix of pubsub: affiliation × access model × action (XEP-0060 §4.1, §4.5). Every
// cell is written down, so that a change of one shows.
#include "xmpp/pubsub/access.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace parlance::xmpp;
using namespace parlance::xmpp::pubsub;

namespace access_test {

std::string outcome(const Refusal& refusal) {
    if (!refusal) return "yes";
    std::string out(name_of(refusal->condition));
    if (!refusal->application_name.empty()) out += " " + std::string(refusal->application_name);
    return out;
}

NodeConfig node(AccessModel access, PublishModel publish = PublishModel::publishers) {
    NodeConfig config;
    config.access = access;
    config.publish = publish;
    return config;
}

// What somebody without an affiliation gets, by access model and by what it is to the owner.
struct Stranger {
    const char* access;
    const char* who;
    const char* read;
    const char* subscribe;
};

constexpr const char* kNoPresence = "not-authorized presence-subscription-required";
constexpr const char* kNoGroup = "not-authorized not-in-roster-group";
constexpr const char* kClosed = "not-allowed closed-node";
constexpr const char* kNotSubscribed = "not-authorized not-subscribed";

const Stranger kStrangers[] = {
    {"open", "stranger", "yes", "yes"},
    {"open", "contact", "yes", "yes"},
    {"open", "friend", "yes", "yes"},
    {"open", "subscriber", "yes", "yes"},
    {"open", "pending", "yes", "not-authorized pending-subscription"},
    {"presence", "stranger", kNoPresence, kNoPresence},
    {"presence", "contact", "yes", "yes"},
    {"presence", "friend", "yes", "yes"},
    // The contact has been taken off the roster since it has subscribed.
    {"presence", "subscriber", kNoPresence, kNoPresence},
    {"presence", "pending", kNoPresence, "not-authorized pending-subscription"},
    {"roster", "stranger", kNoGroup, kNoGroup},
    {"roster", "contact", kNoGroup, kNoGroup},
    {"roster", "friend", "yes", "yes"},
    {"roster", "subscriber", kNoGroup, kNoGroup},
    {"roster", "pending", kNoGroup, "not-authorized pending-subscription"},
    {"authorize", "stranger", kNotSubscribed, "pending"},
    {"authorize", "contact", kNotSubscribed, "pending"},
    {"authorize", "friend", kNotSubscribed, "pending"},
    {"authorize", "subscriber", "yes", "yes"},
    {"authorize", "pending", kNotSubscribed, "not-authorized pending-subscription"},
    {"whitelist", "stranger", kClosed, kClosed},
    {"whitelist", "contact", kClosed, kClosed},
    {"whitelist", "friend", kClosed, kClosed},
    {"whitelist", "subscriber", kClosed, kClosed},
    {"whitelist", "pending", kClosed, "not-authorized pending-subscription"},
};

Standing stranger(const std::string& name) {
    Standing who;
    who.sees_presence = name == "contact" || name == "friend";
    who.in_group = name == "friend";
    if (name == "subscriber") who.subscription = SubscriptionState::subscribed;
    if (name == "pending") who.subscription = SubscriptionState::pending;
    return who;
}

AccessModel access_of(const std::string& name) {
    for (AccessModel model : {AccessModel::open, AccessModel::presence, AccessModel::roster,
                              AccessModel::authorize, AccessModel::whitelist}) {
        if (name_of(model) == name) return model;
    }
    FAIL(name);
    return AccessModel::open;
}

TEST_CASE("whom an access model lets read and subscribe", "[pubsub]") {
    for (const Stranger& row : kStrangers) {
        INFO(row.access << ", " << row.who);
        NodeConfig config = node(access_of(row.access));
        Standing who = stranger(row.who);
        CHECK(outcome(may_read(config, who)) == row.read);
        bool pending = false;
        std::string subscribed = outcome(may_subscribe(config, who, pending));
        CHECK((pending ? "pending" : subscribed) == row.subscribe);
        bool knows = may_know(config, who);
        CHECK(knows == (std::string(row.read) == "yes" || std::string(row.access) == "authorize"));
    }
}

TEST_CASE("what an affiliation allows, whatever the access model", "[pubsub]") {
    struct Row {
        const char* affiliation;
        const char* subscribe;
        const char* read;
        const char* publish;
        const char* retract_own;
        const char* retract;
        const char* purge;
        const char* own;
    };
    const Row rows[] = {
        {"owner", "yes", "yes", "yes", "yes", "yes", "yes", "yes"},
        {"publisher", "yes", "yes", "yes", "yes", "yes", "forbidden", "forbidden"},
        {"publish-only", "forbidden", "forbidden", "yes", "yes", "forbidden", "forbidden",
         "forbidden"},
        {"member", "yes", "yes", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden"},
        {"outcast", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden",
         "forbidden"},
    };
    for (const Row& row : rows) {
        for (const char* access : {"open", "presence", "roster", "authorize", "whitelist"}) {
            INFO(row.affiliation << ", " << access);
            NodeConfig config = node(access_of(access));
            Standing who(*parse_affiliation(row.affiliation));
            bool pending = true;
            CHECK(outcome(may_subscribe(config, who, pending)) == row.subscribe);
            CHECK_FALSE(pending);
            CHECK(outcome(may_read(config, who)) == row.read);
            CHECK(outcome(may_publish(config, who)) == row.publish);
            CHECK(outcome(may_retract(config, who, true)) == row.retract_own);
            CHECK(outcome(may_retract(config, who, false)) == row.retract);
            CHECK(outcome(may_purge(who)) == row.purge);
            CHECK(outcome(may_own(who)) == row.own);
            CHECK(may_know(config, who) == (who.affiliation != Affiliation::outcast));
        }
    }
}

TEST_CASE("whom a publish model lets publish", "[pubsub]") {
    Standing subscriber;
    subscriber.subscription = SubscriptionState::subscribed;
    Standing waiting;
    waiting.subscription = SubscriptionState::pending;
    Standing outcast(Affiliation::outcast);
    outcast.subscription = SubscriptionState::subscribed;
    auto allowed = [](PublishModel model, const Standing& who) {
        return !may_publish(node(AccessModel::open, model), who);
    };
    CHECK_FALSE(allowed(PublishModel::publishers, Standing()));
    CHECK_FALSE(allowed(PublishModel::publishers, subscriber));
    CHECK_FALSE(allowed(PublishModel::subscribers, Standing()));
    CHECK_FALSE(allowed(PublishModel::subscribers, waiting));
    CHECK(allowed(PublishModel::subscribers, subscriber));
    CHECK(allowed(PublishModel::open, Standing()));
    CHECK(allowed(PublishModel::open, waiting));
    CHECK_FALSE(allowed(PublishModel::open, outcast));
    NodeConfig config = node(AccessModel::open, PublishModel::open);
    CHECK_FALSE(may_retract(config, Standing(), true));
    CHECK(may_retract(config, Standing(), false));
}

TEST_CASE("a node may take no subscriptions", "[pubsub]") {
    NodeConfig config = node(AccessModel::open);
    config.subscribe = false;
    bool pending = false;
    CHECK(outcome(may_subscribe(config, Standing(), pending)) ==
          "feature-not-implemented unsupported");
    CHECK(outcome(may_subscribe(config, Standing(Affiliation::owner), pending)) ==
          "feature-not-implemented unsupported");
}

TEST_CASE("names of affiliations and subscription states", "[pubsub]") {
    for (Affiliation each :
         {Affiliation::none, Affiliation::owner, Affiliation::publisher, Affiliation::publish_only,
          Affiliation::member, Affiliation::outcast}) {
        CHECK(parse_affiliation(name_of(each)) == each);
    }
    for (SubscriptionState each :
         {SubscriptionState::none, SubscriptionState::pending, SubscriptionState::unconfigured,
          SubscriptionState::subscribed}) {
        CHECK(parse_subscription(name_of(each)) == each);
    }
    CHECK_FALSE(parse_affiliation("admin"));
    CHECK_FALSE(parse_subscription(""));
}

}  // namespace access_test
