// One connection to the console. Owned by the Console.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/task.h"
#include "server/console/framing.h"
#include "server/iq_request.h"
#include "server/net/transport.h"
#include "xmpp/stanza.h"

namespace parlance::server {

class Shard;

namespace console {

class Console;

class Connection final : public net::TransportEvents {
  public:
    // `who`: for the audit log.
    Connection(Console& console, Shard& shard, std::uint64_t id,
               std::unique_ptr<net::Transport> transport, std::string who);

    void on_data(std::span<const char> data) override;
    void on_tls_ready() override {}
    void on_closed(std::string_view reason) override;

    void close();
    void answered(const xmpp::Stanza& reply);

  private:
    void take_next();
    void hang_up();
    void answer(xmpp::Stanza request);

    Console& console_;
    Shard& shard_;
    std::uint64_t id_;
    std::unique_ptr<net::Transport> transport_;
    std::string who_;
    FrameReader frames_;
    bool busy_ = false;
    bool over_ = false;  // the transport must not be touched any more
};

}  // namespace console
}  // namespace parlance::server
