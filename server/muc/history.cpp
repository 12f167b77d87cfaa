#include "server/muc/history.h"

#include <algorithm>
#include <utility>

#include "server/modules/mam/archive_rules.h"
#include "server/muc/subject.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::muc {

namespace {

// §7.2.14: those of the whole stanza count. UTF-8: bytes that do not go on with another.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

bool belongs_to_history(const xmpp::Stanza& message) {
    // A tombstone tells a newcomer nothing (XEP-0424 §6).
    return modules::worth_archiving_in_room(message) && !changes_subject(message) &&
           !message.element().has_child("retracted", xmpp::ns::message_retract);
}

void History::add(Said said, std::size_t most) {
    said_.push_back(std::move(said));
    trim(most);
}

void History::trim(std::size_t most) {
    most = std::min(most, kMostHistory);
    while (said_.size() > most) said_.pop_front();
}

std::vector<xmpp::Stanza> History::wanted(const xmpp::muc::HistoryRequest& request,
                                          std::size_t most, std::string_view room,
                                          const xmpp::Jid& session) const {
    std::vector<xmpp::Stanza> chosen;
    std::size_t limit = std::min<std::size_t>(most, request.max_stanzas.value_or(most));
    std::size_t chars = 0;
    for (auto place = said_.rbegin(); place != said_.rend() && chosen.size() < limit; ++place) {
        if (request.since_us && place->time_us < *request.since_us) break;
        xmpp::Stanza message =
            xmpp::with_delay(place->message, room, place->time_us).with_to(session);
        if (request.max_chars) chars += characters(message.wire());
        if (request.max_chars && chars > *request.max_chars) break;
        chosen.push_back(std::move(message));
    }
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

const Said* History::find(std::string_view stanza_id, std::string_view room) const {
    auto found = std::find_if(said_.begin(), said_.end(), [&](const Said& said) {
        return xmpp::find_stanza_id(said.message.element(), room) == stanza_id;
    });
    return found == said_.end() ? nullptr : &*found;
}

void History::forget(std::string_view stanza_id, std::string_view room) {
    std::erase_if(said_, [&](const Said& said) {
        return xmpp::find_stanza_id(said.message.element(), room) == stanza_id;
    });
}

}  // namespace parlance::server::muc
