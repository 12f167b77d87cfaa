#include "server/s2s/dane_lookup.h"

#include <memory>
#include <utility>

#include "server/s2s/targets.h"
#include "server/shard.h"

namespace parlance::server::s2s {

namespace {

using net::DnsAnswer;
using net::RecordType;

// What a stranger can have us ask.
constexpr std::size_t kMostTargets = 8;

// It lives as long as something that it waits for.
class Lookup : public std::enable_shared_from_this<Lookup> {
  public:
    Lookup(Shard& shard, std::string domain, base::Callback<void(std::vector<VouchedHost>)> done)
        : shard_(shard), domain_(std::move(domain)), done_(std::move(done)) {}

    void begin(ServiceNames names) {
        open_questions_ = 2;
        ask_for_services(std::move(names.direct_tls), direct_);
        ask_for_services(std::move(names.starttls), starttls_);
    }

  private:
    void ask_for_services(std::string name, DnsAnswer& where) {
        shard_.environment().network.resolve(std::move(name), RecordType::srv,
                                             [self = shared_from_this(), &where](DnsAnswer answer) {
                                                 where = std::move(answer);
                                                 if (--self->open_questions_ == 0)
                                                     self->on_services();
                                             });
    }

    void on_services() {
        Targets targets = targets_of(domain_, direct_, starttls_, shard_.environment().random);
        std::vector<Target> vouched;
        for (Target& each : targets.list) {
            if (each.secure && vouched.size() < kMostTargets) vouched.push_back(std::move(each));
        }
        open_questions_ = vouched.size();
        if (vouched.empty()) return done_({});
        for (const Target& each : vouched) ask_for_certificates(each);
    }

    void ask_for_certificates(const Target& target) {
        std::string name = "_" + std::to_string(target.port) + "._tcp." + target.host;
        shard_.environment().network.resolve(
            std::move(name), RecordType::tlsa,
            [self = shared_from_this(), host = target.host](const DnsAnswer& answer) {
                self->on_certificates(host, answer);
                if (--self->open_questions_ == 0) self->done_(std::move(self->hosts_));
            });
    }

    void on_certificates(const std::string& host, const DnsAnswer& answer) {
        if (!answer.secure) return;
        VouchedHost vouched;
        vouched.host = host;
        for (const std::string& data : answer.records) {
            if (auto record = net::parse_tlsa(data)) vouched.tlsa.push_back(std::move(*record));
        }
        if (!vouched.tlsa.empty()) hosts_.push_back(std::move(vouched));
    }

    Shard& shard_;
    std::string domain_;
    base::Callback<void(std::vector<VouchedHost>)> done_;
    DnsAnswer direct_, starttls_;
    std::vector<VouchedHost> hosts_;
    std::size_t open_questions_ = 0;
};

}  // namespace

void look_up_dane(Shard& shard, std::string domain,
                  base::Callback<void(std::vector<VouchedHost>)> done) {
    auto names = service_names(domain);
    if (!names) {
        // An address has no name in the DNS.
        return shard.environment().executor.post([done = std::move(done)]() mutable { done({}); });
    }
    std::make_shared<Lookup>(shard, std::move(domain), std::move(done))->begin(std::move(*names));
}

}  // namespace parlance::server::s2s
