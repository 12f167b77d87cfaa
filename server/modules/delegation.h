// XEP-0355: iq requests to a host or to its accounts whose namespace the operator has given to an
// external component: they are handed to it, and its answers to whoever has asked, after a look at
// them. "Admin mode" only. Requests of the component itself are the server's to answer. What the
// component can do there is put into disco#info (entity/delegated_info.h).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "server/component_config.h"
#include "server/module.h"
#include "xmpp/stanza.h"

namespace parlance::server::modules {

class Delegation final : public Module {
  public:
    explicit Delegation(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    struct Forwarded {
        std::string component;
        xmpp::Stanza request;
    };
    // A question about what the component can do.
    struct Question {
        std::string component;
        std::string ns;
        bool bare;
    };

    // Null unless a component is to answer the request.
    const ComponentConfig* owner_of(const xmpp::Stanza& request, bool account) const;
    bool matches(const Delegated& delegated, const xmpp::Stanza& request, bool account) const;
    bool take(const xmpp::Stanza& request, bool account, Receipt& receipt, Outcome& outcome);
    void expire(const std::string& id);
    bool take_answer(const xmpp::Stanza& answer, Outcome& outcome);
    void answered(const Forwarded& forwarded, const xmpp::Stanza& answer, Outcome& outcome) const;
    void learned(const Question& question, const xmpp::Stanza& answer) const;
    void component_came(stream::ComponentStream& stream, const ComponentConfig& component,
                        bool again);
    void ask(stream::ComponentStream& stream, const ComponentConfig& component, std::string_view ns,
             bool bare);
    std::string new_id();

    entity::Host& host_;
    std::map<std::string, Forwarded, std::less<>> forwarded_;  // by our id
    std::map<std::string, Question, std::less<>> questions_;   // likewise
};

}  // namespace parlance::server::modules
