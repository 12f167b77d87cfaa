// Making a node (XEP-0060 §8.1), on request or by the first publication (§7.1.4). One shard.
#pragma once

#include <optional>
#include <string>

#include "server/pubsub/service.h"
#include "storage/database.h"
#include "xmpp/data_form.h"

namespace parlance::server::pubsub {

// Bytes of a node's name.
inline constexpr std::size_t kLongestName = 1'023;

// Why `creator` may not make one more node, if so.
base::Task<xmpp::pubsub::Refusal> refusal_to_create(Service* service, std::string owner,
                                                    xmpp::Jid creator);
// In a decision: the node exists from now on.
void create_node(const Service& service, Node& node, const xmpp::Jid& creator,
                 xmpp::pubsub::NodeConfig config, storage::Batch& batch);
// The stored form of the configuration has changed.
storage::Query store_config(Service& service, const Node& node);

// `base` with what <configure/> or <publish-options/> holds; nothing there changes nothing.
base::Result<xmpp::pubsub::NodeConfig, xmpp::StanzaError> configured(
    const Service& service, const xmpp::pubsub::NodeConfig& base, const xmpp::Element* holder,
    std::string_view form_type);
// The form of the configuration as others are shown it: the size of a payload is a number in any
// case, for "max" is defined for other fields only (§12.23).
xmpp::DataForm shown_config(const Service& service, const xmpp::pubsub::NodeConfig& config,
                            xmpp::FormKind kind);
// Why a node of `creator` at the service cannot be so: there is no roster to go by (§8.1.2), or
// items do not go with their publisher.
xmpp::pubsub::Refusal unsupported(const Service& service, const xmpp::pubsub::NodeConfig& config,
                                  std::string_view creator);
// The form in `holder`; nullopt: none, or not one.
std::optional<xmpp::DataForm> form_in(const xmpp::Element* holder);

}  // namespace parlance::server::pubsub
