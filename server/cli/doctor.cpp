#include "server/cli/doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <memory>
#include <tuple>
#include <utility>

#include "base/random.h"
#include "server/net/address.h"
#include "server/s2s/policy.h"
#include "xmpp/domain_name.h"
#include "xmpp/jid.h"

namespace parlance::server::cli {

namespace {

using net::RecordType;

// Streams are opened one after the other, and each may take its time.
constexpr std::size_t kMostPlaces = 16;

bool is_address(const std::string& host) {
    return net::Address::parse(host + ":1").ok() || net::Address::parse("[" + host + "]:1").ok();
}

// The order among records of equal priority is chance (RFC 2782); what is printed should not be.
void put_in_order(s2s::Targets& targets) {
    std::sort(
        targets.list.begin(), targets.list.end(), [](const s2s::Target& a, const s2s::Target& b) {
            return std::tie(a.direct_tls, a.host, a.port) < std::tie(b.direct_tls, b.host, b.port);
        });
}

}  // namespace

void Doctor::examine(const std::string& domain) {
    domain_ = domain;
    own_ = config_.serves(domain);
    for (const std::string& host : config_.hosts) {
        if (!own_ && ours_.empty()) ours_ = host;
    }
    if (const std::string& why = outside_.certificate_problem(); !why.empty()) {
        report_.fail("config", "our own certificate: " + why,
                     "Make [tls] name files that are there and fit together.");
    }
    const std::vector<Place> servers = find_servers();
    const std::vector<Place> clients = find_clients();
    if (own_) {
        compare_with_listeners(servers, true);
        compare_with_listeners(clients, false);
    }
    visit(servers, true);
    visit(clients, false);
    if (!own_) return diagnose_federation(report_, domain_, config_, ways_);
    examine_certificate_file();
    examine_services();
    try_listeners();
}

ServiceAnswers Doctor::ask_services(const std::string& domain, std::string_view service) {
    const std::string ascii = xmpp::domain_to_ascii(domain).value_or(domain);
    ServiceAnswers answers;
    answers.starttls_name = fmt::format("_xmpp-{}._tcp.{}", service, ascii);
    answers.direct_name = fmt::format("_xmpps-{}._tcp.{}", service, ascii);
    std::vector<net::DnsAnswer> found = outside_.ask(
        {{answers.starttls_name, RecordType::srv}, {answers.direct_name, RecordType::srv}});
    answers.starttls = std::move(found[0]);
    answers.direct = std::move(found[1]);
    return answers;
}

std::vector<Doctor::Place> Doctor::find_servers() {
    s2s::Targets targets;
    if (!s2s::service_names(domain_)) {
        report_.ok("DNS", domain_ + " is an address: nothing is asked");
        targets.list.push_back(s2s::address_target(domain_));
        return find_addresses(targets);
    }
    const ServiceAnswers answers = ask_services(domain_, "server");
    diagnose_services(report_, domain_, true, answers);
    diagnose_dnssec(report_, !config_.s2s.dnssec_anchors.empty(), answers);
    base::SystemRandom random;
    targets = s2s::targets_of(domain_, answers.direct, answers.starttls, random);
    put_in_order(targets);
    if (targets.list.empty() && targets.lasting) {
        report_.fail("DNS", targets.why, "Let the SRV records name a server, or take them away.");
    }
    return find_addresses(targets);
}

// Without SRV records nothing is guessed: where its clients go is not for this server to say.
std::vector<Doctor::Place> Doctor::find_clients() {
    if (!s2s::service_names(domain_)) return {};
    const ServiceAnswers answers = ask_services(domain_, "client");
    diagnose_services(report_, domain_, false, answers);
    const bool named = answers.direct.status == net::DnsAnswer::Status::found ||
                       answers.starttls.status == net::DnsAnswer::Status::found;
    if (!named) return {};
    base::SystemRandom random;
    s2s::Targets targets = s2s::targets_of(domain_, answers.direct, answers.starttls, random);
    put_in_order(targets);
    return find_addresses(targets);
}

std::vector<Doctor::Place> Doctor::find_addresses(const s2s::Targets& targets) {
    std::vector<Place> places;
    for (const s2s::Target& target : targets.list) {
        if (is_address(target.host)) {
            places.emplace_back(target, target.host);
            continue;
        }
        std::vector<Question> questions = {{target.host, RecordType::aaaa},
                                           {target.host, RecordType::a}};
        HostAnswers answers;
        answers.asked_tlsa = target.secure;
        if (target.secure) {
            questions.emplace_back(fmt::format("_{}._tcp.{}", target.port, target.host),
                                   RecordType::tlsa);
        }
        std::vector<net::DnsAnswer> found = outside_.ask(questions);
        answers.v6 = std::move(found[0]);
        answers.v4 = std::move(found[1]);
        if (target.secure) answers.tlsa = std::move(found[2]);
        // A host may be there for several ports.
        if (told_.insert(target.host).second || target.secure) {
            diagnose_addresses(report_, target, answers);
        }
        if (answers.tlsa.secure) {
            std::vector<net::TlsaRecord> records;
            for (const std::string& data : answers.tlsa.records) {
                if (auto record = net::parse_tlsa(data)) records.push_back(std::move(*record));
            }
            tlsa_.emplace_back(place_of(target.host, target.port), std::move(records));
        }
        std::vector<std::string> list = s2s::addresses_of(answers.v6, answers.v4);
        std::sort(list.begin(), list.end());
        for (std::string& ip : list) {
            s2s::Target reached = target;
            const bool v6 = ip.find(':') != std::string::npos;
            reached.secure = target.secure && (v6 ? answers.v6.secure : answers.v4.secure);
            places.emplace_back(std::move(reached), std::move(ip));
        }
    }
    return places;
}

std::vector<net::TlsaRecord> Doctor::tlsa_of(const s2s::Target& target) const {
    if (!target.secure) return {};
    const std::string place = place_of(target.host, target.port);
    for (const auto& [where, records] : tlsa_) {
        if (where == place) return records;
    }
    return {};
}

void Doctor::visit(const std::vector<Place>& places, bool servers) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        const std::string where = place_of(place.ip, place.target.port);
        if (i == kMostPlaces) {
            report_.warn("port", fmt::format("{} more addresses are not tried",
                                             places.size() - kMostPlaces));
            return;
        }
        std::vector<Reach> reached = outside_.dial({place.ip}, place.target.port);
        if (reached.front().transport) {
            report_.ok("port", fmt::format("{}: connected", where));
            listen_to(std::move(reached.front().transport), place, servers);
        } else if (reached.front().problem == "network is unreachable") {
            report_.warn("port", fmt::format("{}: no way from here to that network", where),
                         "Nothing is wrong if this machine has no such addresses.");
        } else {
            report_.fail("port", fmt::format("{}: {}", where, reached.front().problem),
                         fmt::format("Start the server there, let port {} through, or make the "
                                     "DNS name another place.",
                                     place.target.port));
        }
    }
}

void Doctor::listen_to(std::unique_ptr<net::Transport> transport, const Place& place, bool server) {
    const Greeting greeting(domain_, server ? ours_ : std::string(), server,
                            place.target.direct_tls);
    talks_.push_back(std::make_unique<Talk>(outside_.talk(std::move(transport), greeting)));
    const Talk& talk = *talks_.back();
    diagnose_stream(report_, talk, greeting, place_of(place.ip, place.target.port));
    const net::PeerCertificate* shown = talk.certificate ? &*talk.certificate : nullptr;
    s2s::Trust trust = s2s::judge(shown, domain_, place.target.host, tlsa_of(place.target));
    if (server && shown != nullptr) trust = ask_the_web(*shown, std::move(trust));
    if (shown != nullptr) diagnose_certificate(report_, *shown, domain_, trust, now_s_);
    if (server) ways_.push_back({&talk, trust});
}

s2s::Trust Doctor::ask_the_web(const net::PeerCertificate& shown, s2s::Trust trust) {
    const s2s::Policy policy(config_.s2s);
    const bool asks = config_.s2s.posh && policy.needs_certificate(domain_) &&
                      policy.allows(domain_) && s2s::service_names(domain_).has_value();
    if (!asks || trust.good() || trust.refuted) return trust;
    if (!posh_) {
        posh_ = outside_.find_posh(
            domain_, [policy](std::string_view host) { return !policy.denies(host); });
        diagnose_posh(report_, *posh_);
    }
    s2s::Trust by_web = s2s::judge_by_web(&shown, *posh_);
    return by_web.good() ? by_web : trust;
}

int doctor(const Config& config, std::string_view domain) {
    auto jid = xmpp::Jid::parse(domain);
    if (!jid || !jid->is_domain()) {
        fmt::print(stderr, "parlance: not a domain: {}\n", domain);
        return 1;
    }
    std::signal(SIGPIPE, SIG_IGN);
    auto outside = Outside::open(config);
    if (!outside) {
        fmt::print(stderr, "parlance: {}\n", outside.error());
        return 1;
    }
    Report report([](const Finding& finding) {
        fmt::print("{}", render(finding));
        std::fflush(stdout);
    });
    Doctor(config, **outside, report, std::time(nullptr)).examine(std::string(jid->domain()));
    return report.failed() ? 1 : 0;
}

}  // namespace parlance::server::cli
