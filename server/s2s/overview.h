// Overview: what an operator reads about the other servers, a row for each domain, in words. Pure
// values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/net/peer_certificate.h"
#include "server/s2s/federation.h"
#include "storage/outbound_spool.h"

namespace parlance::server::s2s {

// What the other server has shown, as in OverviewRow; with what is wrong with it.
std::string described(const net::PeerCertificate& certificate);

struct OverviewRow {
    std::string domain;
    std::string direction;     // "in", "out", "in and out", "connecting", "none"
    std::string security;      // of the connections: "TLSv1.3, certificate"
    std::string certificate;   // theirs: "a.example, *.a.example by CN = R11, until 2027-01-31"
    std::string queue;         // "3 in memory, 40 in storage since 2026-01-31 23:59 UTC"
    std::string last_error;    // with the time
    std::string next_attempt;  // "in 25 s"; empty: none is due
    // Something waits for the domain, or for the next attempt.
    bool waits = false;
};

// `states` of all shards, in any order; the result is in order of the domains.
std::vector<OverviewRow> overview_rows(std::vector<DomainState> states,
                                       const std::vector<storage::outbound_spool::Waiting>& stored);

}  // namespace parlance::server::s2s
