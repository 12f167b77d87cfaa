// Stage: where a story is played: the simulator (sim_stage.h) or a running server over TCP
// (live_stage.h). One story, one stage; one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "tests/sim/wire.h"
#include "tests/stories/story.h"

namespace parlance::stories {

class Stage {
  public:
    virtual ~Stage() = default;

    // Null when the server turns the client away.
    virtual std::unique_ptr<sim::Wire> connect(const Role& role, bool direct_tls) = 0;
    // Lets the world go on until `done` holds; false if that did not happen in time.
    virtual bool run_until(const std::function<bool()>& done) = 0;
    // Until everything under way has happened (exact in the simulator, a short wait outside).
    virtual void settle() = 0;
    virtual void pass_time(std::int64_t duration_us) = 0;
    virtual void add_account(const Role& role) = 0;
    // From the command line, beside the server.
    virtual void remove_account(const Role& role) = 0;
    virtual void set_password(const Role& role, const std::string& password) = 0;
    // False where the stage cannot do that.
    virtual bool crash() = 0;
    virtual bool restart() = 0;

    // The served domain, and how the localpart `username` of the story is called here.
    virtual std::string domain() const = 0;
    virtual std::string username(const Role& role) const = 0;
    // Another server: makes its names known and listens for it; opens a connection to us for it,
    // and takes the oldest one of ours to it that still stands, null if there is none.
    enum class Door : unsigned char { closed, silent, open };
    virtual void add_server(const Role& role) = 0;
    virtual void set_names(const Role& role, const std::string& words) = 0;
    virtual void set_door(const Role& role, Door door) = 0;
    virtual std::unique_ptr<sim::Wire> dial_us(const Role& role, bool direct_tls) = 0;
    virtual std::unique_ptr<sim::Wire> take_dialled(const Role& role, bool* direct_tls) = 0;
    virtual std::size_t dialled(const Role& role) = 0;

    // Something the stage itself noticed that should not be; empty if all is well.
    virtual std::string complaint() = 0;
};

}  // namespace parlance::stories
