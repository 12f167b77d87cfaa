// What is asked of a web server, and answered. Plain values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"

namespace parlance::server::net {

// One GET. Redirects are not followed: they are for whoever asks to judge.
struct HttpsRequest {
    std::string host;  // ASCII; the server's certificate has to be for it
    std::uint16_t port = 443;
    std::string path = "/";  // with the query, as it goes on the wire
    // Numeric, of the host: nobody else is asked for them. The first few are tried in turn.
    std::vector<std::string> addresses;
    // What ends it without an answer.
    std::size_t most_bytes = 64 * 1024;
    std::int64_t timeout_us = 10 * base::kSecondUs;
};

struct HttpsAnswer {
    int status = 0;  // 0: there is no answer
    std::string body;
    std::string location;  // of a redirect: a whole URL
    std::string why;       // there is no answer, for an operator
    // Of no answer: it would be the same soon after, for nobody listens there, or not to whom one
    // could trust. Else nobody knows.
    bool lasting = false;
};

}  // namespace parlance::server::net
