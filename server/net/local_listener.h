// LocalListener: accepts connections to a socket in the file system, from processes of this machine
// only. The kernel says who is at the other end. On the thread of its loop.
#pragma once

#include <sys/types.h>
#include <uv.h>

#include <memory>
#include <string>

#include "base/callback.h"
#include "base/result.h"
#include "server/net/socket.h"

namespace parlance::server::net {

class UvLoop;

struct LocalPeer {
    uid_t uid = 0;
    pid_t pid = 0;

    // Root, or the user as whom this process runs.
    bool trusted() const;
    // "root", or "uid 1000" for one without a name.
    std::string name() const;
};

class LocalListener {
  public:
    // `on_accept` must call set_events() or close() before it returns.
    using Accept = base::Callback<void(std::unique_ptr<Socket>, const LocalPeer&)>;

    // Makes the file `path`, which only our user can open, in place of one that a process left
    // behind which is gone. The error is one line for the operator.
    static base::Result<std::unique_ptr<LocalListener>, std::string> open(UvLoop& loop,
                                                                          const std::string& path,
                                                                          Accept on_accept);
    // Removes the file, unless another process has put its own there.
    ~LocalListener();
    LocalListener(const LocalListener&) = delete;
    LocalListener& operator=(const LocalListener&) = delete;

  private:
    LocalListener(UvLoop& loop, int fd, std::string path, Accept on_accept);
    void accept_some();

    UvLoop& loop_;
    int fd_;
    std::string path_;
    ino_t inode_ = 0;
    Accept on_accept_;
    uv_poll_t* poll_ = nullptr;
};

}  // namespace parlance::server::net
