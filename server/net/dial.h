// Dialler: opens connections to numeric addresses, without waiting on the loop's thread. One per
// shard, used on the thread of its loop; it may be destroyed while dials are under way: they end,
// and nobody hears of them.
#pragma once

#include <uv.h>

#include <cstdint>
#include <list>
#include <memory>
#include <string>

#include "base/callback.h"
#include "base/result.h"
#include "base/timers.h"
#include "server/net/address.h"
#include "server/net/socket.h"

namespace parlance::server::net {

class Dialler {
  public:
    // Connected, or why not: "connection refused".
    using Result = base::Result<std::unique_ptr<Transport>, std::string>;
    using Done = base::Callback<void(Result)>;

    explicit Dialler(UvLoop& loop);
    ~Dialler();
    Dialler(const Dialler&) = delete;
    Dialler& operator=(const Dialler&) = delete;

    // `done` is called once, never inside the call, after `timeout_us` at most. The transport
    // begins to read with set_events(), which `done` calls if it keeps it.
    void dial(const std::string& ip, std::uint16_t port, std::int64_t timeout_us,
              SocketOptions options, Done done);
    // Ends all dials under way with this reason; their callbacks follow as steps of their own.
    void give_up(const std::string& reason);
    std::size_t under_way() const { return attempts_.size(); }

  private:
    struct Attempt;
    using Attempts = std::list<Attempt>;

    static void on_event(uv_poll_t* handle, int status, int events);
    void refuse(Done done, std::string reason);
    void connected(Attempts::iterator attempt);
    // Takes the descriptor from the attempt, which is gone afterwards.
    int end(Attempts::iterator attempt);
    void fail(Attempts::iterator attempt, std::string reason);

    UvLoop& loop_;
    Attempts attempts_;
};

}  // namespace parlance::server::net
