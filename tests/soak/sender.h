// A client that sends to several receivers in turn, as fast as its window allows, and keeps what
// the server has not acknowledged. After a loss of the connection it sends exactly that again, in
// order, before anything new. Owned by Soak, used by the loop's thread.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "actor.h"

namespace parlance::soak {

class Sender final : public Actor {
  public:
    // One of the sender's pairs.
    struct Recipient {
        std::uint32_t pair = 0;
        std::string address;
    };

    // `window`: messages under way at most.
    Sender(World& world, unsigned account, unsigned window, std::vector<Recipient> recipients)
        : Actor(world, account), window_(window), recipients_(std::move(recipients)) {}

    // Whether it writes new messages; what is not acknowledged is sent again in any case.
    void set_writing(bool writing);
    // Messages that the server has not acknowledged.
    std::size_t outstanding() const { return stream_.unacked() + again_.size(); }

    void on_acked(Tag tag) override;
    void on_unhandled(const std::vector<Tag>& tags, Unhandled why) override;
    void on_stanza(std::string_view stanza) override;

  protected:
    bool wants_online() const override { return true; }
    void on_tick() override { pump(); }
    void on_session(bool resumed) override;
    void on_gone(bool polite) override;

  private:
    // Fills the window.
    void pump();
    const std::string& address(std::uint32_t pair) const;

    unsigned window_;
    std::vector<Recipient> recipients_;
    std::deque<Copy> again_;  // to be sent again, oldest first
    std::size_t next_ = 0;    // recipient of the next message
    bool writing_ = false;
};

}  // namespace parlance::soak
