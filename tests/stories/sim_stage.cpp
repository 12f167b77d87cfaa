#include "tests/stories/sim_stage.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "tests/sim/scripted_server.h"

namespace parlance::stories {

namespace {

// How long an expected stanza may take in virtual time: longer than any retry of the server,
// shorter than what stories measure.
constexpr std::int64_t kPatienceUs = 5 * base::kSecondUs;

// Where other servers listen, whatever is said of them.
constexpr std::uint16_t kPort = 5269;
constexpr std::uint16_t kTlsPort = 5270;
// Nobody is there.
constexpr std::string_view kDeadAddress = "203.0.113.1";

// "support, auditor of ours.test"
std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    std::istringstream in(list);
    for (std::string part; std::getline(in, part, ',');) {
        parts.push_back(part.substr(part.find_first_not_of(' ')));
    }
    return parts;
}

std::optional<server::net::PeerCertificate> certificate_of(const Role& role) {
    const std::string& words = role.certificate;
    if (words == "none") return std::nullopt;
    if (words.starts_with("for ")) {
        std::istringstream list(words.substr(4));
        std::vector<std::string> names;
        for (std::string name; list >> name;) {
            if (name.ends_with(',')) name.pop_back();
            names.push_back(name);
        }
        return sim::certificate_for(names);
    }
    auto certificate = sim::certificate_for(role.domains);
    if (words == "valid") return certificate;
    certificate.trusted = false;
    if (words == "self-signed") {
        certificate.problem = "self-signed certificate";
        certificate.issuer = certificate.subject;
    } else if (words == "expired") {
        certificate.problem = "certificate has expired";
        certificate.not_after_s = certificate.not_before_s + 1;
    } else {
        throw std::runtime_error(role.name + ": unknown certificate");
    }
    return certificate;
}

sim::WorldOptions options_for(const Story& story, std::uint64_t seed, const std::string& storage) {
    sim::WorldOptions options;
    options.seed = seed;
    options.shards = 1 + static_cast<std::uint32_t>(seed % 3);
    options.settings = story.settings;
    options.storage = storage;
    // Half of the seeds read as PostgreSQL does, later; the others at once, as SQLite.
    if (seed % 2 == 0) options.database.read_us = 2'000;
    return options;
}

}  // namespace

SimStage::SimStage(const Story& story, std::uint64_t seed, const std::string& storage)
    : world_(options_for(story, seed, storage)) {}

std::unique_ptr<sim::Wire> SimStage::connect(const Role& role, bool direct_tls) {
    std::string& address = addresses_[role.name];
    if (address.empty()) {
        address =
            role.address.empty() ? "192.0.2." + std::to_string(addresses_.size()) : role.address;
    }
    return role.component_port ? world_.connect_component(address)
                               : world_.connect(address, direct_tls);
}

bool SimStage::run_until(const std::function<bool()>& done) {
    return world_.run_until(done, kPatienceUs);
}

void SimStage::add_account(const Role& role) {
    world_.add_account(role.username, role.password);
    for (const std::string& one : parts_of(role.roles)) {
        std::size_t of = one.find(" of ");
        auto what = storage::roles::role_of(one.substr(0, of));
        if (!what) throw std::runtime_error("there is no role " + one);
        world_.give_role(role.username, *what, of == std::string::npos ? "" : one.substr(of + 4));
    }
}

void SimStage::remove_account(const Role& role) {
    world_.remove_account(role.username);
}

void SimStage::set_password(const Role& role, const std::string& password) {
    world_.set_password(role.username, password);
}

bool SimStage::crash() {
    world_.crash();
    return true;
}

bool SimStage::restart() {
    return world_.restart();
}

const std::string& SimStage::ip_of(const Role& role) {
    std::string& ip = server_ips_[role.domains.front()];
    if (ip.empty()) ip = "198.51.100." + std::to_string(server_ips_.size());
    return ip;
}

void SimStage::add_server(const Role& role) {
    // The first of those who share a domain says where it is.
    if (server_ips_.count(role.domains.front()) > 0) return;
    set_names(role, role.names);
    set_door(role, Door::open);
}

void SimStage::set_names(const Role& role, const std::string& words) {
    std::vector<std::string> all;
    std::istringstream list(words);
    for (std::string word; list >> word;) all.push_back(word);
    auto has = [&all](const char* word) { return std::count(all.begin(), all.end(), word) > 0; };
    for (const std::string& word : all) {
        bool known = false;
        for (const char* each :
             {"none", "a", "srv", "tls", "backup", "refuses", "fails", "secure", "dane"}) {
            known = known || word == each;
        }
        if (!known) throw std::runtime_error(role.name + ": unknown word for the DNS: " + word);
    }
    sim::SimDns& dns = world_.dns();
    for (const std::string& domain : role.domains) {
        std::string service = "_xmpp-server._tcp." + domain;
        std::string tls_service = "_xmpps-server._tcp." + domain;
        std::string host = "xmpp." + domain;
        std::vector<std::string> names = {domain, service, tls_service, host};
        for (const std::string& name : names) dns.forget(name);
        if (has("a")) dns.add_address(domain, ip_of(role));
        if (has("srv") || has("tls")) dns.add_address(host, ip_of(role));
        if (has("srv")) dns.add_srv(service, {10, 5, kPort, host});
        if (has("tls")) dns.add_srv(tls_service, {5, 5, kTlsPort, host});
        if (has("backup")) {
            dns.add_address("dead." + domain, std::string(kDeadAddress));
            dns.add_srv(service, {0, 5, kPort, "dead." + domain});
        }
        if (has("refuses")) dns.add_srv(service, {0, 0, 0, ""});
        for (const std::string& name : names) {
            if (has("secure")) dns.sign(name);
            if (has("fails")) dns.fail(name);
        }
    }
}

void SimStage::set_door(const Role& role, Door door) {
    using Network = sim::SimNetwork;
    auto there = door == Door::open     ? Network::Door::open
                 : door == Door::silent ? Network::Door::silent
                                        : Network::Door::refused;
    for (std::uint16_t port : {kPort, kTlsPort}) {
        world_.network().set_door(ip_of(role), port, there);
    }
}

std::unique_ptr<sim::Wire> SimStage::dial_us(const Role& role, bool direct_tls) {
    return world_.connect_server(ip_of(role), direct_tls, certificate_of(role));
}

std::unique_ptr<sim::Wire> SimStage::take_dialled(const Role& role, bool* direct_tls) {
    for (std::uint16_t port : {kPort, kTlsPort}) {
        auto wire = world_.network().take_dialled(ip_of(role), port, certificate_of(role));
        if (!wire) continue;
        if (direct_tls != nullptr) *direct_tls = port == kTlsPort;
        return wire;
    }
    return nullptr;
}

std::size_t SimStage::dialled(const Role& role) {
    return world_.network().dialled(ip_of(role), kPort) +
           world_.network().dialled(ip_of(role), kTlsPort);
}

std::string SimStage::complaint() {
    if (world_.stanzas_lost() > 0) return "the server lost a stanza: a receipt was dropped";
    return "";
}

}  // namespace parlance::stories
