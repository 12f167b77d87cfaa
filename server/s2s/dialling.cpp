#include "server/s2s/dialling.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "server/net/address.h"
#include "server/s2s/targets.h"
#include "server/shard.h"

namespace parlance::server::s2s {

namespace {

using net::DnsAnswer;
using net::RecordType;

std::string place(const std::string& host, std::uint16_t port) {
    return host + " port " + std::to_string(port);
}

// One search for a connection. It lives as long as something that it waits for.
class Search : public std::enable_shared_from_this<Search> {
  public:
    Search(Shard& shard, std::string domain, Neighbour neighbour,
           base::Callback<void(Dialled)> done)
        : shard_(shard),
          domain_(std::move(domain)),
          neighbour_(std::move(neighbour)),
          done_(std::move(done)) {}

    void begin() {
        auto names = service_names(domain_);
        if (!names) {
            targets_.push_back(address_target(domain_));
            return shard_.environment().executor.post(
                [self = shared_from_this()] { self->next_target(); });
        }
        ask(names->direct_tls, RecordType::srv, &Search::direct_);
        ask(names->starttls, RecordType::srv, &Search::starttls_);
    }

  private:
    static bool literal(const std::string& host) {
        return net::Address::parse(host + ":1").ok() ||
               net::Address::parse("[" + host + "]:1").ok();
    }

    void ask(std::string name, RecordType type, DnsAnswer Search::*where) {
        ++open_questions_;
        shard_.environment().network.resolve(std::move(name), type,
                                             [self = shared_from_this(), where](DnsAnswer answer) {
                                                 (*self).*where = std::move(answer);
                                                 if (--self->open_questions_ == 0) self->answered();
                                             });
    }

    void answered() {
        if (!found_services_) {
            found_services_ = true;
            return on_services();
        }
        on_addresses();
    }

    void on_services() {
        Targets targets = targets_of(domain_, direct_, starttls_, shard_.environment().random);
        if (targets.list.empty()) return finish(NotReached{targets.lasting, targets.why});
        named_ = direct_.status == DnsAnswer::Status::found ||
                 starttls_.status == DnsAnswer::Status::found;
        for (Target& each : targets.list) targets_.push_back(std::move(each));
        next_target();
    }

    void next_target() {
        if (targets_.empty()) return give_up();
        target_ = std::move(targets_.front());
        targets_.pop_front();
        addresses_.clear();
        v4_ = v6_ = tlsa_ = DnsAnswer();
        if (literal(target_.host)) {
            found_services_ = true;
            addresses_.push_back(target_.host);
            return on_target();
        }
        ask(target_.host, RecordType::aaaa, &Search::v6_);
        ask(target_.host, RecordType::a, &Search::v4_);
        bool vouched = target_.secure;
        if (vouched) {
            ask("_" + std::to_string(target_.port) + "._tcp." + target_.host, RecordType::tlsa,
                &Search::tlsa_);
        }
    }

    void on_addresses() {
        for (std::string& each : addresses_of(v6_, v4_)) addresses_.push_back(std::move(each));
        if (addresses_.empty()) {
            bool failed = v4_.status == DnsAnswer::Status::failed;
            unsure_ = unsure_ || failed || named_;
            if (failed) {
                why_ = "DNS: " + v4_.why;
            } else if (why_.empty()) {
                why_ = named_ ? target_.host + " has no address"
                              : "there is no such domain, or it has no server";
            }
            return next_target();
        }
        // RFC 7673 §3: nobody knows what it would have to show.
        if (target_.secure && tlsa_.status == DnsAnswer::Status::failed) {
            unsure_ = true;
            why_ = "DNS: " + tlsa_.why;
            return next_target();
        }
        on_target();
    }

    void on_target() {
        for (const std::string& ip : addresses_) {
            Connected there;
            there.reached = reached_at(ip);
            if (neighbour_(there.reached)) return finish(std::move(there));
        }
        attempt();
    }

    Reached reached_at(const std::string& ip) const {
        Reached reached;
        reached.host = target_.host;
        reached.ip = ip;
        reached.port = target_.port;
        reached.direct_tls = target_.direct_tls;
        bool v6 = ip.find(':') != std::string::npos;
        reached.secure = target_.secure && (v6 ? v6_.secure : v4_.secure);
        if (reached.secure && tlsa_.secure) {
            for (const std::string& data : tlsa_.records) {
                if (auto record = net::parse_tlsa(data)) reached.tlsa.push_back(*record);
            }
        }
        return reached;
    }

    void attempt() {
        if (addresses_.empty()) return;
        std::string ip = std::move(addresses_.front());
        addresses_.pop_front();
        ++under_way_;
        reached_somebody_ = true;
        shard_.environment().network.dial(ip, target_.port, shard_.config().s2s.connect_us,
                                          [self = shared_from_this(), ip](Network::Dialled result) {
                                              self->dialled(ip, std::move(result));
                                          });
        if (addresses_.empty()) return;
        std::int64_t due = shard_.environment().clock.monotonic_us() + kConnectionAttemptDelayUs;
        timer_ = shard_.environment().timers.at(due, [self = shared_from_this()] {
            self->timer_.reset();
            if (self->done_) self->attempt();
        });
    }

    void dialled(const std::string& ip, Network::Dialled result) {
        --under_way_;
        if (!done_) {
            if (result.ok()) (*result)->close();
            return;
        }
        if (!result.ok()) {
            why_ = place(target_.host == ip ? ip : target_.host + " [" + ip + "]", target_.port) +
                   ": " + result.error();
            if (timer_) shard_.environment().timers.cancel(*std::exchange(timer_, std::nullopt));
            if (!addresses_.empty()) return attempt();
            if (under_way_ == 0) next_target();
            return;
        }
        if (timer_) shard_.environment().timers.cancel(*std::exchange(timer_, std::nullopt));
        Connected connected;
        connected.transport = std::move(*result);
        connected.reached = reached_at(ip);
        finish(std::move(connected));
    }

    void give_up() {
        bool lasting = !unsure_ && !reached_somebody_;
        if (why_.empty()) why_ = "there is no server to connect to";
        finish(NotReached{lasting, why_});
    }

    void finish(NotReached failure) { finish(Dialled(base::Failure(std::move(failure)))); }
    void finish(Connected connected) { finish(Dialled(std::move(connected))); }
    void finish(Dialled result) {
        if (done_) std::exchange(done_, nullptr)(std::move(result));
    }

    Shard& shard_;
    std::string domain_;
    Neighbour neighbour_;
    base::Callback<void(Dialled)> done_;
    DnsAnswer direct_, starttls_, v4_, v6_, tlsa_;
    std::deque<Target> targets_;
    Target target_{"", 0, false, false};
    std::deque<std::string> addresses_;
    std::optional<base::Timers::Id> timer_;
    std::string why_;  // of the last thing that failed
    int open_questions_ = 0;
    int under_way_ = 0;
    bool found_services_ = false;
    bool named_ = false;             // by SRV records
    bool unsure_ = false;            // something may be there that we could not ask for
    bool reached_somebody_ = false;  // there is an address
};

}  // namespace

void dial(Shard& shard, std::string domain, Neighbour neighbour,
          base::Callback<void(Dialled)> done) {
    std::make_shared<Search>(shard, std::move(domain), std::move(neighbour), std::move(done))
        ->begin();
}

}  // namespace parlance::server::s2s
