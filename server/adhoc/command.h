// Command: an ad-hoc command (XEP-0050) as a module declares it, once: its name, who may run it,
// the forms it asks for and what it then does. What clients see of it, how they go through its
// forms and how wrong input is refused all derive from that; see modules/adhoc.h. Declared at
// start-up, then read-only; one per host and shard.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "server/adhoc/permission.h"
#include "server/iq_request.h"
#include "xmpp/data_form.h"
#include "xmpp/form_values.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::adhoc {

// XEP-0050 §4.3.
enum class Severity : unsigned char { info, warn, error };

struct Note {
    Severity severity = Severity::info;
    std::string text;

    Note(Severity s, std::string_view t) : severity(s), text(t) {}
};

// What a command says. A form of kind `form` is to be filled in; without one the command has
// completed, and a form of kind `result` is what it has found out.
struct Step {
    std::optional<xmpp::DataForm> form;
    std::vector<Note> notes;

    Step() {}
    explicit Step(xmpp::DataForm f) : form(std::move(f)) {}
    bool asks() const { return form && form->kind() == xmpp::FormKind::form; }
};

// The error leaves the command where it is: the requester may try again.
using Answer = base::Result<Step, xmpp::StanzaError>;

// Completed, with a word about it.
Answer done(std::string_view text);
// Completed, and nothing came of it (§3.6: a note says so).
Answer failed(std::string_view text);

// One run of a command, as its functions see it.
struct Run {
    xmpp::Jid requester;      // full; of the console: the domain and a resource
    xmpp::Jid addressee;      // whose command it is: the bare JID of an account, or the domain
    xmpp::FormValues values;  // of all forms filled in so far
    std::string console;      // who runs it there, else empty
    // For a command that ends the session of its requester: the answer to the request, when the
    // command has completed with that step. Set when all forms are filled in.
    std::function<xmpp::Stanza(const Step&)> answer;

    Run(xmpp::Jid from, xmpp::Jid to) : requester(std::move(from)), addressee(std::move(to)) {}
    std::string owner() const { return std::string(addressee.bare_view()); }
};

// May wait; what has been written is durable before the answer comes.
using Act = std::function<base::Task<Answer>(Run)>;

// An Act that needs not wait: co_return what it is given.
base::Task<Answer> at_once(Answer answer);

struct Command {
    std::string node;
    std::string name;
    Permission permission;
    // Each makes one form, in the light of those before. It is made anew when it has been filled
    // in, and what was filled in is checked against that: options that are gone cannot be chosen.
    // May complete the command instead.
    std::vector<Act> forms;
    // When all forms are filled in. If it asks again, the last form is still to be filled in.
    Act act;
    // The last form shows what there is, to be changed: if that is something else by the time it
    // comes back, it is shown once more, or what somebody else has changed meanwhile would be lost.
    bool edits = false;

    Command(std::string_view n, std::string_view label, Permission who, Act what)
        : node(n), name(label), permission(who), act(std::move(what)) {}
    // The same with one form.
    Command(std::string_view n, std::string_view label, Permission who, Act form, Act what)
        : node(n), name(label), permission(who), act(std::move(what)) {
        forms.push_back(std::move(form));
    }
    Command editing() && {
        edits = true;
        return std::move(*this);
    }
};

}  // namespace parlance::server::adhoc
