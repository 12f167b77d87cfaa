#include "server/entity/session.h"

namespace parlance::server::entity {

namespace {

class NoLink final : public stream::Link {
  public:
    void send(const xmpp::Stanza&) override {}
    void send_copy(const xmpp::Stanza&) override {}
    void when_acknowledged(base::Callback<void()>) override {}
    void close(const xmpp::StreamError&) override {}
};

}  // namespace

void Session::disconnect() {
    static NoLink no_link;
    link_ = &no_link;
    connected_ = false;
}

}  // namespace parlance::server::entity
