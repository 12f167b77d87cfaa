// ContactInterests: of contacts whose domain is not served here, what those of their resources that
// are available want to be told (interests.h). Bounded: who has said it first goes first. State of
// the host; one shard.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/entity/interests.h"
#include "xmpp/jid.h"

namespace parlance::server::entity {

class ContactInterests {
  public:
    static constexpr std::size_t kEntries = 50'000;

    explicit ContactInterests(std::size_t entries = kEntries) : limit_(entries) {}

    // Null if nothing is known. `owner` is the bare JID of the account.
    InterestsPtr find(std::string_view owner, const xmpp::Jid& resource) const;
    // Returns what was known before.
    InterestsPtr put(std::string_view owner, const xmpp::Jid& resource, InterestsPtr interests);
    void erase(std::string_view owner, const xmpp::Jid& resource);
    void erase_owner(std::string_view owner);
    // Those of the contact (a bare JID) that are interested in the node.
    std::vector<xmpp::Jid> interested(std::string_view owner, const xmpp::Jid& contact,
                                      std::string_view node) const;
    // Everybody who is, but for their being contacts.
    std::vector<xmpp::Jid> interested(std::string_view owner, std::string_view node) const;
    // Of one account.
    std::vector<xmpp::Jid> resources(std::string_view owner) const;
    std::size_t size() const { return entries_.size(); }

  private:
    struct Entry;
    using Entries = std::map<std::string, Entry, std::less<>>;  // by owner and resource
    struct Entry {
        InterestsPtr interests;
        std::list<Entries::iterator>::iterator place;
    };
    void erase(Entries::iterator entry);
    static void add_interested(const Entries::value_type& entry, std::string_view owner,
                               std::string_view node, std::vector<xmpp::Jid>& out);

    std::size_t limit_;
    Entries entries_;
    std::list<Entries::iterator> order_;  // oldest first
};

}  // namespace parlance::server::entity
