#include "tests/sim/sim_dns.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <stdexcept>

#include "base/big_endian.h"

namespace parlance::sim {

namespace {

using server::net::DnsAnswer;
using server::net::RecordType;

std::string lowered(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

void append_labels(std::string& out, std::string_view name) {
    while (!name.empty()) {
        std::string_view label = name.substr(0, name.find('.'));
        out += static_cast<char>(label.size());
        out += label;
        name.remove_prefix(std::min(label.size() + 1, name.size()));
    }
    out += '\0';
}

std::string bytes_of(const std::string& address, int family) {
    char bytes[sizeof(in6_addr)];
    if (inet_pton(family, address.c_str(), bytes) != 1) throw std::runtime_error("not an address");
    return std::string(bytes, family == AF_INET6 ? sizeof(in6_addr) : sizeof(in_addr));
}

}  // namespace

void SimDns::add_address(const std::string& name, const std::string& address) {
    const bool v6 = address.find(':') != std::string::npos;
    const RecordType type = v6 ? RecordType::aaaa : RecordType::a;
    names_[lowered(name)].records[type].push_back(bytes_of(address, v6 ? AF_INET6 : AF_INET));
}

void SimDns::add_tlsa(const std::string& name, const std::string& data) {
    names_[lowered(name)].records[RecordType::tlsa].push_back(data);
}

void SimDns::add_srv(const std::string& name, const server::net::SrvRecord& record) {
    std::string data;
    base::append_big_endian(data, record.priority, 2);
    base::append_big_endian(data, record.weight, 2);
    base::append_big_endian(data, record.port, 2);
    append_labels(data, record.target);
    names_[lowered(name)].records[RecordType::srv].push_back(data);
}

void SimDns::sign(const std::string& name) {
    names_[lowered(name)].secure = true;
}

void SimDns::fail(const std::string& name) {
    names_[lowered(name)].fails = true;
}

void SimDns::forget(const std::string& name) {
    names_.erase(lowered(name));
}

DnsAnswer SimDns::answer(const std::string& name, RecordType type) const {
    DnsAnswer answer;
    answer.status = DnsAnswer::Status::no_domain;
    auto known = names_.find(lowered(name));
    if (known == names_.end()) return answer;
    const Name& entry = known->second;
    answer.secure = entry.secure;
    if (entry.fails) {
        answer.status = DnsAnswer::Status::failed;
        answer.why = "no name server answers";
        return answer;
    }
    if (!entry.records.empty()) answer.status = DnsAnswer::Status::no_data;
    auto records = entry.records.find(type);
    if (records == entry.records.end()) return answer;
    answer.status = DnsAnswer::Status::found;
    answer.records = records->second;
    return answer;
}

}  // namespace parlance::sim
