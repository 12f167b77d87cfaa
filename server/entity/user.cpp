#include "server/entity/user.h"

#include <algorithm>

#include "server/archive_uid.h"
#include "server/entity/activation.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "storage/spool.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::entity {

namespace {

// Runs the stages from `first` to `last` until a handler ends the passage. True if one did.
bool run_stages(Traffic& traffic, Stage first, Stage last) {
    const Registry& registry = traffic.owner().host().registry();
    for (int s = static_cast<int>(first); s <= static_cast<int>(last); ++s) {
        const auto& handlers =
            registry.handlers(traffic.direction(), static_cast<Stage>(s), traffic.stanza().kind());
        for (const StageHandler& handler : handlers) {
            Verdict verdict = handler(traffic);
            if (!verdict.ends()) continue;
            if (verdict.error()) {
                const xmpp::Stanza& stanza = traffic.stanza();
                bool answer = stanza.is_error() ||
                              (stanza.is_iq() && stanza.iq_type() == xmpp::IqType::result);
                if (!answer) traffic.outcome().route(stanza.error_reply(*verdict.error()));
                traffic.take_receipt().settle(Fate::refused);
            } else {
                traffic.outcome().accept(traffic.take_receipt());
            }
            return true;
        }
    }
    return false;
}

}  // namespace

User::User(Shard& shard, Host& host, xmpp::Jid bare)
    : shard_(shard), host_(host), jid_(std::move(bare)), lane_(shard) {
    lane_.on_failed_commit([this] { reload(); });
    touch();
}

User::~User() {
    for (const auto& session : sessions_) shard_.sessions().remove(session->id());
}

void User::touch() {
    last_used_us_ = shard_.environment().clock.monotonic_us();
}

void User::loaded(storage::UserState state) {
    loading_ = false;
    // Its nodes know of the root or not, as it was first (pubsub/nodes.h).
    if (state_ && state_->root_subscribed) state.root_subscribed = true;
    state_ = std::make_unique<storage::UserState>(std::move(state));
    state_->spooled -= std::min(state_->spooled, static_cast<std::int64_t>(custody_.size()));
    touch();
    lane_.open();
}

Session* User::session(std::string_view resource) const {
    for (const auto& session : sessions_) {
        if (session->resource() == resource) return session.get();
    }
    return nullptr;
}

Session& User::add_session(xmpp::Jid full, stream::Link& link) {
    auto session = std::make_unique<Session>(*this, std::move(full), link);
    session->since_us = shard_.environment().clock.wall_us();
    logins_.count(session->since_us);
    session->set_id(shard_.sessions().add(session.get()));
    sessions_.push_back(std::move(session));
    return *sessions_.back();
}

double User::logins_per_minute() const {
    return logins_.per_minute(shard_.environment().clock.wall_us());
}

void User::end_session(SessionId id) {
    ++ending_;
    // Deliveries to it that were decided before are still to be released, and will come back.
    lane_.submit([this, id](Outcome& outcome) {
        lane_.hold();
        outcome.run([this, id] { finish_session(id); });
    });
}

void User::finish_session(SessionId id) {
    --ending_;
    std::vector<Lane::Decision> decisions;
    decisions.emplace_back([this, id](Outcome& outcome) {
        auto place = std::find_if(sessions_.begin(), sessions_.end(),
                                  [id](const auto& session) { return session->id() == id; });
        if (place != sessions_.end()) remove_session(**place, outcome);
    });
    for (auto& [each, row] : std::exchange(taken_back_, {})) {
        decisions.emplace_back(
            [this, stanza = std::move(each), id = std::move(row)](Outcome& outcome) mutable {
                pass_again(std::move(stanza), std::move(id), outcome);
            });
    }
    lane_.open_with(std::move(decisions));
}

void User::wait_for_returns(Outcome& outcome) {
    ++ending_;
    lane_.hold();
    outcome.finally([shard = &shard_, jid = owner()] {
        // Behind the step in which the link closes. The lane is held, so the user stays.
        shard->environment().executor.post([shard, jid] {
            if (User* user = shard->find_user(jid)) user->finish_session(0);
        });
    });
}

void User::take_back(xmpp::Stanza stanza, std::string spool_id) {
    if (ending_ > 0) {
        taken_back_.emplace_back(std::move(stanza), std::move(spool_id));
        return;
    }
    lane_.submit(
        [this, stanza = std::move(stanza), id = std::move(spool_id)](Outcome& outcome) mutable {
            pass_again(std::move(stanza), std::move(id), outcome);
        });
}

void User::remove_session(Session& session, Outcome& outcome) {
    host_.registry().session_ending(session, outcome);
    shard_.sessions().remove(session.id());
    std::erase_if(sessions_, [&session](const auto& held) { return held.get() == &session; });
    if (sessions_.empty()) sessions_.shrink_to_fit();
    touch();
}

void User::attention_changed(SessionId id) {
    lane_.submit([this, id](Outcome& outcome) {
        Session* session = shard_.sessions().find(id);
        if (session != nullptr && exists()) host_.registry().attention(*session, outcome);
    });
}

void User::reload() {
    begin_activation(*this);
}

void User::outbound(SessionId origin, xmpp::Stanza stanza, Receipt receipt) {
    // A message to the account itself is inbound as well.
    bool to_itself = stanza.is_message() && stanza.to().bare_view() == owner();
    auto decide = [this, origin, stanza = std::move(stanza),
                   receipt = std::move(receipt)](Outcome& outcome) mutable {
        pass_outbound(origin, std::move(stanza), std::move(receipt), outcome);
    };
    if (to_itself) {
        lane_.submit(std::move(decide));
    } else {
        lane_.submit_ahead(std::move(decide));
    }
}

void User::inbound(xmpp::Stanza stanza, Receipt receipt) {
    lane_.submit(
        [this, stanza = std::move(stanza), receipt = std::move(receipt)](Outcome& outcome) mutable {
            pass_inbound(std::move(stanza), std::move(receipt), outcome);
        });
}

void User::pass_outbound(SessionId origin, xmpp::Stanza stanza, Receipt receipt, Outcome& outcome) {
    Session* session = shard_.sessions().find(origin);
    if (session == nullptr) {
        // The stream ended while the stanza waited; what it sent still counts (RFC 6120 §4.4 asks
        // to process what came before the close), except that an answer has nowhere to go.
        if (!stanza.is_message()) return receipt.settle(Fate::refused);
    }
    Traffic traffic(Direction::outbound, std::move(stanza), std::move(receipt), *this, session,
                    outcome);
    if (run_stages(traffic, Stage::admit, Stage::deliver)) return;
    if (traffic.stanza().to().bare_view() == owner()) {
        // For the account itself: here and now, or what the session sends next would overtake it
        // (RFC 6120 §10.1).
        return pass_inbound(traffic.stanza(), traffic.take_receipt(), outcome);
    }
    outcome.route(traffic.stanza(), traffic.take_receipt(), traffic.spool_id());
}

void User::pass_inbound(xmpp::Stanza stanza, Receipt receipt, Outcome& outcome) {
    touch();
    Traffic traffic(Direction::inbound, std::move(stanza), std::move(receipt), *this, nullptr,
                    outcome);
    if (run_stages(traffic, Stage::admit, Stage::undelivered)) return;
    finish_inbound(traffic);
}

// It has been let in, marked and recorded when it passed for the first time.
void User::pass_again(xmpp::Stanza stanza, std::string spool_id, Outcome& outcome) {
    touch();
    Traffic traffic(Direction::inbound, std::move(stanza), Receipt(), *this, nullptr, outcome);
    if (traffic.stanza().is_message()) {
        traffic.set_archive_id(
            parse_archive_uid(xmpp::find_stanza_id(traffic.stanza().element(), owner())));
    }
    traffic.set_spool_id(spool_id);
    outcome.keep_until_arrival(spool_id);
    if (!run_stages(traffic, Stage::copy, Stage::undelivered)) finish_inbound(traffic);
    // Nobody has it: it went back to its sender.
    if (outcome.spool_id().empty() || outcome.delivers_message()) return;
    outcome.keep_until_arrival({});
    outcome.write(storage::spool::erase(owner(), spool_id));
    outcome.run([this, spool_id] { custody_.release(spool_id); });
}

void User::finish_inbound(Traffic& traffic) {
    Outcome& outcome = traffic.outcome();
    // RFC 6121 §8.5: what nobody took is answered, unless it is itself an answer or presence.
    const xmpp::Stanza& left = traffic.stanza();
    if (!left.is_error() && (left.is_request() || left.is_message())) {
        outcome.route(left.error_reply(xmpp::Condition::service_unavailable));
    }
    outcome.accept(traffic.take_receipt());
}

}  // namespace parlance::server::entity
