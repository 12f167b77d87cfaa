// What a Doctor asks of a domain of our own, besides what it asks of any.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/random.h"
#include "server/cli/doctor.h"
#include "server/net/interfaces.h"
#include "server/net/tls_context.h"
#include "server/tls_files.h"
#include "xmpp/domain_name.h"

namespace parlance::server::cli {

namespace {

using net::RecordType;

bool is_any(const std::string& address) {
    return address == "0.0.0.0" || address == "::";
}

bool is_v6(const std::string& address) {
    return address.find(':') != std::string::npos;
}

bool listens_at(const std::vector<Endpoint>& endpoints, const std::string& ip, std::uint16_t port) {
    return std::any_of(endpoints.begin(), endpoints.end(), [&](const Endpoint& each) {
        return each.port == port &&
               (each.address == ip || (is_any(each.address) && is_v6(each.address) == is_v6(ip)));
    });
}

}  // namespace

std::vector<std::string> Doctor::services() const {
    std::vector<std::string> names;
    for (const std::string& label : {config_.rooms.service, config_.pubsub.service}) {
        if (!label.empty()) names.push_back(label + "." + domain_);
    }
    return names;
}

void Doctor::compare_with_listeners(const std::vector<Place>& places, bool servers) {
    const ListenConfig& listen = config_.listen;
    for (const Place& place : places) {
        const std::string where = place_of(place.ip, place.target.port);
        const std::vector<Endpoint>& starttls = servers ? listen.s2s : listen.c2s;
        const std::vector<Endpoint>& direct = servers ? listen.s2s_tls : listen.c2s_tls;
        const std::vector<Endpoint>& meant = place.target.direct_tls ? direct : starttls;
        const std::vector<Endpoint>& other = place.target.direct_tls ? starttls : direct;
        if (!net::is_interface_address(place.ip)) {
            report_.warn("listen",
                         fmt::format("{}: no interface of this machine has that address", where),
                         "Nothing is wrong if another machine passes connections on to this one.");
        } else if (listens_at(meant, place.ip, place.target.port)) {
            report_.ok("listen", fmt::format("{}: this configuration listens there", where));
        } else if (listens_at(other, place.ip, place.target.port)) {
            report_.fail("listen",
                         fmt::format("{}: {} by the DNS, the other by [listen]", where,
                                     place.target.direct_tls ? "direct TLS" : "STARTTLS"),
                         "Name it in the SRV records of the other kind.");
        } else {
            report_.warn("listen",
                         fmt::format("{}: this configuration does not listen there", where),
                         "Change the port in the SRV records or in [listen], unless something "
                         "passes connections on.");
        }
    }
}

// What will be shown when the server has read the file, be it that it has not yet.
void Doctor::examine_certificate_file() {
    const auto files = tls_files_of(config_);
    if (files.empty()) {
        return report_.fail("file", "no certificate: no TLS is offered",
                            "Name one in [tls] certificate.");
    }
    auto file = std::find_if(files.begin(), files.end(), [this](const net::TlsCertificate& each) {
        return std::find(each.hosts.begin(), each.hosts.end(), domain_) != each.hosts.end();
    });
    const net::TlsCertificate& chosen = file == files.end() ? files.front() : *file;
    const auto shown = net::read_certificate_file(chosen.chain_file);
    if (!shown) {
        return report_.fail("file", chosen.chain_file + ": no certificate can be read from it",
                            "Put the certificate there, and let the server's user read it.");
    }
    if (auto loaded = net::TlsContext::load({chosen}, {}); !loaded) {
        report_.fail("file", loaded.error(), "Make [tls] certificate and key fit together.");
    }
    std::vector<std::string> absent;
    for (const std::string& service : services()) {
        if (!s2s::is_for(*shown, service)) absent.push_back(service);
    }
    if (!s2s::is_for(*shown, domain_)) {
        report_.fail("file", fmt::format("{}: does not name {}", chosen.chain_file, domain_),
                     fmt::format("Get one that names {} (subjectAltName).", domain_));
    } else if (!absent.empty()) {
        report_.warn(
            "file", fmt::format("{}: does not name {}", chosen.chain_file, fmt::join(absent, ", ")),
            "Get one that does: servers that insist on certificates keep away from them.");
    } else {
        report_.ok("file",
                   fmt::format("{}: names {} and its services", chosen.chain_file, domain_));
    }
    diagnose_dates(report_, "file", *shown, now_s_);
}

// Other servers look for a service by its own name.
void Doctor::examine_services() {
    if (!config_.s2s.enabled) return;
    for (const std::string& service : services()) {
        const std::string ascii = xmpp::domain_to_ascii(service).value_or(service);
        const ServiceAnswers answers = ask_services(service, "server");
        base::SystemRandom random;
        const s2s::Targets targets =
            s2s::targets_of(service, answers.direct, answers.starttls, random);
        if (targets.list.empty()) {
            report_.fail("services", fmt::format("{}: {}", service, targets.why),
                         "Let its SRV records name the server of the domain.");
            continue;
        }
        if (targets.list.front().host != ascii) {
            report_.ok("services", service + ": has SRV records");
            continue;
        }
        const auto found = outside_.ask({{ascii, RecordType::aaaa}, {ascii, RecordType::a}});
        const auto list = s2s::addresses_of(found[0], found[1]);
        if (list.empty()) {
            report_.fail("services", service + ": has neither SRV records nor an address",
                         fmt::format("Add {} as for the domain.", answers.starttls_name));
        } else {
            report_.ok("services", fmt::format("{}: no SRV records, {} port {}", service,
                                               fmt::join(list, ", "), s2s::kServerPort));
        }
    }
}

void Doctor::try_listeners() {
    const bool tls = !config_.tls.certificate.empty();
    try_listener(config_.listen.c2s, false, false);
    if (tls) try_listener(config_.listen.c2s_tls, false, true);
    if (!config_.s2s.enabled) {
        return report_.warn("federation", "this server talks to no other",
                            "Set [s2s] enabled if that is not meant.");
    }
    try_listener(config_.listen.s2s, true, false);
    if (tls) try_listener(config_.listen.s2s_tls, true, true);
}

void Doctor::try_listener(const std::vector<Endpoint>& endpoints, bool server, bool direct_tls) {
    if (endpoints.empty()) return;
    const Endpoint& endpoint = endpoints.front();
    std::string ip = endpoint.address;
    if (is_any(ip)) ip = is_v6(ip) ? "::1" : "127.0.0.1";
    const std::string where = place_of(ip, endpoint.port);
    std::vector<Reach> reached = outside_.dial({ip}, endpoint.port);
    if (!reached.front().transport) {
        return report_.fail("running", fmt::format("{}: {}", where, reached.front().problem),
                            "Start the server: `parlance serve`.");
    }
    const Greeting greeting(domain_, {}, server, direct_tls);
    const Talk talk = outside_.talk(std::move(reached.front().transport), greeting);
    if (talk.failure.empty()) {
        report_.ok("running", fmt::format("{}: answers {} for {}", where,
                                          server ? "servers" : "clients", domain_));
    } else {
        report_.fail("running", fmt::format("{}: {}", where, talk.failure),
                     fmt::format("Make sure that it is this server that listens there, with {} "
                                 "among its hosts.",
                                 domain_));
    }
}

}  // namespace parlance::server::cli
