#include "server/stream/stream_management.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/parse_number.h"
#include "xmpp/namespaces.h"

namespace parlance::server::stream {

void StreamManagement::sent(Unacknowledged stanza) {
    bytes_ += stanza.size;
    queue_.push_back(std::move(stanza));
}

namespace {
bool tells_state(const xmpp::Stanza& stanza) {
    return stanza.is_presence() && (stanza.presence_type() == xmpp::PresenceType::available ||
                                    stanza.presence_type() == xmpp::PresenceType::unavailable);
}
}  // namespace

void StreamManagement::sent_to_nobody(Unacknowledged stanza) {
    if (tells_state(stanza.stanza)) {
        auto first = queue_.begin() + static_cast<std::ptrdiff_t>(seen_ - acknowledged_);
        auto older = std::find_if(first, queue_.end(), [&stanza](const Unacknowledged& each) {
            return tells_state(each.stanza) && !each.acknowledged &&
                   each.stanza.from() == stanza.stanza.from();
        });
        if (older != queue_.end()) {
            bytes_ -= older->size;
            queue_.erase(older);
        }
    }
    sent(std::move(stanza));
}

bool StreamManagement::acknowledge(std::uint32_t h) {
    if (!can_acknowledge(h)) return false;
    std::uint32_t count = h - acknowledged_;  // modulo 2^32, as the counter is
    acknowledged_ = h;
    for (; count > 0; --count) {
        Unacknowledged first = queue_.pop_front();
        bytes_ -= first.size;
        if (first.backing.delivery) first.backing.delivery->arrive();
        if (first.acknowledged) first.acknowledged();
    }
    return true;
}

UnacknowledgedQueue StreamManagement::take_queue() {
    bytes_ = 0;
    return std::exchange(queue_, {});
}

std::optional<std::uint32_t> parse_h(const xmpp::Element& element) {
    return base::parse_number<std::uint32_t>(element.attr("h"));
}

std::string management_failed(xmpp::Condition condition, std::optional<std::uint32_t> h) {
    std::string out = "<failed xmlns='";
    out += xmpp::ns::stream_management;
    out += '\'';
    if (h) out += " h='" + std::to_string(*h) + "'";
    out += "><";
    out += xmpp::name_of(condition);
    out += " xmlns='";
    out += xmpp::ns::stanza_errors;
    out += "'/></failed>";
    return out;
}

xmpp::StreamError handled_count_too_high(std::uint32_t h, std::uint32_t sent) {
    std::string numbers = std::to_string(h);
    std::string count = std::to_string(sent);
    xmpp::StreamError error(
        xmpp::StreamCondition::undefined_condition,
        "You acknowledged " + numbers + " stanzas, but only " + count + " were sent.");
    error.application = "<handled-count-too-high xmlns='";
    error.application += xmpp::ns::stream_management;
    error.application += "' h='" + numbers + "' send-count='" + count + "'/>";
    return error;
}

}  // namespace parlance::server::stream
