#include "server/modules.h"

#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/administration.h"
#include "server/modules/blocking.h"
#include "server/modules/bookmarks.h"
#include "server/modules/capabilities.h"
#include "server/modules/carbons.h"
#include "server/modules/client_access.h"
#include "server/modules/conduct.h"
#include "server/modules/contact_info.h"
#include "server/modules/delegation.h"
#include "server/modules/disco.h"
#include "server/modules/displayed_sync.h"
#include "server/modules/flexible_offline.h"
#include "server/modules/foreign_reports.h"
#include "server/modules/invitations.h"
#include "server/modules/iq.h"
#include "server/modules/last_activity.h"
#include "server/modules/legacy_session.h"
#include "server/modules/mam/mam.h"
#include "server/modules/message.h"
#include "server/modules/muc.h"
#include "server/modules/notices.h"
#include "server/modules/offline.h"
#include "server/modules/other_servers.h"
#include "server/modules/outbound_spool.h"
#include "server/modules/pep.h"
#include "server/modules/ping.h"
#include "server/modules/presence.h"
#include "server/modules/presence_sharers.h"
#include "server/modules/private_xml.h"
#include "server/modules/privilege.h"
#include "server/modules/privileged_presence.h"
#include "server/modules/pubsub.h"
#include "server/modules/push.h"
#include "server/modules/registration.h"
#include "server/modules/remote_blocklists.h"
#include "server/modules/report_forwarding.h"
#include "server/modules/reports.h"
#include "server/modules/room_notice.h"
#include "server/modules/roster.h"
#include "server/modules/self_service.h"
#include "server/modules/server_blocklist.h"
#include "server/modules/server_information.h"
#include "server/modules/social_feed.h"
#include "server/modules/stanza_id.h"
#include "server/modules/subscription.h"
#include "server/modules/time.h"
#include "server/modules/vcard.h"
#include "server/modules/version.h"

namespace parlance::server {

void install_modules(entity::Host& host) {
    // What streams, TLS and SASL do (net/, stream/, s2s/, xmpp/sasl/): there before any module.
    host.registry().implements(
        {rfc("6120"),          rfc("7622"),          rfc("4616"),          rfc("5802"),
         rfc("5929"),          rfc("7677"),          rfc("9266"),          rfc("7673"),
         rfc("7711"),          xep("0114", "1.6"),   xep("0178", "1.2"),   xep("0185", "1.0"),
         xep("0198", "1.6.3"), xep("0220", "1.1.1"), xep("0225", "0.2"),   xep("0288", "1.0.1"),
         xep("0344", "0.4"),   xep("0352", "1.0.0"), xep("0368", "1.1.0"), xep("0440", "1.0.0"),
         xep("0386", "1.1.0"), xep("0388", "1.0.4"), xep("0474", "0.5.0"), xep("0478", "0.2.0"),
         xep("0480", "0.2.0"), xep("0484", "0.2.0"), xep("0509", "0.2.0")});
    host.add<modules::Ping>();
    host.add<modules::LegacySession>();
    host.add<modules::Version>();
    host.add<modules::Time>();
    host.add<modules::ContactInfo>(host);
    host.add<modules::ServerInformation>(host);
    host.add<modules::Delegation>(host);
    host.add<modules::Disco>(host);
    host.add<modules::Privilege>(host);
    host.add<modules::PrivilegedPresence>(host);
    auto& commands = host.add<modules::AdHoc>(host);
    host.add<modules::Registration>(host);
    host.add<modules::SelfService>(host, commands);
    host.add<modules::ServerBlocklist>(host);
    host.add<modules::RemoteBlocklists>(host);
    auto& forwarding = host.add<modules::ReportForwarding>(host);
    auto& reports = host.add<modules::Reports>(forwarding);
    host.add<modules::Blocking>(reports);
    host.add<modules::ForeignReports>(host);
    host.add<modules::Conduct>(host);
    host.add<modules::Roster>();
    host.add<modules::LastActivity>(host);
    host.add<modules::ClientAccess>(host, commands);
    host.add<modules::Invitations>(host, commands);
    host.add<modules::Subscription>();
    auto& capabilities = host.add<modules::Capabilities>(host);
    auto& pep = host.add<modules::Pep>(host, capabilities, commands);
    host.add<modules::PresenceSharers>(host, capabilities, pep);
    host.add<modules::Vcard>(host, pep.service());
    auto& bookmarks = host.add<modules::Bookmarks>(pep.service());
    host.add<modules::PrivateXml>(host, bookmarks);
    host.add<modules::SocialFeed>(pep.service());
    host.add<modules::StanzaId>();
    auto& mam = host.add<modules::Mam>(host, commands);
    host.add<modules::OutboundSpool>();
    host.add<modules::OtherServers>(host, commands);
    auto& notices = host.add<modules::Notices>(host);
    host.add<modules::Administration>(host, commands, notices);
    host.add<modules::DisplayedSync>(pep.service(), mam.inbox());
    auto& offline = host.add<modules::Offline>();
    host.add<modules::FlexibleOffline>(host);
    host.add<modules::Presence>(offline);
    host.add<modules::Carbons>();
    host.add<modules::Push>(host);
    host.add<modules::RoomNotice>(host);
    host.add<modules::Message>();
    host.add<modules::Iq>();
}

void install_pubsub_modules(entity::Host& service) {
    service.add<modules::Ping>();
    service.add<modules::Version>();
    service.add<modules::Time>();
    service.add<modules::Disco>(service);
    auto& commands = service.add<modules::AdHoc>(service);
    auto& pubsub = service.add<modules::Pubsub>(service, commands);
    service.add<modules::ServerInformationNode>(pubsub.service());
}

void install_muc_modules(entity::Host& service) {
    service.add<modules::Ping>();
    service.add<modules::Version>();
    service.add<modules::Time>();
    service.add<modules::Disco>(service);
    service.add<modules::Muc>(service);
}

}  // namespace parlance::server
