#include "server/modules/reports.h"

#include <utility>

#include "base/utf8.h"
#include "server/defence/alerts.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/report_forwarding.h"
#include "server/modules/reported_occupant.h"
#include "server/outcome.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace abuse_reports = storage::abuse_reports;
using storage::abuse_reports::Report;
using storage::roles::Role;

// What one user may have waiting, and how much one report may say.
constexpr std::int64_t kReportsWaiting = 100;
constexpr std::size_t kRemarkBytes = 4'000;
constexpr std::size_t kReasonBytes = 200;
constexpr std::size_t kStanzaIdBytes = 64;
constexpr std::size_t kReportedStanzas = 50;
// What a reporter may agree to.
constexpr std::string_view kProcessing[] = {"report-origin", "third-party"};

// Version 0.2, where an element says what :1 says in an attribute.
std::string reason_of_version_0(const xmpp::Element& report) {
    for (std::string_view reason : {"spam", "abuse"}) {
        if (report.child(reason, xmpp::ns::reporting_0) != nullptr) {
            return "urn:xmpp:reporting:" + std::string(reason);
        }
    }
    return {};
}

}  // namespace

ReportInItem report_in(const xmpp::Element& item) {
    Report report;
    const xmpp::Element* said = item.child("report", xmpp::ns::reporting);
    if (said != nullptr) {
        report.reason = said->attr("reason");
    } else {
        said = item.child("report", xmpp::ns::reporting_0);
        if (said == nullptr) return std::optional<Report>();
        report.reason = reason_of_version_0(*said);
    }
    if (report.reason.empty() || report.reason.size() > kReasonBytes) {
        return base::Failure<xmpp::StanzaError>(
            xmpp::StanzaError(xmpp::Condition::bad_request, "a report has to give its reason"));
    }
    for (const xmpp::Element& child : said->children()) {
        if (child.is("text", said->ns())) {
            if (!report.remark.empty()) report.remark += "\n";
            report.remark += child.text();
        }
        // Ours are shorter by far.
        bool named = child.is("stanza-id", xmpp::ns::stanza_id) && !child.attr("id").empty() &&
                     child.attr("id").size() <= kStanzaIdBytes;
        if (named && report.stanza_ids.size() < kReportedStanzas) {
            report.stanza_ids.emplace_back(child.attr("id"));
        }
    }
    for (std::string_view processing : kProcessing) {
        if (said->child(processing, said->ns()) == nullptr) continue;
        report.consents.append(report.consents.empty() ? "" : " ").append(processing);
    }
    report.remark.resize(base::first_bytes(report.remark, kRemarkBytes).size());
    return std::optional<Report>(std::move(report));
}

void Reports::file(entity::User& user, Report report, const std::string& reported,
                   Outcome& outcome) const {
    Shard& shard = user.shard();
    report.id = shard.new_id();
    report.host = user.host().domain();
    report.reporter = user.owner();
    report.reported = reported;
    report.made_us = shard.environment().clock.wall_us();
    outcome.write(abuse_reports::add(report, kReportsWaiting));
    entity::Host* host = &user.host();
    ReportForwarding* forwarding = &forwarding_;
    outcome.run([host, forwarding, reported, reason = report.reason, report] {
        if (is_occupant_here(*host, reported)) {
            host->scope().spawn("report", note_sender(host, report));
        }
        defence::alert(*host, {Role::moderator}, "report about " + reported,
                       "Report about " + reported,
                       "A user has reported " + reported + " (" + reason +
                           "). See the command \"Look at reports\".");
        forwarding->forward(report);
    });
}

void Reports::declare(Registry& registry) {
    registry.implements({xep("0377", "0.4.1")});
    registry.host_feature(xmpp::ns::reporting);
    registry.host_feature(xmpp::ns::reporting_0);
}

}  // namespace parlance::server::modules
