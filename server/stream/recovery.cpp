#include "server/stream/recovery.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/big_endian.h"
#include "base/hex.h"
#include "base/log.h"
#include "server/modules/mam/preferences.h"
#include "server/origin.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive.h"
#include "storage/managed_sessions.h"
#include "storage/settings.h"
#include "xmpp/delay.h"
#include "xmpp/parse_document.h"

namespace parlance::server::stream {

namespace {

namespace archive = storage::archive;
using Messages = std::map<std::uint32_t, archive::Message>;  // by number

// A session has at most Ledger::kWindow stanzas under way; others of the account write into the
// same archive meanwhile.
constexpr std::int64_t kLookedAt = 512;
// The clocks of two shards are one, but the turn of a shard sees the time at which it began.
constexpr std::int64_t kSlackUs = base::kSecondUs;
constexpr std::int64_t kLookAgainUs = 20'000;
constexpr int kLooks = 3'000;  // a minute
// So many ended sessions of an account are known.
constexpr std::int64_t kEndedKnown = 20;

base::Task<bool> has_arrived(Shard* shard, std::string recipient, std::string sender,
                             archive::Message message) {
    archive::Range range;
    range.after = archive::id_of_time(archive::time_of_id(message.id) - kSlackUs);
    range.contact = sender;
    auto rows = co_await shard->environment().database.read(
        archive::origin_exists(recipient, range, message.origin));
    co_return rows.ok() && !rows->empty();
}

// Whether the archive of the recipient tells anything: it may not have one.
base::Task<bool> has_archive(Shard* shard, std::string recipient, xmpp::Jid sender) {
    storage::Query query = storage::settings::all(recipient);
    auto rows = co_await shard->environment().database.read(std::move(query));
    if (!rows.ok()) co_return false;
    auto settings = storage::settings::values(*rows);
    co_return modules::may_archive(settings, shard->config().archive, sender);
}

void send_again(Shard& shard, const archive::Message& message) {
    auto document = xmpp::parse_document(shard.parsers(), message.stanza);
    if (!document) return;
    auto from = xmpp::Jid::parse(document->root().attr("from"));
    auto to = xmpp::Jid::parse(document->root().attr("to"));
    if (!from || !to) return;
    xmpp::add_delay(document->root(), from->domain(), archive::time_of_id(message.id));
    auto stanza = xmpp::Stanza::make(std::move(*document), std::move(*from), std::move(*to));
    if (stanza) shard.route(std::move(*stanza), Receipt(*Origin::of(message.origin)));
}

// True once the message is where it was to go.
base::Task<bool> see_to(Shard* shard, std::string owner, archive::Message message) {
    std::string recipient = message.contact;
    auto jid = xmpp::Jid::parse(recipient);
    bool elsewhere = !jid || !jid->has_local() || shard->find_host(jid->domain()) == nullptr;
    if (recipient == owner || elsewhere) co_return true;
    bool arrived = co_await has_arrived(shard, recipient, owner, message);
    if (arrived) co_return true;
    xmpp::Jid sender = *xmpp::Jid::parse(owner);
    bool telling = co_await has_archive(shard, recipient, sender);
    if (!telling) co_return true;
    send_again(*shard, message);
    for (int looks = 0; looks < kLooks && !shard->draining(); ++looks) {
        co_await pause(shard, kLookAgainUs);
        arrived = co_await has_arrived(shard, recipient, owner, message);
        if (arrived) co_return true;
    }
    co_return false;
}

base::Task<std::optional<std::uint32_t>> count_handled(Shard* shard, std::string owner,
                                                       std::uint64_t key) {
    std::vector<storage::Query> reads;
    reads.push_back(storage::managed_sessions::find(owner, key));
    reads.push_back(archive::of_origin(owner, Origin(key).bytes().substr(0, 8), kLookedAt));
    auto rows = co_await shard->environment().database.read_all(std::move(reads));
    if (!rows.ok()) co_return std::nullopt;
    auto session = storage::managed_sessions::session_of((*rows)[0]);
    if (!session) co_return std::nullopt;
    if (session->ended_us != 0) {
        std::int64_t ago_us = shard->environment().clock.wall_us() - session->ended_us;
        if (ago_us > kEndedKnownUs) co_return std::nullopt;
        co_return session->handled - session->base;
    }
    std::uint32_t handled = std::max(session->base, session->handled);
    Messages messages;
    for (archive::Message& message : archive::messages(std::move((*rows)[1]))) {
        auto origin = Origin::of(message.origin);
        if (!origin || origin->session_key != key) continue;
        handled = std::max(handled, origin->handled);
        messages.emplace(origin->sequence, std::move(message));
    }
    for (auto next = messages.find(handled); next != messages.end();
         next = messages.find(handled)) {
        bool done = co_await see_to(shard, owner, next->second);
        if (!done) break;
        ++handled;
    }
    base::log::info("session of an earlier run",
                    {{"jid", owner}, {"handled", std::to_string(handled - session->base)}});
    co_return handled - session->base;
}

}  // namespace

base::Task<std::optional<std::uint32_t>> handled_before_end(Shard* shard, std::string owner,
                                                            std::string previd) {
    std::uint64_t key = session_key(previd);
    if (key == 0) co_return std::nullopt;
    // A client that asks again meanwhile waits: what is on its way would be sent on its way twice.
    std::set<std::uint64_t>& under_way = shard->recoveries();
    while (under_way.contains(key)) {
        if (shard->draining()) co_return std::nullopt;
        co_await pause(shard, kLookAgainUs);
    }
    under_way.insert(key);
    auto handled = co_await count_handled(shard, std::move(owner), key);
    shard->recoveries().erase(key);
    co_return handled;
}

void session_ended(Shard& shard, const std::string& owner, std::uint64_t key,
                   std::optional<std::uint32_t> handled) {
    namespace managed_sessions = storage::managed_sessions;
    storage::Batch rows;
    if (handled) {
        std::int64_t now_us = shard.environment().clock.wall_us();
        rows = managed_sessions::end(owner, key, *handled, now_us, kEndedKnown);
    } else {
        rows.add(managed_sessions::erase(owner, key));
    }
    // Whoever asks meanwhile waits, too.
    shard.recoveries().insert(key);
    shard.commit(std::move(rows),
                 [&shard, key](const storage::CommitResult&) { shard.recoveries().erase(key); });
}

std::uint64_t session_key(std::string_view id) {
    constexpr std::size_t kDigits = 16;
    std::size_t dot = id.find('.');
    if (dot == std::string_view::npos) return 0;
    auto bytes = base::hex_decode(id.substr(dot + 1, kDigits));
    if (!bytes || bytes->size() != kDigits / 2) return 0;
    return base::from_big_endian(*bytes);
}

}  // namespace parlance::server::stream
