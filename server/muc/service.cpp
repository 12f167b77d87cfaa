#include "server/muc/service.h"

#include <utility>

#include "server/entity/host.h"
#include "server/muc/affiliation_change.h"
#include "server/muc/applications.h"
#include "server/muc/lapsed_applications.h"
#include "server/muc/leaving.h"
#include "server/muc/messages.h"
#include "server/muc/owner.h"
#include "server/muc/presence.h"
#include "server/muc/requests.h"
#include "server/shard.h"
#include "storage/rooms.h"

namespace parlance::server::muc {

namespace {

constexpr std::int64_t kSweepEveryUs = 5 * base::kSecondUs;
constexpr std::int64_t kQuietRoomUs = kBurstSeconds * base::kSecondUs;
constexpr std::int64_t kIdleRoomUs = 60 * base::kSecondUs;
// Of the archives of rooms, for words, under way at a time.
constexpr int kSearches = 8;

void take(Room& room, const xmpp::Stanza& stanza, Outcome& outcome) {
    room.touch();
    switch (stanza.kind()) {
        case xmpp::StanzaKind::message:
            return take_message(room, stanza, outcome);
        case xmpp::StanzaKind::presence:
            return take_presence(room, stanza, outcome);
        case xmpp::StanzaKind::iq:
            return take_iq(room, stanza, outcome);
    }
}

}  // namespace

Service::Service(entity::Host& host) : host_(host), words_(host), owners_(host.shard()) {}

void Service::start() {
    if (&host_.shard().home_of(host_.jid()) != &host_.shard()) return;
    Shard& shard = host_.shard();
    storage::Batch batch;
    storage::rooms::add_erase_abandoned(batch, host_.domain(), shard.environment().clock.wall_us());
    shard.commit(std::move(batch), [](const storage::CommitResult&) {});
    look_for_lapsed_applications(*this);
}

bool Service::stop() {
    bool anybody = false;
    for (const auto& [key, room] : rooms_) {
        anybody = anybody || !room->occupants().empty();
        room->lane().submit([where = room.get()](Outcome& outcome) {
            if (where->exists()) dismiss_all(*where, Cause({Status::service_ends}), outcome);
        });
    }
    return anybody;
}

bool Service::begin_search() {
    if (searches_ >= kSearches) return false;
    ++searches_;
    return true;
}

Room* Service::find(std::string_view bare) const {
    auto found = rooms_.find(bare);
    return found == rooms_.end() ? nullptr : found->second.get();
}

Room& Service::activate(const xmpp::Jid& address, const xmpp::Jid& asking) {
    auto found = rooms_.find(address.bare_view());
    if (found != rooms_.end()) return *found->second;
    auto room = std::make_unique<Room>(*this, address.bare());
    Room& reference = *room;
    // The key is a view into the room's own address.
    rooms_.emplace(reference.key(), std::move(room));
    reference.load(asking);
    sweep_later();
    return reference;
}

void Service::inbound(xmpp::Stanza stanza, Receipt receipt) {
    Room& room = activate(stanza.to(), stanza.from());
    room.lane().submit([&room, stanza = std::move(stanza),
                        receipt = std::move(receipt)](Outcome& outcome) mutable {
        if (is_first_configuration(room, stanza)) {
            return configure_first(room, std::move(stanza), std::move(receipt), outcome);
        }
        take(room, stanza, outcome);
        outcome.accept(std::move(receipt));
    });
}

void Service::decide(const xmpp::Jid& bare, RoomDecision decision) {
    Room& room = activate(bare, xmpp::Jid());
    room.lane().submit([&room, decision = std::move(decision)](Outcome& outcome) mutable {
        room.touch();
        decision(room, outcome);
    });
}

void Service::forget_account(const std::string& account) {
    auto jid = xmpp::Jid::parse(account);
    if (!jid) return;
    for (const auto& [key, room] : rooms_) {
        bool settled = !room->loading() && room->lane().idle();
        if (settled && !room->knows(account)) continue;
        room->lane().submit([where = room.get(), who = *jid](Outcome& outcome) {
            if (!where->exists() || !where->knows(who.full())) return;
            Changes changes(*where, where->host().jid(), outcome);
            changes.drop(who);
            changes.tell_others();
        });
    }
}

std::map<std::string, std::size_t> Service::occupancy() const {
    std::map<std::string, std::size_t> found;
    for (const auto& [key, room] : rooms_) {
        if (!room->occupants().empty()) found.emplace(key, room->occupants().size());
    }
    return found;
}

void Service::sweep_later() {
    if (std::exchange(sweeping_, true)) return;
    const Environment& environment = host_.shard().environment();
    environment.timers.at(environment.clock.monotonic_us() + kSweepEveryUs, [this] { sweep(); });
}

void Service::sweep() {
    std::int64_t now = host_.shard().environment().clock.monotonic_us();
    std::erase_if(rooms_, [now](const auto& entry) {
        Room& room = *entry.second;
        if (now - room.last_used_us() > kQuietRoomUs) room.shrink();
        // What is waiting for its turn may have changed it by then.
        if (!room.loading() && has_lapsed_applications(room) && room.may_tidy_up()) {
            room.lane().submit(
                [where = &room](Outcome& outcome) { drop_lapsed_applications(*where, outcome); });
        }
        if (!room.idle()) return false;
        return !room.exists() || now - room.last_used_us() > kIdleRoomUs;
    });
    sweeping_ = false;
    if (!rooms_.empty()) sweep_later();
}

}  // namespace parlance::server::muc
