#include "server/net/delivery_mark.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

namespace parlance::server::net {

namespace delivery_mark_test {

class Pipe final : public Transport {
  public:
    std::size_t waiting = 0;
    Progress come;

    void set_events(TransportEvents*) override {}
    void write(std::string_view) override {}
    std::size_t unsent() const override { return waiting; }
    Progress progress() const override { return come; }
    void pause_reading() override {}
    void resume_reading() override {}
    void start_tls() override {}
    void connect_tls(const TlsClientOptions&) override {}
    const TlsFacts* tls() const override { return nullptr; }
    void close() override {}
    std::unique_ptr<DetachedTransport> detach() override { return nullptr; }
    const std::string& peer_address() const override { return address_; }

  private:
    std::string address_;
};

TEST_CASE("all have arrived when nothing is under way", "[tcp]") {
    Pipe pipe;
    DeliveryMark mark;
    CHECK(mark.arrived(pipe, 0) == 0);
    CHECK(mark.arrived(pipe, 7) == 7);
    pipe.waiting = 1;
    CHECK(mark.arrived(pipe, 7) == 0);
    pipe.waiting = 0;
    pipe.come.underway = 1;
    CHECK(mark.arrived(pipe, 7) == 0);
    pipe.come.underway = 0;
    CHECK(mark.arrived(pipe, 7) == 7);
}

TEST_CASE("under a steady stream those have arrived that were written before", "[tcp]") {
    Pipe pipe;
    DeliveryMark mark;
    pipe.come = {100, 50};
    CHECK(mark.arrived(pipe, 5) == 0);  // these five: when 150 are there
    pipe.come = {140, 60};
    CHECK(mark.arrived(pipe, 9) == 0);
    pipe.come = {150, 80};
    CHECK(mark.arrived(pipe, 9) == 5);  // the other four: when 230 are
    pipe.come = {229, 10};
    CHECK(mark.arrived(pipe, 6) == 0);
    // What is written meanwhile and has not even left does not matter to them.
    pipe.waiting = 20;
    pipe.come = {230, 10};
    CHECK(mark.arrived(pipe, 6) == 4);
    CHECK(mark.arrived(pipe, 2) == 0);
}

}  // namespace delivery_mark_test

}  // namespace parlance::server::net
