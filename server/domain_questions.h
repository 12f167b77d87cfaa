// Questions that a host asks other domains by itself: what they say about themselves (disco#info,
// XEP-0030). The answer comes in on any shard and is led to the one that has asked. One that does
// not come within a minute is none. One shard.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "server/registry.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server {

class DomainQuestions {
  public:
    // The <query/> of the result; null: an error, or nothing in time.
    using Answer = std::function<void(const xmpp::Element* query)>;

    // `name`, of letters and hyphens, tells the questions of the host's modules apart: none begins
    // with another's. At most `most` are open at once.
    DomainQuestions(entity::Host& host, std::string_view name, std::size_t most)
        : host_(host), prefix_(std::string(name) + "-"), most_(most) {}
    DomainQuestions(const DomainQuestions&) = delete;
    DomainQuestions& operator=(const DomainQuestions&) = delete;

    // At start-up.
    void declare(Registry& registry);
    // False: too many are open; `answer` is not called.
    bool ask(const xmpp::Jid& domain, Answer answer);

  private:
    struct Question {
        xmpp::Jid whom;
        Answer answer;
    };

    bool take(const xmpp::Stanza& answer);
    void answered(const std::string& id, const xmpp::Element* query);

    entity::Host& host_;
    const std::string prefix_;  // of ids: "NAME-SHARD-RANDOM"
    const std::size_t most_;
    std::map<std::string, Question, std::less<>> open_;  // by id
};

}  // namespace parlance::server
