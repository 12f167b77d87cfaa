// The configuration of a pubsub node (XEP-0060 §16.4.4): its values, their form, and what may be
// put into it. One table (node_config.cpp) says of each field what it is called, what it takes and
// where it is kept; everything else follows from it. Pure values, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/data_form.h"

namespace parlance::xmpp::pubsub {

// In the order of the options of their fields.
enum class NodeKind : std::uint8_t { leaf, collection };
enum class AccessModel : std::uint8_t { open, presence, roster, authorize, whitelist };
enum class PublishModel : std::uint8_t { publishers, subscribers, open };
enum class NotificationType : std::uint8_t { headline, normal };
enum class SendLastItem : std::uint8_t { never, on_sub, on_sub_and_presence };
enum class FullNode : std::uint8_t { retract_oldest, discard_oldest, reject };
enum class ItemReply : std::uint8_t { none, owner, publisher };
// Who may put nodes into a collection (XEP-0248).
enum class AssociationPolicy : std::uint8_t { owners, whitelist, all };
// Where the node is: at the bare JID of an account, or at a service for many.
enum class NodeAt : std::uint8_t { account, service };

// What a field that takes a number says for "as many as the server allows".
inline constexpr std::uint32_t kMax = 0xffffffff;

struct NodeConfig {
    NodeKind kind = NodeKind::leaf;
    AccessModel access = AccessModel::open;
    PublishModel publish = PublishModel::publishers;
    NotificationType notification = NotificationType::headline;
    SendLastItem send_last = SendLastItem::on_sub_and_presence;
    FullNode full = FullNode::retract_oldest;
    ItemReply reply = ItemReply::none;
    AssociationPolicy association = AssociationPolicy::owners;
    bool deliver_notifications = true;
    bool deliver_payloads = true;
    bool persist_items = true;
    bool notify_config = false;
    bool notify_delete = true;
    bool notify_retract = true;
    bool notify_sub = false;
    bool presence_based = false;  // delivered to who is available only
    bool purge_offline = false;
    bool temporary = false;  // subscriptions end with the subscriber's presence
    bool subscribe = true;   // subscriptions are allowed
    std::uint32_t max_items = 1;
    std::uint32_t item_expire_s = kMax;
    std::uint32_t max_payload = kMax;  // bytes
    std::uint32_t max_children = kMax;
    std::string title;
    std::string description;
    std::string type;  // namespace of the payloads
    std::string language;
    std::vector<std::string> contacts;
    std::vector<std::string> groups;  // of the roster, for AccessModel::roster
    std::vector<std::string> association_whitelist;
    // XEP-0248: which collections it is in, and which nodes are in it; sorted. Not in to_text().
    std::vector<std::string> collections;
    std::vector<std::string> children;
    // XEP-0496: the names of nodes of the same service, empty: none. Not in to_text().
    std::string parent;
    std::string link;

    NodeConfig() {}
    bool operator==(const NodeConfig&) const = default;
};

inline constexpr std::string_view kParentField = "{urn:xmpp:pubsub-relationships:0}parent";
inline constexpr std::string_view kLinkField = "{urn:xmpp:pubsub-relationships:0}link";

// What new nodes get where nothing else is said: on a service of many, and in an account (XEP-0163
// §5, where contacts may read).
NodeConfig service_defaults();
NodeConfig account_defaults();

// Why a form was not accepted.
struct BadConfig {
    enum class Reason {
        not_a_form,  // not a submission of this type of form
        unknown,     // a field that there is not
        invalid      // a value that the field does not take
    };
    Reason reason;
    std::string field;

    BadConfig(Reason why, std::string var) : reason(why), field(std::move(var)) {}
};

// With `form_type`, e.g. pubsub#node_config: a form to fill in, or a result (XEP-0060 §5.4 needs
// other fields: see metadata). What there is no way to do at a service is not offered there: it has
// no roster and is not told of presence.
DataForm config_form(const NodeConfig& config, FormKind kind, NodeAt at);
// `base` with the fields of the submission. `form_type` is what its FORM_TYPE has to be; a form may
// be without one if the names of all its fields say themselves of which namespace they are
// (XEP-0068 §3.4). Fields that there are not are passed over, but refused among publish-options.
base::Result<NodeConfig, BadConfig> submitted(const NodeConfig& base, const DataForm& form,
                                              std::string_view form_type);
// The first field of the submission that `config` does not have so, for publish-options (§7.1.5);
// empty: all are as wanted.
base::Result<std::string, BadConfig> unmet(const NodeConfig& config, const DataForm& form,
                                           std::string_view form_type);

// For storage: what differs from `defaults`, as text that from_text() reads. Text that cannot be
// read is passed over.
std::string to_text(const NodeConfig& config, const NodeConfig& defaults);
NodeConfig from_text(std::string_view text, const NodeConfig& defaults);

// In the stored text of a configuration with purge_offline.
inline constexpr std::string_view kPurgeOfflineText = "pubsub#purge_offline 1";
// In that of an account's node that is open, and of nodes with a title that says the same.
inline constexpr std::string_view kOpenText = "pubsub#access_model open";

std::string_view name_of(AccessModel model);
std::string_view name_of(PublishModel model);

}  // namespace parlance::xmpp::pubsub
