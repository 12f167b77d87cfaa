// A client that only receives. It acknowledges what it got and finds out when the server has
// processed that, because only from then on a second delivery is the server's fault: by the answer
// to a ping sent after <a/>, by <resumed/> (whose <resume/> carried `h`), or by the end of a stream
// that it closed. At the end it reads its archive (XEP-0313). Owned by Soak, used by the loop's
// thread.
#pragma once

#include <deque>
#include <string>

#include "actor.h"

namespace parlance::soak {

enum class Habit {
    steady,  // online all the time
    cut,  // loses its connection at random; mostly resumes, at times it has forgotten its session
    sleepy,  // closes its stream now and then and comes back a few seconds later
    away,    // online only when told
};

class Receiver final : public Actor {
  public:
    Receiver(World& world, unsigned account, Habit habit) : Actor(world, account), habit_(habit) {}

    Habit habit() const { return habit_; }
    // For Habit::away.
    void set_present(bool present) { present_ = present; }
    // Whether it is where it should be.
    bool settled() const { return wants_online() ? stream_.ready() : stream_.idle(); }

    // Begins to read the whole archive; once.
    void read_archive();
    bool archive_done() const { return archive_ == Archive::done || archive_ == Archive::refused; }
    bool archive_refused() const { return archive_ == Archive::refused; }
    // Pages that came so far, to tell slow from stuck.
    std::uint64_t archive_pages() const { return pages_; }

    void on_acked(Tag) override {}
    void on_unhandled(const std::vector<Tag>& tags, Unhandled why) override;
    void on_stanza(std::string_view stanza) override;

  protected:
    bool wants_online() const override;
    bool wants_resumption() override;
    void on_tick() override;
    void on_session(bool resumed) override;
    void on_gone(bool polite) override;

  private:
    enum class Archive : unsigned char { unread, wanted, asked, done, refused };

    struct Delivery {
        Copy copy;
        std::uint64_t ping = 0;  // the ping after whose answer it is confirmed; 0: not sent yet
    };

    void send_presence();
    // Acknowledges, with a ping behind it.
    void acknowledge();
    void confirm_up_to(std::uint64_t ping);
    void confirm_all();
    void ask_for_page();
    void on_message(std::string_view stanza);
    void on_archive_result(std::string_view result);
    void on_iq(std::string_view stanza);
    void on_page_end(std::string_view stanza);

    Habit habit_;
    bool present_ = false;
    std::int64_t sleep_at_ns_ = 0;
    std::int64_t wake_at_ns_ = 0;

    std::deque<Delivery> unconfirmed_;
    std::size_t unacknowledged_ = 0;
    std::int64_t acknowledge_at_ns_ = 0;
    std::int64_t ready_at_ns_ = 0;  // of the connection
    std::uint64_t pings_ = 0;
    bool presence_lost_ = false;

    Archive archive_ = Archive::unread;
    std::uint64_t queries_ = 0;
    std::string archive_after_;
    std::vector<Copy> page_;  // counts when it is complete
    std::uint64_t pages_ = 0;
};

}  // namespace parlance::soak
