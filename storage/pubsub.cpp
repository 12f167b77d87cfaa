#include "storage/pubsub.h"

namespace parlance::storage::pubsub {

namespace {

constexpr Statement kCreate(
    "INSERT INTO pubsub_nodes (owner, node, creator, created_us, config, parent, link) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)");
constexpr Statement kSetConfig(
    "UPDATE pubsub_nodes SET config = $3 WHERE owner = $1 AND node = $2");
constexpr Statement kEraseNode("DELETE FROM pubsub_nodes WHERE owner = $1 AND node = $2");
constexpr Statement kEraseAffiliations(
    "DELETE FROM pubsub_affiliations WHERE owner = $1 AND node = $2");
constexpr Statement kEraseSubscriptions(
    "DELETE FROM pubsub_subscriptions WHERE owner = $1 AND node = $2");
#define NODE_SELECT \
    "SELECT node, creator, created_us, config, parent, link FROM pubsub_nodes WHERE owner = $1 "
constexpr Statement kFind(NODE_SELECT "AND node = $2");
constexpr Statement kListConfigured(NODE_SELECT "AND config LIKE $2 ORDER BY node");
constexpr Statement kAnyConfigured(NODE_SELECT "AND config LIKE $2 LIMIT 1");
constexpr Statement kList(NODE_SELECT "AND node > $2 ORDER BY node LIMIT $3");
#define IN_NONE                                                                           \
    "AND NOT EXISTS (SELECT 1 FROM pubsub_collections c WHERE c.owner = $1 AND c.node = " \
    "pubsub_nodes.node) "
#define IN_ONE                                                                                    \
    "AND node IN (SELECT c.node FROM pubsub_collections c WHERE c.owner = $1 AND c.collection = " \
    "$2) "
constexpr Statement kListTop(NODE_SELECT IN_NONE "AND node > $2 ORDER BY node LIMIT $3");
constexpr Statement kListIn(NODE_SELECT IN_ONE "AND node > $3 ORDER BY node LIMIT $4");
constexpr Statement kCountTop("SELECT count(*) FROM pubsub_nodes WHERE owner = $1 " IN_NONE);
constexpr Statement kCountIn(
    "SELECT count(*) FROM pubsub_collections WHERE owner = $1 AND collection = $2");
#undef IN_NONE
#undef IN_ONE
#undef NODE_SELECT
// '0' is the character behind '/'.
#define NOT_MANAGED                                                                                \
    "AND NOT (node >= 'urn:xmpp:pubsub-attachments:1/' AND node < "                                \
    "'urn:xmpp:pubsub-attachments:10') AND NOT (node >= 'urn:xmpp:pubsub-attachments:summary:1/' " \
    "AND node < 'urn:xmpp:pubsub-attachments:summary:10') AND NOT (node >= "                       \
    "'urn:xmpp:pps:subscribers:0/' AND node < 'urn:xmpp:pps:subscribers:00')"
constexpr Statement kCount("SELECT count(*) FROM pubsub_nodes WHERE owner = $1 " NOT_MANAGED);

constexpr Statement kSetRelationships(
    "UPDATE pubsub_nodes SET parent = $3, link = $4 WHERE owner = $1 AND node = $2");
// A row that cannot be: its node is missing.
constexpr Statement kRequire(
    "INSERT INTO pubsub_collections (owner, collection, node) SELECT $1, $2, NULL "
    "WHERE NOT EXISTS (SELECT 1 FROM pubsub_nodes WHERE owner = $1 AND node = $2 AND parent = $3 "
    "AND link = $4)");
// Without the empty name the indexes would not be used.
constexpr Statement kRequireAlone(
    "INSERT INTO pubsub_collections (owner, collection, node) SELECT $1, $2, NULL "
    "WHERE EXISTS (SELECT 1 FROM pubsub_nodes WHERE owner = $1 AND parent = $2 AND parent <> '') "
    "OR EXISTS (SELECT 1 FROM pubsub_nodes WHERE owner = $1 AND link = $2 AND link <> '')");
constexpr Statement kRequireFollowed(
    "INSERT INTO pubsub_collections (owner, collection, node) SELECT $1, $2, NULL "
    "WHERE EXISTS (SELECT 1 FROM pubsub_nodes WHERE owner = $1 AND link = $2 AND link <> '' "
    "AND parent <> $3)");
constexpr Statement kRelatedTo(
    "SELECT node, 0 FROM pubsub_nodes WHERE owner = $1 AND parent = $2 AND parent <> '' UNION ALL "
    "SELECT node, 1 FROM pubsub_nodes WHERE owner = $1 AND link = $2 AND link <> ''");
// Those that link to one another have the same parent, so that links lead on at the top alone.
constexpr Statement kCountBelow(
    "WITH RECURSIVE linked(node) AS (SELECT node FROM pubsub_nodes WHERE owner = $1 AND node = $2 "
    "UNION SELECT n.node FROM linked l JOIN pubsub_nodes n ON n.owner = $1 AND n.link = l.node AND "
    "n.link <> ''), below(node) AS (SELECT node FROM linked UNION SELECT n.node FROM below b JOIN "
    "pubsub_nodes n ON n.owner = $1 AND n.parent = b.node AND n.parent <> '') "
    "SELECT count(*) FROM (SELECT node FROM below LIMIT $3) counted");

constexpr Statement kPutMoved(
    "INSERT INTO pubsub_moved (owner, node, uri, config, moved_us) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (owner, node) DO UPDATE SET uri = excluded.uri, config = excluded.config, "
    "moved_us = excluded.moved_us");
constexpr Statement kEraseMoved("DELETE FROM pubsub_moved WHERE owner = $1 AND node = $2");
constexpr Statement kEraseMovedBeyond(
    "DELETE FROM pubsub_moved WHERE owner = $1 AND moved_us <= (SELECT moved_us FROM pubsub_moved "
    "WHERE owner = $1 ORDER BY moved_us DESC LIMIT 1 OFFSET $2)");
constexpr Statement kFindMoved(
    "SELECT uri, config FROM pubsub_moved WHERE owner = $1 AND node = $2");
constexpr Statement kPutLink(
    "INSERT INTO pubsub_collections (owner, collection, node) VALUES ($1, $2, $3) "
    "ON CONFLICT (owner, collection, node) DO NOTHING");
constexpr Statement kEraseLink(
    "DELETE FROM pubsub_collections WHERE owner = $1 AND collection = $2 AND node = $3");
constexpr Statement kCollectionsOf(
    "SELECT collection FROM pubsub_collections WHERE owner = $1 AND node = $2 ORDER BY collection");
constexpr Statement kChildrenOf(
    "SELECT node FROM pubsub_collections WHERE owner = $1 AND collection = $2 ORDER BY node");
constexpr Statement kEraseCollection(
    "DELETE FROM pubsub_collections WHERE owner = $1 AND collection = $2");
constexpr Statement kEraseFromCollections(
    "DELETE FROM pubsub_collections WHERE owner = $1 AND node = $2");
constexpr Statement kCountMadeBy(
    "SELECT count(*) FROM pubsub_nodes WHERE owner = $1 AND creator = $2 " NOT_MANAGED);
#undef NOT_MANAGED
constexpr Statement kPutItem(
    "INSERT INTO pubsub_items (owner, node, id, seq, made, publisher, payload) "
    "VALUES ($1, $2, $3, $4, $4, $5, $6) ON CONFLICT (owner, node, id) DO UPDATE SET "
    "seq = excluded.seq, publisher = excluded.publisher, payload = excluded.payload");
constexpr Statement kEraseItem(
    "DELETE FROM pubsub_items WHERE owner = $1 AND node = $2 AND id = $3");
constexpr Statement kEraseItems("DELETE FROM pubsub_items WHERE owner = $1 AND node = $2");
#define ITEM_SELECT \
    "SELECT id, seq, made, publisher, payload FROM pubsub_items WHERE owner = $1 AND node = $2 "
#define ITEM_RANGE(key) "AND seq > $3 AND " key " > $4 AND " key " < $5 ORDER BY " key " "
constexpr Statement kFindItem(ITEM_SELECT "AND id = $3");
constexpr Statement kFindItemOfSeq(ITEM_SELECT "AND seq = $3");
constexpr Statement kOldest(ITEM_SELECT ITEM_RANGE("seq") "LIMIT $6");
constexpr Statement kNewest(ITEM_SELECT ITEM_RANGE("seq") "DESC LIMIT $6");
constexpr Statement kFirstMade(ITEM_SELECT ITEM_RANGE("made") "LIMIT $6");
constexpr Statement kLastMade(ITEM_SELECT ITEM_RANGE("made") "DESC LIMIT $6");
#undef ITEM_SELECT
#undef ITEM_RANGE
#define BEYOND                                                                                  \
    "WHERE owner = $1 AND node = $2 AND seq <= (SELECT seq FROM pubsub_items WHERE owner = $1 " \
    "AND "                                                                                      \
    "node = $2 ORDER BY seq DESC LIMIT 1 OFFSET $3)"
constexpr Statement kEraseItemsBeyond("DELETE FROM pubsub_items " BEYOND " RETURNING id");
#undef BEYOND
constexpr Statement kEraseItemsBefore(
    "DELETE FROM pubsub_items WHERE owner = $1 AND node = $2 AND seq < $3");
constexpr Statement kTakeItemsBefore(
    "DELETE FROM pubsub_items WHERE owner = $1 AND node = $2 AND seq < $3 RETURNING id");
constexpr Statement kCountItems("SELECT count(*) FROM pubsub_items WHERE owner = $1 AND node = $2");
constexpr Statement kCountItemsSince(
    "SELECT count(*) FROM pubsub_items WHERE owner = $1 AND node = $2 AND seq > $3");
constexpr Statement kLastItems(
    "SELECT i.id, i.seq, i.made, i.publisher, i.payload, i.node FROM pubsub_nodes n JOIN "
    "pubsub_items i "
    "ON i.owner = n.owner AND i.node = n.node AND i.seq = (SELECT l.seq FROM pubsub_items l "
    "WHERE l.owner = n.owner AND l.node = n.node ORDER BY l.seq DESC LIMIT 1) WHERE n.owner = $1 "
    "ORDER BY n.node");

constexpr Statement kSetAffiliation(
    "INSERT INTO pubsub_affiliations (owner, node, jid, affiliation) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (owner, node, jid) DO UPDATE SET affiliation = excluded.affiliation");
constexpr Statement kUnsetAffiliation(
    "DELETE FROM pubsub_affiliations WHERE owner = $1 AND node = $2 AND jid = $3");
#define AFFILIATION_SELECT \
    "SELECT node, jid, affiliation FROM pubsub_affiliations WHERE owner = $1 "
constexpr Statement kAffiliationsAt(AFFILIATION_SELECT "AND node = $2 ORDER BY jid");
constexpr Statement kAffiliationAt(AFFILIATION_SELECT "AND node = $2 AND jid = $3");
constexpr Statement kAffiliationsOf(AFFILIATION_SELECT "AND jid = $2 ORDER BY node");
#undef AFFILIATION_SELECT

constexpr Statement kPutSubscription(
    "INSERT INTO pubsub_subscriptions (owner, node, bare, jid, id, state, options) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (owner, node, jid, id) DO UPDATE SET "
    "state = excluded.state, options = excluded.options");
constexpr Statement kEraseSubscription(
    "DELETE FROM pubsub_subscriptions WHERE owner = $1 AND node = $2 AND jid = $3 AND id = $4");
// Both have an index of their own, which holds no other rows (migration 26), as the server looks
// when it starts. SQLite has to be told: it takes the primary key, in which the columns stand.
#define IS_TEMPORARY "WHERE options LIKE '%t%' AND owner = $1"
constexpr Statement kEraseTemporarySubscriptions(
    "DELETE FROM pubsub_subscriptions INDEXED BY pubsub_subscriptions_temporary " IS_TEMPORARY,
    "DELETE FROM pubsub_subscriptions " IS_TEMPORARY);
#undef IS_TEMPORARY
#define SUBSCRIPTION_SELECT \
    "SELECT node, jid, id, state, options FROM pubsub_subscriptions WHERE owner = $1 "
constexpr Statement kSubscriptionsAt(SUBSCRIPTION_SELECT "AND node = $2 ORDER BY jid, id");
constexpr Statement kAnySubscriptionAt(SUBSCRIPTION_SELECT "AND node = $2 LIMIT 1");
constexpr Statement kSubscriptionsOf(SUBSCRIPTION_SELECT "AND bare = $2 ORDER BY node, jid, id");
#undef SUBSCRIPTION_SELECT
#define TIMED_SELECT "SELECT node, jid, id, state, options, owner FROM pubsub_subscriptions "
#define BY_INDEX "INDEXED BY pubsub_subscriptions_timed "
#define IS_TIMED "WHERE (options LIKE '%g%' OR options LIKE '%w%') AND "
#define OF_ALL \
    IS_TIMED "(owner, node, jid, id) > ($1, $2, $3, $4) ORDER BY owner, node, jid, id LIMIT $5"
#define OF_OWNER \
    IS_TIMED "owner = $1 AND (node, jid, id) > ($2, $3, $4) ORDER BY node, jid, id LIMIT $5"
constexpr Statement kTimedSubscriptions(TIMED_SELECT BY_INDEX OF_ALL, TIMED_SELECT OF_ALL);
constexpr Statement kTimedSubscriptionsOfOwner(TIMED_SELECT BY_INDEX OF_OWNER,
                                               TIMED_SELECT OF_OWNER);
#undef OF_OWNER
#undef OF_ALL
#undef IS_TIMED
#undef BY_INDEX
#undef TIMED_SELECT

std::string_view bare(std::string_view jid) {
    return jid.substr(0, jid.find('/'));
}

Item item(const Rows& rows, std::size_t row) {
    Item out;
    out.id = rows.text(row, 0);
    out.seq = rows.blob(row, 1);
    out.made = rows.blob(row, 2);
    out.publisher = rows.text(row, 3);
    out.payload = rows.text(row, 4);
    return out;
}

constexpr Statement kEraseAffiliationsOf("DELETE FROM pubsub_affiliations WHERE jid = $1");
// XEP-0465: the lists of those who have said that they subscribe; items are named by them.
constexpr Statement kEraseListed(
    "DELETE FROM pubsub_items WHERE id = $1 AND (owner, node) IN (SELECT owner, "
    "'urn:xmpp:pps:subscribers:0/' || node FROM pubsub_subscriptions WHERE bare = $1)");
constexpr Statement kListing(
    "SELECT owner, node FROM pubsub_items WHERE id = $1 AND (owner, node) IN (SELECT owner, "
    "'urn:xmpp:pps:subscribers:0/' || node FROM pubsub_subscriptions WHERE bare = $1)");
constexpr Statement kSubscribedAtServices(
    "SELECT DISTINCT owner, node FROM pubsub_subscriptions WHERE bare = $1 AND state = "
    "'subscribed' AND owner NOT LIKE '%@%' ORDER BY owner, node LIMIT $2");
constexpr Statement kEraseSubscriptionsOf("DELETE FROM pubsub_subscriptions WHERE bare = $1");
// Those of the account itself go with it.
constexpr Statement kForgetCreator(
    "UPDATE pubsub_nodes SET creator = '' WHERE creator = $1 AND creator <> owner");
#define PARLANCE_OVERVIEW                                                                         \
    "SELECT n.node, n.config, (SELECT count(*) FROM pubsub_items i WHERE i.owner = n.owner AND "  \
    "i.node = n.node), (SELECT count(*) FROM pubsub_subscriptions s WHERE s.owner = n.owner AND " \
    "s.node = n.node) FROM pubsub_nodes n WHERE n.owner = $1 AND "
constexpr Statement kOverview(PARLANCE_OVERVIEW
                              "($2 = '' OR instr(n.node, $2) > 0) ORDER BY n.node LIMIT $3",
                              PARLANCE_OVERVIEW
                              "($2 = '' OR strpos(n.node, $2) > 0) ORDER BY n.node LIMIT $3");
#undef PARLANCE_OVERVIEW

}  // namespace

Query create(std::string_view owner, const Node& node) {
    Query query(kCreate);
    query.bind(owner).bind(node.name).bind(node.creator).bind(node.created_us).bind(node.config);
    query.bind(node.parent).bind(node.link);
    return query;
}

Query set_config(std::string_view owner, std::string_view node, std::string_view config) {
    return Query(kSetConfig).bind(owner).bind(node).bind(config);
}

void add_erase(Batch& batch, std::string_view owner, std::string_view node) {
    for (const Statement* statement :
         {&kEraseNode, &kEraseItems, &kEraseAffiliations, &kEraseSubscriptions, &kEraseCollection,
          &kEraseFromCollections}) {
        batch.add(Query(*statement).bind(owner).bind(node));
    }
}

Query find(std::string_view owner, std::string_view node) {
    return Query(kFind).bind(owner).bind(node);
}

Query list(std::string_view owner, std::string_view after, std::int64_t limit) {
    return Query(kList).bind(owner).bind(after).bind(limit);
}

namespace {

std::string containing(std::string_view text) {
    std::string pattern("%");
    pattern.append(text).append("%");
    return pattern;
}

}  // namespace

Query list_configured(std::string_view owner, std::string_view text) {
    return Query(kListConfigured).bind(owner).bind(containing(text));
}

Query any_configured(std::string_view owner, std::string_view text) {
    return Query(kAnyConfigured).bind(owner).bind(containing(text));
}

Query count_made_by(std::string_view owner, std::string_view creator) {
    return Query(kCountMadeBy).bind(owner).bind(creator);
}

Query count(std::string_view owner) {
    return Query(kCount).bind(owner);
}

std::vector<Node> nodes(const Rows& rows) {
    std::vector<Node> out(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out[row].name = rows.text(row, 0);
        out[row].creator = rows.text(row, 1);
        out[row].created_us = rows.integer(row, 2);
        out[row].config = rows.text(row, 3);
        out[row].parent = rows.text(row, 4);
        out[row].link = rows.text(row, 5);
    }
    return out;
}

Query put_moved(std::string_view owner, const Node& node, std::string_view uri,
                std::int64_t moved_us) {
    Query query(kPutMoved);
    query.bind(owner).bind(node.name).bind(uri).bind(node.config).bind(moved_us);
    return query;
}

Query erase_moved(std::string_view owner, std::string_view node) {
    return Query(kEraseMoved).bind(owner).bind(node);
}

Query erase_moved_beyond(std::string_view owner, std::int64_t keep) {
    return Query(kEraseMovedBeyond).bind(owner).bind(keep);
}

Query find_moved(std::string_view owner, std::string_view node) {
    return Query(kFindMoved).bind(owner).bind(node);
}

Query put_link(std::string_view owner, std::string_view collection, std::string_view node) {
    return Query(kPutLink).bind(owner).bind(collection).bind(node);
}

Query erase_link(std::string_view owner, std::string_view collection, std::string_view node) {
    return Query(kEraseLink).bind(owner).bind(collection).bind(node);
}

Query collections_of(std::string_view owner, std::string_view node) {
    return Query(kCollectionsOf).bind(owner).bind(node);
}

Query children_of(std::string_view owner, std::string_view collection) {
    return Query(kChildrenOf).bind(owner).bind(collection);
}

std::vector<std::string> names(const Rows& rows) {
    std::vector<std::string> out;
    for (std::size_t row = 0; row < rows.size(); ++row) out.push_back(rows.text(row, 0));
    return out;
}

Query list_in(std::string_view owner, std::string_view collection, std::string_view after,
              std::int64_t limit) {
    if (collection.empty()) return Query(kListTop).bind(owner).bind(after).bind(limit);
    return Query(kListIn).bind(owner).bind(collection).bind(after).bind(limit);
}

Query count_in(std::string_view owner, std::string_view collection) {
    if (collection.empty()) return Query(kCountTop).bind(owner);
    return Query(kCountIn).bind(owner).bind(collection);
}

Query set_relationships(std::string_view owner, std::string_view node, std::string_view parent,
                        std::string_view link) {
    return Query(kSetRelationships).bind(owner).bind(node).bind(parent).bind(link);
}

Query require(std::string_view owner, std::string_view node, std::string_view parent,
              std::string_view link) {
    return Query(kRequire).bind(owner).bind(node).bind(parent).bind(link);
}

Query require_alone(std::string_view owner, std::string_view node) {
    return Query(kRequireAlone).bind(owner).bind(node);
}

Query require_followed(std::string_view owner, std::string_view node, std::string_view parent) {
    return Query(kRequireFollowed).bind(owner).bind(node).bind(parent);
}

Query related_to(std::string_view owner, std::string_view node) {
    return Query(kRelatedTo).bind(owner).bind(node);
}

std::vector<Relative> relatives(const Rows& rows) {
    std::vector<Relative> out(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out[row].node = rows.text(row, 0);
        out[row].links = rows.integer(row, 1) != 0;
    }
    return out;
}

Query count_below(std::string_view owner, std::string_view node, std::int64_t most) {
    return Query(kCountBelow).bind(owner).bind(node).bind(most);
}

Query put_item(std::string_view owner, std::string_view node, const Item& item) {
    Query query(kPutItem);
    query.bind(owner).bind(node).bind(item.id).bind(Blob(item.seq));
    query.bind(item.publisher).bind(item.payload);
    return query;
}

Query erase_item(std::string_view owner, std::string_view node, std::string_view id) {
    return Query(kEraseItem).bind(owner).bind(node).bind(id);
}

Query erase_items(std::string_view owner, std::string_view node) {
    return Query(kEraseItems).bind(owner).bind(node);
}

Query erase_items_beyond(std::string_view owner, std::string_view node, std::int64_t keep) {
    return Query(kEraseItemsBeyond).bind(owner).bind(node).bind(keep);
}

Query erase_items_before(std::string_view owner, std::string_view node, std::string_view seq) {
    return Query(kEraseItemsBefore).bind(owner).bind(node).bind(Blob(seq));
}

Query take_items_before(std::string_view owner, std::string_view node, std::string_view seq) {
    return Query(kTakeItemsBefore).bind(owner).bind(node).bind(Blob(seq));
}

Query find_item(std::string_view owner, std::string_view node, std::string_view id) {
    return Query(kFindItem).bind(owner).bind(node).bind(id);
}

Query find_item_of_seq(std::string_view owner, std::string_view node, std::string_view seq) {
    return Query(kFindItemOfSeq).bind(owner).bind(node).bind(Blob(seq));
}

Query count_items(std::string_view owner, std::string_view node) {
    return Query(kCountItems).bind(owner).bind(node);
}

Query count_items_since(std::string_view owner, std::string_view node, std::string_view since) {
    return Query(kCountItemsSince).bind(owner).bind(node).bind(Blob(since));
}

Query page(std::string_view owner, std::string_view node, const Range& range, bool newest_first,
           std::int64_t limit) {
    const Statement& by_creation = newest_first ? kLastMade : kFirstMade;
    const Statement& by_publication = newest_first ? kNewest : kOldest;
    Query query(range.by_creation ? by_creation : by_publication);
    query.bind(owner).bind(node).bind(Blob(range.since)).bind(Blob(range.after));
    // Behind every time that there is.
    query.bind(Blob(range.before.empty() ? std::string(1, '\xff') : range.before)).bind(limit);
    return query;
}

std::vector<Item> items(Rows rows) {
    std::vector<Item> out;
    out.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) out.push_back(item(rows, row));
    return out;
}

Query last_items(std::string_view owner) {
    return Query(kLastItems).bind(owner);
}

std::vector<std::pair<std::string, Item>> last_items_of(Rows rows) {
    std::vector<std::pair<std::string, Item>> out;
    out.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out.emplace_back(rows.text(row, 5), item(rows, row));
    }
    return out;
}

Query set_affiliation(std::string_view owner, const Affiliation& affiliation) {
    bool none = affiliation.name == "none";
    Query query(none ? kUnsetAffiliation : kSetAffiliation);
    query.bind(owner).bind(affiliation.node).bind(affiliation.jid);
    if (!none) query.bind(affiliation.name);
    return query;
}

Query affiliations_at(std::string_view owner, std::string_view node) {
    return Query(kAffiliationsAt).bind(owner).bind(node);
}

Query affiliation_at(std::string_view owner, std::string_view node, std::string_view jid) {
    return Query(kAffiliationAt).bind(owner).bind(node).bind(jid);
}

Query affiliations_of(std::string_view owner, std::string_view jid) {
    return Query(kAffiliationsOf).bind(owner).bind(jid);
}

std::vector<Affiliation> affiliations(const Rows& rows) {
    std::vector<Affiliation> out;
    out.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out.emplace_back(rows.text(row, 0), rows.text(row, 1), rows.text(row, 2));
    }
    return out;
}

Query put_subscription(std::string_view owner, const Subscription& subscription) {
    Query query(kPutSubscription);
    query.bind(owner).bind(subscription.node).bind(bare(subscription.jid)).bind(subscription.jid);
    query.bind(subscription.id).bind(subscription.state).bind(subscription.options);
    return query;
}

Query erase_subscription(std::string_view owner, const Subscription& subscription) {
    return Query(kEraseSubscription)
        .bind(owner)
        .bind(subscription.node)
        .bind(subscription.jid)
        .bind(subscription.id);
}

Query erase_temporary_subscriptions(std::string_view owner) {
    return Query(kEraseTemporarySubscriptions).bind(owner);
}

Query subscriptions_at(std::string_view owner, std::string_view node) {
    return Query(kSubscriptionsAt).bind(owner).bind(node);
}

Query any_subscription_at(std::string_view owner, std::string_view node) {
    return Query(kAnySubscriptionAt).bind(owner).bind(node);
}

Query subscriptions_of(std::string_view owner, std::string_view bare_jid) {
    return Query(kSubscriptionsOf).bind(owner).bind(bare_jid);
}

Query subscribed_at_services(std::string_view bare_jid, std::int64_t limit) {
    return Query(kSubscribedAtServices).bind(bare_jid).bind(limit);
}

std::vector<Subscription> subscriptions(const Rows& rows) {
    std::vector<Subscription> out(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out[row].node = rows.text(row, 0);
        out[row].jid = rows.text(row, 1);
        out[row].id = rows.text(row, 2);
        out[row].state = rows.text(row, 3);
        out[row].options = rows.text(row, 4);
    }
    return out;
}

Query timed_subscriptions(const OwnedSubscription& after, bool of_owner, std::int64_t limit) {
    Query query(of_owner ? kTimedSubscriptionsOfOwner : kTimedSubscriptions);
    query.bind(after.owner).bind(after.what.node).bind(after.what.jid).bind(after.what.id);
    query.bind(limit);
    return query;
}

std::vector<OwnedSubscription> owned_subscriptions(const Rows& rows) {
    std::vector<Subscription> found = subscriptions(rows);
    std::vector<OwnedSubscription> out(found.size());
    for (std::size_t row = 0; row < found.size(); ++row) {
        out[row].owner = rows.text(row, 5);
        out[row].what = std::move(found[row]);
    }
    return out;
}

void add_erase_jid(Batch& batch, std::string_view jid) {
    add_erase_affiliations(batch, jid);
    add_erase_subscriptions(batch, jid);
}

void add_erase_subscriptions(Batch& batch, std::string_view jid) {
    batch.add(Query(kEraseListed).bind(jid));
    batch.add(Query(kEraseSubscriptionsOf).bind(jid));
}

void add_erase_affiliations(Batch& batch, std::string_view jid) {
    batch.add(Query(kEraseAffiliationsOf).bind(jid));
    batch.add(Query(kForgetCreator).bind(jid));
}

base::Task<PlacesResult> listing(Database& database, std::string jid) {
    Query query(kListing);
    query.bind(jid);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Place> places;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        places.emplace_back(rows->text(row, 0), rows->text(row, 1));
    }
    co_return places;
}

Query overview(std::string_view owner, std::string_view text, std::int64_t limit) {
    return Query(kOverview).bind(owner).bind(text).bind(limit);
}

std::vector<Overview> overviews(const Rows& rows) {
    std::vector<Overview> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Overview one;
        one.node.name = rows.text(i, 0);
        one.node.config = rows.text(i, 1);
        one.items = rows.integer(i, 2);
        one.subscriptions = rows.integer(i, 3);
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace parlance::storage::pubsub
