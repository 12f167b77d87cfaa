// Service: the rooms of one host whose home is one shard. They are loaded when somebody has to do
// with them and dropped when nobody has been in them for a while. One shard.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/callback.h"
#include "server/modules/mam/word_index.h"
#include "server/muc/activity_indicators.h"
#include "server/muc/room.h"
#include "server/owner_turns.h"
#include "server/receipt.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

class Service {
  public:
    explicit Service(entity::Host& host);
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    entity::Host& host() const { return host_; }
    ActivityIndicators& indicators() { return indicators_; }
    // Of the rooms that live on this shard.
    modules::WordIndex& words() { return words_; }
    // Strangers may search an open room: no more than a few at a time. False: not now; true: until
    // end_search().
    bool begin_search();
    void end_search() { --searches_; }
    // On the home shard of an account: of those who make rooms.
    OwnerTurns& owners() { return owners_; }
    // Null: not in memory.
    Room* find(std::string_view bare) const;

    // The first thing, on the service's home shard: rooms that were to end with their last occupant
    // have lost all of them with the server's end.
    void start();
    // The service is no more: everybody has to go (§16.6.2, 332). False: nobody is there.
    bool stop();
    // Takes a stanza for a room or an address in one.
    void inbound(xmpp::Stanza stanza, Receipt receipt);
    // Something about a room that is decided behind what is under way in it; it is loaded if need
    // be.
    using RoomDecision = base::Callback<void(Room&, Outcome&)>;
    void decide(const xmpp::Jid& room, RoomDecision decision);
    // The account is gone, and with it what rooms in memory have of it; those that are not have
    // nothing any more. Their occupants are told.
    void forget_account(const std::string& account);
    // How many occupants the rooms in memory have, by their bare JIDs.
    std::map<std::string, std::size_t> occupancy() const;
    std::size_t in_memory() const { return rooms_.size(); }

  private:
    Room& activate(const xmpp::Jid& address, const xmpp::Jid& asking);
    void sweep_later();
    void sweep();

    entity::Host& host_;
    std::unordered_map<std::string_view, std::unique_ptr<Room>> rooms_;  // by bare JID
    bool sweeping_ = false;
    ActivityIndicators indicators_{*this};
    modules::WordIndex words_;
    int searches_ = 0;
    OwnerTurns owners_;
};

}  // namespace parlance::server::muc
