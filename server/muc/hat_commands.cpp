#include "server/muc/hat_commands.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/hex.h"
#include "base/parse_number.h"
#include "server/adhoc/protocol.h"
#include "server/muc/announcement.h"
#include "server/muc/hats.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::DataForm;
using xmpp::FormField;
using xmpp::FormKind;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;

constexpr std::string_view kForm = "urn:xmpp:hats:commands";
constexpr const char* kJid = "hats#jid";
constexpr const char* kUri = "hats#uri";
constexpr const char* kTitle = "hats#title";
constexpr const char* kHue = "hats#hue";
constexpr std::size_t kLongestText = 1'000;  // bytes

// Of a command that has its form: what is to become of the hats. `concerned`: who wears other hats
// afterwards.
struct Change {
    Hats hats;
    std::set<std::string, std::less<>> concerned;

    explicit Change(Hats before) : hats(std::move(before)) {}
};

FormField& add(DataForm& form, const char* var, const char* type, const char* label,
               bool required) {
    FormField& field = form.add(FormField(var, type));
    field.label = label;
    field.required = required;
    return field;
}

void add_choice(DataForm& form, const Hats& hats) {
    FormField& field = add(form, kUri, "list-single", "The hat", true);
    for (const auto& [uri, hat] : hats) field.options.emplace_back(hat.title, uri);
}

DataForm new_form(const char* title) {
    DataForm form(FormKind::form, kForm);
    form.title = title;
    return form;
}

DataForm create_form(const Hats&) {
    DataForm form = new_form("Creating a hat");
    add(form, kTitle, "text-single", "Title", true);
    add(form, kUri, "text-single", "URI", true);
    add(form, kHue, "text-single", "Hue, in degrees", false);
    return form;
}

DataForm destroy_form(const Hats& hats) {
    DataForm form = new_form("Destroying a hat");
    add_choice(form, hats);
    return form;
}

DataForm wearer_form(const Hats& hats) {
    DataForm form = new_form("Who wears a hat");
    add(form, kJid, "jid-single", "Address of the user", true);
    add_choice(form, hats);
    return form;
}

StanzaError bad(const char* text) {
    return adhoc::bad_request("bad-payload", text);
}

bool is_hue(const std::string& text) {
    bool plain = !text.empty() && text.size() <= 20 &&
                 std::all_of(text.begin(), text.end(),
                             [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (!plain || std::count(text.begin(), text.end(), '.') > 1) return false;
    auto degrees = base::parse_number<int>(text.substr(0, text.find('.')));
    return degrees && *degrees <= 360;
}

Refusal create(const DataForm& form, Change& change) {
    std::string uri(form.value(kUri));
    std::string title(form.value(kTitle));
    std::string hue(form.value(kHue));
    if (title.empty() || title.size() > kLongestText)
        return bad("The title is missing or too long");
    // RFC 3986 §3: it begins with a scheme.
    if (uri.find(':') == std::string::npos || uri.front() == ':' || uri.size() > kLongestText) {
        return bad("That is no URI");
    }
    if (!hue.empty() && !is_hue(hue)) return bad("The hue is an angle from 0 to 360 degrees");
    if (change.hats.size() >= kMostHats && !change.hats.contains(uri)) {
        return StanzaError(Condition::resource_constraint, "too many hats");
    }
    Hat& hat = change.hats[uri];
    hat.title = std::move(title);
    hat.hue = std::move(hue);
    change.concerned = hat.wearers;
    return std::nullopt;
}

Refusal destroy_hat(const DataForm& form, Change& change) {
    auto found = change.hats.find(form.value(kUri));
    if (found == change.hats.end()) return StanzaError(Condition::item_not_found);
    change.concerned = std::move(found->second.wearers);
    change.hats.erase(found);
    return std::nullopt;
}

Refusal set_wearer(const DataForm& form, Change& change, bool wears) {
    auto found = change.hats.find(form.value(kUri));
    if (found == change.hats.end()) return StanzaError(Condition::item_not_found);
    auto jid = xmpp::Jid::parse(form.value(kJid));
    if (!jid || !jid->has_local()) return bad("That is no address of a user");
    std::string bare(jid->bare_view());
    auto& wearers = found->second.wearers;
    if (!wears && wearers.erase(bare) == 0) return StanzaError(Condition::item_not_found);
    if (wears) {
        if (wearers.size() >= kMostWearers) {
            return StanzaError(Condition::resource_constraint, "too many wear it");
        }
        wearers.insert(bare);
    }
    change.concerned.insert(std::move(bare));
    return std::nullopt;
}

Refusal assign(const DataForm& form, Change& change) {
    return set_wearer(form, change, true);
}

Refusal unassign(const DataForm& form, Change& change) {
    return set_wearer(form, change, false);
}

std::vector<FormField> cells(const std::string& uri, const Hat& hat) {
    return {FormField(kTitle, "", {hat.title}), FormField(kUri, "", {uri}),
            FormField(kHue, "", {hat.hue})};
}

DataForm list(const Hats& hats) {
    DataForm form(FormKind::result, kForm);
    form.title = "Hats";
    form.reported = {FormField(kTitle, ""), FormField(kUri, ""), FormField(kHue, "")};
    for (const auto& [uri, hat] : hats) form.items.push_back(cells(uri, hat));
    return form;
}

DataForm list_assigned(const Hats& hats) {
    DataForm form(FormKind::result, kForm);
    form.title = "Hats and who wears them";
    form.reported = {FormField(kJid, ""), FormField(kTitle, ""), FormField(kUri, ""),
                     FormField(kHue, "")};
    for (const auto& [uri, hat] : hats) {
        for (const std::string& wearer : hat.wearers) {
            std::vector<FormField> row = cells(uri, hat);
            row.insert(row.begin(), FormField(kJid, "", {wearer}));
            form.items.push_back(std::move(row));
        }
    }
    return form;
}

struct Command {
    std::string_view node;
    const char* name;
    // Either a form to be filled in and what is then done, or a result.
    DataForm (*form)(const Hats&);
    Refusal (*change)(const DataForm&, Change&);
    bool list_changes;  // of hats, not only of who wears them
};

constexpr std::array kCommands = {
    Command{"urn:xmpp:hats:commands:create", "Create or update a hat", create_form, create, true},
    Command{"urn:xmpp:hats:commands:destroy", "Destroy a hat", destroy_form, destroy_hat, true},
    Command{"urn:xmpp:hats:commands:list", "List the hats", list, nullptr, false},
    Command{"urn:xmpp:hats:commands:assign", "Assign a hat", wearer_form, assign, false},
    Command{"urn:xmpp:hats:commands:unassign", "Remove a hat", wearer_form, unassign, false},
    Command{"urn:xmpp:hats:commands:list-assigned", "List who wears hats", list_assigned, nullptr,
            false},
};

// Who wears them has an address, which is for admins in any case, and for others with them.
bool may_run(const Room& room, const xmpp::Jid& who, const Command& command) {
    if (room.affiliation_of(who) >= Affiliation::admin) return true;
    bool inside = room.occupants().find_visit(who) != nullptr;
    if (command.change != nullptr || !inside) return false;
    return command.form == list || room.config().non_anonymous();
}

void show_anew(Room& room, const std::set<std::string, std::less<>>& concerned, Outcome& outcome) {
    Broadcast broadcast(room, outcome);
    for (const std::string& bare : concerned) {
        for (const Occupant* occupant : room.occupants().of_account(bare)) {
            broadcast.to_all(Announcement(*occupant));
        }
    }
}

void carry_out(Room& room, const xmpp::Stanza& iq, const Command& command, const DataForm& form,
               const xmpp::Document& completed, Outcome& outcome) {
    if (room.locked()) {
        return refuse(room, iq,
                      StanzaError(Condition::not_allowed, "The room is to be configured first"),
                      outcome);
    }
    Change change(room.hats());
    if (Refusal refusal = command.change(form, change)) {
        return refuse(room, iq, *refusal, outcome);
    }
    outcome.on_failure(iq);
    room.set_hats(std::move(change.hats), outcome);
    outcome.route(iq.result_reply(completed));
    if (command.list_changes) {
        Broadcast(room, outcome)
            .to_everybody(status_message(room, {Status::configuration_changed}));
    }
    show_anew(room, change.concerned, outcome);
}

}  // namespace

void take_hat_command(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    auto request = adhoc::parse_request(*iq.payload());
    if (!request) return refuse(room, iq, request.error(), outcome);
    auto command = std::find_if(kCommands.begin(), kCommands.end(),
                                [&](const Command& each) { return each.node == request->node; });
    if (command == kCommands.end()) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    if (!may_run(room, iq.from(), *command)) {
        return refuse(room, iq, StanzaError(Condition::forbidden), outcome);
    }
    // Nothing is kept between the form and its return: it says everything.
    std::string session = request->session.value_or(base::hex_encode(room.shard().new_id()));
    adhoc::Stage only(0, 1);
    if (request->action == adhoc::Action::cancel) {
        return outcome.route(iq.result_reply(adhoc::canceled(command->node, session)));
    }
    if (!adhoc::action_at(request->action, only)) {
        return refuse(room, iq, adhoc::bad_request("bad-action"), outcome);
    }
    bool filled_in = request->form && request->form->form_type() == kForm;
    if (command->change == nullptr || !filled_in) {
        adhoc::Step step(command->form(room.hats()));
        return outcome.route(iq.result_reply(adhoc::answer_of(command->node, session, step, only)));
    }
    carry_out(room, iq, *command, *request->form,
              adhoc::answer_of(command->node, session, adhoc::Step(), only), outcome);
}

void list_hat_commands(const Room& room, const xmpp::Jid& requester, xmpp::Element& items) {
    for (const Command& command : kCommands) {
        if (!may_run(room, requester, command)) continue;
        items.add("item")
            .set("jid", room.key())
            .set("node", command.node)
            .set("name", command.name);
    }
}

}  // namespace parlance::server::muc
