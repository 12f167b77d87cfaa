// LiveWire: a client's TCP connection, with TLS when asked for; certificates are not verified,
// since servers under test make their own. Driven by LiveStage; one thread.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

#include "tests/sim/wire.h"

namespace parlance::stories {

class LiveStage;

class LiveWire final : public sim::Wire {
  public:
    // `fd` is connected and non-blocking. `domain` is for SNI.
    LiveWire(LiveStage& stage, int fd, std::string domain);
    ~LiveWire() override;

    void set_events(sim::WireEvents* events) override { events_ = events; }
    void write(std::string_view bytes) override;
    void start_tls() override;
    const sim::ChannelBinding* binding() const override { return secure_ ? &binding_ : nullptr; }
    void set_reading(bool reading) override { reading_ = reading; }
    void close() override;
    void reset() override;

    // For the stage.
    int fd() const { return fd_; }
    bool wants_to_read() const { return reading_ && events_ != nullptr; }
    bool wants_to_write() const { return !output_.empty(); }
    void on_ready(bool readable);

  private:
    void flush();
    void handshake();
    void read();
    void end();
    void fill_binding();

    LiveStage& stage_;
    int fd_;
    std::string domain_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_;
    sim::WireEvents* events_ = nullptr;
    std::string output_;
    sim::ChannelBinding binding_;
    bool secure_ = false;
    bool reading_ = true;
};

}  // namespace parlance::stories
