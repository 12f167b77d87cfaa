// Shard: one thread's world: the entities whose home it is, their sessions and streams, and the run
// queue of stanzas on their way. Everything in it is touched by its own thread only; other shards
// reach it through receive(). Created before its thread starts.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/accept_pace.h"
#include "server/admission.h"
#include "server/archive_retention.h"
#include "server/config.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/envelope.h"
#include "server/environment.h"
#include "server/hosts.h"
#include "server/lane.h"
#include "server/outside_changes.h"
#include "server/receipt.h"
#include "server/slots.h"
#include "xmpp/stream_parser.h"

namespace parlance::server {

class LiveConfig;
class Operations;
namespace stream {
class C2sStream;
class ComponentConnections;
class ComponentPresences;
class ComponentStream;
struct ComponentHandover;
class Negotiation;
struct Handover;
}  // namespace stream
namespace s2s {
class Federation;
}

class Shard final : public OutcomeSink {
  public:
    // `admission` is shared by all shards.
    Shard(std::uint32_t index, Environment environment, std::shared_ptr<const Config> config,
          Admission& admission, std::string server_secret);
    ~Shard() override;
    Shard(const Shard&) = delete;
    Shard& operator=(const Shard&) = delete;

    // All shards, this one included, in order of index; before any traffic.
    void join(std::vector<Shard*> shards);
    // On the shard's thread, before its first turn.
    void start();

    std::uint32_t index() const { return index_; }
    const Environment& environment() const { return environment_; }
    const Config& config() const { return *config_; }
    Admission& admission() { return admission_; }
    defence::Defence& defence() { return admission_.defence(); }
    // Whom this server does not talk to; null: nobody.
    const defence::Blocks* blocks() { return block_view_.of(defence().blocklist); }
    xmpp::ParserPool& parsers() { return parsers_; }
    SettlementBox& settlements() { return settlements_; }

    // Null when the domain is not served here.
    entity::Host* find_host(std::string_view domain) const { return hosts_.find(domain); }
    const std::vector<std::unique_ptr<entity::Host>>& hosts() const { return hosts_.all(); }
    // A service at a name below a domain; null when there is none of that name.
    entity::Host* find_service(std::string_view domain) const {
        return hosts_.find_service(domain);
    }
    // The names of the services of a domain.
    std::vector<std::string> services_of(const entity::Host& host) const {
        return hosts_.services_of(host);
    }
    // Of all hosts and services: that run in the background.
    std::size_t background_tasks() const { return hosts_.background_tasks(); }

    // In order of index.
    const std::vector<Shard*>& all() const { return shards_; }
    // The shard on which the entity lives.
    Shard& home_of(const xmpp::Jid& jid) const;
    // The same of a domain that is not served here: a component's, or another server's.
    Shard& home_of_domain(std::string_view domain) const;
    // Loaded or loading, else null. Only for users whose home this is.
    entity::User* find_user(std::string_view bare);
    // Begins activation if need be; null when the domain is not served.
    entity::User* activate(const xmpp::Jid& bare);
    std::size_t user_count() const { return users_.size(); }
    // Of those in memory, sessions or not.
    template <class Visit>
    void for_each_user(Visit visit) const {
        for (const auto& [owner, user] : users_) visit(*user);
    }
    // Stanzas of this shard's streams that were dropped without an answer; every one is a bug.
    std::uint64_t stanzas_lost() const { return stanzas_lost_; }

    // Sends a stanza to its addressee, wherever that is. Never delivers inside the call.
    // `spool_id`: of the row of the outbound spool that stands for it, or empty.
    void route(xmpp::Stanza stanza, Receipt receipt, std::string spool_id = {});
    void route(Envelope envelope);
    // Hands an envelope to a shard, this one or another.
    void post(Shard& home, Envelope envelope);
    // From another thread: stanzas for entities whose home this is.
    void receive(std::vector<Envelope> envelopes);
    // Moves the run queue until it is empty, hands writes to the database and envelopes to other
    // shards. Called at the end of every turn, before output goes to the kernel.
    void end_turn();

    Slots<entity::Session>& sessions() { return sessions_; }
    Slots<stream::C2sStream>& streams() { return streams_; }
    // Of the streams, those on which no resource is bound yet.
    Slots<stream::Negotiation>& negotiations() { return negotiations_; }
    // Somebody wants to connect from there. False: refuse it; see Admission::knock().
    bool admits(const std::string& address);
    // Another client may begin to negotiate: see AcceptPace.
    bool ready_for_clients() const {
        return accept_pace_.ready(negotiations_.size(), environment_.clock.monotonic_us());
    }
    // A connection has been accepted; `direct_tls`: its handshake has already begun (XEP-0368).
    void accept(std::unique_ptr<net::Transport> transport, bool direct_tls);
    // A client that another shard has authenticated.
    void take_over(stream::Handover handover);
    // Another server has connected; with direct TLS its handshake has already begun.
    void accept_server(std::unique_ptr<net::Transport> transport);
    // A connection of a component (XEP-0114), and one that has named a domain whose home this is.
    void accept_component(std::unique_ptr<net::Transport> transport);
    void take_over(stream::ComponentHandover handover);
    Slots<stream::ComponentStream>& components() { return components_; }
    s2s::Federation& federation() { return *federation_; }
    // A message for that domain waits in the outbound spool until the other side has it.
    bool spools_for(std::string_view domain);
    // Of the component domains whose home this is.
    stream::ComponentConnections& component_connections() { return *component_connections_; }
    stream::ComponentPresences& component_presences() { return *component_presences_; }
    // A stream of this shard has begun to speak for that component, or (`again`) what that may do
    // has changed.
    void component_bound(stream::ComponentStream& stream, const ComponentConfig& component,
                         bool again);
    void retire_component(std::uint64_t id);
    // Keys of ended sessions that are being looked into, or whose end is being noted; see
    // recovery.h.
    std::set<std::uint64_t>& recoveries() { return recoveries_; }
    // Calls send_acknowledgement() of the stream at the end of the turn.
    void owe_acknowledgement(std::uint64_t stream) { acknowledgements_.push_back(stream); }
    // A stanza that its session did not get, and nobody else: messages find another place, requests
    // are answered.
    // `spool_id`: the row of the spool that stands for it, or empty.
    void take_back(const xmpp::Stanza& stanza, const std::string& spool_id);
    // Destroys a stream at the end of the turn.
    void retire(std::uint64_t stream);
    // Of the first shard: what administrators have done to accounts.
    OutsideChanges& outside_changes() { return outside_changes_; }

    // What administrators may do to the process; null where there is none (tests). Set before the
    // shard starts; outlives it.
    void set_operations(Operations* operations) { operations_ = operations; }
    Operations* operations() const { return operations_; }
    // The same for its configuration.
    void set_live_config(LiveConfig* live_config) { live_config_ = live_config; }
    LiveConfig* live_config() const { return live_config_; }

    // New settings for everything decided from now on.
    void reconfigure(std::shared_ptr<const Config> config);
    // To be called on all shards before any of them drains, which is to wait for kGoodbyeUs if one
    // says that somebody is told of something: see Module.
    bool say_goodbye() { return hosts_.say_goodbye(); }
    static constexpr std::int64_t kGoodbyeUs = 300'000;
    // Ends every stream with <system-shutdown/>; `drained` is called when all sessions have ended
    // and their writes are durable.
    void drain(base::Callback<void()> drained);
    bool draining() const { return draining_; }
    // Drops users and all that waits. Whoever stops calls it on all shards before destroying one:
    // stanzas that wait here are settled at the shards they came from.
    void abandon();

    // OutcomeSink
    void commit(storage::Batch writes, base::Callback<void(storage::CommitResult)> done) override;
    void release(Outcome& outcome) override;
    Outcome borrow() override;
    void give_back(Outcome outcome) override;

    // A buffer for serialising one stanza, contents undefined between uses.
    std::string& scratch() { return scratch_; }
    // Random, private to this installation, the same after a restart: see fake_scram_keys().
    const std::string& server_secret() const { return server_secret_; }

    // A time-ordered identifier of 16 bytes, unique across shards and restarts.
    std::string new_id();

  private:
    // Where a stanza for that address is delivered.
    Shard& destination(const xmpp::Jid& to);
    void deliver(Envelope envelope);
    void deliver_abroad(Envelope envelope);
    void settle(const Settlement& settlement);
    stream::SharedDeliveryPtr shared_delivery(Outcome& outcome);
    void sweep();
    void forget_sessions();
    void check_drained();

    std::uint32_t index_;
    Environment environment_;
    std::shared_ptr<const Config> config_;
    Admission& admission_;
    defence::BlockView block_view_;
    xmpp::ParserPool parsers_;
    SettlementBox settlements_;
    std::vector<Shard*> shards_;
    std::vector<std::vector<Envelope>> outboxes_;  // by shard index
    Hosts hosts_{*this};
    std::unordered_map<std::string_view, std::unique_ptr<entity::User>> users_;  // by bare JID
    std::deque<Envelope> run_queue_;
    std::vector<Outcome> spare_outcomes_;
    Slots<entity::Session> sessions_;
    Slots<stream::C2sStream> streams_;
    Slots<stream::Negotiation> negotiations_;
    AcceptPace accept_pace_;
    Slots<stream::ComponentStream> components_;
    std::unique_ptr<stream::ComponentConnections> component_connections_;
    std::unique_ptr<stream::ComponentPresences> component_presences_;
    std::unique_ptr<s2s::Federation> federation_;
    std::vector<std::unique_ptr<stream::C2sStream>> retired_;
    std::vector<std::unique_ptr<stream::ComponentStream>> retired_components_;
    std::vector<std::uint64_t> acknowledgements_;
    std::set<std::uint64_t> recoveries_;
    std::string scratch_;
    std::string server_secret_;
    OutsideChanges outside_changes_{*this};  // the first shard looks for all
    ArchiveRetention retention_{*this};      // and sees to all archives
    std::size_t sweep_position_ = 0;
    std::size_t sweeps_ = 0;
    std::int64_t last_id_us_ = 0;
    std::string id_noise_;  // random bytes for ids, the used ones removed
    std::size_t commits_in_flight_ = 0;
    std::uint64_t stanzas_lost_ = 0;
    base::Callback<void()> drained_;
    Operations* operations_ = nullptr;
    LiveConfig* live_config_ = nullptr;
    bool draining_ = false;
};

}  // namespace parlance::server
