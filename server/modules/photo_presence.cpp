#include "server/modules/photo_presence.h"

#include <utility>

#include "base/assert.h"
#include "server/modules/presence_fan_out.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;

const xmpp::Element* photo_in(const xmpp::Element& presence) {
    const xmpp::Element* update = presence.child("x", ns::vcard_update);
    return update == nullptr ? nullptr : update->child("photo", ns::vcard_update);
}

xmpp::Stanza with_photo(const xmpp::Stanza& presence, const std::string& sha1) {
    xmpp::Document copy = presence.editable();
    copy->remove_children("x", ns::vcard_update);
    copy->add("x", ns::vcard_update).add("photo").add_text(sha1);
    auto out = xmpp::Stanza::make(std::move(copy), presence.from(), presence.to());
    PARLANCE_ASSERT(out);
    return *out;
}

Verdict stamp(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    if (presence.presence_type() != xmpp::PresenceType::available) return Verdict::pass();
    const xmpp::Element* photo = photo_in(presence.element());
    // Who says that there is none is not contradicted.
    bool denied = photo != nullptr && photo->text().empty();
    const std::string& sha1 = traffic.owner().state().photo_sha1;
    bool as_it_is = denied || sha1.empty() || (photo != nullptr && photo->text() == sha1);
    if (!as_it_is) traffic.replace(with_photo(presence, sha1));
    return Verdict::pass();
}

}  // namespace

void declare_photo_presence(Registry& registry) {
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::presence, stamp);
}

void change_photo(entity::User& user, std::string sha1, Outcome& outcome) {
    if (user.state().photo_sha1 == sha1) return;
    user.state().photo_sha1 = std::move(sha1);
    const std::string& shown = user.state().photo_sha1;
    for (const auto& session : user.sessions()) {
        auto presence = current_presence(*session);
        if (!presence) continue;
        const xmpp::Element* photo = photo_in(presence->element());
        bool denied = photo != nullptr && photo->text().empty();
        bool same = photo == nullptr ? shown.empty() : photo->text() == shown;
        if (denied || same) continue;
        xmpp::Stanza changed = with_photo(*presence, shown);
        // That the photo has gone is said once: kept, it would look like the client's own word.
        xmpp::Document kept = changed.editable();
        if (shown.empty()) kept->remove_children("x", ns::vcard_update);
        session->presence().stanza = xmpp::to_xml(kept.root());
        send_to_subscribers(user, changed, outcome);
        send_to_own_sessions(user, changed, outcome);
    }
}

}  // namespace parlance::server::modules
