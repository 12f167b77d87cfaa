#include "server/s2s/posh_search.h"

#include <algorithm>
#include <memory>
#include <utility>

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

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// It lives as long as something that it waits for.
class WebSearch : public std::enable_shared_from_this<WebSearch> {
  public:
    WebSearch(Network& network, const base::Clock& clock, MayAsk may_ask,
              base::Callback<void(Searched)> done)
        : network_(network),
          clock_(clock),
          may_ask_(std::move(may_ask)),
          done_(std::move(done)),
          due_us_(clock.monotonic_us() + kWholeUs) {}

    // What may be asked is decided.
    void ask(Place place) {
        place_ = std::move(place);
        open_questions_ = 2;
        ask_the_dns(RecordType::aaaa, v6_);
        ask_the_dns(RecordType::a, v4_);
    }

  private:
    void ask_the_dns(RecordType type, DnsAnswer& where) {
        network_.resolve(place_.host, type, [self = shared_from_this(), &where](DnsAnswer answer) {
            where = std::move(answer);
            if (--self->open_questions_ == 0) self->on_addresses();
        });
    }

    void on_addresses() {
        net::HttpsRequest request;
        request.addresses = addresses_of(v6_, v4_);
        if (request.addresses.empty()) return fail("it has no address");
        request.host = place_.host;
        request.port = place_.port;
        request.path = place_.path;
        request.most_bytes = kLargestDocument;
        request.timeout_us = due_us_ - clock_.monotonic_us();
        if (request.timeout_us <= 0) return fail("it takes too long");
        network_.fetch(std::move(request),
                       [self = shared_from_this()](const net::HttpsAnswer& answer) {
                           self->on_answer(answer);
                       });
    }

    void on_answer(const net::HttpsAnswer& answer) {
        if (answer.status == 0) return fail(answer.why);
        if (is_redirect(answer.status)) return go_to(answer.location);
        if (answer.status != 200) return fail("it answers " + std::to_string(answer.status));
        auto document = parse(answer.body);
        if (!document) return fail("its POSH document is of no use: " + document.error());
        // §7: of two the shorter.
        expires_s_ =
            expires_s_ == 0 ? document->expires_s : std::min(expires_s_, document->expires_s);
        if (document->url.empty()) {
            Searched found;
            found.findings.fingerprints = std::move(document->fingerprints);
            found.expires_s = expires_s_;
            return done_(std::move(found));
        }
        // §3.2: a reference leads to fingerprints, not to another one.
        if (std::exchange(referred_, true)) return fail("it refers to a reference");
        go_to(document->url);
    }

    void go_to(const std::string& url) {
        auto place = place_of(url);
        if (!place) return fail("where it refers to: " + place.error());
        if (!may_ask_(place->host))
            return fail("it refers to " + place->host + ", which is blocked");
        if (++requests_ >= kMostRequests) return fail("it redirects too often");
        ask(std::move(*place));
    }

    void fail(const std::string& why) {
        Searched found;
        found.findings.why = "POSH: " + place_.host + ": " + why;
        done_(std::move(found));
    }

    Network& network_;
    const base::Clock& clock_;
    MayAsk may_ask_;
    base::Callback<void(Searched)> done_;
    std::int64_t due_us_;
    Place place_;
    DnsAnswer v4_, v6_;
    int open_questions_ = 0;
    int requests_ = 0;  // besides the first
    bool referred_ = false;
    std::int64_t expires_s_ = 0;  // 0: no document has come
};

}  // namespace

void search(Network& network, const base::Clock& clock, const std::string& domain, MayAsk may_ask,
            base::Callback<void(Searched)> done) {
    Place place;
    place.host = xmpp::domain_to_ascii(domain).value_or("");
    place.path = kWellKnown;
    std::make_shared<WebSearch>(network, clock, std::move(may_ask), std::move(done))
        ->ask(std::move(place));
}

}  // namespace parlance::server::s2s::posh
