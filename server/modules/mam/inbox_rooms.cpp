// What InboxIndex knows of rooms, taken from their archives when somebody looks at the inbox.
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/modules/mam/inbox_index.h"
#include "server/modules/mam/inbox_progress.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive.h"
#include "storage/inbox.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;
namespace inbox = storage::inbox;

// Of one account.
constexpr std::int64_t kMostRooms = 1'000;
// What has been taken in of so many is written down before the rest.
constexpr std::size_t kRoomsAtOnce = 20;

// What is before the oldest message of an archive, as an id.
std::string before_all(const std::vector<archive::Message>& oldest) {
    if (oldest.empty()) return {};
    return archive::id_of_time(archive::time_of_id(oldest.front().id));
}

// Another room has had that address.
bool is_of_another(const inbox::RoomState& state) {
    return !state.last.empty() && archive::time_of_id(state.last) < state.created_us;
}

}  // namespace

base::Task<bool> InboxIndex::update_rooms(std::string owner) {
    co_await settled(owner);
    hold(owner);
    bool done = co_await update_rooms_alone(owner);
    release(owner);
    co_return done;
}

base::Task<bool> InboxIndex::update_rooms_alone(std::string owner) {
    Shard& shard = host().shard();
    std::vector<storage::Query> reads;
    reads.push_back(inbox::through(owner));
    reads.push_back(inbox::rooms(owner, kMostRooms));
    auto known = co_await shard.environment().database.read_all(std::move(reads));
    if (!known) co_return false;
    const storage::Rows& through = (*known)[0];
    std::string last = through.empty() ? std::string() : through.blob(0, 0);
    storage::Batch batch;
    bool taken = co_await leave_rooms(owner, &batch);
    if (!taken) co_return false;
    std::vector<inbox::RoomState> states = inbox::room_states((*known)[1]);
    std::erase_if(states, [](const auto& state) { return state.newest == state.last; });
    for (std::size_t at = 0; at < states.size() || !batch.empty();) {
        const std::size_t end = std::min(at + kRoomsAtOnce, states.size());
        for (; at < end; ++at) {
            if (shard.draining()) co_return false;
            taken = co_await take_in_room(owner, &states[at], &batch);
            if (!taken) co_return false;
        }
        // The totals are others.
        batch.add(inbox::set_through(owner, last));
        bool done = co_await commit(&shard, std::exchange(batch, storage::Batch()));
        if (!done) co_return false;
    }
    co_return true;
}

base::Task<bool> InboxIndex::take_in_room(std::string owner, const inbox::RoomState* state,
                                          storage::Batch* batch) {
    Shard& shard = host().shard();
    const bool anew = state->last.empty() || is_of_another(*state);
    archive::Range range;
    if (!anew) range.after = state->last;
    std::vector<storage::Query> reads;
    reads.push_back(inbox::find(owner, state->room));
    reads.push_back(storage::pubsub::find_item(owner, xmpp::ns::displayed_sync, state->room));
    // Of very many, what is before the last ones counts as read.
    reads.push_back(archive::page(state->room, range, true, kUnreadLookedAt));
    reads.push_back(archive::page(state->room, archive::Range(), false, 1));
    auto known = co_await shard.environment().database.read_all(std::move(reads));
    if (!known) co_return false;
    std::vector<inbox::Conversation> found = inbox::conversations((*known)[0]);
    if (found.empty()) found.emplace_back(state->room);
    InboxProgress progress(shard, owner, std::move(found.front()), InboxProgress::Archive::room);
    inbox::Part& part = progress.part();
    if (anew) part = inbox::Part();
    progress.marker = marker_in(state->room, std::move((*known)[1]));
    auto messages = archive::messages(std::move((*known)[2]));
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
        progress.apply(*message);
        if (!anew || message->id > state->seen) continue;
        // It has been there for that.
        part.read = message->id;
        part.unread = 0;
    }
    bool settled = co_await settle(&progress);
    if (!settled) co_return false;
    // Those that had been counted may have gone, one by one or with all that is old.
    const std::string begin = before_all(archive::messages(std::move((*known)[3])));
    const bool fewer = part.read < begin;
    if (fewer) part.read = begin;
    if ((progress.retracts() || (fewer && !anew)) && part.unread > 0) {
        storage::Query unread = progress.unread();
        auto rows = co_await shard.environment().database.read(std::move(unread));
        if (!rows.ok()) co_return false;
        part.unread = progress.count(archive::messages(std::move(*rows)));
    }
    batch->add(inbox::put(owner, progress.conversation));
    co_return true;
}

base::Task<bool> InboxIndex::leave_rooms(std::string owner, storage::Batch* batch) {
    storage::Query left = inbox::left_rooms(owner);
    auto rows = co_await host().shard().environment().database.read(std::move(left));
    if (!rows.ok()) co_return false;
    for (inbox::Conversation& conversation : inbox::conversations(*rows)) {
        if (conversation.own.last.empty()) {
            batch->add(inbox::erase(owner, conversation.contact));
            continue;
        }
        // What has been said between two there stays.
        conversation.room = inbox::Part();
        conversation.message = conversation.own.last;
        batch->add(inbox::put(owner, conversation));
    }
    co_return true;
}

}  // namespace parlance::server::modules
