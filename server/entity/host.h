// Host: one served domain on one shard: its modules and what they have registered, and the entity
// behind the bare domain address. Every shard has one for every domain, so requests to the domain
// are answered where they arise. A service at a name below a domain (pubsub.HOST) is a host of its
// own, without accounts: what is sent to it goes to one shard, its home, unless its addresses are
// entities that have homes themselves (rooms). One that is not served any more stays in memory, for
// tasks and users that know it. One shard.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

#include "base/scope.h"
#include "server/entity/contact_interests.h"
#include "server/entity/delegated_info.h"
#include "server/lane.h"
#include "server/module.h"
#include "server/registry.h"
#include "storage/pubsub.h"
#include "xmpp/jid.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::entity {

class Host {
  public:
    // `parent`: the domain whose service this is; null for a domain itself.
    Host(Shard& shard, xmpp::Jid domain, Host* parent = nullptr);
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    const xmpp::Jid& jid() const { return jid_; }
    const std::string& domain() const { return jid_.full(); }
    Host* parent() const { return parent_; }
    // See Registry::addressees().
    bool has_entities() const { return registry_.addressees() != nullptr; }
    Shard& shard() const { return shard_; }
    Registry& registry() { return registry_; }
    const Registry& registry() const { return registry_; }
    // Background work of this host's modules.
    base::Scope& scope() { return scope_; }
    Lane& lane() { return lane_; }
    // Of contacts of the accounts here whose domain is not served here.
    ContactInterests& contact_interests() { return contact_interests_; }
    // Those of presence sharers (pubsub/notifications/sharers.h), wherever they are served.
    ContactInterests& sharer_interests() { return sharer_interests_; }
    DelegatedInfo& delegated_info() { return delegated_info_; }
    const DelegatedInfo& delegated_info() const { return delegated_info_; }

    // Adds a module at the end of the order; the result lives as long as the host.
    template <class M, class... Args>
    M& add(Args&&... args) {
        auto module = std::make_unique<M>(std::forward<Args>(args)...);
        M& reference = *module;
        modules_.push_back(std::move(module));
        reference.declare(registry_);
        return reference;
    }

    // A part of a module that others of this shard have to do with whose host is another one, and
    // who therefore cannot be given a reference to it. At start-up; one of each type.
    template <class Part>
    void offer(Part& part) {
        offered_[typeid(Part)] = &part;
    }
    // Null: no module of this host has offered one.
    template <class Part>
    Part* find() const {
        auto found = offered_.find(typeid(Part));
        return found == offered_.end() ? nullptr : static_cast<Part*>(found->second);
    }

    // For what modules keep of accounts that are not this host's own or live on another shard: the
    // account is gone, as are the rows of it that storage::accounts::remove() knows of.
    struct GoneAccount {
        std::string owner;                           // bare JID
        std::vector<storage::pubsub::Place> listed;  // lists of subscribers that it was in
    };
    using GoneHandler = std::function<void(const GoneAccount& account)>;
    void on_account_gone(GoneHandler handler) { gone_.push_back(std::move(handler)); }
    void account_gone(const GoneAccount& account) const {
        for (const GoneHandler& handler : gone_) handler(account);
    }

    // For all modules: see Module.
    void start() {
        for (const auto& module : modules_) module->start();
    }
    void stop() {
        for (const auto& module : modules_) module->stop();
    }

    bool say_goodbye() {
        bool told = false;
        for (const auto& module : modules_) told = module->say_goodbye() || told;
        return told;
    }

    // Takes a stanza addressed to the domain or a resource of it; those addressed to a service, to
    // any of its addresses.
    void inbound(xmpp::Stanza stanza, Receipt receipt);

  private:
    static constexpr std::size_t kSharers = 10'000;

    Shard& shard_;
    xmpp::Jid jid_;
    Host* parent_;
    Registry registry_;
    Lane lane_;
    base::Scope scope_;
    ContactInterests contact_interests_;
    ContactInterests sharer_interests_{kSharers};
    DelegatedInfo delegated_info_;
    std::map<std::type_index, void*> offered_;
    std::vector<GoneHandler> gone_;
    std::vector<std::unique_ptr<Module>> modules_;
};

}  // namespace parlance::server::entity
