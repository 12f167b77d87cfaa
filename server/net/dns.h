// What is asked of the DNS, and answered. Plain values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parlance::server::net {

enum class RecordType : std::uint16_t { a = 1, aaaa = 28, srv = 33, tlsa = 52 };

struct DnsAnswer {
    enum class Status : unsigned char {
        found,      // at least one record
        no_data,    // the name exists, with other types only
        no_domain,  // the name does not exist
        failed      // nobody knows at present, or the answer is forged: try again later
    };
    Status status = Status::failed;
    // DNSSEC vouches for the answer, be it that there is none.
    bool secure = false;
    // Of `failed`: what to tell an operator, e.g. "the answer is forged (DNSSEC): signature
    // expired".
    std::string why;
    // The data of each record as on the wire, names not compressed.
    std::vector<std::string> records;
};

// RFC 2782.
struct SrvRecord {
    std::uint16_t priority = 0;
    std::uint16_t weight = 0;
    std::uint16_t port = 0;
    std::string
        target;  // without the final dot; "" for ".": the service is decidedly not available
};

// RFC 6698 §2.1.
struct TlsaRecord {
    std::uint8_t usage = 0;
    std::uint8_t selector = 0;
    std::uint8_t matching = 0;
    std::string data;
};

// nullopt for data that is no such record.
std::optional<SrvRecord> parse_srv(std::string_view data);
std::optional<TlsaRecord> parse_tlsa(std::string_view data);
// The address of an A or AAAA record, as text: "192.0.2.1", "2001:db8::1"; empty if it is neither.
std::string parse_address(std::string_view data);

}  // namespace parlance::server::net
