#include "server/stream/component_accept.h"

#include <utility>

#include "base/hex.h"
#include "base/log.h"
#include "server/shard.h"
#include "server/stream/component.h"
#include "server/stream/component_guard.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

// XEP-0114 §3.
std::string handshake_of(std::string_view stream_id, std::string_view secret) {
    std::string text(stream_id);
    text += secret;
    return base::hex_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha1, text));
}

}  // namespace

ComponentAccept::ComponentAccept(ComponentStream& stream)
    : stream_(stream), stream_id_(stream.shard().environment().random.hex(16)) {}

void ComponentAccept::on_header(const xmpp::StreamHeader& header) {
    if (header.content_ns != xmpp::ns::component) {
        return stream_.close(StreamError(StreamCondition::invalid_namespace));
    }
    if (header.to.empty()) return stream_.close(StreamError(StreamCondition::improper_addressing));
    auto to = xmpp::Jid::parse(header.to);
    bool known =
        to && to->is_domain() && stream_.shard().config().component(to->domain()) != nullptr;
    if (!known) return stream_.close(StreamError(StreamCondition::host_unknown));
    Shard& home = stream_.shard().home_of(*to);
    if (&home != &stream_.shard()) return stream_.move_to(home, to->full());
    continue_with(to->full());
}

void ComponentAccept::continue_with(std::string domain) {
    domain_ = std::move(domain);
    stream_.open();
}

std::string ComponentAccept::header() const {
    std::string out =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' "
        "xmlns:stream='http://etherx.jabber.org/streams' id='" +
        stream_id_ + "'";
    if (!domain_.empty()) {
        out += " from='";
        xmpp::append_escaped(out, domain_, true);
        out += '\'';
    }
    return out + ">";
}

bool ComponentAccept::on_element(const xmpp::Element& element) {
    if (authenticated_) return false;
    if (element.is("handshake", xmpp::ns::client)) {
        on_handshake(element);
    } else {
        stream_.close(StreamError(StreamCondition::not_authorized));
    }
    return true;
}

void ComponentAccept::on_handshake(const xmpp::Element& handshake) {
    Shard& shard = stream_.shard();
    ComponentGuard guard(stream_, domain_);
    const ComponentConfig* config = shard.config().component(domain_);
    bool good = config != nullptr && guard.may_try() &&
                xmpp::sasl::equal_in_constant_time(handshake.text(),
                                                   handshake_of(stream_id_, config->secret));
    if (!good) {
        guard.failed();
        return stream_.close(StreamError(StreamCondition::not_authorized));
    }
    guard.succeeded();
    // The domain is at home here, so that this happens at once.
    stream_.bind(domain_, [this, config](bool bound) {
        if (!bound) {
            base::log::warn("component is connected already", {{"component", domain_}});
            return stream_.close(StreamError(StreamCondition::conflict));
        }
        authenticated_ = true;
        stream_.authenticated(domain_, config->secret);
        stream_.write("<handshake/>");
    });
}

}  // namespace parlance::server::stream
