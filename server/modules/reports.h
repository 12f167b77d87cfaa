// XEP-0377: what a user says about an address while blocking it (XEP-0191), for the moderators of
// the host: see storage/abuse_reports.h and the commands of admin/report_commands.cpp.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "server/module.h"
#include "storage/abuse_reports.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

class ReportForwarding;

class Reports final : public Module {
  public:
    explicit Reports(ReportForwarding& forwarding) : forwarding_(forwarding) {}
    void declare(Registry& registry) override;

    // The account has blocked `reported`: the report goes with the decision, and moderators are
    // told when it is durable, as are others if the reporter agrees.
    void file(entity::User& user, storage::abuse_reports::Report report,
              const std::string& reported, Outcome& outcome) const;

  private:
    ReportForwarding& forwarding_;
};

// What an <item/> of a block command has to say besides the address: nothing, or a report, which
// lacks who makes it, when, and about whom. An error if it gives no reason.
using ReportInItem = base::Result<std::optional<storage::abuse_reports::Report>, xmpp::StanzaError>;
ReportInItem report_in(const xmpp::Element& item);

}  // namespace parlance::server::modules
