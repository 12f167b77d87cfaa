#include "server/modules/foreign_reports.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/defence/alerts.h"
#include "server/defence/defence.h"
#include "server/entity/host.h"
#include "server/modules/report_message.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace abuse_reports = storage::abuse_reports;
using storage::abuse_reports::Report;
using storage::roles::Role;

constexpr std::uint32_t kReceivedPerDomain = 60;  // within an hour
constexpr std::int64_t kReceivedWaiting = 100;    // of one domain

// If it has been kept, i.e. there is such an account.
base::Task<> announce(entity::Host* host, std::string id) {
    Shard& shard = host->shard();
    auto found = co_await abuse_reports::find(shard.environment().database, host->domain(), id);
    if (!found || !*found) co_return;
    const Report& report = **found;
    // Once an hour, whichever server reports: names of servers cost nothing, and every alert takes
    // one of the few that may be told within the hour.
    defence::alert(*host, {Role::moderator}, "reports of other servers",
                   "Report about " + report.reported,
                   "The server " + report.reporter + " has reported " + report.reported + " (" +
                       report.reason + "). See the command \"Look at reports\".");
}

}  // namespace

bool ForeignReports::is_report(const xmpp::Stanza& message) const {
    if (!message.is_message() || message.is_error() || !message.from().is_domain()) return false;
    if (!message.element().has_child("report", xmpp::ns::reporting)) return false;
    Shard& shard = host_.shard();
    std::string_view domain = message.from().domain();
    return shard.find_host(domain) == nullptr && shard.find_service(domain) == nullptr;
}

bool ForeignReports::is_address_for_reports(const xmpp::Jid& to) const {
    const auto& all = host_.shard().config().contact.report;
    return std::any_of(all.begin(), all.end(), [&to](const std::string& uri) {
        return address_in_uri(uri).bare_view() == to.bare_view();
    });
}

// No error if the report is kept or means nobody here: the sender sees no difference.
std::optional<xmpp::StanzaError> ForeignReports::collect(const xmpp::Stanza& message,
                                                         Outcome& outcome) {
    Shard& shard = host_.shard();
    auto received = report_of_server(message);
    if (!received) return received.error();
    if (!*received) return std::nullopt;
    Report& report = **received;
    const std::string sender(message.from().domain());
    auto reported = xmpp::Jid::parse(report.reported);
    const bool here = reported && reported->has_local() && reported->domain() == host_.domain();
    if (!here) return std::nullopt;
    if (!shard.defence().reports.count_foreign(sender, kReceivedPerDomain,
                                               shard.environment().clock.monotonic_us())) {
        return xmpp::StanzaError(xmpp::Condition::policy_violation, xmpp::ErrorType::wait,
                                 "too many reports within an hour");
    }
    report.id = shard.new_id();
    report.host = host_.domain();
    report.reporter = sender;
    report.made_us = shard.environment().clock.wall_us();
    outcome.write(abuse_reports::add_of_account(report, reported->local(), kReceivedWaiting));
    outcome.on_failure(message);
    outcome.run(
        [host = &host_, id = report.id] { host->scope().spawn("report", announce(host, id)); });
    return std::nullopt;
}

bool ForeignReports::take(const xmpp::Stanza& message, Outcome& outcome) {
    if (!is_report(message)) return false;
    auto error = collect(message, outcome);
    if (error) outcome.route(message.error_reply(*error));
    return true;
}

// The account of that address, if there is one, gets the message as well.
Verdict ForeignReports::take_inbound(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    if (!is_report(message) || !is_address_for_reports(message.to())) return Verdict::pass();
    auto error = collect(message, traffic.outcome());
    if (error) return Verdict::refuse(std::move(*error));
    return traffic.owner().exists() ? Verdict::pass() : Verdict::done();
}

void ForeignReports::declare(Registry& registry) {
    registry.host_message(
        [this](const xmpp::Stanza& stanza, Outcome& outcome) { return take(stanza, outcome); });
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return take_inbound(traffic); });
}

}  // namespace parlance::server::modules
