// SimStage: a story in the simulator: virtual time, one seed. One thread.
#pragma once

#include <map>
#include <string>

#include "tests/sim/sim_world.h"
#include "tests/stories/stage.h"

namespace parlance::stories {

class SimStage final : public Stage {
  public:
    // Throws std::runtime_error when the server refuses the story's settings.
    SimStage(const Story& story, std::uint64_t seed, const std::string& storage);

    std::unique_ptr<sim::Wire> connect(const Role& role, bool direct_tls) override;
    bool run_until(const std::function<bool()>& done) override;
    void settle() override { world_.settle(); }
    void pass_time(std::int64_t duration_us) override { world_.pass_time(duration_us); }
    void add_account(const Role& role) override;
    void remove_account(const Role& role) override;
    void set_password(const Role& role, const std::string& password) override;
    bool crash() override;
    bool restart() override;
    std::string domain() const override { return std::string(sim::SimWorld::kDomain); }
    std::string username(const Role& role) const override { return role.username; }
    void add_server(const Role& role) override;
    void set_names(const Role& role, const std::string& words) override;
    void set_door(const Role& role, Door door) override;
    std::unique_ptr<sim::Wire> dial_us(const Role& role, bool direct_tls) override;
    std::unique_ptr<sim::Wire> take_dialled(const Role& role, bool* direct_tls) override;
    std::size_t dialled(const Role& role) override;
    std::string complaint() override;

  private:
    // That of another server: all who share its first domain have the same.
    const std::string& ip_of(const Role& role);

    sim::SimWorld world_;
    std::map<std::string, std::string> server_ips_;
    std::map<std::string, std::string> addresses_;
};

}  // namespace parlance::stories
