// Followers: the loops whose input one loop, their leader, waits for while there is little to do.
// Waking a thread costs more than routing a message does; so a server that one core can serve runs
// on one thread, and the threads of the followers sleep. Under load each loop waits for its own
// input again (the leader/followers pattern, with a way back).
//
// A follower that has nothing to do calls join(); the leader, when its descriptor is readable,
// serves those in ready(). Both may end the arrangement with leave(). Any thread, except where
// noted.
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

namespace parlance::server::net {

class UvLoop;

class Followers {
  public:
    // Throws std::runtime_error when the kernel refuses a descriptor.
    Followers();
    ~Followers();
    Followers(const Followers&) = delete;
    Followers& operator=(const Followers&) = delete;

    // Before any of the loops runs.
    void add(UvLoop& loop);
    const std::vector<UvLoop*>& all() const { return all_; }

    // Readable while a joined follower has input.
    int descriptor() const { return epoll_; }
    // The joined followers with input. The leader's thread.
    std::vector<UvLoop*> ready() const;

    // Whether followers are welcome.
    bool open() const { return open_.load(); }
    void set_open(bool open);

    // From now on the leader waits for this loop's input; or no longer.
    void join(UvLoop& loop) { set(loop, true); }
    void leave(UvLoop& loop) { set(loop, false); }

  private:
    void set(UvLoop& loop, bool joined);

    int epoll_;
    // A loop's flag and what the kernel watches change together, and not behind set_open().
    std::mutex mutex_;
    std::atomic<bool> open_ = false;
    std::vector<UvLoop*> all_;
};

}  // namespace parlance::server::net
