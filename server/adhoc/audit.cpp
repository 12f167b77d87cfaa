#include "server/adhoc/audit.h"

#include <algorithm>

#include "base/utf8.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::adhoc {

namespace {

constexpr std::size_t kValueBytes = 512;
constexpr std::size_t kResultBytes = 512;

void cut(std::string& text, std::size_t most) {
    if (text.size() <= most) return;
    text.resize(base::first_bytes(text, most).size());
    text += "…";
}

}  // namespace

std::string said_in(const xmpp::DataForm& form, const xmpp::FormValues& values) {
    std::string said;
    for (const xmpp::FormField& field : form.fields()) {
        if (field.type == "hidden" || field.type == "fixed" || !values.has(field.var)) continue;
        std::string value;
        for (const std::string& each : values.values(field.var)) {
            if (!value.empty()) value += ", ";
            value += each;
        }
        if (value.empty()) continue;
        if (field.type == "text-private") value = "(secret)";
        std::replace(value.begin(), value.end(), '\n', ' ');
        cut(value, kValueBytes);
        said.append(field.var).append("=").append(value).append("\n");
    }
    return said;
}

std::string outcome_of(const Answer& answer) {
    std::string result;
    if (!answer) {
        result = "failed: " + std::string(xmpp::name_of(answer.error().condition));
        if (!answer.error().text.empty()) result += ", " + answer.error().text;
    } else {
        bool failed = std::any_of(answer->notes.begin(), answer->notes.end(), [](const Note& note) {
            return note.severity == Severity::error;
        });
        result = failed ? "failed" : "done";
        for (const Note& note : answer->notes) result += ": " + note.text;
    }
    cut(result, kResultBytes);
    return result;
}

}  // namespace parlance::server::adhoc
