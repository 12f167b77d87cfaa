// ManagedWorkload: devices with stream management (XEP-0198) that write to each other while their
// connections come and go: cut, taken for dead while they are not, resumed twice at once, resumed
// while messages flow, too late or never. Commits are slow or fail and the power goes. All choices
// come from one seed. run() returns what was wrong; an empty list is success. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/random.h"
#include "tests/sim/managed_client.h"
#include "tests/sim/managed_letters.h"
#include "tests/sim/sim_world.h"

namespace parlance::sim {

class ManagedWorkload {
  public:
    // `storage` names an empty database.
    ManagedWorkload(std::uint64_t seed, std::size_t actions, const std::string& storage);
    std::vector<std::string> run();

    std::string weather() const;
    SimWorld& world() { return *world_; }
    const ManagedLetters& letters() const { return letters_; }

  private:
    bool chance(std::uint32_t per_mille) { return random_.below(1000) < per_mille; }
    ManagedClient& anybody() { return *devices_[random_.below(devices_.size())]; }
    void add_device(const std::string& account, const std::string& device,
                    ManagedClient::Habits habits);
    void act();
    void act_on_the_world();
    void act_online(ManagedClient& device);
    void write(ManagedClient& device, std::size_t count);
    void take_all();
    void pass(std::int64_t duration_us);
    void come_to_an_end();
    void leave();
    void check_rest();
    ManagedLetters::Stored stored();

    base::SeededRandom random_;
    std::size_t actions_;
    bool failures_;
    bool crashes_;
    bool restarts_;
    std::unique_ptr<SimWorld> world_;
    ManagedLetters letters_;
    std::vector<std::string> accounts_;
    std::vector<std::unique_ptr<ManagedClient>> devices_;
};

}  // namespace parlance::sim
