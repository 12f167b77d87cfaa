#include "server/modules/offline.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "storage/spool.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace spool = storage::spool;
using xmpp::MessageType;

constexpr std::int64_t kPage = 100;
constexpr std::int64_t kRetryUs = 500'000;
// What may be under way to a client at once; more waits until it has taken or acknowledged some.
constexpr std::size_t kUnderWayBytes = 524'288;
constexpr std::int64_t kLookAgainUs = 50'000;
constexpr int kLooks = 600;  // half a minute

Verdict store(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    if (!user.exists()) return Verdict::pass();
    switch (keeps(message)) {
        case Keep::store:
            break;
        case Keep::drop:
            return Verdict::done();
        case Keep::refuse:
            return Verdict::pass();
    }
    Shard& shard = user.shard();
    std::int64_t& count = user.state().spooled;
    // XEP-0160 §2: a full queue is the same to the sender as no queue.
    if (count >= static_cast<std::int64_t>(shard.config().limits.offline_messages)) {
        return Verdict::refuse(xmpp::Condition::service_unavailable);
    }
    ++count;
    Outcome& outcome = traffic.outcome();
    outcome.write(spool::insert(
        user.owner(),
        spool::Message(shard.new_id(), shard.environment().clock.wall_us(), message.wire())));
    outcome.on_failure(message.error_reply(
        xmpp::StanzaError(xmpp::Condition::internal_server_error, xmpp::ErrorType::wait)));
    return Verdict::done();
}

}  // namespace

std::optional<xmpp::Stanza> restored(Shard& shard, const entity::Host& host,
                                     const spool::Message& stored,
                                     void (*complete)(xmpp::Element&, const spool::Message&)) {
    auto document = xmpp::parse_document(shard.parsers(), stored.stanza);
    if (!document) return std::nullopt;
    auto from = xmpp::Jid::parse(document->root().attr("from"));
    auto to = xmpp::Jid::parse(document->root().attr("to"));
    if (!from || !to) return std::nullopt;
    xmpp::add_delay(document->root(), host.domain(), stored.stamp_us, "Offline Storage");
    if (complete != nullptr) complete(document->root(), stored);
    return xmpp::Stanza::make(std::move(*document), std::move(*from), std::move(*to));
}

namespace {

base::Task<> pause(Shard* shard, std::int64_t duration_us) {
    base::Completion<base::Done> over;
    base::Completion<base::Done>* signal = &over;
    const Environment& environment = shard->environment();
    environment.timers.at(environment.clock.monotonic_us() + duration_us,
                          [signal] { signal->set(base::Done()); });
    co_await over;
}

bool is_there(Shard& shard, SessionId id) {
    entity::Session* session = shard.sessions().find(id);
    return session != nullptr && session->connected();
}

// The next page, asked for until storage answers: what is newer must not overtake it. An error
// only when the session has gone meanwhile.
base::Task<spool::MessagesResult> read_page(Shard* shard, std::string owner, std::string after,
                                            SessionId id) {
    for (;;) {
        auto page = co_await spool::page(shard->environment().database, owner, after, kPage);
        if (page.ok() || !is_there(*shard, id)) co_return page;
        base::log::warn("stored messages cannot be read",
                        {{"jid", owner}, {"reason", page.error().message}});
        co_await pause(shard, kRetryUs);
    }
}

base::Task<bool> try_erase(Shard* shard, std::string owner, std::string after, std::string last) {
    base::Completion<bool> over;
    base::Completion<bool>* signal = &over;
    storage::Batch batch;
    batch.add(spool::erase_range(owner, after, last));
    shard->commit(std::move(batch),
                  [signal](storage::CommitResult result) { signal->set(result.ok()); });
    bool done = co_await over;
    co_return done;
}

// Forgets what has been delivered, however long storage takes: the next session must not get it
// again. Only a server that stops gives up.
base::Task<> erase(Shard* shard, std::string owner, std::string after, std::string last) {
    for (;;) {
        bool done = co_await try_erase(shard, owner, after, last);
        if (done || shard->draining()) co_return;
        co_await pause(shard, kRetryUs);
    }
}

// Messages of the spool in the hands of a session. Those it has acknowledged are erased when it is
// done with the last, or ends before; then the next session gets the others (once more).
class Given {
  public:
    Given(entity::Host& host, std::string owner, std::string after)
        : host_(&host), owner_(std::move(owner)), after_(std::move(after)) {}
    Given(const Given&) = delete;
    Given& operator=(const Given&) = delete;
    ~Given() {
        const std::string& through = acknowledged_ > 0 ? ids_[acknowledged_ - 1] : after_;
        entity::User* user = host_->shard().find_user(owner_);
        // One that is not in memory counts what is stored when it comes back.
        if (user != nullptr && acknowledged_ < ids_.size()) {
            storage::UserState& state = user->state();
            state.spooled += static_cast<std::int64_t>(ids_.size() - acknowledged_);
            state.spool_given = std::min(state.spool_given, through);
        }
        if (acknowledged_ > 0) {
            host_->scope().spawn("offline messages",
                                 erase(&host_->shard(), owner_, after_, through));
        }
    }

    void add(std::string id) { ids_.push_back(std::move(id)); }
    std::size_t count() const { return ids_.size(); }
    const std::string& last() const { return ids_.back(); }
    // The session has acknowledged the first `count` messages.
    void acknowledged(std::size_t count) { acknowledged_ = count; }

  private:
    entity::Host* host_;
    std::string owner_;
    std::string after_;
    std::vector<std::string> ids_;
    std::size_t acknowledged_ = 0;
};

// Puts messages on the session's stream while there is one, and room.
void hand_over(Shard& shard, const entity::Host& host, SessionId id,
               const std::vector<spool::Message>& messages, const std::shared_ptr<Given>& given) {
    for (const spool::Message& message : messages) {
        entity::Session* session = shard.sessions().find(id);
        if (session == nullptr || !session->connected()) return;
        if (session->link().backlog() > kUnderWayBytes) return;
        if (auto stanza = restored(shard, host, message)) {
            session->link().send_copy(*stanza);
        } else {
            base::log::error("stored message cannot be read", {{"jid", session->jid().full()}});
        }
        if (!session->connected()) return;
        given->add(message.id);
        session->link().when_acknowledged(
            [given, count = given->count()] { given->acknowledged(count); });
    }
}

}  // namespace

base::Task<bool> room(Shard* shard, SessionId id) {
    for (int looks = 0; looks < kLooks; ++looks) {
        entity::Session* session = shard->sessions().find(id);
        if (session == nullptr || !session->connected()) co_return false;
        if (session->link().hibernating()) co_return false;
        if (session->link().backlog() <= kUnderWayBytes / 2) co_return true;
        co_await pause(shard, kLookAgainUs);
    }
    co_return false;
}

namespace {

// The lane is held meanwhile: the user stays in memory and no message passes.
base::Task<> deliver(Shard* shard, entity::Host* host, std::string owner, SessionId id,
                     std::string after, std::int64_t waiting) {
    bool all = true;
    for (bool more = true; more;) {
        auto page = co_await read_page(shard, owner, after, id);
        if (!page.ok()) {
            all = false;
            break;
        }
        const std::vector<spool::Message>& messages = page.value();
        auto given = std::make_shared<Given>(*host, owner, after);
        hand_over(*shard, *host, id, messages, given);
        std::size_t taken = given->count();
        if (taken > 0) {
            waiting -= static_cast<std::int64_t>(taken);
            after = given->last();
            if (entity::User* user = shard->find_user(owner)) user->state().spool_given = after;
        }
        given.reset();
        bool whole = taken == messages.size();
        more = !whole || taken == static_cast<std::size_t>(kPage);
        if (!more) break;
        all = co_await room(shard, id);
        if (!all) break;
    }
    entity::User* user = shard->find_user(owner);
    if (user == nullptr) co_return;
    // The next session gets what this one did not.
    if (!all) user->state().spooled += std::max<std::int64_t>(1, waiting);
    user->lane().open();
}

bool is_content(const xmpp::Element& child) {
    return child.ns() != xmpp::ns::chat_states && child.ns() != xmpp::ns::hints &&
           child.ns() != xmpp::ns::delay && !child.is("thread", xmpp::ns::client);
}

}  // namespace

Keep keeps(const xmpp::Stanza& message) {
    switch (message.message_type()) {
        case MessageType::normal:
        case MessageType::chat:
            break;
        case MessageType::groupchat:
            return Keep::refuse;
        case MessageType::headline:
        case MessageType::error:
            return Keep::drop;
    }
    const xmpp::Element& element = message.element();
    bool chat_state = element.child_in(xmpp::ns::chat_states) != nullptr;
    bool content = false;
    for (const xmpp::Element& child : element.children()) content = content || is_content(child);
    if (element.has_child("no-store", xmpp::ns::hints)) {
        return content ? Keep::refuse : Keep::drop;
    }
    if (element.has_child("store", xmpp::ns::hints)) return Keep::store;
    return chat_state && !content ? Keep::drop : Keep::store;
}

void Offline::serve(entity::Session& session, Outcome& outcome) {
    entity::User& user = session.user();
    if (user.state().spooled == 0) return;
    // XEP-0013 §2.2: as long as one session reads them its own way no other is flooded.
    for (const auto& other : user.sessions()) {
        if (other->reads_offline) return;
    }
    std::int64_t waiting = std::exchange(user.state().spooled, 0);
    entity::Host* host = &user.host();
    // A decision that writes may come to nothing, and what it holds would stay held.
    bool at_once = !outcome.has_writes();
    if (at_once) user.lane().hold();
    outcome.run([host, owner = user.owner(), id = session.id(), waiting,
                 after = user.state().spool_given, at_once]() {
        Shard& shard = host->shard();
        entity::User* held = shard.find_user(owner);
        if (held == nullptr) return;
        if (!at_once) held->lane().hold();
        host->scope().spawn("offline messages", deliver(&shard, host, owner, id, after, waiting));
    });
}

void Offline::declare(Registry& registry) {
    registry.implements({xep("0160", "1.0.1"), xep("0203", "2.0"), xep("0334", "1.0.0")});
    registry.host_feature(xmpp::ns::offline);
    registry.stage(Direction::inbound, Stage::undelivered, xmpp::StanzaKind::message, store);
}

}  // namespace parlance::server::modules
