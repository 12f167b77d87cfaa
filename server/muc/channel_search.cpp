#include "server/muc/channel_search.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/shard.h"
#include "storage/rooms.h"
#include "xmpp/muc/channel_search.h"
#include "xmpp/muc/room_config.h"

namespace parlance::server::muc {

namespace {

namespace rows = storage::rooms;
using xmpp::Condition;
using xmpp::muc::Channel;
using xmpp::muc::ChannelSearch;

constexpr std::uint32_t kMostResults = 100;
constexpr std::int64_t kReadAtOnce = 500;
// In one request; who goes on from there has the next.
constexpr std::size_t kLookedAt = 2'000;
// Others are asked to come back.
constexpr int kUnderWay = 8;

Channel channel_of(rows::Room room) {
    xmpp::muc::RoomConfig config = xmpp::muc::from_text(room.config);
    Channel channel;
    channel.address = std::move(room.jid);
    channel.name = std::move(room.name);
    channel.description = std::move(room.description);
    channel.language = std::move(room.language);
    channel.open = !config.members_only && !config.password_protected;
    channel.non_anonymous = config.non_anonymous();
    return channel;
}

// A way through the list of rooms, which is in the order of the addresses. How many are in a room
// only the shard knows that it lives on, so that all are the same in the order by occupants.
struct Walk {
    ChannelSearch search;
    std::string service;
    std::size_t wanted = kMostResults;
    bool backwards = false;
    std::string place;    // behind, or before, which it goes on
    std::string started;  // the first room looked at; empty: there was none
    std::size_t looked_at = 0;
    bool at_end = false;
    std::vector<Channel> found;

    explicit Walk(ChannelSearch asked) : search(std::move(asked)) {
        const xmpp::ResultSetRequest& page = search.page;
        wanted = std::min(page.max.value_or(kMostResults), kMostResults);
        backwards = page.before.has_value();
        place = backwards ? *page.before : page.after.value_or("");
    }

    storage::Query next() const {
        return backwards ? rows::list_back(service, place, kReadAtOnce)
                         : rows::list(service, place, kReadAtOnce);
    }

    bool over() const { return at_end || found.size() >= wanted || looked_at >= kLookedAt; }

    void take(std::vector<rows::Room> rooms) {
        at_end = rooms.size() < static_cast<std::size_t>(kReadAtOnce);
        for (rows::Room& room : rooms) {
            if (found.size() >= wanted) {
                at_end = false;
                return;
            }
            ++looked_at;
            place = room.jid;
            if (started.empty()) started = room.jid;
            Channel channel = channel_of(std::move(room));
            if (matches(search, channel)) found.push_back(std::move(channel));
        }
    }
};

// Ids of the result set are opaque: when the way has been cut short, they are the rooms between
// which it led, so that nothing is left out by who goes on.
IqReply result(Walk walk) {
    xmpp::ResultSet set;
    if (!walk.at_end && !walk.started.empty()) {
        set.first = walk.started;
        set.last = walk.place;
    } else if (!walk.found.empty()) {
        set.first = walk.found.front().address;
        set.last = walk.found.back().address;
    }
    bool whole = walk.at_end && !walk.search.page.after && !walk.search.page.before;
    if (whole) set.count = walk.found.size();
    if (walk.backwards) {
        std::swap(set.first, set.last);
        std::reverse(walk.found.begin(), walk.found.end());
    }
    return channel_search_result(walk.found, set);
}

base::Task<IqReply> carry_out(entity::Host* host, ChannelSearch search) {
    Walk walk(std::move(search));
    walk.service = host->domain();
    while (!walk.over()) {
        storage::Query query = walk.next();
        auto rows = co_await host->shard().environment().database.read(std::move(query));
        if (!rows.ok()) co_return server::refuse(xmpp::try_again_later());
        walk.take(rows::rooms(*rows));
    }
    co_return result(std::move(walk));
}

}  // namespace

base::Task<IqReply> ChannelDirectory::answer(IqRequest request) {
    if (request.is_set()) co_return server::refuse(Condition::bad_request);
    auto search = xmpp::muc::parse_channel_search(request.payload());
    if (!search) co_return server::refuse(search.error());
    if (!search->has_value()) co_return xmpp::muc::channel_search_form();
    if ((*search)->page.index) co_return server::refuse(Condition::feature_not_implemented);
    if (under_way_ >= kUnderWay) co_return server::refuse(xmpp::muc::channel_search_rate_limited());
    ++under_way_;
    IqReply reply = co_await carry_out(&host_, std::move(**search));
    --under_way_;
    co_return std::move(reply);
}

}  // namespace parlance::server::muc
