// What is published in one request (XEP-0060 §7.1), and publishing it: for the action, and for
// modules that publish on an account's behalf. One shard.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "server/pubsub/service.h"
#include "storage/database.h"
#include "xmpp/element.h"

namespace parlance::server::pubsub {

struct Publication {
    bool has_item = false;
    std::string id;  // empty: to be given one
    // In the request; null: none.
    const xmpp::Element* payload = nullptr;
    std::string xml;  // of the payload

    Publication() {}
};

// Whether the type of a node (pubsub#type) is the namespace of its payloads.
bool names_payloads(std::string_view type);

// `publish` is the element of the request.
base::Result<Publication, xmpp::StanzaError> parse_publication(const xmpp::Element& publish);

// Items published before then have expired (XEP-0060 §16.4.4, item_expire), though they stand in
// storage until the next publication: for nobody they are there any more. As for
// archive::id_of_time(); empty: none have.
std::string oldest_alive(const Service& service, const Node& node);
bool is_alive(std::string_view seq, std::string_view oldest);

// Removes what is more than the node is to keep, in a decision that has changed its configuration.
void add_pruning(const Service& service, Node& node, storage::Batch& batch);

// The id of the item, which is durable by then.
using Published = base::Result<std::string, xmpp::StanzaError>;

// `from` is whose rights count. `options` may hold a form with preconditions (§7.1.5). What the
// pointers show to lives until the task is over. At an account a node that is missing is made.
// `also` is written in the same transaction.
base::Task<Published> publish_item(Service* service, std::string owner, std::string name,
                                   xmpp::Jid from, const Publication* publication,
                                   const xmpp::Element* options,
                                   storage::Batch also = storage::Batch());

}  // namespace parlance::server::pubsub
