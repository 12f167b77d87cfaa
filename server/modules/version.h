// XEP-0092: the name and version of this software, asked of the domain. The operating system is
// nobody's business.
#pragma once

#include "server/module.h"
#include "xmpp/element.h"

namespace parlance::server::modules {

// What it answers.
xmpp::Document version_query();

class Version final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
