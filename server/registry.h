// Registry: what the modules of one host have declared. Three mechanisms, each for one need: stages
// when many modules see one stanza, the iq table when exactly one owns a request, events for what
// happens to sessions and accounts. Filled by install_modules() at start-up; a duplicate owner of
// an iq aborts it. One per host and shard.
#pragma once

#include <array>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "server/iq_request.h"
#include "server/spec.h"
#include "server/traffic.h"
#include "xmpp/element.h"

namespace parlance::server {

namespace stream {
class ComponentStream;
}
struct ComponentConfig;

using StageHandler = std::function<Verdict(Traffic&)>;
// Decides at once on memory; writes put into the outcome are durable before the answer leaves.
using IqNowHandler = std::function<IqReply(const IqRequest&, IqPlace&)>;
// May read storage. Runs after everything its account had decided before is durable. Holds no
// reference to users or sessions across a wait: look them up again.
using IqHandler = std::function<base::Task<IqReply>(IqRequest)>;

// What a client has shown on a stream before it authenticated, kept as long as it has not.
struct StrangerMemory {
    std::string invitation;  // the id of a valid one (storage/invitations.h)
    std::string username;    // that it is for; empty: any
};

// What a stream knows about a client that has not authenticated yet.
struct StrangerFacts {
    std::string address;  // peer address without port
    bool secure = false;  // TLS is on
    // Of the stream; one request at a time.
    std::shared_ptr<StrangerMemory> memory;
    StrangerFacts(std::string a, bool s, std::shared_ptr<StrangerMemory> m)
        : address(std::move(a)), secure(s), memory(std::move(m)) {}
};
using StrangerIqHandler = std::function<base::Task<IqReply>(IqRequest, StrangerFacts)>;

// An identity for disco#info (XEP-0030 §3.1).
struct Identity {
    std::string category, type, name;
    Identity(std::string c, std::string t, std::string n)
        : category(std::move(c)), type(std::move(t)), name(std::move(n)) {}
};

class Registry {
  public:
    // The specifications that the caller implements, wholly or in part. Several may name the same.
    void implements(std::initializer_list<Spec> specs);

    // Handlers for stanzas of one kind, or of every kind, passing a user.
    void stage(Direction direction, Stage stage, xmpp::StanzaKind kind, StageHandler handler);
    void stage(Direction direction, Stage stage, const StageHandler& handler);

    void iq_now(IqScope scope, std::string_view ns, std::string_view name, IqNowHandler handler);
    void iq(IqScope scope, std::string_view ns, std::string_view name, IqHandler handler);
    // The same for those requests whose payload names this `node` (XEP-0030 §3.2), which then has
    // another owner than the rest.
    void iq_now(IqScope scope, std::string_view ns, std::string_view name, std::string_view node,
                IqNowHandler handler);
    void iq(IqScope scope, std::string_view ns, std::string_view name, std::string_view node,
            IqHandler handler);
    // The same for requests that name a node which has no owner of its own.
    void iq_any_node(IqScope scope, std::string_view ns, std::string_view name, IqHandler handler);
    // A request that clients may make before they authenticate.
    void stranger_iq(std::string_view ns, std::string_view name, StrangerIqHandler handler);

    // In disco#info of the domain, or of accounts.
    void host_identity(Identity identity) { host_identities_.push_back(std::move(identity)); }
    void account_identity(Identity identity) { account_identities_.push_back(std::move(identity)); }
    // Adds to disco#items of accounts what the requester may know of.
    using ItemsReader = std::function<base::Task<>(IqRequest request, xmpp::Element* items)>;
    void account_items(ItemsReader reader) { account_items_.push_back(std::move(reader)); }
    // Advertised by disco#info of the domain, or of accounts.
    void host_feature(std::string_view ns);
    void account_feature(std::string_view ns);
    // Takes a message or presence for the domain; false leaves it to others.
    using MessageTaker = std::function<bool(const xmpp::Stanza& message, Outcome& outcome)>;
    void host_message(MessageTaker taker) { message_takers_.push_back(std::move(taker)); }
    // Asked before anybody else about an iq request for the domain (`user` is null) or an account:
    // true when it has taken it, and its receipt.
    using RequestTaker = std::function<bool(const xmpp::Stanza& request, const entity::User* user,
                                            Receipt& receipt, Outcome& outcome)>;
    void requests(RequestTaker taker) { request_taker_ = std::move(taker); }
    // Takes every stanza for an address of the service that has a localpart: each of them is an
    // entity of its own, whose home is the shard that its address says.
    using Addressees = std::function<void(xmpp::Stanza, Receipt)>;
    void addressees(Addressees take) { addressees_ = std::move(take); }
    // A data form in disco#info of the domain (XEP-0128). Made anew for each answer; an empty
    // Document leaves it out.
    void host_form(std::function<xmpp::Document()> make);
    // An element in the stream features before and after authentication. Those given as functions
    // are made for each stream, i.e. after every module has declared; empty leaves them out.
    void stranger_stream_feature(std::string xml);
    void stream_feature(std::string xml);
    void stranger_stream_feature(std::function<std::string()> make);
    void stream_feature(std::function<std::string()> make);

    // A feature of a session that clients may ask for while they log in (XEP-0386): `var` is
    // advertised, and an element in that namespace in the client's <bind/> goes to the handler in
    // the decision in which the session is made. The handler may add to <bound/>.
    using Bind2Handler = std::function<void(entity::Session&, const xmpp::Element& request,
                                            xmpp::Element& bound, Outcome&)>;
    void bind2_feature(std::string var, Bind2Handler handler);
    // An element for every <bound/>, read from storage while the account `owner` decides nothing
    // else, i.e. as of the very time of binding; an empty Document leaves it out.
    using Bind2Reader = std::function<base::Task<xmpp::Document>(std::string owner)>;
    void bind2_metadata(Bind2Reader reader);

    void on_session_bound(std::function<void(entity::Session&, Outcome&)> handler);
    // The session is still there, its link is not.
    void on_session_ending(std::function<void(entity::Session&, Outcome&)> handler);
    // Of a session whose account has enabled push services: Link::attentive() or hibernating() has
    // changed.
    void on_attention(std::function<void(entity::Session&, Outcome&)> handler);
    // The shard has a new configuration.
    void on_reconfigured(std::function<void()> handler);
    // An external component (XEP-0114) has come, on a stream of this shard, or (`again`) what it
    // may do has changed. What waits for it follows behind what the handlers send.
    using ComponentHandler =
        std::function<void(stream::ComponentStream&, const ComponentConfig& component, bool again)>;
    void on_component(ComponentHandler handler);
    // All rows of the account are about to be deleted in the same outcome.
    void on_account_removed(std::function<void(entity::User&, Outcome&)> handler);

    // Without duplicates, in the order of declaration.
    const std::vector<Spec>& specs() const { return specs_; }

    // For those who carry it all out.
    const std::vector<StageHandler>& handlers(Direction direction, Stage stage,
                                              xmpp::StanzaKind kind) const;
    const IqNowHandler* find_iq_now(IqScope scope, const xmpp::Element& payload) const;
    const IqHandler* find_iq(IqScope scope, const xmpp::Element& payload) const;
    // The request names a node that has an owner of its own.
    bool owns_node(IqScope scope, const xmpp::Element& payload) const;
    const RequestTaker& request_taker() const { return request_taker_; }
    const StrangerIqHandler* find_stranger_iq(const xmpp::Element& payload) const;
    const std::vector<Identity>& host_identities() const { return host_identities_; }
    const std::vector<Identity>& account_identities() const { return account_identities_; }
    const std::vector<ItemsReader>& account_items() const { return account_items_; }
    const std::vector<std::string>& host_features() const { return host_features_; }
    const std::vector<std::string>& account_features() const { return account_features_; }
    bool take_message(const xmpp::Stanza& stanza, Outcome& outcome) const;
    const Addressees& addressees() const { return addressees_; }
    std::vector<xmpp::Document> host_forms() const;
    std::string stranger_stream_features() const { return stranger_stream_features_.xml(); }
    std::string stream_features() const { return stream_features_.xml(); }
    const std::map<std::string, Bind2Handler, std::less<>>& bind2_features() const {
        return bind2_features_;
    }
    const Bind2Handler* find_bind2_feature(std::string_view ns) const;
    const std::vector<Bind2Reader>& bind2_readers() const { return bind2_readers_; }
    void reconfigured() const;
    void component_bound(stream::ComponentStream& stream, const ComponentConfig& component,
                         bool again) const;
    void session_bound(entity::Session& session, Outcome& outcome) const;
    void session_ending(entity::Session& session, Outcome& outcome) const;
    void attention(entity::Session& session, Outcome& outcome) const;
    void account_removed(entity::User& user, Outcome& outcome) const;

  private:
    struct IqEntry {
        IqNowHandler now;
        IqHandler later;
    };
    static std::string key(std::string_view ns, std::string_view name);
    static std::string key(std::string_view ns, std::string_view name, std::string_view node);
    IqEntry& new_entry(IqScope scope, std::string key);
    const IqEntry* find_entry(IqScope scope, const xmpp::Element& payload) const;

    struct StreamFeatures {
        std::string fixed;
        std::vector<std::function<std::string()>> made;
        std::string xml() const;
    };

    std::vector<Spec> specs_;
    using Chain = std::array<std::vector<StageHandler>, kStages>;
    std::array<std::array<Chain, 3>, 2> stages_;                      // [direction][kind][stage]
    std::array<std::map<std::string, IqEntry, std::less<>>, 3> iqs_;  // [scope]
    std::map<std::string, StrangerIqHandler, std::less<>> stranger_iqs_;
    std::vector<Identity> host_identities_;
    std::vector<Identity> account_identities_;
    std::vector<ItemsReader> account_items_;
    std::vector<std::string> host_features_;
    std::vector<std::string> account_features_;
    std::vector<MessageTaker> message_takers_;
    Addressees addressees_;
    RequestTaker request_taker_;
    std::vector<std::function<xmpp::Document()>> host_forms_;
    StreamFeatures stranger_stream_features_;
    StreamFeatures stream_features_;
    std::map<std::string, Bind2Handler, std::less<>> bind2_features_;
    std::vector<Bind2Reader> bind2_readers_;
    std::vector<std::function<void()>> reconfigured_;
    std::vector<ComponentHandler> components_;
    std::vector<std::function<void(entity::Session&, Outcome&)>> bound_;
    std::vector<std::function<void(entity::Session&, Outcome&)>> ending_;
    std::vector<std::function<void(entity::Session&, Outcome&)>> attention_;
    std::vector<std::function<void(entity::User&, Outcome&)>> removed_;
};

}  // namespace parlance::server
