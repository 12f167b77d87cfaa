#include "server/muc/channel_search.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/entity/host.h"
#include "server/muc/room.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "server/shard_call.h"
#include "storage/rooms.h"
#include "xmpp/muc/channel_search.h"
#include "xmpp/muc/room_config.h"

namespace parlance::server::muc {

namespace {

namespace rows = storage::rooms;
using xmpp::Condition;
using xmpp::muc::Channel;
using xmpp::muc::ChannelOrder;
using xmpp::muc::ChannelSearch;

constexpr std::uint32_t kMostResults = 100;
constexpr std::int64_t kReadAtOnce = 500;
// In one request; who goes on from there has the next.
constexpr std::size_t kLookedAt = 2'000;
// Others are asked to come back.
constexpr int kUnderWay = 8;

std::size_t page_size(const ChannelSearch& search) {
    return std::min(search.page.max.value_or(kMostResults), kMostResults);
}

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

// A way through the list of rooms, which is in the order of the addresses.
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
        // The fullest are known when all have been looked at.
        if (search.order == ChannelOrder::occupants) {
            wanted = kLookedAt;
            return;
        }
        wanted = page_size(search);
        backwards = page.before.has_value();
        place = backwards ? *page.before : page.after.value_or("");
    }

    storage::Query next() const {
        return backwards ? rows::list_back(service, place, kReadAtOnce)
                         : rows::list(service, place, kReadAtOnce);
    }

    bool over() const { return at_end || found.size() >= wanted || looked_at >= kLookedAt; }

    // What next() has yielded, counted.
    void take(std::vector<Channel> channels) {
        at_end = channels.size() < static_cast<std::size_t>(kReadAtOnce);
        for (Channel& channel : channels) {
            if (found.size() >= wanted) {
                at_end = false;
                return;
            }
            ++looked_at;
            place = channel.address;
            if (started.empty()) started = channel.address;
            // What has not been counted is no result in any case.
            if (channel.occupants && matches(search, channel)) found.push_back(std::move(channel));
        }
    }
};

// How many are in a room only the shard knows that it lives on. Of those that are no result anyway
// it stays unknown.
base::Task<std::vector<Channel>> counted(entity::Host* host, const ChannelSearch* search,
                                         std::vector<Channel> channels) {
    auto asked = std::make_shared<std::vector<std::string>>();
    std::vector<Channel*> candidates;
    for (Channel& channel : channels) {
        if (!matches(*search, channel)) continue;
        asked->push_back(channel.address);
        candidates.push_back(&channel);
    }
    if (asked->empty()) co_return std::move(channels);
    using Counts = std::map<std::string, std::size_t>;
    std::function<Counts(Shard&)> count = [asked, service = host->domain()](Shard& shard) {
        Counts counts;
        const entity::Host* there = shard.find_service(service);
        const Service* rooms = there == nullptr ? nullptr : there->find<Service>();
        if (rooms == nullptr) return counts;
        for (const std::string& address : *asked) {
            const Room* room = rooms->find(address);
            if (room != nullptr) counts[address] = room->occupants().size();
        }
        return counts;
    };
    std::vector<Counts> all = co_await call_on_all<Counts>(&host->shard(), std::move(count));
    for (Channel* channel : candidates) {
        channel->occupants = 0;
        for (const Counts& counts : all) {
            auto inside = counts.find(channel->address);
            if (inside != counts.end()) channel->occupants = inside->second;
        }
    }
    co_return std::move(channels);
}

// A place in the order by occupants: "12 coven@conference.example".
using Fullness = std::pair<std::uint64_t, std::string>;

Fullness fullness_of(const Channel& channel) {
    return {channel.occupants.value_or(0), channel.address};
}

std::string text_of(const Fullness& place) {
    return std::to_string(place.first) + " " + place.second;
}

std::optional<Fullness> parse_fullness(std::string_view text) {
    auto count = base::parse_number<std::uint64_t>(text.substr(0, text.find(' ')));
    if (!count || text.find(' ') == std::string_view::npos) return std::nullopt;
    return Fullness{*count, std::string(text.substr(text.find(' ') + 1))};
}

bool is_before(const Fullness& a, const Fullness& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
}

IqReply result_by_occupants(Walk walk) {
    std::vector<Channel>& all = walk.found;
    std::sort(all.begin(), all.end(), [](const Channel& a, const Channel& b) {
        return is_before(fullness_of(a), fullness_of(b));
    });
    const xmpp::ResultSetRequest& page = walk.search.page;
    xmpp::ResultSet set;
    if (walk.at_end) set.count = all.size();
    auto size = static_cast<std::ptrdiff_t>(page_size(walk.search));
    auto from = all.begin();
    auto to = all.end();
    if (page.after && !page.after->empty()) {
        auto place = parse_fullness(*page.after);
        if (!place) return server::refuse(Condition::item_not_found);
        from = std::find_if(from, to, [&place](const Channel& channel) {
            return is_before(*place, fullness_of(channel));
        });
    }
    if (page.before && !page.before->empty()) {
        auto place = parse_fullness(*page.before);
        if (!place) return server::refuse(Condition::item_not_found);
        to = std::find_if(from, to, [&place](const Channel& channel) {
            return !is_before(fullness_of(channel), *place);
        });
    }
    if (page.before) {
        from = std::max(from, to - std::min(size, to - from));
    } else {
        to = from + std::min(size, to - from);
    }
    std::vector<Channel> shown(std::make_move_iterator(from), std::make_move_iterator(to));
    if (!shown.empty()) {
        set.first = text_of(fullness_of(shown.front()));
        set.last = text_of(fullness_of(shown.back()));
    }
    return channel_search_result(shown, set);
}

// Ids of the result set are opaque: when the way has been cut short, they are the rooms between
// which it led, so that nothing is left out by who goes on.
IqReply result_by_address(Walk walk) {
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
        std::vector<Channel> page;
        for (rows::Room& room : rows::rooms(*rows)) page.push_back(channel_of(std::move(room)));
        page = co_await counted(host, &walk.search, std::move(page));
        walk.take(std::move(page));
    }
    if (walk.search.order == ChannelOrder::occupants) {
        co_return result_by_occupants(std::move(walk));
    }
    co_return result_by_address(std::move(walk));
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
