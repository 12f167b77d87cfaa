// Stanzas from somebody who speaks for a whole domain, a component (XEP-0114) or another server,
// and therefore names both addresses: the checks that all of them must pass. Pure; any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"
#include "xmpp/stream_error.h"

namespace parlance::server {
struct Config;
}

namespace parlance::server::stream {

// Exactly one of these is set.
struct ForeignStanza {
    std::optional<xmpp::Stanza> stanza;
    std::optional<xmpp::StreamError> error;  // the stream must end
    std::optional<std::string> answer;       // what to send back instead, possibly nothing
};

// Whether the stream may carry stanzas from `from` (null: no address) to `to` (null: none).
using MaySpeak =
    std::function<std::optional<xmpp::StreamError>(const xmpp::Jid* from, const xmpp::Jid* to)>;

// `lang` is that of the stream, for stanzas that name none (RFC 6120 §4.7.4). `may_speak` is asked
// for every stanza that has a `from` or `to`, before anything else is looked at. `config` says
// which domains are ours: nobody else stamps in their name.
ForeignStanza read_foreign_stanza(xmpp::Document element, std::string_view lang,
                                  const Config& config, const MaySpeak& may_speak);

// RFC 6121 §3.1.2: these are between bare JIDs.
bool is_subscription(std::string_view presence_type);

}  // namespace parlance::server::stream
