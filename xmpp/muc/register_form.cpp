#include "xmpp/muc/register_form.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "xmpp/form_values.h"
#include "xmpp/namespaces.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::muc {

namespace {

constexpr std::string_view kRoomNick = "muc#register_roomnick";
constexpr std::string_view kInstructions =
    "Choose the nickname that is to be reserved for you in this room.";
constexpr std::string_view kPending =
    "Your request waits for an administrator of this room. You may ask for another nickname.";

base::Failure<StanzaError> bad_form(std::string_view text) {
    return base::Failure<StanzaError>(StanzaError(Condition::bad_request, text));
}

DataForm register_form(std::string_view room_name, std::string_view pending) {
    DataForm form(FormKind::form, ns::muc_register);
    form.title = room_name.empty() ? "Registration" : "Registration: " + std::string(room_name);
    form.instructions.emplace_back(pending.empty() ? kInstructions : kPending);
    FormField& nick = form.add(FormField(std::string(kRoomNick), "text-single"));
    nick.label = "Desired Nickname";
    nick.required = true;
    if (!pending.empty()) nick.values.emplace_back(pending);
    return form;
}

}  // namespace

Document registration_query(std::string_view room_name, std::string_view pending) {
    Document query("query", ns::registration);
    query->add_text_child("instructions", pending.empty() ? kInstructions : kPending);
    register_form(room_name, pending).append_to(query.root());
    return query;
}

Document registered_query(std::string_view nick) {
    Document query("query", ns::registration);
    query->add("registered");
    if (!nick.empty()) query->add_text_child("username", nick);
    return query;
}

base::Result<Registration, StanzaError> parse_registration(const Element& query) {
    Registration registration;
    if (query.has_child("remove", ns::registration)) {
        if (query.child_count() != 1) return bad_form("<remove/> stands alone");
        registration.remove = true;
        return registration;
    }
    const Element* x = query.child("x", ns::data_forms);
    auto form = x == nullptr ? std::nullopt : DataForm::parse(*x);
    if (!form || form->kind() != FormKind::submit || form->form_type() != ns::muc_register) {
        return bad_form("A filled-in form is needed");
    }
    auto values = check_submission(register_form({}, {}), *form);
    if (!values) return bad_form(values.error());
    auto nick = resourceprep(values->value(kRoomNick), Unassigned::allow);
    // §17.1: not an invisible one either.
    if (!nick || nick->find_first_not_of(' ') == std::string::npos) {
        return bad_form("Desired Nickname: not a nickname");
    }
    registration.nick = std::move(*nick);
    return registration;
}

}  // namespace parlance::xmpp::muc
