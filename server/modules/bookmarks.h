// XEP-0402 §5.3, XEP-0411: one list of bookmarks for all clients. The items of urn:xmpp:bookmarks:1
// are the list; private XML storage (XEP-0049) and the node storage:bookmarks (XEP-0048) show it
// and take changes to it. What the old form has beside rooms stays in private XML storage. An
// account whose node others may read keeps its two lists apart. One shard.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/module.h"
#include "server/owner_turns.h"
#include "server/pubsub/items/item_changes.h"
#include "server/pubsub/rider.h"
#include "xmpp/bookmarks.h"

namespace parlance::server::modules {

class Bookmarks final : public Module, public pubsub::Rider {
  public:
    explicit Bookmarks(pubsub::Service& service) : service_(service), turns_(service.shard()) {}
    void declare(Registry& registry) override;

    // For private XML storage. The list, in the old form; an empty Document: look there. nullopt if
    // storage cannot be read.
    base::Task<std::optional<xmpp::Document>> list(std::string owner);
    // Replaces the list by <storage/>, in one transaction with `also`. False: the lists are apart,
    // nothing has been done.
    using Replaced = base::Result<bool, xmpp::StanzaError>;
    base::Task<Replaced> replace(std::string owner, xmpp::Jid from, const xmpp::Element* storage,
                                 const storage::Batch* also);

    base::Task<pubsub::Published> publish(std::string owner, std::string name, xmpp::Jid from,
                                          const pubsub::Publication* publication,
                                          const xmpp::Element* options) override;
    base::Task<> before_read(std::string owner, std::string name) override;
    base::Task<> after_removal(std::string owner, std::string name, xmpp::Jid from) override;

  private:
    struct State;
    using StatePtr = std::shared_ptr<State>;
    // Which bookmarks a list takes away.
    enum class Absent : unsigned char { goes, stays };

    static pubsub::NodeChange difference(const State& state, const xmpp::Element& storage,
                                         Absent absent, std::vector<xmpp::Bookmark>& list);
    base::Task<StatePtr> read(std::string owner);
    base::Task<xmpp::pubsub::Refusal> store(StatePtr state, const xmpp::Element* storage,
                                            Absent absent, xmpp::Jid from, storage::Batch also,
                                            bool shown);
    base::Task<StatePtr> read_and_import(std::string owner);
    base::Task<> show(StatePtr state, xmpp::Jid from, bool always);
    void add_shown(const State& state, const xmpp::Document& list, bool always,
                   std::vector<pubsub::NodeChange>& changes) const;

    pubsub::Service& service_;
    OwnerTurns turns_;
};

}  // namespace parlance::server::modules
