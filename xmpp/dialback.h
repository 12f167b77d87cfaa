// Server dialback (XEP-0220): its keys (XEP-0185), and its elements as values. Domains are in their
// prepared form everywhere, so that both ends of one exchange make a key of the same bytes whatever
// the form in which the domains travelled. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"
#include "xmpp/stream_error.h"

namespace parlance::xmpp::dialback {

// Of XEP-0220 §2.4.2, as sent among the stream features.
inline constexpr std::string_view kFeature =
    "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>";

// Of what another server sends. Keys in the wild have 40 to 128 characters; a stream id that we
// have not made may be anything.
inline constexpr std::size_t kMaxKey = 1'024;
inline constexpr std::size_t kMaxId = 1'024;

// XEP-0185 §2, in hexadecimal digits. `stream_id` is the one that the receiving server gave to the
// stream on which the originating server presents the key.
std::string key(std::string_view secret, std::string_view receiving, std::string_view originating,
                std::string_view stream_id);
// Whether `presented` is that key; takes the same time wherever the difference is.
bool is_key(std::string_view presented, std::string_view secret, std::string_view receiving,
            std::string_view originating, std::string_view stream_id);

enum class Kind : unsigned char {
    result,  // between initiating and receiving server: may I send as `from` to `to`?
    verify   // between receiving and authoritative server: is that key yours?
};
enum class Type : unsigned char {
    request,  // without the attribute `type`
    valid,
    invalid,
    error
};

// <db:result/> or <db:verify/>.
struct Packet {
    Kind kind = Kind::result;
    Type type = Type::request;
    std::string from, to;   // domains
    std::string id;         // of verify: the stream on which the key was presented
    std::string key;        // of a request
    std::string condition;  // of an error: the name of the stanza error, be it one unknown to us

    Packet() {}
    Packet(Kind k, Type t, std::string sender, std::string receiver, std::string stream_id = {},
           std::string presented = {})
        : kind(k),
          type(t),
          from(std::move(sender)),
          to(std::move(receiver)),
          id(std::move(stream_id)),
          key(std::move(presented)) {}
};

// Reads an element of the namespace jabber:server:dialback. The error is the one with which the
// stream ends: what cannot be attributed cannot be answered. Whether an answer was asked for is for
// the caller to check (XEP-0220 §3.1).
base::Result<Packet, StreamError> parse(const Element& element);

// The XML of a request. The stream header must have declared the prefix `db`.
std::string result_request(std::string_view from, std::string_view to, std::string_view key);
std::string verify_request(std::string_view from, std::string_view to, std::string_view stream_id,
                           std::string_view key);

// The XML of the answer to `request`, whose addresses it swaps and whose id it repeats.
std::string answer(const Packet& request, bool valid);
// The stream lives on after it (XEP-0220 §2.5).
std::string answer(const Packet& request, Condition condition);

}  // namespace parlance::xmpp::dialback
