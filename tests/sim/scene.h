// Scene: what tests of the whole server under one seed begin with: the accounts romeo and juliet,
// and clients that log in to them.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <utility>

#include "base/random.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/sim_world.h"

namespace parlance::sim {

inline constexpr std::int64_t kMinute = 60 * base::kSecondUs;

inline bool online(const ScriptedClient& client) {
    return client.state() == ScriptedClient::State::online;
}

struct Scene {
    explicit Scene(std::uint64_t seed) : Scene(options(seed)) {}
    explicit Scene(WorldOptions chosen) : random(chosen.seed), world(std::move(chosen)) {
        world.add_account("romeo", "secret");
        world.add_account("juliet", "secret");
    }
    static WorldOptions options(std::uint64_t seed) {
        WorldOptions chosen;
        chosen.seed = seed;
        return chosen;
    }
    // A client that has tried, whatever came of it.
    std::unique_ptr<ScriptedClient> try_to_log_in(const std::string& username,
                                                  const std::string& password = "secret") {
        auto client = std::make_unique<ScriptedClient>(random);
        ClientProfile profile;
        profile.username = username;
        profile.domain = std::string(SimWorld::kDomain);
        profile.password = password;
        profile.resource = std::string(1, 'r');
        client->log_in(world.connect("127.0.0.9", false), profile);
        world.run_until([&] { return client->state() != ScriptedClient::State::negotiating; },
                        kMinute);
        return client;
    }
    std::unique_ptr<ScriptedClient> log_in(const std::string& username,
                                           const std::string& password = "secret") {
        auto client = try_to_log_in(username, password);
        REQUIRE(online(*client));
        return client;
    }

    // The next stanza that the client has got or gets.
    xmpp::Document next(ScriptedClient& client) {
        world.run_until([&] { return !client.inbox.empty(); }, kMinute);
        REQUIRE_FALSE(client.inbox.empty());
        xmpp::Document stanza = std::move(client.inbox.front());
        client.inbox.pop_front();
        return stanza;
    }

    base::SeededRandom random;
    SimWorld world;
};

}  // namespace parlance::sim
