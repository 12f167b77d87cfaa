// Offline messages (XEP-0160): stored when nobody is there to take them, delivered in order to the
// first session that becomes available with a priority that is not negative, deleted once handed
// to its stream. Presence tells it when that is.
#pragma once

#include <optional>

#include "server/module.h"
#include "storage/spool.h"
#include "xmpp/element.h"

namespace parlance::server::modules {

// What is to become of a message that nobody took.
enum class Keep : unsigned char {
    store,
    drop,    // worthless later: not kept, not worth an error
    refuse,  // the sender did not want it kept: tell it that nobody is there
};
// XEP-0160 §3, XEP-0334 §4. Pure.
Keep keeps(const xmpp::Stanza& message);

// The message as it came, with its addresses and stamped with the time of that; nullopt when the
// row cannot be read. `complete` may add to it.
std::optional<xmpp::Stanza> restored(Shard& shard, const entity::Host& host,
                                     const storage::spool::Message& stored,
                                     void (*complete)(xmpp::Element&,
                                                      const storage::spool::Message&) = nullptr);

class Offline final : public Module {
  public:
    void declare(Registry& registry) override;

    // The session takes messages from now on. Last in its decision: the lane may be held by it
    // until the stored messages are on their way, so that none is overtaken by a newer one.
    void serve(entity::Session& session, Outcome& outcome);
};

}  // namespace parlance::server::modules
