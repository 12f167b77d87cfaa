// Policy: with which domains this server talks, and what they have to bring (etc/parlance.toml,
// [s2s]). A list names domains, each with all below it. A view of a configuration; made where it is
// needed, any thread.
#pragma once

#include <string_view>

#include "server/config.h"

namespace parlance::server::s2s {

class Policy {
  public:
    explicit Policy(const S2sConfig& config) : config_(config) {}

    // Domains are in their prepared form.
    bool allows(std::string_view domain) const;
    // It is among those that this server has nothing to do with.
    bool denies(std::string_view domain) const;
    // Nothing goes without encryption, in either direction.
    bool needs_tls(std::string_view domain) const;
    // Dialback is not enough. Implies needs_tls().
    bool needs_certificate(std::string_view domain) const;

  private:
    const S2sConfig& config_;
};

}  // namespace parlance::server::s2s
