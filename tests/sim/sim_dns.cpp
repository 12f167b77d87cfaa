#include "tests/sim/sim_dns.h"

#include <algorithm>
#include <charconv>
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

std::string four_bytes(std::string_view address) {
    std::string out;
    for (int i = 0; i < 4; ++i) {
        std::uint8_t value = 0;
        auto [end, error] = std::from_chars(address.data(), address.data() + address.size(), value);
        if (error != std::errc()) throw std::runtime_error("not an IPv4 address");
        out += static_cast<char>(value);
        std::size_t read = static_cast<std::size_t>(end - address.data());
        address.remove_prefix(std::min(read + 1, address.size()));
    }
    return out;
}

}  // namespace

void SimDns::add_address(const std::string& name, const std::string& address) {
    names_[lowered(name)].records[RecordType::a].push_back(four_bytes(address));
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
