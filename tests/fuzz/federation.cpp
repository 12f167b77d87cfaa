// What strangers say of a domain: the names in a certificate, the chain, TLSA, SRV and address
// records, POSH documents and the URLs in them, all arbitrary bytes. Nothing crashes; nobody is
// trusted without a reason; targets and addresses are few and can be dialled. The input is a list
// of parts: a letter, two bytes of length, the data.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/assert.h"
#include "base/random.h"
#include "server/net/address.h"
#include "server/s2s/dane.h"
#include "server/s2s/posh.h"
#include "server/s2s/targets.h"
#include "server/s2s/trust.h"
#include "xmpp/jid.h"

using namespace parlance::server;
using namespace parlance::server::s2s;

namespace {

struct Strangers {
    std::string domain = "theirs.test";
    std::string host = "xmpp.host.test";
    net::PeerCertificate shown;
    std::vector<net::TlsaRecord> tlsa;
    net::DnsAnswer direct_tls, starttls, aaaa, a;
};

// What a web server has said (RFC 7711).
void check_document(std::string_view text) {
    auto document = posh::parse(text);
    if (!document) {
        PARLANCE_ASSERT(!document.error().empty());
        return;
    }
    PARLANCE_ASSERT(document->url.empty() != document->fingerprints.empty());
    PARLANCE_ASSERT(document->expires_s >= 1 && document->expires_s <= 86'400);
    PARLANCE_ASSERT(!posh::matches(document->fingerprints, {}));
}

void check_url(std::string_view url) {
    auto place = posh::place_of(url);
    if (!place) return;
    PARLANCE_ASSERT(place->port != 0 && place->path.starts_with('/'));
    PARLANCE_ASSERT(service_names(place->host).has_value());
}

void add(net::DnsAnswer& answer, std::string data) {
    answer.status = net::DnsAnswer::Status::found;
    answer.records.push_back(std::move(data));
}

void add(Strangers& all, char kind, std::string data) {
    switch (kind) {
        case 'd':
            // Whoever calls has a prepared domain.
            if (auto jid = parlance::xmpp::Jid::parse(data); jid && jid->is_domain()) {
                all.domain = jid->full();
            }
            return;
        case 'n':
            return all.shown.dns_names.push_back(std::move(data));
        case 's':
            return all.shown.srv_names.push_back(std::move(data));
        case 'x':
            return all.shown.xmpp_addresses.push_back(std::move(data));
        case 'c':
            return all.shown.chain.push_back(std::move(data));
        case 't':
            if (auto record = net::parse_tlsa(data)) all.tlsa.push_back(std::move(*record));
            return;
        case 'D':
            return add(all.direct_tls, std::move(data));
        case 'S':
            return add(all.starttls, std::move(data));
        case '6':
            return add(all.aaaa, std::move(data));
        case '4':
            return add(all.a, std::move(data));
        case 'p':
            return check_document(data);
        case 'u':
            return check_url(data);
        default:
            return;
    }
}

Strangers read(std::string_view input) {
    Strangers all;
    constexpr std::size_t kHead = 3;
    while (input.size() >= kHead) {
        const std::size_t size = static_cast<std::size_t>(static_cast<unsigned char>(input[1]))
                                     << 8 |
                                 static_cast<unsigned char>(input[2]);
        add(all, input[0], std::string(input.substr(kHead, size)));
        input.remove_prefix(std::min(input.size(), kHead + size));
    }
    return all;
}

void check_trust(Strangers& all) {
    const bool named = is_for(all.shown, all.domain);
    const bool useful = !dane::usable(all.tlsa).empty();
    for (bool trusted : {false, true}) {
        all.shown.trusted = trusted;
        Trust trust = judge(&all.shown, all.domain, all.host, all.tlsa);
        PARLANCE_ASSERT(trust.problem.empty() == trust.good());
        PARLANCE_ASSERT(!trust.refuted || (useful && !trust.good()));
        PARLANCE_ASSERT(trust.by != Trust::Voucher::dns || useful);
        bool by_authorities = trust.by == Trust::Voucher::authorities;
        PARLANCE_ASSERT(by_authorities == (!useful && trusted && named));
        Trust without = judge(&all.shown, all.domain, all.host, {});
        PARLANCE_ASSERT(without.good() == (trusted && named));
    }
    PARLANCE_ASSERT(!judge(nullptr, all.domain, all.host, all.tlsa).good());
}

void check_targets(const Strangers& all) {
    parlance::base::SeededRandom random(1);
    if (!service_names(all.domain)) {
        PARLANCE_ASSERT(!address_target(all.domain).host.empty());
        return;
    }
    Targets targets = targets_of(all.domain, all.direct_tls, all.starttls, random);
    PARLANCE_ASSERT(targets.list.size() <= kMaxTargets);
    PARLANCE_ASSERT(targets.list.empty() != targets.why.empty());
    for (const Target& target : targets.list) {
        PARLANCE_ASSERT(!target.host.empty() && target.port != 0);
    }
}

void check_addresses(const Strangers& all) {
    std::vector<std::string> addresses = addresses_of(all.aaaa, all.a);
    PARLANCE_ASSERT(addresses.size() <= kMaxAddresses);
    for (const std::string& ip : addresses) {
        bool ipv6 = ip.find(':') != std::string::npos;
        PARLANCE_ASSERT(net::Address::parse(ipv6 ? "[" + ip + "]:1" : ip + ":1").ok());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Strangers all = read({reinterpret_cast<const char*>(data), size});
    check_trust(all);
    check_targets(all);
    check_addresses(all);
    return 0;
}
