#include "xmpp/pubsub/subscribe_options.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/namespaces.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::pubsub;

namespace subscribe_options_test {

OptionsOffer everything() {
    OptionsOffer offer;
    offer.shows = offer.digest = offer.body = true;
    return offer;
}

// nullopt when it is refused.
std::optional<SubscribeOptions> with_all(const std::string& var, std::vector<std::string> values) {
    DataForm form(FormKind::submit, ns::pubsub_subscribe_options);
    form.add(FormField(var, "", std::move(values)));
    auto result = submitted_options(SubscribeOptions(), form);
    if (!result) return std::nullopt;
    return *result;
}

std::optional<SubscribeOptions> with(const std::string& var, const std::string& value) {
    return with_all(var, {value});
}

TEST_CASE("types and depths of subscriptions to collections (XEP-0248 §6.1)", "[pubsub]") {
    const std::string type = "pubsub#subscription_type";
    const std::string depth = "pubsub#subscription_depth";
    CHECK(SubscribeOptions().of_items());
    CHECK_FALSE(SubscribeOptions().of_nodes());
    CHECK(with(type, "nodes")->of_nodes());
    CHECK_FALSE(with(type, "nodes")->of_items());
    CHECK(with(type, "all")->of_nodes());
    CHECK(with(type, "all")->of_items());
    CHECK_FALSE(with(type, "everything"));
    CHECK(SubscribeOptions().depth == 1);
    CHECK(with(depth, "0")->depth == 0);
    CHECK(with(depth, "7")->depth == 7);
    CHECK(with(depth, "all")->depth == kAllDepths);
    for (const char* bad : {"-1", "", "deep", "1.5", "99999999999999999999"}) {
        CHECK_FALSE(with(depth, bad));
    }
}

TEST_CASE("types and depths of extended subscriptions (XEP-0497 §3)", "[pubsub]") {
    const std::string type = "{urn:xmpp:pubsub-ext-sub:0}type";
    const std::string depth = "{urn:xmpp:pubsub-ext-sub:0}depth";
    SubscribeOptions none;
    CHECK((none.items && !none.metadata && !none.linked_items && none.levels == 0));
    auto all = with_all(type, {"items", "metadata", "linked items"});
    REQUIRE(all);
    CHECK((all->items && all->metadata && all->linked_items));
    auto metadata = with(type, "metadata");
    REQUIRE(metadata);
    CHECK((!metadata->items && metadata->metadata && !metadata->linked_items));
    CHECK_FALSE(with(type, "everything"));
    CHECK_FALSE(with_all(type, {"items", "everything"}));
    CHECK_FALSE(with_all(type, {}));
    CHECK(with(depth, "2")->levels == 2);
    CHECK(with(depth, "-7")->levels == with(depth, "-1")->levels);
    CHECK(with(depth, "-1")->levels < 0);
    for (const char* bad : {"", "deep", "1.5", "9999999999", "-9999999999"}) {
        CHECK_FALSE(with(depth, bad));
    }
    DataForm form = options_form(*all, FormKind::form, everything());
    CHECK(form.find(type)->values.size() == 3);
    CHECK(form.find(type)->type == "list-multi");
    CHECK(form.value(depth) == "0");
    // Neither is an option of the collections of XEP-0248.
    CHECK(all->depth == 1);
    CHECK(all->of_items());
    CHECK_FALSE(all->of_nodes());
}

TEST_CASE("options of subscriptions come back from storage", "[pubsub]") {
    SubscribeOptions options;
    CHECK(options_from_text(to_text(options)) == options);
    options.both = true;
    options.depth = 7;
    options.expire_us = 1'234;
    CHECK(options_from_text(to_text(options)) == options);
    options.depth = kAllDepths;
    options.deliver = false;
    options.temporary = true;
    CHECK(options_from_text(to_text(options)) == options);
    options.items = false;
    options.metadata = options.linked_items = true;
    for (std::int32_t levels : {-1, 0, 1, 20}) {
        options.levels = levels;
        CHECK(options_from_text(to_text(options)) == options);
    }
    CHECK(options_from_text("v") == SubscribeOptions());
    CHECK(options_from_text("vx.") == SubscribeOptions());
    // Only options of that kind hold the letter of temporary ones.
    options.temporary = false;
    CHECK(to_text(options).find(kTemporaryText) == std::string::npos);
    options.shows = 31;
    CHECK(options_from_text(to_text(options)) == options);
    CHECK(options_from_text("s4.").shows == 4);
    CHECK(options_from_text("s99999999999.") == SubscribeOptions());
    CHECK(options_from_text("d") == SubscribeOptions());
    CHECK(options_from_text("dx.") == SubscribeOptions());
    CHECK(options_from_text("?") == SubscribeOptions());
}

TEST_CASE("digests and bodies (XEP-0060 §16.4.2)", "[pubsub]") {
    const std::string digest = "pubsub#digest";
    const std::string frequency = "pubsub#digest_frequency";
    const std::string body = "pubsub#include_body";
    CHECK(with(digest, "1")->digest);
    CHECK_FALSE(with(digest, "false")->digest);
    CHECK(with(body, "true")->body);
    CHECK_FALSE(with(body, "0")->body);
    CHECK_FALSE(with(digest, "daily"));
    CHECK_FALSE(with(body, ""));
    CHECK(with(frequency, "1000")->digest_ms == 1'000);
    CHECK(with(frequency, "86400000")->digest_ms == 86'400'000);
    for (const char* bad :
         {"999", "86400001", "-1000", "1.5", "", "daily", "9999999999999999999"}) {
        CHECK_FALSE(with(frequency, bad));
    }
    DataForm form = options_form(*with(frequency, "1000"), FormKind::form, everything());
    CHECK(form.value(digest) == "0");
    CHECK(form.value(frequency) == "1000");
    CHECK(form.value(body) == "0");
    DataForm none = options_form(SubscribeOptions(), FormKind::form, OptionsOffer());
    for (const std::string& var : {digest, frequency, body}) CHECK(none.find(var) == nullptr);
    // Another subscription of the same JID (§6.1.6).
    CHECK_FALSE(*with(digest, "1") == SubscribeOptions());
    CHECK_FALSE(*with(body, "1") == SubscribeOptions());
}

TEST_CASE("digests, bodies and reminders come back from storage", "[pubsub]") {
    SubscribeOptions options;
    options.digest = options.body = true;
    options.digest_ms = 5'000;
    options.digested_us = 1'767'225'600'000'000;
    options.remind_us = 1'767'225'600'000'001;
    options.expire_us = 1'767'225'600'000'002;
    options.levels = -1;
    std::string text = to_text(options);
    SubscribeOptions back = options_from_text(text);
    CHECK(back == options);
    CHECK(back.digested_us == options.digested_us);
    CHECK(back.remind_us == options.remind_us);
    CHECK(back.expire_us == options.expire_us);
    CHECK(text.find(kDigestText) != std::string::npos);
    CHECK(text.find(kRemindText) != std::string::npos);
    // Only options of that kind hold these letters, or that of temporary ones.
    CHECK(text.find(kTemporaryText) == std::string::npos);
    options.digest = false;
    options.remind_us = 0;
    CHECK(to_text(options).find(kDigestText) == std::string::npos);
    CHECK(to_text(options).find(kRemindText) == std::string::npos);
    CHECK(options_from_text("f5.") == SubscribeOptions());
    CHECK(options_from_text("w") == SubscribeOptions());
    CHECK(options_from_text("k-3.").digested_us == 0);
}

TEST_CASE("states of presence in which to be told (XEP-0060 §16.4.2)", "[pubsub]") {
    const std::string shows = "pubsub#show-values";
    DataForm form(FormKind::submit, ns::pubsub_subscribe_options);
    form.add(FormField(shows, "", {"chat", "online"}));
    auto options = submitted_options(SubscribeOptions(), form);
    REQUIRE(options);
    CHECK(is_shown(options->shows, "chat"));
    CHECK(is_shown(options->shows, ""));
    for (const char* other : {"away", "xa", "dnd", "none"}) {
        CHECK_FALSE(is_shown(options->shows, other));
    }
    CHECK_FALSE(with(shows, "invisible"));
    CHECK_FALSE(with(shows, ""));
    using Values = std::vector<std::string>;
    DataForm shown = options_form(*options, FormKind::form, everything());
    CHECK(shown.find(shows)->values == Values{"chat", "online"});
    CHECK(shown.find(shows)->options.size() == 5);
    // None chosen: all are as good.
    DataForm none(FormKind::submit, ns::pubsub_subscribe_options);
    none.add(FormField(shows, ""));
    CHECK(submitted_options(*options, none)->shows == 0);
    CHECK(options_form(*options, FormKind::form, OptionsOffer()).find(shows) == nullptr);
}

}  // namespace subscribe_options_test
