#include "server/entity/session.h"

namespace parlance::server::entity {

namespace {

class NoLink final : public stream::Link {
  public:
    void send(const xmpp::Stanza&) override {}
    void send_shared(const xmpp::Stanza&, const stream::SharedDeliveryPtr&) override {}
    void send_copy(const xmpp::Stanza&) override {}
    std::size_t backlog() const override { return 0; }
    bool acknowledges() const override { return false; }
    bool hibernating() const override { return false; }
    bool attentive() const override { return false; }
    std::uint32_t received() const override { return 0; }
    std::string peer_address() const override { return {}; }
    void for_each_unacknowledged(const std::function<void(const xmpp::Stanza&)>&) const override {}
    void when_acknowledged(base::Callback<void()>) override {}
    void close(const xmpp::StreamError&) override {}
    void close_soon(const xmpp::StreamError&) override {}
};

}  // namespace

void Session::disconnect() {
    static NoLink no_link;
    link_ = &no_link;
    connected_ = false;
}

}  // namespace parlance::server::entity
