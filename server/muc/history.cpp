#include "server/muc/history.h"

#include <algorithm>
#include <utility>

#include "server/modules/mam/archive_rules.h"
#include "server/muc/subject.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::muc {

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

std::vector<Said> History::wanted(const xmpp::muc::HistoryRequest& request,
                                  std::size_t most) const {
    std::vector<Said> chosen;
    std::size_t limit = std::min<std::size_t>(most, request.max_stanzas.value_or(most));
    std::size_t chars = 0;
    for (auto place = said_.rbegin(); place != said_.rend() && chosen.size() < limit; ++place) {
        if (request.since_us && place->time_us < *request.since_us) break;
        chars += place->message.wire_size();
        if (request.max_chars && chars > *request.max_chars) break;
        chosen.push_back(*place);
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
