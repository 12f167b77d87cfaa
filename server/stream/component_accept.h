// ComponentAccept: a component says its name in the stream header and proves it by a hash of its
// secret (XEP-0114). It moves to the home shard of its domain once it has named it. Part of a
// ComponentStream; one shard.
#pragma once

#include <string>

#include "server/stream/component_negotiation.h"

namespace parlance::server::stream {

class ComponentStream;

class ComponentAccept final : public ComponentNegotiation {
  public:
    explicit ComponentAccept(ComponentStream& stream);

    // It has named `domain` on another shard.
    void continue_with(std::string domain);

    void on_header(const xmpp::StreamHeader& header) override;
    bool on_element(const xmpp::Element& element) override;
    std::string header() const override;

  private:
    void on_handshake(const xmpp::Element& handshake);

    ComponentStream& stream_;
    std::string domain_;
    std::string stream_id_;
    bool authenticated_ = false;
};

}  // namespace parlance::server::stream
