// Stream management (XEP-0198) on a client's stream: acknowledgements both ways, the time without a
// connection, and resumption. A resumed stream keeps its identity (session, ledger, receipts under
// way) and takes over the connection of the stream on which the client asked.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/log.h"
#include "base/parse_number.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "server/stream/c2s.h"
#include "server/stream/negotiation.h"
#include "server/stream/recovery.h"
#include "storage/managed_sessions.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

namespace managed_sessions = storage::managed_sessions;
using xmpp::StreamCondition;

// Without being asked we tell the client after so many stanzas.
constexpr std::uint32_t kTellAfter = 32;
// A note for a later run that storage would not take is handed to it again.
constexpr std::int64_t kNoteAgainUs = 500'000;
// The longest that the end of a session waits for one.
constexpr std::int64_t kLastNoteUs = 60 * base::kSecondUs;
// The longest that an answer waits for its note.
constexpr std::int64_t kNoteWaitUs = 200'000;

bool is_true(std::string_view text) {
    return text == "true" || text == "1";
}

std::string element(std::string_view name, std::string_view attributes = {}) {
    std::string out = "<";
    out += name;
    out += " xmlns='";
    out += xmpp::ns::stream_management;
    out += '\'';
    out += attributes;
    out += "/>";
    return out;
}

}  // namespace

void C2sStream::on_management(const xmpp::Element& element) {
    std::string_view name = element.name();
    if (name == "enable") return enable_management(element);
    if (!management_ || name == "resume") {
        // XEP-0198 §5: a session that has a resource does not become another.
        return write(management_failed(xmpp::Condition::unexpected_request));
    }
    if (name == "r") {
        management_->owes_answer = true;
        return owe_acknowledgement();
    }
    auto h = name == "a" ? parse_h(element) : std::nullopt;
    if (!h) return close(xmpp::StreamError(StreamCondition::bad_format));
    management_->requested = false;
    std::size_t before = management_->queued();
    if (!management_->acknowledge(*h)) {
        return close(handled_count_too_high(*h, management_->sent_count()));
    }
    // A client that has handled nothing new is asked again when there is something new.
    bool news = management_->queued() < before;
    if (news && management_->queued() > 0) request_acknowledgement();
}

void C2sStream::enable_management(const xmpp::Element& enable) {
    xmpp::Document enabled = start_management(enable);
    if (!enabled) {
        return close(xmpp::StreamError(StreamCondition::policy_violation,
                                       "stream management is enabled already"));
    }
    write(xmpp::to_xml(enabled.root()));
}

xmpp::Document C2sStream::start_management(const xmpp::Element& enable) {
    if (management_) return {};
    std::int64_t max_us = shard_.config().stream_management.resume_us;
    if (auto seconds = base::parse_number<std::uint32_t>(enable.attr("max"));
        seconds && *seconds > 0) {
        max_us = std::min(max_us, *seconds * base::kSecondUs);
    }
    std::string id;
    xmpp::Document enabled("enabled", xmpp::ns::stream_management);
    if (is_true(enable.attr("resume")) && max_us > 0) {
        // Names the stream on this shard; the rest cannot be guessed.
        id = std::to_string(id_) + "." + shard_.environment().random.hex(16);
        enabled->set("id", id).set("resume", "true");
        enabled->set("max", std::to_string(max_us / base::kSecondUs));
    }
    std::uint64_t key = session_key(id);
    if (key == 0) key = std::max<std::uint64_t>(1, shard_.environment().random.u64());
    management_ = std::make_unique<StreamManagement>(ledger_, key, std::move(id), max_us);
    if (!management_->resumable()) return enabled;
    storage::Batch row;
    row.add(managed_sessions::insert(
        user_->owner(), managed_sessions::Session(key, management_->base(), management_->base(),
                                                  shard_.environment().clock.wall_us())));
    shard_.commit(std::move(row), [](const storage::CommitResult&) {});
    return enabled;
}

// Every stanza we send from <enabled/> on.
void C2sStream::queue(const xmpp::Stanza& stanza, std::size_t size, Backing backing) {
    std::int64_t now = shard_.environment().clock.wall_us();
    Unacknowledged entry(stanza, size, now, std::move(backing));
    if (hibernating()) {
        management_->sent_to_nobody(std::move(entry));
    } else {
        management_->sent(std::move(entry));
    }
    const StreamManagementConfig& limits = shard_.config().stream_management;
    if (management_->queued() > limits.queue_stanzas ||
        management_->queued_bytes() > limits.queue_bytes) {
        // Not inside a call from the session.
        close_soon(xmpp::StreamError(StreamCondition::policy_violation,
                                     "too many stanzas are not acknowledged"));
    }
    if (!hibernating() && !management_->requested) request_acknowledgement();
}

void C2sStream::request_acknowledgement() {
    management_->requested = true;
    write(element("r"));
}

void C2sStream::when_acknowledged(base::Callback<void()> acknowledged) {
    if (inactive_) transmit_held();
    Unacknowledged* last = management_ ? management_->last_sent() : nullptr;
    if (last == nullptr) return acknowledged();
    if (!last->acknowledged) {
        last->acknowledged = std::move(acknowledged);
        return;
    }
    last->acknowledged = [first = std::move(last->acknowledged),
                          second = std::move(acknowledged)]() mutable {
        first();
        second();
    };
}

void C2sStream::for_each_unacknowledged(
    const std::function<void(const xmpp::Stanza&)>& visit) const {
    if (!management_) return;
    for (const Unacknowledged& each : management_->queue()) visit(each.stanza);
}

// What has been handled is told once per turn, after what the turn has settled.
void C2sStream::owe_acknowledgement() {
    if (acknowledgement_due_) return;
    acknowledgement_due_ = true;
    shard_.owe_acknowledgement(id_);
}

void C2sStream::note_handled() {
    std::uint32_t news = management_->handled(ledger_) - management_->told;
    if (news > 0 && (management_->owes_answer || news >= kTellAfter)) owe_acknowledgement();
    if (resuming_ != 0 && all_tellable()) finish_resumption();
}

// Nothing is under way, and what can be told now will be known after a restart.
bool C2sStream::all_tellable() {
    if (ledger_.unsettled() > 0) return false;
    std::uint32_t handled = management_->handled(ledger_);
    if (management_->tellable(handled) == handled) return true;
    note_handled_in_storage();
    return false;
}

void C2sStream::send_acknowledgement() {
    acknowledgement_due_ = false;
    if (closed_ || hibernating()) return;
    std::uint32_t handled = management_->handled(ledger_);
    std::uint32_t h = management_->tellable(handled);
    note_handled_in_storage();
    if (h != handled && ledger_.unsettled() == 0 && wait_for_note()) return;
    management_->answer_waits = false;
    management_->told = h;
    write(element("a", " h='" + std::to_string(h) + "'"));
    // What is under way settles on another shard or in storage, and is told then.
    if (ledger_.unsettled() == 0 && h == handled) management_->owes_answer = false;
    update_waiting();
}

// All has been handled, which storage will know in the time of a commit: an answer of now would
// only have to be followed by another. XEP-0198 §4 allows no more than that. False if it has
// waited.
bool C2sStream::wait_for_note() {
    if (management_->answer_waits) return false;
    management_->answer_waits = true;
    std::int64_t then = shard_.environment().clock.monotonic_us() + kNoteWaitUs;
    shard_.environment().timers.at(then, [shard = &shard_, id = id_] {
        C2sStream* stream = shard->streams().find(id);
        bool waits = stream != nullptr && stream->management_ && stream->management_->answer_waits;
        if (waits) stream->send_acknowledgement();
    });
    return true;
}

// A later run of the server has to say at least what the client has been told. The archive shows
// that for what is in there.
void C2sStream::note_handled_in_storage() {
    std::uint32_t handled = management_->base() + management_->handled(ledger_);
    if (!management_->resumable() || management_->noting) return;
    if (handled <= management_->noted()) return;
    management_->noting = true;
    storage::Batch note;
    note.add(managed_sessions::set_handled(user_->owner(), management_->key(), handled));
    shard_.commit(std::move(note),
                  [shard = &shard_, id = id_, handled](const storage::CommitResult& result) {
                      C2sStream* stream = shard->streams().find(id);
                      if (stream != nullptr && stream->management_) {
                          stream->noted(handled, result.ok());
                      }
                  });
}

void C2sStream::noted(std::uint32_t handled, bool done) {
    if (!done) {
        // Somebody waits for it: a resumption, or an answer that is owed.
        std::int64_t then = shard_.environment().clock.monotonic_us() + kNoteAgainUs;
        shard_.environment().timers.at(then, [shard = &shard_, id = id_] {
            C2sStream* stream = shard->streams().find(id);
            if (stream == nullptr || !stream->management_) return;
            stream->management_->noting = false;
            stream->note_handled_in_storage();
        });
        return;
    }
    management_->noting = false;
    management_->note(handled);
    note_handled();
}

// What its client may learn of the session when it comes later: nothing if it has closed the stream
// itself, or if something is under way of which nobody can say what will become of it.
void C2sStream::end_management() {
    if (!management_) return;
    std::optional<std::uint32_t> handled;
    if (!left_ && ledger_.unsettled() == 0) handled = management_->handled(ledger_);
    refuse_resumption(handled);
    if (!management_->resumable() || shard_.draining()) return;
    if (handled) *handled += management_->base();
    session_ended(shard_, user_->owner(), management_->key(), handled);
}

// A session whose time is over ends when nothing of it is under way, so that its client can be told
// later what had been handled. Storage sees to that in bounded time, or fails.
void C2sStream::check_return(std::int64_t now_us) {
    std::int64_t late_us = now_us - hibernating_since_us_ - management_->max_us();
    if (late_us <= 0) return;
    if (all_tellable() || late_us > kLastNoteUs) close_now("the client did not come back");
}

void C2sStream::update_waiting() {
    bool waiting =
        !closed_ && (window_full_ || resuming_ != 0 || (management_ && management_->owes_answer));
    if (waiting == waiting_) return;
    waiting_ = waiting;
    shard_.settlements().set_waiting(waiting);
}

// The connection is gone, the session stays: what is sent to it waits in the queue.
void C2sStream::hibernate(std::string_view reason) {
    base::log::info("session waits for its client",
                    {{"stream", stream_id()}, {"jid", jid_.full()}, {"reason", reason}});
    hibernating_since_us_ = shard_.environment().clock.monotonic_us();
    management_->lose_connection();
    // XEP-0352 §5: it comes back as an active one.
    if (inactive_) transmit_held();
    inactive_.reset();
    note_attention();
    // Not inside one of its own calls.
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        C2sStream* stream = shard->streams().find(id);
        if (stream != nullptr && stream->hibernating()) stream->drop_connection();
    });
}

void C2sStream::drop_connection() {
    transport_.reset();
    parser_.reset();
    pending_.reset();
}

void C2sStream::resume_management(C2sStream& fresh, const xmpp::Jid& user, std::string_view id,
                                  std::uint32_t h) {
    auto number = base::parse_number<std::uint64_t>(id.substr(0, id.find('.')));
    C2sStream* old = number ? fresh.shard_.streams().find(*number) : nullptr;
    bool known = old != nullptr && !old->closed_ && old->management_ &&
                 old->management_->resumable() && old->management_->id() == id &&
                 old->jid_.bare_view() == user.bare_view();
    if (known) return old->accept_resumption(fresh, h);
    entity::Host* host = fresh.shard_.find_host(user.domain());
    // It is not served any more.
    if (host == nullptr) return fresh.close(xmpp::StreamError(xmpp::StreamCondition::host_gone));
    host->scope().spawn("resumption",
                        refuse_with_count(&fresh.shard_, fresh.id_, user.full(), std::string(id)));
}

// XEP-0198 §5: the session is gone, but the client may learn what had been handled.
base::Task<> C2sStream::refuse_with_count(Shard* shard, std::uint64_t fresh, std::string owner,
                                          std::string previd) {
    auto handled = co_await handled_before_end(shard, owner, previd);
    C2sStream* stream = shard->streams().find(fresh);
    if (stream == nullptr || stream->closed_ || !stream->negotiation_) co_return;
    stream->negotiation_->resumption_failed(xmpp::Condition::item_not_found, handled);
}

void C2sStream::accept_resumption(C2sStream& fresh, std::uint32_t h) {
    if (!management_->can_acknowledge(h)) {
        return fresh.close(handled_count_too_high(h, management_->sent_count()));
    }
    if (C2sStream* other = shard_.streams().find(resuming_)) {
        other->close(xmpp::StreamError(StreamCondition::conflict));
    }
    if (!hibernating()) {
        // The client knows better than we do that this connection is dead.
        write(xmpp::StreamError(StreamCondition::conflict).to_xml() + "</stream:stream>");
        transport_->close();
        hibernate("resumed on another connection");
    }
    resuming_ = fresh.id_;
    resuming_h_ = h;
    // What is on its way into storage will count, and the client must not send it again: it waits
    // until that is settled, which storage sees to in bounded time, or gives up as for any log-in.
    if (all_tellable()) return finish_resumption();
    update_waiting();
}

void C2sStream::finish_resumption() {
    if (closed_) return;
    C2sStream* fresh = shard_.streams().find(std::exchange(resuming_, 0));
    if (fresh == nullptr || fresh->closed_ || fresh->session_ != 0) return update_waiting();
    move_connection_from(*fresh);
    std::uint32_t h = management_->handled(ledger_);
    management_->told = h;
    management_->owes_answer = ledger_.unsettled() > 0;
    update_waiting();
    note_handled_in_storage();
    management_->acknowledge(resuming_h_);
    write(fresh->negotiation_->resumed(
        element("resumed", " previd='" + management_->id() + "' h='" + std::to_string(h) + "'")));
    for (const Unacknowledged& each : management_->queue()) write(each.stanza.wire());
    management_->requested = false;
    if (management_->queued() > 0) request_acknowledgement();
    note_attention();
    base::log::info(
        "session resumed",
        {{"stream", stream_id()}, {"jid", jid_.full()}, {"address", transport_->peer_address()}});
    shard_.environment().executor.post([shard = &shard_, id = id_] {
        if (C2sStream* stream = shard->streams().find(id)) stream->pump();
    });
}

void C2sStream::move_connection_from(C2sStream& fresh) {
    hibernating_since_us_ = 0;
    transport_ = std::move(fresh.transport_);
    parser_ = std::move(fresh.parser_);
    pending_ = std::move(fresh.pending_);
    stream_id_ = fresh.stream_id_;
    opened_ = true;
    active_us_ = shard_.environment().clock.monotonic_us();
    pinged_ = false;
    transport_->set_events(this);
    transport_->pause_reading();
    parser_->set_limits(session_limits(shard_.config().limits));
    fresh.closed_ = true;
    shard_.retire(fresh.id_);
}

// Ends before the client that has come back could have it.
void C2sStream::refuse_resumption(std::optional<std::uint32_t> handled) {
    C2sStream* fresh = shard_.streams().find(std::exchange(resuming_, 0));
    if (fresh == nullptr || fresh->closed_) return;
    // Not while the session is on its way out.
    shard_.environment().executor.post([shard = &shard_, id = fresh->id_, handled] {
        C2sStream* stream = shard->streams().find(id);
        if (stream != nullptr && stream->negotiation_ && !stream->closed_) {
            stream->negotiation_->resumption_failed(xmpp::Condition::item_not_found, handled);
        }
    });
}

// XEP-0198 §4: what the client has not acknowledged is treated as if sent to a resource that is
// gone. So is what was never sent.
void C2sStream::return_undelivered() {
    if (management_) {
        for (Unacknowledged& each : management_->take_queue()) {
            Backing backing = std::move(each.backing);
            if (backing.copy) continue;
            const xmpp::Stanza& original =
                backing.delivery ? backing.delivery->original : each.stanza;
            // XEP-0198 §4: with the time of the first attempt.
            return_one(backing, xmpp::with_delay(original, jid_.domain(), each.sent_us));
        }
    }
    if (!inactive_) return;
    for (const ClientState::Held& held : inactive_->release()) {
        if (!held.backing.copy) return_one(held.backing, held.stanza);
    }
}

// Of those who were given a message, the last to give up sees to it.
void C2sStream::return_one(const Backing& backing, const xmpp::Stanza& stanza) {
    bool elsewhere =
        backing.delivery && (backing.delivery->arrived || backing.delivery.use_count() > 1);
    if (elsewhere) return;
    shard_.take_back(stanza, backing.delivery ? backing.delivery->spool_id : std::string());
}

}  // namespace parlance::server::stream
