#include "server/modules/muc.h"

#include <string_view>
#include <utility>

#include "server/entity/host.h"
#include "server/muc/discovery.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

void Muc::declare(Registry& registry) {
    registry.implements({xep("0045", "1.35.5"), xep("0249", "1.2"), xep("0317", "0.3.1"),
                         xep("0410", "1.1.0"), xep("0421", "1.0.1"), xep("0425", "0.3.0"),
                         xep("0433", "0.1.0"), xep("0437", "0.2.0"), xep("0452", "0.2.2"),
                         xep("0463", "0.2.0"), xep("0486", "0.1.0"), xep("0500", "0.1.1"),
                         xep("0513", "0.1.0"), xep("0502", "0.1.0")});
    registry.host_identity(Identity("conference", "text", "Rooms"));
    for (std::string_view feature :
         {xmpp::ns::muc, xmpp::ns::muc_stable_id, xmpp::ns::occupant_id, xmpp::ns::muc_self_ping,
          xmpp::ns::vcard, xmpp::ns::channel_search, xmpp::ns::rsm}) {
        registry.host_feature(feature);
    }
    registry.iq(IqScope::host, xmpp::ns::disco_items, "query",
                [this](IqRequest request) { return muc::list_rooms(&host_, std::move(request)); });
    registry.iq(IqScope::host, xmpp::ns::channel_search, "search",
                [this](IqRequest request) { return directory_.answer(std::move(request)); });
    host_.offer(service_);
    host_.on_account_gone([this](const entity::Host::GoneAccount& account) {
        service_.forget_account(account.owner);
    });
    registry.host_message([this](const xmpp::Stanza& stanza, Outcome&) {
        return stanza.is_presence() && service_.indicators().take(stanza);
    });
    registry.addressees([this](xmpp::Stanza stanza, Receipt receipt) {
        service_.inbound(std::move(stanza), std::move(receipt));
    });
}

}  // namespace parlance::server::modules
