// A crowd of which every session can be in one chat room (XEP-0045) at `conference.` of the domain:
// rooms of the same size, one after the other, and sessions that are left over. The first session
// of a room makes it. Base of the scenarios about rooms; used by the loop's thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crowd.h"
#include "room_form.h"

namespace parlance::bench {

class RoomCrowd : public Crowd {
  public:
    RoomCrowd(Client& client, unsigned rooms, unsigned per_room, unsigned outside = 0)
        : Crowd(client, 0, rooms * per_room + outside), rooms_(rooms), per_room_(per_room) {}

    unsigned rooms() const { return rooms_; }
    unsigned per_room() const { return per_room_; }
    // Of the session's room; sessions left over go to the last one.
    unsigned room_of(unsigned index) const;
    std::string room_address(unsigned room) const;

    // The first session of each room makes and configures it.
    void open_rooms(const RoomOptions& options);
    // All others come, at most `concurrency` of them on the way at any time.
    void fill_rooms(unsigned concurrency);
    // Changes the configuration of all rooms; for occupants, see the server.
    void configure_rooms(const RoomOptions& options);
    // Waits until the server has no more to say.
    void settle() { run_until_quiet(kSecond); }
    // Whether the rooms can be quiet: their form has a field for that.
    bool can_be_quiet() const { return can_be_quiet_; }

    void on_stanza(Session& session, std::string_view stanza) final;

  protected:
    void send_join(unsigned index);
    void send_leave(unsigned index);

    // Groupchat messages and others; an error of any kind ends the benchmark before.
    virtual void on_message(Session&, std::string_view) {}
    // Presence of other occupants, or, with `own`, what ends the list of them: the session's own
    // (§7.2.2). Comes and goes. After fill_rooms() only.
    virtual void on_presence(Session&, std::string_view, bool /*own*/) {}
    // Results of requests whose id begins with "q".
    virtual void on_answer(Session&, std::string_view) {}

  private:
    void join_next();
    void on_iq(Session& session, std::string_view stanza);

    unsigned rooms_;
    unsigned per_room_;
    RoomOptions options_;
    bool filling_ = true;
    bool can_be_quiet_ = false;
    unsigned started_ = 0;  // sessions that were told to join, makers of rooms included
    unsigned joined_ = 0;
    unsigned configured_ = 0;
};

}  // namespace parlance::bench
