// Reports (XEP-0377) that other servers send about accounts of this host, in messages to the host
// itself or to an address that the operator names for them (contact.report), wait for the
// moderators among those of our users, marked with the domain that has sent them. Only a server
// itself may send one: its users have our accounts to complain to. How many one domain may send
// within an hour, and have waiting, is limited. Nobody learns from this whether there is an
// account.
#pragma once

#include <optional>

#include "server/module.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

class ForeignReports final : public Module {
  public:
    explicit ForeignReports(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    bool is_report(const xmpp::Stanza& message) const;
    bool is_address_for_reports(const xmpp::Jid& to) const;
    std::optional<xmpp::StanzaError> collect(const xmpp::Stanza& message, Outcome& outcome);
    bool take(const xmpp::Stanza& message, Outcome& outcome);
    Verdict take_inbound(Traffic& traffic);

    entity::Host& host_;
};

}  // namespace parlance::server::modules
