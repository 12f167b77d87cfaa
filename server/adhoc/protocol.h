// The <command/> element (XEP-0050 §4): reading a request, and writing what is answered. Pure
// values, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/adhoc/command.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::adhoc {

enum class Action : unsigned char { execute, cancel, prev, next, complete };

struct CommandRequest {
    std::string node;
    std::optional<std::string> session;  // absent: begins
    Action action = Action::execute;
    // As filled in: of kind submit. A broken one is absent.
    std::optional<xmpp::DataForm> form;

    CommandRequest() {}
};

using ParsedRequest = base::Result<CommandRequest, xmpp::StanzaError>;
ParsedRequest parse_request(const xmpp::Element& command);

// §4.4: bad-request and one of the conditions of this protocol ("bad-action", …).
xmpp::StanzaError bad_request(std::string_view condition, std::string_view text = {});
xmpp::StanzaError session_expired();

// Which of the forms of a command is being filled in.
struct Stage {
    std::size_t index;
    std::size_t count;

    Stage(std::size_t i, std::size_t n) : index(i), count(n) {}
    bool first() const { return index == 0; }
    bool last() const { return index + 1 == count; }
};

// What the action means at that stage ("execute" is another word for the way ahead); nullopt if
// it is not allowed there.
std::optional<Action> action_at(Action action, const Stage& stage);

// <command/> with status "executing" if the step asks, else "completed".
xmpp::Document answer_of(std::string_view node, std::string_view session, const Step& step,
                         const Stage& stage);
xmpp::Document canceled(std::string_view node, std::string_view session);

}  // namespace parlance::server::adhoc
