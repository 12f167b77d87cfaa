// Workload: some users who log in, write, change their rosters and presence, leave, lose their
// connections, while commits are slow or fail and the power goes. All choices come from one seed.
// run() returns what was wrong; an empty list is success. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/random.h"
#include "tests/sim/correspondence.h"
#include "tests/sim/presence_check.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/sim_world.h"

namespace parlance::sim {

// What may go wrong in a run; derived from the seed.
struct Weather {
    bool cuts = false;      // connections are reset, clients stop reading
    bool failures = false;  // commits fail
    bool crashes = false;   // power failures
    bool restarts = false;  // orderly
    std::string text() const;
};

class Workload {
  public:
    // `storage` names an empty database.
    Workload(std::uint64_t seed, std::size_t actions, const std::string& storage);
    std::vector<std::string> run();

    const Weather& weather() const { return weather_; }
    SimWorld& world() { return *world_; }
    const Correspondence& correspondence() const { return letters_; }

  private:
    struct User {
        std::string name;
        std::string jid;
        std::unique_ptr<ScriptedClient> client;
        int session = 0;
        bool leaving = false;
        bool reading = true;
        std::map<std::string, std::uint64_t> pings;  // id to the last message it covers
    };

    bool chance(std::uint32_t per_mille) { return random_.below(1000) < per_mille; }
    User& anybody() { return users_[random_.below(users_.size())]; }
    static bool online(const User& user);

    void act();
    void act_on_the_world();
    void log_in(User& user);
    void log_out(User& user);
    void cut(User& user);
    // A connection is gone, but the server does not know yet.
    bool unnoticed(const User& user);
    void write_to(User& user, const User& recipient, std::size_t count);
    void change_presence(User& user);
    void change_roster(User& user);
    void send(User& user, const std::string& xml);

    void take_mail();
    void take(User& user, const xmpp::Element& element);
    void take_presence(User& user, const xmpp::Element& presence);
    void come_to_an_end();
    // Many see each other; then some more coming and going while nothing goes wrong.
    void finale();
    void check_presences();
    void check_rosters();
    void check_subscriptions();
    void check_rest();
    std::multiset<std::string> spooled();
    void object(const std::string& what) { objections_.push_back(what); }

    base::SeededRandom random_;
    std::size_t actions_;
    Weather weather_;
    std::unique_ptr<SimWorld> world_;
    std::vector<User> users_;
    Correspondence letters_;
    Presences presences_;
    bool ending_ = false;  // nobody does anything on his own any more
    std::vector<std::string> objections_;
    std::uint64_t next_id_ = 1;
};

}  // namespace parlance::sim
