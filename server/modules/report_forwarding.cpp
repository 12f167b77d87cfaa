#include "server/modules/report_forwarding.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/log.h"
#include "server/archive_uid.h"
#include "server/defence/defence.h"
#include "server/entity/host.h"
#include "server/modules/report_message.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "storage/outbound_spool.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace abuse_reports = storage::abuse_reports;
using storage::abuse_reports::Report;

constexpr std::size_t kOriginQuestions = 50;  // at once
constexpr std::size_t kReportsPerQuestion = 60;
// Within an hour: reports that one user has passed on, and messages that go to one domain.
constexpr std::uint32_t kForwardedPerReporter = 20;
constexpr std::uint32_t kForwardedPerDomain = 60;

constexpr std::string_view kToOrigin = "report-origin";
constexpr std::string_view kToThirdParties = "third-party";

// Names apart by spaces, none of which is part of another.
bool agrees(const Report& report, std::string_view what) {
    return report.consents.find(what) != std::string::npos;
}

xmpp::Jid first_address(const xmpp::FormField* field) {
    if (field == nullptr) return {};
    for (const std::string& uri : field->values) {
        xmpp::Jid jid = address_in_uri(uri);
        if (jid) return jid;
    }
    return {};
}

// XEP-0157: addresses for reports, else for complaints about abuse.
xmpp::Jid address_for_reports(const xmpp::Element& query) {
    for (const xmpp::Element& child : query.children()) {
        auto form = xmpp::DataForm::parse(child);
        if (!form || form->form_type() != xmpp::ns::contact_info) continue;
        for (const char* var : {"report-addresses", "abuse-addresses"}) {
            xmpp::Jid found = first_address(form->find(var));
            if (found) return found;
        }
    }
    return {};
}

// Of the messages that the report names, those which its subject has sent to the reporter.
base::Task<std::vector<Evidence>> evidence_of(Shard* shard, Report report) {
    std::vector<Evidence> evidence;
    auto reported = xmpp::Jid::parse(report.reported);
    std::vector<storage::Query> queries;
    for (const std::string& id : report.stanza_ids) {
        if (queries.size() == kForwardedMessages || report.reporter.empty()) break;
        queries.push_back(storage::archive::find(report.reporter, parse_archive_uid(id)));
    }
    if (!reported || queries.empty()) co_return std::move(evidence);
    auto read = co_await shard->environment().database.read_all(std::move(queries));
    if (!read) co_return std::move(evidence);
    for (storage::Rows& rows : *read) {
        for (const auto& message : storage::archive::messages(std::move(rows))) {
            auto stanza = xmpp::parse_document(shard->parsers(), message.stanza);
            auto from = stanza ? xmpp::Jid::parse((*stanza)->attr("from")) : std::nullopt;
            if (!from || from->bare_view() != reported->bare_view()) continue;
            // Of a room others have sent things, too.
            if (!reported->is_bare() && *from != *reported) continue;
            auto shown = anonymous(stanza->root(), *from, report.reporter);
            if (!shown) continue;
            evidence.emplace_back(std::move(*shown), storage::archive::time_of_id(message.id));
        }
    }
    co_return std::move(evidence);
}

// One message to each, in the transaction in which that is noted.
base::Task<> send_report(entity::Host* host, std::string id, std::vector<xmpp::Jid> to,
                         std::string consent) {
    Shard& shard = host->shard();
    auto found = co_await abuse_reports::find(shard.environment().database, host->domain(), id);
    // It has not been kept: its reporter has too many that wait.
    if (!found || !*found) co_return;
    std::vector<Evidence> evidence = co_await evidence_of(&shard, **found);
    storage::Batch batch;
    std::vector<std::pair<xmpp::Stanza, std::string>> messages;
    for (xmpp::Jid& each : to) {
        // Not the report's own id, which tells when it was made and binds several together.
        xmpp::Document message =
            report_message(**found, evidence, "report-" + shard.environment().random.hex(16));
        const std::string address = each.full();
        auto stanza = xmpp::Stanza::make(std::move(message), host->jid(), std::move(each));
        if (!stanza) continue;
        const std::string domain(stanza->to().domain());
        std::string spool_id = shard.spools_for(domain) ? shard.new_id() : std::string();
        if (!spool_id.empty()) {
            storage::outbound_spool::Message row(
                spool_id, host->domain(), shard.environment().clock.wall_us(), stanza->wire());
            batch.add(storage::outbound_spool::insert(domain, row));
        }
        std::string sentence = "Passed on to ";
        sentence.append(address).append(" (").append(consent).append(").");
        batch.add(abuse_reports::note_forwarding(id, sentence));
        messages.emplace_back(std::move(*stanza), std::move(spool_id));
    }
    auto written = co_await shard.environment().database.write(std::move(batch));
    if (!written) {
        base::log::warn("a report is not passed on", {{"reason", written.error().message}});
        co_return;
    }
    for (auto& [stanza, spool_id] : messages) {
        shard.route(std::move(stanza), Receipt(), std::move(spool_id));
    }
}

base::Task<> note_outcome(Shard* shard, std::string id, std::string sentence) {
    storage::Batch batch;
    batch.add(abuse_reports::note_forwarding(id, sentence));
    auto written = co_await shard->environment().database.write(std::move(batch));
    if (!written) base::log::warn("what became of a report is not noted", {});
}

}  // namespace

ReportForwarding::ReportForwarding(entity::Host& host)
    : host_(host), questions_(host, "report-origin", kOriginQuestions) {}

bool ReportForwarding::is_ours(std::string_view domain) const {
    Shard& shard = host_.shard();
    return shard.find_host(domain) != nullptr || shard.find_service(domain) != nullptr ||
           shard.config().component(domain) != nullptr;
}

// A domain may name an address at another one, which must not be flooded either.
bool ReportForwarding::may_send(const std::string& domain) const {
    Shard& shard = host_.shard();
    return shard.defence().reports.count("to " + domain, kForwardedPerDomain,
                                         shard.environment().clock.monotonic_us());
}

void ReportForwarding::forward(const Report& report) {
    Shard& shard = host_.shard();
    const ReportsConfig& config = shard.config().reports;
    const bool to_origin = config.forward_to_origin && agrees(report, kToOrigin);
    const bool to_others = !config.forward_to.empty() && agrees(report, kToThirdParties);
    auto reported = xmpp::Jid::parse(report.reported);
    // A matter for the moderators here.
    if ((!to_origin && !to_others) || !reported || is_ours(reported->domain())) return;
    const std::int64_t now_us = shard.environment().clock.monotonic_us();
    if (!shard.defence().reports.count("by " + report.reporter, kForwardedPerReporter, now_us)) {
        return note(report.id, "Not passed on: the user has made too many within the hour.");
    }
    if (to_others) {
        std::vector<xmpp::Jid> to;
        for (const std::string& each : config.forward_to) {
            auto jid = xmpp::Jid::parse(each);
            if (jid && may_send(std::string(jid->domain()))) {
                to.push_back(std::move(*jid));
            } else {
                note(report.id, "Not passed on to " + each + ": too many within the hour.");
            }
        }
        send(report.id, std::move(to), kToThirdParties);
    }
    if (!to_origin) return;
    auto domain = xmpp::Jid::from_parts({}, reported->domain(), {});
    if (domain) ask(*domain, report.id);
}

void ReportForwarding::note(const std::string& report, std::string sentence) {
    host_.scope().spawn("report", note_outcome(&host_.shard(), report, std::move(sentence)));
}

void ReportForwarding::send(const std::string& report, std::vector<xmpp::Jid> to,
                            std::string_view consent) {
    if (to.empty()) return;
    host_.scope().spawn("report", send_report(&host_, report, std::move(to), std::string(consent)));
}

void ReportForwarding::ask(const xmpp::Jid& domain, const std::string& report) {
    const std::string name(domain.domain());
    if (!may_send(name)) {
        return note(report, "Not passed on to " + name + ": too many within the hour.");
    }
    auto waiting = waiting_.find(name);
    if (waiting != waiting_.end() && waiting->second.size() < kReportsPerQuestion) {
        return waiting->second.push_back(report);
    }
    auto answer = [this, name](const xmpp::Element* query) {
        answered(name, query == nullptr ? xmpp::Jid() : address_for_reports(*query));
    };
    if (waiting != waiting_.end() || !questions_.ask(domain, std::move(answer))) {
        return note(report, "Not passed on to " + name + ": too many at once.");
    }
    waiting_[name].push_back(report);
}

void ReportForwarding::answered(const std::string& asked, const xmpp::Jid& address) {
    const std::vector<std::string> reports = std::move(waiting_.extract(asked).mapped());
    const std::string named(address.domain());
    for (const std::string& report : reports) {
        // One that is ours would let another server choose who of us gets mail.
        if (address.empty() || is_ours(named)) {
            note(report, "Not passed on to " + asked + ": it names no address for reports.");
        } else if (named != asked && !may_send(named)) {
            note(report, "Not passed on to " + named + ": too many within the hour.");
        } else {
            send(report, {address}, kToOrigin);
        }
    }
}

void ReportForwarding::declare(Registry& registry) {
    questions_.declare(registry);
}

}  // namespace parlance::server::modules
