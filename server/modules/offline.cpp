#include "server/modules/offline.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/modules/message.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/spool.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace spool = storage::spool;
using xmpp::MessageType;

constexpr std::int64_t kSpoolPage = 100;
constexpr std::int64_t kRetryUs = 500'000;

Verdict store(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    if (!user.exists()) return Verdict::pass();
    if (!traffic.spool_id().empty()) {
        // It is there already, and no session has it any more.
        user.custody().release(traffic.spool_id());
        ++user.state().spooled;
        traffic.outcome().keep_until_arrival({});
        return Verdict::done();
    }
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
    if (count >= static_cast<std::int64_t>(quota_of(user, entity::Quota::waiting))) {
        // Not lost, for who reads the archive.
        if (!traffic.archive_id().empty()) return Verdict::done();
        return Verdict::refuse(xmpp::Condition::service_unavailable);
    }
    ++count;
    Outcome& outcome = traffic.outcome();
    // The same id as in the archive: a client that reads that needs it from one place only.
    // Copies of one message have one id there.
    const std::string& archived = traffic.archive_id();
    auto insert = archived.empty() ? spool::insert : spool::insert_once;
    outcome.write(
        insert(user.owner(), spool::Message(archived.empty() ? shard.new_id() : archived,
                                            shard.environment().clock.wall_us(), message.wire())));
    outcome.on_failure(message);
    return Verdict::done();
}

// Whether somebody waits for an acknowledgement that holds what it promises, or may take the
// message without acknowledging it.
bool needs_keeping(Traffic& traffic) {
    bool taken = false;
    bool managed = false;
    for (const auto& session : traffic.owner().sessions()) {
        if (!receives(*session, traffic.stanza())) continue;
        taken = true;
        managed = managed || session->link().acknowledges();
    }
    return taken && (managed || traffic.receipt().counts());
}

// A message that no archive keeps is in the spool until a session has acknowledged it, however
// many are there to take it.
Verdict keep_until_arrival(Traffic& traffic) {
    const xmpp::Stanza& message = traffic.stanza();
    entity::User& user = traffic.owner();
    if (!traffic.archive_id().empty() || !user.exists()) return Verdict::pass();
    if (keeps(message) != Keep::store || !needs_keeping(traffic)) return Verdict::pass();
    Shard& shard = user.shard();
    std::string id = shard.new_id();
    Outcome& outcome = traffic.outcome();
    outcome.write(spool::insert(
        user.owner(), spool::Message(id, shard.environment().clock.wall_us(), message.wire())));
    outcome.on_failure(message);
    // Before the sessions get it.
    outcome.run([&user, id] { user.custody().take(id); });
    outcome.keep_until_arrival(std::move(id));
    return Verdict::pass();
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

bool is_there(Shard& shard, SessionId id) {
    entity::Session* session = shard.sessions().find(id);
    return session != nullptr && session->connected();
}

// The next page, asked for until storage answers: what is newer must not overtake it. An error
// only when the session has gone meanwhile.
base::Task<spool::MessagesResult> read_page(Shard* shard, std::string owner, std::string after,
                                            SessionId id) {
    for (;;) {
        auto page = co_await spool::page(shard->environment().database, owner, after, kSpoolPage);
        if (page.ok() || !is_there(*shard, id)) co_return page;
        base::log::warn("stored messages cannot be read",
                        {{"jid", owner}, {"reason", page.error().message}});
        co_await pause(shard, kRetryUs);
    }
}

// A page of the spool in the hands of a session. What it has acknowledged is forgotten when it is
// done with the last, or ends before; then the next session gets the others (once more).
class Given {
  public:
    // `whole`: the page is all that there is behind `after`.
    Given(entity::Host& host, std::string owner, std::string after, bool whole)
        : host_(&host), owner_(std::move(owner)), after_(std::move(after)), whole_(whole) {}
    Given(const Given&) = delete;
    Given& operator=(const Given&) = delete;
    ~Given() {
        // One that is not in memory counts what is stored when it comes back.
        entity::User* user = host_->shard().find_user(owner_);
        if (user != nullptr && acknowledged_ < ids_.size()) {
            user->state().spooled += static_cast<std::int64_t>(ids_.size() - acknowledged_);
            for (std::size_t i = acknowledged_; i < ids_.size(); ++i) {
                user->custody().release(ids_[i]);
            }
        }
        ids_.resize(acknowledged_);
        if (ids_.empty()) return;
        if (whole_) {
            entity::forget_spooled_range(*host_, owner_, after_, std::move(ids_));
        } else {
            entity::forget_spooled(*host_, owner_, std::move(ids_));
        }
    }

    void add(entity::User& user, std::string id) {
        user.custody().take(id);
        ids_.push_back(std::move(id));
    }
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
    bool whole_;
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
        given->add(session->user(), message.id);
        session->link().when_acknowledged(
            [given, count = given->count()] { given->acknowledged(count); });
    }
}

// The messages of the page that no session has in hand.
std::vector<spool::Message> free_of(Shard& shard, const std::string& owner,
                                    std::vector<spool::Message> page) {
    const entity::User* user = shard.find_user(owner);
    if (user == nullptr || user->custody().size() == 0) return page;
    std::erase_if(page, [user](const auto& each) { return user->custody().has(each.id); });
    return page;
}

// XEP-0313 §6.1.1: a client that has read the archive has had what it has read there, and nothing
// that came later.
base::Task<std::int64_t> skip_archived(Shard* shard, std::string owner, SessionId id,
                                       std::int64_t waiting) {
    entity::Session* session = shard->sessions().find(id);
    if (session == nullptr || !session->archive_seen) co_return waiting;
    const entity::ArchiveSeen& seen = *session->archive_seen;
    storage::Batch rows;
    rows.add(spool::erase_archived(owner, seen.first(), seen.last()));
    bool done = co_await commit(shard, std::move(rows));
    if (!done) co_return waiting;
    auto left = co_await spool::count(shard->environment().database, owner);
    co_return left.ok() ? *left : waiting;
}

// The lane is held meanwhile: the user stays in memory and no message passes.
base::Task<> deliver(Shard* shard, entity::Host* host, std::string owner, SessionId id,
                     std::int64_t waiting) {
    waiting = co_await skip_archived(shard, owner, id, waiting);
    std::string after;
    bool all = true;
    for (bool more = true; more;) {
        auto page = co_await read_page(shard, owner, after, id);
        if (!page.ok()) {
            all = false;
            break;
        }
        std::size_t size = page->size();
        std::string last = page->empty() ? after : page->back().id;
        std::vector<spool::Message> messages = free_of(*shard, owner, std::move(*page));
        auto given = std::make_shared<Given>(*host, owner, after, messages.size() == size);
        hand_over(*shard, *host, id, messages, given);
        std::size_t taken = given->count();
        waiting -= static_cast<std::int64_t>(taken);
        bool whole = taken == messages.size();
        // What is in the hands of others counts as seen.
        if (whole) {
            after = last;
        } else if (taken > 0) {
            after = given->last();
        }
        given.reset();
        more = !whole || size == static_cast<std::size_t>(kSpoolPage);
        if (!more) break;
        all = co_await room_for(shard, id);
        if (!all) break;
    }
    entity::User* user = shard->find_user(owner);
    if (user == nullptr) co_return;
    // The next session gets what this one did not.
    if (!all) user->state().spooled += std::max<std::int64_t>(1, waiting);
    user->lane().open_back();
}

bool is_content(const xmpp::Element& child) {
    return child.ns() != xmpp::ns::chat_states && child.ns() != xmpp::ns::hints &&
           child.ns() != xmpp::ns::delay && child.ns() != xmpp::ns::stanza_id &&
           !child.is("thread", xmpp::ns::client);
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
    // From here on, or a newer message would overtake the stored ones. What the account's clients
    // send goes on: they acknowledge behind it, and until they do they get no more.
    user.lane().hold_back();
    auto begun = std::make_shared<bool>(false);
    outcome.run([host, owner = user.owner(), id = session.id(), waiting, begun]() {
        *begun = true;
        host->scope().spawn("offline messages", deliver(&host->shard(), host, owner, id, waiting));
    });
    // A decision that writes may come to nothing, and what it holds must not stay held.
    outcome.finally([host, owner = user.owner(), waiting, begun] {
        if (*begun) return;
        entity::User* held = host->shard().find_user(owner);
        held->state().spooled += waiting;
        held->lane().open_back();
    });
}

void Offline::declare(Registry& registry) {
    registry.implements({xep("0160", "1.0.1"), xep("0203", "2.0"), xep("0334", "1.0.0")});
    registry.host_feature(xmpp::ns::offline);
    registry.stage(Direction::inbound, Stage::record, xmpp::StanzaKind::message,
                   keep_until_arrival);
    registry.stage(Direction::inbound, Stage::undelivered, xmpp::StanzaKind::message, store);
}

}  // namespace parlance::server::modules
