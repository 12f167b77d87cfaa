// What a pubsub service says it can do (XEP-0060 §10). Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parlance::server::pubsub {

// XEP-0413.
inline constexpr std::string_view kOrderBy = "urn:xmpp:order-by:1";

// For disco#info, whole names.
std::vector<std::string> features(bool of_accounts);

}  // namespace parlance::server::pubsub
