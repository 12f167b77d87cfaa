#include "server/modules/displayed_sync.h"

#include <utility>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/traffic.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
namespace ps = xmpp::pubsub;

// §4.2, §6: also for what is published on a client's behalf.
ps::NodeConfig private_node() {
    ps::NodeConfig config = ps::account_defaults();
    config.access = ps::AccessModel::whitelist;
    config.max_items = ps::kMax;
    config.send_last = ps::SendLastItem::never;
    return config;
}

bool is_marker(const xmpp::Element& element) {
    return element.is("displayed", ns::displayed_sync);
}

}  // namespace

base::Task<pubsub::Published> DisplayedSync::publish(std::string owner, std::string name,
                                                     xmpp::Jid from,
                                                     const pubsub::Publication* publication,
                                                     const xmpp::Element* options) {
    pubsub::Published done =
        co_await pubsub::publish_item(&service_, owner, name, from, publication, options);
    if (done) {
        std::string contact = *done;
        co_await inbox_.take_marker(owner, std::move(contact));
    }
    co_return std::move(done);
}

base::Task<> DisplayedSync::assist(std::string owner, xmpp::Jid from, std::string id,
                                   xmpp::Document displayed) {
    pubsub::Publication publication;
    publication.has_item = true;
    publication.id = std::move(id);
    publication.payload = &displayed.root();
    publication.xml = xmpp::to_xml(displayed.root());
    pubsub::Published done =
        co_await publish(owner, std::string(ns::displayed_sync), from, &publication, nullptr);
    // Nobody waits for an answer, and the next marker says more.
    if (!done) co_return;
}

// Before the archive and before carbons (§4.2).
Verdict DisplayedSync::take(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    const xmpp::Element* marker = message.element().child("displayed", ns::displayed_sync);
    if (marker == nullptr) return Verdict::pass();
    if (!message.to().empty() && !message.is_error()) {
        service_.host().scope().spawn(
            "displayed marker", assist(traffic.owner().owner(), message.from(), message.to().full(),
                                       xmpp::Document::copy_of(*marker)));
    }
    xmpp::Document rest = message.editable();
    rest->remove_children_if(is_marker);
    auto stanza = xmpp::Stanza::make(std::move(rest), message.from(), message.to());
    PARLANCE_ASSERT(stanza);
    traffic.replace(std::move(*stanza));
    return Verdict::pass();
}

void DisplayedSync::declare(Registry& registry) {
    registry.implements({xep("0490", "1.0.1")});
    registry.account_feature(ns::displayed_assist);
    service_.reserve(std::string(ns::displayed_sync), private_node(), this);
    registry.stage(Direction::outbound, Stage::annotate, xmpp::StanzaKind::message,
                   [this](Traffic& traffic) { return take(traffic); });
}

}  // namespace parlance::server::modules
