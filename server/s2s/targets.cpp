#include "server/s2s/targets.h"

#include <arpa/inet.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/assert.h"
#include "xmpp/domain_name.h"

namespace parlance::server::s2s {

namespace {

using net::DnsAnswer;
using Status = DnsAnswer::Status;

// Of one answer, looked at.
constexpr std::size_t kMaxRecords = 64;

struct Candidate {
    Target target;
    std::uint16_t priority;
    std::uint16_t weight;

    Candidate(Target t, std::uint16_t p, std::uint16_t w)
        : target(std::move(t)), priority(p), weight(w) {}
};

bool is_ipv4(std::string_view domain) {
    in_addr parsed;
    return ::inet_pton(AF_INET, std::string(domain).c_str(), &parsed) == 1;
}

// What one of the two answers says.
struct Service {
    bool exists = false;   // there are records, be it that they say no
    bool refused = false;  // RFC 2782: the target is ".", decidedly not available
    bool unknown = false;
};

Service read(const DnsAnswer& answer, bool direct_tls, std::vector<Candidate>& candidates) {
    Service service;
    service.unknown = answer.status == Status::failed;
    if (answer.status != Status::found) return service;
    service.exists = true;
    const std::size_t before = candidates.size();
    for (std::size_t i = 0; i < std::min(answer.records.size(), kMaxRecords); ++i) {
        auto record = net::parse_srv(answer.records[i]);
        if (!record) continue;
        if (record->target.empty()) {
            service.refused = true;
        } else if (record->port != 0) {
            candidates.emplace_back(
                Target(std::move(record->target), record->port, direct_tls, answer.secure),
                record->priority, record->weight);
        }
    }
    // Records that nobody understands say neither yes nor no.
    service.unknown = candidates.size() == before && !service.refused;
    return service;
}

// RFC 2782, "Weight": of those of one priority, each is the next with a probability that is as its
// weight to the sum of weights; those of weight 0 have a small chance.
void shuffle(std::vector<Candidate>::iterator first, std::vector<Candidate>::iterator last,
             base::Random& random) {
    std::stable_partition(first, last, [](const Candidate& c) { return c.weight == 0; });
    for (; first != last; ++first) {
        std::uint64_t sum = 0;
        for (auto each = first; each != last; ++each) sum += each->weight;
        const std::uint64_t chosen = random.u64() % (sum + 1);
        std::uint64_t running = 0;
        auto next = std::find_if(first, last, [&running, chosen](const Candidate& c) {
            running += c.weight;
            return running >= chosen;
        });
        // The others keep their order, those of weight 0 in front.
        std::rotate(first, next, std::next(next));
    }
}

void order(std::vector<Candidate>& candidates, base::Random& random) {
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.priority < b.priority; });
    for (auto first = candidates.begin(); first != candidates.end();) {
        auto last = std::find_if(first, candidates.end(), [first](const Candidate& c) {
            return c.priority != first->priority;
        });
        shuffle(first, last, random);
        first = last;
    }
}

std::string why_unknown(const DnsAnswer& direct_tls, const DnsAnswer& starttls) {
    for (const DnsAnswer* answer : {&starttls, &direct_tls}) {
        if (answer->status == Status::failed && !answer->why.empty()) return answer->why;
    }
    return "the DNS gives no SRV record that makes sense";
}

std::vector<std::string> texts(const DnsAnswer& answer) {
    std::vector<std::string> list;
    if (answer.status != Status::found) return list;
    for (const std::string& data : answer.records) {
        std::string address = net::parse_address(data);
        if (!address.empty()) list.push_back(std::move(address));
    }
    return list;
}

}  // namespace

std::optional<ServiceNames> service_names(std::string_view domain) {
    std::optional<std::string> ascii = xmpp::domain_to_ascii(domain);
    if (!ascii || is_ipv4(*ascii)) return std::nullopt;
    return ServiceNames{"_xmpps-server._tcp." + *ascii, "_xmpp-server._tcp." + *ascii};
}

Target address_target(std::string_view domain) {
    if (domain.starts_with('[') && domain.ends_with(']'))
        domain = domain.substr(1, domain.size() - 2);
    return Target(std::string(domain), kServerPort, false, true);
}

Targets targets_of(std::string_view domain, const DnsAnswer& direct_tls, const DnsAnswer& starttls,
                   base::Random& random) {
    std::vector<Candidate> candidates;
    const Service direct = read(direct_tls, true, candidates);
    const Service plain = read(starttls, false, candidates);
    Targets targets;
    if (!candidates.empty()) {
        order(candidates, random);
        for (Candidate& candidate : candidates) {
            if (targets.list.size() == kMaxTargets) break;
            auto same = std::find(targets.list.begin(), targets.list.end(), candidate.target);
            if (same == targets.list.end()) targets.list.push_back(std::move(candidate.target));
        }
        return targets;
    }
    if (direct.unknown || plain.unknown) {
        targets.why = why_unknown(direct_tls, starttls);
        return targets;
    }
    // XEP-0368 §3: no guesses where there are SRV records.
    if (direct.exists || plain.exists) {
        targets.lasting = true;
        targets.why = "its SRV records say that it has no server";
        return targets;
    }
    std::optional<std::string> ascii = xmpp::domain_to_ascii(domain);
    PARLANCE_ASSERT(ascii);
    targets.list.emplace_back(std::move(*ascii), kServerPort, false,
                              direct_tls.secure && starttls.secure);
    return targets;
}

std::vector<std::string> addresses_of(const DnsAnswer& aaaa, const DnsAnswer& a) {
    const std::vector<std::string> ipv6 = texts(aaaa);
    const std::vector<std::string> ipv4 = texts(a);
    std::vector<std::string> list;
    for (std::size_t i = 0; i < std::max(ipv6.size(), ipv4.size()); ++i) {
        if (i < ipv6.size()) list.push_back(ipv6[i]);
        if (i < ipv4.size()) list.push_back(ipv4[i]);
    }
    if (list.size() > kMaxAddresses) list.resize(kMaxAddresses);
    return list;
}

}  // namespace parlance::server::s2s
