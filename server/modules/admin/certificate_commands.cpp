// The certificates that the server shows, and reading their files again.
#include <fmt/format.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/process.h"
#include "server/modules/admin/target.h"
#include "xmpp/datetime.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;

constexpr std::int64_t kDayS = 86'400;

struct CertificatesSeen {
    bool known = false;
    std::vector<ShownCertificate> shown;
    std::vector<bool> replaced;  // its file holds another one by now

    CertificatesSeen() {}
};

CertificatesSeen look_at_certificates(Operations& server) {
    CertificatesSeen seen;
    seen.known = true;
    seen.shown = server.certificates();
    for (const ShownCertificate& each : seen.shown) {
        auto now = net::read_certificate_file(each.file.chain_file);
        const bool same = now && each.what && now->chain == each.what->chain;
        seen.replaced.push_back(!same);
    }
    return seen;
}

std::string listed(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

// A column each: an operator reads across.
std::vector<std::string> row_of(const ShownCertificate& shown, bool replaced, std::int64_t now_s) {
    const net::PeerCertificate nothing;
    const net::PeerCertificate& what = shown.what ? *shown.what : nothing;
    const std::int64_t left_s = what.not_after_s - now_s;
    std::string left = left_s <= 0 ? std::string("expired") : std::to_string(left_s / kDayS);
    return {listed(shown.file.hosts),
            listed(net::names_in(what)),
            what.issuer,
            xmpp::format_datetime(what.not_before_s * base::kSecondUs),
            xmpp::format_datetime(what.not_after_s * base::kSecondUs),
            std::move(left),
            shown.key_type,
            shown.file.chain_file,
            replaced ? "yes" : "no"};
}

std::vector<std::string> tls_listeners(const Config& config) {
    const ListenConfig& listen = config.listen;
    std::vector<std::string> lines;
    auto add = [&lines](const char* what, const std::vector<Endpoint>& endpoints) {
        for (const Endpoint& each : endpoints) lines.push_back(each.text() + " (" + what + ")");
    };
    add("clients", listen.c2s);
    add("clients, direct TLS", listen.c2s_tls);
    if (!config.s2s.enabled) return lines;
    add("servers", listen.s2s);
    add("servers, direct TLS", listen.s2s_tls);
    return lines;
}

base::Task<Answer> list_certificates(entity::Host* host, Run) {
    std::function<CertificatesSeen(Operations&)> look = &look_at_certificates;
    CertificatesSeen seen =
        co_await operate<CertificatesSeen>(host, std::move(look), CertificatesSeen());
    if (!seen.known) co_return adhoc::failed(kNotHere);
    if (seen.shown.empty()) co_return adhoc::done("The server shows no certificate.");
    adhoc::TableOf table("Certificates", {{"hosts", "Shown for"},
                                          {"names", "Names in it"},
                                          {"issuer", "Issuer"},
                                          {"from", "Valid from"},
                                          {"until", "Valid until"},
                                          {"days", "Days left"},
                                          {"key", "Key"},
                                          {"file", "File"},
                                          {"replaced", "Another one in the file"}});
    const std::int64_t now_s = host->shard().environment().clock.wall_us() / base::kSecondUs;
    for (std::size_t i = 0; i < seen.shown.size(); ++i) {
        table.row(row_of(seen.shown[i], seen.replaced[i], now_s));
    }
    adhoc::Step step = std::move(table).step();
    // Whoever names no host, or one that is not known, is shown the first; all of them are shown
    // on every port, as clients and servers ask for a name.
    step.form->add(adhoc::facts("listeners", "Shown at", tls_listeners(host->shard().config())));
    co_return std::move(step);
}

base::Task<Answer> reload_certificates(entity::Host* host, Run) {
    std::function<std::string(Operations&)> reload = [](Operations& server) {
        return server.reload_certificates();
    };
    std::string why = co_await operate<std::string>(host, std::move(reload), std::string(kNotHere));
    if (!why.empty()) co_return adhoc::failed(why);
    co_return adhoc::done("The certificates have been read again.");
}

}  // namespace

void add_certificate_commands(AdHoc& commands, entity::Host& host) {
    entity::Host* at = &host;
    using adhoc::Permission;
    using adhoc::Reach;
    using adhoc::Role;
    commands.add(IqScope::host,
                 {"urn:parlance:admin#list-certificates", "List the certificates of the server",
                  Permission::administrators({Role::auditor}, Reach::server),
                  [at](Run run) { return list_certificates(at, std::move(run)); }});
    commands.add(IqScope::host,
                 {"urn:parlance:admin#reload-certificates", "Read the certificates again",
                  Permission::administrators({}, Reach::server),
                  [at](Run run) { return reload_certificates(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
