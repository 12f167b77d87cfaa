// An iq request and the ways to answer it. Exactly one module owns a payload; see registry.h.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server {

namespace entity {
class Host;
class Session;
class User;
}  // namespace entity
class Outcome;

// To whom a request may be addressed.
enum class IqScope : unsigned char {
    host,         // the domain itself
    own_account,  // the sender's own bare JID, or no `to`; anybody else gets service-unavailable
    account       // any account's bare JID; the handler decides who may know what
};

class IqRequest {
  public:
    IqRequest(xmpp::Stanza stanza, bool own) : stanza_(std::move(stanza)), own_(own) {}
    const xmpp::Stanza& stanza() const { return stanza_; }
    const xmpp::Jid& from() const { return stanza_.from(); }
    const xmpp::Jid& to() const { return stanza_.to(); }
    bool is_set() const { return stanza_.iq_type() == xmpp::IqType::set; }
    const xmpp::Element& payload() const { return *stanza_.payload(); }
    // The account asks about itself.
    bool own() const { return own_; }
    // It came through the console (server/console), not as a stanza: whoever asks owns the server.
    bool from_console() const { return !console_.empty(); }
    // Who that is, for the audit log.
    const std::string& console() const { return console_; }
    void came_from_console(std::string who) { console_ = std::move(who); }

  private:
    xmpp::Stanza stanza_;
    bool own_;
    std::string console_;
};

// The payload of the result (an empty Document for none), or the error.
using IqReply = base::Result<xmpp::Document, xmpp::StanzaError>;
inline IqReply refuse(xmpp::StanzaError error) {
    return base::Failure<xmpp::StanzaError>(std::move(error));
}

// Where a synchronous handler stands. `user` and `session` are null for IqScope::host; `session`
// is the requesting session when it lives on this shard.
struct IqPlace {
    entity::Host& host;
    entity::User* user;
    entity::Session* session;
    Outcome& outcome;
};

}  // namespace parlance::server
