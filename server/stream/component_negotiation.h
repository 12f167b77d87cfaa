// ComponentNegotiation: how a component shows who it is and for which domains it speaks: by
// XEP-0114 (component_accept.h) or by XEP-0225 (component_login.h), as the namespace of its first
// stream header says. Owned by its ComponentStream; one shard.
#pragma once

#include <optional>
#include <string>

#include "xmpp/element.h"
#include "xmpp/sasl/scram_keys.h"
#include "xmpp/stream_parser.h"

namespace parlance::server::stream {

class ComponentNegotiation {
  public:
    virtual ~ComponentNegotiation() = default;
    virtual void on_header(const xmpp::StreamHeader& header) = 0;
    // False: it is a stanza for somebody else, of a component that may send some.
    virtual bool on_element(const xmpp::Element& element) = 0;
    // Keys that it has asked for; they may be of a secret that cannot be used.
    virtual void keys_derived(std::optional<xmpp::sasl::ScramKeys>) {}
    // The beginning of our stream, for errors that come before it.
    virtual std::string header() const = 0;
};

}  // namespace parlance::server::stream
