// TypeFilter: which nodes somebody wants to see in a list, by their pubsub#type (XEP-0462). Pure,
// any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::pubsub {

class TypeFilter {
  public:
    // Everything, if the disco#items query holds no <filter/>. bad-request: both lists, or not a
    // form of this type.
    static base::Result<TypeFilter, StanzaError> parse(const Element& query);

    // Of a node without a type: "".
    bool takes(std::string_view type) const;

  private:
    enum class Kind : std::uint8_t { everything, included, excluded };

    Kind kind_ = Kind::everything;
    std::vector<std::string> types_;
};

}  // namespace parlance::xmpp::pubsub
