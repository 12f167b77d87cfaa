// Lists of others whom this server does not talk to either: nodes of pubsub services that the
// domain subscribes to (XEP-0060), as the network's operators share them. An item's id is an
// address, a domain, or the SHA-256 of one in hexadecimal digits. The first domain of the server
// reads them for all, on the first shard; what they say is in defence/blocklist.h. A list whose
// service does not answer stays what it was.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "server/defence/blocklist.h"
#include "server/module.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server::modules {

class RemoteBlocklists final : public Module {
  public:
    explicit RemoteBlocklists(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;
    void start() override;

  private:
    struct List {
        xmpp::Jid service;
        std::string node;
        std::string question;  // id of the request that has not been answered; empty: none
        bool subscribing = false;
        defence::RemoteEntries entries;  // of the pages read so far
        std::size_t items = 0;
        std::uint32_t failures = 0;  // in a row
    };
    using Lists = std::map<std::string, List>;

    bool reads() const;
    void configure();
    void subscribe(const std::string& name);
    void ask(const std::string& name, List& list, xmpp::StanzaKind kind, xmpp::Document payload);
    void ask_for_page(const std::string& name, List& list, const std::string& after);
    void again(const std::string& name, std::int64_t delay_us);
    void failed(const std::string& name, List& list, const std::string& why);

    // Whether the stanza is an answer or an event of one of the services.
    bool concerns(const xmpp::Stanza& stanza) const;
    void take(const xmpp::Stanza& stanza);
    void take_answer(const std::string& name, List& list, const xmpp::Stanza& answer);
    void take_page(const std::string& name, List& list, const xmpp::Element& pubsub);
    void take_event(const std::string& name, const List& list, const xmpp::Element& event);

    entity::Host& host_;
    Lists lists_;  // by what the configuration says
};

}  // namespace parlance::server::modules
