// LiveStage: a story over real TCP and TLS against a running server, of whatever make. Accounts are
// made by in-band registration (XEP-0077) under names of this run and removed at the end. One
// thread; waiting is real.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "tests/stories/stage.h"

namespace parlance::stories {

class LiveWire;

struct LiveServer {
    std::string host = "127.0.0.1";
    std::string port = "5222";
    std::string tls_port = "5223";  // for direct TLS (XEP-0368)
    std::string domain = "ours.test";
};

class LiveStage final : public Stage {
  public:
    // Throws Unplayable for stories that need the simulator.
    LiveStage(const Story& story, LiveServer server);
    ~LiveStage() override;

    std::unique_ptr<sim::Wire> connect(const Role& role, bool direct_tls) override;
    bool run_until(const std::function<bool()>& done) override;
    void settle() override;
    void pass_time(std::int64_t duration_us) override;
    void add_account(const Role& role) override;
    void remove_account(const Role& role) override;
    void set_password(const Role& role, const std::string& password) override;
    bool crash() override;
    bool restart() override;
    std::string domain() const override { return server_.domain; }
    std::string username(const Role& role) const override;
    std::string complaint() override { return ""; }
    // Stories with other servers are for the simulator.
    void add_server(const Role&) override {}
    void set_names(const Role&, const std::string&) override {}
    void set_door(const Role&, Door) override {}
    std::unique_ptr<sim::Wire> dial_us(const Role&, bool) override { return nullptr; }
    std::unique_ptr<sim::Wire> take_dialled(const Role&, bool*) override { return nullptr; }
    std::size_t dialled(const Role&) override { return 0; }

    // For the wires.
    void forget(LiveWire* wire);

  private:
    // Waits for bytes and handles what came; false if nothing did.
    bool turn(int timeout_ms);

    LiveServer server_;
    base::SystemRandom random_;
    std::string suffix_;
    std::vector<Role> registered_;
    std::vector<LiveWire*> wires_;
};

}  // namespace parlance::stories
