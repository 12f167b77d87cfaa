// Player: plays one story on a stage and compares what comes with what the story expects. One
// thread.
#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/random.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/scripted_server.h"
#include "tests/stories/pattern.h"
#include "tests/stories/stage.h"
#include "tests/stories/story.h"

namespace parlance::stories {

// The story went differently; what() says where and how.
struct Deviation : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// This stage cannot play this story.
struct Unplayable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Player {
  public:
    Player(const Story& story, Stage& stage, std::uint64_t seed);
    // Throws Deviation or Unplayable.
    void play();

  private:
    struct Actor {
        const Role* role = nullptr;
        std::unique_ptr<sim::ScriptedClient> client;
        sim::ScriptedServer* server = nullptr;           // the client, where it is one
        std::unique_ptr<sim::ScriptedServer> authority;  // answers for it (XEP-0220)
        std::size_t raw_seen = 0;
    };

    void perform(const Statement& statement);
    void perform_world(const Statement& statement);
    void connect(const Statement& statement, Actor& actor);
    void expect_refusal(const Statement& statement, Actor& actor);
    void send(const Statement& statement, Actor& actor);
    void get(const Statement& statement, Actor& actor);
    void get_any_order(const Statement& statement, Actor& actor);
    void get_nothing(const Statement& statement, Actor& actor);
    void get_stream_error(const Statement& statement, Actor& actor);
    void get_raw(const Statement& statement, Actor& actor);
    void expect_end(const Statement& statement, Actor& actor);
    void expect_nothing_left();

    // Other servers; in player_servers.cpp.
    void perform_server(const Statement& statement, Actor& actor);
    void connect_server(const Statement& statement, Actor& actor);
    void take_connection(const Statement& statement, Actor& actor);
    std::unique_ptr<sim::Wire> next_dialled(const Statement& statement, Actor& actor,
                                            bool* direct_tls);
    void negotiate_as_server(const Statement& statement, Actor& actor);
    sim::ServerProfile server_profile_of(const Role& role) const;
    void require_empty_inbox(const Statement& statement, const Actor& actor) const;

    bool wait_for_stanza(Actor& actor);
    sim::ClientProfile profile_of(const Role& role) const;
    std::vector<std::string> own_addresses(const Actor& actor) const;
    std::vector<xmpp::Document> block(const Statement& statement) const;
    // The names of the story, as they are on this stage.
    std::string localized(const std::string& text) const;
    [[noreturn]] void deviate(const Statement& statement, const std::string& what) const;

    const Story& story_;
    Stage& stage_;
    base::SeededRandom random_;
    std::map<std::string, Actor> actors_;
    Captures captures_;
};

}  // namespace parlance::stories
