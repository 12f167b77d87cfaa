// Another server, which may be anybody, on the streams between servers: TLS stands, and what comes
// then is arbitrary: SASL2 and what goes with it (XEP-0388, XEP-0509), old SASL, dialback, bidi,
// stream management. Against the whole server in the simulator. Each line of the input is one write
// on the last connection, except
//     +  the other server opens a connection, with its header
//     -  our server has something for the other one, and may call it; it answers with its header
//     !  the connection breaks
//     #  time passes, more than there is for an answer
// "{sm}" stands for the last stream that may be resumed. Whoever has not shown who it is has
// nothing delivered, and gets nothing that is for who it says it is; nothing is lost.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "base/log.h"
#include "tests/fuzz/lines.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/scripted_server.h"
#include "tests/sim/sim_world.h"

using namespace parlance::sim;

namespace {

constexpr std::size_t kMostLines = 24;
constexpr std::int64_t kMinuteUs = 60 * parlance::base::kSecondUs;
constexpr std::int64_t kTooLateUs = 45 * parlance::base::kSecondUs;
constexpr std::int64_t kRetryUs = 12 * parlance::base::kSecondUs;
constexpr std::uint16_t kPort = 5269;
const std::string kTheirs = "montague.example";
const std::string kIp = "198.51.100.7";

WorldOptions options() {
    WorldOptions chosen;
    chosen.settings["limits.enabled"] = "false";
    return chosen;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

class Visit {
  public:
    Visit() : random_(1), world_(options()), romeo_(random_) {
        world_.dns().add_srv("_xmpps-server._tcp." + kTheirs, {0, 0, kPort, "xmpp." + kTheirs});
        world_.dns().add_address("xmpp." + kTheirs, kIp);
        world_.network().set_door(kIp, kPort, SimNetwork::Door::open);
        world_.add_account("romeo", "secret");
        ClientProfile profile;
        profile.username = "romeo";
        profile.domain = std::string(SimWorld::kDomain);
        profile.password = "secret";
        profile.resource = "orchard";
        profile.mechanism = "PLAIN";
        profile.direct_tls = true;
        romeo_.log_in(world_.connect("192.0.2.1", true), profile);
        world_.run_until([&] { return romeo_.state() == ScriptedClient::State::online; },
                         kMinuteUs);
        PARLANCE_ASSERT(romeo_.state() == ScriptedClient::State::online);
    }

    void on_line(std::string_view line) {
        if (line == "+") return call();
        if (line == "-") return be_called();
        if (line == "!") return drop();
        if (line == "#") return world_.pass_time(kTooLateUs);
        send(std::string(line));
    }
    void leave() {
        check();
        for (const auto& server : servers_) server->drop();
        romeo_.drop();
        world_.settle();
        PARLANCE_ASSERT(world_.stanzas_lost() == 0);
        PARLANCE_ASSERT(world_.live_tasks() == 0);
    }

  private:
    void call() {
        auto wire = world_.connect_server("198.51.100.1", true, certificate_for({kTheirs}));
        if (!wire) return;
        servers_.push_back(std::make_unique<ScriptedServer>(random_));
        servers_.back()->open_raw(std::move(wire), true);
        greet();
    }
    void be_called() {
        romeo_.send("<message to='tybalt@montague.example' type='chat'><body>x</body></message>");
        // It may have to wait for its turn, or has a stream already.
        std::unique_ptr<Wire> wire;
        auto is_called = [&] {
            wire = world_.network().take_dialled(kIp, kPort, certificate_for({kTheirs}));
            return wire != nullptr;
        };
        if (!world_.run_until(is_called, kRetryUs)) return;
        servers_.push_back(std::make_unique<ScriptedServer>(random_));
        servers_.back()->accept_raw(std::move(wire), true);
        greet();
    }
    void greet() {
        world_.settle();
        ScriptedServer& server = *servers_.back();
        server.send(server.header_for(kTheirs, std::string(SimWorld::kDomain)));
        world_.settle();
    }
    void drop() {
        if (!servers_.empty()) servers_.back()->drop();
        world_.settle();
    }
    void send(std::string line) {
        if (servers_.empty()) return;
        std::size_t at = line.find("{sm}");
        if (at != std::string::npos) line.replace(at, 4, last_stream());
        sent_ += line;
        servers_.back()->send(line);
        world_.settle();
    }
    std::string last_stream() const {
        constexpr std::string_view kBegin = "<enabled xmlns='urn:xmpp:sm:3' id='";
        for (auto each = servers_.rbegin(); each != servers_.rend(); ++each) {
            std::size_t at = (*each)->raw.rfind(kBegin);
            if (at == std::string::npos) continue;
            at += kBegin.size();
            return (*each)->raw.substr(at, (*each)->raw.find('\'', at) - at);
        }
        return "none";
    }

    void check() {
        // What is quoted of it is escaped.
        bool believed = std::any_of(servers_.begin(), servers_.end(), [](const auto& each) {
            return contains(each->raw, "<success") || contains(each->raw, "type='valid'");
        });
        bool believes = contains(sent_, "success") || contains(sent_, "result");
        bool both_ways = std::any_of(servers_.begin(), servers_.end(), [](const auto& each) {
            return contains(each->raw, "<bidi xmlns='urn:xmpp:bidi'/>");
        });
        for (const auto& each : romeo_.inbox) {
            bool theirs = each->attr("from").find(kTheirs) != std::string_view::npos;
            if (!theirs || each->attr("type") == "error") continue;
            PARLANCE_ASSERT(believed || (believes && both_ways));
        }
        for (const auto& each : servers_) {
            if (contains(each->raw, "<message ")) PARLANCE_ASSERT(believed || believes);
        }
    }

    parlance::base::SeededRandom random_;
    SimWorld world_;
    ScriptedClient romeo_;
    std::vector<std::unique_ptr<ScriptedServer>> servers_;
    std::string sent_;
};

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    parlance::base::log::configure(parlance::base::log::Level::error,
                                   parlance::base::log::Format::text);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Visit visit;
    parlance::fuzz::for_each_line(data, size, kMostLines, [&visit](std::string_view line) {
        if (!line.empty()) visit.on_line(line);
    });
    visit.leave();
    return 0;
}
