#include "server/cli/diagnosis.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "server/s2s/policy.h"
#include "xmpp/datetime.h"

namespace parlance::server::cli {

namespace {

using net::DnsAnswer;
using Status = DnsAnswer::Status;

constexpr std::int64_t kDayS = 86'400;
constexpr std::int64_t kSoonDays = 14;
constexpr std::size_t kNamesTold = 4;

std::string list_of(const DnsAnswer& answer) {
    std::vector<std::string> places;
    for (const std::string& data : answer.records) {
        auto record = net::parse_srv(data);
        if (!record) continue;
        places.push_back(record->target.empty()
                             ? std::string("not offered (\".\")")
                             : fmt::format("{} (priority {}, weight {})",
                                           place_of(record->target, record->port), record->priority,
                                           record->weight));
    }
    // The DNS gives records of one kind in any order.
    std::sort(places.begin(), places.end());
    return fmt::format("{}", fmt::join(places, ", "));
}

void diagnose_service(Report& report, const std::string& name, const DnsAnswer& answer) {
    if (answer.status == Status::failed) {
        report.fail("DNS", fmt::format("{}: {}", name, answer.why),
                    "Make the name servers of that zone answer, or name resolvers that do in [s2s] "
                    "resolvers.");
    } else if (answer.status == Status::found) {
        std::string list = list_of(answer);
        if (list.empty()) {
            report.fail("DNS", name + ": records that nobody understands", "Write them anew.");
        } else {
            report.ok("DNS", fmt::format("{}: {}", name, list));
        }
    }
}

std::string names_told(const net::PeerCertificate& certificate) {
    std::vector<std::string> names = net::names_in(certificate);
    if (names.empty()) return "nobody";
    const bool more = names.size() > kNamesTold;
    if (more) names.resize(kNamesTold);
    return fmt::format("{}{}", fmt::join(names, ", "), more ? " and others" : "");
}

std::string day_of(std::int64_t unix_s) {
    return xmpp::format_datetime(unix_s * base::kSecondUs).substr(0, 10);
}

bool valid_at(const net::PeerCertificate& shown, std::int64_t now_s) {
    return shown.not_before_s <= now_s && now_s < shown.not_after_s;
}

// Why stanzas would not go that way, or how they would; see Outgoing.
struct Passage {
    bool open;
    std::string text;
};

Passage passage_of(const Way& way, std::string_view domain, const Config& config) {
    const Talk& talk = *way.talk;
    const s2s::Policy policy(config.s2s);
    if (!talk.failure.empty() || !talk.has_features) return {false, "its stream does not open"};
    if (talk.tls.empty() && policy.needs_tls(domain)) {
        return {false, "it offers no encryption, which [s2s] require_tls demands"};
    }
    const bool trusted = way.trust.good();
    if (!trusted && way.trust.refuted) {
        return {false, "the DNS says that its certificate is not its own"};
    }
    if (!trusted && policy.needs_certificate(domain)) {
        return {false,
                "its certificate is not accepted, and [s2s] authentication or strict demands one"};
    }
    const bool external = talk.external && !config.tls.certificate.empty();
    if (!external && !talk.dialback) {
        return {false, "it accepts neither our certificate nor dialback"};
    }
    return {true,
            fmt::format("{}, {}, we show who we are by {}",
                        talk.tls.empty() ? "without encryption" : talk.tls,
                        trusted ? "it by " + way.trust.method() : "its certificate proves nothing",
                        external ? "certificate" : "dialback")};
}

}  // namespace

std::string place_of(std::string_view host, std::uint16_t port) {
    const bool v6 = host.find(':') != std::string_view::npos;
    return fmt::format("{}{}{} port {}", v6 ? "[" : "", host, v6 ? "]" : "", port);
}

void diagnose_services(Report& report, std::string_view domain, bool servers,
                       const ServiceAnswers& answers) {
    diagnose_service(report, answers.starttls_name, answers.starttls);
    diagnose_service(report, answers.direct_name, answers.direct);
    auto absent = [](const DnsAnswer& answer) {
        return answer.status == Status::no_data || answer.status == Status::no_domain;
    };
    if (!absent(answers.starttls) || !absent(answers.direct)) return;
    const int port = servers ? s2s::kServerPort : 5222;
    report.warn(
        "DNS",
        fmt::format("no SRV records for {}: they try {} port {}", servers ? "servers" : "clients",
                    domain, port),
        fmt::format("Add {}, unless that port of that name is right.", answers.starttls_name));
}

void diagnose_dnssec(Report& report, bool anchors, const ServiceAnswers& answers) {
    if (!anchors) {
        return report.ok("DNSSEC", "not looked at, since [s2s] dnssec_anchors is empty");
    }
    const bool secure = answers.direct.secure && answers.starttls.secure;
    report.ok("DNSSEC", secure ? "signed, and the signatures are right"
                               : "not signed: certificates are judged by authorities alone");
}

void diagnose_addresses(Report& report, const s2s::Target& target, const HostAnswers& answers) {
    const std::vector<std::string> list = s2s::addresses_of(answers.v6, answers.v4);
    for (const DnsAnswer* answer : {&answers.v6, &answers.v4}) {
        if (answer->status != Status::failed) continue;
        report.fail("DNS", fmt::format("addresses of {}: {}", target.host, answer->why),
                    "Make the name servers of that zone answer.");
        break;
    }
    if (!list.empty()) {
        report.ok("DNS", fmt::format("{}: {}", target.host, fmt::join(list, ", ")));
    } else if (answers.v4.status != Status::failed && answers.v6.status != Status::failed) {
        report.fail("DNS", target.host + " has no address",
                    fmt::format("Add an A or AAAA record for {}, or make the SRV records name "
                                "another host.",
                                target.host));
    }
    if (!answers.asked_tlsa) return;
    const std::string name = fmt::format("_{}._tcp.{}", target.port, target.host);
    const DnsAnswer& tlsa = answers.tlsa;
    if (tlsa.status == Status::failed) {
        report.fail("DANE", fmt::format("{}: {}", name, tlsa.why),
                    "Make the name servers of that zone answer: without it nobody knows which "
                    "certificate is right.");
    } else if (tlsa.status == Status::found && !tlsa.secure) {
        report.warn("DANE",
                    name + ": TLSA records that DNSSEC does not vouch for count for nothing",
                    "Sign that zone.");
    } else if (tlsa.status == Status::found) {
        report.ok("DANE", fmt::format("{}: {} TLSA records", name, tlsa.records.size()));
    }
}

bool diagnose_dates(Report& report, std::string_view step, const net::PeerCertificate& shown,
                    std::int64_t now_s) {
    const std::int64_t days = (shown.not_after_s - now_s) / kDayS;
    const std::string until = day_of(shown.not_after_s);
    if (shown.not_before_s > now_s) {
        report.fail(step, "not valid before " + day_of(shown.not_before_s),
                    "Set the clock of the machine, or get another certificate.");
    } else if (shown.not_after_s <= now_s) {
        report.fail(step, "expired on " + until, "Renew it, and reload the server that shows it.");
    } else if (days < kSoonDays) {
        report.warn(step, fmt::format("expires in {} days, on {}", days, until), "Renew it.");
    } else {
        report.ok(step, fmt::format("valid for {} days, until {}", days, until));
    }
    return valid_at(shown, now_s);
}

void diagnose_certificate(Report& report, const net::PeerCertificate& shown,
                          std::string_view domain, const s2s::Trust& trust, std::int64_t now_s) {
    const bool by_dns = trust.by == s2s::Trust::Voucher::dns;
    const bool by_web = trust.by == s2s::Trust::Voucher::web;
    const std::string names = names_told(shown);
    if (s2s::is_for(shown, domain) || by_dns || by_web) {
        report.ok("certificate", "for " + names);
    } else {
        report.fail("certificate", fmt::format("for {}, not for {}", names, domain),
                    fmt::format("Get one that names {} (subjectAltName).", domain));
    }
    const bool valid = diagnose_dates(report, "certificate", shown, now_s);
    if (trust.good()) {
        const std::string voucher = by_dns   ? "the DNS (DANE)"
                                    : by_web ? "the domain's web server (POSH)"
                                             : "an authority: " + shown.issuer;
        return report.ok("certificate", fmt::format("vouched for by {} (chain of {})", voucher,
                                                    shown.chain.size()));
    }
    if (trust.refuted) {
        return report.fail("certificate", trust.problem,
                           "Write TLSA records for the certificate that the server shows.");
    }
    // That it has expired, or is for somebody else, has been said.
    if (!valid || shown.trusted) return;
    report.fail("certificate",
                fmt::format("not trusted: {} (chain of {}, issued by {})", trust.problem,
                            shown.chain.size(), shown.issuer),
                "Get one from an authority, and put the certificates between into the file; or "
                "name a private authority in [s2s] trust.");
}

void diagnose_posh(Report& report, const s2s::posh::Findings& findings) {
    if (!findings.fingerprints.empty()) {
        return report.ok("POSH", fmt::format("the domain's web server names {} certificates",
                                             findings.fingerprints.size()));
    }
    report.warn("POSH", findings.why,
                "Nothing is wrong if the domain means to have a certificate from an authority.");
}

void diagnose_stream(Report& report, const Talk& talk, const Greeting& greeting,
                     std::string_view where) {
    const std::string_view kind = greeting.direct_tls ? "direct TLS" : "STARTTLS";
    if (!talk.failure.empty()) {
        const bool tls = talk.tls.empty() && (greeting.direct_tls || talk.offers_tls);
        report.fail(tls ? "TLS" : "stream", fmt::format("{}: {}", where, talk.failure),
                    tls ? "Look at the certificate and the TLS settings of that server."
                        : fmt::format("Make sure that an XMPP server for {} listens there.",
                                      greeting.domain));
        return;
    }
    if (talk.tls.empty()) {
        report.fail("TLS", fmt::format("{}: offers no encryption", where),
                    "Give that server a certificate.");
    } else {
        report.ok("TLS", fmt::format("{}: {}, {}", where, kind, talk.tls));
    }
    if (!greeting.server) return report.ok("stream", "answers clients of " + greeting.domain);
    std::vector<std::string_view> there, missing;
    auto sort_in = [&](bool has, std::string_view name) {
        (has ? there : missing).push_back(name);
    };
    sort_in(talk.dialback, "dialback");
    sort_in(talk.external, "EXTERNAL");
    sort_in(talk.bidi, "bidi");
    sort_in(talk.management, "stream management");
    std::string text = there.empty() ? "none" : fmt::format("{}", fmt::join(there, ", "));
    if (!missing.empty()) text += fmt::format("; not: {}", fmt::join(missing, ", "));
    report.ok("features", text);
}

void diagnose_federation(Report& report, std::string_view domain, const Config& config,
                         const std::vector<Way>& ways) {
    if (!config.s2s.enabled) {
        return report.fail("federation", "this server talks to no other", "Set [s2s] enabled.");
    }
    if (!s2s::Policy(config.s2s).allows(domain)) {
        return report.fail("federation", fmt::format("this server does not talk to {}", domain),
                           "Change [s2s] allow and deny if that is not meant.");
    }
    std::string why = "there is no server to connect to";
    for (const Way& way : ways) {
        const Passage passage = passage_of(way, domain, config);
        if (passage.open) {
            return report.ok("federation",
                             fmt::format("this server can send to {}: {}", domain, passage.text));
        }
        why = passage.text;
    }
    report.fail("federation", fmt::format("this server cannot send to {}: {}", domain, why),
                "See to what is said above, or change [s2s].");
}

}  // namespace parlance::server::cli
