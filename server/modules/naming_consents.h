// Which other domains may be named in what this server publishes about itself (XEP-0485 §7): those
// that advertise the feature, which they are asked for. What they have said counts for a day. On
// the shard that publishes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "server/domain_questions.h"

namespace parlance::server::modules {

class NamingConsents {
  public:
    explicit NamingConsents(entity::Host& host);

    // At start-up.
    void declare(Registry& registry) { questions_.declare(registry); }
    // False as long as it is not known. Then, and when the answer is old, the domain is asked.
    bool may_name(const std::string& domain);

  private:
    struct Consent {
        bool given = false;
        bool asking = false;
        std::int64_t asked_us = 0;  // monotonic; 0: never
    };

    void ask(const std::string& domain, Consent& consent);

    entity::Host& host_;
    DomainQuestions questions_;
    std::map<std::string, Consent, std::less<>> consents_;  // by domain
};

}  // namespace parlance::server::modules
