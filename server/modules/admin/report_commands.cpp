// What users report (XEP-0377), as moderators work through it: a report waits, somebody takes it,
// somebody decides. The decision and what follows from it are one transaction.
#include <string>
#include <utility>
#include <vector>

#include "base/hex.h"
#include "base/utf8.h"
#include "server/adhoc/fields.h"
#include "server/archive_uid.h"
#include "server/defence/block_store.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/modules/reported_occupant.h"
#include "server/shard.h"
#include "storage/abuse_reports.h"
#include "storage/account_changes.h"
#include "storage/archive.h"
#include "storage/server_blocks.h"
#include "xmpp/datetime.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules::admin {

namespace {

namespace abuse_reports = storage::abuse_reports;
using abuse_reports::Report;
using abuse_reports::State;
using adhoc::Answer;
using adhoc::Run;

constexpr std::size_t kShownBytes = 1'000;  // of one message

// See ForeignReports.
bool is_of_server(const Report& report) {
    return !report.reporter.empty() && report.reporter.find('@') == std::string::npos;
}

std::string who_reports(const Report& report) {
    if (is_of_server(report)) return "the server " + report.reporter;
    return report.reporter.empty() ? "a deleted account" : report.reporter;
}

// Of whom it is known who is behind the address in a room.
std::string about_whom(const Report& report) {
    return report.sender.empty() ? report.reported : report.reported + " (" + report.sender + ")";
}

// Whom a decision is about.
std::optional<xmpp::Jid> culprit_of(const Report& report) {
    return xmpp::Jid::parse(report.sender.empty() ? report.reported : report.sender);
}

std::string headline_of(const Report& report) {
    std::string line = about_whom(report) + ", " + report.reason + ", " +
                       xmpp::format_datetime(report.made_us) + ", by " + who_reports(report);
    if (report.state == State::taken) line += " (taken by " + report.moderator + ")";
    return line;
}

base::Task<Answer> choose_report(entity::Host* host) {
    storage::Database& database = host->shard().environment().database;
    adhoc::FormField reports("report", "list-single");
    reports.label = "Report";
    for (State state : {State::open, State::taken}) {
        auto all = co_await abuse_reports::list(database, host->domain(), state);
        if (!all) co_return database_away();
        for (const Report& report : *all) {
            reports.options.emplace_back(headline_of(report), base::hex_encode(report.id));
        }
    }
    if (reports.options.empty()) co_return adhoc::done("No report waits.");
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(std::move(reports)));
    co_return adhoc::Step(adhoc::form_with("Look at reports", std::move(fields)));
}

// Null inside if it is not there, or decided.
base::Task<abuse_reports::FindResult> chosen_report(entity::Host* host, std::string digits) {
    auto id = base::hex_decode(digits);
    if (!id) co_return std::optional<Report>();
    auto found = co_await abuse_reports::find(host->shard().environment().database, host->domain(),
                                              std::move(*id));
    if (found && *found && (**found).state == State::closed) co_return std::optional<Report>();
    co_return std::move(found);
}

Answer gone() {
    return adhoc::failed("Somebody else has decided about that report.");
}

// Of the messages that the reporter means, those that the reported has sent: nothing else of a
// conversation is the moderator's business.
base::Task<std::string> messages_of(entity::Host* host, Report report) {
    auto reported = xmpp::Jid::parse(report.reported);
    if (!reported) co_return std::string();
    const bool in_room = is_occupant_here(*host, report.reported);
    // A room's archive has what was said to all, the reporter's what was said to them alone.
    std::vector<storage::Query> queries;
    for (const std::string& id : report.stanza_ids) {
        if (in_room) {
            queries.push_back(storage::archive::find(reported->bare_view(), parse_archive_uid(id)));
        }
        if (report.reporter.empty()) continue;
        queries.push_back(storage::archive::find(report.reporter, parse_archive_uid(id)));
    }
    if (queries.empty()) co_return std::string();
    auto read = co_await host->shard().environment().database.read_all(std::move(queries));
    if (!read) co_return "\nThe messages cannot be read now.";
    std::string text;
    for (storage::Rows& rows : *read) {
        for (const auto& message : storage::archive::messages(std::move(rows))) {
            auto stanza = xmpp::parse_document(host->shard().parsers(), message.stanza);
            auto from = stanza ? xmpp::Jid::parse((*stanza)->attr("from")) : std::nullopt;
            if (!from || from->bare_view() != reported->bare_view()) continue;
            if (in_room && from->resource() != reported->resource()) continue;
            const xmpp::Element* body = (*stanza)->child("body", (*stanza)->ns());
            if (body == nullptr) continue;
            text += "\n> " + std::string(base::first_bytes(body->text(), kShownBytes));
            // The nick has had several owners, or has now another.
            const bool said_to_all = (*stanza)->attr("type") == "groupchat";
            if (in_room && said_to_all && message.contact != report.sender) {
                text += " (" + message.contact + ")";
            }
        }
    }
    co_return text.empty() ? text : "\nMessages:" + text;
}

const adhoc::Choices& decisions() {
    static const adhoc::Choices kDecisions = {{"take", "Take it, and decide later"},
                                              {"dismiss", "Nothing is to be done"},
                                              {"warn", "Warn the account (of this server)"},
                                              {"block", "Block the address for this host"},
                                              {"block-domain", "Block its whole domain"},
                                              {"disable", "Disable the account (of this host)"}};
    return kDecisions;
}

base::Task<Answer> show_report(entity::Host* host, Run run) {
    auto found = co_await chosen_report(host, std::string(run.values.value("report")));
    if (!found) co_return database_away();
    if (!*found) co_return gone();
    const Report& report = **found;
    std::string text = "About " + headline_of(report) + ".";
    if (!report.remark.empty()) {
        text += is_of_server(report) ? "\nIn its words: " : "\nIn the user's words: ";
        text += report.remark;
    }
    if (!report.consents.empty()) {
        text += "\nThe user agrees to its being passed on: " + report.consents + ".";
    }
    for (const std::string& sentence : report.forwarding) text += "\n" + sentence;
    std::string messages = co_await messages_of(host, report);
    text += messages;
    std::vector<adhoc::FormField> fields;
    fields.push_back(adhoc::required(adhoc::choice_field("decision", "Decision", decisions())));
    fields.push_back(adhoc::lines_field("note", "Note; a warning says it to the user"));
    co_return adhoc::Step(adhoc::form_with("Decide about a report", std::move(fields), text));
}

// What follows from a decision besides its being noted.
struct Consequence {
    storage::Batch writes;
    bool blocks = false;
    bool disables = false;
    std::vector<xmpp::Jid> disabled;
    std::string objection;  // why not; empty: it can be done
};

storage::Batch block_of(const entity::Host& host, const Run& run, const Report& report,
                        std::string value) {
    storage::server_blocks::Block block(host.domain(), storage::server_blocks::Kind::jid,
                                        std::move(value));
    block.reason = report.reason;
    block.made_by = actor_of(run);
    block.created_us = host.shard().environment().clock.wall_us();
    storage::Batch batch;
    batch.add(storage::server_blocks::put(block));
    return batch;
}

base::Task<Consequence> consequence_of(entity::Host* host, Run run, Report report) {
    Consequence follows;
    Shard& shard = host->shard();
    const std::string decision(run.values.value("decision"));
    auto jid = culprit_of(report);
    const bool ours = jid && jid->has_local() && jid->domain() == host->domain();
    const bool whole_domain = decision == "block-domain";
    if ((decision == "warn" || decision == "disable") && !ours) {
        follows.objection = (jid ? jid->full() : report.reported) + " is no account of this host.";
    }
    follows.blocks = decision == "block" || whole_domain;
    follows.disables = decision == "disable";
    if (!jid || (!follows.blocks && !follows.disables) || !follows.objection.empty()) {
        co_return follows;
    }
    const bool service =
        shard.find_host(jid->domain()) != nullptr || shard.find_service(jid->domain()) != nullptr;
    if (service && (whole_domain || !jid->has_local())) {
        follows.objection = std::string(jid->domain()) + " is this server itself.";
        co_return follows;
    }
    if (shard.find_host(jid->domain()) != nullptr) {
        std::vector<xmpp::Jid> whom;
        whom.push_back(jid->bare());
        Targets targets(std::move(whom));
        auto reached = co_await within_reach(host, run, std::move(targets));
        if (!reached) follows.objection = reached.error();
    }
    if (follows.disables) {
        follows.writes =
            storage::account_changes::disable(shard.new_id(), jid->local(), jid->domain());
        follows.disabled.push_back(jid->bare());
    } else {
        std::string value(whole_domain ? jid->domain() : jid->bare_view());
        follows.writes = block_of(*host, run, report, std::move(value));
    }
    co_return follows;
}

void warn(entity::Host& host, const Report& report, const std::string& note) {
    auto to = culprit_of(report);
    if (!to) return;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, {}, base::hex_encode(host.shard().new_id()));
    message->add_text_child("subject", "A warning");
    message->add_text_child("body", note.empty() ? "Others have complained about what you send. "
                                                   "Please mind the rules of this server."
                                                 : note);
    auto stanza = xmpp::Stanza::make(std::move(message), host.jid(), to->bare());
    if (stanza) host.shard().route(std::move(*stanza), Receipt());
}

base::Task<Answer> decide_report(entity::Host* host, Run run) {
    auto found = co_await chosen_report(host, std::string(run.values.value("report")));
    if (!found) co_return database_away();
    if (!*found) co_return gone();
    Report report = **found;
    Consequence follows = co_await consequence_of(host, run, report);
    if (!follows.objection.empty()) co_return adhoc::failed(follows.objection);
    Shard& shard = host->shard();
    const std::string decision(run.values.value("decision"));
    const std::string note = adhoc::joined(run.values.values("note"));
    const State state = decision == "take" ? State::taken : State::closed;
    const std::string words = note.empty() ? decision : decision + ": " + note;
    storage::Batch batch;
    batch.add(abuse_reports::decide(host->domain(), report.id, state, actor_of(run), words,
                                    shard.environment().clock.wall_us()));
    // Decisions are kept as long as the audit log keeps them.
    const std::int64_t now_us = shard.environment().clock.wall_us();
    batch.add(abuse_reports::forget(now_us - shard.config().admin.audit_time_us));
    batch.append(std::move(follows.writes));
    auto written = co_await defence::change_blocks(&shard, std::move(batch));
    if (!written) co_return database_away();
    if (written->front().empty()) co_return gone();
    if (follows.disables) {
        co_await sessions_ended(host, actor_of(run), std::move(follows.disabled));
    }
    if (decision == "warn") warn(*host, report, note);
    co_return adhoc::done(state == State::taken ? "The report is yours." : "The report is closed.");
}

base::Task<Answer> closed_reports(entity::Host* host) {
    auto all = co_await abuse_reports::list(host->shard().environment().database, host->domain(),
                                            State::closed);
    if (!all) co_return database_away();
    if (all->empty()) co_return adhoc::done("No report has been decided yet.");
    adhoc::TableOf table("Decided reports", {{"reported", "About"},
                                             {"reason", "Reason"},
                                             {"reporter", "By"},
                                             {"made", "Made"},
                                             {"moderator", "Moderator"},
                                             {"decision", "Decision"},
                                             {"decided", "Decided"}});
    for (const Report& report : *all) {
        table.row({about_whom(report), report.reason, who_reports(report),
                   xmpp::format_datetime(report.made_us), report.moderator, report.decision,
                   xmpp::format_datetime(report.decided_us)});
    }
    co_return std::move(table).step();
}

}  // namespace

void add_report_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::Permission;
    using adhoc::Role;
    entity::Host* at = &host;
    adhoc::Command look("urn:parlance:admin#reports", "Look at reports",
                        Permission::administrators({Role::moderator}),
                        [at](Run run) { return decide_report(at, std::move(run)); });
    look.forms.push_back([at](Run) { return choose_report(at); });
    look.forms.push_back([at](Run run) { return show_report(at, std::move(run)); });
    commands.add(IqScope::host, std::move(look));
    commands.add(IqScope::host, {"urn:parlance:admin#decided-reports", "Show decided reports",
                                 Permission::administrators({Role::moderator, Role::auditor}),
                                 [at](Run) { return closed_reports(at); }});
}

}  // namespace parlance::server::modules::admin
