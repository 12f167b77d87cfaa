#include "server/modules/report_message.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

using storage::abuse_reports::Report;

// Five of them fit into what servers take as a stanza; RFC 6120 §13.12 lets them take little.
constexpr std::size_t kForwardedBytes = 8'192;
constexpr std::string_view kOutOfBand = "jabber:x:oob";  // XEP-0066
constexpr std::size_t kReceivedReasonBytes = 200;
constexpr std::size_t kReceivedRemarkBytes = 4'000;
constexpr std::size_t kReceivedBodyBytes = 1'000;

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool names(const xmpp::Element& element, std::string_view jid) {
    return lowered(xmpp::to_xml(element)).find(lowered(std::string(jid))) != std::string::npos;
}

// What has been said, as opposed to what clients and servers add.
bool is_said(const xmpp::Element& child) {
    return child.is("body", xmpp::ns::client) || child.is("subject", xmpp::ns::client);
}

// Of what has been added: what helps to judge or to find the message, and names no device, address
// or conversation of its recipient by its very nature.
bool is_of_use(const xmpp::Element& child, const xmpp::Jid& sender) {
    if (child.is("stanza-id", xmpp::ns::stanza_id)) return child.attr("by") == sender.bare_view();
    return child.is("origin-id", xmpp::ns::stanza_id) || child.is("delay", xmpp::ns::delay) ||
           child.is("x", kOutOfBand);
}

std::string words_of(const Report& report) {
    std::string text = "A user of " + report.host + " has reported " + report.reported + " (" +
                       report.reason + ").";
    if (!report.remark.empty()) text += "\nIn the user's words: " + report.remark;
    return text;
}

// The bodies of what is shown as sent by whom it is about; nobody vouches for them.
std::string quoted_by_server(const xmpp::Element& message, const xmpp::Jid& reported) {
    std::string text;
    std::size_t shown = 0;
    for (const xmpp::Element& child : message.children()) {
        if (!child.is("forwarded", xmpp::ns::forward) || shown == kForwardedMessages) continue;
        const xmpp::Element* inside = child.child("message", xmpp::ns::client);
        auto from = inside ? xmpp::Jid::parse(inside->attr("from")) : std::nullopt;
        if (!from || from->bare_view() != reported.bare_view()) continue;
        const std::string body = inside->child_text("body", xmpp::ns::client);
        if (body.empty()) continue;
        text += "\n> " + std::string(base::first_bytes(body, kReceivedBodyBytes));
        ++shown;
    }
    return text.empty() ? text : "Messages, as that server shows them:" + text;
}

}  // namespace

xmpp::Jid address_in_uri(std::string_view uri) {
    constexpr std::string_view kScheme = "xmpp:";
    if (!uri.starts_with(kScheme)) return {};
    uri.remove_prefix(kScheme.size());
    // RFC 5122 §2.2: what follows a question mark is for clients.
    return xmpp::Jid::parse(uri.substr(0, uri.find('?'))).value_or(xmpp::Jid());
}

std::optional<xmpp::Document> anonymous(const xmpp::Element& message, const xmpp::Jid& sender,
                                        std::string_view recipient) {
    xmpp::Document copy = xmpp::Document::copy_of(message);
    // XEP-0377: without `to`. There are more ways to say who it was than a list could hold:
    // addresses (XEP-0033), ids of the recipient's archive (XEP-0359), ways that it took, devices
    // that it is encrypted for. So what is not known to be harmless stays here.
    copy->remove_attr("to");
    copy->remove_children_if([&](const xmpp::Element& child) {
        if (is_said(child)) return false;
        return !is_of_use(child, sender) || names(child, recipient);
    });
    if (names(copy.root(), recipient)) return std::nullopt;
    if (xmpp::to_xml(copy.root()).size() > kForwardedBytes) return std::nullopt;
    return copy;
}

xmpp::Document report_message(const Report& report, const std::vector<Evidence>& evidence,
                              std::string_view id) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, "normal", id);
    message->add_text_child("body", words_of(report));
    xmpp::Element& said = message->add("report", xmpp::ns::reporting);
    said.set("reason", report.reason);
    said.add("jid", xmpp::ns::jid).add_text(report.reported);
    if (!report.remark.empty()) said.add_text_child("text", report.remark);
    for (const Evidence& each : evidence) {
        xmpp::Element& forwarded = message->add("forwarded", xmpp::ns::forward);
        forwarded.add("delay", xmpp::ns::delay).set("stamp", xmpp::format_datetime(each.sent_us));
        forwarded.add_copy(each.message.root());
    }
    return message;
}

ReceivedReport report_of_server(const xmpp::Stanza& message) {
    const xmpp::Element* said = message.element().child("report", xmpp::ns::reporting);
    if (said == nullptr) return std::optional<Report>();
    auto refuse = [](std::string_view why) {
        return base::Failure<xmpp::StanzaError>(
            xmpp::StanzaError(xmpp::Condition::bad_request, why));
    };
    Report report;
    report.reason = said->attr("reason");
    if (report.reason.empty() || report.reason.size() > kReceivedReasonBytes) {
        return refuse("a report has to give its reason");
    }
    auto reported = xmpp::Jid::parse(said->child_text("jid", xmpp::ns::jid));
    if (!reported) return refuse("a report has to say whom it is about");
    report.reported = reported->bare_view();
    for (const xmpp::Element& child : said->children()) {
        if (!child.is("text", said->ns())) continue;
        if (!report.remark.empty()) report.remark += "\n";
        report.remark += child.text();
    }
    report.remark.resize(base::first_bytes(report.remark, kReceivedRemarkBytes).size());
    const std::string messages = quoted_by_server(message.element(), *reported);
    if (!messages.empty()) report.remark += (report.remark.empty() ? "" : "\n") + messages;
    return std::optional<Report>(std::move(report));
}

}  // namespace parlance::server::modules
