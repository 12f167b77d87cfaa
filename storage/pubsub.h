// Pubsub: nodes of accounts and of pubsub services, their items, affiliations and subscriptions
// (XEP-0060). `owner` is the address of the service: a bare JID or a domain. Pure builders and
// decoders.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "storage/database.h"

namespace parlance::storage::pubsub {

struct Node {
    std::string name;
    std::string creator;          // bare JID
    std::int64_t created_us = 0;  // wall clock
    std::string config;           // opaque here
    // Other nodes of the same owner (XEP-0496); empty: none.
    std::string parent;
    std::string link;

    Node() {}
};

// `seq` is 16 bytes in the order of publication; the first eight are the time
// (archive::id_of_time). `made` is that of the first publication under this id.
struct Item {
    std::string id;
    std::string seq;
    std::string made;
    std::string publisher;  // full JID
    std::string payload;    // one element as XML; may be empty

    Item() {}
};

struct Affiliation {
    std::string node;
    std::string jid;  // bare
    std::string name;

    Affiliation() {}
    Affiliation(std::string of, std::string who, std::string what)
        : node(std::move(of)), jid(std::move(who)), name(std::move(what)) {}
};

struct Subscription {
    std::string node;
    std::string jid;  // bare or full
    std::string id;
    std::string state;
    std::string options;  // opaque here

    Subscription() {}
};

// DbError::constraint when there is a node of that name.
Query create(std::string_view owner, const Node& node);
Query set_config(std::string_view owner, std::string_view node, std::string_view config);
// The node with everything that belongs to it.
void add_erase(Batch& batch, std::string_view owner, std::string_view node);
Query find(std::string_view owner, std::string_view node);
// At most `limit` nodes behind `after`, in the order of their names.
Query list(std::string_view owner, std::string_view after, std::int64_t limit);
// The nodes in whose configuration `text` stands.
Query list_configured(std::string_view owner, std::string_view text);
Query any_configured(std::string_view owner, std::string_view text);  // one of them, or none
// Without those that the service makes beside others (XEP-0465, XEP-0470).
Query count(std::string_view owner);  // one row, one integer
// Of the nodes that `creator` has made there.
Query count_made_by(std::string_view owner, std::string_view creator);  // one row, one integer
std::vector<Node> nodes(const Rows& rows);

// Where a node has gone that was deleted: a URI, and the configuration that it had.
Query put_moved(std::string_view owner, const Node& node, std::string_view uri,
                std::int64_t moved_us);
Query erase_moved(std::string_view owner, std::string_view node);
// All but the `keep` that have moved last.
Query erase_moved_beyond(std::string_view owner, std::int64_t keep);
Query find_moved(std::string_view owner, std::string_view node);  // URI, configuration

// XEP-0248. That `node` is in `collection`, or is not.
Query put_link(std::string_view owner, std::string_view collection, std::string_view node);
Query erase_link(std::string_view owner, std::string_view collection, std::string_view node);
Query collections_of(std::string_view owner, std::string_view node);
Query children_of(std::string_view owner, std::string_view collection);
std::vector<std::string> names(const Rows& rows);  // of both
// Like list() and count(): the nodes in `collection`; empty: those that are in none.
Query list_in(std::string_view owner, std::string_view collection, std::string_view after,
              std::int64_t limit);
Query count_in(std::string_view owner, std::string_view collection);

// XEP-0496.
Query set_relationships(std::string_view owner, std::string_view node, std::string_view parent,
                        std::string_view link);
// DbError::constraint for the whole transaction unless there is that node, so related;
Query require(std::string_view owner, std::string_view node, std::string_view parent,
              std::string_view link);
// if some node is related to it;
Query require_alone(std::string_view owner, std::string_view node);
// if some node links to it that has another parent than that.
Query require_followed(std::string_view owner, std::string_view node, std::string_view parent);
// The nodes whose parent is `node`, and those that link to it.
Query related_to(std::string_view owner, std::string_view node);
struct Relative {
    std::string node;
    bool links = false;  // else it is a child

    Relative() {}
};
std::vector<Relative> relatives(const Rows& rows);
// `node`, which has no parent, and all below it by either relationship; counting up to `most`.
Query count_below(std::string_view owner, std::string_view node,
                  std::int64_t most);  // one row, one integer

// In the place of an item of the same id, if there is one. `made` is not looked at.
Query put_item(std::string_view owner, std::string_view node, const Item& item);
Query erase_item(std::string_view owner, std::string_view node, std::string_view id);
Query erase_items(std::string_view owner, std::string_view node);
// All but the `keep` newest; yields the ids of those that go.
Query erase_items_beyond(std::string_view owner, std::string_view node, std::int64_t keep);
// Published before then; `seq` as for archive::id_of_time.
Query erase_items_before(std::string_view owner, std::string_view node, std::string_view seq);
// The same, with one row for each, its id.
Query take_items_before(std::string_view owner, std::string_view node, std::string_view seq);
Query find_item(std::string_view owner, std::string_view node, std::string_view id);
Query find_item_of_seq(std::string_view owner, std::string_view node, std::string_view seq);
Query count_items(std::string_view owner, std::string_view node);  // one row, one integer
// Published behind then, as in Range.
Query count_items_since(std::string_view owner, std::string_view node, std::string_view since);
// Bounds are exclusive; an empty one does not bound. `after` and `before` are of the order, which
// is that of publication or of creation; `since` is always of publication.
struct Range {
    std::string since;
    std::string after;
    std::string before;
    bool by_creation = false;

    Range() {}
};
Query page(std::string_view owner, std::string_view node, const Range& range, bool newest_first,
           std::int64_t limit);
std::vector<Item> items(Rows rows);
// The newest item of every node, with the name of the node.
Query last_items(std::string_view owner);
std::vector<std::pair<std::string, Item>> last_items_of(Rows rows);

// "none" takes the row away.
Query set_affiliation(std::string_view owner, const Affiliation& affiliation);
Query affiliations_at(std::string_view owner, std::string_view node);
Query affiliation_at(std::string_view owner, std::string_view node, std::string_view jid);
Query affiliations_of(std::string_view owner, std::string_view jid);
std::vector<Affiliation> affiliations(const Rows& rows);

// The account is gone: it is nothing at nodes of others any more and subscribed to none of them,
// nor is whoever has its address next. What it has published there stays.
void add_erase_jid(Batch& batch, std::string_view jid);
// Of that what concerns subscriptions: those of the account, and where it is listed as a public
// subscriber (XEP-0465).
void add_erase_subscriptions(Batch& batch, std::string_view jid);
// The rest.
void add_erase_affiliations(Batch& batch, std::string_view jid);
// A node by its owner and name.
using Place = std::pair<std::string, std::string>;
using PlacesResult = base::Result<std::vector<Place>, DbError>;
// The lists of public subscribers that the account is in.
base::Task<PlacesResult> listing(Database& database, std::string jid);

Query put_subscription(std::string_view owner, const Subscription& subscription);
Query erase_subscription(std::string_view owner, const Subscription& subscription);
// Letters that stand in the options of subscriptions that are found by them: temporary ones, and
// those of which the server has something to say at a time that is known. In no others' options.
inline constexpr char kTemporaryOption = 't';
inline constexpr std::string_view kTimedOptions = "gw";
Query erase_temporary_subscriptions(std::string_view owner);
Query subscriptions_at(std::string_view owner, std::string_view node);
Query any_subscription_at(std::string_view owner, std::string_view node);  // one row, or none
// Those of the bare JID and of its full ones.
Query subscriptions_of(std::string_view owner, std::string_view bare_jid);
std::vector<Subscription> subscriptions(const Rows& rows);
// The nodes of services, as opposed to accounts, at which the bare JID or one of its full ones is
// subscribed: owner and name, in that order; at most `limit`.
Query subscribed_at_services(std::string_view bare_jid, std::int64_t limit);
// At most `limit` of the timed ones behind `after`; of all owners, or of `after.owner` alone. Of
// `after` its place counts, in the order of owner, node, JID and id.
struct OwnedSubscription {
    std::string owner;
    Subscription what;

    OwnedSubscription() {}
};
Query timed_subscriptions(const OwnedSubscription& after, bool of_owner, std::int64_t limit);
std::vector<OwnedSubscription> owned_subscriptions(const Rows& rows);

// For administrators: at most `limit` nodes of `owner`, in the order of their names, that have
// `text` in them; empty: all.
Query overview(std::string_view owner, std::string_view text, std::int64_t limit);
struct Overview {
    Node node;  // name and config of it
    std::int64_t items = 0;
    std::int64_t subscriptions = 0;

    Overview() {}
};
std::vector<Overview> overviews(const Rows& rows);

}  // namespace parlance::storage::pubsub
