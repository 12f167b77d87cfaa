// The options of one subscription (XEP-0060 §6.3, §16.4.2): values, form, and what may be put into
// it. Pure values, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "xmpp/data_form.h"
#include "xmpp/pubsub/node_config.h"

namespace parlance::xmpp::pubsub {

inline constexpr std::uint32_t kAllDepths = 0xffffffff;

// Between two digests: "approx. one per day" (§6.3.2) where the subscriber names no other time.
inline constexpr std::int64_t kShortestDigestMs = 1'000;
inline constexpr std::int64_t kLongestDigestMs = 86'400'000;

struct SubscribeOptions {
    bool deliver = true;
    // Of a collection (XEP-0248 §6.1): told of nodes in it, not of items, or of `both`; in it are
    // those at most that many steps below it.
    bool nodes = false;
    bool both = false;
    std::uint32_t depth = 1;
    // XEP-0497: told of items of the node, of its metadata, and of items of nodes that link to it;
    // and of those of nodes at most that many levels below it, negative: however many.
    bool items = true;
    bool metadata = false;
    bool linked_items = false;
    std::int32_t levels = 0;
    // The states of presence in which it is told (§16.4.2), a bit for each; 0: whatever it is.
    std::uint8_t shows = 0;
    // Of a temporary one: when it has become so, or 0. Compares as nothing.
    std::int64_t since_us = 0;
    bool temporary = false;      // ends with the subscriber's presence (§12.4)
    std::int64_t expire_us = 0;  // wall clock; 0: never (§12.18)
    // When the subscriber is to be told that the lease is almost over; 0: it has been told.
    // Compares as nothing.
    std::int64_t remind_us = 0;
    // Items are gathered (§16.4.2) and told of at once, so often at most.
    bool digest = false;
    std::int64_t digest_ms = kLongestDigestMs;
    // Of the last item that needs no digest any more: the time in its `seq`. Compares as nothing.
    std::int64_t digested_us = 0;
    // Notifications have a <body/> (§12.8).
    bool body = false;

    SubscribeOptions() {}
    friend bool operator==(const SubscribeOptions& a, const SubscribeOptions& b) {
        auto all = [](const SubscribeOptions& o) {
            return std::tie(o.deliver, o.nodes, o.both, o.depth, o.shows, o.temporary, o.expire_us,
                            o.digest, o.digest_ms, o.body);
        };
        return all(a) == all(b);
    }
    bool of_items() const { return both || !nodes; }
    bool of_nodes() const { return both || nodes; }
    bool is_over(std::int64_t now_us) const { return expire_us != 0 && expire_us <= now_us; }
};

// Which of the options there are for whom, and at what node.
struct OptionsOffer {
    bool shows = false;   // the presence of the subscriber is known
    bool digest = false;  // the node keeps what a digest is made of
    bool body = false;    // its payloads may be such as have a text (§12.8)

    OptionsOffer() {}
};

DataForm options_form(const SubscribeOptions& options, FormKind kind, const OptionsOffer& offer);
// `base` with the fields of the submission, whose FORM_TYPE has to be pubsub#subscribe_options.
base::Result<SubscribeOptions, BadConfig> submitted_options(const SubscribeOptions& base,
                                                            const DataForm& form);

// Whether `show`, of available presence, is one of those in `shows`.
bool is_shown(std::uint8_t shows, std::string_view show);

// In the stored text of options that are temporary, and of no others.
inline constexpr char kTemporaryText = 't';
// The same of those that ask for digests, and of those for whose lease a word is still to be said.
inline constexpr char kDigestText = 'g';
inline constexpr char kRemindText = 'w';
// For storage; text that cannot be read is passed over.
std::string to_text(const SubscribeOptions& options);
SubscribeOptions options_from_text(std::string_view text);

}  // namespace parlance::xmpp::pubsub
