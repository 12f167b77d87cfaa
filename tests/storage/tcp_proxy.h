// TcpProxy: stands between a driver and a server and breaks their connection in chosen ways. Runs
// on a thread of its own; its members may be called from any thread.
#pragma once

#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <thread>

namespace parlance::storage {

class TcpProxy {
  public:
    // `server` as ADDRESS:PORT.
    explicit TcpProxy(const std::string& server);
    ~TcpProxy();

    std::string address() const { return address_; }

    void refuse(bool on) { refuse_ = on; }  // new connections are closed at once
    // What the server says is thrown away (for connections that exist: for ever, once any is).
    void swallow_answers(bool on) { swallow_ = on; }
    void withhold_last_byte(bool on) { withhold_ = on; }  // of every chunk towards the server
    void cut();                                           // closes every connection, on both sides
    void cut_client_only();  // the server keeps its half, and hears nothing more

  private:
    struct Pair {
        int client;
        int server;
        bool deaf = false;  // has lost answers
    };

    void run();
    void accept_one();
    bool forward(Pair& pair, bool from_client);

    std::string server_;
    std::string address_;
    int listener_;
    std::mutex mutex_;
    std::list<Pair> pairs_;
    std::atomic<bool> refuse_ = false;
    std::atomic<bool> swallow_ = false;
    std::atomic<bool> withhold_ = false;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

}  // namespace parlance::storage
