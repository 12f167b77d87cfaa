// Personal eventing (XEP-0163): the account as a pubsub service of its own, whose nodes are made by
// publishing to them and are told of to contacts and to the account's own devices without their
// subscribing.
#pragma once

#include <map>
#include <set>

#include "server/module.h"
#include "server/modules/capabilities.h"
#include "server/pubsub/service.h"

namespace parlance::server::modules {

class AdHoc;

class Pep final : public Module {
  public:
    // `capabilities` says who is interested in what.
    Pep(entity::Host& host, Capabilities& capabilities, AdHoc& commands)
        : service_(host), capabilities_(capabilities), commands_(commands) {}
    void declare(Registry& registry) override;
    void start() override { service_.start(); }

    // For modules that publish on the account's behalf.
    pubsub::Service& service() { return service_; }
    // In a decision of the account's lane: the last items of what `to` is interested in.
    void send_last_items(const entity::User& user, const xmpp::Jid& to,
                         const std::vector<std::string>& names, Outcome& outcome);

  private:
    Verdict take_interests(Traffic& traffic);
    Verdict on_subscribed(Traffic& traffic);
    void on_known(const Capabilities::Known& known);
    Verdict take_answer(Traffic& traffic);
    Verdict on_own_presence(Traffic& traffic);
    void on_arriving(const entity::Session& session, Outcome& outcome);
    void on_leaving(const entity::Session& session, Outcome& outcome);
    Verdict note_subscriber(Traffic& traffic);
    void tell_departure(const entity::Session& session, Outcome& outcome);
    Verdict take_departure(Traffic& traffic);
    void welcome_to_groups(Traffic& traffic, const xmpp::Jid& contact);
    Verdict review(Traffic& traffic);

    pubsub::Service service_;
    Capabilities& capabilities_;
    AdHoc& commands_;
    // Accounts of this server, bare JIDs, at which a session here has subscribed.
    std::map<SessionId, std::set<xmpp::Jid>> subscribed_;
};

}  // namespace parlance::server::modules
