// A client that sends everything at once: what it puts behind its authentication waits for its
// turn.
#include <catch2/catch.hpp>
#include <string>

#include "tests/sim/scene.h"
#include "xmpp/base64.h"

using namespace parlance;
using namespace parlance::sim;

namespace pipelined_login_test {

// A client without a parser: the streams of one connection follow each other in `received`.
class Recorder final : public WireEvents {
  public:
    explicit Recorder(std::unique_ptr<Wire> wire) : wire_(std::move(wire)) {
        wire_->set_events(this);
    }
    void write(std::string_view bytes) { wire_->write(bytes); }
    void close() { wire_->reset(); }
    bool has(std::string_view text) const { return received_.find(text) != std::string::npos; }

    void on_bytes(std::string_view bytes) override { received_ += bytes; }
    void on_secure() override {}
    void on_closed() override {}

  private:
    std::unique_ptr<Wire> wire_;
    std::string received_;
};

constexpr std::string_view kHeader =
    "<stream:stream to='ours.test' xmlns='jabber:client' "
    "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

std::string bind(const std::string& resource) {
    return "<iq type='set' id='" + resource +
           "'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>" + resource +
           "</resource></bind></iq>";
}

TEST_CASE("a stream gets one session, however early the second is asked for", "[login]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        Recorder juliet(scene.world.connect("127.0.0.9", true));
        scene.world.settle();
        std::string plain = xmpp::base64_encode(std::string("\0juliet\0secret", 14));
        std::string all(kHeader);
        all +=
            "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>";
        all += kHeader;
        all += bind("one") + bind("two");
        juliet.write(all);
        scene.world.settle();
        scene.world.pass_time(2 * base::kSecondUs);
        CHECK(juliet.has("<jid>juliet@ours.test/one</jid>"));
        CHECK_FALSE(juliet.has("<jid>juliet@ours.test/two</jid>"));
        juliet.close();
        scene.world.settle();
        // Nobody is left to whom these could go.
        romeo->send(
            "<message to='juliet@ours.test/one'><body>1</body></message>"
            "<message to='juliet@ours.test/two'><body>2</body></message>");
        scene.world.settle();
        CHECK(romeo->inbox.size() == 2);
        CHECK(scene.world.stanzas_lost() == 0);
    }
}

}  // namespace pipelined_login_test
