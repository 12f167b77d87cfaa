#include "server/s2s/posh_search.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/timers.h"
#include "server/environment.h"
#include "server/s2s/targets.h"
#include "xmpp/domain_name.h"

namespace parlance::server::s2s::posh {

namespace {

using net::DnsAnswer;
using net::RecordType;

constexpr std::string_view kWellKnown = "/.well-known/posh/xmpp-server.json";

// Both documents, with the redirects of either. A stream waits for it.
constexpr int kMostRequests = 5;
constexpr std::int64_t kWholeUs = 12 * base::kSecondUs;

// Failures of the server, or of us, who ask too often. Anything else is its word.
bool is_passing(int status) {
    return status >= 500 || status == 429;
}

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// It lives as long as something that it waits for.
class WebSearch : public std::enable_shared_from_this<WebSearch> {
  public:
    WebSearch(Network& network, const base::Clock& clock, base::Timers& timers, MayAsk may_ask,
              base::Callback<void(Searched)> done)
        : network_(network),
          clock_(clock),
          timers_(timers),
          may_ask_(std::move(may_ask)),
          done_(std::move(done)),
          due_us_(clock.monotonic_us() + kWholeUs) {}

    // The DNS has its own idea of how long it may take.
    void begin(Place place) {
        timer_ = timers_.at(due_us_, [weak = weak_from_this()] {
            auto self = weak.lock();
            if (!self) return;
            self->timer_.reset();
            self->fail("it takes too long", true);
        });
        ask(std::move(place));
    }

  private:
    // What may be asked is decided.
    void ask(Place place) {
        place_ = std::move(place);
        open_questions_ = 2;
        ask_the_dns(RecordType::aaaa, v6_);
        ask_the_dns(RecordType::a, v4_);
    }

    void ask_the_dns(RecordType type, DnsAnswer& where) {
        network_.resolve(place_.host, type, [self = shared_from_this(), &where](DnsAnswer answer) {
            where = std::move(answer);
            if (--self->open_questions_ == 0) self->on_addresses();
        });
    }

    void on_addresses() {
        if (ended_) return;
        net::HttpsRequest request;
        request.addresses = addresses_of(v6_, v4_);
        if (request.addresses.empty()) {
            const auto failed = DnsAnswer::Status::failed;
            if (v6_.status == failed || v4_.status == failed) {
                return fail("its addresses are not known: the DNS does not answer", true);
            }
            return fail("it has no address");
        }
        request.host = place_.host;
        request.port = place_.port;
        request.path = place_.path;
        request.most_bytes = kLargestDocument;
        request.timeout_us = due_us_ - clock_.monotonic_us();
        if (request.timeout_us <= 0) return fail("it takes too long", true);
        network_.fetch(std::move(request),
                       [self = shared_from_this()](const net::HttpsAnswer& answer) {
                           self->on_answer(answer);
                       });
    }

    void on_answer(const net::HttpsAnswer& answer) {
        if (ended_) return;
        if (answer.status == 0) return fail(answer.why, !answer.lasting);
        if (is_redirect(answer.status)) return go_to(answer.location);
        if (answer.status != 200) {
            return fail("it answers " + std::to_string(answer.status), is_passing(answer.status));
        }
        auto document = parse(answer.body);
        if (!document) return fail("its POSH document is of no use: " + document.error());
        // §7: of two the shorter.
        expires_s_ =
            expires_s_ == 0 ? document->expires_s : std::min(expires_s_, document->expires_s);
        if (document->url.empty()) {
            Searched found;
            found.findings.fingerprints = std::move(document->fingerprints);
            found.expires_s = expires_s_;
            return end(std::move(found));
        }
        // §3.2: a reference leads to fingerprints, not to another one.
        if (std::exchange(referred_, true)) return fail("it refers to a reference");
        go_to(document->url);
    }

    void go_to(const std::string& url) {
        auto place = place_of(url);
        if (!place) return fail("where it refers to: " + place.error());
        // Lists of domains hold U-labels, URLs may not.
        auto prepared = xmpp::prepare_domain(place->host, xmpp::Unassigned::allow);
        if (!prepared) return fail("it refers to " + place->host + ", which is no domain");
        if (!may_ask_(*prepared)) {
            return fail("it refers to " + place->host + ", which is blocked");
        }
        if (++requests_ >= kMostRequests) return fail("it redirects too often");
        ask(std::move(*place));
    }

    void fail(const std::string& why, bool passing = false) {
        Searched found;
        found.findings.why = "POSH: " + place_.host + ": " + why;
        found.findings.passing = passing;
        end(std::move(found));
    }

    // Answers that are still to come find that they are too late. Nothing of the outside is
    // touched after that: it may be gone.
    void end(Searched found) {
        if (std::exchange(ended_, true)) return;
        if (timer_) timers_.cancel(*std::exchange(timer_, std::nullopt));
        std::exchange(done_, {})(std::move(found));
    }

    Network& network_;
    const base::Clock& clock_;
    base::Timers& timers_;
    MayAsk may_ask_;
    base::Callback<void(Searched)> done_;
    std::int64_t due_us_;
    std::optional<base::Timers::Id> timer_;
    bool ended_ = false;
    Place place_;
    DnsAnswer v4_, v6_;
    int open_questions_ = 0;
    int requests_ = 0;  // besides the first
    bool referred_ = false;
    std::int64_t expires_s_ = 0;  // 0: no document has come
};

}  // namespace

void search(Network& network, const base::Clock& clock, base::Timers& timers,
            const std::string& domain, MayAsk may_ask, base::Callback<void(Searched)> done) {
    Place place;
    place.host = xmpp::domain_to_ascii(domain).value_or("");
    place.path = kWellKnown;
    std::make_shared<WebSearch>(network, clock, timers, std::move(may_ask), std::move(done))
        ->begin(std::move(place));
}

}  // namespace parlance::server::s2s::posh
