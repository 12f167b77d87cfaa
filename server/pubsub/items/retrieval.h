// Retrieving items: what it has in common for leaf nodes (retrieve.cpp) and for collections
// (retrieve_collection.cpp). One shard, the home of the node.
#pragma once

#include <cstddef>
#include <cstdint>

#include "server/pubsub/actions.h"

namespace parlance::server::pubsub {

// Of payloads in one answer.
inline constexpr std::size_t kAnswerBytes = 524'288;

// XEP-0248 §6.2: the newest items, at most `most`, of the leaf nodes in the collection and in those
// below it. Who asks may read the collection, which lets it see what is in there (§10.1). Nodes
// without persistent items, and those of a tree (XEP-0496), are passed over. If it is too large to
// be searched, the answer is the error of §6.2.3.
Reply items_in_collection(Service* service, NodePtr collection, std::int64_t most);

}  // namespace parlance::server::pubsub
