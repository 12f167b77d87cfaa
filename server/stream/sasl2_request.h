// What a client asks for in <authenticate/> besides being authenticated (XEP-0388 §2.4): who it is,
// and the features to be negotiated inline. It travels with the connection to the user's home
// shard. A value; one thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/stream/fast.h"
#include "storage/tokens.h"
#include "xmpp/element.h"
#include "xmpp/sasl/mechanism.h"

namespace parlance::server::stream {

// The installation of a client, in its own words. Never shown to others (XEP-0388 §2.4).
struct UserAgent {
    std::string id;  // a UUID in lower case; empty when the client gave none
    std::string software;
    std::string device;
};

// XEP-0198 §8.
struct ResumeRequest {
    std::string previous;            // the id of the session
    std::optional<std::uint32_t> h;  // nullopt: malformed
};

struct Sasl2Request {
    std::string mechanism;
    UserAgent agent;
    std::optional<ResumeRequest> resume;
    // <bind xmlns='urn:xmpp:bind:0'/>; an empty Document when there is none.
    xmpp::Document bind;
    // XEP-0484: the client logs in with a token; the one that has let it in, once it has.
    std::optional<FastUse> fast;
    std::optional<storage::tokens::Token> token;
    // A key of the account's credentials as they were when it was let in; empty if it has none.
    std::string stored_key;
    // Which installation is logging in with a token; empty if none, or not with one.
    std::string_view token_holder() const {
        return fast ? std::string_view(agent.id) : std::string_view();
    }
    // It wants a token for this mechanism; empty: it does not.
    std::string token_wanted;
};

// The bytes that the element has as base64; nullopt when it is not that. The examples of XEP-0388
// and XEP-0480 have white space around it, which the text of the former advises against.
std::optional<std::string> decoded(const xmpp::Element& element);

// The condition to fail with, if the element makes no sense.
base::Result<Sasl2Request, xmpp::sasl::Condition> parse_sasl2_request(
    const xmpp::Element& authenticate);

}  // namespace parlance::server::stream
