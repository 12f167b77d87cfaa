// Rosters (RFC 6121 §2, §3; versioning §2.6). One row per contact with the whole subscription
// state; the decisions are taken in memory by the owner's home shard, which also counts the
// versions. A row outlives its removal from the roster as a tombstone, so that a client that knows
// an old version gets the removal pushed. Pure builders and decoders.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/database.h"

namespace parlance::storage::roster {

enum class Subscription { none, to, from, both };
// As stored; `none` for what is not a name.
Subscription subscription_named(std::string_view name);

struct Item {
    std::string contact;  // bare JID
    // In the roster the client sees. False: a row that only holds a pending request or that
    // remembers a removal (version > 0).
    bool listed = true;
    std::string name;
    std::vector<std::string> groups;
    Subscription subscription = Subscription::none;
    bool ask = false;          // pending out: we asked, no answer yet
    bool approved = false;     // pre-approval (RFC 6121 §3.4)
    bool pending_in = false;   // the contact asked, the user has not answered
    std::string request;       // the presence stanza of that request, to be shown at each login
    std::int64_t version = 0;  // roster version of the last change a client can see; 0: never seen

    Item() {}
    explicit Item(std::string jid) : contact(std::move(jid)) {}
};

struct Versions {
    std::int64_t current = 0;
    // Clients that know a version below this get the whole roster: tombstones have been dropped.
    std::int64_t oldest = 0;

    Versions() {}
    Versions(std::int64_t now, std::int64_t from) : current(now), oldest(from) {}
};

// Writes the whole row, new or not.
Query put(std::string_view owner, const Item& item);
Query set_versions(std::string_view owner, const Versions& versions);
// The usual change: the row and the roster version it carries.
void add_change(Batch& batch, std::string_view owner, const Item& item, const Versions& versions);
// Forgets a row altogether: a refused request from someone never listed.
Query erase(std::string_view owner, std::string_view contact);
// Drops tombstones up to `version`; set Versions::oldest to it in the same batch.
Query forget_removed(std::string_view owner, std::int64_t version);

// All rows of an owner, tombstones included, sorted by contact; decode with items().
Query all(std::string_view owner);
std::vector<Item> items(const Rows& rows);
// The same of one contact: a row or none.
Query find(std::string_view owner, std::string_view contact);
Query versions(std::string_view owner);
Versions versions_of(const Rows& rows);

}  // namespace parlance::storage::roster
