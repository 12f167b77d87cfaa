// User: an account as long as anybody deals with it, on its home shard: the state read from
// storage, the sessions and the lane that orders its decisions. Created unloaded with the lane
// held; activation (activation.cpp) reads the state and opens the lane. Evicted when idle. One
// shard; nobody keeps a reference across a suspension (look it up again by JID).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/entity/custody.h"
#include "server/entity/login_rate.h"
#include "server/entity/session.h"
#include "server/lane.h"
#include "storage/user_state.h"
#include "xmpp/jid.h"

namespace parlance::server {
class Shard;
class Traffic;
}  // namespace parlance::server

namespace parlance::server::entity {

class Host;

class User {
  public:
    User(Shard& shard, Host& host, xmpp::Jid bare);
    ~User();
    User(const User&) = delete;
    User& operator=(const User&) = delete;

    const xmpp::Jid& jid() const { return jid_; }
    // The key under which storage knows the account.
    const std::string& owner() const { return jid_.full(); }
    Host& host() const { return host_; }
    Shard& shard() const { return shard_; }
    Lane& lane() { return lane_; }

    // Only meaningful inside a decision of the lane, i.e. once loaded.
    bool exists() const { return state_ && state_->exists; }
    // Whether it is known if there is such an account.
    bool is_loaded() const { return state_ != nullptr; }
    storage::UserState& state() const { return *state_; }

    const std::vector<std::unique_ptr<Session>>& sessions() const { return sessions_; }
    Session* session(std::string_view resource) const;
    Session& add_session(xmpp::Jid full, stream::Link& link);
    // The session leaves: modules are told (unavailable presence goes out) and it is destroyed.
    void end_session(SessionId id);
    // A stanza meant for a session whose stream went away while the stanza waited for its turn: it
    // is delivered anew, as to one who has left, and before whatever came after it.
    // `spool_id`: the row of the spool that stands for it, or empty.
    void take_back(xmpp::Stanza stanza, std::string spool_id);
    // The same inside a decision.
    void remove_session(Session& session, Outcome& outcome);
    // Inside the decision that removes a session, whose link has been asked to close soon: nothing
    // else is decided until what that session leaves behind has come back and is delivered anew.
    void wait_for_returns(Outcome& outcome);
    // The session's Link is attentive, or hibernating, or is not any more.
    void attention_changed(SessionId id);
    bool wants_attention() const { return state_ && !state_->push.empty(); }
    // Reads the account again before anything else is decided.
    void reload();

    // Takes a stanza from one of the user's sessions, `from` stamped. Any time; ordered by the
    // lane.
    void outbound(SessionId origin, xmpp::Stanza stanza, Receipt receipt);
    // Takes a stanza addressed to the account or one of its resources.
    void inbound(xmpp::Stanza stanza, Receipt receipt);

    double logins_per_minute() const;

    // What sessions have in hand of the spool.
    Custody& custody() { return custody_; }
    const Custody& custody() const { return custody_; }

    bool busy() const { return !sessions_.empty() || !lane_.idle() || loading_; }
    std::int64_t last_used_us() const { return last_used_us_; }

    // For activation.cpp: the lane is held in between.
    void begin_loading() {
        loading_ = true;
        lane_.hold();
    }
    void loaded(storage::UserState state);
    void touch();

  private:
    void finish_session(SessionId id);
    void pass_outbound(SessionId origin, xmpp::Stanza stanza, Receipt receipt, Outcome& outcome);
    void pass_inbound(xmpp::Stanza stanza, Receipt receipt, Outcome& outcome);
    void pass_again(xmpp::Stanza stanza, std::string spool_id, Outcome& outcome);
    void finish_inbound(Traffic& traffic);

    Shard& shard_;
    Host& host_;
    xmpp::Jid jid_;
    Lane lane_;
    std::unique_ptr<storage::UserState> state_;
    std::vector<std::unique_ptr<Session>> sessions_;
    std::int64_t last_used_us_ = 0;
    std::vector<std::pair<xmpp::Stanza, std::string>> taken_back_;
    Custody custody_;
    LoginRate logins_;
    std::uint32_t ending_ = 0;  // sessions whose end waits for what was decided before
    bool loading_ = false;
};

}  // namespace parlance::server::entity
