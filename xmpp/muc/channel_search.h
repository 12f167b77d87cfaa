// Channel search (XEP-0433), the side that is searched: the form, what has been filled into it, and
// the results. Pure, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"
#include "xmpp/result_set.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

// Words in one search, at most.
inline constexpr std::size_t kMostSearchTerms = 10;

enum class ChannelOrder : std::uint8_t {
    address,
    occupants  // the fullest first
};

struct ChannelSearch {
    bool all = false;                // then there are no terms
    std::vector<std::string> terms;  // case folded
    // Where all of the terms must be, each in any.
    bool in_name = true;
    bool in_description = true;
    bool in_address = true;
    std::uint32_t min_occupants = 0;
    bool rooms = true;  // false: only channels that are no rooms are wanted (`types`)
    ChannelOrder order = ChannelOrder::occupants;
    ResultSetRequest page;

    ChannelSearch() {}
};

struct Channel {
    std::string address;
    std::string name;  // these may be empty
    std::string description;
    std::string language;
    std::optional<std::uint64_t> occupants;
    bool open = false;           // no password and no membership is needed
    bool non_anonymous = false;  // occupants see each other's real addresses

    Channel() {}
};

// What <search/> in a get asks for; nullopt: the form. Errors are those of §4.2.2.
base::Result<std::optional<ChannelSearch>, StanzaError> parse_channel_search(const Element& search);
// Whether it is one of the results; as far as is known, if its occupants have not been counted.
bool matches(const ChannelSearch& search, const Channel& channel);

// Answers: the form, and a page of results.
Document channel_search_form();
Document channel_search_result(const std::vector<Channel>& page, const ResultSet& set);

// Nobody may have the full list, and too many requests.
StanzaError full_list_rejected();
StanzaError channel_search_rate_limited();

}  // namespace parlance::xmpp::muc
