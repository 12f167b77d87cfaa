#include "server/adhoc/protocol.h"

#include <algorithm>
#include <array>
#include <utility>

#include "xmpp/namespaces.h"

namespace parlance::server::adhoc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using Refused = base::Failure<StanzaError>;

constexpr std::array<std::string_view, 5> kActions = {"execute", "cancel", "prev", "next",
                                                      "complete"};
constexpr std::array<std::string_view, 3> kSeverities = {"info", "warn", "error"};

std::string_view name_of(Action action) {
    return kActions[static_cast<std::size_t>(action)];
}

std::optional<Action> parse_action(std::string_view text) {
    auto found = std::find(kActions.begin(), kActions.end(), text);
    if (found == kActions.end()) return std::nullopt;
    return static_cast<Action>(found - kActions.begin());
}

// We speak English only. The language of the stanza may be that of the whole stream, which is no
// reason to refuse; that of <command/> is meant for this command.
bool speaks(std::string_view lang) {
    return lang.empty() || lang == "en" || lang.starts_with("en-");
}

// §3.5.1: any other kind than submit is out of place, and cancel counts as submit.
std::optional<xmpp::DataForm> form_of(const xmpp::Element& command) {
    const xmpp::Element* x = command.child("x", xmpp::ns::data_forms);
    auto form = x == nullptr ? std::nullopt : xmpp::DataForm::parse(*x);
    bool filled_in =
        form && (form->kind() == xmpp::FormKind::submit || form->kind() == xmpp::FormKind::cancel);
    return filled_in ? std::move(form) : std::nullopt;
}

xmpp::Document new_command(std::string_view node, std::string_view session,
                           std::string_view status) {
    xmpp::Document command("command", xmpp::ns::commands);
    command->set("node", node).set("sessionid", session).set("status", status);
    command->set("xml:lang", "en");
    return command;
}

void add_actions(xmpp::Element& command, const Stage& stage) {
    Action ahead = stage.last() ? Action::complete : Action::next;
    xmpp::Element& actions = command.add("actions").set("execute", name_of(ahead));
    if (!stage.first()) actions.add(name_of(Action::prev));
    actions.add(name_of(ahead));
}

}  // namespace

StanzaError bad_request(std::string_view condition, std::string_view text) {
    return StanzaError(Condition::bad_request, text)
        .with_application(condition, xmpp::ns::commands);
}

StanzaError session_expired() {
    return StanzaError(Condition::not_allowed)
        .with_application("session-expired", xmpp::ns::commands);
}

ParsedRequest parse_request(const xmpp::Element& command) {
    CommandRequest request;
    request.node = command.attr("node");
    if (request.node.empty()) return Refused(Condition::bad_request);
    if (!speaks(command.attr("xml:lang"))) return Refused(bad_request("bad-locale"));
    if (command.has_attr("action")) {
        auto action = parse_action(command.attr("action"));
        if (!action) return Refused(bad_request("malformed-action"));
        request.action = *action;
    }
    if (command.has_attr("sessionid")) request.session = command.attr("sessionid");
    request.form = form_of(command);
    return request;
}

std::optional<Action> action_at(Action action, const Stage& stage) {
    Action ahead = stage.last() ? Action::complete : Action::next;
    if (action == Action::execute) return ahead;
    bool allowed =
        action == Action::cancel || action == ahead || (action == Action::prev && !stage.first());
    return allowed ? std::optional(action) : std::nullopt;
}

xmpp::Document answer_of(std::string_view node, std::string_view session, const Step& step,
                         const Stage& stage) {
    xmpp::Document command = new_command(node, session, step.asks() ? "executing" : "completed");
    if (step.asks()) add_actions(command.root(), stage);
    for (const Note& note : step.notes) {
        command->add("note")
            .set("type", kSeverities[static_cast<std::size_t>(note.severity)])
            .add_text(note.text);
    }
    if (step.form) step.form->append_to(command.root());
    return command;
}

xmpp::Document canceled(std::string_view node, std::string_view session) {
    return new_command(node, session, "canceled");
}

}  // namespace parlance::server::adhoc
