#include "xmpp/muc/voice_request.h"

#include <optional>
#include <utility>

#include "xmpp/form_values.h"
#include "xmpp/muc/affiliation.h"
#include "xmpp/namespaces.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::muc {

namespace {

constexpr std::string_view kRole = "muc#role";
constexpr std::string_view kJid = "muc#jid";
constexpr std::string_view kNick = "muc#roomnick";
constexpr std::string_view kAllow = "muc#request_allow";

base::Failure<StanzaError> bad_voice_request(std::string_view text) {
    return base::Failure<StanzaError>(StanzaError(Condition::bad_request, text));
}

FormField& add(DataForm& form, std::string_view var, const char* type, const char* label) {
    FormField& field = form.add(FormField(std::string(var), type));
    field.label = label;
    return field;
}

// The form with nothing filled in.
DataForm blank_form() {
    DataForm form(FormKind::form, ns::muc_request);
    std::string participant(name_of(Role::participant));
    FormField& role = add(form, kRole, "list-single", "Requested role");
    role.options.emplace_back("Participant", participant);
    role.values.push_back(std::move(participant));
    add(form, kJid, "jid-single", "User ID");
    add(form, kNick, "text-single", "Room Nickname");
    add(form, kAllow, "boolean", "Grant voice to this person?").values.emplace_back("false");
    return form;
}

}  // namespace

base::Result<VoiceMessage, StanzaError> parse_voice_message(const Element& message) {
    VoiceMessage voice;
    const Element* x = message.child("x", ns::data_forms);
    auto form = x == nullptr ? std::nullopt : DataForm::parse(*x);
    if (!form || form->form_type() != ns::muc_request) return voice;
    if (form->kind() == FormKind::cancel) {
        voice.kind = VoiceMessage::Kind::cancelled;
        return voice;
    }
    if (form->kind() != FormKind::submit) return bad_voice_request("The form is not filled in");
    auto values = check_submission(blank_form(), *form);
    if (!values) return bad_voice_request(values.error());
    if (values->value(kRole) != name_of(Role::participant)) {
        return bad_voice_request("Requested role: missing");
    }
    if (form->find(kAllow) == nullptr) {
        voice.kind = VoiceMessage::Kind::request;
        return voice;
    }
    voice.kind = VoiceMessage::Kind::approval;
    voice.allow = values->flag(kAllow);
    // check_submission() has seen that it is an address.
    if (!values->value(kJid).empty()) voice.jid = Jid::parse(values->value(kJid)).value_or(Jid());
    if (!values->value(kNick).empty()) {
        auto nick = resourceprep(values->value(kNick), Unassigned::allow);
        if (!nick) return bad_voice_request("Room Nickname: not a nickname");
        voice.nick = std::move(*nick);
    }
    if (voice.jid.empty() && voice.nick.empty()) return bad_voice_request("User ID: missing");
    return voice;
}

DataForm voice_approval_form(const Jid& jid, std::string_view nick) {
    DataForm form = blank_form();
    form.title = "Voice request";
    form.instructions.emplace_back("May this person speak to everybody in the room?");
    for (FormField& field : form.fields()) {
        if (field.var == kJid) field.values = {jid.full()};
        if (field.var == kNick) field.values = {std::string(nick)};
    }
    return form;
}

}  // namespace parlance::xmpp::muc
