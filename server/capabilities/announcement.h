// What a presence says about capabilities (XEP-0115 §4, XEP-0390 §5.4) and what an answer to
// disco#info proves about it. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "server/entity/interests.h"
#include "xmpp/element.h"

namespace parlance::server::capabilities {

// Of one client; who says more is not believed anything.
inline constexpr std::size_t kInterests = 256;
inline constexpr std::size_t kInterestBytes = 8'192;

struct Announcement {
    bool legacy = true;  // XEP-0115, as opposed to XEP-0390
    std::string algorithm;
    std::string hash;  // in Base64
    std::string node;  // to ask for

    // Stands for algorithm and hash.
    std::string key() const;
};

// What the presence announces, XEP-0390 before XEP-0115; nullopt if it announces nothing, or
// nothing that can be asked for.
std::optional<Announcement> find_announcement(const xmpp::Element& presence);

struct Finding {
    entity::InterestsPtr interests;  // of whoever has answered
    bool proven = false;             // belongs to the hash, whoever announces it
};

// `answer` is the whole iq, a result or an error.
Finding examine(const Announcement& about, const xmpp::Element& answer);

}  // namespace parlance::server::capabilities
