// Reports (XEP-0377) that go farther than to the moderators of this host: to the server of whom
// they are about, and to third parties that the operator has listed; each only if whoever reports
// agrees to it, and without their address. Reports about users of this server stay here. One
// message per report and recipient (report_message.h), kept in the outbound spool like what users
// send. Another server says where it wants them in disco#info (XEP-0157); one that does not answer
// within a minute gets nothing. Limits per reporter and per domain keep users from making this
// server flood another one. What has become of a report is noted in it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/domain_questions.h"
#include "server/module.h"
#include "storage/abuse_reports.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server::modules {

class ReportForwarding final : public Module {
  public:
    explicit ReportForwarding(entity::Host& host);
    void declare(Registry& registry) override;

    // The report is durable.
    void forward(const storage::abuse_reports::Report& report);

  private:
    bool is_ours(std::string_view domain) const;
    bool may_send(const std::string& domain) const;
    void ask(const xmpp::Jid& domain, const std::string& report);
    // `address` is empty: there is none.
    void answered(const std::string& asked, const xmpp::Jid& address);
    void note(const std::string& report, std::string sentence);
    void send(const std::string& report, std::vector<xmpp::Jid> to, std::string_view consent);

    entity::Host& host_;
    DomainQuestions questions_;
    // Reports that wait for the answer of their domain, which is asked once.
    std::map<std::string, std::vector<std::string>, std::less<>> waiting_;
};

}  // namespace parlance::server::modules
