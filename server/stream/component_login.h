// ComponentLogin: a component logs in by SASL, with its name and its secret, and then binds the
// hostnames that it speaks for (XEP-0225): its own, and those that the operator lets it. Encryption
// is asked for as of clients. Part of a ComponentStream; one shard.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "server/stream/component_negotiation.h"
#include "xmpp/sasl/context.h"
#include "xmpp/sasl/mechanism.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::stream {

class ComponentStream;

class ComponentLogin final : public ComponentNegotiation {
  public:
    explicit ComponentLogin(ComponentStream& stream);

    void on_header(const xmpp::StreamHeader& header) override;
    bool on_element(const xmpp::Element& element) override;
    std::string header() const override;
    void keys_derived(std::optional<xmpp::sasl::ScramKeys> keys) override;

  private:
    bool secure() const;
    xmpp::sasl::ChannelBindings channel_bindings() const;
    xmpp::sasl::Offer offer() const;
    std::string features() const;
    void on_starttls();
    void on_sasl(const xmpp::Element& element);
    void begin(const xmpp::Element& auth);
    void take_step(xmpp::sasl::Step step);
    void find_keys(const xmpp::sasl::NeedCredentials& need);
    void check_password(const xmpp::sasl::NeedPasswordCheck& check);
    void succeed(const std::optional<std::string>& additional_data);
    void fail(xmpp::sasl::Condition condition);

    void on_bind(const xmpp::Element& iq, const xmpp::Element& bind);
    void on_unbind(const xmpp::Element& iq, const xmpp::Element& unbind);
    bool may_bind(const std::string& hostname) const;
    void answer(const xmpp::Element& iq, std::string_view content);
    void refuse(const xmpp::Element& iq, xmpp::Condition condition);

    ComponentStream& stream_;
    std::string stream_id_;
    std::string host_;  // of ours, that it has named
    std::string from_;  // that it calls itself by
    std::unique_ptr<xmpp::sasl::Mechanism> mechanism_;
    std::string name_;               // once it has logged in
    std::set<std::string> binding_;  // hostnames on their way
    int failures_ = 0;
    bool waiting_ = false;  // for keys
};

}  // namespace parlance::server::stream
