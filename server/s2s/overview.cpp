#include "server/s2s/overview.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/clock.h"
#include "xmpp/datetime.h"

namespace parlance::server::s2s {

namespace {

// Connections that have not named their domain yet.
constexpr std::string_view kNobodyYet = "(not known yet)";

// "2026-01-31 23:59 UTC"
std::string minute_of(std::int64_t wall_us) {
    const std::string stamp = xmpp::format_datetime(wall_us);
    return stamp.substr(0, 10) + " " + stamp.substr(11, 5) + " UTC";
}

void append(std::string& list, std::string_view separator, std::string_view more) {
    if (more.empty()) return;
    if (!list.empty()) list += separator;
    list += more;
}

// Names and issuers are the other server's words.
constexpr std::size_t kMostNames = 4;

std::string some_names_of(const net::PeerCertificate& certificate) {
    const std::vector<std::string> names = net::names_in(certificate);
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) {
        append(text, ", ", names[i]);
    }
    if (names.size() > kMostNames) text += ", ...";
    return text.empty() ? certificate.subject : text;
}

std::string certificates_of(const DomainState& state) {
    std::set<std::string> kinds;
    for (const DomainState::Connection& each : state.connections) kinds.insert(each.certificate);
    std::string text;
    for (const std::string& each : kinds) append(text, "; ", each);
    return text;
}

std::string direction_of(const DomainState& state) {
    bool in = false;
    bool out = false;
    for (const DomainState::Connection& each : state.connections) {
        in = in || !each.outgoing || each.both_ways;
        out = out || each.outgoing || each.both_ways;
    }
    if (in && out) return "in and out";
    if (in) return "in";
    if (out) return "out";
    return state.connecting ? "connecting" : "none";
}

std::string security_of(const DomainState::Connection& connection) {
    // "TLSv1.3 TLS_AES_256_GCM_SHA384": whom it concerns knows which ciphers there are.
    std::string text = connection.tls.substr(0, connection.tls.find(' '));
    if (text.empty()) text = "no encryption";
    append(text, ", ", connection.method);
    return text;
}

std::string security_of(const DomainState& state) {
    std::set<std::string> kinds;
    for (const DomainState::Connection& each : state.connections) {
        kinds.insert(security_of(each));
    }
    std::string text;
    for (const std::string& each : kinds) append(text, "; ", each);
    return text;
}

}  // namespace

std::string described(const net::PeerCertificate& certificate) {
    std::string text = some_names_of(certificate);
    append(text, " by ", certificate.issuer);
    const std::int64_t end_us = certificate.not_after_s * base::kSecondUs;
    if (end_us > 0) text += ", until " + xmpp::format_datetime(end_us).substr(0, 10);
    append(text, ": ", certificate.problem);
    // Nobody has looked at what they are made of.
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < 0x20 || c == 0x7f; }, '?');
    return text;
}

std::vector<OverviewRow> overview_rows(
    std::vector<DomainState> states, const std::vector<storage::outbound_spool::Waiting>& stored) {
    // A domain has one home, but who has not named it yet may be anywhere.
    std::map<std::string, DomainState> domains;
    for (DomainState& state : states) {
        auto [place, added] = domains.try_emplace(state.domain);
        std::vector<DomainState::Connection> known = std::move(place->second.connections);
        std::vector<DomainState::Connection> more = std::move(state.connections);
        if (added || !state.last_error.empty() || state.waiting > 0) {
            place->second = std::move(state);
        }
        known.insert(known.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
        place->second.connections = std::move(known);
    }
    std::map<std::string_view, const storage::outbound_spool::Waiting*> in_storage;
    for (const auto& each : stored) {
        in_storage[each.domain] = &each;
        domains[each.domain].domain = each.domain;
    }
    std::vector<OverviewRow> rows;
    for (const auto& [domain, state] : domains) {
        OverviewRow& row = rows.emplace_back();
        row.domain = domain.empty() ? kNobodyYet : domain;
        row.direction = direction_of(state);
        row.security = security_of(state);
        row.certificate = certificates_of(state);
        if (state.waiting > 0) row.queue = std::to_string(state.waiting) + " in memory";
        auto kept = in_storage.find(domain);
        if (kept != in_storage.end()) {
            append(row.queue, ", ",
                   std::to_string(kept->second->count) + " in storage since " +
                       minute_of(kept->second->oldest_us));
        }
        if (!state.last_error.empty()) {
            row.last_error = state.last_error + " (" + minute_of(state.last_error_us) + ")";
        }
        const std::int64_t seconds = (state.retry_in_us + base::kSecondUs - 1) / base::kSecondUs;
        if (seconds > 0) row.next_attempt = "in " + std::to_string(seconds) + " s";
        row.waits = !domain.empty() && (!row.queue.empty() || seconds > 0);
    }
    return rows;
}

}  // namespace parlance::server::s2s
