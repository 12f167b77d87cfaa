// Publish-subscribe (XEP-0060) at accounts (XEP-0163). Events: account 0 publishes to a node of its
// own, to which all the others have subscribed; a fixed number of items is on the way at any time.
// Publishing: every account publishes to a node of its own, of which nobody hears but itself.
#include <stdexcept>
#include <string>
#include <vector>

#include "crowd.h"
#include "frame_scanner.h"
#include "message_template.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

constexpr std::string_view kNode = "urn:bench:news";

// About 300 bytes of payload, open to everybody.
std::string publication(std::int64_t stamp, std::string_view id) {
    std::string text = "<iq type='set' id='p";
    text += id;
    text += "'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='";
    text += kNode;
    text += "'><item id='current'><entry xmlns='http://www.w3.org/2005/Atom'><title>~";
    text += std::string(16, '0');
    write_stamp(text.data() + text.size() - 16, stamp);
    text += "</title><summary>";
    text.append(220, 'x');
    text +=
        "</summary></entry></item></publish><publish-options><x xmlns='jabber:x:data' "
        "type='submit'><field var='FORM_TYPE' type='hidden'><value>"
        "http://jabber.org/protocol/pubsub#publish-options</value></field><field "
        "var='pubsub#access_model'><value>open</value></field></x></publish-options></pubsub></iq>";
    return text;
}

void refuse_error(std::string_view stanza) {
    if (stanza.starts_with("<iq") && attribute(stanza, "type") == "error") {
        throw SessionError("refused: " + std::string(stanza));
    }
}

class Subscribers final : public Crowd {
  public:
    Subscribers(Client& client, unsigned subscribers)
        : Crowd(client, 0, subscribers + 1), missing_(1, subscribers) {}

    void subscribe() {
        session(0).send(publication(0, "first"));
        run_until_done("making the node", [this] { return published_ == 1; });
        const std::string to = account_name(0) + "@" + client_.home.domain;
        for (unsigned i = 1; i < size(); ++i) {
            std::string text = "<iq type='set' id='s' to='" + to +
                               "'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe "
                               "node='";
            text += kNode;
            text += "' jid='" + account_name(i) + "@" + client_.home.domain + "'/></pubsub></iq>";
            session(i).send(text);
        }
        run_until_done("subscribing", [this] { return subscribed_ == size() - 1; });
        // The last item, where the server sends it to new subscribers.
        run_until_quiet(kSecond);
        missing_.assign(1, 0);
    }

    void run(ProcessTree& servers, unsigned at_once, std::int64_t warm_up, std::int64_t measured,
             CpuStopwatch& window) {
        servers.refresh();
        for (unsigned i = 0; i < at_once; ++i) publish();
        run_for("events", warm_up);
        delivered_ = 0;
        window.start();
        run_for("events", measured);
        window.stop();
    }

    std::uint64_t delivered() const { return delivered_; }

    void on_stanza(Session& receiver, std::string_view stanza) override {
        stanza_seen();
        refuse_error(stanza);
        if (stanza.starts_with("<iq")) {
            (receiver.account() == 0 ? published_ : subscribed_) += 1;
            progress();
            return;
        }
        const auto sequence = read_stamp(stanza);
        if (!sequence || *sequence == 0 || receiver.account() == 0) return;
        ++delivered_;
        progress();
        if (--missing_.at(static_cast<std::size_t>(*sequence)) == 0) publish();
    }

  private:
    void publish() {
        const std::size_t sequence = missing_.size();
        missing_.push_back(size() - 1);
        session(0).send(publication(static_cast<std::int64_t>(sequence), std::to_string(sequence)));
    }

    std::vector<unsigned> missing_;  // by number of the item
    std::uint64_t delivered_ = 0;
    unsigned published_ = 0;
    unsigned subscribed_ = 0;
};

class Publishers final : public Crowd {
  public:
    Publishers(Client& client, unsigned accounts) : Crowd(client, 0, accounts) {}

    // One after the other: not every server makes several nodes at a time.
    void make_nodes() {
        for (unsigned i = 0; i < size(); ++i) {
            publish(session(i));
            run_until_done("making nodes", [this, i] { return published_ == i + 1; });
        }
        goes_on_ = true;
    }

    void run(ProcessTree& servers, unsigned at_once, std::int64_t warm_up, std::int64_t measured,
             CpuStopwatch& window) {
        servers.refresh();
        for (unsigned i = 0; i < size(); ++i) {
            for (unsigned k = 0; k < at_once; ++k) publish(session(i));
        }
        run_for("publishing", warm_up);
        published_ = 0;
        window.start();
        run_for("publishing", measured);
        window.stop();
    }

    std::uint64_t published() const { return published_; }

    void on_stanza(Session& publisher, std::string_view stanza) override {
        refuse_error(stanza);
        if (!stanza.starts_with("<iq")) return;
        ++published_;
        progress();
        if (goes_on_) publish(publisher);
    }

  private:
    void publish(Session& publisher) {
        const std::int64_t sequence = ++sequence_;
        publisher.send(publication(sequence, std::to_string(sequence)));
    }

    std::int64_t sequence_ = 0;
    std::uint64_t published_ = 0;
    bool goes_on_ = false;
};

}  // namespace

Report measure_events(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto subscribers = static_cast<unsigned>(arguments.number("subscribers", 1'000));
    const auto at_once = static_cast<unsigned>(arguments.number("at-once", 8));
    const auto warm_up = static_cast<std::int64_t>(arguments.number("warm-up", 2)) * kSecond;
    const auto measured = static_cast<std::int64_t>(arguments.number("seconds", 10)) * kSecond;
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();

    Subscribers readers(client, subscribers);
    readers.bring_up(Goal::online, concurrency);
    readers.subscribe();
    CpuStopwatch window(servers);
    readers.run(servers, at_once, warm_up, measured, window);

    const auto delivered = static_cast<double>(readers.delivered());
    Report report;
    report.add("events", delivered);
    report.add("events_per_cpu_s", delivered / window.server_seconds());
    report.add("events_per_s", delivered / window.wall_seconds());
    report.add(window);
    return report;
}

Report measure_publishing(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto accounts = static_cast<unsigned>(arguments.number("accounts", 200));
    const auto at_once = static_cast<unsigned>(arguments.number("at-once", 4));
    const auto warm_up = static_cast<std::int64_t>(arguments.number("warm-up", 2)) * kSecond;
    const auto measured = static_cast<std::int64_t>(arguments.number("seconds", 10)) * kSecond;
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();

    Publishers publishers(client, accounts);
    publishers.bring_up(Goal::online, concurrency);
    publishers.make_nodes();
    CpuStopwatch window(servers);
    publishers.run(servers, at_once, warm_up, measured, window);

    const auto published = static_cast<double>(publishers.published());
    Report report;
    report.add("items", published);
    report.add("items_per_cpu_s", published / window.server_seconds());
    report.add("items_per_s", published / window.wall_seconds());
    report.add(window);
    return report;
}

}  // namespace parlance::bench
