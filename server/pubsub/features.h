// What a pubsub service says it can do (XEP-0060 §10). Pure, any thread.
#pragma once

#include <string>
#include <vector>

namespace parlance::server::pubsub {

// For disco#info, whole names.
std::vector<std::string> features(bool of_accounts);

}  // namespace parlance::server::pubsub
