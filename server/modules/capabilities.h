// What clients of users and of their contacts want to be told (interests.h), as they announce it by
// a hash in their presence (XEP-0115, XEP-0390): known at once if somebody has announced the same
// before, else one of those who do is asked by disco#info, from the bare address of the user. Only
// an answer that belongs to the hash is believed of anybody else.
//
// Whose interests are known where:
// - A user's own sessions: in the session.
// - Contacts whose domain is not served here and who may see the user's presence: in the host's
//   ContactInterests, from available presence to unavailable.
// - Others elsewhere who share their presence with the user: in the host's sharer_interests(), if
//   learn_sharer() has been called for them (presence_sharers.h).
// - Contacts served here: nothing is kept with the user, as their sessions have it at their own
//   home. Whoever notifies them sends to the bare address once (pubsub/audience.h).
//
// One instance, with one cache, for each host and shard.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/capabilities/announcement.h"
#include "server/capabilities/interests_cache.h"
#include "server/entity/contact_interests.h"
#include "server/entity/session.h"
#include "server/entity/user.h"
#include "server/module.h"

namespace parlance::server::modules {

class Capabilities final : public Module {
  public:
    explicit Capabilities(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

    // It has become known that a resource wants to be told of other nodes than before: one of the
    // user's sessions, available, or a resource of somebody else. In a decision of the user's lane,
    // behind the one that has let the presence pass.
    struct Known {
        entity::User& user;
        entity::Session* session;  // null for a contact's resource
        const xmpp::Jid& resource;
        const std::vector<std::string>& added;
        Outcome& outcome;
    };
    using KnownHandler = std::function<void(const Known&)>;
    void on_known(KnownHandler handler) { known_.push_back(std::move(handler)); }

    // The resource, of somebody elsewhere who is noted in sharer_interests(), announces this. There
    // is a bound of their own for those who have to be asked. Outside decisions.
    void learn_sharer(const xmpp::Jid& user, const xmpp::Jid& resource,
                      const capabilities::Announcement& about);
    // It announces what is known of it already.
    void stays(const xmpp::Jid& user, const xmpp::Jid& resource);

  private:
    // A resource that has announced a hash, and the account that wants to know.
    struct Announcer {
        xmpp::Jid user;      // bare
        xmpp::Jid resource;  // one of the user's own, or somebody else's
        bool stranger = false;
        std::string node{};  // that it answers for, which is part of no hash

        bool own() const { return resource.bare_view() == user.full(); }
        std::string name() const { return user.full() + '\n' + resource.full(); }
    };
    // One hash that is being asked about, one announcer after the other.
    struct Query {
        capabilities::Announcement about;
        std::string id;  // of the iq under way
        Announcer asked;
        std::deque<Announcer> waiting;
        std::deque<Announcer> strangers;  // who wait, and are asked when nobody else does
        bool of_stranger = false;         // it was one who has announced it first
    };
    using Queries = std::map<std::string, Query, std::less<>>;  // by Announcement::key

    Verdict on_own_presence(Traffic& traffic);
    Verdict on_contact_presence(Traffic& traffic);
    Verdict on_answer(Traffic& traffic);
    void leave(entity::Session& session);

    void announced(const Announcer& who, const capabilities::Announcement& about);
    void wait(const Announcer& who, const capabilities::Announcement& about);
    void forget(const Announcer& who);
    // It is not there any more, and will not answer.
    void gone(const Announcer& who);
    void ask(Query& query, Announcer who);
    // The one who has been asked has nothing to say that is good for others.
    void ask_next(Queries::iterator place);
    void timed_out(const std::string& id);
    void learned(const std::string& id, const capabilities::Finding& finding);
    Queries::iterator find_query(const std::string& id);
    // If it still waits for that.
    void settle(const Announcer& who, const entity::InterestsPtr& interests);
    entity::ContactInterests* others_with(const entity::User& user, const xmpp::Jid& resource);
    void apply(entity::User& user, const xmpp::Jid& resource, const entity::InterestsPtr& interests,
               Outcome& outcome);

    entity::Host& host_;
    capabilities::InterestsCache cache_;
    Queries queries_;
    std::map<std::string, std::string, std::less<>> asked_ids_;    // keys of queries by id
    std::map<std::string, std::string, std::less<>> waiting_for_;  // keys, by Announcer::name
    std::vector<KnownHandler> known_;
};

}  // namespace parlance::server::modules
