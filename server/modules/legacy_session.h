// The session request of RFC 3921 §3: clients of that age send it after binding and want it granted
// before they go on. It means nothing any more (RFC 6121 appendix E); the stream features still
// offer it as optional.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class LegacySession final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
