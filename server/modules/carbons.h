// XEP-0280: every message of a conversation reaches every device of the account that wants it: what
// one sends, the others get as <sent/>; what one gets, the others get as <received/>.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Carbons final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
