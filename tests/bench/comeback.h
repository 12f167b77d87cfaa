// What a client keeps so that it can come back when its connection has broken: a stream-management
// session to resume (XEP-0198 §5), a FAST token (XEP-0484) and a TLS ticket. And the texts of SASL2
// (XEP-0388) that use them. Owned by a Session; pure but for that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tls13.h"

namespace parlance::bench {

struct Comeback {
    std::string session;        // `previd`
    std::string token;          // empty: the log-in was by SASL alone
    TlsTicket ticket;           // empty without TLS
    std::uint32_t handled = 0;  // stanzas from the server, for `h`
    bool resumed = false;       // it has come back, and its session was there
    bool tls_resumed = false;   // with its ticket

    // Counts a frame from the server if it is a stanza.
    void count(std::string_view frame);
    // <a/> for what was counted.
    std::string acknowledgement() const;
    // <resume/> of the session.
    std::string resumption() const;
};

// <authenticate/> with a password: a Bind 2 session with stream management, and a token.
std::string sasl2_login(unsigned account, std::string_view mechanism, std::string_view initial);
// What <success/> of that brings.
void read_sasl2_success(std::string_view success, Comeback& comeback);

// <authenticate/> with the token, for the session of before.
std::string fast_resumption(unsigned account, const Comeback& comeback);
// Whether the server proved that it knows the token.
bool fast_verify(std::string_view success, const Comeback& comeback);

}  // namespace parlance::bench
