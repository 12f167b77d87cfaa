#include "xmpp/muc/register_approval.h"

#include <optional>
#include <utility>

#include "xmpp/form_values.h"
#include "xmpp/namespaces.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::muc {

namespace {

// XEP-0068 §3.4: a name of one's own in a form of others.
constexpr std::string_view kApplicant = "{urn:parlance:rooms}jid";
constexpr std::string_view kWantedNick = "muc#register_roomnick";
constexpr std::string_view kAllowed = "muc#register_allow";

base::Failure<StanzaError> bad_answer(std::string_view text) {
    return base::Failure<StanzaError>(StanzaError(Condition::bad_request, text));
}

FormField& add_labelled(DataForm& form, std::string_view var, const char* type, const char* label) {
    FormField& field = form.add(FormField(std::string(var), type));
    field.label = label;
    return field;
}

}  // namespace

DataForm registration_approval_form(std::string_view jid, std::string_view nick) {
    DataForm form(FormKind::form, ns::muc_register);
    form.title = "Registration request";
    form.instructions.emplace_back(
        "May this person become a member of the room? To leave it to others, cancel.");
    FormField& who = add_labelled(form, kApplicant, "jid-single", "User ID");
    if (!jid.empty()) who.values.emplace_back(jid);
    FormField& wanted = add_labelled(form, kWantedNick, "text-single", "Desired Nickname");
    if (!nick.empty()) wanted.values.emplace_back(nick);
    add_labelled(form, kAllowed, "boolean", "Allow this person to register with the room?")
        .values.emplace_back("0");
    return form;
}

base::Result<RegistrationAnswer, StanzaError> parse_registration_answer(const Element& message) {
    using Kind = RegistrationAnswer::Kind;
    RegistrationAnswer answer;
    const Element* x = message.child("x", ns::data_forms);
    auto form = x == nullptr ? std::nullopt : DataForm::parse(*x);
    if (!form || form->form_type() != ns::muc_register) return answer;
    if (form->kind() == FormKind::cancel) {
        answer.kind = Kind::skipped;
        return answer;
    }
    if (form->kind() != FormKind::submit) return bad_answer("The form is not filled in");
    auto values = check_submission(registration_approval_form({}, {}), *form);
    if (!values) return bad_answer(values.error());
    // Nobody is refused because a client has left something out.
    if (form->find(kAllowed) == nullptr) return bad_answer("Allow this person: missing");
    answer.kind = Kind::decision;
    answer.allow = values->flag(kAllowed);
    // check_submission() has seen that it is an address.
    if (!values->value(kApplicant).empty()) {
        answer.jid = Jid::parse(values->value(kApplicant)).value_or(Jid()).bare();
    }
    if (!values->value(kWantedNick).empty()) {
        auto nick = resourceprep(values->value(kWantedNick), Unassigned::allow);
        if (!nick) return bad_answer("Desired Nickname: not a nickname");
        answer.nick = std::move(*nick);
    }
    if (answer.jid.empty() && answer.nick.empty()) return bad_answer("User ID: missing");
    return answer;
}

}  // namespace parlance::xmpp::muc
