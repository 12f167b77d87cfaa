#include "server/pubsub/notifications/presence_filter.h"

#include <string>
#include <utility>

#include "base/assert.h"
#include "base/parse_number.h"
#include "server/entity/session.h"
#include "server/modules/presence_fan_out.h"
#include "xmpp/namespaces.h"
#include "xmpp/pubsub/subscribe_options.h"

namespace parlance::server::pubsub {

namespace {

constexpr std::string_view kMark = "urn:parlance:available";  // never leaves the server

}  // namespace

xmpp::Stanza for_available(const xmpp::Stanza& message, std::uint8_t shows) {
    xmpp::Document copy = message.editable();
    copy->add("available", kMark).set("shows", std::to_string(shows));
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), message.to());
    PARLANCE_ASSERT(out);
    return *out;
}

std::optional<Marked> marked(const xmpp::Stanza& message) {
    const xmpp::Element* mark = message.element().child("available", kMark);
    if (mark == nullptr) return std::nullopt;
    auto shows = base::parse_number<std::uint8_t>(mark->attr("shows"));
    xmpp::Document copy = message.editable();
    copy->remove_children("available", kMark);
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), message.to());
    PARLANCE_ASSERT(out);
    return Marked(std::move(*out), shows.value_or(0));
}

bool gets(const entity::Session& session, const Marked& marked) {
    const xmpp::Jid& to = marked.message.to();
    bool addressed = to.is_bare() ? session.presence().priority >= 0 : session.jid() == to;
    if (!addressed || !session.presence().available) return false;
    if (marked.shows == 0) return true;
    auto presence = modules::current_presence(session);
    if (!presence) return false;
    const xmpp::Element* show = presence->element().child("show", xmpp::ns::client);
    return xmpp::pubsub::is_shown(marked.shows, show == nullptr ? "" : show->text());
}

}  // namespace parlance::server::pubsub
