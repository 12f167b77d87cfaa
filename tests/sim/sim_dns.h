// SimDns: what the simulated DNS knows, filled by the test. Names that it has not been told of do
// not exist. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/net/dns.h"

namespace parlance::sim {

class SimDns {
  public:
    // One more record, of type A or AAAA by what `address` looks like.
    void add_address(const std::string& name, const std::string& address);
    void add_srv(const std::string& name, const server::net::SrvRecord& record);
    // The data as on the wire (RFC 6698 §2.1).
    void add_tlsa(const std::string& name, const std::string& data);
    // DNSSEC vouches for all that is said of the name.
    void sign(const std::string& name);
    // Questions about the name are not answered, whatever there is.
    void fail(const std::string& name);
    // The name does not exist.
    void forget(const std::string& name);

    server::net::DnsAnswer answer(const std::string& name, server::net::RecordType type) const;

  private:
    struct Name {
        std::map<server::net::RecordType, std::vector<std::string>> records;
        bool secure = false;
        bool fails = false;
    };
    std::map<std::string, Name> names_;  // in lower case
};

}  // namespace parlance::sim
