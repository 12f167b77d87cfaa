// Resident memory per connection between servers: one user pings many domains of another server
// (XEP-0199), each of which is reached by a connection of its own, or by two where one serves one
// direction only. The growth of the user's server from before to after, divided by its connections
// with the other; and the growth of the other server, divided by the same number.
#include <optional>

#include "connections.h"
#include "crowd.h"
#include "frame_scanner.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

class Caller final : public Crowd {
  public:
    Caller(Client& client, std::string zone, unsigned at_once)
        : Crowd(client, 0, 1), zone_(std::move(zone)), at_once_(at_once) {}

    // Domains `first` to `last` - 1 of the zone: "d17.example".
    void call(unsigned first, unsigned last) {
        next_ = first;
        last_ = last;
        for (unsigned i = 0; i < at_once_; ++i) ping_next();
        run_until_done("calling domains", [this] { return waiting_ == 0; });
    }

    void on_stanza(Session&, std::string_view stanza) override {
        if (!stanza.starts_with("<iq") || !attribute(stanza, "id").starts_with("link")) return;
        if (attribute(stanza, "type") != "result") {
            throw SessionError("a domain does not answer: " + std::string(stanza));
        }
        progress();
        --waiting_;
        ping_next();
    }

  private:
    void ping_next() {
        if (next_ == last_) return;
        const std::string name = std::to_string(next_++);
        ++waiting_;
        session(0).send("<iq type='get' id='link" + name + "' to='d" + name + "." + zone_ +
                        "'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    std::string zone_;
    unsigned at_once_;
    unsigned next_ = 0;
    unsigned last_ = 0;
    unsigned waiting_ = 0;
};

}  // namespace

Report measure_links(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto domains = static_cast<unsigned>(arguments.number("domains", 1'000));
    const auto warm_up = static_cast<unsigned>(arguments.number("warm-up", 20));
    const auto at_once = static_cast<unsigned>(arguments.number("at-once", 8));
    const auto settle = static_cast<std::int64_t>(arguments.number("settle", 10)) * kSecond;
    const auto port = static_cast<std::uint16_t>(arguments.number("s2s-port", 5269));
    std::optional<ProcessTree> there;
    if (const auto pids = arguments.numbers("other-pids"); !pids.empty()) {
        there.emplace(std::vector<pid_t>(pids.begin(), pids.end()));
    }
    const std::string zone = arguments.text("zone", "example");
    sockaddr_in near = client.home.server;
    sockaddr_in far = client.other.value().server;
    near.sin_port = far.sin_port = htons(port);
    client.other.reset();  // no accounts there
    arguments.reject_unused();

    // The first connections make what all of them share.
    Caller caller(client, zone, at_once);
    caller.bring_up(Goal::online, 1);
    caller.call(0, warm_up);
    client.loop.run_until(now_ns() + 2 * kSecond);
    servers.refresh();
    const auto before = static_cast<double>(servers.resident_bytes());
    const double before_there = there ? static_cast<double>(there->resident_bytes()) : 0;
    const unsigned opened_before = count_accepted(far);
    const unsigned accepted_before = count_accepted(near);

    caller.call(warm_up, warm_up + domains);
    client.loop.run_until(now_ns() + settle);
    servers.refresh();
    const auto after = static_cast<double>(servers.resident_bytes());
    const unsigned opened = count_accepted(far) - opened_before;
    const unsigned accepted = count_accepted(near) - accepted_before;
    if (opened < domains) throw SessionError("domains share connections");

    Report report;
    report.add("domains", domains);
    report.add("opened", opened);
    report.add("accepted", accepted);
    report.add("bytes_per_link", (after - before) / (opened + accepted));
    report.add("bytes_per_domain", (after - before) / domains);
    if (there) {
        there->refresh();
        const auto after_there = static_cast<double>(there->resident_bytes());
        report.add("bytes_per_link_there", (after_there - before_there) / (opened + accepted));
    }
    report.add("before_mb", before / 1e6);
    report.add("after_mb", after / 1e6);
    return report;
}

}  // namespace parlance::bench
