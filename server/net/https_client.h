// HttpsClient: asks web servers, through libcurl, whose connections are watched by the loop:
// nothing blocks it, and the threads that hash passwords have no part in it. The certificate of the
// web server has to be for its name, and one of the authorities that other servers are judged by
// must vouch for it. One per shard, used on the thread of its loop; it may be destroyed while
// requests are open: nobody hears of them.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/callback.h"
#include "base/timers.h"
#include "server/net/https.h"
#include "server/net/tls_client.h"
#include "server/net/uv_reactor.h"

namespace parlance::server::net {

class UvLoop;

class HttpsClient {
  public:
    using Done = base::Callback<void(HttpsAnswer)>;

    // `trust` outlives it.
    HttpsClient(UvLoop& loop, const TlsClientStore& trust);
    ~HttpsClient();
    HttpsClient(const HttpsClient&) = delete;
    HttpsClient& operator=(const HttpsClient&) = delete;

    // `done` is called once, never inside the call, after the timeout at most.
    void fetch(HttpsRequest request, Done done);
    // Ends all open requests with this reason; their callbacks follow as steps of their own.
    void give_up(const std::string& reason);
    std::size_t open_requests() const { return transfers_.size(); }

  private:
    // libcurl's handles are void*; its callbacks are in the implementation.
    struct Callbacks;
    struct Transfer;
    struct FreeMulti {
        void operator()(void* multi) const;
    };

    // Tries the next address. False: there is none, nor time for it, or libcurl does not take it.
    bool begin(Transfer& transfer);
    // The attempt has failed. False: so has the request.
    bool begin_elsewhere(Transfer& transfer, int code);
    void act(int fd, int events);
    void collect();
    void finish(std::list<Transfer>::iterator transfer, HttpsAnswer answer);
    void tell(Done done, HttpsAnswer answer);
    void watch(int fd, bool read, bool write);
    void unwatch(int fd);
    void set_timer(std::int64_t delay_ms);

    UvLoop& loop_;
    const TlsClientStore& trust_;
    UvReactor reactor_;
    std::set<int> watched_;
    std::optional<base::Timers::Id> timer_;
    std::list<Transfer> transfers_;
    std::unique_ptr<void, FreeMulti> multi_;
};

}  // namespace parlance::server::net
