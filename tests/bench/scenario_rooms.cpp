// Groupchat messages in chat rooms (XEP-0045 §7.4). Closed loop: a fixed number of messages is on
// the way in each room; when all its occupants, the sender too, have one, another of them speaks.
#include <charconv>
#include <optional>
#include <vector>

#include "frame_scanner.h"
#include "message_template.h"
#include "room_crowd.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

struct Said {
    unsigned room = 0;
    unsigned missing = 0;  // occupants that have not got it yet
};

class Talk final : public RoomCrowd {
  public:
    Talk(Client& client, unsigned rooms, unsigned occupants)
        : RoomCrowd(client, rooms, occupants), turns_(rooms), archived_(rooms) {}

    void run(ProcessTree& servers, unsigned at_once, std::int64_t warm_up, std::int64_t measured,
             CpuStopwatch& window) {
        servers.refresh();
        goes_on_ = true;
        for (unsigned i = 0; i < at_once; ++i) {
            for (unsigned room = 0; room < rooms(); ++room) say(room);
        }
        run_for("talking", warm_up);
        delivered_ = 0;
        window.start();
        run_for("talking", measured);
        window.stop();
        measured_ = delivered_;
        goes_on_ = false;
        run_until_done("the last messages", [this] { return finished_ == said_.size(); });
    }

    // Messages that occupants got in the measured window.
    std::uint64_t delivered() const { return measured_; }

    // Asks each room for the last message of its archive (XEP-0313 §4, XEP-0059 §2.5), which has to
    // be there. Returns the share of all messages that the archives hold, if the rooms count them.
    std::optional<double> archived_share() {
        for (unsigned room = 0; room < rooms(); ++room) {
            session(room * per_room())
                .send("<iq type='set' id='q1' to='" + room_address(room) +
                      "'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'>"
                      "<max>1</max><before/></set></query></iq>");
        }
        run_until_done("reading the archives", [this] { return answers_ == rooms(); });
        for (const bool archived : archived_) {
            if (!archived) throw SessionError("the archive of a room is empty");
        }
        if (counted_ == 0) return std::nullopt;
        return static_cast<double>(counted_) / static_cast<double>(said_.size());
    }

  private:
    void say(unsigned room) {
        // A stride prime to the number of occupants spreads the speakers over the room.
        constexpr unsigned kStride = 7919;
        const unsigned speaker = turns_[room]++ * kStride % per_room();
        const auto sequence = static_cast<std::int64_t>(said_.size());
        said_.push_back({room, per_room()});
        std::string id(16, '0');
        write_stamp(id.data(), sequence);
        std::string text = "<message type='groupchat' to='" + room_address(room) + "' id='";
        text += id;
        text += "'><body>~";
        text += id;
        text +=
            " But, soft! what light through yonder window breaks? It is the east, and Juliet is it."
            "</body></message>";
        session(room * per_room() + speaker).send(text);
    }

    void on_message(Session& receiver, std::string_view stanza) override {
        const auto sequence = read_stamp(stanza);
        if (!sequence) return;            // e.g. the room's subject
        if (finished_ == said_.size()) {  // all is said; this is from the archive
            archived_[room_of(index(receiver))] = true;
            return;
        }
        ++delivered_;
        progress();
        Said& said = said_.at(static_cast<std::size_t>(*sequence));
        if (--said.missing > 0) return;
        ++finished_;
        if (goes_on_) say(said.room);
    }

    void on_answer(Session&, std::string_view stanza) override {
        ++answers_;
        const std::string_view count = element_text(stanza, "count");
        std::uint64_t value = 0;
        std::from_chars(count.data(), count.data() + count.size(), value);
        counted_ += value;
    }

    std::vector<unsigned> turns_;  // by room: messages said
    std::vector<bool> archived_;   // by room
    std::vector<Said> said_;       // by number of the message
    std::size_t finished_ = 0;
    std::uint64_t delivered_ = 0;
    std::uint64_t measured_ = 0;
    bool goes_on_ = false;
    unsigned answers_ = 0;
    std::uint64_t counted_ = 0;
};

}  // namespace

Report measure_rooms(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto rooms = static_cast<unsigned>(arguments.number("rooms", 10));
    const auto occupants = static_cast<unsigned>(arguments.number("occupants", 50));
    const auto at_once = static_cast<unsigned>(arguments.number("at-once", 4));
    const auto warm_up = static_cast<std::int64_t>(arguments.number("warm-up", 2)) * kSecond;
    const auto measured = static_cast<std::int64_t>(arguments.number("seconds", 10)) * kSecond;
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    RoomOptions options;
    options.archived = arguments.number("archived", 0) != 0;
    options.quiet = arguments.number("quiet", 0) != 0;
    arguments.reject_unused();

    Talk talk(client, rooms, occupants);
    talk.bring_up(Goal::online, concurrency);
    talk.open_rooms(options);
    talk.fill_rooms(concurrency);
    CpuStopwatch window(servers);
    talk.run(servers, at_once, warm_up, measured, window);

    const auto delivered = static_cast<double>(talk.delivered());
    Report report;
    report.add("messages", delivered);
    report.add("messages_per_cpu_s", delivered / window.server_seconds());
    report.add("messages_per_s", delivered / window.wall_seconds());
    report.add(window);
    if (!options.archived) return report;
    if (const auto share = talk.archived_share()) report.add("archived_share", *share);
    return report;
}

}  // namespace parlance::bench
