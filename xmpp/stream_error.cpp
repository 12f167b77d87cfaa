#include "xmpp/stream_error.h"

#include <array>

#include "xmpp/serializer.h"

namespace parlance::xmpp {

std::string_view name_of(StreamCondition condition) {
    static constexpr std::array<std::string_view, 25> kNames = {"bad-format",
                                                                "bad-namespace-prefix",
                                                                "conflict",
                                                                "connection-timeout",
                                                                "host-gone",
                                                                "host-unknown",
                                                                "improper-addressing",
                                                                "internal-server-error",
                                                                "invalid-from",
                                                                "invalid-namespace",
                                                                "invalid-xml",
                                                                "not-authorized",
                                                                "not-well-formed",
                                                                "policy-violation",
                                                                "remote-connection-failed",
                                                                "reset",
                                                                "resource-constraint",
                                                                "restricted-xml",
                                                                "see-other-host",
                                                                "system-shutdown",
                                                                "undefined-condition",
                                                                "unsupported-encoding",
                                                                "unsupported-feature",
                                                                "unsupported-stanza-type",
                                                                "unsupported-version"};
    static_assert(kNames.size() ==
                  static_cast<std::size_t>(StreamCondition::unsupported_version) + 1);
    return kNames[static_cast<std::size_t>(condition)];
}

std::string StreamError::to_xml() const {
    std::string out = "<stream:error><";
    out += name_of(condition);
    out += " xmlns='";
    out += ns::stream_errors;
    out += "'/>";
    if (!text.empty()) {
        out += "<text xmlns='";
        out += ns::stream_errors;
        out += "' xml:lang='en'>";
        append_escaped(out, text, false);
        out += "</text>";
    }
    out += application;
    out += "</stream:error>";
    return out;
}

}  // namespace parlance::xmpp
